import { barredCodings } from '../barred.ts';
import type { Gates } from '../claim.ts';
import type { Barred, Coding } from '../coding.ts';
import { dataHash } from '../data-hash.ts';
import type { Project } from '../project.ts';

/** The gates of METHOD 4.7, with what nobody has written down filled in. */
export interface GateStates {
  /** `stale`: complete once, but codings or sources have changed since. */
  readonly negativeCase: 'not_done' | 'partial' | 'complete' | 'stale';
  /** Complete, but nobody can tell whether on these data: the search does not say what it searched. */
  readonly searchUnchecked: boolean;
  readonly rivals: { readonly recorded: number; readonly open: number; readonly stronger: number };
  readonly memberCheck: 'not_done' | 'confirmed' | 'disputed' | 'waived';
  readonly saturation: 'not_assessed' | 'not_reached' | 'reached' | 'waived';
}

/** `hash` gives that of the data as they are now; it is asked for only where a search says what it searched. */
export function gateStates(gates: Gates | undefined, hash: () => string): GateStates {
  const rivals = gates?.rivals ?? [];
  const search = gates?.negative_case;
  const stale = search?.state === 'complete' && search.of !== undefined && search.of !== hash();
  return {
    negativeCase: stale ? 'stale' : (search?.state ?? 'not_done'),
    searchUnchecked: isUnchecked(gates),
    rivals: {
      recorded: rivals.length,
      open: rivals.filter((rival) => rival.status === 'open').length,
      stronger: rivals.filter((rival) => rival.status === 'stronger').length,
    },
    memberCheck: gates?.member_check?.state ?? 'not_done',
    saturation: gates?.saturation?.state ?? 'not_assessed',
  };
}

/** Whether a search calls itself complete and does not record the data it was made on: it could never become stale. */
export function isUnchecked(gates: Gates | undefined): boolean {
  return gates?.negative_case?.state === 'complete' && gates.negative_case.of === undefined;
}

/**
 * Hash of the data that a search for negative cases looks through (`gates.negative_case.of`): all sources, and the
 * codings of the coder whose codings count. A second coder's work does not make a search stale; nor does a withdrawal,
 * for it adds nothing: "complete = all candidates ruled on and no coding or source added since" (METHOD 4.7).
 */
export function searchedHash(project: Project): string {
  return dataHash(searchedIn(beforeWithdrawals(project)));
}

/**
 * What a search goes through: the words that count, under whatever code they stand. That a codebook in hand does not know
 * a code yet, or no longer, takes nothing away from what was read.
 */
export function searchedIn(project: Project): Project {
  return codingsOf(project, (bar) => bar === undefined || bar === 'code' || bar === 'valence');
}

/** The project as if no voice had withdrawn: for figures and hashes alone, since no quote of it may be shown. */
export function beforeWithdrawals(project: Project): Project {
  return { ...project, voices: project.voices.map(({ consent: _consent, ...voice }) => voice) };
}

/**
 * The project with the codings of the coder who counts (`coder` in simpul.yaml), or of all when none is named; never
 * those that are in no figure (`barredCodings`).
 */
export function countedOf(project: Project): Project {
  return codingsOf(project, (bar) => bar === undefined);
}

function codingsOf(project: Project, holds: (bar: Barred | undefined) => boolean): Project {
  const { coder } = project.settings;
  const barred = barredCodings(project);
  const counts = (coding: Coding): boolean => coder === undefined || coding.coder === coder;
  return { ...project, codings: project.codings.filter((coding) => counts(coding) && holds(barred.get(coding))) };
}
