import { namePath } from './name-duplicate.ts';
import { bookRule } from './over.ts';
import { sample, twoValences } from './sample.ts';

/** Words that name what a study wants to explain rather than what explains it. */
const outcomes =
  /(?<!\p{L})(?:hasil|keberhasilan|kegagalan|dampak|luaran|outcomes?|results?|success|failure|impacts?|effectiveness|efektivitas)(?!\p{L})/iu;

export const kindNearOutcome = bookRule<{ readonly id: string; readonly name: string }>({
  code: 'kind/near-outcome',
  severity: 'info',
  why: {
    en: 'A code for results, used to explain whether something succeeded, explains it by itself (METHOD S06). A warning at the code is printed with every such claim.',
    id: 'Kode tentang hasil yang dipakai untuk menjelaskan keberhasilan berarti menjelaskannya dengan dirinya sendiri (METHOD S06). Peringatan pada kode itu dicetak bersama setiap proposisi semacam itu.',
  },
  words: {
    en: ({ id, name }) => ({
      problem: `${id}, “${name}”, seems close to what the study explains, and carries no warning.`,
      remedy: 'Add "warning: …" if a causal claim with it would go in a circle; else leave it.',
    }),
    id: ({ id, name }) => ({
      problem: `${id}, “${name}”, tampaknya dekat dengan hal yang dijelaskan penelitian, tetapi belum memuat peringatan.`,
      remedy: 'Tambahkan "warning: …" bila proposisi sebab-akibat dengannya akan berputar-putar; bila tidak, biarkan.',
    }),
  },
  examples: [
    {
      title: { en: 'Results as a cause', id: 'Hasil sebagai sebab' },
      text: sample(
        `
  - id: K5
    name: Hasil nyata # !
    definition: Kegiatan membuahkan sesuatu yang dirasakan
    when_to_use: [lulusan, investasi]
    when_not_to_use: [rapat]
    examples: [{lang: id, valence: met, text: Dua puluh perawat sudah selesai dilatih.}]
`,
        { kind: 'evaluative', valences: twoValences },
      ),
    },
  ],
  *look({ codebook, roots }) {
    if (codebook.kind !== 'evaluative') return;
    for (const at of roots) {
      const { id, name, warning } = at.code;
      if (warning !== undefined) continue;
      const names = typeof name === 'string' ? { '': name } : name;
      const match = Object.entries(names).find(([, one]) => outcomes.test(one));
      if (match) yield { path: namePath(at, match[0]), data: { id, name: match[1] } };
    }
  },
});
