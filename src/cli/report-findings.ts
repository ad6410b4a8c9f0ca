import { type Diagnostic, found } from '../core/diagnostic.ts';
import { type Locale, type Localised, plural } from '../core/locale.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { reporters } from '../reporters/index.ts';
import { severityNames } from '../reporters/words.ts';
import { type SettingsFile, withSeverities } from '../rules/severities.ts';
import { byCause } from './causes.ts';
import type { Context, ExitCode } from './command.ts';
import { jsonOption } from './deliver.ts';
import { exitCodeOf, failOnOption, printFindings, tell } from './findings.ts';
import { badValue } from './kinds.ts';
import { knownKinds } from './known-kinds.ts';
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

export const maxWarningsOption: Option = {
  name: 'max-warnings',
  value: { en: 'NUMBER', id: 'JUMLAH' },
  about: {
    en: 'exit with 1 when there are more warnings than this',
    id: 'keluar dengan kode 1 bila peringatan lebih banyak dari ini',
  },
};

/** How many warnings are borne; any number where nothing was said. */
export function maxWarnings(options: Options): Outcome<number> {
  const typed = options.one('max-warnings');
  if (typed === undefined) return done(Number.POSITIVE_INFINITY);
  if (/^\d{1,9}$/.test(typed)) return done(Number(typed));
  return failed([found(badValue, { file: '' }, { flag: '--max-warnings', typed, form: '0, 10' })]);
}

/** Findings as the study wants them weighed (`lint` in simpul.yaml: any code that explain knows); without a study, as they are. */
export async function weighed(
  findings: readonly Diagnostic[],
  settings: SettingsFile | undefined,
): Promise<readonly Diagnostic[]> {
  return settings ? withSeverities(findings, (await knownKinds()).keys(), settings) : findings;
}

/** Findings are the result here: they go to stdout, a summary to stderr. */
export async function reportFindings(
  diagnostics: readonly Diagnostic[],
  checked: Localised,
  options: Options,
  context: Context,
  textOf: (file: string) => string | undefined,
  limit = Number.POSITIVE_INFINITY,
): Promise<ExitCode> {
  const format = options.has('json') ? 'json' : options.one('format');
  const { stdout } = context.terminal;
  const pretty = format === 'pretty' || (format === undefined && stdout.isTTY);
  const { causes, rest } = pretty ? byCause(diagnostics) : { causes: [], rest: diagnostics };
  for (const { finding, consequences } of causes) {
    await printFindings([finding], stdout, context, { format, textOf });
    stdout.write(`  ${folded(consequences.length)[context.locale]}\n\n`);
  }
  await printFindings(rest, stdout, context, { format, textOf });
  tell(context, { en: summary(diagnostics, checked.en, 'en'), id: summary(diagnostics, checked.id, 'id') });
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (warnings <= limit) return exitCodeOf(diagnostics, options);
  tell(context, {
    en: `That is more than the ${limit} warning${limit === 1 ? '' : 's'} allowed by --max-warnings.`,
    id: `Itu lebih banyak daripada ${limit} peringatan yang dibolehkan --max-warnings.`,
  });
  return 1;
}

function folded(count: number): Localised {
  return {
    en: `From this ${count === 1 ? 'follows' : 'follow'} ${plural(count, 'further finding')} (all of them: --format line).`,
    id: `Dari sini timbul ${count} temuan lain (daftar lengkapnya: --format line).`,
  };
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
