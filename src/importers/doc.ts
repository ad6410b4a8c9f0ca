import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { done, failed } from '../core/outcome.ts';
import { docx } from './docx.ts';
import type { ConvertTrouble, Importer } from './importer.ts';

/** Old files of Office, by what they hold. */
type OldKind = 'word' | 'excel' | 'powerpoint' | 'locked' | 'other';

const sentences: Readonly<Record<Exclude<OldKind, 'word'>, { readonly en: string; readonly id: string }>> = {
  excel: {
    en: 'This is an old Excel file (.xls). Open it in Excel or LibreOffice and save it as .xlsx, then import that.',
    id: 'Ini berkas Excel lama (.xls). Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu impor itu.',
  },
  powerpoint: {
    en: 'This is an old PowerPoint file (.ppt). Save its outline as text in PowerPoint, then import that.',
    id: 'Ini berkas PowerPoint lama (.ppt). Simpan kerangkanya sebagai teks di PowerPoint, lalu impor itu.',
  },
  locked: {
    en: 'This file is locked with a password. Open it with its password, save it without one, then import that.',
    id: 'Berkas ini dikunci dengan kata sandi. Buka dengan kata sandinya, simpan tanpa kata sandi, lalu impor itu.',
  },
  other: {
    en: 'This is an old file of another program. Open it there and save it as .docx or .txt, then import that.',
    id: 'Ini berkas lama dari program lain. Buka di programnya, simpan sebagai .docx atau .txt, lalu impor itu.',
  },
};

const noOldWord: DiagnosticKind<{ is: Exclude<OldKind, 'word'> }> = {
  code: 'import/old-file',
  severity: 'error',
  why: {
    en: 'Old files of Office look alike from outside; only Word’s hold a text that can be taken over as it stands.',
    id: 'Berkas Office lama tampak serupa dari luar; hanya berkas Word yang memuat teks yang dapat diambil apa adanya.',
  },
  words: {
    en: ({ is }) => split(sentences[is].en),
    id: ({ is }) => split(sentences[is].id),
  },
};

function split(sentence: string): { readonly problem: string; readonly remedy: string } {
  const end = sentence.indexOf('. ') + 1;
  return { problem: sentence.slice(0, end), remedy: sentence.slice(end + 1) };
}

const problems: Readonly<Record<ConvertTrouble, { readonly en: string; readonly id: string }>> = {
  'no-program': {
    en: 'Old Word files (.doc) are read with the help of LibreOffice, which was not found on this computer.',
    id: 'Berkas Word lama (.doc) dibaca dengan bantuan LibreOffice, yang tidak ditemukan di komputer ini.',
  },
  refused: {
    en: 'LibreOffice could not read this old Word file; it may be damaged or locked with a password.',
    id: 'LibreOffice tidak dapat membaca berkas Word lama ini; mungkin rusak atau dikunci dengan kata sandi.',
  },
  'too-slow': {
    en: 'LibreOffice did not finish reading this old Word file in two minutes and was stopped.',
    id: 'LibreOffice tidak selesai membaca berkas Word lama ini dalam dua menit dan dihentikan.',
  },
};

const notConverted: DiagnosticKind<{ trouble: ConvertTrouble }> = {
  code: 'import/old-word',
  severity: 'error',
  why: {
    en: 'The old format of Word is not public in all its parts; a program that knows it has to read it.',
    id: 'Format lama Word tidak sepenuhnya terbuka; program yang mengenalnya harus membacanya.',
  },
  words: {
    en: ({ trouble }) => ({
      problem: problems[trouble].en,
      remedy: `Open it in Word and save it as .docx, then import that${trouble === 'no-program' ? '; or install LibreOffice, which is free' : ''}.`,
    }),
    id: ({ trouble }) => ({
      problem: problems[trouble].id,
      remedy: `Buka di Word dan simpan sebagai .docx, lalu impor itu${trouble === 'no-program' ? '; atau pasang LibreOffice, yang gratis' : ''}.`,
    }),
  },
};

const converted: DiagnosticKind = {
  code: 'import/by-libreoffice',
  severity: 'info',
  why: {
    en: 'A text that went through another program may have lost something there.',
    id: 'Teks yang melewati program lain bisa kehilangan sesuatu di sana.',
  },
  words: {
    en: () => ({
      problem:
        'This old Word file was read with the help of LibreOffice; the file as it came is kept under originals/.',
      remedy: 'Compare a page of it with the text.',
    }),
    id: () => ({
      problem: 'Berkas Word lama ini dibaca dengan bantuan LibreOffice; berkas aslinya tersimpan di originals/.',
      remedy: 'Bandingkan satu halaman dengan teksnya.',
    }),
  },
};

export const docKinds: readonly DiagnosticKind[] = [noOldWord, notConverted, converted] as readonly DiagnosticKind[];

/** Old Word files, read as what LibreOffice makes of them. */
export const doc: Importer = {
  name: 'doc',
  title: { en: 'Old Word document (.doc)', id: 'Dokumen Word lama (.doc)' },
  extensions: ['.doc'],
  kinds: ['doc'],
  async read(bytes, hints) {
    const { file } = hints;
    const is = oldKind(bytes);
    if (is !== 'word') return failed([found(noOldWord, { file }, { is })]);
    const made = hints.toDocx ? await hints.toDocx(bytes) : 'no-program';
    if (typeof made === 'string') return failed([found(notConverted, { file }, { trouble: made })]);
    const read = await docx.read(made, hints);
    return read.ok ? done(read.value, [found(converted, { file }, {}), ...read.diagnostics]) : read;
  },
};

/** Names of the parts of such a file ([MS-CFB] 2.6.1) that tell what it is; the locked ones first. */
const streams: readonly (readonly [name: string, kind: OldKind])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'word'],
  ['Workbook', 'excel'],
  ['PowerPoint Document', 'powerpoint'],
];

function oldKind(bytes: Uint8Array): OldKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return streams.find(([name]) => buffer.includes(name, 0, 'utf16le'))?.[1] ?? 'other';
}
