import type { DiagnosticKind } from '../core/diagnostic.ts';
import { formatNumber, type Localised, plural } from '../core/locale.ts';

const scanWhy: Localised = {
  en: 'A scan is a picture of words: nothing in it can be searched, coded or quoted until a program has read it.',
  id: 'Hasil pindai adalah gambar kata-kata: isinya tidak dapat dicari, dikode, atau dikutip sebelum dibaca program.',
};
const readScan: Localised = {
  en: 'Have its words read (OCR), e.g. with “ocrmypdf -l ind in.pdf out.pdf” or by opening it in Word or Google Docs, compare them with the picture, and import the result.',
  id: 'Kenali dulu hurufnya (OCR), misalnya dengan “ocrmypdf -l ind masuk.pdf keluar.pdf” atau buka di Word atau Google Dokumen, cocokkan dengan gambarnya, lalu impor hasilnya.',
};

const password: DiagnosticKind = {
  code: 'import/pdf-password',
  severity: 'error',
  why: {
    en: 'Without its password a PDF says nothing; simpul never asks for it, so that none is kept anywhere.',
    id: 'Tanpa kata sandinya PDF tidak dapat dibaca; simpul tidak meminta kata sandi, agar tidak tersimpan di mana pun.',
  },
  words: {
    en: () => ({
      problem: 'This PDF is locked with a password.',
      remedy: 'Open it with the password, print it to a new PDF without one, and import that.',
    }),
    id: () => ({
      problem: 'PDF ini dikunci dengan kata sandi.',
      remedy: 'Buka dengan kata sandinya, cetak ke PDF baru tanpa kata sandi, lalu impor yang baru.',
    }),
  },
};

const broken: DiagnosticKind = {
  code: 'import/pdf-broken',
  severity: 'error',
  why: {
    en: 'A damaged PDF would give some of its words and hide that others are missing.',
    id: 'PDF yang rusak hanya memberi sebagian katanya dan menyembunyikan bahwa yang lain hilang.',
  },
  words: {
    en: () => ({
      problem: 'This PDF is damaged and cannot be read.',
      remedy: 'Fetch or copy it again; if a PDF viewer opens it, print it to a new PDF and import that.',
    }),
    id: () => ({
      problem: 'PDF ini rusak dan tidak dapat dibaca.',
      remedy: 'Unduh atau salin lagi; bila masih terbuka di penampil PDF, cetak ke PDF baru lalu impor yang baru.',
    }),
  },
};

const brokenPages: DiagnosticKind<{ pages: string; read: number }> = {
  code: 'import/pdf-broken-pages',
  severity: 'warning',
  why: broken.why,
  words: {
    en: ({ pages, read }) => ({
      problem: `${many(pages) ? 'Pages' : 'Page'} ${pages} of this PDF ${many(pages) ? 'are' : 'is'} damaged and came out empty; ${plural(read, 'page')} could be read.`,
      remedy: 'Fetch or copy the file again before you code it.',
    }),
    id: ({ pages, read }) => ({
      problem: `Halaman ${pages} PDF ini rusak dan menjadi kosong; ${read} halaman dapat dibaca.`,
      remedy: 'Unduh atau salin lagi berkasnya sebelum mengode.',
    }),
  },
};

const cutOff: DiagnosticKind<{ pages: number }> = {
  code: 'import/pdf-cut-off',
  severity: 'warning',
  why: broken.why,
  words: {
    en: ({ pages }) => ({
      problem: `The end of this file is missing, as after a broken download; ${plural(pages, 'page')} could be found in what there is.`,
      remedy: 'Fetch or copy it again, and compare the number of pages.',
    }),
    id: ({ pages }) => ({
      problem: `Akhir berkas ini tidak ada, seperti unduhan yang terputus; ${pages} halaman ditemukan dalam sisanya.`,
      remedy: 'Unduh atau salin lagi, lalu cocokkan jumlah halamannya.',
    }),
  },
};

const tooLarge: DiagnosticKind<{ pages: number; mostPages: number; mostSigns: number }> = {
  code: 'import/pdf-too-large',
  severity: 'error',
  why: {
    en: 'A file has a limit, so that memory and time have one too.',
    id: 'Berkas dibatasi agar memori dan waktu juga terbatas.',
  },
  words: {
    en: ({ pages, mostPages, mostSigns }) => ({
      problem: `This PDF is too large (${plural(pages, 'page')}): at most ${formatNumber(mostPages, 'en')} pages and ${formatNumber(mostSigns, 'en')} characters can be read.`,
      remedy: 'Print the pages that you need to a new PDF, and import that.',
    }),
    id: ({ pages, mostPages, mostSigns }) => ({
      problem: `PDF ini terlalu besar (${pages} halaman): paling banyak ${formatNumber(mostPages, 'id')} halaman dan ${formatNumber(mostSigns, 'id')} karakter dapat dibaca.`,
      remedy: 'Cetak halaman yang diperlukan ke PDF baru, lalu impor yang baru.',
    }),
  },
};

const tooHard: DiagnosticKind<{ page?: number }> = {
  code: 'import/pdf-too-hard',
  severity: 'error',
  why: tooLarge.why,
  words: {
    en: ({ page }) => ({
      problem: `${page === undefined ? 'This PDF takes' : `Page ${page} of this PDF takes`} more time or memory than a document needs; reading was stopped.`,
      remedy: 'If you trust where it comes from, print it to a new PDF and import that.',
    }),
    id: ({ page }) => ({
      problem: `${page === undefined ? 'PDF ini memakan' : `Halaman ${page} PDF ini memakan`} waktu atau memori di luar kewajaran dokumen; pembacaan dihentikan.`,
      remedy: 'Bila asalnya tepercaya, cetak ke PDF baru lalu impor yang baru.',
    }),
  },
};

const scanned: DiagnosticKind<{ pages: string; of: number }> = {
  code: 'import/pdf-scan',
  severity: 'error',
  why: scanWhy,
  words: {
    en: ({ pages, of }) => ({
      problem: `This PDF is a scan: it has no text, and ${many(pages) ? `pages ${pages} (of ${of}) are pictures` : `page ${pages} (of ${of}) is a picture`}.`,
      remedy: readScan.en,
    }),
    id: ({ pages, of }) => ({
      problem: `PDF ini hasil pindai: tidak ada teksnya, dan halaman ${pages} (dari ${of}) berupa gambar.`,
      remedy: readScan.id,
    }),
  },
};

const scannedPages: DiagnosticKind<{ pages: string; of: number }> = {
  code: 'import/pdf-scanned-pages',
  severity: 'warning',
  why: scanWhy,
  words: {
    en: ({ pages, of }) => ({
      problem: `${many(pages) ? `Pages ${pages} are pictures` : `Page ${pages} is a picture`} without text (of ${of}): their words are not in the source.`,
      remedy: readScan.en,
    }),
    id: ({ pages, of }) => ({
      problem: `Halaman ${pages} berupa gambar tanpa teks (dari ${of}): kata-katanya tidak masuk ke sumber data.`,
      remedy: readScan.id,
    }),
  },
};

const strangeSigns: DiagnosticKind<{ signs: number; share: number }> = {
  code: 'import/pdf-unknown-signs',
  severity: 'warning',
  why: {
    en: 'Some PDFs hold the shapes of their letters and not what they mean; copied from a viewer they come out as rubbish too.',
    id: 'Sebagian PDF menyimpan bentuk hurufnya tanpa maknanya; disalin dari penampil PDF pun hasilnya kacau.',
  },
  words: {
    en: ({ signs, share }) => ({
      problem: `${plural(signs, 'sign')} of this PDF ${signs === 1 ? 'has' : 'have'} no meaning in it and ${signs === 1 ? 'stands' : 'stand'} as □ (${percent(share)} of its letters).`,
      remedy: share < 0.02 ? 'Mostly bullets and other ornaments; look at them before you code.' : readScan.en,
    }),
    id: ({ signs, share }) => ({
      problem: `${signs} tanda dalam PDF ini tidak bermakna di berkasnya dan menjadi □ (${percent(share)} dari hurufnya).`,
      remedy: share < 0.02 ? 'Biasanya bulatan dan hiasan; periksa sebelum mengode.' : readScan.id,
    }),
  },
};

type Taken = {
  readonly margins: readonly string[];
  readonly first: number;
  readonly words: readonly string[];
  readonly forms: number;
};

/** What the text does not show as the page does. */
const notice: DiagnosticKind<Taken> = {
  code: 'import/pdf-notice',
  severity: 'info',
  why: {
    en: 'A PDF knows places on a page and no lines, words or paragraphs; what was done to have them must be known.',
    id: 'PDF hanya mengenal letak di halaman, bukan baris, kata, atau paragraf; cara mendapatkannya perlu diketahui.',
  },
  words: {
    en: ({ margins, first, words, forms }) => ({
      problem: `${sentence([
        margins.length > 0 && `running heads and page numbers left out (${shown(margins, 6)})`,
        first !== 1 && `pages counted as they are numbered in print, the first as ${first}`,
        words.length > 0 &&
          `${plural(words.length, 'word')} parted at a line’s end made one again (${shown(words, 4)})`,
        forms > 0 && `${plural(forms, 'ligature')} (ﬁ, ﬂ) written as letters`,
      ])}.`,
      remedy:
        'Nothing to do if that is right; the file itself is kept under originals/, the words as they were in the log.',
    }),
    id: ({ margins, first, words, forms }) => ({
      problem: `${sentence([
        margins.length > 0 && `kepala, kaki, dan nomor halaman ditinggalkan (${shown(margins, 6)})`,
        first !== 1 && `halaman dihitung menurut nomor cetaknya, yang pertama ${first}`,
        words.length > 0 && `${words.length} kata yang terpenggal di ujung baris disatukan (${shown(words, 4)})`,
        forms > 0 && `${forms} huruf gabungan (ﬁ, ﬂ) ditulis sebagai huruf biasa`,
      ])}.`,
      remedy: 'Tidak perlu apa-apa bila itu benar; berkasnya tersimpan di originals/, kata semula di log.',
    }),
  },
};

const says: DiagnosticKind<{ author: string; made: string }> = {
  code: 'import/pdf-says',
  severity: 'info',
  why: {
    en: 'When a file was made and by whom is not always when and by whom its text was written: that is yours to decide.',
    id: 'Kapan dan oleh siapa berkas dibuat belum tentu kapan dan oleh siapa teksnya ditulis: itu Anda yang memutuskan.',
  },
  words: {
    en: ({ author, made }) => ({
      problem: `The file says it was made${author === '' ? '' : ` by ${author}`}${made === '' ? '' : ` on ${made}`}.`,
      remedy:
        made === ''
          ? 'If that is who wrote it, note it: simpul sources set SOURCE --note "…".'
          : `If that is when it was written: simpul sources set SOURCE --date ${made}.`,
    }),
    id: ({ author, made }) => ({
      problem: `Menurut berkasnya, ia dibuat${author === '' ? '' : ` oleh ${author}`}${made === '' ? '' : ` pada ${made}`}.`,
      remedy:
        made === ''
          ? 'Bila itu penulisnya, catat: simpul sources set SUMBER --note "…".'
          : `Bila saat itu teksnya ditulis: simpul sources set SUMBER --date ${made}.`,
    }),
  },
};

function many(pages: string): boolean {
  return /[,–]/.test(pages);
}

function percent(share: number): string {
  return share < 0.01 ? '< 1%' : `${Math.round(share * 100)}%`;
}

function shown(words: readonly string[], most: number): string {
  const first = words.slice(0, most).map((one) => `“${one.length > 60 ? `${one.slice(0, 59)}…` : one}”`);
  return [...first, ...(words.length > most ? ['…'] : [])].join(', ');
}

function sentence(parts: readonly (string | false)[]): string {
  const text = parts.filter((part) => part !== false).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const pdfKinds = {
  password,
  broken,
  brokenPages,
  cutOff,
  tooLarge,
  tooHard,
  scanned,
  scannedPages,
  strangeSigns,
  notice,
  says,
};
export const pdfKindList: readonly DiagnosticKind[] = Object.values(pdfKinds) as readonly DiagnosticKind[];
