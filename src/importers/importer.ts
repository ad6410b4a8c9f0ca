import type { Localised } from '../core/locale.ts';
import type { Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import type { FileKind } from '../formats/encoding.ts';

/** What is known of a file before it is read. */
export interface ImportHints {
  /** As the user gave it, for diagnostics. */
  readonly file: string;
  /** Encoding named by the user; otherwise it is detected and said. */
  readonly encoding?: string;
  /** Headings of the columns of a sheet that hold the words and who says them; else known by their headings. */
  readonly textColumn?: string;
  readonly speakerColumn?: string;
  /** An old Word file as .docx, by a program of this computer; absent where none may be started. */
  readonly toDocx?: (bytes: Uint8Array) => Promise<Uint8Array | ConvertTrouble>;
}

/** Why another program did not turn a file into one that can be read. */
export type ConvertTrouble = 'no-program' | 'refused' | 'too-slow';

/** A text ready to become a source: normalised once (DESIGN section 5), never changed again. */
export interface SourceDraft {
  /** LF only, NFC, no BOM; nothing trimmed, added, unwrapped or rendered. */
  readonly text: string;
  /** Metadata found in the file: front matter, header block. */
  readonly meta: Partial<SourceMeta>;
  /** Labels that the format itself says are speakers', however seldom they speak. */
  readonly labels?: readonly string[];
  /** Encoding the bytes were read as, e.g. `utf-8`; absent where the format fixes it. */
  readonly encoding?: string;
  /** Which part of the file this is, e.g. a row of a sheet; absent where the whole file is one source. */
  readonly part?: string;
  /** What had to be mended to have the words as they were written, e.g. a word hyphenated at the end of a line. */
  readonly mended?: readonly Mending[];
}

/** Kept in the log, so that what stood in the file can be had again. */
export interface Mending {
  /** In the text, from 1. */
  readonly line: number;
  /** As it stood in the file. */
  readonly was: string;
  readonly now: string;
}

export interface Importer {
  readonly name: string;
  readonly title: Localised;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** What its files are by their first bytes; the content goes before the name. Absent for formats that are text. */
  readonly kinds?: readonly FileKind[];
  /** How a text of this format must open, e.g. `/^WEBVTT/`; the content goes before the name. Tried on ASCII only. */
  readonly opens?: RegExp;
  /** Mostly one draft; several where a file holds several sources. Never none: a file without words is refused. */
  read(
    bytes: Uint8Array,
    hints: ImportHints,
  ): Outcome<readonly SourceDraft[]> | Promise<Outcome<readonly SourceDraft[]>>;
}
