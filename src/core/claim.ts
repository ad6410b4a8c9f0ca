import type { Directness } from './coding.ts';
import type { LocalText } from './locale.ts';
import type { Span } from './span.ts';

/** A proposition with its versions (METHOD 4.2), one file each. Keys are those on disk. */
export interface Claim {
  readonly id: string;
  readonly versions: readonly ClaimVersion[];
}

/** The version that is concluded on; undefined only for a claim without any. */
export function newestVersion({ versions }: Claim): ClaimVersion | undefined {
  return versions.reduce<ClaimVersion | undefined>(
    (newest, one) => (newest === undefined || one.version > newest.version ? one : newest),
    undefined,
  );
}

export interface ClaimVersion {
  readonly version: number;
  readonly text: LocalText;
  readonly kind: 'element_status' | 'descriptive' | 'comparative' | 'causal' | 'rival';
  readonly elements?: readonly string[];
  readonly indicators?: readonly string[];
  readonly asserts?: string;
  readonly scope?: Scope;
  readonly origin: ClaimOrigin;
  readonly question?: string;
  readonly gates?: Gates;
  readonly links?: readonly Link[];
  readonly researcher_status?: { readonly status: Status; readonly reason: string };
  readonly would_change_mind?: LocalText;
  readonly interpretation?: LocalText;
  readonly note?: LocalText;
}

export interface Scope {
  readonly case?: string;
  /** Years. */
  readonly period?: { readonly from?: number; readonly to?: number };
  readonly actor?: string;
  readonly field?: string;
}

export type ClaimOrigin =
  | { readonly kind: 'a_priori' | 'emergent' | 'rival' }
  | { readonly kind: 'split_from'; readonly claim: string; readonly version: number };

export type Stance = 'supports' | 'contradicts' | 'qualifies' | 'irrelevant';

/** Evidence for or against a claim (METHOD 4.3): a coding, or a bare segment. */
export interface Link {
  readonly id: string;
  readonly coding?: string;
  readonly segment?: Span & { readonly source: string; readonly exact: string };
  /** Needed for a segment; a coding has its own. */
  readonly voice?: string;
  readonly stance: Stance;
  /** What simpul proposed. A link made by hand has none. */
  readonly suggested?: Stance;
  readonly directness: Directness;
  readonly disposition?: 'explained' | 'outweighed' | 'claim_revised' | 'unresolved' | 'out_of_scope';
  readonly reason?: string;
  /** Only confirmed links count. */
  readonly confirmed?: { readonly by: string; readonly at?: string; readonly bulk?: boolean };
}

export interface Gates {
  readonly negative_case?: {
    readonly state: 'not_done' | 'partial' | 'complete';
    /** Hash of the data searched; when the data differ now, the gate is stale. */
    readonly of?: string;
    readonly by?: string;
    readonly at?: string;
  };
  readonly rivals?: readonly Rival[];
  readonly member_check?: {
    readonly state: 'not_done' | 'confirmed' | 'disputed' | 'waived';
    readonly reason?: string;
  };
  readonly saturation?: {
    readonly state: 'not_assessed' | 'not_reached' | 'reached' | 'waived';
    readonly reason?: string;
  };
}

export interface Rival {
  readonly text: LocalText;
  readonly status: 'open' | 'rejected' | 'incorporated' | 'stronger';
  readonly reason?: string;
  /** The claim that states this rival, when it is one of its own. */
  readonly claim?: string;
}

/** METHOD 4.8, from weakest to strongest. */
export type Status = 'refuted' | 'contested' | 'tentative' | 'supported' | 'credible';
