import type { DiagnosticKind } from '../core/diagnostic.ts';

/** What is wrong with a table of sources or voices. A row and a column are told as a spreadsheet names them. */
type Place = { readonly row: number; readonly heading: string };

const why = {
  en: 'A table is taken in whole or not at all, so that no record is half of the old and half of the new.',
  id: 'Tabel diambil seluruhnya atau tidak sama sekali, agar tidak ada catatan yang setengah lama setengah baru.',
};

const noIdColumn: DiagnosticKind<{ headings: readonly string[] }> = {
  code: 'table/no-id-column',
  severity: 'error',
  why,
  words: {
    en: ({ headings }) => ({
      problem: `No column says which row is about what; there are: ${headings.join(', ')}.`,
      remedy: 'Head the column of ids “id”; simpul sources template and simpul voices template make such a table.',
    }),
    id: ({ headings }) => ({
      problem: `Tidak ada kolom yang menyebut baris mana tentang apa; yang ada: ${headings.join(', ')}.`,
      remedy: 'Beri kolom id judul “id”; simpul sources template dan simpul voices template membuat tabel seperti itu.',
    }),
  },
};

const unknownColumn: DiagnosticKind<{ heading: string; nearest: string }> = {
  code: 'table/unknown-column',
  severity: 'error',
  why: {
    en: 'A heading with a slip would become an attribute that nobody asked for.',
    id: 'Judul kolom yang salah ketik akan menjadi atribut yang tidak dimaksudkan.',
  },
  words: {
    en: ({ heading, nearest }) => ({
      problem: `The heading “${heading}” is nearly “${nearest}”.`,
      remedy: `Write “${nearest}” if that is meant; if it is an attribute of your own, head it “attribute: ${heading}”.`,
    }),
    id: ({ heading, nearest }) => ({
      problem: `Judul kolom “${heading}” mirip “${nearest}”.`,
      remedy: `Tulis “${nearest}” bila itu maksudnya; bila ini atribut Anda sendiri, beri judul “atribut: ${heading}”.`,
    }),
  },
};

const twoColumns: DiagnosticKind<{ heading: string; other: string }> = {
  code: 'table/two-columns',
  severity: 'error',
  why,
  words: {
    en: ({ heading, other }) => ({
      problem: `The columns “${other}” and “${heading}” mean the same.`,
      remedy: 'Keep one of them.',
    }),
    id: ({ heading, other }) => ({
      problem: `Kolom “${other}” dan “${heading}” berarti sama.`,
      remedy: 'Pakai salah satu saja.',
    }),
  },
};

const noId: DiagnosticKind<{ row: number }> = {
  code: 'table/no-id',
  severity: 'error',
  why,
  words: {
    en: ({ row }) => ({ problem: `Row ${row} has no id.`, remedy: 'Fill it in, or delete the row.' }),
    id: ({ row }) => ({ problem: `Baris ${row} tidak memiliki id.`, remedy: 'Isi, atau hapus barisnya.' }),
  },
};

const unknownId: DiagnosticKind<{ id: string; row: number; noun: 'source' | 'voice'; nearest?: string | undefined }> = {
  code: 'table/unknown-id',
  severity: 'error',
  why,
  words: {
    en: ({ id, row, noun, nearest }) => ({
      problem: `Row ${row}: there is no ${noun} “${id}”.`,
      remedy: nearest === undefined ? `simpul ${noun}s lists them.` : `Did you mean “${nearest}”?`,
    }),
    id: ({ id, row, noun, nearest }) => ({
      problem: `Baris ${row}: tidak ada ${noun === 'source' ? 'sumber data' : 'narasumber'} “${id}”.`,
      remedy: nearest === undefined ? `simpul ${noun}s mendaftar yang ada.` : `Maksud Anda “${nearest}”?`,
    }),
  },
};

const badCell: DiagnosticKind<Place & { value: string; form: string }> = {
  code: 'table/bad-cell',
  severity: 'error',
  why,
  words: {
    en: ({ row, heading, value, form }) => ({
      problem: `Row ${row}, column “${heading}”: “${value}” cannot be taken.`,
      remedy: `Write ${form}.`,
    }),
    id: ({ row, heading, value, form }) => ({
      problem: `Baris ${row}, kolom “${heading}”: “${value}” tidak dapat diterima.`,
      remedy: `Tulis ${form}.`,
    }),
  },
};

const contradiction: DiagnosticKind<Place & { id: string; value: string; other: string; otherRow: number }> = {
  code: 'table/contradiction',
  severity: 'error',
  why,
  words: {
    en: ({ id, row, heading, value, other, otherRow }) => ({
      problem: `Row ${row}, column “${heading}”: ${id} is “${value}” here and “${other}” in row ${otherRow}.`,
      remedy: 'Leave one of them.',
    }),
    id: ({ id, row, heading, value, other, otherRow }) => ({
      problem: `Baris ${row}, kolom “${heading}”: ${id} di sini “${value}”, di baris ${otherRow} “${other}”.`,
      remedy: 'Sisakan satu saja.',
    }),
  },
};

const unseenSigns: DiagnosticKind<{ key: string; value: string }> = {
  code: 'project/unseen-signs',
  severity: 'error',
  why: {
    en: 'Signs that are not seen could reorder a line of a table, or hide a name in it.',
    id: 'Tanda yang tidak terlihat dapat mengacak baris tabel, atau menyembunyikan nama di dalamnya.',
  },
  words: {
    en: ({ key, value }) => ({
      problem: `“${key}” would hold control signs that nobody sees: “${value}”.`,
      remedy: 'Type the words anew instead of copying them.',
    }),
    id: ({ key, value }) => ({
      problem: `“${key}” akan memuat tanda kendali yang tidak terlihat: “${value}”.`,
      remedy: 'Ketik ulang kata-katanya, jangan disalin.',
    }),
  },
};

export const tableKinds = {
  noIdColumn,
  unknownColumn,
  twoColumns,
  noId,
  unknownId,
  badCell,
  contradiction,
  unseenSigns,
};
export const tableKindList: readonly DiagnosticKind[] = Object.values(tableKinds) as readonly DiagnosticKind[];
