import type { Codebook } from '../core/codebook.ts';
import type { Coding } from '../core/coding.ts';
import { found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { failed, type Outcome } from '../core/outcome.ts';
import { leadsOut } from '../project/files.ts';
import { notFound, outside } from '../project/kinds.ts';
import { findProject } from '../project/read.ts';
import { shippedCodebook, shippedIds } from '../project/shipped.ts';
import { expandFiles, type UserFile } from '../project/user-files.ts';
import type { Context, ExitCode } from './command.ts';
import { refuse } from './findings.ts';
import { unknownName, type What } from './kinds.ts';
import type { Options } from './options.ts';
import { withStudy } from './study.ts';

/** A codebook that can be shown: of the project, or one that ships and is not in it. */
export interface Shelved {
  readonly id: string;
  readonly place: 'project' | 'shipped';
  open(): Promise<Codebook>;
}

/** What stands on the shelf, and the project's codings where there is a project. */
export interface Shelf {
  readonly codebooks: readonly Shelved[];
  readonly codings?: readonly Coding[];
}

/** Lets a command work on the project's codebooks and those that ship; without a project, on the latter alone. */
export async function withShelf(
  context: Context,
  options: Options,
  work: (shelf: Shelf) => Promise<ExitCode>,
): Promise<ExitCode> {
  const inProject = options.has('project') || findProject(context.dir) !== undefined;
  if (!inProject) return work({ codebooks: shippedExcept([]) });
  return withStudy(context, options, ({ project }) => {
    const own = project.codebooks.map(
      (codebook): Shelved => ({ id: codebook.id, place: 'project', open: async () => codebook }),
    );
    return work({ codebooks: [...own, ...shippedExcept(own.map(({ id }) => id))], codings: project.codings });
  });
}

function shippedExcept(ids: readonly string[]): readonly Shelved[] {
  return shippedIds
    .filter((id) => !ids.includes(id))
    .map((id) => ({ id, place: 'shipped', open: () => shippedCodebook(id) }));
}

/** Opens the codebook that was named and lets the command work on it; an unknown name ends it (2). */
export function withCodebook(
  id: string,
  context: Context,
  options: Options,
  work: (codebook: Codebook, shelf: Shelf) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withShelf(context, options, async (shelf) => {
    const shelved = shelf.codebooks.find((one) => one.id === id);
    if (shelved) return work(await shelved.open(), shelf);
    const ids = shelf.codebooks.map((one) => one.id);
    return refuseName('codebook', id, ids, 'simpul codebook list', context);
  });
}

export function refuseName(
  what: What,
  typed: string,
  names: readonly string[],
  list: string,
  context: Context,
): Promise<2> {
  return refuse(context, [found(unknownName, { file: '' }, { typed, what, list, nearest: nearest(typed, names) })]);
}

/**
 * The files that the command line names, else the codebooks of the project. A link in the project that leads out of it
 * is refused also where it is named: findings quote what they are about, and in CI everybody reads them.
 */
export async function codebookFiles(
  patterns: readonly string[],
  context: Context,
): Promise<Outcome<readonly UserFile[]>> {
  const dir = findProject(context.dir);
  if (patterns.length === 0 && dir === undefined) {
    return failed([found(notFound, { file: '' }, { folder: context.dir })]);
  }
  const files =
    patterns.length > 0
      ? await expandFiles(context.terminal.cwd, patterns)
      : await expandFiles(dir ?? '', ['codebooks/*.yaml']);
  if (!files.ok || dir === undefined) return files;
  const away = files.value.filter(({ full }) => leadsOut(dir, full));
  return away.length > 0 ? failed(away.map(({ name }) => found(outside, { file: name }, {}))) : files;
}
