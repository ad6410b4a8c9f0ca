import type { Level } from '../code-rows.ts';
import { CodeTree } from '../code-tree.ts';
import { type Coding, compareCodings } from '../coding.ts';
import { compareStrings } from '../diagnostic.ts';
import { footerOf, headerOf } from '../header.ts';
import type { Locale, Localised } from '../locale.ts';
import type { Project } from '../project.ts';
import { quoteOf } from '../reference.ts';
import { rowOf } from '../tally.ts';
import type { Item, ListView } from '../view.ts';
import { matchCodings } from './matching.ts';
import { coderPairs } from './ratings.ts';

/** How two coders differ on one passage. */
export type DisagreementKind = 'code' | 'valence' | 'boundary' | 'omission';
export const disagreementKinds = ['code', 'valence', 'boundary', 'omission'] as const;

/** One thing to talk over. Of an omission only one coder has a coding. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  readonly codings: readonly [Coding] | readonly [Coding, Coding];
  /** Who did not code it. */
  readonly without?: string;
}

/**
 * Where coders differ, in the order of the texts (METHOD 3.8): another code on the same words, the same code with another
 * valence, the same with other bounds, and a passage that one coder left out. A pair is one disagreement, by the first
 * of these that is true of it.
 */
export function disagreementsOf(project: Project, coders: readonly string[], level: Level): readonly Disagreement[] {
  const row = rowOf(new CodeTree(project.codebooks), level);
  const found = coderPairs([...coders.keys()]).flatMap(([left, right]): Disagreement[] => {
    const of = (coder: number) => project.codings.filter((coding) => coding.coder === coders[coder]);
    const { pairs, swaps, onlyFirst, onlySecond } = matchCodings(of(left), of(right), row);
    const swapped = new Set(swaps.flat());
    const alone = (codings: readonly Coding[], without: string): Disagreement[] =>
      codings
        .filter((coding) => !swapped.has(coding))
        .map((coding) => ({ kind: 'omission', codings: [coding], without }));
    return [
      ...swaps.map((pair): Disagreement => ({ kind: 'code', codings: pair })),
      ...pairs.flatMap((pair): Disagreement[] => {
        const [one, other] = pair;
        if (one.valence !== other.valence) return [{ kind: 'valence', codings: pair }];
        return one.start === other.start && one.end === other.end ? [] : [{ kind: 'boundary', codings: pair }];
      }),
      ...alone(onlyFirst, coders[right] ?? ''),
      ...alone(onlySecond, coders[left] ?? ''),
    ];
  });
  const order = new Map(project.sources.map(({ id }, at) => [id, at]));
  return found.sort(
    ({ codings: [a] }, { codings: [b] }) =>
      (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) ||
      compareCodings(a, b) ||
      compareStrings(a.coder, b.coder),
  );
}

const words: Localised<{
  readonly title: string;
  readonly kinds: Readonly<Record<DisagreementKind, string>>;
  differs(kind: DisagreementKind, one: string, other: string): string;
  omitted(what: string, without: string): string;
  readonly rules: readonly string[];
  readonly none: string;
}> = {
  en: {
    title: 'Disagreements to talk over',
    kinds: { code: 'Code', valence: 'Valence', boundary: 'Bounds', omission: 'Omission' },
    differs: (kind, one, other) => `${words.en.kinds[kind]}: ${one} / ${other}`,
    omitted: (what, without) => `${words.en.kinds.omission}: ${what}, not coded by ${without}`,
    rules: [
      'Pairs of codings are matched as simpul agree does. Other bounds are listed last in weight: they matter only where the words in dispute carry the meaning.',
      'Nothing is decided here. What the meeting decides is coded by a coder of its own (simpul code add --by consensus): both originals stay as they are.',
    ],
    none: 'The coders agree on every coding.',
  },
  id: {
    title: 'Perbedaan untuk rapat konsensus',
    kinds: { code: 'Kode', valence: 'Valensi', boundary: 'Batas', omission: 'Terlewat' },
    differs: (kind, one, other) => `${words.id.kinds[kind]}: ${one} / ${other}`,
    omitted: (what, without) => `${words.id.kinds.omission}: ${what}, tidak dikodekan ${without}`,
    rules: [
      'Pengodean dipasangkan seperti dalam simpul agree. Batas yang berbeda paling ringan: penting hanya bila kata yang dipersoalkan membawa makna.',
      'Di sini tidak ada yang diputuskan. Keputusan rapat dikodekan oleh pengode tersendiri (simpul code add --by konsensus): kedua pengodean asal tetap seperti adanya.',
    ],
    none: 'Para pengode sepakat pada setiap pengodean.',
  },
};

/** The list for the consensus meeting, each with its passage. */
export function disagreementsView(project: Project, list: readonly Disagreement[], locale: Locale): ListView {
  const { title, differs, omitted, rules, none } = words[locale];
  const { warnings: _, ...footer } = footerOf(project, locale, { rules });
  return {
    view: 'list',
    name: 'agree-disagreements',
    title: `${title}: ${list.length}`,
    header: headerOf(project, locale),
    items: list.map(({ kind, codings, without }): Item => {
      const [one, other] = codings;
      const said = (coding: Coding): string =>
        `${coding.coder}: ${[coding.code, coding.valence].filter((part) => part !== undefined).join(' ')}`;
      return {
        text: other ? differs(kind, said(one), said(other)) : omitted(said(one), without ?? ''),
        segments: codings.map(({ id }) => id),
        quotes: codings.map((coding) => quoteOf(project, coding, locale)),
      };
    }),
    footer: { ...footer, warnings: list.length === 0 ? [none] : [] },
  };
}
