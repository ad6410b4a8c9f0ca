import type { Diagnostic } from '../core/diagnostic.ts';
import type { Project } from '../core/project.ts';
import type { Source } from '../core/source.ts';

/** The sources in which people speak. */
export function transcripts({ sources }: Pick<Project, 'sources'>): readonly Source[] {
  return sources.filter(({ speakers }) => speakers && Object.keys(speakers).length > 0);
}

/** A line of a source's text, as the place of a finding. */
export function atLine({ id }: Source, line = 1): Pick<Diagnostic, 'file' | 'position'> & { file: string } {
  return { file: `sources/${id}.txt`, position: { line, column: 1 } };
}

const SHOWN = 12;

/** Line numbers in words, the first twelve. */
export function listed(lines: readonly number[]): string {
  const each = [...new Set(lines)];
  return each.length > SHOWN ? `${each.slice(0, SHOWN).join(', ')} …` : each.join(', ');
}
