import type { DiagnosticKind } from '../core/diagnostic.ts';
import { formatNumber, type Localised, plural } from '../core/locale.ts';
import type { Places, SheetLimit, SheetMet } from './sheet.ts';

const limitNames: Localised<Readonly<Record<SheetLimit, string>>> = {
  en: { rows: 'rows', columns: 'columns', cells: 'cells', characters: 'characters' },
  id: { rows: 'baris', columns: 'kolom', cells: 'sel', characters: 'karakter' },
};

export const sheetTooLarge: DiagnosticKind<{ sheet: string; limit: SheetLimit; most: number }> = {
  code: 'import/sheet-too-large',
  severity: 'error',
  why: { en: 'A table has a limit, so that memory has one too.', id: 'Tabel dibatasi agar memori juga terbatas.' },
  words: {
    en: ({ sheet, limit, most }) => ({
      problem: `The sheet “${sheet}” reaches over ${formatNumber(most, 'en')} ${limitNames.en[limit]}; it is not read.`,
      remedy: 'Copy the rows you need into a new workbook, or split it into several files.',
    }),
    id: ({ sheet, limit, most }) => ({
      problem: `Lembar “${sheet}” melebihi ${formatNumber(most, 'id')} ${limitNames.id[limit]}; karena itu tidak dibaca.`,
      remedy: 'Salin baris yang diperlukan ke buku kerja baru, atau pecah menjadi beberapa berkas.',
    }),
  },
};

export const binaryWorkbook: DiagnosticKind = {
  code: 'import/binary-workbook',
  severity: 'error',
  why: {
    en: 'A binary workbook (.xlsb) has a form of its own that few programs read.',
    id: 'Buku kerja biner (.xlsb) berbentuk khusus yang hanya dibaca sedikit program.',
  },
  words: {
    en: () => ({
      problem: 'This is a binary workbook (.xlsb), which cannot be read.',
      remedy: 'Open it in Excel, save it as an Excel workbook (.xlsx), then import that.',
    }),
    id: () => ({
      problem: 'Ini buku kerja biner (.xlsb), yang tidak dapat dibaca.',
      remedy: 'Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu impor berkas itu.',
    }),
  },
};

type Kept = Pick<SheetMet, 'formulas' | 'merged' | 'macros' | 'comments' | 'charts'>;
type Doubted = Pick<SheetMet, 'uncounted' | 'errors' | 'hidden' | 'hiddenSheets'>;

function at({ some, count }: Places): string {
  return `${some.slice(0, 4).join(', ')}${count > 4 ? ', …' : ''}`;
}

function joined(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join('; ');
}

const sheetNotice: DiagnosticKind<Kept> = {
  code: 'import/sheet-notice',
  severity: 'info',
  why: {
    en: 'A workbook holds more than the values of its cells; what was not taken in must be known.',
    id: 'Buku kerja memuat lebih dari nilai selnya; yang tidak diambil perlu diketahui.',
  },
  words: {
    en: ({ formulas, merged, macros, comments, charts }) => ({
      problem: `Only the values of cells were read: ${joined([
        formulas.count > 0 && `${plural(formulas.count, 'formula')} by the value last worked out (${at(formulas)})`,
        merged.count > 0 &&
          `${plural(merged.count, 'merged cell')}, whose value holds for all it covers (${at(merged)})`,
        macros > 0 && 'the macros were not run',
        comments > 0 && 'comments on cells left in the file',
        charts > 0 && `${plural(charts, 'chart')} left in the file`,
      ])}.`,
      remedy: 'Nothing to do; the file itself is kept under originals/ when it is imported.',
    }),
    id: ({ formulas, merged, macros, comments, charts }) => ({
      problem: `Hanya nilai sel yang dibaca: ${joined([
        formulas.count > 0 && `${formulas.count} rumus diambil nilai terakhirnya (${at(formulas)})`,
        merged.count > 0 && `${merged.count} sel gabungan, nilainya berlaku untuk semua yang tercakup (${at(merged)})`,
        macros > 0 && 'makro tidak dijalankan',
        comments > 0 && 'komentar pada sel tetap di berkasnya',
        charts > 0 && `${charts} grafik tetap di berkasnya`,
      ])}.`,
      remedy: 'Tidak perlu apa-apa; bila diimpor, berkasnya tersimpan di originals/.',
    }),
  },
};

const sheetDoubt: DiagnosticKind<Doubted> = {
  code: 'import/sheet-doubt',
  severity: 'warning',
  why: {
    en: 'What is hidden was perhaps to be left out, and a cell with an error holds no value.',
    id: 'Yang tersembunyi mungkin memang tidak untuk dipakai, dan sel yang galat tidak memiliki nilai.',
  },
  words: {
    en: ({ uncounted, errors, hidden, hiddenSheets }) => ({
      problem: `Look at this again: ${joined([
        hidden.count > 0 && `hidden rows or columns are taken in like the others (${at(hidden)})`,
        hiddenSheets.length > 0 && `hidden sheets are not (${hiddenSheets.slice(0, 6).join(', ')})`,
        errors.count > 0 && `cells with an error count as empty (${at(errors)})`,
        uncounted.count > 0 && `formulas that were never worked out count as empty (${at(uncounted)})`,
      ])}.`,
      remedy:
        uncounted.count > 0
          ? 'Open the file in Excel or LibreOffice and save it once more, so that formulas have values; delete or unhide what is hidden.'
          : 'If that is not what you want, mend it in the file: delete rows, unhide sheets, mend cells.',
    }),
    id: ({ uncounted, errors, hidden, hiddenSheets }) => ({
      problem: `Periksa kembali: ${joined([
        hidden.count > 0 && `baris atau kolom tersembunyi ikut dibaca (${at(hidden)})`,
        hiddenSheets.length > 0 && `lembar tersembunyi tidak dibaca (${hiddenSheets.slice(0, 6).join(', ')})`,
        errors.count > 0 && `sel yang galat dianggap kosong (${at(errors)})`,
        uncounted.count > 0 && `rumus yang belum pernah dihitung dianggap kosong (${at(uncounted)})`,
      ])}.`,
      remedy:
        uncounted.count > 0
          ? 'Buka berkasnya di Excel atau LibreOffice lalu simpan sekali lagi, agar rumusnya bernilai; hapus atau tampilkan yang tersembunyi.'
          : 'Bila bukan itu yang dimaksud, perbaiki di berkasnya: hapus baris, tampilkan lembar, perbaiki sel.',
    }),
  },
};

/** What is said of a workbook besides its cells: at most two findings. */
export function sheetNotes(met: SheetMet): readonly { readonly kind: DiagnosticKind; readonly data: SheetMet }[] {
  const told = met.formulas.count + met.merged.count + met.macros + met.comments + met.charts > 0;
  const doubted = met.uncounted.count + met.errors.count + met.hidden.count + met.hiddenSheets.length > 0;
  return [
    ...(told ? [{ kind: sheetNotice as DiagnosticKind, data: met }] : []),
    ...(doubted ? [{ kind: sheetDoubt as DiagnosticKind, data: met }] : []),
  ];
}

export const sheetWordKinds: readonly DiagnosticKind[] = [
  sheetTooLarge,
  binaryWorkbook,
  sheetNotice,
  sheetDoubt,
] as readonly DiagnosticKind[];
