import { found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { ProjectRule } from './rule.ts';

/** A coding names a code, voice or source that the project does not have. */
export const codingUnknown: ProjectRule<{
  noun: 'code' | 'voice' | 'source';
  id: string;
  nearest?: string | undefined;
}> = {
  code: 'coding/unknown',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A coding on something unknown shows in no table, and nobody notices.',
    id: 'Pengodean pada sesuatu yang tidak dikenal tidak muncul di tabel mana pun, tanpa ada yang menyadari.',
  },
  words: {
    en: ({ noun, id, nearest }) => ({
      problem: `There is no ${noun} “${id}”.`,
      remedy: nearest === undefined ? `Correct the coding, or add the ${noun}.` : `Did you mean “${nearest}”?`,
    }),
    id: ({ noun, id, nearest }) => {
      const name = { code: 'kode', voice: 'narasumber', source: 'sumber data' }[noun];
      return {
        problem: `Tidak ada ${name} “${id}”.`,
        remedy:
          nearest === undefined ? `Betulkan pengodeannya, atau tambahkan ${name} itu.` : `Maksud Anda “${nearest}”?`,
      };
    },
  },
  *check({ project, tree, place }) {
    const voices = project.voices.map((voice) => voice.id);
    const sources = project.sources.map((source) => source.id);
    const codes = tree.all.map((placed) => placed.code.id);
    const known = { code: new Set(codes), voice: new Set(voices), source: new Set(sources) };
    for (const coding of project.codings) {
      for (const noun of ['code', 'voice', 'source'] as const) {
        if (!known[noun].has(coding[noun]))
          yield found(this, place('coding', coding.id), {
            noun,
            id: coding[noun],
            nearest: nearest(coding[noun], [...known[noun]]),
          });
      }
    }
  },
};
