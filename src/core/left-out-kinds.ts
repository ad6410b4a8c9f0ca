import type { Barred } from './coding.ts';
import type { DiagnosticKind } from './diagnostic.ts';

type Kind = DiagnosticKind<{ count: number }>;

const remedies = {
  en: 'simpul check lists each with its line.',
  id: 'Daftarnya beserta baris masing-masing: simpul check.',
};

const adrift: Kind = {
  code: 'coding/adrift',
  severity: 'error',
  why: {
    en: 'Words that do not stand in the text may never have been said, so they are evidence of nothing.',
    id: 'Kata-kata yang tidak ada di dalam teks mungkin tidak pernah diucapkan, jadi bukan bukti apa pun.',
  },
  words: {
    en: ({ count }) => ({
      problem: `${count === 1 ? 'One coding says' : `${count} codings say`} other words than stand at their place; not counted.`,
      remedy: remedies.en,
    }),
    id: ({ count }) => ({
      problem: `${count} pengodean menyebut kata-kata lain daripada yang ada di tempatnya; tidak dihitung.`,
      remedy: remedies.id,
    }),
  },
};

const unknownCode: Kind = {
  code: 'coding/code-not-counted',
  severity: 'error',
  why: {
    en: 'A coding on a code that no codebook has belongs to no row; counted here and not there, it would make figures that do not add up.',
    id: 'Pengodean pada kode yang tidak ada di buku kode tidak mempunyai baris; bila dihitung di satu tempat saja, angkanya tidak cocok.',
  },
  words: {
    en: ({ count }) => ({
      problem: `${count === 1 ? 'One coding has a code' : `${count} codings have codes`} that no codebook has; not counted.`,
      remedy: `${remedies.en} Codes that were renamed are brought over by simpul codebook migrate.`,
    }),
    id: ({ count }) => ({
      problem: `${count} pengodean memakai kode yang tidak ada di buku kode; tidak dihitung.`,
      remedy: `${remedies.id} Kode yang berganti nama dipindahkan dengan simpul codebook migrate.`,
    }),
  },
};

const unknownValence: Kind = {
  code: 'coding/valence-not-counted',
  severity: 'error',
  why: {
    en: 'A coding whose valence its codebook does not know, or that lacks one, would count among all and under no valence.',
    id: 'Pengodean yang valensinya tidak dikenal buku kodenya, atau kosong, akan terhitung pada jumlah tetapi tidak pada valensi mana pun.',
  },
  words: {
    en: ({ count }) => ({
      problem: `${count === 1 ? 'One coding lacks' : `${count} codings lack`} a valence of the codebook, or ${count === 1 ? 'has' : 'have'} another; not counted.`,
      remedy: `${remedies.en} simpul code set ID --valence VALENCE puts one right.`,
    }),
    id: ({ count }) => ({
      problem: `${count} pengodean tidak bervalensi, atau valensinya tidak ada di buku kode; tidak dihitung.`,
      remedy: `${remedies.id} Betulkan dengan simpul code set ID --valence VALENSI.`,
    }),
  },
};

const again: Kind = {
  code: 'coding/twice-not-counted',
  severity: 'error',
  why: {
    en: 'Figures are those of distinct passages: the same code given twice to the same words by the same coder is one.',
    id: 'Angka menghitung petikan yang berlainan: kode yang sama dua kali pada kata yang sama oleh pengode yang sama tetaplah satu.',
  },
  words: {
    en: ({ count }) => ({
      problem: `${count === 1 ? 'One coding gives' : `${count} codings give`} a code to words that already carry it from the same coder; only the first is counted.`,
      remedy: `${remedies.en} simpul code remove ID takes one away.`,
    }),
    id: ({ count }) => ({
      problem: `${count} pengodean mengulang kode yang sudah diberikan pengode yang sama pada kata-kata itu; hanya yang pertama dihitung.`,
      remedy: `${remedies.id} Hapus satu dengan simpul code remove ID.`,
    }),
  },
};

/** Codings that a fault keeps out of every figure, and what is said of them; `check` names them one by one. */
export const leftOutKinds: readonly {
  readonly why: Exclude<Barred, 'researcher' | 'withdrawn'>;
  readonly kind: Kind;
}[] = [
  { why: 'adrift', kind: adrift },
  { why: 'code', kind: unknownCode },
  { why: 'valence', kind: unknownValence },
  { why: 'twice', kind: again },
];
