import type { Reporter } from './reporter.ts';
import { oneLine, wordsOf } from './words.ts';

/** One finding a line, as compilers write it: `file:line:column: severity: message [code]`. Editors can jump by it. */
export const line: Reporter = {
  name: 'line',
  title: { en: 'one line a finding', id: 'satu baris untuk tiap temuan' },
  report: (diagnostics, { kindOf, locale }) =>
    diagnostics
      .map((diagnostic) => {
        const { file, position, severity, code } = diagnostic;
        const { problem, remedy } = wordsOf(diagnostic, kindOf, locale);
        const place = position ? `${position.line}:${position.column}:` : '';
        const before = file === '' ? '' : `${oneLine(file)}:${place} `;
        return `${before}${severity}: ${[problem, remedy].filter((words) => words !== '').join(' ')} [${code}]\n`;
      })
      .join(''),
};
