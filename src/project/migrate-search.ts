import type { ClaimVersion } from '../core/claim.ts';
import type { CodeTree } from '../core/code-tree.ts';
import type { Ways } from '../core/codebook-diff/migration.ts';
import type { Coding } from '../core/coding.ts';
import { entry } from '../core/collect.ts';
import { subjectsOf } from '../core/conclude/evidence.ts';
import { searchedHash, searchedIn } from '../core/conclude/gates.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { Project } from '../core/project.ts';
import type { Study } from '../core/study.ts';
import { readCodings } from './coding-lines.ts';
import { searchAgain } from './migrate-kinds.ts';

/** Finished searches for negative cases after a migration (METHOD 4.7). */
export interface Searches {
  /** Claim → index of a version → the hash that its search records from now on. */
  readonly hashes: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** The versions in `hashes`, as they are called: `C1a v3`. */
  readonly carried: readonly string[];
  /** Searches that do not hold for what stands under the codes of their claim from now on. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Codings that go the same way. */
interface Flow {
  readonly from: string;
  readonly to: string;
  readonly split: boolean;
  count: number;
}

/**
 * A search records the data it went through, codes included, so every migration would make it stale. It is carried over
 * where the same codings stand under the codes of its claim as before and nobody has decided on them anew: then there is
 * nothing it did not see. Elsewhere it becomes stale, and that is said. `written`: coding files after the migration.
 */
export function searchesAfter(
  { project, tree, place }: Pick<Study, 'project' | 'tree' | 'place'>,
  after: CodeTree,
  ways: Ways,
  written: ReadonlyMap<string, string>,
): Searches {
  const hashes = new Map<string, Map<number, string>>();
  const carried: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const finished = project.claims.flatMap(({ id, versions }) =>
    versions.flatMap((version, index) => {
      const { state, of } = version.gates?.negative_case ?? {};
      return state === 'complete' && of !== undefined ? [{ id, version, index, of }] : [];
    }),
  );
  if (finished.length === 0) return { hashes, carried, diagnostics };
  const now = searchedHash(project);
  const codings = recoded(project.codings, written);
  const then = searchedHash({ ...project, codings });
  const flows = flowsOf(project, codings, ways);
  const placed = placedBefore(tree, ways, flows);
  for (const { id, version, index, of } of finished) {
    if (of !== now) continue;
    const name = `${id} v${version.version}`;
    const change = changeUnder(version, flows, ways, { before: tree, after, placed });
    if (change.came + change.went + change.split > 0) {
      const at = place('claim', id, ['versions', index, 'gates', 'negative_case']);
      diagnostics.push(found(searchAgain, at, { claim: name, ...change }));
    } else if (then !== now) {
      entry(hashes, id, () => new Map<number, string>()).set(index, then);
      carried.push(name);
    }
  }
  return { hashes, carried, diagnostics };
}

/** The codings as they will be read from the written files, in the order in which they will be read. */
function recoded(codings: readonly Coding[], written: ReadonlyMap<string, string>): readonly Coding[] {
  const read = new Set<string>();
  return codings.flatMap((coding) => {
    const { coder, source } = coding;
    const file = `codings/${coder}/${source}.jsonl`;
    const content = written.get(file);
    if (content === undefined) return [coding];
    if (read.has(file)) return [];
    read.add(file);
    return readCodings({ file, coder, source }, content, []).codings;
  });
}

/** What the codings that a search goes through were, and what they become. */
function flowsOf(project: Project, after: readonly Coding[], ways: Ways): readonly Flow[] {
  const codes = new Map(after.map(({ id, code }) => [id, code]));
  const flows = new Map<string, Flow>();
  for (const { id, code: from } of searchedIn(project).codings) {
    const to = codes.get(id) ?? from;
    const split = (ways.get(from)?.length ?? 0) > 1;
    entry(flows, `${from}\n${to}`, () => ({ from, to, split, count: 0 })).count++;
  }
  return [...flows.values()];
}

/**
 * Where a code stood. One that the older version does not know, because the codebook was edited where it stands, stood
 * where the one that took over its id stands; unless that took in others too, for then nobody can tell.
 */
function placedBefore(before: CodeTree, ways: Ways, flows: readonly Flow[]): (code: string) => string {
  const takers = [...ways.values()].flatMap((into) => (into.length === 1 ? into : []));
  const used = new Set(flows.map(({ from }) => from));
  return (code) => {
    const [into, ...more] = ways.get(code) ?? [];
    if (before.get(code) || into === undefined || more.length > 0 || used.has(into)) return code;
    return takers.filter((one) => one === into).length === 1 ? into : code;
  };
}

interface Trees {
  readonly before: CodeTree;
  readonly after: CodeTree;
  readonly placed: (code: string) => string;
}

/** How many codings come under the codes of a claim, go from there, or stay there by a decision on a split. */
function changeUnder(version: ClaimVersion, flows: readonly Flow[], ways: Ways, { before, after, placed }: Trees) {
  const subjects = subjectsOf(version);
  const old = subjects.map(placed);
  const next = subjects.flatMap((code) => ways.get(code) ?? [code]);
  const change = { came: 0, went: 0, split: 0 };
  for (const { from, to, split, count } of flows) {
    const was = isUnder(before, placed(from), old);
    const is = isUnder(after, to, next);
    if (is && !was) change.came += count;
    else if (was && !is) change.went += count;
    else if (is && split) change.split += count;
  }
  return change;
}

/** A claim that names no code is about all of them. */
function isUnder(tree: CodeTree, code: string, subjects: readonly string[]): boolean {
  return subjects.length === 0 || subjects.some((subject) => code === subject || tree.isWithin(code, subject));
}
