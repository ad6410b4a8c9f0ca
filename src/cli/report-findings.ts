import type { Diagnostic } from '../core/diagnostic.ts';
import type { Locale, Localised } from '../core/locale.ts';
import { reporters } from '../reporters/index.ts';
import { severityNames } from '../reporters/words.ts';
import type { Context, ExitCode } from './command.ts';
import { jsonOption } from './deliver.ts';
import { exitCodeOf, failOnOption, printFindings, tell } from './findings.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

/** Flags of the commands whose result is findings: `lint`, `check`, `log verify`. */
export const findingsOptions: readonly Option[] = [
  {
    name: 'format',
    value: { en: 'FORMAT', id: 'FORMAT' },
    values: reporters.map((reporter) => reporter.name),
    section: 'output',
    about: { en: 'form of the findings', id: 'bentuk temuan' },
  },
  jsonOption,
  failOnOption,
];

/** Findings are the result here: they go to stdout, a summary to stderr. */
export async function reportFindings(
  diagnostics: readonly Diagnostic[],
  checked: Localised,
  options: Options,
  context: Context,
  textOf: (file: string) => string | undefined,
): Promise<ExitCode> {
  const format = options.has('json') ? 'json' : options.one('format');
  await printFindings(diagnostics, context.terminal.stdout, context, { format, textOf });
  tell(context, { en: summary(diagnostics, checked.en, 'en'), id: summary(diagnostics, checked.id, 'id') });
  return exitCodeOf(diagnostics, options);
}

function summary(diagnostics: readonly Diagnostic[], checked: string, locale: Locale): string {
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => {
      const name = severityNames[locale][severity];
      return `${count} ${name}${locale === 'en' && count !== 1 ? 's' : ''}`;
    });
  if (parts.length === 0)
    return { en: `Nothing found in ${checked}.`, id: `Tidak ada temuan pada ${checked}.` }[locale];
  return { en: `${parts.join(', ')} in ${checked}.`, id: `${parts.join(', ')} pada ${checked}.` }[locale];
}
