import type { DiagnosticKind } from '../core/diagnostic.ts';

/** What keeps a relationship from being classed. */

const why = {
  en: 'A class is found by answers that a person gives with a reason; an answer filled in by a program would be nobody’s.',
  id: 'Kelas ditentukan oleh jawaban orang beserta alasannya; jawaban yang diisi program bukan jawaban siapa pun.',
};

export const notInProject: DiagnosticKind<{ codebook: string; nearest?: string | undefined }> = {
  code: 'classify/not-in-project',
  severity: 'error',
  why: {
    en: 'A decision refers to a version of a codebook; the codebook must stay beside it to be read later.',
    id: 'Keputusan merujuk pada versi buku kode; buku kodenya harus ada di sampingnya agar kelak dapat dibaca.',
  },
  words: {
    en: ({ codebook, nearest }) => ({
      problem: `The project has no codebook “${codebook}”.`,
      remedy:
        nearest === undefined
          ? 'Put its file into codebooks/ and name it under codebooks in simpul.yaml.'
          : `Did you mean “${nearest}”?`,
    }),
    id: ({ codebook, nearest }) => ({
      problem: `Proyek ini tidak mempunyai buku kode “${codebook}”.`,
      remedy:
        nearest === undefined
          ? 'Taruh berkasnya di codebooks/ dan sebutkan di codebooks dalam simpul.yaml.'
          : `Maksud Anda “${nearest}”?`,
    }),
  },
};

export const notExclusive: DiagnosticKind<{ codebook: string; cumulative: boolean }> = {
  code: 'classify/not-exclusive',
  severity: 'error',
  why,
  words: {
    en: ({ codebook, cumulative }) => ({
      problem: `${codebook} does not put each thing into one class, so there is nothing to decide.`,
      remedy: cumulative
        ? 'It is cumulative: simpul display typology shows the highest class with evidence.'
        : 'Only a codebook with “exclusive_per” classes by questions; simpul codebook list shows the kinds.',
    }),
    id: ({ codebook, cumulative }) => ({
      problem: `${codebook} tidak memasukkan tiap hal ke satu kelas, jadi tidak ada yang perlu diputuskan.`,
      remedy: cumulative
        ? 'Buku kode ini bertingkat: simpul display typology menampilkan kelas tertinggi yang ada buktinya.'
        : 'Hanya buku kode dengan “exclusive_per” yang menggolongkan lewat pertanyaan; lihat jenisnya dengan simpul codebook list.',
    }),
  },
};

export const noQuestions: DiagnosticKind<{ codebook: string }> = {
  code: 'classify/no-questions',
  severity: 'error',
  why,
  words: {
    en: ({ codebook }) => ({
      problem: `No sentence in the decision rule of ${codebook} leads to one of its classes.`,
      remedy: 'Write questions under decision_rule such as “Do they share a border? Yes -> DU1.”',
    }),
    id: ({ codebook }) => ({
      problem: `Tidak ada kalimat dalam aturan keputusan ${codebook} yang menuju salah satu kelasnya.`,
      remedy: 'Tulis pertanyaan di decision_rule, misalnya “Apakah keduanya berbatasan? Ya -> DU1.”',
    }),
  },
};

export const unanswered: DiagnosticKind<{ number: number; question: string }> = {
  code: 'classify/unanswered',
  severity: 'error',
  why,
  words: {
    en: ({ number, question }) => ({
      problem: `Question ${number} has no answer: “${question}”`,
      remedy: `Add --answer ${number}=yes or --answer ${number}=no.`,
    }),
    id: ({ number, question }) => ({
      problem: `Pertanyaan ${number} belum dijawab: “${question}”`,
      remedy: `Tambahkan --answer ${number}=ya atau --answer ${number}=tidak.`,
    }),
  },
};

export const notAsked: DiagnosticKind<{ number: number; numbers: readonly number[] }> = {
  code: 'classify/not-asked',
  severity: 'error',
  why,
  words: {
    en: ({ number, numbers }) => ({
      problem: `There is no question ${number}.`,
      remedy: `The questions are ${numbers.join(', ')}.`,
    }),
    id: ({ number, numbers }) => ({
      problem: `Tidak ada pertanyaan ${number}.`,
      remedy: `Pertanyaannya: ${numbers.join(', ')}.`,
    }),
  },
};

export const alreadySettled: DiagnosticKind<{ number: number; classes: readonly string[] }> = {
  code: 'classify/settled',
  severity: 'error',
  why: {
    en: 'An answer that decides nothing beside one that decides may be a slip: which of them was meant cannot be known.',
    id: 'Jawaban yang tidak menentukan di samping jawaban yang menentukan mungkin keliru: tidak dapat diketahui mana yang dimaksud.',
  },
  words: {
    en: ({ number, classes }) => ({
      problem: `Question ${number} is no longer open: an earlier answer has led to ${classes.join(', ')} already.`,
      remedy: `Leave out --answer ${number}=…, or correct the earlier answer.`,
    }),
    id: ({ number, classes }) => ({
      problem: `Pertanyaan ${number} tidak terbuka lagi: jawaban sebelumnya sudah menghasilkan ${classes.join(', ')}.`,
      remedy: `Hilangkan --answer ${number}=…, atau betulkan jawaban sebelumnya.`,
    }),
  },
};

export const classifyKinds: readonly DiagnosticKind[] = [
  notInProject,
  notExclusive,
  noQuestions,
  unanswered,
  notAsked,
  alreadySettled,
];
