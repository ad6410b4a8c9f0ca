import { type Localised, plural } from '../locale.ts';
import type { ChangeClass, ChangeKind } from './change.ts';

export interface DiffWords {
  title(id: string): string;
  readonly overview: string;
  nothing(before: string, after: string): string;
  summary(before: string, after: string, counts: string): string;
  counted(count: number, sort: ChangeClass): string;
  readonly classes: Readonly<Record<ChangeClass, string>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly codebook: string;
  readonly top: string;
  readonly narrowed: string;
  readonly widened: string;
  renamed(from: string): string;
  merged(from: string): string;
  split(into: string): string;
  moved(from: string, to: string): string;
  order(ids: string): string;
  perhaps(code: string, percent: number, id: string): string;
  gaveTo(codes: string, id: string): string;
  readonly reread: string;
  rereadIntro(count: number): string;
  readonly nothingToReread: string;
  readonly noProject: string;
  readonly coder: string;
  readonly line: string;
  readonly rules: readonly string[];
  readonly unmatched: string;
}

export const diffWords: Localised<DiffWords> = {
  en: {
    title: (id) => `Changes in the codebook ${id}`,
    overview: 'Overview',
    nothing: (before, after) => `${before} and ${after} say the same; layout and comments do not count.`,
    summary: (before, after, counts) => `From ${before} to ${after}: ${counts}.`,
    counted: (count, sort) =>
      `${plural(count, 'change')} of ${{ structural: 'structure', meaning: 'meaning', content: 'content', wording: 'wording' }[sort]}`,
    classes: { structural: 'Structure', meaning: 'Meaning', content: 'Content', wording: 'Wording' },
    kinds: {
      added: 'added',
      removed: 'removed',
      renamed: 'new id',
      merged: 'merged',
      split: 'split',
      moved: 'moved',
      order: 'order',
      name: 'name',
      definition: 'definition',
      use: 'use',
      criteria: 'criteria',
      confusions: 'confusion rule',
      rules: 'rule of the codebook',
      examples: 'examples',
      terms: 'terms',
      source: 'source',
      note: 'note',
      translation: 'translation',
      version: 'version',
      other: 'other',
    },
    codebook: 'the codebook',
    top: 'the top',
    narrowed: 'narrowed',
    widened: 'widened',
    renamed: (from) => `was ${from}`,
    merged: (from) => `takes in ${from}`,
    split: (into) => `becomes ${into}`,
    moved: (from, to) => `from ${from} to ${to}`,
    order: (ids) => `now ${ids}`,
    gaveTo: (codes, id) =>
      `split in place: part of it is now under ${codes}; with “replaces: ${id}” there, simpul codebook migrate asks where each coding belongs`,
    perhaps: (code, percent, id) =>
      `perhaps renamed to ${code} (${percent}% of the words in common); if so, write “replaces: ${id}” under ${code}`,
    reread: 'Codings to read again',
    rereadIntro: (count) =>
      count === 1
        ? 'One coding was made under the older meaning.'
        : `${count} codings were made under the older meaning.`,
    nothingToReread: 'No coding of this project was made under a meaning that changed.',
    noProject: 'With -C and the folder of a project, the codings to read again are listed.',
    coder: 'Coder',
    line: 'line',
    rules: [
      'Renames, merges and splits are known by “replaces”; a split in place also by uses that went from one code to another.',
      'Narrowed or widened is said of lists in which items only came or only went, of dates, merges and splits; no program can say it of a reworded definition.',
      'A change in a language other than the first alone is one of the translation. Of a definition, use or rule it is a change of meaning all the same, for coders may read that language; a text for one more language is not.',
      'Punctuation and case alone are wording; line breaks, key order, quotation marks and comments are no change.',
    ],
    unmatched: 'Too many codes came and went to look for those that were perhaps only renamed.',
  },
  id: {
    title: (id) => `Perubahan pada buku kode ${id}`,
    overview: 'Ringkasan',
    nothing: (before, after) => `Isi ${before} dan ${after} sama; tata letak dan komentar tidak dihitung.`,
    summary: (before, after, counts) => `Dari ${before} ke ${after}: ${counts}.`,
    counted: (count, sort) =>
      `${count} perubahan ${{ structural: 'struktur', meaning: 'makna', content: 'isi', wording: 'redaksi' }[sort]}`,
    classes: { structural: 'Struktur', meaning: 'Makna', content: 'Isi', wording: 'Redaksi' },
    kinds: {
      added: 'ditambahkan',
      removed: 'dihapus',
      renamed: 'id baru',
      merged: 'digabung',
      split: 'dipecah',
      moved: 'dipindahkan',
      order: 'urutan',
      name: 'nama',
      definition: 'definisi',
      use: 'pemakaian',
      criteria: 'kriteria',
      confusions: 'aturan pembeda',
      rules: 'aturan buku kode',
      examples: 'contoh',
      terms: 'istilah',
      source: 'sumber',
      note: 'catatan',
      translation: 'terjemahan',
      version: 'versi',
      other: 'lain-lain',
    },
    codebook: 'buku kode',
    top: 'tingkat teratas',
    narrowed: 'menyempit',
    widened: 'meluas',
    renamed: (from) => `semula ${from}`,
    merged: (from) => `mencakup ${from}`,
    split: (into) => `menjadi ${into}`,
    moved: (from, to) => `dari ${from} ke ${to}`,
    order: (ids) => `kini ${ids}`,
    gaveTo: (codes, id) =>
      `dipecah di tempat: sebagian kini ada di ${codes}; dengan “replaces: ${id}” di sana, simpul codebook migrate menanyakan tempat tiap pengodean`,
    perhaps: (code, percent, id) =>
      `mungkin berganti id menjadi ${code} (${percent}% katanya sama); bila benar, tulis “replaces: ${id}” di bawah ${code}`,
    reread: 'Pengodean yang perlu dibaca ulang',
    rereadIntro: (count) => `${count} pengodean dibuat menurut makna yang lama.`,
    nothingToReread: 'Tidak ada pengodean proyek ini yang dibuat menurut makna yang berubah.',
    noProject: 'Dengan -C dan folder sebuah proyek, pengodean yang perlu dibaca ulang ikut didaftar.',
    coder: 'Pengode',
    line: 'br.',
    rules: [
      'Pergantian id, penggabungan, dan pemecahan diketahui dari “replaces”; pemecahan di tempat juga dari pemakaian yang pindah dari satu kode ke kode lain.',
      'Menyempit atau meluas hanya disebut untuk daftar yang butirnya hanya bertambah atau hanya berkurang, untuk tanggal, penggabungan, dan pemecahan; untuk definisi yang ditulis ulang, tidak ada program yang dapat menentukannya.',
      'Perubahan yang hanya dalam bahasa selain yang pertama adalah perubahan terjemahan. Pada definisi, pemakaian, atau aturan hal itu tetap perubahan makna, sebab pengode mungkin membaca bahasa itu; teks untuk bahasa yang baru ditambahkan bukan.',
      'Tanda baca dan huruf besar-kecil saja adalah redaksi; ganti baris, urutan kunci, tanda petik, dan komentar bukan perubahan.',
    ],
    unmatched: 'Kode yang datang dan pergi terlalu banyak untuk dicari mana yang mungkin hanya berganti id.',
  },
};
