import { miscoded } from './barred.ts';
import type { CodeTree } from './code-tree.ts';
import type { Coding } from './coding.ts';
import {
  codingAttribute,
  codingParentCode,
  codingTurn,
  codingUnknown,
  codingValence,
  codingYears,
  newCoder,
  type UnknownNoun,
} from './coding-kinds.ts';
import { type Diagnostic, found, type Position } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { type Source, turnAt } from './source.ts';
import { RESEARCHER } from './voice.ts';

/** Where a finding is to be placed; worked out only when there is one. */
export type Where = () => { readonly file: string; readonly position?: Position };

/** A word that should name one of `known`. */
export function checkKnown(noun: UnknownNoun, id: string, known: ReadonlySet<string>, where: Where): Diagnostic[] {
  return known.has(id) ? [] : [found(codingUnknown, where(), { noun, id, nearest: nearest(id, known) })];
}

/** Somebody codes who is not listed: said, not refused, for a second coder may just be beginning. */
export function checkCoder(coder: string, known: ReadonlySet<string>, where: Where): Diagnostic[] {
  if (known.size === 0 || known.has(coder)) return [];
  return [found(newCoder, where(), { id: coder, nearest: nearest(coder, known) })];
}

/** A code that has indicators is not used itself, unless the study allows it (METHOD S05). */
export function checkLevel(code: string, tree: CodeTree, allowed: boolean | undefined, where: Where): Diagnostic[] {
  if (allowed || !tree.get(code) || tree.isLeaf(code)) return [];
  const indicators = tree.all.filter((one) => tree.isWithin(one.code.id, code) && tree.isLeaf(one.code.id));
  return [found(codingParentCode, where(), { id: code, indicators: indicators.map((one) => one.code.id) })];
}

/** A valence of the code's own codebook; none where the codebook does not judge. */
export function checkValence(coding: Pick<Coding, 'code' | 'valence'>, tree: CodeTree, where: Where): Diagnostic[] {
  if (miscoded(coding, tree) !== 'valence') return [];
  const valences = tree.get(coding.code)?.codebook.valences.map((valence) => valence.id) ?? [];
  return [found(codingValence, where(), { id: coding.code, given: coding.valence ?? '', valences })];
}

const directness = ['direct', 'indirect', 'inferred'];

/** Actor and field among the codebook's values, directness among the three. */
export function checkAttributes(
  coding: Pick<Coding, 'code' | 'actor' | 'field' | 'directness'>,
  tree: CodeTree,
  where: Where,
): Diagnostic[] {
  const attributes = tree.get(coding.code)?.codebook.attributes ?? {};
  const faults: Diagnostic[] = [];
  const check = (name: 'actor' | 'field' | 'directness', values: readonly string[]): void => {
    const given = coding[name];
    if (given !== undefined && !values.includes(given))
      faults.push(found(codingAttribute, where(), { name, given, values }));
  };
  check('actor', attributes.actor ?? []);
  check('field', attributes.field ?? []);
  check('directness', directness);
  return faults;
}

/** Whole years of four digits, the earlier first. */
export function checkYears({ refers_to: years }: Pick<Coding, 'refers_to'>, where: Where): Diagnostic[] {
  if (!years || (isYear(years.from) && isYear(years.to) && years.from <= years.to)) return [];
  return [found(codingYears, where(), { from: years.from, to: years.to })];
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 9999;
}

/** A coding lies within one turn of the voice it names, never in the researcher's (METHOD 0.1 rule 3). */
export function checkTurn(coding: Pick<Coding, 'start' | 'end' | 'voice'>, source: Source, where: Where): Diagnostic[] {
  const speaker = turnAt(source, coding)?.voice;
  if (speaker === coding.voice && speaker !== RESEARCHER) return [];
  const state = speaker === undefined ? 'across' : speaker === RESEARCHER ? 'researcher' : 'other';
  return [found(codingTurn, where(), { state, voice: coding.voice, speaker: speaker ?? '' })];
}

/** What makes two codings the same judgement twice: coder, source, words and code, whatever the valence (METHOD 2). */
export function sameness(coding: Pick<Coding, 'coder' | 'source' | 'start' | 'end' | 'code'>): string {
  return JSON.stringify([coding.coder, coding.source, coding.start, coding.end, coding.code]);
}
