import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import type { View } from '../core/view.ts';
import { paintWith } from '../formats/colour.ts';
import { writeUserFile } from '../project/user-files.ts';
import { renderers } from '../renderers/index.ts';
import type { Renderer } from '../renderers/renderer.ts';
import type { Context } from './command.ts';
import { unknownExtension } from './file-kinds.ts';
import { tell } from './findings.ts';
import { realNamesOption, searched } from './leaving.ts';
import { aligned, tabbed } from './listing.ts';
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
  realNamesOption,
];

/** One ending a format: the others work too. */
function endings(): readonly string[] {
  return renderers.flatMap((renderer) => renderer.extensions.slice(0, 1));
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
 * Draws a view as the flags say and puts it where they say. Without them: for reading on a terminal, plain through a
 * pipe; a table that is a mere list (`bare`) is its rows alone. What leaves is searched for identifiers first.
 */
export async function deliver(
  view: View,
  options: Options,
  context: Context,
  { project, bare = false }: { readonly project?: Project; readonly bare?: boolean } = {},
): Promise<Outcome<void>> {
  const chosen = rendererFor(options);
  if (!chosen.ok) return chosen;
  const clean = project
    ? await searched(view, project, options, context, chosen.value?.name !== 'json')
    : done(undefined);
  if (!clean.ok) return clean;
  const { stdout } = context.terminal;
  const file = options.one('output');
  const toFile = file !== undefined && file !== '-';
  if (bare && !chosen.value && view.view === 'table') {
    const paint = stdout.isTTY ? paintWith(stdout.colour) : undefined;
    return done(stdout.write(paint ? aligned(view, stdout.columns, paint) : tabbed(view)));
  }
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
