import { CONTEXT, standsAt } from './anchor.ts';
import { stretchesOf, withdrawnVoices } from './barred.ts';
import type { Coding, WithheldFor } from './coding.ts';
import type { Project } from './project.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { Stretches } from './stretches.ts';

/**
 * Whether a stretch of a source, said by a voice, may be shown in words: not where its voice, or the voice whose turn
 * it touches, has not agreed to be quoted or has withdrawn, nor where it is off the record (METHOD 6).
 */
export type MayQuote = (voice: string, source: string, span: Span) => boolean;

const NOWHERE = new Stretches([]);

/** What may not be quoted in a project, worked out source by source when it is asked for. The only place that decides it. */
class Consent {
  private readonly withdrawn: ReadonlySet<string>;
  private readonly unquoted: ReadonlySet<string>;
  private readonly closedVoices: ReadonlySet<string>;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly known = new Map<string, Stretches>();

  constructor(project: Project) {
    const unquoted = project.voices.filter(({ consent }) => consent?.quote === false).map(({ id }) => id);
    this.withdrawn = withdrawnVoices(project);
    this.unquoted = new Set(unquoted);
    this.closedVoices = new Set([...this.withdrawn, ...unquoted]);
    this.sources = new Map(project.sources.map((source) => [source.id, source]));
  }

  isClosed(voice: string): boolean {
    return this.closedVoices.has(voice);
  }

  /** The stretches of a source that may not be quoted. */
  closedIn(id: string): Stretches {
    let closed = this.known.get(id);
    if (!closed) {
      const source = this.sources.get(id);
      closed = source ? closedOf(source, this.closedVoices) : NOWHERE;
      this.known.set(id, closed);
    }
    return closed;
  }

  /** Why the words of a coding are closed: for its voice, for what it touches, or for nobody knows whose they are. */
  reasonOf(coding: Coding): WithheldFor {
    if (this.withdrawn.has(coding.voice)) return 'withdrawn';
    if (this.unquoted.has(coding.voice)) return 'consent';
    const source = this.sources.get(coding.source);
    if (!source) return 'adrift';
    if (offRecordIn(source).touch(coding)) return 'off-record';
    if (stretchesOf(source, this.withdrawn).touch(coding)) return 'withdrawn';
    return stretchesOf(source, this.unquoted).touch(coding) ? 'consent' : 'adrift';
  }

  textOf(id: string): Source['text'] | undefined {
    return this.sources.get(id)?.text;
  }
}

/**
 * An off-record flag whose words do not stand where it says tells us that something is off the record, but not where:
 * then nothing of the source is quoted until the flag is put right (`passage/anchor` in `simpul check` names it).
 */
function offRecordIn(source: Source): Stretches {
  const flags = (source.flags ?? []).filter(({ flag }) => flag === 'off_record');
  if (flags.some((flag) => !standsAt(source.text, flag))) return new Stretches([{ start: 0, end: Infinity }]);
  return new Stretches(flags);
}

function closedOf(source: Source, voices: ReadonlySet<string>): Stretches {
  return new Stretches([...offRecordIn(source).spans, ...stretchesOf(source, voices).spans]);
}

/** Decides for many stretches of one project. */
export function mayQuoteIn(project: Project): MayQuote {
  const consent = new Consent(project);
  return (voice, source, span) => !consent.isClosed(voice) && !consent.closedIn(source).touch(span);
}

/** The stretches of each source that may not be quoted, to mark them in the researcher's own view of the text. */
export function closedIn(project: Project): (source: string) => Stretches {
  const consent = new Consent(project);
  return (source) => consent.closedIn(source);
}

/**
 * Takes out of codings the words that may not be quoted, so that nothing after this can print them: all words of a
 * coding that touches them, and of its neighbours what their context (prefix, suffix) holds of them. Where something of
 * a source is closed, a coding whose words are not those of its place is closed too: nobody knows whose words they are.
 */
export function withholder(project: Project): (coding: Coding) => Coding {
  const consent = new Consent(project);
  return (coding) => {
    if (consent.isClosed(coding.voice)) return hidden(coding, consent);
    const closed = consent.closedIn(coding.source);
    if (closed.spans.length === 0) return coding;
    const text = consent.textOf(coding.source);
    if (!text || closed.touch(coding) || text.slice(coding) !== coding.exact) return hidden(coding, consent);
    // Taken anew from the text: a context that was written by hand could say anything.
    const start = Math.max(closed.endBefore(coding.start), coding.start - CONTEXT, 0);
    const end = Math.min(closed.startAfter(coding.end), coding.end + CONTEXT, text.length);
    return {
      ...coding,
      prefix: text.slice({ start, end: coding.start }),
      suffix: text.slice({ start: coding.end, end }),
    };
  };
}

export function withhold(project: Project, codings: readonly Coding[]): readonly Coding[] {
  return codings.map(withholder(project));
}

function hidden(coding: Coding, consent: Consent): Coding {
  return { ...coding, exact: '', prefix: '', suffix: '', withheld: true, withheldFor: consent.reasonOf(coding) };
}
