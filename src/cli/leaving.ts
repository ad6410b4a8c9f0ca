import { type Diagnostic, found } from '../core/diagnostic.ts';
import { disguised, disguiseOf } from '../core/disguise.ts';
import { identifierLeak, leaksIn, mayIdentify } from '../core/leaks.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import type { Context } from './command.ts';
import { printFindings } from './findings.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

export const realNamesOption: Option = {
  name: 'real-names',
  section: 'output',
  about: {
    en: 'write names and numbers as they stand: no pseudonyms, no search for leaks',
    id: 'tulis nama dan nomor apa adanya: tanpa nama samaran, tanpa pemeriksaan kebocoran',
  },
};

/** Whether a result leaves the researcher's own screen: into a file or through a pipe. */
export function leaves(options: Options, { terminal }: Context): boolean {
  if (options.has('real-names')) return false;
  const file = options.one('output');
  return (file !== undefined && file !== '-') || !terminal.stdout.isTTY;
}

/** The study as the reader of the result may see it: with pseudonyms where it leaves, else as it is (METHOD 6). */
export function forReader(project: Project, options: Options, context: Context): Project {
  return leaves(options, context) ? disguised(project) : project;
}

/** How many findings of one sort are printed: the first say enough. */
const MOST = 5;

/** Searches what is about to leave. What tells surely who somebody is keeps it here; the rest is said. */
export async function searched(
  result: unknown,
  project: Project,
  options: Options,
  context: Context,
  lateQuotes = true,
): Promise<Outcome<void>> {
  if (!leaves(options, context)) return done(undefined);
  const leaks = leaksIn(result, disguiseOf(project), lateQuotes);
  const sure = leaks.filter((leak) => leak.sure);
  if (sure.length > 0) return failed(sure.slice(0, MOST).map(leakFound));
  const unsure = leaks.map(({ words }) => words);
  if (unsure.length > 0) {
    const finding = found(mayIdentify, { file: '' }, { words: unsure.slice(0, MOST), count: unsure.length });
    await printFindings([finding], context.terminal.stderr, context);
  }
  return done(undefined);
}

function leakFound({ words, kind, where, places }: ReturnType<typeof leaksIn>[number]): Diagnostic {
  return found(identifierLeak, { file: '' }, { words, kind: kind ?? null, where, places });
}
