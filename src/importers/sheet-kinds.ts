import type { DiagnosticKind } from '../core/diagnostic.ts';
import { formatNumber, type Localised, plural } from '../core/locale.ts';

const csvQuote: DiagnosticKind = {
  code: 'import/csv-quote',
  severity: 'error',
  why: {
    en: 'Where a quotation mark is missing, the cells of many rows run into one.',
    id: 'Bila ada tanda petik yang hilang, sel dari banyak baris menyatu.',
  },
  words: {
    en: () => ({
      problem: 'A quotation mark here neither opens nor closes a cell.',
      remedy: 'Inside a cell in quotation marks write it twice (""), or save the table again from its program.',
    }),
    id: () => ({
      problem: 'Tanda petik di sini tidak membuka dan tidak menutup sel.',
      remedy: 'Di dalam sel yang diapit tanda petik tulislah dua kali (""), atau simpan ulang tabel dari programnya.',
    }),
  },
};

const tooManyRows: DiagnosticKind<{ most: number }> = {
  code: 'import/too-many-rows',
  severity: 'error',
  why: { en: 'A table has a limit, so that memory has one too.', id: 'Tabel dibatasi agar memori juga terbatas.' },
  words: {
    en: ({ most }) => ({
      problem: `This table has more than ${formatNumber(most, 'en')} rows.`,
      remedy: 'Split it into several files.',
    }),
    id: ({ most }) => ({
      problem: `Tabel ini melebihi ${formatNumber(most, 'id')} baris.`,
      remedy: 'Pecah menjadi beberapa berkas.',
    }),
  },
};

const noTextColumn: DiagnosticKind<{ headings: readonly string[]; guess: string }> = {
  code: 'import/no-text-column',
  severity: 'error',
  why: {
    en: 'Which column holds the words decides what is analysed; that is not guessed.',
    id: 'Kolom mana yang memuat teks menentukan apa yang dianalisis; itu tidak ditebak.',
  },
  words: {
    en: ({ headings, guess }) => ({
      problem: `No column is headed as text; there are: ${headings.join(', ')}.`,
      remedy: `Name it, for instance --text-column "${guess}".`,
    }),
    id: ({ headings, guess }) => ({
      problem: `Tidak ada kolom yang berjudul teks; yang ada: ${headings.join(', ')}.`,
      remedy: `Sebutkan, misalnya --text-column "${guess}".`,
    }),
  },
};

const noSuchColumn: DiagnosticKind<{ typed: string; headings: readonly string[]; nearest?: string | undefined }> = {
  code: 'import/no-such-column',
  severity: 'error',
  why: noTextColumn.why,
  words: {
    en: ({ typed, headings, nearest }) => ({
      problem: `No column is headed “${typed}”.`,
      remedy: nearest === undefined ? `There are: ${headings.join(', ')}.` : `Did you mean “${nearest}”?`,
    }),
    id: ({ typed, headings, nearest }) => ({
      problem: `Tidak ada kolom berjudul “${typed}”.`,
      remedy: nearest === undefined ? `Yang ada: ${headings.join(', ')}.` : `Maksud Anda “${nearest}”?`,
    }),
  },
};

const sheetRead: DiagnosticKind<{
  sheet: string;
  text: string;
  speaker: string;
  attributes: readonly string[];
  sources: number;
  blank: readonly number[];
  above: readonly string[];
}> = {
  code: 'import/columns',
  severity: 'info',
  why: {
    en: 'What each column was taken for decides what is text and what is an attribute.',
    id: 'Peran tiap kolom menentukan mana yang teks dan mana yang atribut.',
  },
  words: {
    en: ({ sheet, text, speaker, attributes, sources, blank, above }) => ({
      problem: [
        `${named.en(sheet)}“${text}” is the text`,
        speaker === '' ? `, one row a source (${sources})` : `, “${speaker}” who speaks, one row a turn`,
        attributes.length === 0 ? '' : `; attributes: ${attributes.join(', ')}`,
        above.length === 0 ? '' : `; above the headings, left out: ${above.map((one) => `“${one}”`).join(', ')}`,
        blank.length === 0 ? '.' : `; ${plural(blank.length, 'row')} without text passed over (${some(blank)}).`,
      ].join(''),
      remedy: 'If it is another column: --text-column, --speaker-column.',
    }),
    id: ({ sheet, text, speaker, attributes, sources, blank, above }) => ({
      problem: [
        `${named.id(sheet)}“${text}” adalah teksnya`,
        speaker === ''
          ? `, satu baris satu sumber data (${sources})`
          : `, “${speaker}” penuturnya, satu baris satu giliran bicara`,
        attributes.length === 0 ? '' : `; atribut: ${attributes.join(', ')}`,
        above.length === 0 ? '' : `; di atas judul kolom, tidak diambil: ${above.map((one) => `“${one}”`).join(', ')}`,
        blank.length === 0 ? '.' : `; ${blank.length} baris tanpa teks dilewati (${some(blank)}).`,
      ].join(''),
      remedy: 'Bila kolomnya lain: --text-column, --speaker-column.',
    }),
  },
};

const named: Localised<(sheet: string) => string> = {
  en: (sheet) => (sheet === '' ? '' : `Sheet ${sheet}: `),
  id: (sheet) => (sheet === '' ? '' : `Lembar ${sheet}: `),
};

function some(lines: readonly number[]): string {
  return lines.slice(0, 8).join(', ') + (lines.length > 8 ? ', …' : '');
}

const sheetLeft: DiagnosticKind<{ names: readonly string[] }> = {
  code: 'import/sheet-left-out',
  severity: 'info',
  why: {
    en: 'A sheet with notes beside the data is common; a sheet of data that was missed would be a loss.',
    id: 'Lembar catatan di samping data itu lazim; lembar data yang terlewat berarti kehilangan.',
  },
  words: {
    en: ({ names }) => ({
      problem: `Left out, since no column of theirs is headed as text: ${names.join(', ')}.`,
      remedy: 'If they hold data, head the column “Text”.',
    }),
    id: ({ names }) => ({
      problem: `Tidak diambil, karena tidak ada kolomnya yang berjudul teks: ${names.join(', ')}.`,
      remedy: 'Bila memuat data, beri kolomnya judul “Teks”.',
    }),
  },
};

const unreadDates: DiagnosticKind<{ heading: string; lines: readonly number[]; sample: string }> = {
  code: 'import/unread-dates',
  severity: 'warning',
  why: {
    en: 'A date whose day and month cannot be told apart is not guessed; it is kept as an attribute.',
    id: 'Tanggal yang hari dan bulannya tidak dapat dibedakan tidak ditebak; nilainya disimpan sebagai atribut.',
  },
  words: {
    en: ({ heading, lines, sample }) => ({
      problem: `“${heading}” is no certain date in row ${some(lines)}, e.g. “${sample}”.`,
      remedy: 'Write 2021-03-09 or 9 March 2021; or set it afterwards: simpul sources set SOURCE --date 2021-03-09.',
    }),
    id: ({ heading, lines, sample }) => ({
      problem: `“${heading}” bukan tanggal yang pasti di baris ${some(lines)}, mis. “${sample}”.`,
      remedy: 'Tulis 2021-03-09 atau 9 Maret 2021; atau isi kemudian: simpul sources set SUMBER --date 2021-03-09.',
    }),
  },
};

export const sheetKinds = { csvQuote, tooManyRows, noTextColumn, noSuchColumn, sheetRead, sheetLeft, unreadDates };
export const sheetKindList: readonly DiagnosticKind[] = Object.values(sheetKinds) as readonly DiagnosticKind[];
