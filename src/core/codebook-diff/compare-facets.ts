import type { Change } from './change.ts';
import type { Facet, Facets } from './facets.ts';
import { compareLists, compareTexts, type ListChange } from './texts.ts';

/** Whose facets are compared. */
interface Whose {
  readonly code: string;
  readonly from?: string;
}

/** What became of all that one code, or a codebook, says. */
export function compareFacets(
  before: Facets,
  after: Facets,
  whose: Whose,
  languages: readonly string[],
): readonly Change[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) =>
    compareFacet(before.get(key), after.get(key), key, whose, languages),
  );
}

function compareFacet(
  before: Facet | undefined,
  after: Facet | undefined,
  key: string,
  whose: Whose,
  languages: readonly string[],
): readonly Change[] {
  const sort = after ?? before;
  if (!sort) return [];
  const old = before?.items ?? [];
  const now = after?.items ?? [];
  const { removed, added, altered } = compareLists(old, now, languages);
  const changes: Change[] = [];
  const base = { ...whose, key };
  if (removed.length > 0 || added.length > 0) {
    const direction = directionOf(sort, key, removed.length, added.length, before, after);
    changes.push({
      ...base,
      kind: sort.kind,
      class: sort.class,
      before: removed,
      after: added,
      ...(direction === undefined ? {} : { direction }),
      reread: sort.class === 'meaning',
    });
  } else if (
    sort.ordered &&
    old.some((item, index) => compareTexts(item, now[index] ?? '', languages).what === 'text')
  ) {
    changes.push({
      ...base,
      kind: 'order',
      class: sort.class,
      before: old,
      after: now,
      reread: sort.class === 'meaning',
    });
  }
  for (const what of ['translation', 'spelling'] as const) {
    const some = altered.filter(({ change }) => change.what === what);
    if (some.length === 0) continue;
    const both = { before: some.map((one) => one.before), after: some.map((one) => one.after) };
    if (what === 'spelling') changes.push({ ...base, kind: sort.kind, class: 'wording', ...both, reread: false });
    else changes.push({ ...base, kind: 'translation', ...both, ...weightOf(sort, some) });
  }
  return changes;
}

/**
 * Who codes reads one of the languages, and nothing says which: other words in any of them may mean something else. Words
 * for a language that had none take nothing from what the others say.
 */
function weightOf(sort: Facet, altered: ListChange['altered']): Pick<Change, 'class' | 'languages' | 'reread'> {
  const reread = sort.class === 'meaning' && altered.some(({ change }) => change.anew);
  const languages = [...new Set(altered.flatMap(({ change }) => change.languages))];
  return { class: reread ? 'meaning' : 'content', languages, reread };
}

/** Decided by items that only came or only went, and by the dates of a validity; never by how a text reads. */
function directionOf(
  sort: Facet,
  key: string,
  removed: number,
  added: number,
  before: Facet | undefined,
  after: Facet | undefined,
): Change['direction'] {
  if (key === 'in_force.from' || key === 'in_force.to') {
    const open = key === 'in_force.from' ? '0' : '9999';
    const [old, now] = [String(before?.items[0] ?? open), String(after?.items[0] ?? open)];
    return old < now === (key === 'in_force.from') ? 'narrowed' : 'widened';
  }
  if (sort.more === undefined || (removed > 0 && added > 0)) return undefined;
  const other = sort.more === 'widened' ? 'narrowed' : 'widened';
  return added > 0 ? sort.more : other;
}
