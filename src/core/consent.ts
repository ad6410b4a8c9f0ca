import type { Coding } from './coding.ts';
import type { Project } from './project.ts';
import { overlap, type Span } from './span.ts';

/**
 * Whether a stretch of a source may be shown in words: not where its voice has not agreed to be quoted or has
 * withdrawn, nor where it is off the record (METHOD 6). The only place that decides it.
 */
export function mayQuote(project: Project, voice: string, source: string, span: Span): boolean {
  const consent = project.voices.find((one) => one.id === voice)?.consent;
  if (consent?.withdrawn === true || consent?.quote === false) return false;
  const flags = project.sources.find((one) => one.id === source)?.flags ?? [];
  return !flags.some((flag) => flag.flag === 'off_record' && overlap(flag, span) > 0);
}

/** Codings with the words of those that may not be quoted taken out, so that nothing after this can print them. */
export function withhold(project: Project, codings: readonly Coding[]): readonly Coding[] {
  const closed = new Set(
    project.voices.filter(({ consent }) => consent?.withdrawn === true || consent?.quote === false).map(({ id }) => id),
  );
  const flagged = new Set(project.sources.filter((source) => source.flags?.length).map(({ id }) => id));
  if (closed.size === 0 && flagged.size === 0) return codings;
  return codings.map((coding) => {
    const hidden =
      closed.has(coding.voice) ||
      (flagged.has(coding.source) && !mayQuote(project, coding.voice, coding.source, coding));
    return hidden ? { ...coding, exact: '', prefix: '', suffix: '', withheld: true } : coding;
  });
}
