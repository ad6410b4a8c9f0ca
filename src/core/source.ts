import type { LocalText } from './locale.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';
import { type Turn, turnsOf } from './transcript.ts';
import { RESEARCHER } from './voice.ts';

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
  /** Number that the first page bears in print. Absent: form feeds in the text, if any, do not part pages that a reader could look up. */
  readonly first_page?: number;
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

/** A source from its metadata and text. */
export function makeSource(meta: SourceMeta, text: Text): Source {
  let turns: readonly Turn[] | undefined;
  return {
    ...meta,
    text,
    // Worked out when first asked for: many displays never look at turns.
    get turns() {
      turns ??= turnsOf(text, meta.speakers, meta.id);
      return turns;
    },
  };
}

/** The page on which an offset stands, as the page is numbered; undefined before page 1, and where there are no pages. */
export function pageAt({ text, first_page }: Source, offset: number): number | undefined {
  if (first_page === undefined) return undefined;
  const page = first_page + text.pagesBefore(offset);
  return page < 1 ? undefined : page;
}

/** What is said by others than the researcher, who is not evidence (METHOD 0.1 rule 3). */
export function informantTurns({ turns }: Pick<Source, 'turns'>): readonly Turn[] {
  return turns.filter(({ voice }) => voice !== RESEARCHER);
}

/** The turn whose speech holds the whole stretch. */
export function turnAt(source: Source, span: Span): Turn | undefined {
  const { turns } = source;
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low - 1];
  return turn && turn.speech.start <= span.start && span.end <= turn.speech.end ? turn : undefined;
}
