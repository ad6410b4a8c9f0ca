import type { Claim, ClaimVersion, Link } from '../../src/core/claim.ts';
import { type Conclusion, conclude } from '../../src/core/conclude/conclude.ts';
import type { Project } from '../../src/core/project.ts';
import type { Source } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import type { Credibility, Voice } from '../../src/core/voice.ts';

/** A rubric of a given total, 0–10. */
export function rubric(total: number): Credibility {
  const of = (index: number): number => Math.min(2, Math.max(0, total - 2 * index));
  return {
    proximity: of(0),
    authority: of(1),
    independence: of(2),
    contemporaneity: of(3),
    checkability: of(4),
    reason: 'made for a test',
  };
}

export function sourceOf(id: string, more: Partial<Source> = {}): Source {
  return { id, type: 'document', technique: 'dokumentasi', text: new Text('a text of one line'), turns: [], ...more };
}

/** A confirmed link to a bare passage of a source. */
export function linkTo(voice: string, source: string, more: Partial<Link> = {}): Link {
  return {
    id: `L-${voice}-${source}`,
    segment: { source, start: 2, end: 6, exact: 'text' },
    voice,
    stance: 'supports',
    directness: 'direct',
    confirmed: { by: 'ade' },
    ...more,
  };
}

export function claimOf(id: string, version: Partial<ClaimVersion> = {}): Claim {
  return {
    id,
    versions: [{ version: 1, text: `Claim ${id}.`, kind: 'element_status', origin: { kind: 'a_priori' }, ...version }],
  };
}

export function projectOf(parts: Partial<Project> & { voices: readonly Voice[]; sources: readonly Source[] }): Project {
  return {
    settings: { simpul: 1, id: 'test', title: 'Test' },
    codebooks: [],
    codings: [],
    readings: [],
    claims: [],
    memos: [],
    ...parts,
  };
}

/** The only conclusion of a project with one claim of one version. */
export function concludeOne(project: Project): Conclusion {
  const [only, ...others] = conclude(project);
  if (!only || others.length > 0) throw new Error('not exactly one conclusion');
  return only;
}
