import { found } from '../core/diagnostic.ts';
import type { Outcome } from '../core/outcome.ts';
import { changeProject } from '../project/change.ts';
import { notFound } from '../project/kinds.ts';
import type { Plan } from '../project/plan.ts';
import { findProject, type OpenStudy } from '../project/read.ts';
import type { Context, ExitCode } from './command.ts';
import { exitCodeOf, printFindings, refuse, tell } from './findings.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

export const dryRunOption: Option = {
  name: 'dry-run',
  about: {
    en: 'print the files that would be written, and write nothing',
    id: 'cetak berkas yang akan ditulis, tanpa menulis apa pun',
  },
};

/**
 * Lets a command change the project: plans on the study as it is under the lock, writes all or nothing, and then lets
 * `tellResult` say what was done. With --dry-run the plan is printed instead.
 */
export async function withChange<T>(
  context: Context,
  options: Options,
  change: (study: OpenStudy) => Outcome<Plan<T>>,
  tellResult: (result: T) => void,
): Promise<ExitCode> {
  const dir = await findProject(context.dir);
  if (dir === undefined) return refuse(context, [found(notFound, { file: '' }, { folder: context.dir })]);
  const dryRun = options.has('dry-run');
  const changed = await changeProject(
    dir,
    { now: context.terminal.now, dryRun, waiting: () => tell(context, waiting) },
    change,
  );
  return concluded(changed, dryRun, context, options, tellResult);
}

const waiting = {
  en: 'Waiting for another simpul that is writing in this project …',
  id: 'Menunggu simpul lain yang sedang menulis di proyek ini …',
};

const unchanged = {
  en: 'It was so already; nothing was changed.',
  id: 'Sudah demikian; tidak ada yang diubah.',
};

/** What came of a change: refused (2), planned only, or done, with what was noticed on the way. */
export async function concluded<T>(
  changed: Outcome<Plan<T>>,
  dryRun: boolean,
  context: Context,
  options: Options,
  tellResult: (result: T) => void,
): Promise<ExitCode> {
  if (!changed.ok) return refuse(context, changed.diagnostics);
  if (changed.diagnostics.length > 0) await printFindings(changed.diagnostics, context.terminal.stderr, context);
  if (dryRun) printPlan(changed.value, context);
  else if (changed.value.writes.length === 0 && changed.value.log.length === 0) tell(context, unchanged);
  else tellResult(changed.value.result);
  return exitCodeOf(changed.diagnostics, options);
}

function printPlan(plan: Plan, context: Context): void {
  for (const { file } of plan.writes) context.terminal.stdout.write(`${file}\n`);
  tell(context, {
    en: plan.writes.length === 0 ? 'Nothing would change.' : 'Nothing was written (--dry-run).',
    id: plan.writes.length === 0 ? 'Tidak ada yang akan berubah.' : 'Tidak ada yang ditulis (--dry-run).',
  });
}
