import { checkTurn } from '../core/coding-checks.ts';
import { codingTurn as kind } from '../core/coding-kinds.ts';
import type { ProjectRule } from './rule.ts';

/** A coding lies within one turn of the voice it names, never in the researcher's (METHOD 0.1 rule 3). */
export const codingTurn: ProjectRule<Parameters<(typeof kind)['words']['en']>[0]> = {
  ...kind,
  scope: 'project',
  *check({ project, place }) {
    const sources = new Map(project.sources.map((source) => [source.id, source]));
    for (const coding of project.codings) {
      const source = sources.get(coding.source);
      // Words that are no longer in their place belong to no turn; `coding/anchor` says so.
      if (source && source.text.slice(coding) === coding.exact)
        yield* checkTurn(coding, source, () => place('coding', coding.id));
    }
  },
};
