import { compareDiagnostics, type Diagnostic, type DiagnosticKind, type Severity } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import { printable } from '../core/printable.ts';
import { wrap } from '../formats/layout.ts';
import type { Context, ExitCode } from './command.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import type { Output } from './terminal.ts';

const severities: readonly Severity[] = ['info', 'warning', 'error'];

export const failOnOption: Option = {
  name: 'fail-on',
  value: { en: 'SEVERITY', id: 'TINGKAT' },
  values: ['error', 'warning', 'info', 'never'],
  about: {
    en: 'exit with 1 from this severity on: error (as usual), warning, info or never',
    id: 'keluar dengan kode 1 mulai tingkat ini: error (biasanya), warning, info, atau never',
  },
};

/** 1 when a finding is at or above `--fail-on`, else 0. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], options: Options): ExitCode {
  const limit = options.one('fail-on') ?? 'error';
  if (limit === 'never') return 0;
  const from = severities.indexOf(limit as Severity);
  return diagnostics.some(({ severity }) => severities.indexOf(severity) >= from) ? 1 : 0;
}

/** Findings on one stream: for a person on a terminal, one a line elsewhere, or in the form named. */
export async function printFindings(
  diagnostics: readonly Diagnostic[],
  output: Output,
  context: Context,
  form: { readonly format?: string | undefined; textOf?(file: string): string | undefined } = {},
): Promise<void> {
  const { reporters } = await import('../reporters/index.ts');
  const kinds =
    diagnostics.length === 0
      ? new Map<string, DiagnosticKind>()
      : await (await import('./known-kinds.ts')).knownKinds();
  const name = form.format ?? (output.isTTY ? 'pretty' : 'line');
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  const text = reporter.report([...diagnostics].sort(compareDiagnostics), {
    locale: context.locale,
    width: output.columns,
    colour: output.colour,
    kindOf: (code) => kinds.get(code),
    textOf: form.textOf ?? (() => undefined),
  });
  if (text !== '') output.write(text);
}

/** Says on stderr why something cannot be done. */
export async function refuse(context: Context, diagnostics: readonly Diagnostic[]): Promise<2> {
  await printFindings(diagnostics, context.terminal.stderr, context);
  return 2;
}

/** Says something on stderr, in lines; on a terminal broken at spaces. */
export function tell(context: Context, ...lines: readonly Localised[]): void {
  const { stderr } = context.terminal;
  for (const line of lines) {
    const text = printable(line[context.locale]);
    stderr.write(`${stderr.isTTY ? wrapped(text, stderr.columns) : text}\n`);
  }
}

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, width))
    .join('\n');
}
