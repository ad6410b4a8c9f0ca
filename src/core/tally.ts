import type { CodeTree, PlacedCode } from './code-tree.ts';
import type { Coding } from './coding.ts';
import { entry } from './collect.ts';
import type { Project } from './project.ts';
import type { Cell, CellState, CellSymbol } from './view.ts';

export type SymbolRule = 'two-thirds' | 'strict';
export type Level = 'root' | 'indicator';

/** Codings by row (a code at a level) and by column (a voice, a technique …), in one pass. */
export class Tally {
  private readonly cells = new Map<string, Coding[]>();

  constructor(
    codings: readonly Coding[],
    rowOf: (coding: Coding) => string | undefined,
    columnOf: (coding: Coding) => string | undefined,
  ) {
    for (const coding of codings) {
      const row = rowOf(coding);
      const column = columnOf(coding);
      if (row === undefined || column === undefined) continue;
      entry(this.cells, `${row}\u0000${column}`, () => []).push(coding);
    }
  }

  at(row: string, column: string): readonly Coding[] {
    return this.cells.get(`${row}\u0000${column}`) ?? [];
  }
}

/** The rows of a display: roots of codebooks that have valences or of all, or their leaves. */
export function rowsAt(tree: CodeTree, level: Level): readonly PlacedCode[] {
  return level === 'root' ? tree.roots : tree.all.filter((placed) => (placed.code.codes ?? []).length === 0);
}

/** The row a coding belongs to; a code above the leaves has none at indicator level. */
export function rowOf(tree: CodeTree, level: Level): (coding: Coding) => string | undefined {
  return (coding) => (level === 'root' ? tree.get(coding.code)?.root.code.id : tree.get(coding.code)?.code.id);
}

/** How many codings of each valence; every valence of the codebooks is there, zeros included. */
export function countsOf(
  codings: readonly Coding[],
  valences: readonly string[],
): { readonly [valence: string]: number } {
  const counts: Record<string, number> = Object.fromEntries(valences.map((valence) => [valence, 0]));
  for (const { valence } of codings) if (valence !== undefined) counts[valence] = (counts[valence] ?? 0) + 1;
  return counts;
}

export function valencesOf(project: Project): readonly string[] {
  return [...new Set(project.codebooks.flatMap((codebook) => codebook.valences.map((valence) => valence.id)))];
}

/**
 * One sign for many codings (METHOD 3.2): with n valenced codings, met if met ÷ n ≥ 2/3, unmet likewise, else mixed;
 * the strict rule asks for all. Codings of valence `none`, or without one, are not valenced.
 */
export function symbolOf(codings: readonly Coding[], rule: SymbolRule): CellSymbol {
  const { met = 0, mixed = 0, unmet = 0 } = countsOf(codings, []);
  const valenced = met + mixed + unmet;
  if (codings.length === 0) return 'silent';
  if (valenced === 0) return 'none';
  const enough = (count: number): boolean => (rule === 'strict' ? count === valenced : count * 3 >= valenced * 2);
  if (enough(met)) return 'met';
  return enough(unmet) ? 'unmet' : 'mixed';
}

/** Voices whose every source the coders shown have read to the end: their empty cells are silent, others not yet sought. */
export function readVoices(project: Project): ReadonlySet<string> {
  const coders = project.reduction?.selection.coder ?? [...new Set(project.codings.map((coding) => coding.coder))];
  const complete = new Set(
    project.readings.filter((one) => one.state === 'complete').map((one) => `${one.coder}\u0000${one.source}`),
  );
  const read = new Set<string>();
  for (const voice of project.voices) {
    const sources = project.sources.filter((source) =>
      source.speakers ? Object.values(source.speakers).includes(voice.id) : source.id === voice.id,
    );
    const all = sources.every((source) => coders.every((coder) => complete.has(`${coder}\u0000${source.id}`)));
    if (sources.length > 0 && coders.length > 0 && all) read.add(voice.id);
  }
  return read;
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
