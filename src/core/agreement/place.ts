import type { Coding } from '../coding.ts';
import type { Project } from '../project.ts';
import { informantTurns, type Source } from '../source.ts';
import { compareSpans, overlap, type Span } from '../span.ts';

/** What of a text is compared: what voices said (no header, label or researcher's turn), or everything. */
export type Included = 'speech' | 'all';

/** What is drawn whole when an interval is computed. */
export type ClusterKind = 'turn' | 'document';

/** A stretch of a text that is compared, and the turn it belongs to: units of one turn are not independent. */
export interface Part extends Span {
  readonly cluster: number;
}

/** One text with who has read it. */
export interface Place {
  readonly source: Source;
  /** Sorted, apart from each other. */
  readonly parts: readonly Part[];
  /** Per coder: whether they read it. What a coder never opened is missing, not "nothing coded". */
  readonly read: readonly boolean[];
}

/**
 * The texts of a project for these coders. A coder has read a source that they marked as read, in whole or in part, or
 * in which they coded anything. Clusters are numbered over all texts.
 */
export function placesOf(
  project: Project,
  coders: readonly string[],
  include: Included,
  by: ClusterKind = 'turn',
): readonly Place[] {
  const touched = new Set([...project.codings, ...project.readings].map(({ coder, source }) => `${coder}\n${source}`));
  let cluster = 0;
  return project.sources.map((source, document) => {
    const spans = include === 'speech' ? speeches(source) : stretchesBetweenTurns(source);
    const parts = spans
      .filter(({ start, end }) => start < end)
      .map((span) => ({ ...span, cluster: by === 'turn' ? cluster++ : document }));
    return { source, parts, read: coders.map((coder) => touched.has(`${coder}\n${source.id}`)) };
  });
}

function speeches(source: Source): readonly Span[] {
  return informantTurns(source).map(({ speech }) => speech);
}

/** The whole text, cut where a turn begins. */
function stretchesBetweenTurns({ turns, text }: Source): readonly Span[] {
  const cuts = [...new Set([0, ...turns.map(({ span }) => span.start), text.length])];
  return cuts.slice(0, -1).map((start, at) => ({ start, end: cuts[at + 1] ?? start }));
}

/** Where each coder applied a code (or one below it), by source: `marks.get(source)[coder]`. */
export type Marks = ReadonlyMap<string, readonly (readonly Span[])[]>;

/** Marks of every row (a root code, or each code) that somebody used. Overlapping spans of one coder are one. */
export function marksOf(
  codings: readonly Coding[],
  coders: readonly string[],
  rowOf: (coding: Coding) => string | undefined,
): ReadonlyMap<string, Marks> {
  const rows = new Map<string, Map<string, Span[][]>>();
  for (const coding of codings) {
    const row = rowOf(coding);
    const coder = coders.indexOf(coding.coder);
    if (row === undefined || coder < 0) continue;
    const bySource = rows.get(row) ?? new Map<string, Span[][]>();
    rows.set(row, bySource);
    const spans = bySource.get(coding.source) ?? coders.map((): Span[] => []);
    bySource.set(coding.source, spans);
    spans[coder]?.push({ start: coding.start, end: coding.end });
  }
  return new Map(
    [...rows].map(([row, bySource]) => [
      row,
      new Map([...bySource].map(([source, spans]) => [source, spans.map(merged)])),
    ]),
  );
}

/** Spans sorted, those that overlap made one; those that only touch stay two. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (start < end) joined.push({ start, end });
  }
  return joined;
}

/** How many characters of each unit lie in sorted, disjoint spans. Units are sorted and disjoint too. */
export function covered(units: readonly Span[], spans: readonly Span[]): readonly number[] {
  let from = 0;
  return units.map((unit) => {
    while (from < spans.length && (spans[from]?.end ?? 0) <= unit.start) from++;
    let sum = 0;
    for (let at = from; at < spans.length; at++) {
      const span = spans[at];
      if (!span || span.start >= unit.end) break;
      sum += overlap(unit, span);
    }
    return sum;
  });
}
