import { bareHeading, type SheetRow } from '../formats/sheet.ts';
import type { ImportHints } from './importer.ts';

/** What a column of a sheet is for. */
export type ColumnUse = 'text' | 'speaker' | 'time' | 'id' | 'title' | 'date' | 'url' | 'side' | 'case' | 'language';

/** Headings in both languages, as `bareHeading` gives them. */
const headings: Readonly<Record<ColumnUse, readonly string[]>> = {
  text: 'teks, isi, isi teks, jawaban, ujaran, ucapan, tuturan, transkrip, komentar, cuitan, konten, tanggapan, text, answer, response, utterance, transcript, comment, tweet, post, content, body, full text'.split(
    ', ',
  ),
  speaker: 'penutur, pembicara, nama penutur, nama pembicara, label, speaker, speaker name, narasumber, informan'.split(
    ', ',
  ),
  time: 'waktu, jam, mulai, cap waktu, time, timestamp, start, start time'.split(', '),
  id: ['id', 'kode sumber', 'source id'],
  title: ['judul', 'title'],
  date: ['tanggal', 'date', 'observed at', 'tanggal terbit', 'tanggal wawancara', 'created at'],
  url: ['url', 'tautan', 'alamat web', 'link'],
  side: ['pihak', 'side'],
  case: ['kasus', 'case'],
  language: ['bahasa', 'language', 'lang'],
};

export type Columns = { readonly [use in ColumnUse]?: number };

/** A column that the user named and that is not there. */
export interface MissingColumn {
  readonly typed: string;
}

/** Which column is what: what the user named counts, then the headings; each column once, each use once. */
export function columnsOf(head: SheetRow, hints: ImportHints): Columns | MissingColumn {
  const names = head.cells.map(bareHeading);
  const columns: { [use in ColumnUse]?: number } = {};
  for (const [use, typed] of [
    ['text', hints.textColumn],
    ['speaker', hints.speakerColumn],
  ] as const) {
    if (typed === undefined) continue;
    const index = names.indexOf(bareHeading(typed));
    if (index === -1) return { typed };
    columns[use] = index;
  }
  const used = new Set(Object.values(columns));
  for (const [use, words] of Object.entries(headings) as readonly [ColumnUse, readonly string[]][]) {
    const index = names.findIndex((name, at) => !used.has(at) && words.includes(name));
    if (columns[use] !== undefined || index === -1) continue;
    columns[use] = index;
    used.add(index);
  }
  return columns;
}
