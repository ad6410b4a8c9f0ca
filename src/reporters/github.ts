import type { Reporter } from './reporter.ts';
import { wordsOf } from './words.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands: GitHub shows each finding beside its line in a pull request. */
export const github: Reporter = {
  name: 'github',
  title: { en: 'annotations on a GitHub pull request', id: 'catatan pada pull request GitHub' },
  report: (diagnostics, { kindOf, locale }) =>
    diagnostics
      .map((diagnostic) => {
        const { severity, file, position, code } = diagnostic;
        const { problem, remedy } = wordsOf(diagnostic, kindOf, locale);
        const properties = Object.entries({
          ...(file === '' ? {} : { file }),
          line: position?.line,
          // GitHub takes columns only for a finding within one line.
          ...(position && (position.endLine ?? position.line) === position.line
            ? { col: position.column, endColumn: position.endColumn }
            : { endLine: position?.endLine }),
          title: code,
        }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
        return `::${commands[severity]} ${properties.join(',')}::${message([problem, remedy].join(' ').trim())}\n`;
      })
      .join(''),
};

function message(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
