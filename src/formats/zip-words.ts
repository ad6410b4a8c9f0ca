import type { DiagnosticKind, Words } from '../core/diagnostic.ts';
import { formatNumber, type Localised } from '../core/locale.ts';

/** Why a zipped file is not read at all, or one part of it is not. */
export type ZipReason =
  | 'not-whole'
  | 'damaged'
  | 'duplicate-name'
  | 'encrypted'
  | 'no-part'
  | 'method'
  | 'overlap'
  | 'symlink'
  | 'too-large'
  | 'too-many'
  | 'unsafe-name';

type ZipFault = {
  readonly reason: ZipReason;
  /** The part it is about, as named in the file; empty when the whole file is meant. */
  readonly part: string;
  /** Most bytes, or most parts, where that is the trouble; otherwise 0. */
  readonly limit: number;
};

const again: Localised = {
  en: 'Open it in the program it came from and save it under a new name, then import that file.',
  id: 'Buka di program asalnya, simpan dengan nama baru, lalu impor berkas itu.',
};
const stranger: Localised = {
  en: 'Files made by Word, LibreOffice or the like never hold this. If you trust where it came from, open it there and save it under a new name.',
  id: 'Berkas buatan Word, LibreOffice, dan sejenisnya tidak pernah begini. Bila asal berkas ini Anda percaya, buka di program asalnya dan simpan dengan nama baru.',
};

const sentences: Readonly<Record<ZipReason, Localised<(fault: ZipFault) => Words>>> = {
  'not-whole': {
    en: () => ({
      problem: 'This file is cut off or damaged: its table of contents cannot be read.',
      remedy: `Copy or download it once more. ${again.en}`,
    }),
    id: () => ({
      problem: 'Berkas ini terpotong atau rusak: daftar isinya tidak dapat dibaca.',
      remedy: `Salin atau unduh sekali lagi. ${again.id}`,
    }),
  },
  damaged: {
    en: ({ part }) => ({
      problem: `The part “${part}” of this file is damaged: it does not hold what was once written.`,
      remedy: `Copy or download the file once more. ${again.en}`,
    }),
    id: ({ part }) => ({
      problem: `Bagian “${part}” dari berkas ini rusak: isinya tidak lagi sama dengan yang dahulu ditulis.`,
      remedy: `Salin atau unduh berkasnya sekali lagi. ${again.id}`,
    }),
  },
  'duplicate-name': {
    en: ({ part }) => ({
      problem: `This file holds “${part}” twice, and nothing says which of the two counts.`,
      remedy: stranger.en,
    }),
    id: ({ part }) => ({
      problem: `Berkas ini memuat “${part}” dua kali, dan tidak ada yang menentukan mana yang berlaku.`,
      remedy: stranger.id,
    }),
  },
  encrypted: {
    en: ({ part }) => ({
      problem: `This file is locked with a password (“${part}”).`,
      remedy: 'Open it with its password, save it without one, then import that file.',
    }),
    id: ({ part }) => ({
      problem: `Berkas ini dikunci dengan kata sandi (“${part}”).`,
      remedy: 'Buka dengan kata sandinya, simpan tanpa kata sandi, lalu impor berkas itu.',
    }),
  },
  'no-part': {
    en: ({ part }) => ({ problem: `This file lacks its part “${part}”.`, remedy: again.en }),
    id: ({ part }) => ({ problem: `Berkas ini tidak memiliki bagian “${part}”.`, remedy: again.id }),
  },
  method: {
    en: ({ part }) => ({
      problem: `“${part}” is packed in a way that simpul does not know.`,
      remedy: 'Unpack the file, pack it again as an ordinary zip file (deflate), or import the unpacked files.',
    }),
    id: ({ part }) => ({
      problem: `“${part}” dimampatkan dengan cara yang tidak dikenal simpul.`,
      remedy: 'Buka pemampatannya, mampatkan lagi sebagai zip biasa (deflate), atau impor berkas-berkas di dalamnya.',
    }),
  },
  overlap: {
    en: () => ({
      problem: 'Parts of this file lie one inside the other, as in files that are meant to fill a computer.',
      remedy: stranger.en,
    }),
    id: () => ({
      problem:
        'Bagian-bagian berkas ini saling bertumpuk, seperti pada berkas yang sengaja dibuat untuk memenuhi komputer.',
      remedy: stranger.id,
    }),
  },
  symlink: {
    en: ({ part }) => ({ problem: `“${part}” is no file but a pointer to another place.`, remedy: stranger.en }),
    id: ({ part }) => ({ problem: `“${part}” bukan berkas, melainkan penunjuk ke tempat lain.`, remedy: stranger.id }),
  },
  'too-large': {
    en: ({ part, limit }) => ({
      problem: `Unpacked, “${part}” would be larger than ${formatNumber(limit, 'en')} bytes; it is not read.`,
      remedy:
        'A text of that size is a slip, or is meant to make the computer stand still. Divide the document into several files if it really is that long.',
    }),
    id: ({ part, limit }) => ({
      problem: `Bila dibuka, “${part}” akan lebih besar dari ${formatNumber(limit, 'id')} bita; karena itu tidak dibaca.`,
      remedy:
        'Teks sebesar itu kekeliruan, atau sengaja dibuat agar komputer macet. Bagilah dokumennya menjadi beberapa berkas bila memang sepanjang itu.',
    }),
  },
  'too-many': {
    en: ({ limit }) => ({
      problem: `This file holds more than ${formatNumber(limit, 'en')} parts; it is not read.`,
      remedy: 'Divide it into several files.',
    }),
    id: ({ limit }) => ({
      problem: `Berkas ini memuat lebih dari ${formatNumber(limit, 'id')} bagian; karena itu tidak dibaca.`,
      remedy: 'Bagilah menjadi beberapa berkas.',
    }),
  },
  'unsafe-name': {
    en: ({ part }) => ({
      problem: `A part of this file is named “${part}”, which points out of the file.`,
      remedy: stranger.en,
    }),
    id: ({ part }) => ({
      problem: `Salah satu bagian berkas ini bernama “${part}”, yang menunjuk ke luar berkas.`,
      remedy: stranger.id,
    }),
  },
};

export const zipUnreadable: DiagnosticKind<ZipFault> = {
  code: 'import/zip',
  severity: 'error',
  why: {
    en: 'Word, LibreOffice, Excel and e-book files are zip files. One that is damaged, or made to deceive, would bring words into the study that nobody wrote, or make the computer stand still.',
    id: 'Berkas Word, LibreOffice, Excel, dan buku elektronik adalah berkas zip. Yang rusak atau dibuat untuk menipu akan memasukkan kata yang tidak pernah ditulis siapa pun, atau membuat komputer macet.',
  },
  words: {
    en: (fault) => sentences[fault.reason].en(fault),
    id: (fault) => sentences[fault.reason].id(fault),
  },
};
