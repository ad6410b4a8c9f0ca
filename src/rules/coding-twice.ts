import type { Coding } from '../core/coding.ts';
import { sameness } from '../core/coding-checks.ts';
import { codingTwice as kind } from '../core/coding-kinds.ts';
import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** One coder gives one code to the same words once. */
export const codingTwice: ProjectRule<Parameters<(typeof kind)['words']['en']>[0]> = {
  ...kind,
  scope: 'project',
  *check({ project, place }) {
    const first = new Map<string, Coding>();
    for (const coding of project.codings) {
      const key = sameness(coding);
      const other = first.get(key);
      if (!other) first.set(key, coding);
      else if (other.id !== coding.id) {
        const data = { id: coding.id, code: coding.code, other: other.id, valence: other.valence ?? '' };
        yield found(this, place('coding', coding.id), data, [place('coding', other.id)]);
      }
    }
  },
};
