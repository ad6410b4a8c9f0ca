import type { DiagnosticKind } from '../core/diagnostic.ts';

/** What can stand in the way of a migration. */

const whyWhole = {
  en: 'A migration is made as a whole or not at all: half of it would leave codings that no display counts.',
  id: 'Migrasi dilakukan seutuhnya atau tidak sama sekali: bila hanya separuh, ada pengodean yang tidak dihitung penyajian mana pun.',
};

export const undecided: DiagnosticKind<{
  code: string;
  into: readonly string[];
  codings: number;
  claims: readonly string[];
  others: readonly string[];
}> = {
  code: 'migrate/undecided',
  severity: 'error',
  why: {
    en: 'Which part of a code that was split a passage belongs to can only be told by reading it.',
    id: 'Bagian mana dari kode yang dipecah yang cocok untuk sebuah segmen hanya dapat diketahui dengan membacanya.',
  },
  words: {
    en: ({ code, into, codings, claims, others }) => ({
      problem: `“${code}” is split into ${into.join(', ')}, and it is not decided for ${andList([
        codings > 0 ? `${codings} coding${codings === 1 ? '' : 's'}` : '',
        claims.length > 0 ? `claim${claims.length === 1 ? '' : 's'} ${claims.join(', ')}` : '',
        others.join(', '),
      ])}.`,
      remedy:
        'Run this with --template > decisions.yaml, fill in a code for each after reading it, and run it again with --map decisions.yaml.',
    }),
    id: ({ code, into, codings, claims, others }) => ({
      problem: `“${code}” dipecah menjadi ${into.join(', ')}, dan belum diputuskan untuk ${andList([
        codings > 0 ? `${codings} pengodean` : '',
        claims.length > 0 ? `proposisi ${claims.join(', ')}` : '',
        others.join(', '),
      ])}.`,
      remedy:
        'Jalankan dengan --template > keputusan.yaml, isi satu kode untuk tiap butir setelah membacanya, lalu jalankan lagi dengan --map keputusan.yaml.',
    }),
  },
};

function andList(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

export const goneCode: DiagnosticKind<{ code: string; uses: readonly string[] }> = {
  code: 'migrate/gone',
  severity: 'error',
  why: whyWhole,
  words: {
    en: ({ code, uses }) => ({
      problem: `No code takes over “${code}”, which is still used: ${uses.join(', ')}.`,
      remedy: `Write “replaces: ${code}” under the code that takes it over, or “codes: {${code}: …}” in a mapping file (--map).`,
    }),
    id: ({ code, uses }) => ({
      problem: `Tidak ada kode yang mengambil alih “${code}”, padahal masih dipakai: ${uses.join(', ')}.`,
      remedy: `Tulis “replaces: ${code}” di bawah kode yang mengambil alihnya, atau “codes: {${code}: …}” dalam berkas pemetaan (--map).`,
    }),
  },
};

export const unknownInMapping: DiagnosticKind<{ code: string; nearest?: string | undefined }> = {
  code: 'migrate/unknown-code',
  severity: 'error',
  why: whyWhole,
  words: {
    en: ({ code, nearest }) => ({
      problem: `There is no code “${code}”.`,
      remedy:
        nearest === undefined ? 'simpul codebook show lists the codes of a codebook.' : `Did you mean “${nearest}”?`,
    }),
    id: ({ code, nearest }) => ({
      problem: `Tidak ada kode “${code}”.`,
      remedy:
        nearest === undefined ? 'simpul codebook show menampilkan kode-kode buku kode.' : `Maksud Anda “${nearest}”?`,
    }),
  },
};

export const notAmong: DiagnosticKind<{ code: string; into: readonly string[] }> = {
  code: 'migrate/not-among',
  severity: 'error',
  why: whyWhole,
  words: {
    en: ({ code, into }) => ({
      problem: `This decides on “${code}”, but not for one of the codes that it is split into.`,
      remedy: `Choose among ${into.join(', ')}; for any other code use simpul code set afterwards.`,
    }),
    id: ({ code, into }) => ({
      problem: `Keputusan ini tentang “${code}”, tetapi bukan salah satu kode hasil pemecahannya.`,
      remedy: `Pilih di antara ${into.join(', ')}; untuk kode lain, pakai simpul code set sesudahnya.`,
    }),
  },
};

export const idleDecision: DiagnosticKind<{ id: string }> = {
  code: 'migrate/idle-decision',
  severity: 'error',
  why: {
    en: 'A decision that would change nothing is often meant for another coding.',
    id: 'Keputusan yang tidak mengubah apa pun sering kali dimaksudkan untuk pengodean lain.',
  },
  words: {
    en: ({ id }) => ({
      problem: `“${id}” has no code that is split, so nothing is to be decided about it.`,
      remedy: 'Check the id (simpul find shows ids), or take the line out.',
    }),
    id: ({ id }) => ({
      problem: `“${id}” tidak memakai kode yang dipecah, jadi tidak ada yang perlu diputuskan.`,
      remedy: 'Periksa id-nya (simpul find menampilkan id), atau hapus baris itu.',
    }),
  },
};

export const ratedTwice: DiagnosticKind<{ codes: readonly string[]; into: string }> = {
  code: 'migrate/two-into-one',
  severity: 'error',
  why: {
    en: 'Of two ratings or choices one would be lost.',
    id: 'Dari dua penilaian atau pilihan, salah satunya akan hilang.',
  },
  words: {
    en: ({ codes, into }) => ({
      problem: `Both ${codes.map((code) => `“${code}”`).join(' and ')} stand here and would become “${into}”.`,
      remedy: 'Decide which is to hold and take the other one out of this file first.',
    }),
    id: ({ codes, into }) => ({
      problem: `${codes.map((code) => `“${code}”`).join(' dan ')} sama-sama ada di sini dan akan menjadi “${into}”.`,
      remedy: 'Putuskan mana yang berlaku, lalu hapus yang lain dari berkas ini lebih dahulu.',
    }),
  },
};

export const otherCodebook: DiagnosticKind<{ id: string; nearest?: string | undefined }> = {
  code: 'migrate/other-codebook',
  severity: 'error',
  why: {
    en: 'The new version takes the place of the one with the same id.',
    id: 'Versi baru menggantikan buku kode dengan id yang sama.',
  },
  words: {
    en: ({ id, nearest }) => ({
      problem: `The project has no codebook “${id}” that this one could be a new version of.`,
      remedy: nearest === undefined ? 'simpul codebook list shows its codebooks.' : `Is its id to be “${nearest}”?`,
    }),
    id: ({ id, nearest }) => ({
      problem: `Proyek ini tidak mempunyai buku kode “${id}” yang dapat diperbarui olehnya.`,
      remedy:
        nearest === undefined
          ? 'simpul codebook list menampilkan buku kodenya.'
          : `Apakah id-nya seharusnya “${nearest}”?`,
    }),
  },
};

export const nowTwice: DiagnosticKind<{ ids: readonly string[]; code: string }> = {
  code: 'migrate/now-twice',
  severity: 'warning',
  why: {
    en: 'After a merge two codings of one coder may say the same of the same words; both are kept, and counted.',
    id: 'Setelah penggabungan, dua pengodean dari satu pengode dapat mengatakan hal yang sama tentang kata yang sama; keduanya disimpan dan dihitung.',
  },
  words: {
    en: ({ ids, code }) => ({
      problem: `${ids.join(' and ')} will both put “${code}” on the same words.`,
      remedy: 'Afterwards, keep one: simpul code remove ID --reason TEXT.',
    }),
    id: ({ ids, code }) => ({
      problem: `${ids.join(' dan ')} akan sama-sama memberi “${code}” pada kata yang sama.`,
      remedy: 'Sesudahnya, simpan salah satu: simpul code remove ID --reason TEKS.',
    }),
  },
};

export const aliased: DiagnosticKind<{ code: string }> = {
  code: 'migrate/alias',
  severity: 'error',
  why: whyWhole,
  words: {
    en: ({ code }) => ({
      problem: `“${code}” stands here behind an alias (*), which cannot be changed in place.`,
      remedy: 'Write out here what the alias stands for, then migrate.',
    }),
    id: ({ code }) => ({
      problem: `“${code}” di sini berada di balik alias (*), yang tidak dapat diubah di tempatnya.`,
      remedy: 'Tulis lengkap di sini isi yang diwakili alias itu, lalu lakukan migrasi.',
    }),
  },
};

export const overLines: DiagnosticKind<{ code: string }> = {
  code: 'migrate/over-lines',
  severity: 'error',
  why: whyWhole,
  words: {
    en: ({ code }) => ({
      problem: `“${code}” is written here with > or |, over several lines, and cannot be changed in place.`,
      remedy: 'Write it on one line, without > or |, then migrate.',
    }),
    id: ({ code }) => ({
      problem: `“${code}” di sini ditulis dengan > atau |, lebih dari satu baris, dan tidak dapat diubah di tempatnya.`,
      remedy: 'Tulis dalam satu baris, tanpa > atau |, lalu lakukan migrasi.',
    }),
  },
};

export const searchAgain: DiagnosticKind<{ claim: string; came: number; went: number; split: number }> = {
  code: 'migrate/search-again',
  severity: 'warning',
  why: {
    en: 'A search for negative cases holds for the codings it went through; the status of a claim rests on it.',
    id: 'Pencarian kasus negatif berlaku untuk pengodean yang ditelusurinya; status proposisi bersandar padanya.',
  },
  words: {
    en: ({ claim, came, went, split }) => ({
      problem: `The search for negative cases of ${claim} is complete, but it does not cover what its codes will hold: ${listed(
        [
          [came, came === 1 ? 'coding comes in' : 'codings come in'],
          [went, went === 1 ? 'coding goes out' : 'codings go out'],
          [
            split,
            split === 1 ? 'coding is decided on anew after a split' : 'codings are decided on anew after a split',
          ],
        ],
      )}.`,
      remedy: 'Search again before you rely on the status of the claim.',
    }),
    id: ({ claim, came, went, split }) => ({
      problem: `Pencarian kasus negatif ${claim} dinyatakan lengkap, tetapi tidak mencakup isi kode-kodenya nanti: ${listed(
        [
          [came, 'pengodean masuk'],
          [went, 'pengodean keluar'],
          [split, 'pengodean diputuskan ulang setelah kodenya dipecah'],
        ],
      )}.`,
      remedy: 'Ulangi pencariannya sebelum status proposisi itu dijadikan sandaran.',
    }),
  },
};

function listed(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

export const migrateKinds: readonly DiagnosticKind[] = [
  undecided,
  goneCode,
  unknownInMapping,
  notAmong,
  idleDecision,
  ratedTwice,
  otherCodebook,
  nowTwice,
  aliased,
  overLines,
  searchAgain,
];
