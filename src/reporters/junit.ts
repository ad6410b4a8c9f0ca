import type { Diagnostic } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import type { Reporter } from './reporter.ts';
import { oneLine, severityNames, wordsOf } from './words.ts';

const nothing: Localised = { en: 'no findings', id: 'tidak ada temuan' };

/** JUnit XML, as GitLab, Jenkins and others show it: a suite a file, a failed test a finding; notes fail nothing. */
export const junit: Reporter = {
  name: 'junit',
  title: { en: 'JUnit XML for CI servers', id: 'JUnit XML untuk server CI' },
  report: (diagnostics, { kindOf, locale }) => {
    const files = new Map<string, Diagnostic[]>();
    for (const one of diagnostics) {
      const of = files.get(one.file);
      if (of) of.push(one);
      else files.set(one.file, [one]);
    }
    const suites = [...files].map(([file, found]) => {
      const name = file === '' ? 'simpul' : file;
      const failures = found.filter(fails).length;
      const cases = found.map((one) => {
        const { problem, remedy } = wordsOf(one, kindOf, locale);
        const place = one.position ? `${one.position.line}:${one.position.column}` : '';
        const title = attribute([one.code, place].filter((part) => part !== '').join(' '));
        const body = text(
          `${name}${place === '' ? '' : `:${place}`}: ${severityNames[locale][one.severity]}: ${problem} ${remedy}`,
        );
        const outcome = fails(one)
          ? `<failure type="${one.severity}" message="${attribute(problem)}">${body}</failure>`
          : `<system-out>${body}</system-out>`;
        return `    <testcase classname="${attribute(name)}" name="${title}">\n      ${outcome}\n    </testcase>\n`;
      });
      return `  <testsuite name="${attribute(name)}" tests="${found.length}" failures="${failures}" errors="0">\n${cases.join('')}  </testsuite>\n`;
    });
    // A report without a test is taken for a broken run.
    const empty = `  <testsuite name="simpul" tests="1" failures="0" errors="0">\n    <testcase classname="simpul" name="${nothing[locale]}"/>\n  </testsuite>\n`;
    const failures = diagnostics.filter(fails).length;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites tests="${Math.max(1, diagnostics.length)}" failures="${failures}" errors="0">\n${suites.join('') || empty}</testsuites>\n`;
  },
};

function fails({ severity }: Diagnostic): boolean {
  return severity !== 'info';
}

function text(words: string): string {
  return oneLine(words).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function attribute(words: string): string {
  return text(words).replace(/"/g, '&quot;');
}
