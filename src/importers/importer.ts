import type { Localised } from '../core/locale.ts';
import type { Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';

/** What is known of a file before it is read. */
export interface ImportHints {
  /** As the user gave it, for diagnostics. */
  readonly file: string;
  /** Encoding named by the user; otherwise it is detected and said. */
  readonly encoding?: string;
}

/** A text ready to become a source: normalised once (DESIGN section 5), never changed again. */
export interface SourceDraft {
  /** LF only, NFC, no BOM; nothing trimmed, added, unwrapped or rendered. */
  readonly text: string;
  /** Metadata found in the file: front matter, header block. */
  readonly meta: Partial<SourceMeta>;
  /** Encoding the bytes were read as, e.g. `utf-8`. */
  readonly encoding: string;
}

export interface Importer {
  readonly name: string;
  readonly title: Localised;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, hints: ImportHints): Outcome<SourceDraft> | Promise<Outcome<SourceDraft>>;
}
