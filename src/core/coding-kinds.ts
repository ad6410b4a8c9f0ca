import type { DiagnosticKind } from './diagnostic.ts';
import type { Localised } from './locale.ts';
import { quoteAmbiguous, quoteNotFound } from './quote-kinds.ts';

/** What can be wrong with a coding: said when one is made, and by `check` of those that are there. */

const nouns = {
  en: { code: 'code', voice: 'voice', source: 'source', coding: 'coding' },
  id: { code: 'kode', voice: 'narasumber', source: 'sumber data', coding: 'pengodean' },
};

export type UnknownNoun = keyof typeof nouns.en;

const listedIn: Localised<Readonly<Record<UnknownNoun, string>>> = {
  en: {
    code: 'simpul codebook show lists the codes.',
    voice: 'simpul voices lists the voices; a new one goes into voices.yaml.',
    source: 'simpul sources lists the sources.',
    coding: 'simpul find lists the codings with their ids.',
  },
  id: {
    code: 'simpul codebook show menampilkan kode-kodenya.',
    voice: 'simpul voices menampilkan para narasumber; yang baru ditulis di voices.yaml.',
    source: 'simpul sources menampilkan sumber data.',
    coding: 'simpul find menampilkan pengodean beserta id-nya.',
  },
};

export const codingUnknown: DiagnosticKind<{ noun: UnknownNoun; id: string; nearest?: string | undefined }> = {
  code: 'coding/unknown',
  severity: 'error',
  why: {
    en: 'A coding on something unknown shows in no table, and nobody notices.',
    id: 'Pengodean pada sesuatu yang tidak dikenal tidak muncul di tabel mana pun, tanpa ada yang menyadari.',
  },
  words: {
    en: ({ noun, id, nearest }) => ({
      problem: `There is no ${nouns.en[noun]} “${id}”.`,
      remedy: nearest === undefined ? listedIn.en[noun] : `Did you mean “${nearest}”?`,
    }),
    id: ({ noun, id, nearest }) => ({
      problem: `Tidak ada ${nouns.id[noun]} “${id}”.`,
      remedy: nearest === undefined ? listedIn.id[noun] : `Maksud Anda “${nearest}”?`,
    }),
  },
};

export const newCoder: DiagnosticKind<{ id: string; nearest?: string | undefined }> = {
  code: 'coding/new-coder',
  severity: 'info',
  why: {
    en: 'Agreement and reports name the coders; a slip of the pen would make a second person of one.',
    id: 'Kesepakatan dan laporan menyebut para pengode; salah ketik akan menjadikan satu orang dua.',
  },
  words: {
    en: ({ id, nearest }) => ({
      problem: `“${id}” is not among the coders in simpul.yaml.`,
      remedy:
        nearest === undefined
          ? `Add it there under coders.`
          : `Add it there under coders, or did you mean “${nearest}”?`,
    }),
    id: ({ id, nearest }) => ({
      problem: `“${id}” belum tercatat di antara pengode di simpul.yaml.`,
      remedy:
        nearest === undefined
          ? 'Tambahkan di sana di bawah coders.'
          : `Tambahkan di sana di bawah coders, atau maksud Anda “${nearest}”?`,
    }),
  },
};

export const codingParentCode: DiagnosticKind<{ id: string; indicators: readonly string[] }> = {
  code: 'coding/parent-code',
  severity: 'error',
  why: {
    en: 'A coding on a whole element cannot say later which of its indicators was meant.',
    id: 'Pengodean pada seluruh elemen kelak tidak dapat menunjukkan indikator mana yang dimaksud.',
  },
  words: {
    en: ({ id, indicators }) => ({
      problem: `“${id}” has indicators and is not coded itself.`,
      remedy: `Choose one of ${indicators.join(', ')}; or set allow_parent_codes: true in simpul.yaml.`,
    }),
    id: ({ id, indicators }) => ({
      problem: `“${id}” mempunyai indikator dan tidak dikode langsung.`,
      remedy: `Pilih salah satu dari ${indicators.join(', ')}; atau isi allow_parent_codes: true di simpul.yaml.`,
    }),
  },
};

export const codingValence: DiagnosticKind<{ id: string; given: string; valences: readonly string[] }> = {
  code: 'coding/valence',
  severity: 'error',
  why: {
    en: 'Codes say what about, valences say whether it is met; a table needs both where the codebook judges.',
    id: 'Kode menyebut soal apa, valensi menyebut terpenuhi atau tidak; tabel memerlukan keduanya bila buku kode menilai.',
  },
  words: {
    en: ({ id, given, valences }) =>
      valences.length === 0
        ? {
            problem: `“${id}” belongs to a codebook without valences, so “${given}” has no meaning.`,
            remedy: 'Leave the valence out.',
          }
        : {
            problem: given === '' ? `A coding with “${id}” needs a valence.` : `“${given}” is no valence of “${id}”.`,
            remedy: `Choose one of ${valences.join(', ')}.`,
          },
    id: ({ id, given, valences }) =>
      valences.length === 0
        ? {
            problem: `“${id}” termasuk buku kode tanpa valensi, jadi “${given}” tidak bermakna.`,
            remedy: 'Hilangkan valensinya.',
          }
        : {
            problem:
              given === '' ? `Pengodean dengan “${id}” memerlukan valensi.` : `“${given}” bukan valensi untuk “${id}”.`,
            remedy: `Pilih salah satu dari ${valences.join(', ')}.`,
          },
  },
};

export const codingAttribute: DiagnosticKind<{ name: string; given: string; values: readonly string[] }> = {
  code: 'coding/attribute',
  severity: 'error',
  why: {
    en: 'Tables group by these words; one that is spelled otherwise makes a group of its own.',
    id: 'Tabel dikelompokkan menurut kata-kata ini; ejaan lain menjadi kelompok tersendiri.',
  },
  words: {
    en: ({ name, given, values }) => ({
      problem: values.length === 0 ? `The codebook has no “${name}”.` : `“${given}” is not a value of “${name}”.`,
      remedy:
        values.length === 0
          ? `Leave it out, or add “${name}” to the codebook’s attributes.`
          : `Choose one of ${values.join(', ')}.`,
    }),
    id: ({ name, given, values }) => ({
      problem: values.length === 0 ? `Buku kode tidak memiliki “${name}”.` : `“${given}” bukan nilai untuk “${name}”.`,
      remedy:
        values.length === 0
          ? `Hilangkan, atau tambahkan “${name}” pada attributes di buku kode.`
          : `Pilih salah satu dari ${values.join(', ')}.`,
    }),
  },
};

export const codingYears: DiagnosticKind<{ from: number; to: number }> = {
  code: 'coding/years',
  severity: 'error',
  why: {
    en: 'Time displays place a coding by the years it talks about.',
    id: 'Sajian waktu menempatkan pengodean menurut tahun yang dibicarakan.',
  },
  words: {
    en: ({ from, to }) => ({
      problem: `${from}–${to} is no range of years.`,
      remedy: 'Give whole years, the earlier first, such as 2009–2021.',
    }),
    id: ({ from, to }) => ({
      problem: `${from}–${to} bukan rentang tahun.`,
      remedy: 'Tulis tahun lengkap, yang lebih awal dahulu, misalnya 2009–2021.',
    }),
  },
};

export const codingTurn: DiagnosticKind<{ state: 'researcher' | 'other' | 'across'; voice: string; speaker: string }> =
  {
    code: 'coding/turn',
    severity: 'error',
    why: {
      en: 'The interviewer is not evidence, and one voice must not be credited with another’s words.',
      id: 'Pewawancara bukan bukti, dan kata seseorang tidak boleh dicatat atas nama orang lain.',
    },
    words: {
      en: ({ state, voice, speaker }) =>
        ({
          researcher: {
            problem: 'Here the researcher speaks, and the researcher’s words are not evidence.',
            remedy: 'Choose a passage from an informant’s answer.',
          },
          other: {
            problem: `Here “${speaker}” speaks, not “${voice}”.`,
            remedy: `Leave the voice out or name “${speaker}”; if the labels are wrong, correct speakers of the source.`,
          },
          across: {
            problem: 'This passage does not lie within one turn: it takes in a label, a header or another voice.',
            remedy: 'Choose a passage from a single turn; code a second passage separately.',
          },
        })[state],
      id: ({ state, voice, speaker }) =>
        ({
          researcher: {
            problem: 'Di sini peneliti yang berbicara, dan kata-kata peneliti bukan bukti.',
            remedy: 'Pilih petikan dari jawaban narasumber.',
          },
          other: {
            problem: `Di sini yang berbicara “${speaker}”, bukan “${voice}”.`,
            remedy: `Hilangkan narasumbernya atau sebut “${speaker}”; bila labelnya keliru, betulkan speakers pada sumber.`,
          },
          across: {
            problem:
              'Petikan ini tidak berada dalam satu giliran bicara: memuat label, kepala transkrip, atau suara lain.',
            remedy: 'Pilih petikan dari satu giliran bicara; kode petikan kedua secara terpisah.',
          },
        })[state],
    },
  };

export const codingTwice: DiagnosticKind<{ id: string; code: string; other: string; valence: string }> = {
  code: 'coding/twice',
  severity: 'error',
  why: {
    en: 'The same code twice on the same words by the same coder counts one passage as two, or contradicts itself.',
    id: 'Kode yang sama dua kali pada kata yang sama oleh pengode yang sama menghitung satu petikan dua kali, atau saling bertentangan.',
  },
  words: {
    en: ({ code, other, valence }) => ({
      problem: `These words already carry “${code}”${valence === '' ? '' : ` as ${valence}`} (coding ${other}).`,
      remedy: `Change that coding instead, or choose another indicator.`,
    }),
    id: ({ code, other, valence }) => ({
      problem: `Kata-kata ini sudah diberi “${code}”${valence === '' ? '' : ` dengan valensi ${valence}`} (pengodean ${other}).`,
      remedy: 'Ubah pengodean itu, atau pilih indikator lain.',
    }),
  },
};

export const codingKinds: readonly DiagnosticKind[] = [
  codingUnknown,
  newCoder,
  codingParentCode,
  codingValence,
  codingAttribute,
  codingYears,
  codingTurn,
  codingTwice,
  quoteNotFound,
  quoteAmbiguous,
];
