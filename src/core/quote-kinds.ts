import type { DiagnosticKind } from './diagnostic.ts';

export const quoteNotFound: DiagnosticKind<{
  quote: string;
  source: string;
  /** The passage that comes closest, and its line. */
  closest?: string | undefined;
  line?: number | undefined;
  /** Another source in which the words stand. */
  elsewhere?: string | undefined;
}> = {
  code: 'coding/quote-not-found',
  severity: 'error',
  why: {
    en: 'A coding points at words that were said; words that are not there cannot be evidence.',
    id: 'Pengodean menunjuk kata yang diucapkan; kata yang tidak ada tidak dapat menjadi bukti.',
  },
  words: {
    en: ({ quote, source, closest, line, elsewhere }) => ({
      problem: `“${quote}” does not stand in ${source}.`,
      remedy:
        elsewhere !== undefined
          ? `It stands in ${elsewhere}.`
          : closest === undefined
            ? `Copy the words from simpul show ${source}.`
            : `Line ${line} comes closest: “${closest}”.`,
    }),
    id: ({ quote, source, closest, line, elsewhere }) => ({
      problem: `“${quote}” tidak ada di ${source}.`,
      remedy:
        elsewhere !== undefined
          ? `Kata-kata itu ada di ${elsewhere}.`
          : closest === undefined
            ? `Salin kata-katanya dari simpul show ${source}.`
            : `Yang paling dekat ada di baris ${line}: “${closest}”.`,
    }),
  },
};

export const quoteAmbiguous: DiagnosticKind<{ quote: string; source: string; lines: readonly number[] }> = {
  code: 'coding/quote-ambiguous',
  severity: 'error',
  why: {
    en: 'Words that stand in several places were said several times; which was meant decides turn, voice and line.',
    id: 'Kata yang ada di beberapa tempat diucapkan beberapa kali; tempat yang dimaksud menentukan giliran, narasumber, dan baris.',
  },
  words: {
    en: ({ quote, source, lines }) => ({
      problem:
        lines.length === 1
          ? `“${quote}” stands in ${source} only on line ${lines[0]}.`
          : `“${quote}” stands ${lines.length} times in ${source}: lines ${firstOf(lines)}.`,
      remedy: 'Choose one with --near LINE, or quote more words.',
    }),
    id: ({ quote, source, lines }) => ({
      problem:
        lines.length === 1
          ? `“${quote}” di ${source} hanya ada di baris ${lines[0]}.`
          : `“${quote}” ada ${lines.length} kali di ${source}: baris ${firstOf(lines)}.`,
      remedy: 'Pilih salah satu dengan --near BARIS, atau kutip lebih banyak kata.',
    }),
  },
};

function firstOf(lines: readonly number[]): string {
  const shown = [...new Set(lines)];
  return shown.length > 20 ? `${shown.slice(0, 20).join(', ')} …` : shown.join(', ');
}
