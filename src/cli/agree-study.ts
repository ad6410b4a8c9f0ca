import { oneCoder } from '../core/agreement/kinds.ts';
import { found } from '../core/diagnostic.ts';
import type { Project } from '../core/project.ts';
import { codersSummed, reduce } from '../core/reduce.ts';
import type { Context, ExitCode } from './command.ts';
import { refuse, tell } from './findings.ts';
import { Options } from './options.ts';
import { selectionOf } from './selection.ts';
import { withFindings, withStudy } from './study.ts';

/**
 * Opens the study for a comparison of coders: those of `--coder`, else all who coded. A study that says
 * `approach: reflexive` is left in peace: reflexive thematic analysis does not use agreement (METHOD 3.8).
 */
export function withCoders(
  context: Context,
  options: Options,
  work: (project: Project, coders: readonly string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withStudy(context, options, async ({ project: whole }) => {
    if (whole.settings.approach === 'reflexive') {
      tell(context, {
        en: 'simpul.yaml says approach: reflexive, which does not use agreement between coders.',
        id: 'simpul.yaml menyebut approach: reflexive, yang tidak memakai kesepakatan antarpengode.',
      });
      return 0;
    }
    const coders = options.has('coder') ? [...new Set(options.all('coder'))] : codersIn(whole);
    if (coders.length < 2) return refuse(context, [found(oneCoder, { file: '' }, { coders })]);
    const asked = options.has('coder') ? options : options.with(new Options(new Map([['coder', coders]])));
    const selection = selectionOf(asked, whole);
    if (!selection.ok) return refuse(context, selection.diagnostics);
    const reduced = reduce(whole, selection.value);
    if (!reduced.ok) return refuse(context, reduced.diagnostics);
    // Nothing is added up here.
    const findings = reduced.diagnostics.filter(({ code }) => code !== codersSummed.code);
    return withFindings(context, options, findings, () => work(reduced.value, coders));
  });
}

/** Everybody who coded, in the order of simpul.yaml, then as met. */
function codersIn({ settings, codings }: Project): readonly string[] {
  const present = new Set(codings.map(({ coder }) => coder));
  const listed = (settings.coders ?? []).map(({ id }) => id).filter((id) => present.has(id));
  return [...new Set([...listed, ...present])];
}
