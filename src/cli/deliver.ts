import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { printable } from '../core/printable.ts';
import type { TableView, View } from '../core/view.ts';
import { writeUserFile } from '../project/user-files.ts';
import { renderers } from '../renderers/index.ts';
import type { Renderer } from '../renderers/renderer.ts';
import type { Context } from './command.ts';
import { tell } from './findings.ts';
import { unknownExtension } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

export const jsonOption: Option = {
  name: 'json',
  section: 'output',
  about: { en: 'as JSON, stable, for programs', id: 'sebagai JSON yang tetap bentuknya, untuk program' },
};

export const outputOption: Option = {
  name: 'output',
  short: 'o',
  value: { en: 'FILE', id: 'BERKAS' },
  section: 'output',
  about: {
    en: `write to a file; its ending (${endings().join(' ')}) chooses the format; - is the screen`,
    id: `tulis ke berkas; akhirannya (${endings().join(' ')}) menentukan format; - berarti layar`,
  },
};

/** Flags of every command whose result is a view. */
export const viewOptions: readonly Option[] = [
  {
    name: 'format',
    value: { en: 'FORMAT', id: 'FORMAT' },
    values: renderers.map((renderer) => renderer.name),
    section: 'output',
    about: { en: 'format of the result', id: 'format hasil' },
  },
  jsonOption,
  outputOption,
];

function endings(): readonly string[] {
  return renderers.flatMap((renderer) => renderer.extensions);
}

/** Which renderer the flags ask for; `undefined` when none does. */
export function rendererFor(options: Options): Outcome<Renderer | undefined> {
  const name = options.has('json') ? 'json' : options.one('format');
  if (name !== undefined) return done(renderers.find((renderer) => renderer.name === name));
  const file = options.one('output');
  if (file === undefined || file === '-') return done(undefined);
  const ending = path.extname(file).toLowerCase();
  const renderer = renderers.find((candidate) => candidate.extensions.includes(ending));
  return renderer ? done(renderer) : failed([found(unknownExtension, { file }, { extensions: endings() })]);
}

/**
 * Draws a view as the flags say and puts it where they say. Without them: for reading on a terminal; through a pipe
 * a table that is a plain list (`bare`) is its rows alone, tabs between cells.
 */
export async function deliver(view: View, options: Options, context: Context, bare = false): Promise<Outcome<void>> {
  const chosen = rendererFor(options);
  if (!chosen.ok) return chosen;
  const { stdout } = context.terminal;
  const file = options.one('output');
  const toFile = file !== undefined && file !== '-';
  if (bare && !chosen.value && !stdout.isTTY && view.view === 'table') return done(stdout.write(tabbed(view)));
  const renderer = chosen.value ?? renderers[0];
  if (!renderer) throw new Error('no renderer');
  const content = await renderer.render(view, {
    locale: context.locale,
    width: stdout.columns,
    colour: stdout.colour && !toFile,
    plain: !stdout.isTTY && !toFile,
    bom: toFile,
  });
  return toFile ? writeResult(file, content, context) : done(stdout.write(content));
}

/** Puts a finished result into a file and says so. */
export async function writeResult(
  file: string,
  content: string | Uint8Array,
  context: Context,
): Promise<Outcome<void>> {
  const written = await writeUserFile({ name: file, full: path.resolve(context.terminal.cwd, file) }, content);
  if (written.ok) tell(context, { en: `Written: ${file}`, id: `Ditulis: ${file}` });
  return written;
}

/** Rows of a table, one a line: its id and its cells, with tabs between. */
function tabbed(table: TableView): string {
  return table.rows
    .map(
      (row) =>
        `${[row.id, ...row.cells.map((cell) => cell.text ?? String(cell.number ?? cell.count ?? ''))].map(inOneLine).join('\t')}\n`,
    )
    .join('');
}

/** Text of a source or a name as it may stand in one line of output. */
export function inOneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
