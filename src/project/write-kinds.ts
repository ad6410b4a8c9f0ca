import type { DiagnosticKind } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';

/** What can go wrong when a project is written. */

export const exists: DiagnosticKind<{ folder: string }> = {
  code: 'project/exists',
  severity: 'error',
  why: { en: 'A project is never written over.', id: 'Proyek tidak pernah ditimpa.' },
  words: {
    en: ({ folder }) => ({
      problem: `“${folder}” already holds a project (simpul.yaml).`,
      remedy: 'Choose another folder, or go on working in this one.',
    }),
    id: ({ folder }) => ({
      problem: `“${folder}” sudah berisi proyek (simpul.yaml).`,
      remedy: 'Pilih folder lain, atau lanjutkan bekerja di folder ini.',
    }),
  },
};

export const fileExists: DiagnosticKind = {
  code: 'project/file-exists',
  severity: 'error',
  why: { en: 'What is there may be work of yours.', id: 'Yang sudah ada mungkin hasil kerja Anda.' },
  words: {
    en: () => ({
      problem: 'There is already a file of this name, and it is not written over.',
      remedy: 'Move it away or choose another id.',
    }),
    id: () => ({
      problem: 'Sudah ada berkas dengan nama ini, dan berkas itu tidak ditimpa.',
      remedy: 'Pindahkan berkas itu atau pilih id lain.',
    }),
  },
};

export const codingLinked: DiagnosticKind<{ id: string; claims: readonly string[] }> = {
  code: 'coding/linked',
  severity: 'error',
  why: {
    en: 'A claim whose evidence is gone rests on nothing that a reader can look up.',
    id: 'Proposisi yang buktinya hilang bertumpu pada sesuatu yang tidak dapat diperiksa pembaca.',
  },
  words: {
    en: ({ id, claims }) => ({
      problem: `“${id}” is evidence of ${claims.join(', ')}; nothing was removed.`,
      remedy: `Take its links out of ${claims.map((claim) => `claims/${claim}.yaml`).join(', ')} first, or remove it all the same with --force.`,
    }),
    id: ({ id, claims }) => ({
      problem: `“${id}” adalah bukti bagi ${claims.join(', ')}; tidak ada yang dihapus.`,
      remedy: `Hapus dahulu tautannya dari ${claims.map((claim) => `claims/${claim}.yaml`).join(', ')}, atau hapus saja dengan --force.`,
    }),
  },
};

export const linksDangling: DiagnosticKind<{
  id: string;
  links: readonly { readonly claim: string; readonly link: string }[];
}> = {
  code: 'coding/links-dangling',
  severity: 'warning',
  why: {
    en: 'A link to a coding that is gone gives its claim nothing any more.',
    id: 'Tautan ke pengodean yang sudah dihapus tidak lagi menopang proposisinya.',
  },
  words: {
    en: ({ id, links }) => ({
      problem: `These links point to nothing now that “${id}” is gone: ${listed(links)}.`,
      remedy: `Take them out of ${filesOf(links)}, or let them name another coding.`,
    }),
    id: ({ id, links }) => ({
      problem: `Setelah “${id}” dihapus, tautan ini tidak menunjuk apa pun: ${listed(links)}.`,
      remedy: `Hapus tautannya dari ${filesOf(links)}, atau arahkan ke pengodean lain.`,
    }),
  },
};

type Links = readonly { readonly claim: string; readonly link: string }[];

function listed(links: Links): string {
  return links.map(({ claim, link }) => `${link} (${claim})`).join(', ');
}

function filesOf(links: Links): string {
  return [...new Set(links.map(({ claim }) => `claims/${claim}.yaml`))].join(', ');
}

export const cannotWrite: DiagnosticKind<{ reason: string }> = {
  code: 'project/cannot-write',
  severity: 'error',
  why: {
    en: 'A change is made as a whole or not at all.',
    id: 'Perubahan dibuat seutuhnya atau tidak sama sekali.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `This cannot be written (${reasons.en[reason] ?? reason}); nothing was changed.`,
      remedy: remedies[reason]?.en ?? 'Check the folder, then try again.',
    }),
    id: ({ reason }) => ({
      problem: `Ini tidak dapat ditulis (${reasons.id[reason] ?? reason}); tidak ada yang berubah.`,
      remedy: remedies[reason]?.id ?? 'Periksa foldernya, lalu coba lagi.',
    }),
  },
};

const reasons: { readonly [locale in 'en' | 'id']: { readonly [code: string]: string } } = {
  en: {
    EACCES: 'you may not write here',
    EPERM: 'you may not write here',
    EROFS: 'this disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is used up',
    EFBIG: 'the file would be too big',
    ENOTDIR: 'a file stands where a folder should be',
    ENOENT: 'no folder can be made here',
    ENAMETOOLONG: 'the name is too long',
  },
  id: {
    EACCES: 'Anda tidak boleh menulis di sini',
    EPERM: 'Anda tidak boleh menulis di sini',
    EROFS: 'cakram ini hanya dapat dibaca',
    ENOSPC: 'cakram penuh',
    EDQUOT: 'jatah cakram Anda habis',
    EFBIG: 'berkasnya akan terlalu besar',
    ENOTDIR: 'ada berkas di tempat yang seharusnya folder',
    ENOENT: 'folder tidak dapat dibuat di sini',
    ENAMETOOLONG: 'namanya terlalu panjang',
  },
};

const access = {
  en: 'Allow writing in this folder, or copy the project to a place of your own.',
  id: 'Izinkan penulisan di folder ini, atau salin proyek ke tempat Anda sendiri.',
};
const space = { en: 'Free some space, then try again.', id: 'Kosongkan ruang, lalu coba lagi.' };

const elsewhere = {
  en: 'Choose another place for the folder, e.g. one in your home folder.',
  id: 'Pilih tempat lain untuk foldernya, mis. di folder rumah Anda.',
};
const shorter = { en: 'Choose a shorter name.', id: 'Pilih nama yang lebih pendek.' };

const remedies: { readonly [code: string]: Localised } = {
  EACCES: access,
  EPERM: access,
  EROFS: access,
  ENOSPC: space,
  EDQUOT: space,
  EFBIG: space,
  ENOTDIR: elsewhere,
  ENOENT: elsewhere,
  ENAMETOOLONG: shorter,
};

export const cannotFinish: DiagnosticKind<{ reason: string }> = {
  code: 'project/cannot-finish',
  severity: 'error',
  why: {
    en: 'The change is decided and safe on disk, but one of its files could not be put in place.',
    id: 'Perubahan sudah diputuskan dan aman di cakram, tetapi salah satu berkasnya belum dapat dipasang.',
  },
  words: {
    en: ({ reason }) => ({
      problem: `The change is saved, but this file could not be put in place yet (${reason}).`,
      remedy: 'Close programs that have it open; the next simpul command that writes finishes the change by itself.',
    }),
    id: ({ reason }) => ({
      problem: `Perubahan sudah tersimpan, tetapi berkas ini belum dapat dipasang (${reason}).`,
      remedy:
        'Tutup program yang membukanya; perintah simpul berikutnya yang menulis akan menyelesaikan perubahan ini sendiri.',
    }),
  },
};

export const locked: DiagnosticKind = {
  code: 'project/locked',
  severity: 'error',
  why: {
    en: 'Two writers at once could lose each other’s work.',
    id: 'Dua penulis sekaligus dapat menghilangkan pekerjaan satu sama lain.',
  },
  words: {
    en: () => ({
      problem: 'Another simpul is writing in this project and has not finished.',
      remedy: 'Wait for it, then try again. If there is none, delete the folder .simpul.',
    }),
    id: () => ({
      problem: 'simpul lain sedang menulis di proyek ini dan belum selesai.',
      remedy: 'Tunggu sampai selesai, lalu coba lagi. Bila tidak ada, hapus folder .simpul.',
    }),
  },
};

export const lockLost: DiagnosticKind = {
  code: 'project/lock-lost',
  severity: 'error',
  why: {
    en: 'A program that was stopped for long may find that another has written meanwhile.',
    id: 'Program yang lama terhenti dapat mendapati program lain telah menulis sementara itu.',
  },
  words: {
    en: () => ({
      problem: 'Another simpul took over the writing of this project; nothing was changed.',
      remedy: 'Try again.',
    }),
    id: () => ({
      problem: 'simpul lain mengambil alih penulisan di proyek ini; tidak ada yang berubah.',
      remedy: 'Coba lagi.',
    }),
  },
};

export const tampered: DiagnosticKind<{ actor: string; object: string }> = {
  code: 'log/tampered',
  severity: 'error',
  why: {
    en: 'The log is the audit trail: each entry carries the hash of the one before, so that a change shows.',
    id: 'Log adalah jejak audit: setiap catatan memuat hash catatan sebelumnya, sehingga perubahan tampak.',
  },
  words: {
    en: ({ actor, object }) => ({
      problem: `This entry of “${actor}”${object === '' ? '' : ` (${object})`} was changed, or one before it is missing.`,
      remedy: 'Restore log/ from a back-up or from git; entries are only ever added.',
    }),
    id: ({ actor, object }) => ({
      problem: `Catatan “${actor}” ini${object === '' ? '' : ` (${object})`} diubah, atau ada catatan sebelumnya yang hilang.`,
      remedy: 'Pulihkan log/ dari cadangan atau git; catatan hanya boleh ditambah.',
    }),
  },
};

export const tornLog: DiagnosticKind = {
  code: 'log/torn',
  severity: 'warning',
  why: {
    en: 'A last line without its end was cut off in the middle of writing.',
    id: 'Baris terakhir tanpa penutup terpotong saat ditulis.',
  },
  words: {
    en: () => ({
      problem: 'The last entry is cut off.',
      remedy: 'Nothing to do: the next command that writes completes or cuts it.',
    }),
    id: () => ({
      problem: 'Catatan terakhir terpotong.',
      remedy: 'Tidak perlu apa-apa: perintah berikutnya yang menulis akan melengkapi atau memotongnya.',
    }),
  },
};

export const writeKinds: readonly DiagnosticKind[] = [
  exists,
  fileExists,
  codingLinked,
  linksDangling,
  cannotWrite,
  cannotFinish,
  locked,
  lockLost,
  tampered,
  tornLog,
];
