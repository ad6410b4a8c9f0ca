import { type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { decode, normalise } from '../formats/encoding.ts';
import type { ImportHints } from './importer.ts';

const formats = {
  pdf: { en: 'a PDF', id: 'PDF' },
  zip: {
    en: 'a Word, Excel, OpenDocument or other zipped file',
    id: 'berkas Word, Excel, OpenDocument, atau berkas zip lain',
  },
  doc: { en: 'an old Word file (.doc)', id: 'berkas Word lama (.doc)' },
  rtf: { en: 'an RTF file', id: 'berkas RTF' },
  binary: { en: 'no text at all', id: 'bukan teks' },
};

const notText: DiagnosticKind<{ looksLike: keyof typeof formats }> = {
  code: 'import/not-text',
  severity: 'error',
  why: {
    en: 'A file read as text although it is none would fill the study with rubbish that looks like data.',
    id: 'Berkas yang dibaca sebagai teks padahal bukan akan mengisi penelitian dengan sampah yang tampak seperti data.',
  },
  words: {
    en: ({ looksLike }) => ({
      problem: `This file cannot be read as text: it is ${formats[looksLike].en}.`,
      remedy: 'Open it in its own program and save it as plain text (.txt, encoding UTF-8), then import that file.',
    }),
    id: ({ looksLike }) => ({
      problem: `Berkas ini tidak dapat dibaca sebagai teks: isinya ${formats[looksLike].id}.`,
      remedy: 'Buka di programnya sendiri, simpan sebagai teks biasa (.txt, encoding UTF-8), lalu impor berkas itu.',
    }),
  },
};

const unknownEncoding: DiagnosticKind<{ encoding: string }> = {
  code: 'import/unknown-encoding',
  severity: 'error',
  why: {
    en: 'Only an encoding that is known can be read without guessing.',
    id: 'Hanya encoding yang dikenal yang dapat dibaca tanpa menebak.',
  },
  words: {
    en: ({ encoding }) => ({
      problem: `There is no encoding “${encoding}”.`,
      remedy: 'Common ones are utf-8, utf-16le, windows-1252.',
    }),
    id: ({ encoding }) => ({
      problem: `Tidak ada encoding “${encoding}”.`,
      remedy: 'Yang lazim: utf-8, utf-16le, windows-1252.',
    }),
  },
};

const badBytes: DiagnosticKind<{ encoding: string }> = {
  code: 'import/bad-bytes',
  severity: 'error',
  why: {
    en: 'Bytes that do not fit would be replaced by question marks, and words would be lost unseen.',
    id: 'Bita yang tidak cocok akan berubah menjadi tanda tanya, dan kata-kata hilang tanpa terlihat.',
  },
  words: {
    en: ({ encoding }) => ({
      problem: `The file says it is ${encoding}, but some of its bytes are not.`,
      remedy: 'Save it again as UTF-8, or name its real encoding with --encoding.',
    }),
    id: ({ encoding }) => ({
      problem: `Berkas ini mengaku ${encoding}, tetapi sebagian bitanya bukan.`,
      remedy: 'Simpan ulang sebagai UTF-8, atau sebutkan encoding yang sebenarnya dengan --encoding.',
    }),
  },
};

const guessedEncoding: DiagnosticKind<{ encoding: string }> = {
  code: 'import/guessed-encoding',
  severity: 'warning',
  why: {
    en: 'An encoding that was guessed may turn quotation marks and accents into other signs.',
    id: 'Encoding yang ditebak dapat mengubah tanda petik dan aksen menjadi tanda lain.',
  },
  words: {
    en: ({ encoding }) => ({
      problem: `The file is not UTF-8; it was read as ${encoding}, which is a guess.`,
      remedy: 'Look for odd signs with simpul show; if there are any, import again with --encoding NAME.',
    }),
    id: ({ encoding }) => ({
      problem: `Berkas ini bukan UTF-8; dibaca sebagai ${encoding}, dan itu tebakan.`,
      remedy: 'Periksa tanda yang aneh dengan simpul show; bila ada, impor lagi dengan --encoding NAMA.',
    }),
  },
};

const emptyFile: DiagnosticKind = {
  code: 'import/empty',
  severity: 'error',
  why: {
    en: 'A source without words cannot be evidence; most often the wrong file was chosen.',
    id: 'Sumber tanpa kata tidak dapat menjadi bukti; biasanya berkasnya salah pilih.',
  },
  words: {
    en: () => ({ problem: 'This file holds no words.', remedy: 'Check that it is the right file and was saved.' }),
    id: () => ({
      problem: 'Berkas ini tidak berisi kata.',
      remedy: 'Periksa apakah berkasnya benar dan sudah disimpan.',
    }),
  },
};

export const decodingKinds: readonly DiagnosticKind[] = [
  notText,
  unknownEncoding,
  badBytes,
  guessedEncoding,
  emptyFile,
];

/** The normalised text of a file, or why it cannot be had. */
export function readText(bytes: Uint8Array, hints: ImportHints): Outcome<{ text: string; encoding: string }> {
  const place = { file: hints.file };
  const decoded = decode(bytes, hints.encoding);
  if ('trouble' in decoded) {
    if (decoded.trouble === 'not-text') return failed([found(notText, place, { looksLike: decoded.looksLike })]);
    const kind = decoded.trouble === 'bad-bytes' ? badBytes : unknownEncoding;
    return failed([found(kind, place, { encoding: decoded.encoding })]);
  }
  const text = normalise(decoded.text);
  if (!/\S/u.test(text)) return failed([found(emptyFile, place, {})]);
  const warnings: Diagnostic[] = decoded.certain ? [] : [found(guessedEncoding, place, { encoding: decoded.encoding })];
  return done({ text, encoding: decoded.encoding }, warnings);
}
