import type { Status } from '../claim.ts';
import type { Conclusion } from './conclude.ts';
import { balanceOf } from './figures.ts';
import { breadthWithoutTechnique, type CredibleChecks, type Tests } from './rule.ts';

type Condition = 'refuted' | 'contested' | 'supported' | 'credible';
export type ConditionId =
  | 'evidence'
  | keyof Tests['refuted']
  | keyof Tests['contested']
  | keyof Tests['supported']
  | keyof CredibleChecks;

/** One condition of rule R1 as it stands for a claim: what was found, what is asked for, and whether it holds. */
export interface TraceLine {
  /** The status it is a condition of. All must hold for `refuted`, `supported` and `credible`; any one makes `contested`. */
  readonly of: Condition;
  readonly condition: ConditionId;
  readonly value: number | string | null;
  /** In the names of METHOD 4.5; never translated. */
  readonly required: string;
  readonly holds: boolean;
}

/** The whole rule, condition by condition, in the order in which it is tried. */
export function traceOf({ figures, gates, tests, ruleset }: Conclusion): readonly TraceLine[] {
  const B = balanceOf(figures);
  const kinds = Object.entries(figures.triangulation).flatMap(([kind, holds]) => (holds ? [kind] : []));
  const triangulation = kinds.length === 0 ? 'none' : kinds.join(', ');
  const { recorded, open, stronger } = gates.rivals;
  const up = `>= ${ruleset.beta_support}`;
  const { refuted, contested, credible, supported } = tests;
  const line = (
    of: Condition,
    condition: ConditionId,
    value: TraceLine['value'],
    required: string,
    holds: boolean,
  ) => ({
    of,
    condition,
    value,
    required,
    holds,
  });
  return [
    line('refuted', 'strong_against', figures.nC2, `>= ${ruleset.min_strong_groups_refuted}`, refuted.strong_against),
    line('refuted', 'low_balance', B, `<= ${ruleset.beta_refute}`, refuted.low_balance),
    line(
      'refuted',
      'breadth',
      `t_C ${figures.tC}, n_C2 ${figures.nC2}`,
      `t_C >= 2 or n_C2 >= ${breadthWithoutTechnique(ruleset)}`,
      refuted.breadth,
    ),
    line(
      'contested',
      'contrary',
      `n_C ${figures.nC}, B ${B ?? 'undefined'}`,
      `n_C >= 1 and B < ${ruleset.beta_support}`,
      contested.contrary,
    ),
    line('contested', 'disputed', gates.memberCheck, 'disputed', contested.disputed),
    line('contested', 'stronger_rival', stronger, '>= 1', contested.stronger_rival),
    line('credible', 'balance', B, up, credible.balance),
    line('credible', 'strong_groups', figures.nS2, `>= ${ruleset.min_strong_groups_credible}`, credible.strong_groups),
    line('credible', 'triangulation', triangulation, 'sumber and (teknik or waktu)', credible.triangulation),
    line('credible', 'no_unresolved', figures.unresolved, '= 0', credible.no_unresolved),
    line('credible', 'negative_case', gates.negativeCase, 'complete', credible.negative_case),
    line(
      'credible',
      'rivals',
      `recorded ${recorded}, open ${open}, stronger ${stronger}`,
      'recorded >= 1, open = 0, stronger = 0',
      credible.rivals,
    ),
    line('credible', 'member_check', gates.memberCheck, 'confirmed or waived', credible.member_check),
    line('credible', 'saturation', gates.saturation, 'reached or waived', credible.saturation),
    line('supported', 'balance', B, up, supported.balance),
    line('supported', 'groups', figures.nS, `>= ${ruleset.min_groups_supported}`, supported.groups),
    line('supported', 'some_triangulation', triangulation, 'any kind', supported.some_triangulation),
  ];
}

/** What stands between a claim and the next better status. */
export interface Missing {
  readonly to: Status;
  readonly conditions: readonly ConditionId[];
}

/** Undefined for a credible claim: there is nothing above it. */
export function missingFor({ status, tests }: Conclusion): Missing | undefined {
  const { refuted, contested, credible, supported } = tests;
  switch (status) {
    case 'credible':
      return undefined;
    case 'supported':
      return { to: 'credible', conditions: keysOf(credible, false) };
    case 'refuted':
      return { to: 'contested', conditions: keysOf(refuted, true) };
    default:
      // Out of `contested` a claim rises as far as its support carries it.
      return {
        to: 'supported',
        conditions: [
          ...(tests.evidence ? [] : (['evidence'] as const)),
          ...keysOf({ disputed: contested.disputed, stronger_rival: contested.stronger_rival }, true),
          ...keysOf(supported, false),
        ],
      };
  }
}

function keysOf<K extends ConditionId>(conditions: Readonly<Record<K, boolean>>, holding: boolean): readonly K[] {
  return (Object.keys(conditions) as K[]).filter((key) => conditions[key] === holding);
}
