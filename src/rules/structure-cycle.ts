import type { Code } from '../core/codebook.ts';
import { replacedBy } from '../core/codebook-diff/lineage.ts';
import type { Path } from './code-at.ts';
import type { CodebookIndex } from './codebook-index.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const structureCycle = bookRule<{ readonly id: string; readonly way: readonly string[] }>({
  code: 'structure/cycle',
  severity: 'error',
  why: {
    en: 'Codings follow “replaces” from an old code to the one that took it over. In a circle they would never arrive.',
    id: 'Pengodean mengikuti “replaces” dari kode lama ke penggantinya. Bila berputar, pengodean tidak pernah sampai.',
  },
  words: {
    en: ({ id, way }) => ({
      problem: way.length < 2 ? `${id} replaces itself.` : `“replaces” goes in a circle: ${[...way, id].join(' → ')}.`,
      remedy: 'Let "replaces" name only codes of earlier versions that are gone.',
    }),
    id: ({ id, way }) => ({
      problem:
        way.length < 2 ? `${id} menggantikan dirinya sendiri.` : `“replaces” berputar: ${[...way, id].join(' → ')}.`,
      remedy: 'Isilah "replaces" hanya dengan kode versi lama yang sudah tidak ada.',
    }),
  },
  examples: [
    {
      title: { en: 'Each the heir of the other', id: 'Saling menggantikan' },
      text: sample(`
  - id: K1
    name: Komitmen
    replaces: K2 # !
${parts}  - id: K2
    name: Keikutsertaan
    replaces: [K0, K1]
${parts}  - id: K3
    name: Timbal balik
    replaces: K3 # !
${parts}`),
    },
  ],
  *look(index) {
    const done = new Set<string>();
    for (const { code } of index.codes) {
      const way = circleFrom(code.id, index, done);
      const [id] = way;
      if (id !== undefined) yield { path: pathOf(id, index), data: { id, way } };
    }
  },
});

/** The first circle that is met on the way from a code, or nothing. Codes seen once are not gone through again. */
function circleFrom(start: string, { byId }: CodebookIndex, done: Set<string>): readonly string[] {
  const way: { readonly id: string; readonly left: string[] }[] = [];
  const enter = (id: string): void => {
    way.push({ id, left: replacedHere(byId.get(id)?.code) });
    done.add(id);
  };
  if (done.has(start)) return [];
  enter(start);
  for (let top = way.at(-1); top; top = way.at(-1)) {
    const next = top.left.pop();
    if (next === undefined) {
      way.pop();
      continue;
    }
    const rank = done.has(next) ? way.findIndex(({ id }) => id === next) : -1;
    if (rank >= 0) return way.slice(rank).map(({ id }) => id);
    if (!done.has(next) && byId.has(next)) enter(next);
  }
  return [];
}

function pathOf(id: string, { byId }: CodebookIndex): Path {
  return [...(byId.get(id)?.path ?? []), 'replaces'];
}

/** A code of another codebook has a line of descent of its own. */
function replacedHere(code: Code | undefined): string[] {
  return code ? [...replacedBy(code, new Set())] : [];
}
