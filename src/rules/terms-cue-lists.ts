import type { CueTerm } from './codebook-index.ts';
import { bookRule, pathOfTerm } from './over.ts';
import { sample, twoValences } from './sample.ts';

export const termsCueLists = bookRule<{ readonly term: string; readonly list: string; readonly other: string }>({
  code: 'terms/cue-lists',
  severity: 'warning',
  why: {
    en: 'A cue in two lists would propose two things at once; only one of them can hold.',
    id: 'Isyarat yang ada di dua daftar mengusulkan dua hal sekaligus; hanya satu yang dapat berlaku.',
  },
  words: {
    en: ({ term, list, other }) => ({
      problem:
        list === other
          ? `The cue “${term}” stands twice under ${list}.`
          : `The cue “${term}” stands under ${other} and under ${list}.`,
      remedy: 'Keep it where it belongs; only a contrast may stand in a second list as well.',
    }),
    id: ({ term, list, other }) => ({
      problem:
        list === other
          ? `Isyarat “${term}” tertulis dua kali di ${list}.`
          : `Isyarat “${term}” ada di ${other} dan di ${list}.`,
      remedy: 'Simpan di tempat yang tepat saja; hanya kata pertentangan (contrast) yang boleh ada di dua daftar.',
    }),
  },
  examples: [
    {
      title: { en: 'Negation and stall', id: 'Negasi sekaligus kemacetan' },
      text: sample(' []\n', {
        valences: twoValences,
        cues: '\n  negation:\n    id:\n      - {term: batal, suggests: unmet}\n      - {term: cuma, suggests: unmet}\n  stall:\n    id: [mandek, batal] # !\n  contrast:\n    id: [tetapi, cuma]',
      }),
    },
  ],
  *look({ cues }) {
    const seen = new Map<string, CueTerm>();
    for (const cue of cues) {
      const key = `${cue.language} ${cue.key}`;
      const first = seen.get(key);
      if (!first) seen.set(key, cue);
      else if (first.list === cue.list || (first.list !== 'contrast' && cue.list !== 'contrast')) {
        const data = { term: cue.text, list: cue.list, other: first.list };
        yield { path: pathOfTerm(cue), related: pathOfTerm(first), data };
      }
    }
  },
});
