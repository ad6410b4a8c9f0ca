import type { Reporter } from './reporter.ts';
import { wordsOf } from './words.ts';

/** What JSON allows bare and what could still act on a terminal that shows it. */
const risky = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

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
    const text = JSON.stringify({ findings }, null, 2);
    return `${text.replace(risky, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
  },
};
