import { type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { Text } from '../core/text.ts';
import { type DecodeFailure, decode, type FileKind, normalise } from '../formats/encoding.ts';
import type { ImportHints } from './importer.ts';

const formats: Readonly<Record<FileKind, Localised>> = {
  pdf: { en: 'a PDF', id: 'PDF' },
  docx: { en: 'a Word file (.docx)', id: 'berkas Word (.docx)' },
  xlsx: { en: 'an Excel file (.xlsx)', id: 'berkas Excel (.xlsx)' },
  pptx: { en: 'a PowerPoint file (.pptx)', id: 'berkas PowerPoint (.pptx)' },
  odt: { en: 'a LibreOffice text (.odt)', id: 'berkas teks LibreOffice (.odt)' },
  ods: { en: 'a LibreOffice spreadsheet (.ods)', id: 'lembar kerja LibreOffice (.ods)' },
  epub: { en: 'an e-book (.epub)', id: 'buku elektronik (.epub)' },
  zip: { en: 'a zipped file', id: 'berkas zip' },
  doc: { en: 'an old Word or Excel file', id: 'berkas Word atau Excel lama' },
  rtf: { en: 'a rich text file (.rtf)', id: 'berkas RTF (.rtf)' },
  binary: { en: 'no text at all', id: 'sama sekali bukan teks' },
};

const notText: DiagnosticKind<{ looksLike: FileKind }> = {
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
      problem: `Berkas ini tidak dapat dibaca sebagai teks: ini ${formats[looksLike].id}.`,
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
      problem: `This file cannot be read as ${encoding}: some bytes on this line do not fit it.`,
      remedy: 'Open it in the program it came from and save it again as UTF-8, or name its encoding with --encoding.',
    }),
    id: ({ encoding }) => ({
      problem: `Berkas ini tidak dapat dibaca sebagai ${encoding}: ada bita yang tidak cocok di baris ini.`,
      remedy: 'Buka di program asalnya dan simpan ulang sebagai UTF-8, atau sebutkan encoding-nya dengan --encoding.',
    }),
  },
};

const noGuess: DiagnosticKind = {
  code: 'import/no-encoding',
  severity: 'error',
  why: {
    en: 'A text read in the wrong encoding holds words that nobody said.',
    id: 'Teks yang dibaca dengan encoding yang salah memuat kata yang tidak pernah diucapkan siapa pun.',
  },
  words: {
    en: () => ({
      problem: 'The encoding of this file cannot be told: it is neither UTF-8 nor Windows-1252.',
      remedy: 'Save it as UTF-8, or name its encoding, for instance --encoding shift_jis or --encoding gb18030.',
    }),
    id: () => ({
      problem: 'Encoding berkas ini tidak dapat dikenali: bukan UTF-8 dan bukan Windows-1252.',
      remedy:
        'Simpan sebagai UTF-8, atau sebutkan encoding-nya, misalnya --encoding shift_jis atau --encoding gb18030.',
    }),
  },
};

const guessedEncoding: DiagnosticKind<{ encoding: string; sample: string }> = {
  code: 'import/guessed-encoding',
  severity: 'warning',
  why: {
    en: 'An encoding that was guessed may turn quotation marks and accents into other signs.',
    id: 'Encoding yang ditebak dapat mengubah tanda petik dan aksen menjadi tanda lain.',
  },
  words: {
    en: ({ encoding, sample }) => ({
      problem: `This file is not UTF-8; it was read as ${encoding}, which is a guess. This line now reads: ${sample}`,
      remedy: 'If a sign there is wrong, import the file again with --encoding NAME.',
    }),
    id: ({ encoding, sample }) => ({
      problem: `Berkas ini bukan UTF-8; dibaca sebagai ${encoding}, dan itu tebakan. Baris ini terbaca: ${sample}`,
      remedy: 'Bila ada tanda yang salah di sana, impor lagi berkasnya dengan --encoding NAMA.',
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
  noGuess,
  guessedEncoding,
  emptyFile,
];

/** The normalised text of a file, or why it cannot be had. */
export function readText(bytes: Uint8Array, hints: ImportHints): Outcome<{ text: string; encoding: string }> {
  const decoded = decode(bytes, hints.encoding);
  if ('trouble' in decoded) return failed([troubleOf(decoded, hints.file)]);
  const text = normalise(decoded.text);
  const blank = blankOf(text, hints.file);
  if (blank) return failed([blank]);
  const warnings = decoded.certain ? [] : [guessOf(text, decoded.encoding, hints.file)];
  return done({ text, encoding: decoded.encoding }, warnings);
}

/** The finding that a text holds no words, if it holds none. */
export function blankOf(text: string, file: string): Diagnostic | undefined {
  return /\S/u.test(text) ? undefined : found(emptyFile, { file }, {});
}

function troubleOf(failure: DecodeFailure, file: string): Diagnostic {
  switch (failure.trouble) {
    case 'not-text':
      return found(notText, { file }, { looksLike: failure.looksLike });
    case 'unknown-encoding':
      return found(unknownEncoding, { file }, { encoding: failure.encoding });
    case 'bad-bytes':
      return found(badBytes, { file, position: { line: failure.line, column: 1 } }, { encoding: failure.encoding });
    case 'no-guess':
      return found(noGuess, { file }, {});
  }
}

/** Code points of a line shown on either side of the sign that was guessed. */
const SAMPLE = 24;

/** The warning stands where the first guessed sign does, and shows how it reads now. */
function guessOf(content: string, encoding: string, file: string): Diagnostic {
  const text = new Text(content);
  const position = text.pointAt(text.toOffset(Math.max(0, content.search(/[^\0-\x7f]/))));
  const line = Array.from(text.slice(text.lineSpan(position.line)));
  const sample = line
    .slice(Math.max(0, position.column - 1 - SAMPLE), position.column + SAMPLE)
    .join('')
    .trim();
  return found(guessedEncoding, { file, position }, { encoding, sample });
}
