import type { LocalText } from './locale.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

export type SourceType = 'interview' | 'group_interview' | 'document' | 'news' | 'web' | 'field_note' | 'observation';
export type Technique = 'wawancara' | 'observasi' | 'dokumentasi' | 'studi_literatur';

/** What `sources/<id>.yaml` says of a text (DESIGN section 5). Keys are those on disk. */
export interface SourceMeta {
  readonly id: string;
  readonly title?: LocalText;
  readonly type: SourceType;
  readonly technique?: Technique;
  readonly data_kind?: 'primer' | 'sekunder';
  readonly language?: string;
  /** ISO date: when it was said or written, never the time it talks about. */
  readonly observed_at?: string;
  readonly accessed_at?: string;
  readonly url?: string;
  readonly case?: string;
  readonly side?: string;
  /** Speaker label as it stands in the text → voice id, or `researcher`. Absent: the text is one turn of its own voice. */
  readonly speakers?: { readonly [label: string]: string };
  /** The transcript's header block as read at import. */
  readonly header?: { readonly [key: string]: string };
  readonly attributes?: { readonly [name: string]: string | number | boolean };
  /** Stretches that may never be suggested, quoted or exported, or only after asking. */
  readonly flags?: readonly SpanFlag[];
  readonly original?: string;
  readonly original_sha256?: string;
  readonly text_sha256?: string;
  readonly note?: string;
}

export interface SpanFlag extends Span {
  readonly flag: 'off_record' | 'sensitive';
  readonly exact: string;
  readonly reason?: string;
}

/** One text being analysed, with its turns worked out from the text and `speakers`. */
export interface Source extends SourceMeta {
  readonly text: Text;
  readonly turns: readonly Turn[];
}

/** One voice's speech between two labels. */
export interface Turn {
  /** From 0, in the order of the text. */
  readonly index: number;
  /** The label as it stands in the text; empty for a text without labels. */
  readonly label: string;
  /** A voice id, or `researcher`. */
  readonly voice: string;
  /** From the start of the label (or timestamp) to the end of the speech. */
  readonly span: Span;
  /** The speech alone: no label, no timestamp, no white space at either end. */
  readonly speech: Span;
  /** As it stands in the text, without brackets: `00:03:43`. */
  readonly timestamp?: string;
}
