import { bookRule } from './over.ts';
import { sample, twoValences } from './sample.ts';

export const kindValence = bookRule<{ readonly kind: string; readonly has: boolean }>({
  code: 'kind/valence',
  severity: 'error',
  why: {
    en: 'A lens or a typology says what a passage speaks to, not whether something is met; counting “met” in it would be a false figure. An evaluation without valences cannot be coded.',
    id: 'Lensa dan tipologi menyebut soal apa suatu ujaran, bukan terpenuhi atau tidak; menghitung “terpenuhi” di situ menghasilkan angka yang keliru. Sebaliknya, penilaian tanpa valensi tidak dapat dikode.',
  },
  words: {
    en: ({ kind, has }) => ({
      problem: has
        ? `A ${kind} has no valences, but some are listed.`
        : `“kind: ${kind}” needs valences, but none is listed.`,
      remedy: has
        ? 'Write "valences: []", or "kind: evaluative" if passages are to be judged.'
        : 'List them, e.g. met, mixed, unmet and none, or write "kind: lens".',
    }),
    id: ({ kind, has }) => ({
      problem: has
        ? `Buku kode jenis ${kind} tidak bervalensi, tetapi ada valensi yang didaftar.`
        : `“kind: ${kind}” memerlukan valensi, tetapi belum ada yang didaftar.`,
      remedy: has
        ? 'Tulis "valences: []", atau "kind: evaluative" bila ujaran memang hendak dinilai.'
        : 'Daftarlah, misalnya met, mixed, unmet, dan none, atau tulis "kind: lens".',
    }),
  },
  examples: [
    {
      title: { en: 'A lens that judges', id: 'Lensa yang menilai' },
      text: sample(' []\n', { kind: 'lens', valences: ` # !${twoValences}` }),
    },
    {
      title: { en: 'A judgement without valences', id: 'Penilaian tanpa valensi' },
      text: sample(' []\n', { kind: 'evaluative', valences: '[] # !' }),
    },
  ],
  *look({ codebook: { kind, valences } }) {
    if (kind === undefined) return;
    const may = kind === 'evaluative' || kind === 'checklist';
    const has = valences.length > 0;
    if (may !== has) yield { path: ['valences'], part: 'key', data: { kind, has } };
  },
});
