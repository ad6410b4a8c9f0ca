import type { DiagnosticKind } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';

export const sameText: DiagnosticKind<{ id: string }> = {
  code: 'reanchor/same-text',
  severity: 'error',
  why: {
    en: 'A correction that changes nothing is most often the wrong file.',
    id: 'Koreksi yang tidak mengubah apa pun biasanya berarti berkasnya salah pilih.',
  },
  words: {
    en: ({ id }) => ({
      problem: `This file says the same as ${id} already does.`,
      remedy: 'Choose the corrected file.',
    }),
    id: ({ id }) => ({
      problem: `Isi berkas ini sudah sama dengan ${id}.`,
      remedy: 'Pilih berkas yang sudah dikoreksi.',
    }),
  },
};

export const unplaced: DiagnosticKind<{ ids: readonly string[]; count: number }> = {
  code: 'reanchor/unplaced',
  severity: 'warning',
  why: {
    en: 'Words that are gone, or stand in several places, are for a person to place; nothing is dropped, and nothing guessed.',
    id: 'Kata yang hilang, atau ada di beberapa tempat, harus ditempatkan oleh manusia; tidak ada yang dibuang, tidak ada yang ditebak.',
  },
  words: {
    en: ({ ids, count }) => ({
      problem: `${plural(count, 'passage')} cannot be placed in the new text: ${listed(ids)}.`,
      remedy:
        'They stay as they are and are in no figure. simpul check names each; code the words anew, or simpul code remove ID.',
    }),
    id: ({ ids, count }) => ({
      problem: `${count} petikan tidak dapat ditempatkan dalam teks baru: ${listed(ids)}.`,
      remedy:
        'Semuanya tetap tersimpan dan tidak dihitung. simpul check menyebut satu per satu; kodekan ulang, atau simpul code remove ID.',
    }),
  },
};

export const otherVoice: DiagnosticKind<{ ids: readonly string[]; count: number; was: string; now: string }> = {
  code: 'reanchor/other-voice',
  severity: 'warning',
  why: {
    en: 'Whose words they are decides whose evidence they are; that a correction changes it may be meant, or a slip.',
    id: 'Siapa yang mengucapkan menentukan bukti siapa; bila koreksi mengubahnya, bisa disengaja, bisa juga keliru.',
  },
  words: {
    en: ({ ids, count, was, now }) => ({
      problem: `In the new text ${plural(count, 'coding')} ${count === 1 ? 'is' : 'are'} said by somebody else (e.g. ${ids[0]}: ${was} → ${now}): ${listed(ids)}.`,
      remedy:
        'Check the labels of the corrected text; where they are right, code those words anew and remove the old codings.',
    }),
    id: ({ ids, count, was, now }) => ({
      problem: `Dalam teks baru ${count} pengodean diucapkan orang lain (mis. ${ids[0]}: ${was} → ${now}): ${listed(ids)}.`,
      remedy:
        'Periksa label pada teks koreksi; bila memang benar, kodekan ulang kata-kata itu dan hapus pengodean lamanya.',
    }),
  },
};

function listed(ids: readonly string[]): string {
  return ids.length > 10 ? `${ids.slice(0, 10).join(', ')} … (${ids.length})` : ids.join(', ');
}

export const reanchorKinds: readonly DiagnosticKind[] = [sameText, unplaced, otherVoice];
