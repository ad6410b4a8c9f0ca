import type { DiagnosticKind } from '../core/diagnostic.ts';

/** What can stand in the way of an older version from git. */

const why = {
  en: 'Without the older version there is nothing to compare with, and “no change” would be untrue.',
  id: 'Tanpa versi lama tidak ada pembanding, dan pernyataan “tidak ada perubahan” tidak benar.',
};

export const noGit: DiagnosticKind = {
  code: 'git/not-installed',
  severity: 'error',
  why,
  words: {
    en: () => ({
      problem: 'The older version is looked up with git, which is not installed here.',
      remedy: 'Install git, or name both files: simpul codebook diff OLD NEW.',
    }),
    id: () => ({
      problem: 'Versi lama dicari dengan git, yang belum terpasang di sini.',
      remedy: 'Pasang git, atau sebutkan kedua berkasnya: simpul codebook diff LAMA BARU.',
    }),
  },
};

export const noRepository: DiagnosticKind = {
  code: 'git/no-repository',
  severity: 'error',
  why,
  words: {
    en: () => ({
      problem: 'This file lies in no git repository, so there is no older version of it.',
      remedy: 'Name both files: simpul codebook diff OLD NEW; or keep the folder in git from now on (git init).',
    }),
    id: () => ({
      problem: 'Berkas ini tidak berada dalam repositori git, jadi versi lamanya tidak ada.',
      remedy:
        'Sebutkan kedua berkasnya: simpul codebook diff LAMA BARU; atau mulai simpan foldernya dalam git (git init).',
    }),
  },
};

export const unknownRef: DiagnosticKind<{ ref: string }> = {
  code: 'git/unknown-ref',
  severity: 'error',
  why,
  words: {
    en: ({ ref }) => ({
      problem: `This repository knows no commit, branch or tag “${ref}”.`,
      remedy:
        'git log --oneline lists commits, git branch -a branches; in CI, fetch the whole history (fetch-depth: 0).',
    }),
    id: ({ ref }) => ({
      problem: `Repositori ini tidak mengenal commit, cabang, atau tag “${ref}”.`,
      remedy:
        'git log --oneline mendaftar commit, git branch -a mendaftar cabang; di CI, ambil seluruh riwayat (fetch-depth: 0).',
    }),
  },
};

export const notInRef: DiagnosticKind<{ ref: string }> = {
  code: 'git/not-in-ref',
  severity: 'info',
  why: {
    en: 'A codebook that is new has no older version; this is said, so that nobody takes it for unchanged.',
    id: 'Buku kode yang baru tidak mempunyai versi lama; hal ini disebut agar tidak dikira tidak berubah.',
  },
  words: {
    en: ({ ref }) => ({
      problem: `This file was not there at “${ref}”, so there is nothing to compare it with.`,
      remedy: 'If it had another name then, name both files: simpul codebook diff OLD NEW.',
    }),
    id: ({ ref }) => ({
      problem: `Berkas ini belum ada pada “${ref}”, jadi tidak ada pembandingnya.`,
      remedy: 'Bila dahulu namanya lain, sebutkan kedua berkasnya: simpul codebook diff LAMA BARU.',
    }),
  },
};

export const olderBroken: DiagnosticKind<{ ref: string }> = {
  code: 'git/older-broken',
  severity: 'info',
  why,
  words: {
    en: ({ ref }) => ({
      problem: `The version of this file at “${ref}” is no codebook that can be read, so it was not compared.`,
      remedy: 'Name a commit with --since at which simpul lint finds no error.',
    }),
    id: ({ ref }) => ({
      problem: `Versi berkas ini pada “${ref}” bukan buku kode yang dapat dibaca, jadi tidak dibandingkan.`,
      remedy: 'Sebutkan dengan --since sebuah commit yang tidak memuat kesalahan menurut simpul lint.',
    }),
  },
};

export const gitFailed: DiagnosticKind<{ said: string }> = {
  code: 'git/failed',
  severity: 'error',
  why,
  words: {
    en: ({ said }) => ({
      problem: `git could not read the older version: ${said}.`,
      remedy: 'Try the same with git itself (git log), mend what it says, and run this again.',
    }),
    id: ({ said }) => ({
      problem: `git tidak dapat membaca versi lama: ${said}.`,
      remedy: 'Coba dahulu dengan git sendiri (git log), perbaiki yang disebutnya, lalu jalankan lagi.',
    }),
  },
};

export const gitKinds: readonly DiagnosticKind[] = [noGit, noRepository, unknownRef, notInRef, olderBroken, gitFailed];
