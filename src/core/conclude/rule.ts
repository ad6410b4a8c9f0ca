import type { Status } from '../claim.ts';
import type { Ruleset } from '../project.ts';
import { balanceAtLeast, balanceAtMost, type Figures, isTriangulated } from './figures.ts';
import type { GateStates } from './gates.ts';

/** The eight conditions for `credible`, by the names they have in the JSON. */
export interface CredibleChecks {
  readonly balance: boolean;
  readonly strong_groups: boolean;
  readonly triangulation: boolean;
  readonly no_unresolved: boolean;
  readonly negative_case: boolean;
  readonly rivals: boolean;
  readonly member_check: boolean;
  readonly saturation: boolean;
}

/** Every condition of rule R1 (METHOD 4.8), true where it holds. Nothing else decides a status. */
export interface Tests {
  /** S + C > 0. */
  readonly evidence: boolean;
  /** All three for `refuted`. */
  readonly refuted: { readonly strong_against: boolean; readonly low_balance: boolean; readonly breadth: boolean };
  /** Any one for `contested`. */
  readonly contested: { readonly contrary: boolean; readonly disputed: boolean; readonly stronger_rival: boolean };
  /** All for `credible`. */
  readonly credible: CredibleChecks;
  /** All for `supported`. */
  readonly supported: { readonly balance: boolean; readonly groups: boolean; readonly some_triangulation: boolean };
}

export function testsOf(figures: Figures, gates: GateStates, ruleset: Ruleset): Tests {
  const { sumber, teknik, waktu } = figures.triangulation;
  const balance = balanceAtLeast(figures, ruleset.beta_support);
  const { rivals } = gates;
  return {
    evidence: figures.S + figures.C > 0,
    refuted: {
      strong_against: figures.nC2 >= ruleset.min_strong_groups_refuted,
      low_balance: balanceAtMost(figures, ruleset.beta_refute),
      breadth: figures.tC >= 2 || figures.nC2 >= breadthWithoutTechnique(ruleset),
    },
    contested: {
      contrary: figures.nC >= 1 && !balance,
      disputed: gates.memberCheck === 'disputed',
      stronger_rival: rivals.stronger > 0,
    },
    credible: {
      balance,
      strong_groups: figures.nS2 >= ruleset.min_strong_groups_credible,
      triangulation: sumber && (teknik || waktu),
      no_unresolved: figures.unresolved === 0,
      negative_case: gates.negativeCase === 'complete',
      rivals: rivals.recorded > 0 && rivals.open === 0 && rivals.stronger === 0,
      member_check: gates.memberCheck === 'confirmed' || gates.memberCheck === 'waived',
      saturation: gates.saturation === 'reached' || gates.saturation === 'waived',
    },
    supported: {
      balance,
      groups: figures.nS >= ruleset.min_groups_supported,
      some_triangulation: isTriangulated(figures),
    },
  };
}

/** One strong group more than a refutation needs makes up for a single technique: 3 in R1 as it ships. */
export function breadthWithoutTechnique(ruleset: Ruleset): number {
  return ruleset.min_strong_groups_refuted + 1;
}

/** Rule R1: the first that matches. Our own rule; it is not in Miles & Huberman. */
export function statusBy(tests: Tests): Status {
  if (!tests.evidence) return 'tentative';
  if (all(tests.refuted)) return 'refuted';
  if (any(tests.contested)) return 'contested';
  if (all(tests.credible)) return 'credible';
  if (all(tests.supported)) return 'supported';
  return 'tentative';
}

function all(conditions: object): boolean {
  return Object.values(conditions).every((holds) => holds === true);
}

function any(conditions: object): boolean {
  return Object.values(conditions).some((holds) => holds === true);
}
