import type { DiagnosticKind } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';

/** One label of a transcript that names nobody yet. */
interface Label {
  readonly label: string;
  readonly turns: number;
  readonly words: number;
  readonly guess: string;
  readonly [key: string]: string | number;
}

export const unknownSpeaker: DiagnosticKind<{ labels: readonly Label[] }> = {
  code: 'import/unknown-speaker',
  severity: 'error',
  why: {
    en: 'Who speaks decides whose evidence it is; the researcher’s words are none at all. That is never guessed.',
    id: 'Siapa yang berbicara menentukan bukti siapa; kata-kata peneliti sama sekali bukan bukti. Itu tidak pernah ditebak.',
  },
  words: {
    en: ({ labels }) => ({
      problem: `Nobody knows who speaks as ${labels.map(({ label, turns, words }) => `“${label}” (${plural(turns, 'turn')}, ${plural(words, 'word')})`).join(', ')}.`,
      remedy: `Check it and say it: ${flags(labels)} (researcher: the interviewer; new: a voice of its own; or the id of a voice such as N1).`,
    }),
    id: ({ labels }) => ({
      problem: `Belum diketahui siapa yang berbicara sebagai ${labels.map(({ label, turns, words }) => `“${label}” (${turns} giliran, ${words} kata)`).join(', ')}.`,
      remedy: `Periksa lalu sebutkan: ${flags(labels)} (researcher: pewawancara; new: narasumber baru; atau id narasumber seperti N1).`,
    }),
  },
};

function flags(labels: readonly Label[]): string {
  return labels.map(({ label, guess }) => `--speaker "${label}=${guess}"`).join(' ');
}

export const labelVariants: DiagnosticKind<{ label: string; other: string; voice: string }> = {
  code: 'import/label-variants',
  severity: 'warning',
  why: {
    en: 'A label spelt two ways makes two voices of one speaker, or counts his words for another.',
    id: 'Label yang dieja dua cara membuat satu penutur menjadi dua narasumber, atau kata-katanya terhitung untuk orang lain.',
  },
  words: {
    en: ({ label, other, voice }) => ({
      problem: `“${other}” may be “${label}”, spelt another way.`,
      remedy: `If it is, give both one voice: --speaker "${other}=${voice}"; if not, say who it is, or leave it.`,
    }),
    id: ({ label, other, voice }) => ({
      problem: `“${other}” mungkin “${label}” yang dieja lain.`,
      remedy: `Bila benar, beri keduanya satu narasumber: --speaker "${other}=${voice}"; bila bukan, sebutkan siapa dia, atau biarkan.`,
    }),
  },
};

export const absentSpeaker: DiagnosticKind<{ label: string; nearest?: string | undefined }> = {
  code: 'import/absent-speaker',
  severity: 'error',
  why: {
    en: 'A speaker who never speaks is most often a label spelled otherwise in the text.',
    id: 'Pembicara yang tidak pernah berbicara biasanya label yang ditulis lain di dalam teks.',
  },
  words: {
    en: ({ label, nearest }) => ({
      problem: `Nobody speaks as “${label}” in this file.`,
      remedy: nearest === undefined ? 'Write the label as it stands before the colon.' : `Did you mean “${nearest}”?`,
    }),
    id: ({ label, nearest }) => ({
      problem: `Tidak ada yang berbicara sebagai “${label}” di berkas ini.`,
      remedy: nearest === undefined ? 'Tulis labelnya persis seperti sebelum titik dua.' : `Maksud Anda “${nearest}”?`,
    }),
  },
};

export const duplicateSource: DiagnosticKind<{ id: string }> = {
  code: 'import/duplicate',
  severity: 'error',
  why: {
    en: 'The same file twice counts every voice in it twice.',
    id: 'Berkas yang sama dua kali menghitung setiap narasumber di dalamnya dua kali.',
  },
  words: {
    en: ({ id }) => ({
      problem: `This very file is already in the project, as ${id}.`,
      remedy: `Leave it out, or import its whole folder, which takes only what is new. A corrected text replaces it with simpul reanchor ${id} --with FILE.`,
    }),
    id: ({ id }) => ({
      problem: `Berkas yang sama persis sudah ada di proyek sebagai ${id}.`,
      remedy: `Hilangkan dari perintah, atau impor seluruh foldernya: yang diambil hanya yang baru. Teks yang sudah diperbaiki menggantikannya dengan simpul reanchor ${id} --with BERKAS.`,
    }),
  },
};

export const sourceTaken: DiagnosticKind<{ id: string; other: string }> = {
  code: 'import/id-taken',
  severity: 'error',
  why: {
    en: 'Every reference names a source by its id.',
    id: 'Setiap rujukan menyebut sumber dengan id-nya.',
  },
  words: {
    en: ({ id, other }) => ({
      problem: other === id ? `There is already a source ${id}.` : `“${id}” and ${other} would be one file on Windows.`,
      remedy: 'Choose another id with --id, or leave it out to get the next free one.',
    }),
    id: ({ id, other }) => ({
      problem: other === id ? `Sudah ada sumber ${id}.` : `“${id}” dan ${other} akan menjadi satu berkas di Windows.`,
      remedy: 'Pilih id lain dengan --id, atau hilangkan agar diberi nomor berikutnya.',
    }),
  },
};

export const fixedKey: DiagnosticKind<{ key: string }> = {
  code: 'project/fixed-key',
  severity: 'error',
  why: {
    en: 'Id and hashes tie a source to its codings and its original; changed by themselves they tie it to nothing.',
    id: 'Id dan hash mengikat sumber dengan pengodean dan berkas aslinya; bila diubah sendiri, ikatannya putus.',
  },
  words: {
    en: ({ key }) => ({
      problem: `“${key}” is not changed by hand.`,
      remedy: 'Import the text as a new source instead.',
    }),
    id: ({ key }) => ({
      problem: `“${key}” tidak diubah dengan tangan.`,
      remedy: 'Impor teksnya sebagai sumber baru.',
    }),
  },
};

export const importKinds: readonly DiagnosticKind[] = [
  unknownSpeaker,
  labelVariants,
  absentSpeaker,
  duplicateSource,
  sourceTaken,
  fixedKey,
];
