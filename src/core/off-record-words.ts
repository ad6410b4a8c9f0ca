import type { DiagnosticKind } from './diagnostic.ts';
import type { Span } from './span.ts';
import { Stretches } from './stretches.ts';
import type { Text } from './text.ts';
import type { Turn } from './transcript.ts';

/**
 * How people ask that something be kept between them and the researcher; not that a name be left out. Bounded, so that
 * no text takes long.
 */
const phrase =
  /(?<!\p{L})(?:(?:jangan|tidak usah|nggak usah|tolong tidak) (?:direkam|ditulis|dicatat|dikutip|dimuat)|(?:tidak|bukan) untuk (?:dikutip|direkam|dimuat|ditulis)|matikan (?:dulu )?rekaman(?:nya)?|antara kita(?: berdua)? saja|off[ -](?:the[ -])?record|(?:do not|don[’']t|please don[’']t) (?:record|quote|write)|not for (?:quotation|attribution|the record)|between (?:you and me|the two of us))(?!\p{L}|\s+(?:nama|identitas|my name|names?\b))/giu;

/** Where a text asks to be kept off the record and no flag touches the turn in which it does. Lines count from 1. */
export function askedOffRecord(
  text: Text,
  turns: readonly Turn[],
  flags: readonly Span[],
): readonly { readonly words: string; readonly line: number }[] {
  const flagged = new Stretches(flags);
  const asked: { words: string; line: number }[] = [];
  for (const { 0: words, index } of text.value.matchAll(phrase)) {
    const start = text.toOffset(index);
    const line = text.lineAt(start);
    const turn = turns.find(({ label, span }) => label !== '' && span.start <= start && start < span.end);
    if (!flagged.touch(turn?.span ?? text.lineSpan(line))) asked.push({ words, line });
  }
  return asked;
}

/** Said at import and by `check`, once a source. */
export const offRecordAsked: DiagnosticKind<{ id: string; words: string; lines: readonly number[] }> = {
  code: 'source/off-record-asked',
  severity: 'warning',
  why: {
    en: 'Who asks that something be kept off the record must be able to trust that it is: what is flagged is never suggested, quoted or exported (METHOD 6).',
    id: 'Siapa pun yang meminta agar sesuatu tidak dicatat harus dapat mempercayainya: yang ditandai tidak pernah diusulkan, dikutip, atau diekspor (METHOD 6).',
  },
  words: {
    en: ({ id, words, lines }) => ({
      problem: `Somebody asks here to be off the record (“${words}”, line ${lines.join(', ')} of ${id}), and nothing there is flagged.`,
      remedy: `Flag the words, or whole lines: simpul sources set ${id} --off-record "WORDS" (or ${lines[0]}, or ${lines[0]}..${(lines[0] ?? 0) + 1}).`,
    }),
    id: ({ id, words, lines }) => ({
      problem: `Di sini ada permintaan agar tidak dicatat (“${words}”, baris ${lines.join(', ')} pada ${id}), dan belum ada yang ditandai di sana.`,
      remedy: `Tandai kata-katanya, atau baris utuh: simpul sources set ${id} --off-record "KATA-KATA" (atau ${lines[0]}, atau ${lines[0]}..${(lines[0] ?? 0) + 1}).`,
    }),
  },
};
