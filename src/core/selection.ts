/** What to keep (DESIGN section 6). Several values of one key are *or*; different keys are *and*. Absent or empty: everything. */
export interface Selection {
  readonly case?: readonly string[];
  readonly source?: readonly string[];
  readonly type?: readonly string[];
  readonly voice?: readonly string[];
  readonly role?: readonly string[];
  readonly side?: readonly string[];
  /** A code takes its descendants. */
  readonly code?: readonly string[];
  /** A code by itself, without its descendants. */
  readonly exactly?: readonly string[];
  readonly valence?: readonly string[];
  readonly coder?: readonly string[];
  /** ISO dates, both ends included. */
  readonly observed?: readonly { readonly from?: string; readonly to?: string }[];
  /** Years, both ends included; a coding without `refers_to` does not match. */
  readonly refers?: readonly { readonly from?: number; readonly to?: number }[];
  readonly where?: readonly { readonly attribute: string; readonly value: string }[];
  /** Ids of codings. Whose they are is then known, so that no `coder` need be asked for. */
  readonly coding?: readonly string[];
}
