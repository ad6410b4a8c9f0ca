import type { CodeRow, Level } from './code-rows.ts';
import type { CodeTree } from './code-tree.ts';
import type { Codebook } from './codebook.ts';
import type { Coding } from './coding.ts';
import { entry } from './collect.ts';
import { inLocale, type Locale } from './locale.ts';
import type { Project } from './project.ts';
import { unfolding } from './reference.ts';
import type { Cell, CellState, CellSymbol } from './view.ts';
import { withdrawnCell } from './withdrawn.ts';

export type SymbolRule = 'two-thirds' | 'strict';

/** Codings by row (a code at a level) and by column (a voice, a technique …), in one pass. */
export class Tally {
  private readonly rows = new Map<string, Map<string, Coding[]>>();

  constructor(
    codings: readonly Coding[],
    rowOf: (coding: Coding) => string | undefined,
    columnOf: (coding: Coding) => string | undefined,
  ) {
    for (const coding of codings) {
      const row = rowOf(coding);
      const column = columnOf(coding);
      if (row === undefined || column === undefined) continue;
      const columns = entry(this.rows, row, () => new Map<string, Coding[]>());
      entry(columns, column, () => []).push(coding);
    }
  }

  at(row: string, column: string): readonly Coding[] {
    return this.rows.get(row)?.get(column) ?? [];
  }
}

/** The row a coding belongs to; at indicator level a code above the leaves has one of its own (`codeRows`). */
export function rowOf(tree: CodeTree, level: Level): (coding: Pick<Coding, 'code'>) => string | undefined {
  return (coding) => (level === 'root' ? tree.get(coding.code)?.root.code.id : tree.get(coding.code)?.code.id);
}

/** How many codings of each valence; every one of `valences` is there, zeros included. */
export function countsOf(
  codings: readonly Coding[],
  valences: readonly string[],
): { readonly [valence: string]: number } {
  const counts = new Map(valences.map((valence) => [valence, 0]));
  for (const { valence } of codings) if (valence !== undefined) counts.set(valence, (counts.get(valence) ?? 0) + 1);
  return Object.fromEntries(counts);
}

export function valencesOf(project: Project): readonly string[] {
  return [...new Set(project.codebooks.flatMap((codebook) => codebook.valences.map((valence) => valence.id)))];
}

/**
 * Valence → its label in the reader's language; where codebooks name it differently, all of them, each with its
 * codebook: what fits one model is not what another calls met (METHOD S18).
 */
export function valenceLabels({ codebooks }: Pick<Project, 'codebooks'>, locale: Locale): ReadonlyMap<string, string> {
  const said = new Map<string, Map<string, string[]>>();
  for (const { id: book, valences } of codebooks) {
    for (const { id, label } of valences) {
      const labels = entry(said, id, () => new Map<string, string[]>());
      entry(labels, inLocale(label, locale), () => []).push(book);
    }
  }
  const named = ([label, books]: readonly [string, readonly string[]]): string => `${label} (${books.join(', ')})`;
  return new Map(
    [...said].map(([id, labels]) => [
      id,
      labels.size === 1 ? [...labels.keys()].join() : [...labels].map(named).join(' / '),
    ]),
  );
}

/** The label of a valence in its own codebook. */
export function labelOf({ valences }: Codebook, valence: string, locale: Locale): string {
  return inLocale(valences.find(({ id }) => id === valence)?.label, locale) || valence;
}

/** Of some valences those that the selection shows: a zero beside another would say that nothing of it was there. */
export function shownOf({ reduction }: Project, valences: readonly string[]): readonly string[] {
  const asked = reduction?.selection.valence ?? [];
  return asked.length === 0 ? valences : valences.filter((valence) => asked.includes(valence));
}

const SIGNED: readonly string[] = ['met', 'mixed', 'unmet', 'none'];

/**
 * One sign for many codings (METHOD 3.2): with n valenced codings, met if met ÷ n ≥ 2/3, unmet likewise, else mixed;
 * the strict rule asks for all. Codings of valence `none`, or without one, are not valenced. `counts` are those of
 * `countsOf`. A codebook's other valences have no sign, and one that does not judge has none at all.
 */
function symbolOf(
  total: number,
  counts: { readonly [valence: string]: number },
  row: Pick<CodeRow, 'signed'>,
  rule: SymbolRule,
): CellSymbol | undefined {
  if (total === 0) return 'silent';
  if (!row.signed || Object.keys(counts).some((valence) => counts[valence] !== 0 && !SIGNED.includes(valence))) {
    return undefined;
  }
  const { met = 0, mixed = 0, unmet = 0 } = counts;
  const valenced = met + mixed + unmet;
  if (valenced === 0) return 'none';
  const enough = (count: number): boolean => (rule === 'strict' ? count === valenced : count * 3 >= valenced * 2);
  if (enough(met)) return 'met';
  return enough(unmet) ? 'unmet' : 'mixed';
}

/**
 * A cell of a symbol column: its sign with the counts of the row's own codebook, or a bare count where that codebook
 * does not judge.
 */
export function symbolCell(
  project: Project,
  row: CodeRow,
  codings: readonly Coding[],
  given: {
    readonly rule: SymbolRule;
    readonly sought: boolean;
    readonly text?: string;
    /** Codings that were withdrawn here (`withdrawnAt`). */
    readonly withdrawn: number | undefined;
  },
  locale: Locale,
): Cell {
  if (codings.length === 0 && given.withdrawn !== undefined) return withdrawnCell(given.withdrawn);
  const state = stateOf(codings, given.sought);
  const counts = countsOf(codings, shownOf(project, row.valences));
  const figures =
    row.valences.length > 0 ? { counts } : codings.length > 0 ? { count: codings.length } : ({} as { count?: number });
  if (state === 'not-sought') return { state, ...figures, voices: [], segments: [] };
  const symbol = symbolOf(codings.length, counts, row, given.rule);
  const cell = {
    state,
    ...(symbol === undefined ? {} : { symbol }),
    ...figures,
    voices: voicesIn(project, codings),
    ...(given.text === undefined ? {} : { text: given.text }),
  };
  return unfolding(cell, project, codings, locale);
}

/**
 * Whether the selection leaves out codings of voices and codes that are shown: by valence, by the time they refer to, or
 * one by one.
 * Then an empty cell tells nothing of what the voice said: it is not silent, and nothing can be said to converge.
 */
export function isSifted({ reduction }: Project): boolean {
  const { valence, refers, coding } = reduction?.selection ?? {};
  return [valence, refers, coding].some((one) => one?.length);
}

/**
 * Voices whose every source the coders shown have read to the end: their empty cells are silent, others not yet sought.
 * None under a selection that would make silence of what it hides (`isSifted`).
 */
export function readVoices(project: Project): ReadonlySet<string> {
  const complete = readSources(project);
  const read = new Set<string>();
  for (const voice of project.voices) {
    const sources = project.sources.filter((source) =>
      source.speakers ? Object.values(source.speakers).includes(voice.id) : source.id === voice.id,
    );
    if (sources.length > 0 && sources.every(({ id }) => complete.has(id))) read.add(voice.id);
  }
  return read;
}

/** Sources that all coders shown have read to the end; none under a selection that would make silence of what it hides. */
export function readSources(project: Project): ReadonlySet<string> {
  if (isSifted(project)) return new Set();
  const coders = project.reduction?.selection.coder ?? [...new Set(project.codings.map((coding) => coding.coder))];
  const complete = new Set(
    project.readings.filter((one) => one.state === 'complete').map((one) => `${one.coder}\u0000${one.source}`),
  );
  const ids = coders.length === 0 ? [] : project.sources.map(({ id }) => id);
  return new Set(ids.filter((id) => coders.every((coder) => complete.has(`${coder}\u0000${id}`))));
}

/** State of a cell (DESIGN section 6): withheld only where every quote of it is. */
export function stateOf(codings: readonly Coding[], sought: boolean): CellState {
  if (codings.length === 0) return sought ? 'silent' : 'not-sought';
  return codings.every((coding) => coding.withheld) ? 'withheld' : 'filled';
}

/** Ids of the voices of some codings, in the project's order. */
export function voicesIn(project: Project, codings: readonly Coding[]): readonly string[] {
  const speaking = new Set(codings.map((coding) => coding.voice));
  const known = project.voices.map((voice) => voice.id).filter((id) => speaking.has(id));
  return known.length === speaking.size ? known : [...known, ...[...speaking].filter((id) => !known.includes(id))];
}

/** A cell that says only that something is there, or why not. */
export function textCell(text: string): Cell {
  return { state: 'filled', text, voices: [], segments: [] };
}
