import type { Json } from '../core/diagnostic.ts';

/** What a command would change, as data: planned from a study, applied in one step or only shown. */
export interface Plan<T = unknown> {
  readonly writes: readonly Write[];
  readonly log: readonly LogDraft[];
  /** What the planner has to say besides, e.g. the coding made. */
  readonly result: T;
}

/** A file of the project, by its path with `/` from the project's folder. */
export type Write =
  /** `fresh`: the file must not be there yet. */
  | { readonly file: string; readonly content: string | Uint8Array; readonly fresh?: boolean }
  | { readonly file: string; readonly append: string };

/** An entry of the log before it gets its time and its place in the chain (METHOD 0.2, 6 "Audit trail"). */
export interface LogDraft {
  /** Who decided it: a coder's id. */
  readonly actor: string;
  /** e.g. `code.add`. */
  readonly verb: string;
  /** What was changed: an id or a file. */
  readonly object: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly reason?: string;
}

/** What planners may ask of the world, so that they stay pure. */
export interface PlanContext {
  /** ISO time in UTC. */
  now(): string;
  /** UUIDv7. */
  newId(): string;
}
