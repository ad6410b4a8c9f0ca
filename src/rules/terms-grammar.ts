import { pathOfTerm, termOrCueRule } from './over.ts';
import { sample } from './sample.ts';
import { isPattern } from './terms-pattern.ts';

type Fault = 'empty' | 'star' | 'gap-place' | 'gap-form' | 'gap-long';

const LONGEST_GAP = 20;

const faults: {
  readonly [fault in Fault]: { readonly en: readonly [string, string]; readonly id: readonly [string, string] };
} = {
  empty: {
    en: ['holds no word, so it finds nothing', 'Write the word that is to be found, or remove the term.'],
    id: [
      'tidak memuat kata, sehingga tidak menemukan apa pun',
      'Tulis kata yang hendak dicari, atau hapus istilahnya.',
    ],
  },
  star: {
    en: [
      'has a * that is not at the end of a word',
      'Only the end of a word can be left open: anggaran*. Write other forms as terms of their own.',
    ],
    id: [
      'memuat * yang tidak di akhir kata',
      'Hanya akhir kata yang boleh terbuka: anggaran*. Tulis bentuk lain sebagai istilah tersendiri.',
    ],
  },
  'gap-place': {
    en: ['has a ~ that does not stand between two words', 'Write it between the words it parts: pejabat ~2 beda.'],
    id: ['memuat ~ yang tidak berada di antara dua kata', 'Tulis di antara kata yang dipisahkannya: pejabat ~2 beda.'],
  },
  'gap-form': {
    en: [
      'has a ~ without a number of its own',
      'Put the number of words that may stand between behind it, with spaces around: pejabat ~2 beda.',
    ],
    id: [
      'memuat ~ tanpa angka yang jelas',
      'Beri angka banyaknya kata penyela, dengan spasi di kiri dan kanan: pejabat ~2 beda.',
    ],
  },
  'gap-long': {
    en: [
      `lets more than ${LONGEST_GAP} words stand between`,
      `Words that far apart are no phrase: write ~${LONGEST_GAP} or less.`,
    ],
    id: [
      `membolehkan lebih dari ${LONGEST_GAP} kata penyela`,
      `Kata sejauh itu bukan satu frasa: tulis ~${LONGEST_GAP} atau kurang.`,
    ],
  },
};

export const termsGrammar = termOrCueRule<{ readonly term: string; readonly fault: Fault }>({
  code: 'terms/grammar',
  severity: 'warning',
  why: {
    en: 'A term that is not written as the engine reads it finds other passages than was meant, or none.',
    id: 'Istilah yang tidak ditulis menurut aturannya menemukan bagian lain daripada yang dimaksud, atau tidak menemukan apa pun.',
  },
  words: {
    en: ({ term, fault }) => ({ problem: `The term “${term}” ${faults[fault].en[0]}.`, remedy: faults[fault].en[1] }),
    id: ({ term, fault }) => ({ problem: `Istilah “${term}” ${faults[fault].id[0]}.`, remedy: faults[fault].id[1] }),
  },
  examples: [
    {
      title: { en: 'Stars and gaps in the wrong place', id: 'Bintang dan jarak yang salah tempat' },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
    terms:
      id:
        topic:
          - anggaran*
          - pejabat ~2 berganti
          - "*dana" # !
          - "–" # !
          - ~2 pimpinan # !
          - surat ~ tugas # !
          - surat~2 kuasa # !
          - rapat ~99 batal # !
`,
        { cues: '\n  stall:\n    id: [vakum, "ma*cet"] # !' },
      ),
    },
  ],
  *look(term) {
    const fault = isPattern(term.text) ? undefined : faultOf(term.text, term.words.length);
    if (fault) yield { path: pathOfTerm(term), data: { term: term.text, fault } };
  },
});

function faultOf(text: string, words: number): Fault | undefined {
  if (words === 0) return text.includes('~') ? 'gap-place' : 'empty';
  // Most terms are plain words.
  if (!/[*~]/.test(text)) return undefined;
  const pieces = text.trim().split(/\s+/u);
  if (pieces.some((piece) => piece.includes('~') && !/^~\d+$/.test(piece))) return 'gap-form';
  const gaps = pieces.map((piece) => piece.startsWith('~'));
  if (gaps[0] || gaps.at(-1) || gaps.some((gap, index) => gap && gaps[index + 1])) return 'gap-place';
  if (pieces.some((piece) => piece.startsWith('~') && Number(piece.slice(1)) > LONGEST_GAP)) return 'gap-long';
  return pieces.some((piece) => /\*(?!$)|^\*$/.test(piece)) ? 'star' : undefined;
}
