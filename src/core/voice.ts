/** Who speaks: an informant, or a document itself (METHOD 0.2). A voice is not a file: one file may hold two voices. */
export interface Voice {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
  readonly side?: string;
  /** Independence group: voices of one office share it and count once (METHOD 4.5). Without one, the voice is its own group. */
  readonly group?: string;
  readonly credibility?: Credibility;
  /** A rating that holds for one code and its descendants, e.g. `E2`. */
  readonly credibility_by_code?: { readonly [code: string]: { readonly total: number; readonly reason: string } };
  readonly consent?: Consent;
  readonly attributes?: { readonly [name: string]: string | number | boolean };
  readonly note?: string;
}

/** Five criteria of 0–2 each (METHOD 4.4). */
export interface Credibility {
  readonly proximity: number;
  readonly authority: number;
  readonly independence: number;
  readonly contemporaneity: number;
  readonly checkability: number;
  readonly reason: string;
}

export interface Consent {
  readonly form?: string;
  readonly date?: string;
  readonly audio?: boolean;
  readonly quote?: boolean;
  readonly name?: boolean;
  readonly archive?: boolean;
  readonly translation?: boolean;
  readonly withdrawn?: boolean;
}

/** T tinggi (total ≥ 8), S sedang (5–7), R rendah (< 5); the thresholds belong to the ruleset. */
export type Band = 'T' | 'S' | 'R';

/** The voice id that marks the researcher's own turns, which are never evidence (METHOD 0.1 rule 3). */
export const RESEARCHER = 'researcher';
