import { bookRule } from './over.ts';
import { sample } from './sample.ts';

/** Names that Windows keeps for devices: no file can be called so, with whatever ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export const idReserved = bookRule<{ readonly id: string; readonly valence: boolean }>({
  code: 'id/reserved',
  severity: 'error',
  why: {
    en: 'Some words have a meaning of their own already: a file cannot be called so on Windows, or a list of terms is.',
    id: 'Beberapa kata sudah punya arti sendiri: tidak boleh menjadi nama berkas di Windows, atau sudah menjadi nama daftar istilah.',
  },
  words: {
    en: ({ id, valence }) => ({
      problem: valence
        ? `A valence cannot be called “${id}”: that is the list of terms without a valence.`
        : `A codebook cannot be called “${id}”: Windows keeps that name for a device.`,
      remedy: valence ? 'Choose another id for the valence.' : 'Choose another id, and name the file after it.',
    }),
    id: ({ id, valence }) => ({
      problem: valence
        ? `Valensi tidak boleh bernama “${id}”: itu nama daftar istilah tanpa valensi.`
        : `Buku kode tidak boleh bernama “${id}”: Windows memakai nama itu untuk perangkat.`,
      remedy: valence ? 'Pilih id lain untuk valensi itu.' : 'Pilih id lain, lalu samakan nama berkasnya.',
    }),
  },
  examples: [
    {
      title: { en: 'Two names that are taken', id: 'Dua nama yang sudah terpakai' },
      text: sample(' []\n', { id: 'con # !', valences: '\n  - {id: topic, label: pokok} # !' }),
    },
  ],
  *look({ codebook }) {
    if (devices.test(codebook.id)) yield { path: ['id'], data: { id: codebook.id, valence: false } };
    for (const [rank, { id }] of codebook.valences.entries()) {
      if (id === 'topic') yield { path: ['valences', rank, 'id'], data: { id, valence: true } };
    }
  },
});
