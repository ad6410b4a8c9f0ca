import type { DiagnosticKind, Words } from '../core/diagnostic.ts';
import { formatNumber, type Localised } from '../core/locale.ts';

/** What can be wrong with the form of a YAML file, whatever it is about. */
export type YamlReason =
  | 'alias'
  | 'alias-bomb'
  | 'alias-unknown'
  | 'colon'
  | 'directive'
  | 'duplicate-key'
  | 'escape'
  | 'flow'
  | 'indent'
  | 'key-form'
  | 'key-length'
  | 'key-multiline'
  | 'missing-character'
  | 'quote'
  | 'several-documents'
  | 'start'
  | 'tab'
  | 'tag'
  | 'too-deep'
  | 'unexpected';

type YamlFault = {
  readonly reason: YamlReason;
  /** The line it stands on, trimmed and cut. */
  readonly near: string;
};

const sentences: Readonly<Record<YamlReason, Localised<Words>>> = {
  alias: {
    en: {
      problem: 'an anchor (&name) or alias (*name) is not written properly',
      remedy: 'Write the text out, or put it between "double quotes" if it really begins with & or *.',
    },
    id: {
      problem: 'jangkar (&nama) atau rujukan (*nama) tidak ditulis dengan benar',
      remedy: 'Tulis teksnya utuh, atau apit dengan "tanda petik ganda" bila memang diawali & atau *.',
    },
  },
  'alias-bomb': {
    en: {
      problem: 'aliases (*name) repeat one another so often that the file would grow without bound',
      remedy: 'Write the repeated parts out.',
    },
    id: {
      problem: 'rujukan (*nama) saling mengulang sehingga isi berkas membengkak tanpa batas',
      remedy: 'Tulis bagian yang berulang itu secara utuh.',
    },
  },
  'alias-unknown': {
    en: {
      problem: 'an alias (*name) stands for nothing: no anchor (&name) of that name comes before it',
      remedy: 'Put the text between "double quotes" if it really begins with *, or write out what is meant.',
    },
    id: {
      problem: 'rujukan (*nama) tidak menunjuk apa pun: sebelum baris ini tidak ada jangkar (&nama) dengan nama itu',
      remedy: 'Apit teksnya dengan "tanda petik ganda" bila memang diawali *, atau tulis utuh yang dimaksud.',
    },
  },
  colon: {
    en: {
      problem: 'there is one colon too many, or the next line is indented too far',
      remedy: 'Put text with a colon in it between "double quotes", or indent the next line like its neighbours.',
    },
    id: {
      problem: 'ada titik dua yang berlebih, atau baris berikutnya menjorok terlalu jauh',
      remedy:
        'Apit teks yang memuat titik dua dengan "tanda petik ganda", atau samakan lekukan baris berikutnya dengan tetangganya.',
    },
  },
  directive: {
    en: {
      problem: 'a line that begins with % is not understood',
      remedy: 'Remove the line, or put the text between "double quotes".',
    },
    id: {
      problem: 'baris yang diawali % tidak dikenali',
      remedy: 'Hapus baris itu, atau apit teksnya dengan "tanda petik ganda".',
    },
  },
  'duplicate-key': {
    en: { problem: 'a key stands twice in one block', remedy: 'Keep one of the two, or rename one.' },
    id: {
      problem: 'satu kunci ditulis dua kali dalam satu blok',
      remedy: 'Pertahankan salah satu, atau ganti nama salah satunya.',
    },
  },
  escape: {
    en: {
      problem: 'a backslash between double quotes begins no known sign',
      remedy: "Write \\\\ for a backslash, or put the text between 'single quotes'.",
    },
    id: {
      problem: 'garis miring terbalik di antara tanda petik ganda tidak membentuk tanda yang dikenal',
      remedy: "Tulis \\\\ untuk garis miring terbalik, atau apit teksnya dengan 'tanda petik tunggal'.",
    },
  },
  flow: {
    en: {
      problem: 'an indented block stands inside [ ] or { }',
      remedy: 'Close the bracket before the block, or write the whole as an indented list.',
    },
    id: {
      problem: 'blok menjorok berada di dalam [ ] atau { }',
      remedy: 'Tutup kurungnya sebelum blok itu, atau tulis semuanya sebagai daftar menjorok.',
    },
  },
  indent: {
    en: {
      problem: 'the line is not indented like its neighbours',
      remedy: 'Let it begin in the same column as the other lines of its block.',
    },
    id: {
      problem: 'lekukan (indentasi) baris ini tidak sama dengan tetangganya',
      remedy: 'Mulailah di kolom yang sama dengan baris lain dalam bloknya.',
    },
  },
  'key-form': {
    en: { problem: 'a list or a block is used as a key', remedy: 'Put one word before the colon.' },
    id: { problem: 'daftar atau blok dipakai sebagai kunci', remedy: 'Tulis satu kata sebelum titik dua.' },
  },
  'key-length': {
    en: {
      problem: 'a key is longer than 1,024 characters',
      remedy: 'Put text with a colon in it between "double quotes".',
    },
    id: {
      problem: 'panjang kunci melebihi 1.024 karakter',
      remedy: 'Apit teks yang memuat titik dua dengan "tanda petik ganda".',
    },
  },
  'key-multiline': {
    en: {
      problem: 'a key runs over several lines, or a line lacks its colon',
      remedy: 'Write the key and its colon on one line; text with a colon in it goes between "double quotes".',
    },
    id: {
      problem: 'kunci terpotong ke baris lain, atau ada baris yang kurang titik dua',
      remedy: 'Tulis kunci dan titik duanya pada satu baris; teks yang memuat titik dua diapit "tanda petik ganda".',
    },
  },
  'missing-character': {
    en: {
      problem: 'a sign is missing: a closing quote or bracket, a comma, a space, or the colon after a key',
      remedy: 'Look at the marked place and the line before it, and add the sign.',
    },
    id: {
      problem: 'ada tanda yang kurang: penutup petik atau kurung, koma, spasi, atau titik dua setelah kunci',
      remedy: 'Periksa tempat yang ditandai serta baris sebelumnya, lalu tambahkan tandanya.',
    },
  },
  quote: {
    en: { problem: 'a quotation mark is opened and never closed', remedy: 'Close it where the text ends.' },
    id: { problem: 'tanda petik dibuka tetapi tidak pernah ditutup', remedy: 'Tutup di akhir teksnya.' },
  },
  'several-documents': {
    en: {
      problem: 'the file holds more than one document (a line with --- or ...)',
      remedy: 'Remove that line, or move what follows into a file of its own.',
    },
    id: {
      problem: 'berkas ini memuat lebih dari satu dokumen (ada baris --- atau ...)',
      remedy: 'Hapus baris itu, atau pindahkan isi sesudahnya ke berkas lain.',
    },
  },
  start: {
    en: {
      problem: 'text begins with a sign that YAML keeps for itself',
      remedy: 'Put the text between "double quotes".',
    },
    id: {
      problem: 'teks diawali tanda yang sudah dipakai YAML sendiri',
      remedy: 'Apit teksnya dengan "tanda petik ganda".',
    },
  },
  tab: {
    en: { problem: 'the line is indented with a tab', remedy: 'Indent with spaces.' },
    id: { problem: 'baris ini dijorokkan dengan tab', remedy: 'Jorokkan dengan spasi.' },
  },
  tag: {
    en: {
      problem: 'a tag (!name) is used, and simpul reads none',
      remedy: 'Remove the tag, or put the text between "double quotes" if it really begins with !.',
    },
    id: {
      problem: 'ada tag (!nama), padahal simpul tidak membacanya',
      remedy: 'Hapus tag itu, atau apit teksnya dengan "tanda petik ganda" bila memang diawali !.',
    },
  },
  'too-deep': {
    en: {
      problem: 'brackets or blocks stand inside one another too deeply',
      remedy: 'A file of simpul never needs more than a few dozen levels; look for a bracket that is not closed.',
    },
    id: {
      problem: 'kurung atau blok bersarang terlalu dalam',
      remedy: 'Berkas simpul tidak pernah perlu lebih dari beberapa puluh tingkat; carilah kurung yang belum ditutup.',
    },
  },
  unexpected: {
    en: {
      problem: 'there is something here that does not belong',
      remedy: 'Mend the marked place; text with a colon, a bracket or # in it goes between "double quotes".',
    },
    id: {
      problem: 'ada sesuatu yang tidak pada tempatnya di sini',
      remedy: 'Perbaiki tempat yang ditandai; teks yang memuat titik dua, kurung, atau # diapit "tanda petik ganda".',
    },
  },
};

export const yamlSyntax: DiagnosticKind<YamlFault> = {
  code: 'yaml/syntax',
  severity: 'error',
  why: {
    en: 'A file that is not valid YAML cannot be read at all, so everything in it would be lost to the study.',
    id: 'Berkas yang bukan YAML yang sah tidak dapat dibaca sama sekali, sehingga seluruh isinya hilang bagi penelitian.',
  },
  words: {
    en: ({ reason, near }) => ({
      problem: `This is not valid YAML${near === '' ? '' : ` at “${near}”`}: ${sentences[reason].en.problem}.`,
      remedy: sentences[reason].en.remedy,
    }),
    id: ({ reason, near }) => ({
      problem: `Ini bukan YAML yang sah${near === '' ? '' : ` pada “${near}”`}: ${sentences[reason].id.problem}.`,
      remedy: sentences[reason].id.remedy,
    }),
  },
};

type YamlExcess = { readonly reason: 'too-long' | 'too-many'; readonly limit: number };

export const yamlTooLarge: DiagnosticKind<YamlExcess> = {
  code: 'yaml/too-large',
  severity: 'error',
  why: {
    en: 'A file far larger than any person writes is a slip, or is meant to make the computer stand still. It is refused before it is read.',
    id: 'Berkas yang jauh lebih besar daripada tulisan siapa pun adalah kekeliruan, atau sengaja dibuat agar komputer macet. Berkas itu ditolak sebelum dibaca.',
  },
  words: {
    en: ({ reason, limit }) => ({
      problem: `This file holds more than ${formatNumber(limit, 'en')} ${reason === 'too-long' ? 'characters' : 'keys and list items'}; it is not read.`,
      remedy: 'Divide it into several files, or remove what got into it by mistake.',
    }),
    id: ({ reason, limit }) => ({
      problem: `Berkas ini memuat lebih dari ${formatNumber(limit, 'id')} ${reason === 'too-long' ? 'karakter' : 'kunci dan butir daftar'}; karena itu tidak dibaca.`,
      remedy: 'Bagilah menjadi beberapa berkas, atau hapus isi yang masuk karena keliru.',
    }),
  },
};
