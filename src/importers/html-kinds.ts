import type { DiagnosticKind } from '../core/diagnostic.ts';
import { formatNumber, type Localised, plural } from '../core/locale.ts';
import { countWords } from '../core/transcript.ts';
import type { LeftOut, LeftPart } from '../formats/html-main.ts';

const named: Localised<Readonly<Record<LeftOut, string>>> = {
  en: {
    frame: 'navigation and page frame',
    form: 'forms, buttons, and notices',
    hidden: 'hidden text',
    outside: 'what stands outside of the text',
  },
  id: {
    frame: 'navigasi dan bingkai laman',
    form: 'formulir, tombol, dan pemberitahuan',
    hidden: 'teks tersembunyi',
    outside: 'yang berada di luar teks utama',
  },
};

const part: Localised<(part: LeftPart) => string> = {
  en: ({ why, words, begins }) => `${named.en[why]} (${plural(words, 'word')}, “${begins}${more(words, begins)}”)`,
  id: ({ why, words, begins }) =>
    `${named.id[why]} (${formatNumber(words, 'id')} kata, “${begins}${more(words, begins)}”)`,
};

function more(words: number, begins: string): string {
  return countWords(begins) < words ? '…' : '';
}

const mainOnly: DiagnosticKind<{ words: number; parts: readonly LeftPart[] }> = {
  code: 'import/main-text',
  severity: 'info',
  why: {
    en: 'A web page is mostly menus and notices; what was taken for its text, and what was not, must be seen.',
    id: 'Isi laman web sebagian besar menu dan pemberitahuan; yang diambil sebagai teksnya, dan yang tidak, perlu terlihat.',
  },
  words: {
    en: ({ words, parts }) => ({
      problem: `The main text was taken: ${plural(words, 'word')}. Left out: ${parts.map(part.en).join('; ')}.`,
      remedy: 'If words you need are among them, copy the text from the browser into a .txt file and import that.',
    }),
    id: ({ words, parts }) => ({
      problem: `Diambil teks utamanya: ${formatNumber(words, 'id')} kata. Ditinggalkan: ${parts.map(part.id).join('; ')}.`,
      remedy:
        'Bila ada kata yang Anda perlukan di antaranya, salin teksnya dari peramban ke berkas .txt lalu impor itu.',
    }),
  },
};

const tooDeep: DiagnosticKind = {
  code: 'import/page-too-deep',
  severity: 'error',
  why: {
    en: 'A page nested without end is a broken one, or is meant to make the computer stand still.',
    id: 'Laman yang bersarang tanpa akhir itu rusak, atau sengaja dibuat agar komputer macet.',
  },
  words: {
    en: () => ({
      problem: 'This page is nested deeper than any page; it is not read.',
      remedy: 'Open it in a browser, copy its text into a .txt file, and import that.',
    }),
    id: () => ({
      problem: 'Laman ini bersarang lebih dalam daripada laman mana pun; karena itu tidak dibaca.',
      remedy: 'Buka di peramban, salin teksnya ke berkas .txt, lalu impor berkas itu.',
    }),
  },
};

const noPage: DiagnosticKind = {
  code: 'import/no-page',
  severity: 'error',
  why: {
    en: 'A file in which a browser saved a page holds many parts, and one of them must be the page.',
    id: 'Berkas simpanan peramban terdiri atas banyak bagian, dan salah satunya harus berupa lamannya.',
  },
  words: {
    en: () => ({
      problem: 'There is no page in this file.',
      remedy: 'Open it in a browser and save it as “Webpage, HTML only”, then import that.',
    }),
    id: () => ({
      problem: 'Tidak ada laman dalam berkas ini.',
      remedy: 'Buka di peramban dan simpan sebagai “Laman web, hanya HTML”, lalu impor berkas itu.',
    }),
  },
};

const otherCharset: DiagnosticKind<{ declared: string; encoding: string }> = {
  code: 'import/other-charset',
  severity: 'warning',
  why: {
    en: 'A page that names the wrong encoding would have wrong signs for quotation marks and accents if it were believed.',
    id: 'Laman yang menyebut encoding yang salah akan bertanda petik dan beraksen keliru bila dipercaya.',
  },
  words: {
    en: ({ declared, encoding }) => ({
      problem: `The page says that it is ${declared}, but its bytes are not; it was read as ${encoding}.`,
      remedy: 'If signs are wrong, import it again with --encoding NAME.',
    }),
    id: ({ declared, encoding }) => ({
      problem: `Laman ini menyebut dirinya ${declared}, tetapi bitanya bukan; dibaca sebagai ${encoding}.`,
      remedy: 'Bila ada tanda yang salah, impor lagi dengan --encoding NAMA.',
    }),
  },
};

export const htmlKinds = { mainOnly, tooDeep, noPage, otherCharset };
export const htmlKindList: readonly DiagnosticKind[] = Object.values(htmlKinds) as readonly DiagnosticKind[];
