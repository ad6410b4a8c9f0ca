import type { Gates, Status } from '../claim.ts';
import type { Ruleset } from '../project.ts';
import { balanceAtLeast, balanceAtMost, type Figures, isStrong, isTriangulated } from './figures.ts';

/** What the gates of METHOD 4.7 say, reduced to what rule R1 asks. */
export interface GateStates {
  /** Complete, and no coding or source added since. */
  readonly negativeCase: boolean;
  /** At least one rival recorded, none open or stronger. */
  readonly rivals: boolean;
  readonly strongerRival: boolean;
  /** Confirmed or waived. */
  readonly memberCheck: boolean;
  readonly disputed: boolean;
  /** Reached or waived. */
  readonly saturation: boolean;
  /** The search was complete, but the data have changed since. */
  readonly stale: boolean;
}

/** The eight conditions for `credible`. */
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

/** `dataHash` is that of the codings as they are now; a search of other data is stale. */
export function gateStates(gates: Gates | undefined, dataHash: string): GateStates {
  const rivals = gates?.rivals ?? [];
  const search = gates?.negative_case;
  const stale = search?.state === 'complete' && search.of !== undefined && search.of !== dataHash;
  const strongerRival = rivals.some((rival) => rival.status === 'stronger');
  const member = gates?.member_check?.state;
  const saturation = gates?.saturation?.state;
  return {
    negativeCase: search?.state === 'complete' && !stale,
    rivals: rivals.length > 0 && !strongerRival && rivals.every((rival) => rival.status !== 'open'),
    strongerRival,
    memberCheck: member === 'confirmed' || member === 'waived',
    disputed: member === 'disputed',
    saturation: saturation === 'reached' || saturation === 'waived',
    stale,
  };
}

export function credibleChecks(figures: Figures, gates: GateStates, ruleset: Ruleset): CredibleChecks {
  const { sumber, teknik, waktu } = figures.triangulation;
  return {
    balance: balanceAtLeast(figures, ruleset.beta_support),
    strong_groups: isStrong(figures, ruleset),
    triangulation: sumber && (teknik || waktu),
    no_unresolved: figures.unresolved === 0,
    negative_case: gates.negativeCase,
    rivals: gates.rivals,
    member_check: gates.memberCheck,
    saturation: gates.saturation,
  };
}

/** Rule R1 (METHOD 4.8): the first that matches. Our own rule; it is not in Miles & Huberman. */
export function statusBy(figures: Figures, gates: GateStates, ruleset: Ruleset): Status {
  if (figures.S + figures.C === 0) return 'tentative';
  const manyAgainst = figures.tC >= 2 || figures.nC2 >= ruleset.min_strong_groups_refuted + 1;
  if (figures.nC2 >= ruleset.min_strong_groups_refuted && balanceAtMost(figures, ruleset.beta_refute) && manyAgainst)
    return 'refuted';
  const weighty = balanceAtLeast(figures, ruleset.beta_support);
  if ((figures.nC >= 1 && !weighty) || gates.disputed || gates.strongerRival) return 'contested';
  if (Object.values(credibleChecks(figures, gates, ruleset)).every((passed) => passed)) return 'credible';
  if (weighty && figures.nS >= ruleset.min_groups_supported && isTriangulated(figures)) return 'supported';
  return 'tentative';
}
