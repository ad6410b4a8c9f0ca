import type { DiagnosticKind, Json } from '../diagnostic.ts';
import type { WordChange } from './difference.ts';

/** Where a quotation stands, or comes closest. */
interface At {
  readonly [key: string]: Json;
  readonly quote: string;
  readonly source: string;
  readonly voice: string;
  readonly line: number;
}

const why = {
  en: 'Words between quotation marks are evidence; a reader who looks them up must find them, word for word.',
  id: 'Kata di antara tanda petik adalah bukti; pembaca yang mencarinya harus menemukannya, kata demi kata.',
};

export const changed: DiagnosticKind<
  At & { readonly changes: readonly (WordChange & Record<string, string>)[] | null }
> = {
  code: 'quotation/changed',
  severity: 'error',
  why,
  words: {
    en: ({ quote, source, line, changes }) => ({
      problem: `“${quote}” does not stand so in any source; ${source}, line ${line}, comes closest.`,
      remedy: changes
        ? `There: ${changes.map((one) => changeIn.en(one)).join('; ')}. Quote it so, or mark your changes with […] and [ ].`
        : 'Those words may not be shown. Take the quotation out.',
    }),
    id: ({ quote, source, line, changes }) => ({
      problem: `“${quote}” tidak ada persis seperti itu di sumber mana pun; yang paling dekat ${source} baris ${line}.`,
      remedy: changes
        ? `Di sana: ${changes.map((one) => changeIn.id(one)).join('; ')}. Kutip seperti itu, atau tandai perubahan Anda dengan […] dan [ ].`
        : 'Kata-kata di sana tidak boleh ditampilkan. Hapus kutipan ini.',
    }),
  },
};

const changeIn = {
  en: ({ draft, source }: WordChange): string =>
    source === ''
      ? `“${draft}” is not there`
      : draft === ''
        ? `“${source}” is there too`
        : `“${source}”, not “${draft}”`,
  id: ({ draft, source }: WordChange): string =>
    source === '' ? `“${draft}” tidak ada` : draft === '' ? `masih ada “${source}”` : `“${source}”, bukan “${draft}”`,
};

export const notFound: DiagnosticKind<{ quote: string; cited?: string | undefined }> = {
  code: 'quotation/not-found',
  severity: 'warning',
  why,
  words: {
    en: ({ quote }) => ({
      problem: `“${quote}” stands in no source, nor anything like it.`,
      remedy:
        'If it is from a book or a law, cite it behind the quotation; if it is no quotation, take the marks away.',
    }),
    id: ({ quote }) => ({
      problem: `“${quote}” tidak ada di sumber mana pun, yang mirip pun tidak.`,
      remedy:
        'Bila dari buku atau peraturan, sebutkan rujukannya di belakang kutipan; bila bukan kutipan, hapus tanda petiknya.',
    }),
  },
};

export const notFoundThoughCited: DiagnosticKind<{ quote: string; cited?: string | undefined }> = {
  code: 'quotation/cited-not-found',
  severity: 'error',
  why,
  words: {
    en: ({ quote, cited }) => ({
      problem: `“${quote}” is cited as (${cited}), but no source holds these words or anything like them.`,
      remedy: 'Look the passage up with simpul show and copy its words.',
    }),
    id: ({ quote, cited }) => ({
      problem: `“${quote}” dirujuk ke (${cited}), tetapi tidak ada sumber yang memuat kata-kata itu atau yang mirip.`,
      remedy: 'Cari petikannya dengan simpul show dan salin kata-katanya.',
    }),
  },
};

export const outOfOrder: DiagnosticKind<At> = {
  code: 'quotation/out-of-order',
  severity: 'error',
  why: {
    en: 'Pieces joined by […] must be of one passage, in its order; else nobody said what they say together.',
    id: 'Potongan yang disambung dengan […] harus dari satu petikan dan berurutan; bila tidak, gabungannya tidak pernah diucapkan siapa pun.',
  },
  words: {
    en: ({ quote, source, line }) => ({
      problem: `The pieces of “${quote}” do not stand one after another; one of them is in ${source}, line ${line}.`,
      remedy: 'Quote each piece by itself, with its own reference.',
    }),
    id: ({ quote, source, line }) => ({
      problem: `Potongan-potongan “${quote}” tidak berurutan dalam satu petikan; salah satunya di ${source} baris ${line}.`,
      remedy: 'Kutip tiap potongan sendiri-sendiri, masing-masing dengan rujukannya.',
    }),
  },
};

type Elsewhere = At & {
  readonly cited: string;
  readonly lines: readonly string[];
  /** Those of sources that have pages. */
  readonly pages: readonly number[];
};

export const wrongReference: DiagnosticKind<Elsewhere> = {
  code: 'quotation/wrong-reference',
  severity: 'error',
  why: {
    en: 'A reference leads the reader to the words; one that leads elsewhere makes true words look invented.',
    id: 'Rujukan menuntun pembaca ke kata-katanya; rujukan yang keliru membuat kutipan yang benar tampak dikarang.',
  },
  words: {
    en: ({ quote, cited, voice, lines, pages }) => ({
      problem: `“${quote}” does not stand where (${cited}) says.`,
      remedy: `It stands in ${places(lines)}${pages.length === 0 ? '' : ` (p. ${places(pages.map(String))})`}, said by ${voice}.`,
    }),
    id: ({ quote, cited, voice, lines, pages }) => ({
      problem: `“${quote}” tidak ada di tempat yang disebut (${cited}).`,
      remedy: `Kata-kata itu ada di ${places(lines)}${pages.length === 0 ? '' : ` (hlm. ${places(pages.map(String))})`}, diucapkan ${voice}.`,
    }),
  },
};

function places(lines: readonly string[]): string {
  return lines.length > 5 ? `${lines.slice(0, 5).join(', ')} …` : lines.join(', ');
}

export const mayNotBeQuoted: DiagnosticKind<At> = {
  code: 'quotation/no-consent',
  severity: 'error',
  why: {
    en: 'Who has not agreed to be quoted, has withdrawn, or spoke off the record must not be read in a thesis (METHOD 6).',
    id: 'Narasumber yang tidak mengizinkan kutipan, menarik diri, atau berbicara off the record tidak boleh terbaca dalam skripsi (METHOD 6).',
  },
  words: {
    en: ({ source, voice, line }) => ({
      problem: `These words of ${voice} (${source}, line ${line}) may not be quoted.`,
      remedy: `Take them out of the draft. simpul voices shows what ${voice} agreed to.`,
    }),
    id: ({ source, voice, line }) => ({
      problem: `Kata-kata ${voice} ini (${source} baris ${line}) tidak boleh dikutip.`,
      remedy: `Hapus dari naskah. simpul voices menunjukkan apa yang diizinkan ${voice}.`,
    }),
  },
};

export const researcherQuoted: DiagnosticKind<At> = {
  code: 'quotation/researcher',
  severity: 'warning',
  why: {
    en: 'What the interviewer says is not evidence (METHOD 0.1).',
    id: 'Ucapan pewawancara bukan bukti (METHOD 0.1).',
  },
  words: {
    en: ({ quote, source, line }) => ({
      problem: `“${quote}” is said by the interviewer (${source}, line ${line}).`,
      remedy: 'Say so in the text, or quote the informant.',
    }),
    id: ({ quote, source, line }) => ({
      problem: `“${quote}” diucapkan pewawancara (${source} baris ${line}).`,
      remedy: 'Sebutkan hal itu dalam naskah, atau kutip narasumbernya.',
    }),
  },
};

export const acrossTurns: DiagnosticKind<At & { readonly turns: number }> = {
  code: 'quotation/across-turns',
  severity: 'warning',
  why: {
    en: 'Words of two turns read as one answer, though a question stood between them.',
    id: 'Kata dari dua giliran terbaca sebagai satu jawaban, padahal di antaranya ada pertanyaan.',
  },
  words: {
    en: ({ quote, source, line, turns }) => ({
      problem: `“${quote}” joins ${turns} turns of ${source} (from line ${line}).`,
      remedy: 'Quote each turn by itself, or say in the text that there is a question between them.',
    }),
    id: ({ quote, source, line, turns }) => ({
      problem: `“${quote}” menyambung ${turns} giliran bicara di ${source} (mulai baris ${line}).`,
      remedy: 'Kutip tiap giliran sendiri-sendiri, atau sebutkan dalam naskah bahwa ada pertanyaan di antaranya.',
    }),
  },
};

export const unclosed: DiagnosticKind = {
  code: 'quotation/unclosed',
  severity: 'warning',
  why: {
    en: 'Where a quotation ends decides whose words they are.',
    id: 'Tempat kutipan berakhir menentukan milik siapa kata-katanya.',
  },
  words: {
    en: () => ({
      problem: 'This quotation mark has no partner in its paragraph, so what it opens was not checked.',
      remedy: 'Close the quotation, or begin the next paragraph with a mark of its own.',
    }),
    id: () => ({
      problem: 'Tanda petik ini tidak punya pasangan dalam paragrafnya, sehingga isinya tidak diperiksa.',
      remedy: 'Tutup kutipannya, atau mulai paragraf berikutnya dengan tanda petik sendiri.',
    }),
  },
};

export const quotationKinds: readonly DiagnosticKind[] = [
  changed,
  notFound,
  notFoundThoughCited,
  outOfOrder,
  wrongReference,
  mayNotBeQuoted,
  researcherQuoted,
  acrossTurns,
  unclosed,
];
