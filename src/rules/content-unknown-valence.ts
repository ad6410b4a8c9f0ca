import { nearest } from '../core/nearest.ts';
import type { Path } from './code-at.ts';
import type { CodebookIndex } from './codebook-index.ts';
import { bookRule } from './over.ts';
import { sample, twoValences } from './sample.ts';

export const contentUnknownValence = bookRule<{
  readonly valence: string;
  readonly valences: readonly string[];
  readonly nearest?: string | undefined;
}>({
  code: 'content/unknown-valence',
  severity: 'warning',
  why: {
    en: 'What stands under a valence that the codebook does not have is never shown, and its terms propose nothing.',
    id: 'Isi di bawah valensi yang tidak dimiliki buku kode tidak pernah ditampilkan, dan istilahnya tidak mengusulkan apa pun.',
  },
  words: {
    en: ({ valence, valences, nearest }) => ({
      problem: `“${valence}” is no valence of this codebook.`,
      remedy: nearest
        ? `Did you mean “${nearest}”?`
        : valences.length > 0
          ? `Its valences are ${valences.join(', ')}.`
          : 'It has none: remove this, or add the valence to "valences".',
    }),
    id: ({ valence, valences, nearest }) => ({
      problem: `“${valence}” bukan valensi buku kode ini.`,
      remedy: nearest
        ? `Apakah maksudnya “${nearest}”?`
        : valences.length > 0
          ? `Valensinya: ${valences.join(', ')}.`
          : 'Buku kode ini tidak bervalensi: hapus bagian ini, atau tambahkan valensinya di "valences".',
    }),
  },
  examples: [
    {
      title: { en: 'In examples, criteria, terms and cues', id: 'Di contoh, kriteria, istilah, dan isyarat' },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    criteria:
      met: ada anggaran
      unmet: tidak ada anggaran
      terpenuhi: ada anggaran # !
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, valence: mett, text: Anggarannya ada setiap tahun.}] # !
    terms:
      id:
        topic: [anggaran*]
        mix: [setengah anggaran] # !
`,
        {
          valences: twoValences,
          cues: '\n  negation:\n    id:\n      - {term: tidak, suggests: unmet}\n      - {term: kurang, suggests: mixed} # !',
        },
      ),
    },
  ],
  *look(index) {
    for (const [valence, path, part] of valencesNamed(index)) {
      if (index.valences.has(valence)) continue;
      const known = [...index.valences];
      const data = { valence, valences: known, nearest: nearest(valence, known) };
      yield { path, data, ...(part ? { part } : {}) };
    }
  },
});

function* valencesNamed({ codebook, codes }: CodebookIndex): Generator<readonly [string, Path, 'key'?]> {
  for (const [language, cues] of Object.entries(codebook.cues?.negation ?? {})) {
    for (const [rank, cue] of cues.entries()) {
      const path = ['cues', 'negation', language, rank];
      yield [cue.suggests, [...path, 'suggests']];
      if (cue.under_way !== undefined) yield [cue.under_way, [...path, 'under_way']];
    }
  }
  for (const { code, path } of codes) {
    for (const valence of Object.keys(code.criteria ?? {})) yield [valence, [...path, 'criteria', valence], 'key'];
    for (const [rank, { valence }] of (code.examples ?? []).entries()) {
      if (valence !== undefined) yield [valence, [...path, 'examples', rank, 'valence']];
    }
    for (const [language, lists] of Object.entries(code.terms ?? {})) {
      for (const list of Object.keys(lists)) {
        if (list !== 'topic') yield [list, [...path, 'terms', language, list], 'key'];
      }
    }
  }
}
