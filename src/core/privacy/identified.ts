import { disguiseOf } from '../disguise.ts';
import { type IdentifierKind, suggestedIn } from '../identifiers.ts';
import type { Project } from '../project.ts';
import type { Source } from '../source.ts';

/** A place in a source that tells, or may tell, who somebody is, and what was decided about it. */
export interface Identified {
  readonly source: string;
  /** From 1. */
  readonly line: number;
  readonly words: string;
  /** Absent where the map names it without a kind. */
  readonly kind?: IdentifierKind;
  readonly decision: 'replaced' | 'kept' | 'open';
  /** What stands for it. */
  readonly as?: string;
}

/** Everything of this kind in the sources, in the order of the texts: what the map names, and what only looks like it. */
export function identifiedIn(project: Project): readonly Identified[] {
  const disguise = disguiseOf(project);
  return project.sources.flatMap((source) => {
    const hits = disguise.hitsIn(source.text.value);
    const known = hits.map(({ start, end, entry }) => ({
      start,
      ...place(source, start, end),
      ...(entry.kind === undefined ? {} : { kind: entry.kind }),
      ...(entry.keep || entry.as === undefined ? {} : { as: entry.as }),
      decision: entry.keep ? ('kept' as const) : entry.as === undefined ? ('open' as const) : ('replaced' as const),
    }));
    const suggested = suggestedIn(source.text.value)
      .filter((one) => !hits.some((hit) => hit.start < one.end && one.start < hit.end))
      .map(({ start, end, kind }) => ({ start, ...place(source, start, end), kind, decision: 'open' as const }));
    return [...known, ...suggested].sort((a, b) => a.start - b.start).map(({ start: _start, ...one }) => one);
  });
}

function place({ id, text }: Source, start: number, end: number): Pick<Identified, 'source' | 'line' | 'words'> {
  return {
    source: id,
    line: text.lineAt(text.toOffset(start)),
    words: text.value.slice(start, end).replace(/\s+/g, ' '),
  };
}
