import { found } from '../core/diagnostic.ts';
import type { Outcome } from '../core/outcome.ts';
import { type Change, changeProject } from '../project/change.ts';
import { notFound } from '../project/kinds.ts';
import type { Plan } from '../project/plan.ts';
import { findProject } from '../project/read.ts';
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

/** What a command says of its change. Without `planned` the files are listed, without `unchanged` a sentence says so. */
export interface Told<T> {
  done(result: T): void | Promise<void>;
  planned?(result: T): void | Promise<void>;
  unchanged?(result: T): void | Promise<void>;
}

/**
 * Lets a command change the project: plans on the study as it is under the lock, writes all or nothing, and then says
 * what was done. With --dry-run the plan is told instead, and nothing written.
 */
export async function withChange<T>(
  context: Context,
  options: Options,
  change: Change<T>,
  told: Told<T>,
): Promise<ExitCode> {
  const dir = findProject(context.dir);
  if (dir === undefined) return refuse(context, [found(notFound, { file: '' }, { folder: context.dir })]);
  const dryRun = options.has('dry-run');
  const changed = await changeProject(
    dir,
    { now: context.terminal.now, dryRun, waiting: () => tell(context, waiting) },
    change,
  );
  return concluded(changed, dryRun, context, options, told);
}

export const waiting = {
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
  told: Told<T>,
): Promise<ExitCode> {
  if (!changed.ok) return refuse(context, changed.diagnostics);
  if (changed.diagnostics.length > 0) await printFindings(changed.diagnostics, context.terminal.stderr, context);
  const { result, writes, log } = changed.value;
  if (dryRun && told.planned) await told.planned(result);
  else if (dryRun) printPlan(changed.value, context);
  else if (writes.length > 0 || log.length > 0) await told.done(result);
  else if (told.unchanged) await told.unchanged(result);
  else tell(context, unchanged);
  return exitCodeOf(changed.diagnostics, options);
}

function printPlan(plan: Plan, context: Context): void {
  for (const { file } of plan.writes) context.terminal.stdout.write(`${file}\n`);
  tell(context, {
    en: plan.writes.length === 0 ? 'Nothing would change.' : 'Nothing was written (--dry-run).',
    id: plan.writes.length === 0 ? 'Tidak ada yang akan berubah.' : 'Tidak ada yang ditulis (--dry-run).',
  });
}
