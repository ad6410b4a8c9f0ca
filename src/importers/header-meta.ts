import { dateIn } from '../core/dates.ts';
import { languageOf } from '../core/language.ts';
import type { SourceMeta } from '../core/source.ts';
import { Text } from '../core/text.ts';
import { headerOf, labelsOf, type Turn, turnsOf } from '../core/transcript.ts';

/** Lines at the head of a text in which a title or a date of its own is looked for. */
const HEAD = 15;
const LONGEST_TITLE = 150;

/** What a text says of itself: header block, date, language, title. Only proposals; nothing is taken from the text. */
export function metaOf(content: string): Partial<SourceMeta> {
  const text = new Text(content);
  const labels = labelsOf(text).map(({ label }) => [label, label]);
  const turns = labels.length === 0 ? [] : turnsOf(text, Object.fromEntries(labels), '');
  const header = headerOf(text, turns);
  const head = headLines(text, turns[0]);
  const observed = dateOf(header, head);
  const language = languageOf(content);
  const title = titleOf(header, head);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(observed === undefined ? {} : { observed_at: observed }),
    ...(Object.keys(header).length > 0 ? { header } : {}),
  };
}

function headLines(text: Text, first: Turn | undefined): readonly string[] {
  const { end } = text.lineSpan(Math.min(text.lines, HEAD));
  return text
    .slice({ start: 0, end: first ? Math.min(end, first.span.start) : end })
    .split('\n')
    .filter((line) => line.length <= LONGEST_TITLE)
    .map((line) => line.trim());
}

const dateKey = /^(?:hari|tanggal|tgl|waktu|date|day)(?!\p{L})|[ /](?:tanggal|date)$/iu;
/** Dates of something else than the conversation or the writing. */
const otherDate = /lahir|birth|transkri|transcri|unduh|akses|access/iu;
/** A line that is a date and no more, with the place before it at most: `Bandung, 23 September 2021`. */
const dateLine =
  /^(?:[\p{L} ]{1,30},\s?)?(?:\d{1,2}\s\p{L}{3,9}\s\d{4}|\p{L}{3,9}\s\d{1,2},\s\d{4}|\d{4}-\d{2}-\d{2})\.?$/u;

function dateOf(header: { readonly [key: string]: string }, head: readonly string[]): string | undefined {
  const phrases = [
    ...Object.entries(header)
      .filter(([key]) => dateKey.test(key) && !otherDate.test(key))
      .map(([, value]) => value),
    ...head.filter((line) => dateLine.test(line)),
  ];
  for (const phrase of phrases) {
    const date = dateIn(phrase);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A heading, a line in capitals, or one that begins as titles of transcripts do; a key of the header before all. */
function titleOf(header: { readonly [key: string]: string }, head: readonly string[]): string | undefined {
  const named = Object.entries(header).find(([key]) => /^(?:judul|title)$/iu.test(key));
  if (named) return named[1];
  const heading = head.find((line) => /^#{1,2} \S/.test(line));
  if (heading) return heading.replace(/^#+ /, '').replace(/[*_#\s]+$/, '');
  const line = head.find((one) => /^[\p{L}\p{N}]/u.test(one) && (inCapitals(one) || opensAsTitle(one)));
  return line?.split(' / ')[0]?.replace(/\s+/g, ' ');
}

function opensAsTitle(line: string): boolean {
  const opening = /^(?:transkrip|wawancara|transcript|interview|laporan|report)(?!\p{L})/iu;
  return opening.test(line) && !/^[^/]*:\s|[.;]$/.test(line);
}

function inCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 2;
}
