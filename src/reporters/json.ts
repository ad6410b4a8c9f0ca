import { safeJson } from '../core/printable.ts';
import type { Reporter } from './reporter.ts';
import { wordsOf } from './words.ts';

/** Everything known of each finding, for programs. Its sentences are English in every language. */
export const json: Reporter = {
  name: 'json',
  title: { en: 'JSON for programs', id: 'JSON untuk program' },
  report: (diagnostics, { kindOf }) => {
    const findings = diagnostics.map((diagnostic) => {
      const { code, severity, file, position, data, related } = diagnostic;
      const { problem, remedy } = wordsOf(diagnostic, kindOf, 'en');
      return { code, severity, file, position, problem, remedy, data, related };
    });
    return `${safeJson({ findings }, 2)}\n`;
  },
};
