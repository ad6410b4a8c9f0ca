import type { DiagnosticKind } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';

/** What is said of a folder or a zip file from which everything is taken. */

/** Names shown of a list that may be long. */
const SHOWN = 6;

function shown(names: readonly string[]): string {
  return names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')}, …` : names.join(', ');
}

export const skipped: DiagnosticKind<{ names: readonly string[] }> = {
  code: 'import/skipped',
  severity: 'info',
  why: {
    en: 'Systems and programs leave files of their own beside the data; that they are no data is said all the same.',
    id: 'Sistem dan program meninggalkan berkas mereka sendiri di samping data; bahwa itu bukan data tetap diberitahukan.',
  },
  words: {
    en: ({ names }) => ({
      problem: `Passed over: ${shown(names)} (${plural(names.length, 'file')} of the system or of an open program).`,
      remedy: 'They hold no data; there is nothing to do.',
    }),
    id: ({ names }) => ({
      problem: `Dilewati: ${shown(names)} (${names.length} berkas milik sistem atau program yang sedang terbuka).`,
      remedy: 'Isinya bukan data; tidak ada yang perlu dilakukan.',
    }),
  },
};

export const leftOut: DiagnosticKind<{ names: readonly string[]; extensions: readonly string[] }> = {
  code: 'import/left-out',
  severity: 'warning',
  why: {
    en: 'A recording or a photograph beside the transcripts is no text; a transcript in a form that cannot be read would be missed.',
    id: 'Rekaman atau foto di samping transkrip bukan teks; transkrip dalam bentuk yang tidak terbaca akan hilang.',
  },
  words: {
    en: ({ names, extensions }) => ({
      problem: `Left out, since such files cannot be read: ${shown(names)}.`,
      remedy: `If there is a text among them, save it as one of these and import it: ${extensions.join(', ')}.`,
    }),
    id: ({ names, extensions }) => ({
      problem: `Tidak diambil, karena berkas seperti ini tidak dapat dibaca: ${shown(names)}.`,
      remedy: `Bila ada teks di antaranya, simpan sebagai salah satu dari ini lalu impor: ${extensions.join(', ')}.`,
    }),
  },
};

export const nestedZip: DiagnosticKind<{ names: readonly string[] }> = {
  code: 'import/nested-zip',
  severity: 'warning',
  why: {
    en: 'A zip file within another is opened by nobody unseen: it may hold the same files again, or be a bomb.',
    id: 'Berkas zip di dalam zip tidak dibuka begitu saja: isinya mungkin berkas yang sama lagi, atau jebakan.',
  },
  words: {
    en: ({ names }) => ({
      problem: `Zipped inside, and not opened: ${shown(names)}.`,
      remedy: 'If they hold texts of the study, unpack them, or import a .zip by its own name.',
    }),
    id: ({ names }) => ({
      problem: `Masih dimampatkan di dalamnya, dan tidak dibuka: ${shown(names)}.`,
      remedy: 'Bila memuat teks penelitian, buka pemampatannya, atau impor berkas .zip itu dengan menyebut namanya.',
    }),
  },
};

export const nothingInside: DiagnosticKind = {
  code: 'import/nothing-inside',
  severity: 'error',
  why: {
    en: 'A folder without a text is most often the wrong folder.',
    id: 'Folder tanpa teks biasanya folder yang keliru.',
  },
  words: {
    en: () => ({
      problem: 'There is no file here that could be imported.',
      remedy: 'Check that it is the right place.',
    }),
    id: () => ({
      problem: 'Tidak ada berkas yang dapat diimpor di sini.',
      remedy: 'Periksa apakah tempatnya sudah benar.',
    }),
  },
};

export const alreadyIn: DiagnosticKind<{ names: readonly string[] }> = {
  code: 'import/already-in',
  severity: 'info',
  why: {
    en: 'A folder is imported again when files were added to it; those that are in the project already stay as they are.',
    id: 'Folder diimpor lagi ketika isinya bertambah; yang sudah ada di proyek tetap seperti adanya.',
  },
  words: {
    en: ({ names }) => ({
      problem: `Already in the project: ${shown(names)}.`,
      remedy: 'They were not taken in again.',
    }),
    id: ({ names }) => ({ problem: `Sudah ada di proyek: ${shown(names)}.`, remedy: 'Tidak dimasukkan lagi.' }),
  },
};

export const incomingKinds: readonly DiagnosticKind[] = [skipped, leftOut, nestedZip, nothingInside, alreadyIn];
