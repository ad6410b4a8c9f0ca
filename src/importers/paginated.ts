import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { type Localised, plural } from '../core/locale.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { normalise } from '../formats/encoding.ts';
import type { Met, Paginated } from '../formats/paginated.ts';
import { blankOf } from './decoding.ts';
import { metaOf } from './header-meta.ts';
import type { SourceDraft } from './importer.ts';

type Counts = Met & { readonly notes: number; readonly margins: readonly string[] };

/** What stands on the page of a document and not, or otherwise, in its text. */
const leftOut: DiagnosticKind<{ counts: Counts }> = {
  code: 'import/page-notice',
  severity: 'info',
  why: {
    en: 'A document holds more than words; what the text does not show must be known, so that nothing seems lost.',
    id: 'Dokumen memuat lebih dari kata-kata; yang tidak tampak dalam teks perlu diketahui, agar tidak dikira hilang.',
  },
  words: {
    en: ({ counts }) => ({
      problem: `Read as with all changes accepted: ${sentence.en(counts)}.`,
      remedy: 'Nothing to do, unless the words you need are among them; the file itself is kept under originals/.',
    }),
    id: ({ counts }) => ({
      problem: `Dibaca seolah semua perubahan diterima: ${sentence.id(counts)}.`,
      remedy:
        'Tidak perlu apa-apa, kecuali kata yang Anda perlukan ada di antaranya; berkasnya tersimpan di originals/.',
    }),
  },
};

export const paginatedKinds: readonly DiagnosticKind[] = [leftOut];

const parts: Localised<Readonly<Record<keyof Met | 'notes', (count: number) => string>>> = {
  en: {
    insertions: (count) => `${plural(count, 'tracked insertion')} taken in`,
    deletions: (count) => `${plural(count, 'tracked deletion')} left out`,
    comments: (count) => `${plural(count, 'comment')} left in the file`,
    hidden: (count) => `${plural(count, 'stretch', 'stretches')} of hidden text left out`,
    pictures: (count) => `${plural(count, 'picture')} left out`,
    objects: (count) => `${plural(count, 'formula or embedded document', 'formulas or embedded documents')} left out`,
    numbered: (count) => `${plural(count, 'list item')} without the number or bullet that the program makes`,
    symbols: (count) => `${plural(count, 'sign')} of a picture font as □`,
    notes: (count) => `${plural(count, 'note')} at the end, marked [^1]`,
  },
  id: {
    insertions: (count) => `${count} sisipan terlacak dimasukkan`,
    deletions: (count) => `${count} hapusan terlacak ditinggalkan`,
    comments: (count) => `${count} komentar tetap di berkasnya`,
    hidden: (count) => `${count} bagian teks tersembunyi ditinggalkan`,
    pictures: (count) => `${count} gambar ditinggalkan`,
    objects: (count) => `${count} rumus atau dokumen sisipan ditinggalkan`,
    numbered: (count) => `${count} butir daftar tanpa nomor atau bulatan buatan program`,
    symbols: (count) => `${count} tanda dari huruf gambar menjadi □`,
    notes: (count) => `${count} catatan kaki di bagian akhir, bertanda [^1]`,
  },
};

const margin: Localised<(words: readonly string[]) => string> = {
  en: (words) => `page headers and footers left out (${words.map((one) => `“${one}”`).join(', ')})`,
  id: (words) => `kepala dan kaki halaman ditinggalkan (${words.map((one) => `“${one}”`).join(', ')})`,
};

const sentence: Localised<(counts: Counts) => string> = {
  en: (counts) => inWords(counts, 'en'),
  id: (counts) => inWords(counts, 'id'),
};

const SHOWN = 3;

function inWords({ margins, ...counts }: Counts, locale: 'en' | 'id'): string {
  const said = (Object.keys(parts.en) as (keyof typeof parts.en)[])
    .filter((what) => counts[what] > 0)
    .map((what) => parts[locale][what](counts[what]));
  const shown = margins.slice(0, SHOWN).map((one) => (one.length > 60 ? `${one.slice(0, 59)}…` : one));
  return [...said, ...(shown.length > 0 ? [margin[locale](shown)] : [])].join('; ');
}

/** The draft of a document of a word processor, with its notes at the end. */
export function draftOf(read: Paginated, file: string): Outcome<readonly SourceDraft[]> {
  const notes = read.footnotes.map(({ mark, text }) => `[^${mark}]: ${text}`);
  const text = normalise([read.text, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n').replace(/\n*$/, '\n'));
  const blank = blankOf(text, file);
  if (blank) return failed([blank]);
  const meta = metaOf(text);
  const title = meta.title ?? read.title;
  const counts: Counts = { ...read.met, notes: notes.length, margins: read.margins };
  const told = inWords(counts, 'en') === '' ? [] : [found(leftOut, { file }, { counts })];
  return done([{ text, meta: title === undefined ? meta : { ...meta, title } }], told);
}
