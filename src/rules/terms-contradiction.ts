import type { CodebookIndex, CodeTerm } from './codebook-index.ts';
import { bookRule, pathOfTerm } from './over.ts';
import { sample, twoValences } from './sample.ts';

export const termsContradiction = bookRule<{
  readonly id: string;
  readonly term: string;
  readonly list: string;
  readonly other?: string | undefined;
  readonly cue?: string | undefined;
}>({
  code: 'terms/contradiction',
  severity: 'warning',
  why: {
    en: 'A term that proposes two valences at once proposes none; one that says the opposite of its valence misleads the coder.',
    id: 'Istilah yang mengusulkan dua valensi sekaligus tidak mengusulkan apa-apa; yang berlawanan dengan valensinya menyesatkan pengode.',
  },
  words: {
    en: ({ id, term, list, other, cue }) => ({
      problem:
        cue === undefined
          ? `“${term}” stands under both ${other ?? ''} and ${list} of ${id}.`
          : `“${term}” stands under ${list} of ${id}, but “${cue}” in it says the contrary.`,
      remedy:
        cue === undefined
          ? 'Keep it under one, or move it to "topic".'
          : 'Move it to the valence it proposes, or leave it if the whole does say so.',
    }),
    id: ({ id, term, list, other, cue }) => ({
      problem:
        cue === undefined
          ? `“${term}” ada di ${other ?? ''} sekaligus di ${list} milik ${id}.`
          : `“${term}” ada di ${list} milik ${id}, padahal “${cue}” di dalamnya menyatakan kebalikannya.`,
      remedy:
        cue === undefined
          ? 'Simpan di salah satunya, atau pindahkan ke "topic".'
          : 'Pindahkan ke valensi yang diusulkannya, atau biarkan bila keseluruhannya memang berarti demikian.',
    }),
  },
  examples: [
    {
      title: {
        en: 'Met and unmet at once; met, but “not”',
        id: 'Terpenuhi sekaligus tidak; terpenuhi, tetapi “tidak”',
      },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, valence: met, text: Anggarannya ada setiap tahun.}]
    terms:
      id:
        topic: [anggaran*]
        met:
          - rutin bertemu
          - tidak dianggarkan # !
          - tidak hanya dianggarkan
        unmet:
          - rutin bertemu # !
`,
        {
          valences: twoValences,
          cues: '\n  negation:\n    id: [{term: tidak, suggests: unmet}]\n  pseudo_negation:\n    id: [tidak hanya]',
        },
      ),
    },
  ],
  *look(index) {
    for (const [first, later] of index.repeatedTerms) {
      if (first.list === later.list || first.list === 'topic' || later.list === 'topic') continue;
      const data = { id: later.of.code.id, term: later.text, list: later.list, other: first.list };
      yield { path: pathOfTerm(later), related: pathOfTerm(first), data };
    }
    const cues = cuesOf(index);
    for (const term of index.terms) {
      const cue = term.list === 'met' ? contraryIn(term, cues) : undefined;
      if (cue === undefined) continue;
      // Only a person can tell: "never missed" is met.
      const data = { id: term.of.code.id, term: term.text, list: term.list, cue };
      yield { path: pathOfTerm(term), data, severity: 'info' };
    }
  },
});

interface Cues {
  /** Words that say no, and words that only look so. */
  readonly contrary: ReadonlySet<string>;
  readonly harmless: ReadonlySet<string>;
  /** The words with which any of them begins. */
  readonly first: ReadonlySet<string>;
}

function cuesOf({ cues }: CodebookIndex): Cues {
  const keysOf = (lists: readonly string[]): ReadonlySet<string> =>
    new Set(
      cues
        .filter(({ list, suggests }) => lists.includes(list) && suggests !== 'met')
        .map(({ language, key }) => `${language} ${key}`),
    );
  const contrary = keysOf(['negation', 'stall']);
  const harmless = keysOf(['pseudo_negation', 'double_negation']);
  const first = new Set([...contrary, ...harmless].map((key) => key.split(' ').slice(1, 2).join('')));
  return { contrary, harmless, first };
}

const LONGEST_CUE = 4;

function contraryIn({ words, language }: CodeTerm, { contrary, harmless, first }: Cues): string | undefined {
  for (let from = 0; from < words.length; from++) {
    if (!first.has(words[from]?.folded ?? '')) continue;
    const runs = Array.from({ length: Math.min(LONGEST_CUE, words.length - from) }, (_, more) =>
      words
        .slice(from, from + more + 1)
        .map(({ folded }) => folded)
        .join(' '),
    );
    if (runs.some((run) => harmless.has(`${language} ${run}`))) return undefined;
    const cue = runs.find((run) => contrary.has(`${language} ${run}`));
    if (cue !== undefined) return cue;
  }
  return undefined;
}
