import { found } from '../core/diagnostic.ts';
import { type Change, changeProject } from '../project/change.ts';
import { notFound } from '../project/kinds.ts';
import { findProject } from '../project/read.ts';
import { concluded, type Told, waiting } from './change.ts';
import type { Context, ExitCode } from './command.ts';
import { refuse, tell } from './findings.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

export const applyOption: Option = {
  name: 'apply',
  about: {
    en: 'make the change; without it the plan is shown and nothing written',
    id: 'lakukan perubahannya; tanpa opsi ini hanya rencananya yang ditampilkan',
  },
};

/** For changes so large that the plan is read first: nothing is written without --apply. */
export async function withPlan<T>(
  context: Context,
  options: Options,
  change: Change<T>,
  told: Told<T> & Required<Pick<Told<T>, 'planned'>>,
): Promise<ExitCode> {
  const dir = findProject(context.dir);
  if (dir === undefined) return refuse(context, [found(notFound, { file: '' }, { folder: context.dir })]);
  const dryRun = !options.has('apply');
  const changed = await changeProject(
    dir,
    { now: context.terminal.now, dryRun, waiting: () => tell(context, waiting) },
    change,
  );
  return concluded(changed, dryRun, context, options, told);
}
