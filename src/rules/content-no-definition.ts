import type { CodeAt } from './code-at.ts';
import { codeRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const contentNoDefinition = codeRule<{ readonly id: string }>({
  code: 'content/no-definition',
  severity: 'warning',
  why: {
    en: 'A name alone is understood differently by every coder, and by the same coder next month.',
    id: 'Nama saja dipahami berbeda oleh tiap pengode, bahkan oleh pengode yang sama bulan depan.',
  },
  words: {
    en: ({ id }) => ({
      problem: `${id} is not defined.`,
      remedy: 'Add "definition" (or "brief", one line); for an indicator "criteria" will do.',
    }),
    id: ({ id }) => ({
      problem: `${id} belum didefinisikan.`,
      remedy: 'Tambahkan "definition" (atau "brief", satu baris); untuk indikator, "criteria" sudah cukup.',
    }),
  },
  examples: [
    {
      title: { en: 'A code and an indicator with a name only', id: 'Kode dan indikator yang hanya bernama' },
      text: sample(`
  - id: K1 # !
    name: Komitmen
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
  - id: K2
    name: Keikutsertaan
${parts}    codes:
      - {id: K2.1, name: Kelompok warga, brief: Perkumpulan yang ikut}
      - {id: K2.2, name: Acara terbuka} # !
`),
    },
  ],
  *look(at) {
    if (!isDefined(at)) yield { path: [...at.path, 'id'], data: { id: at.code.id } };
  },
});

/** By itself, or by what stands below it. */
function isDefined({ code, children, parent }: CodeAt): boolean {
  const criteria = parent !== undefined && Object.keys(code.criteria ?? {}).length > 0;
  if (code.definition !== undefined || code.brief !== undefined || criteria) return true;
  return children.length > 0 && children.every(isDefined);
}
