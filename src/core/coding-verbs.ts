import { anchorAt, findQuote } from './anchor.ts';
import { closest } from './approximate.ts';
import type { CodeTree } from './code-tree.ts';
import type { Coding, Directness, YearRange } from './coding.ts';
import {
  checkAttributes,
  checkCoder,
  checkKnown,
  checkLevel,
  checkTurn,
  checkValence,
  checkYears,
  sameness,
  type Where,
} from './coding-checks.ts';
import { codingTwice } from './coding-kinds.ts';
import { closedIn } from './consent.ts';
import { type Diagnostic, found } from './diagnostic.ts';
import { done, failed, type Outcome } from './outcome.ts';
import { clipped } from './printable.ts';
import type { Project } from './project.ts';
import { quoteAmbiguous, quoteNotFound } from './quote-kinds.ts';
import { type Source, turnAt } from './source.ts';
import type { Span } from './span.ts';
import { squeeze, squeezeQuote } from './squeeze.ts';
import { RESEARCHER } from './voice.ts';

/** What a person decides about a segment, besides where it is. */
export interface Judgement {
  readonly code: string;
  readonly valence?: string;
  /** Taken from the turn when absent; must agree with it otherwise. */
  readonly voice?: string;
  readonly directness?: Directness;
  readonly actor?: string;
  readonly field?: string;
  readonly refers_to?: YearRange;
  readonly memo?: string;
}

/** A coding to be made. */
export interface CodingRequest extends Judgement {
  readonly coder: string;
  readonly source: string;
  /** White space counts as one space (DESIGN section 5). */
  readonly quote: string;
  /** Line, from 1, that chooses among several places. */
  readonly near?: number;
  /** The place itself, where it is known; must say `quote`. */
  readonly span?: Span;
}

/** The study as it is before the change, with what is looked up for every coding. */
export interface CodingGround {
  readonly project: Project;
  readonly tree: CodeTree;
  readonly sources: ReadonlyMap<string, Source>;
  readonly known: Readonly<Record<'code' | 'voice' | 'source' | 'coder', ReadonlySet<string>>>;
}

export function groundOf(project: Project, tree: CodeTree): CodingGround {
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const known = {
    code: new Set(tree.all.map(({ code }) => code.id)),
    voice: new Set(project.voices.map(({ id }) => id)),
    source: new Set(sources.keys()),
    coder: new Set((project.settings.coders ?? []).map(({ id }) => id)),
  };
  return { project, tree, sources, known };
}

const commandLine: Where = () => ({ file: '' });

/** A coding from a request, or everything that stands against it. Nothing is chosen silently. */
export function addCoding(
  ground: CodingGround,
  request: CodingRequest,
  stamp: { readonly id: string; readonly at: string; readonly codebook?: string },
  where: Where = commandLine,
): Outcome<Coding> {
  const { project, tree, known } = ground;
  const { quote, near, span: given, voice, ...rest } = request;
  const source = ground.sources.get(request.source);
  const faults = [
    ...checkKnown('source', request.source, known.source, where),
    ...checkJudgement(ground, request, where),
  ];
  if (!source) return failed(faults);
  const place = given ? done(given) : placeOf(project, source, quote, near, where);
  if (!place.ok) return failed([...faults, ...place.diagnostics]);
  const speaker = voice ?? turnAt(source, place.value)?.voice ?? '';
  const codebook = stamp.codebook ?? codebookOf(tree, request.code);
  const coding: Coding = {
    id: stamp.id,
    ...anchorAt(source.text, place.value),
    ...withoutDirect(rest),
    voice: speaker,
    ...(codebook === undefined ? {} : { codebook }),
    at: stamp.at,
  };
  faults.push(...checkTurn(coding, source, where), ...checkVoice(ground, speaker, where));
  faults.push(...checkTwice(project.codings, coding, where));
  return faults.length > 0 ? failed(faults) : done(coding, checkCoder(request.coder, known.coder, where));
}

/** What `code set` may change. `null` takes an optional value away. */
export type CodingChange = {
  readonly [key in keyof Judgement]?: Judgement[key] | (key extends 'code' | 'voice' ? never : null);
};

/** A coding changed as asked; its place, id and coder stay. */
export function changeCoding(
  ground: CodingGround,
  coding: Coding,
  change: CodingChange,
  where: Where = commandLine,
): Outcome<Coding> {
  const entries = Object.entries({ ...coding, ...change }).filter(([, value]) => value !== null && value !== undefined);
  const merged = Object.fromEntries(entries) as unknown as Coding;
  const codebook = change.code === undefined ? coding.codebook : codebookOf(ground.tree, merged.code);
  const changed: Coding = { ...withoutDirect(merged), ...(codebook === undefined ? {} : { codebook }) };
  const source = ground.sources.get(coding.source);
  const faults = [
    ...checkJudgement(ground, changed, where),
    ...(source && change.voice !== undefined ? checkTurn(changed, source, where) : []),
    ...(change.code === undefined ? [] : checkTwice(ground.project.codings, changed, where)),
  ];
  return faults.length > 0 ? failed(faults) : done(changed);
}

/** `direct` is what an absent directness means. */
function withoutDirect<T extends { readonly directness?: Directness }>(record: T): T {
  if (record.directness !== 'direct') return record;
  const { directness, ...rest } = record;
  return rest as T;
}

function checkJudgement({ project, tree, known }: CodingGround, judgement: Judgement, where: Where): Diagnostic[] {
  return [
    ...checkKnown('code', judgement.code, known.code, where),
    ...checkLevel(judgement.code, tree, project.settings.allow_parent_codes, where),
    ...checkValence(judgement, tree, where),
    ...checkAttributes(judgement, tree, where),
    ...checkYears(judgement, where),
  ];
}

function checkVoice({ known }: CodingGround, voice: string, where: Where): Diagnostic[] {
  return voice === '' || voice === RESEARCHER ? [] : checkKnown('voice', voice, known.voice, where);
}

/** The same code on the same words by the same coder stands once, whatever its valence (METHOD 2). */
function checkTwice(codings: readonly Coding[], coding: Coding, where: Where): Diagnostic[] {
  const same = sameness(coding);
  const other = codings.find((one) => one.id !== coding.id && one.start === coding.start && sameness(one) === same);
  if (!other) return [];
  const data = { id: coding.id, code: other.code, other: other.id, valence: other.valence ?? '' };
  return [found(codingTwice, where(), data)];
}

/** A line told from memory or from a printout may be a few off; farther away another passage is meant. */
const NEAR = 5;

/** The one place where a quote stands; of several, the one nearest to a line. */
function placeOf(
  project: Project,
  source: Source,
  quote: string,
  near: number | undefined,
  where: Where,
): Outcome<Span> {
  const places = findQuote(source.text, quote);
  const [only] = places;
  if (!only) return failed([found(quoteNotFound, where(), { ...nearby(project, source, quote) })]);
  if (places.length === 1 && near === undefined) return done(only);
  const lines = places.map((span) => source.text.lineAt(span.start));
  if (near !== undefined) {
    const distances = lines.map((line) => Math.abs(line - near));
    const least = distances.reduce((a, b) => Math.min(a, b), NEAR);
    const chosen = places.filter((_, index) => distances[index] === least);
    if (chosen.length === 1 && chosen[0]) return done(chosen[0]);
  }
  return failed([found(quoteAmbiguous, where(), { quote: shown(quote), source: source.id, lines })]);
}

/** Up to two in five characters may differ for a passage to be offered as "did you mean". */
const MOST_DIFFERENCE = 0.4;

function nearby(project: Project, source: Source, quote: string) {
  const needle = squeezeQuote(quote);
  const said = { quote: shown(quote), source: source.id };
  const elsewhere = project.sources.find((other) => needle !== '' && findQuote(other.text, quote).length > 0);
  if (elsewhere) return { ...said, elsewhere: elsewhere.id };
  const hay = squeeze(source.text);
  const [best] = closest(hay.value, needle, Math.floor(needle.length * MOST_DIFFERENCE));
  if (!best || needle.length < 4) return said;
  const span = hay.spanOf(best.start, best.end);
  return {
    ...said,
    closest: closedIn(project)(source.id).touch(span) ? '✕' : shown(hay.value.slice(best.start, best.end).trim()),
    line: source.text.lineAt(span.start),
  };
}

function shown(quote: string): string {
  return clipped(squeezeQuote(quote), 120);
}

function codebookOf(tree: CodeTree, code: string): string | undefined {
  const codebook = tree.get(code)?.codebook;
  return codebook && `${codebook.id}@${codebook.version}`;
}
