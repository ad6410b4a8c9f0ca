import type { WithheldFor } from '../core/coding.ts';
import { formatNumber, type Localised, plural } from '../core/locale.ts';
import type { Column } from '../core/view.ts';

/** simpul's own words around a view. Everything else comes with the view, already in the reader's language. */
export interface Words {
  readonly question: string;
  readonly filters: string;
  readonly noFilters: string;
  readonly coders: string;
  readonly codebooks: string;
  readonly data: string;
  readonly dataCounts: (voices: number, codings: number) => string;
  readonly hash: string;
  readonly newest: string;
  readonly rules: string;
  readonly legend: string;
  readonly unseen: { readonly table: string; readonly report: string; readonly view: string };
  readonly warnings: string;
  readonly cellsHold: string;
  readonly holds: Readonly<Record<Column['holds'], string>>;
  readonly columnRun: (count: number, first: string, last: string) => string;
  readonly tracing: string;
  readonly trace: string;
  readonly traceCell: (row: string, column: string) => string;
  readonly traceIds: string;
  /** What to look for where the table itself offers no certain example. */
  readonly example: string;
  readonly traceHere: string;
  readonly evidence: string;
  readonly otherCodings: string;
  readonly withheldQuote: string;
  readonly withheldFor: { readonly [why in WithheldFor]: string };
  readonly forResearcher: string;
  readonly empty: { readonly table: string; readonly view: string };
  readonly row: string;
  readonly columnsPart: (part: number, parts: number) => string;
  readonly contents: string;
  readonly coding: string;
  readonly network: { readonly edges: string; readonly nodes: string; readonly note: string; readonly none: string };
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly node: string;
  readonly date: string;
  readonly event: string;
  readonly series: string;
  readonly point: string;
  readonly value: string;
}

const holds: Localised<Words['holds']> = {
  en: {
    symbol: 'a symbol given by the rule, with the number of codings behind it',
    counts: 'numbers of codings, by valence',
    count: 'numbers that unfold to their codings',
    quotes: 'quotes with their references',
    text: 'words',
    number: 'measured figures',
    mark: 'a mark',
    researcher: 'the researcher’s own words; simpul leaves them empty',
  },
  id: {
    symbol: 'simbol menurut aturan, beserta jumlah pengodeannya',
    counts: 'jumlah pengodean per valensi',
    count: 'jumlah yang dapat diurai menjadi pengodeannya',
    quotes: 'kutipan dengan rujukannya',
    text: 'keterangan',
    number: 'angka terukur',
    mark: 'tanda',
    researcher: 'kata-kata peneliti sendiri; tidak diisi oleh simpul',
  },
};

export const words: Localised<Words> = {
  en: {
    question: 'Research question',
    filters: 'Filters',
    noFilters: 'none; all data are shown',
    coders: 'Coder',
    codebooks: 'Codebook',
    data: 'Data',
    dataCounts: (voices, codings) =>
      `${plural(voices, 'voice')} (informants or documents), ${plural(codings, 'coding')}`,
    hash: 'Data hash',
    newest: 'Newest entry',
    rules: 'Decision rules',
    legend: 'Legend',
    unseen: {
      table: 'What does not show in this table',
      report: 'What does not show in this report',
      view: 'What does not show here',
    },
    warnings: 'Take note',
    cellsHold: 'What the cells hold',
    holds: holds.en,
    columnRun: (count, first, last) => `${count} columns, ${first} to ${last}`,
    tracing: 'Tracing a number',
    trace: 'Every number unfolds to its codings, each with source, line and voice:',
    traceCell: (row, column) => `“${row}”, ${column}:`,
    traceIds: 'With --json a table lists the ids behind each of its cells, for simpul find.',
    example: 'CODE --voice VOICE',
    traceHere: 'Open a cell to read the quotes behind it; each has its source, line and voice.',
    evidence: 'Evidence, cell by cell',
    otherCodings: 'Further codings',
    withheldQuote: 'quote not shown',
    withheldFor: {
      consent: 'no consent to be quoted',
      withdrawn: 'the voice has withdrawn',
      'off-record': 'off the record',
      adrift: 'the words do not stand at their place',
    },
    forResearcher: '(for the researcher to fill in)',
    empty: { table: 'This table is empty.', view: 'There is nothing to show.' },
    row: 'Row',
    columnsPart: (part, parts) => `columns, part ${part} of ${parts}`,
    contents: 'Contents',
    coding: 'Coding',
    network: { edges: 'Links', nodes: 'Nodes', note: 'Note', none: 'no link yet' },
    from: 'From',
    to: 'To',
    relation: 'Link',
    node: 'Node',
    date: 'Date',
    event: 'Event',
    series: 'Series',
    point: 'Point',
    value: 'Value',
  },
  id: {
    question: 'Rumusan masalah',
    filters: 'Saringan',
    noFilters: 'tidak ada; semua data ditampilkan',
    coders: 'Pengode',
    codebooks: 'Buku kode',
    data: 'Data',
    dataCounts: (voices, codings) =>
      `${formatNumber(voices, 'id')} narasumber/dokumen, ${formatNumber(codings, 'id')} pengodean`,
    hash: 'Sidik data (hash)',
    newest: 'Entri terbaru',
    rules: 'Aturan keputusan',
    legend: 'Keterangan tanda',
    unseen: {
      table: 'Apa yang tidak tampak di tabel ini',
      report: 'Apa yang tidak tampak di laporan ini',
      view: 'Apa yang tidak tampak di sini',
    },
    warnings: 'Perlu diperhatikan',
    cellsHold: 'Isi sel',
    holds: holds.id,
    columnRun: (count, first, last) => `${count} kolom, ${first} sampai ${last}`,
    tracing: 'Menelusuri angka',
    trace: 'Setiap angka dapat diurai menjadi pengodeannya, lengkap dengan sumber, baris, dan narasumber:',
    traceCell: (row, column) => `“${row}”, ${column}:`,
    traceIds: 'Dengan --json, tabel memuat id di balik setiap selnya, untuk simpul find.',
    example: 'KODE --voice NARASUMBER',
    traceHere:
      'Buka sebuah sel untuk membaca kutipan di baliknya; tiap kutipan memuat sumber, baris, dan narasumbernya.',
    evidence: 'Bukti tiap sel',
    otherCodings: 'Pengodean lainnya',
    withheldQuote: 'kutipan tidak ditampilkan',
    withheldFor: {
      consent: 'tidak diizinkan dikutip',
      withdrawn: 'narasumber menarik diri',
      'off-record': 'di luar catatan',
      adrift: 'kata-katanya tidak ada di tempatnya',
    },
    forResearcher: '(diisi peneliti)',
    empty: { table: 'Tabel ini kosong.', view: 'Tidak ada yang dapat ditampilkan.' },
    row: 'Baris',
    columnsPart: (part, parts) => `kolom bagian ${part} dari ${parts}`,
    contents: 'Daftar isi',
    coding: 'Pengodean',
    network: { edges: 'Hubungan', nodes: 'Simpul', note: 'Catatan', none: 'belum terhubung' },
    from: 'Dari',
    to: 'Ke',
    relation: 'Hubungan',
    node: 'Simpul',
    date: 'Waktu',
    event: 'Peristiwa',
    series: 'Seri',
    point: 'Titik',
    value: 'Nilai',
  },
};
