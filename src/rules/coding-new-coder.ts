import { checkCoder } from '../core/coding-checks.ts';
import { newCoder as kind } from '../core/coding-kinds.ts';
import type { ProjectRule } from './rule.ts';

/** Whoever codes is listed in simpul.yaml. */
export const codingNewCoder: ProjectRule<Parameters<(typeof kind)['words']['en']>[0]> = {
  ...kind,
  scope: 'project',
  *check({ project, place }) {
    const known = new Set((project.settings.coders ?? []).map((coder) => coder.id));
    for (const coder of new Set(project.codings.map((coding) => coding.coder)))
      yield* checkCoder(coder, known, () => place('settings', '', ['coders']));
  },
};
