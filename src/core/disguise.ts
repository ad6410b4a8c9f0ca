import { standsAt } from './anchor.ts';
import type { Claim, Link } from './claim.ts';
import type { Coding } from './coding.ts';
import type { Project } from './project.ts';
import { Disguise, type Pseudonym } from './pseudonyms.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { Text } from './text.ts';
import type { Turn } from './transcript.ts';

/** All that may not be read by others: the researcher's map, and the names of voices who did not agree to be named. */
export function disguiseOf({ pseudonyms = [], voices }: Project): Disguise {
  const listed = new Set(pseudonyms.map(({ real }) => real));
  const unnamed = voices.flatMap(({ id, name, consent }): readonly Pseudonym[] =>
    name !== undefined && name !== id && consent?.name === false && !listed.has(name)
      ? [{ real: name, as: id, kind: 'name', voice: id }]
      : [],
  );
  return new Disguise([...pseudonyms, ...unnamed]);
}

/**
 * The same study for others to read: whatever the map names is replaced in all its words, the same everywhere. Texts
 * become other texts, so the offsets of codings, flags, turns and links are those in the new text; lines keep their
 * numbers. Who counts, and how the data are known by their hash, stays as it is.
 */
export function disguised(project: Project): Project {
  const disguise = disguiseOf(project);
  if (disguise.entries.every(({ keep }) => keep)) return project;
  const recasts = new Map(project.sources.map((source) => [source.id, new Recast(source.text, disguise)]));
  const replace = (words: string): string => disguise.replace(words);
  const { pseudonyms, sources, codings, claims, unread, ...rest } = project;
  return {
    ...(mapWords(rest, replace) as typeof rest),
    ...(pseudonyms ? { pseudonyms } : {}),
    ...(unread ? { unread } : {}),
    sources: sources.map((source) => recastSource(source, recasts.get(source.id), replace)),
    codings: codings.map((coding) => recastCoding(coding, recasts.get(coding.source), replace)),
    claims: claims.map((claim) => recastClaim(claim, recasts, replace)),
  };
}

/** A text with its replacements, and where each place of the old text is in the new one. */
class Recast {
  readonly text: Text;
  private readonly edits: readonly { readonly start: number; readonly end: number; readonly to: Span }[];

  constructor(
    readonly old: Text,
    disguise: Disguise,
  ) {
    let shift = 0;
    this.text = new Text(disguise.replace(old.value));
    this.edits = disguise.editsIn(old.value).map(({ start, end, text }) => {
      const from = old.toOffset(start);
      const until = old.toOffset(end);
      const to = { start: from + shift, end: from + shift + [...text].length };
      shift = to.end - until;
      return { start: from, end: until, to };
    });
  }

  /** A stretch in the new text; one that cuts a name in two takes all of what stands for it. */
  move({ start, end }: Span): Span {
    return { start: this.place(start, 'start'), end: this.place(end, 'end') };
  }

  private place(offset: number, side: 'start' | 'end'): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const last = this.edits[low - 1];
    if (!last) return offset;
    return offset < last.end ? last.to[side] : offset + last.to.end - last.end;
  }
}

function recastSource(source: Source, recast: Recast | undefined, replace: (words: string) => string): Source {
  const { text, turns: _turns, speakers, flags, ...meta } = withoutTurns(source);
  if (!recast) return source;
  let turns: readonly Turn[] | undefined;
  return {
    ...(mapWords(meta, replace) as typeof meta),
    ...(speakers
      ? { speakers: Object.fromEntries(Object.entries(speakers).map(([label, voice]) => [replace(label), voice])) }
      : {}),
    ...(flags
      ? {
          flags: flags.map((flag) => ({
            ...(mapWords(flag, replace) as typeof flag),
            ...movedExact(flag, recast),
          })),
        }
      : {}),
    text: recast.text,
    // Not derived anew: what stands for a name need not look like a label.
    get turns() {
      turns ??= source.turns.map((turn) => ({
        ...turn,
        label: replace(turn.label),
        span: recast.move(turn.span),
        speech: recast.move(turn.speech),
      }));
      return turns;
    },
  };
}

/** A source without working its turns out. */
function withoutTurns(source: Source): Omit<Source, 'turns'> & { readonly turns?: undefined } {
  const keys = Object.keys(source).filter((key) => key !== 'turns') as (keyof Source)[];
  return Object.fromEntries(keys.map((key) => [key, source[key]])) as Omit<Source, 'turns'>;
}

function recastCoding(coding: Coding, recast: Recast | undefined, replace: (words: string) => string): Coding {
  if (!recast) return { ...coding, ...wordsOf(coding, replace) };
  const { start, end, prefix, suffix } = coding;
  // What stands around it may have been cut short beside words that may not be quoted: no more is taken in.
  const before = movedExact({ start: start - [...prefix].length, end: start, exact: prefix }, recast);
  const after = movedExact({ start: end, end: end + [...suffix].length, exact: suffix }, recast);
  return {
    ...coding,
    ...(coding.memo === undefined ? {} : { memo: replace(coding.memo) }),
    ...(coding.withheld ? recast.move(coding) : movedExact(coding, recast)),
    prefix: before.exact,
    suffix: after.exact,
    stored: coding.stored ?? { start, end },
  };
}

function wordsOf({ exact, prefix, suffix, memo }: Coding, replace: (words: string) => string): Partial<Coding> {
  return {
    exact: replace(exact),
    prefix: replace(prefix),
    suffix: replace(suffix),
    ...(memo === undefined ? {} : { memo: replace(memo) }),
  };
}

/** Words in their new place; those that did not stand where they said do not come to stand there now. */
function movedExact(anchor: Span & { readonly exact: string }, recast: Recast): Span & { readonly exact: string } {
  const span = recast.move(anchor);
  return { ...span, exact: standsAt(recast.old, anchor) ? recast.text.slice(span) : '' };
}

function recastClaim(claim: Claim, recasts: ReadonlyMap<string, Recast>, replace: (words: string) => string): Claim {
  const recastLink = (link: Link): Link => {
    const recast = link.segment && recasts.get(link.segment.source);
    const words = mapWords(link, replace) as Link;
    return link.segment && recast
      ? { ...words, segment: { source: link.segment.source, ...movedExact(link.segment, recast) } }
      : words;
  };
  return {
    ...claim,
    versions: claim.versions.map((version) => ({
      ...(mapWords({ ...version, links: undefined }, replace) as typeof version),
      ...(version.links ? { links: version.links.map(recastLink) } : {}),
    })),
  };
}

/** Keys whose strings name things: changed, they would name others, or nothing. */
const names = new Set(
  `id case side group code codes codebook codebooks coder coders source voice coding claim kind type status question elements
  indicators valence directness stance suggested by at of terms roots replaces with ruleset lint language languages schema
  version original original_sha256 text_sha256 actor field asserts definition_variant flag url speakers withdrawn
  hiddenSources hiddenVoices withdrawnCodings barredCodings cumulative exclusive_per unit_of_coding`.split(/\s+/),
);

/** Every word in a record, replaced; names of things stay. */
function mapWords(value: unknown, replace: (words: string) => string, named = false): unknown {
  if (typeof value === 'string') return named ? value : replace(value);
  if (Array.isArray(value)) return value.map((one: unknown) => mapWords(one, replace, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, mapWords(one, replace, names.has(key) && !isWording(value))]),
  );
}

/** `{id: …, en: …}`: there `id` is Indonesian, and no id. */
function isWording(record: object): boolean {
  const keys = Object.keys(record);
  return (
    'id' in record &&
    keys.every((key) => (/^[a-z]{2}(?:-\w+)*$/.test(key) && !names.has(key)) || key === 'id') &&
    /\s/.test(String(record.id))
  );
}
