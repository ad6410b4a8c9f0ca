import type { DiagnosticKind } from '../diagnostic.ts';
import { formatNumber } from '../locale.ts';

/** What can be wrong when agreement is asked for. */

export const oneCoder: DiagnosticKind<{ coders: readonly string[] }> = {
  code: 'agreement/one-coder',
  severity: 'error',
  why: {
    en: 'Agreement is between at least two people who coded the same texts, or between two rounds of one.',
    id: 'Kesepakatan ada antara sedikitnya dua orang yang mengodekan teks yang sama, atau antara dua putaran satu orang.',
  },
  words: {
    en: ({ coders }) => ({
      problem: `There is nobody to agree with: ${coders.length === 0 ? 'nothing is coded yet' : `only ${coders.join(', ')} has coded`}.`,
      remedy: 'Let a second person code the same sources, without seeing the first codings: simpul code add --by ID.',
    }),
    id: ({ coders }) => ({
      problem: `Belum ada yang dapat dibandingkan: ${coders.length === 0 ? 'belum ada yang dikodekan' : `baru ${coders.join(', ')} yang mengodekan`}.`,
      remedy:
        'Mintalah orang kedua mengodekan sumber yang sama tanpa melihat pengodean pertama: simpul code add --by ID.',
    }),
  },
};

export const belowMinimum: DiagnosticKind<{ row: string; measure: string; value: number | null; least: number }> = {
  code: 'agreement/below-minimum',
  severity: 'error',
  why: {
    en: 'A limit that was agreed on beforehand (--min) is held against every code, not against their mean: a good code does not make up for a bad one.',
    id: 'Batas yang disepakati lebih dahulu (--min) dikenakan pada setiap kode, bukan pada rata-ratanya: kode yang baik tidak menutupi kode yang buruk.',
  },
  words: {
    en: ({ row, measure, value, least }) => ({
      problem:
        value === null
          ? `${row}: ${measure} does not exist, so it cannot be said to reach ${formatNumber(least, 'en', 3)}.`
          : `${row}: ${measure} is ${formatNumber(value, 'en', 3)}, below ${formatNumber(least, 'en', 3)}.`,
      remedy: 'Talk the disagreements over (simpul agree disagreements), sharpen the code’s criteria, and code anew.',
    }),
    id: ({ row, measure, value, least }) => ({
      problem:
        value === null
          ? `${row}: ${measure} tidak ada, jadi tidak dapat dikatakan mencapai ${formatNumber(least, 'id', 3)}.`
          : `${row}: ${measure} sebesar ${formatNumber(value, 'id', 3)}, di bawah ${formatNumber(least, 'id', 3)}.`,
      remedy: 'Bicarakan perbedaannya (simpul agree disagreements), pertajam kriteria kodenya, lalu kodekan kembali.',
    }),
  },
};

export const emptyTable: DiagnosticKind<{ rows: number; coders: number }> = {
  code: 'agreement/empty-table',
  severity: 'error',
  why: {
    en: 'Agreement needs at least one unit that two coders rated.',
    id: 'Kesepakatan memerlukan sedikitnya satu satuan yang dinilai dua pengode.',
  },
  words: {
    en: ({ rows, coders }) => ({
      problem: `The table has ${rows} units and ${coders} coders.`,
      remedy: 'Put one unit in a row and one coder in a column; the first row names the coders.',
    }),
    id: ({ rows, coders }) => ({
      problem: `Tabelnya berisi ${rows} satuan dan ${coders} pengode.`,
      remedy: 'Satu satuan satu baris, satu pengode satu kolom; baris pertama berisi nama pengode.',
    }),
  },
};

export const raggedRow: DiagnosticKind<{ cells: number; expected: number }> = {
  code: 'agreement/ragged-row',
  severity: 'error',
  why: {
    en: 'In a row with too few or too many cells nobody can tell whose value is missing.',
    id: 'Pada baris yang selnya kurang atau lebih tidak dapat diketahui nilai siapa yang tidak ada.',
  },
  words: {
    en: ({ cells, expected }) => ({
      problem: `This row has ${cells} cells; the first row has ${expected}.`,
      remedy: 'Leave a cell empty where a coder gave no value, but keep its place.',
    }),
    id: ({ cells, expected }) => ({
      problem: `Baris ini berisi ${cells} sel; baris pertama ${expected}.`,
      remedy: 'Kosongkan sel bila pengode tidak memberi nilai, tetapi pertahankan tempatnya.',
    }),
  },
};

export const unknownLevel: DiagnosticKind<{ value: string; coder: string; levels: readonly string[] }> = {
  code: 'agreement/unknown-level',
  severity: 'error',
  why: {
    en: 'A value outside the declared levels is a slip, or a level that was forgotten; either changes the figures.',
    id: 'Nilai di luar daftar tingkat ialah salah ketik atau tingkat yang terlupa; keduanya mengubah angkanya.',
  },
  words: {
    en: ({ value, coder, levels }) => ({
      problem: `“${value}” (${coder}) is none of the levels ${levels.join(', ')}.`,
      remedy: 'Correct it, add it to --levels, or name it with --missing.',
    }),
    id: ({ value, coder, levels }) => ({
      problem: `“${value}” (${coder}) tidak ada dalam daftar tingkat ${levels.join(', ')}.`,
      remedy: 'Perbaiki nilainya, tambahkan ke --levels, atau sebutkan dengan --missing.',
    }),
  },
};

export const notANumber: DiagnosticKind<{ value: string; coder: string; scale: string }> = {
  code: 'agreement/not-a-number',
  severity: 'error',
  why: {
    en: 'Distances between numbers cannot be taken from words.',
    id: 'Jarak antarangka tidak dapat dihitung dari kata.',
  },
  words: {
    en: ({ value, coder, scale }) => ({
      problem: `“${value}” (${coder}) is not a number, which --scale ${scale} needs.`,
      remedy: 'Correct it, name it with --missing, or choose --scale nominal or ordinal with --levels.',
    }),
    id: ({ value, coder, scale }) => ({
      problem: `“${value}” (${coder}) bukan angka, padahal --scale ${scale} memerlukannya.`,
      remedy: 'Perbaiki, sebutkan dengan --missing, atau pilih --scale nominal atau ordinal dengan --levels.',
    }),
  },
};

export const agreementKinds: readonly DiagnosticKind[] = [
  oneCoder,
  belowMinimum,
  emptyTable,
  raggedRow,
  unknownLevel,
  notANumber,
];
