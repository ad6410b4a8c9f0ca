import { mayQuoteIn } from '../consent.ts';
import { type Diagnostic, found } from '../diagnostic.ts';
import type { Project } from '../project.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { squeezeQuote } from '../squeeze.ts';
import type { Text } from '../text.ts';
import { RESEARCHER } from '../voice.ts';
import { knownNames } from './citation.ts';
import { wordChanges } from './difference.ts';
import { countWords, FEWEST_WORDS, type Quotation, readDraft } from './draft.ts';
import * as kinds from './kinds.ts';
import { type Near, nearestPassage } from './nearest.ts';
import { type Passage, passageAt, passagesOf } from './passage.ts';
import { alike, piecesOf } from './pieces.ts';

/** What became of one quotation of a draft. */
export type QuotationState =
  /** Word for word, but for what METHOD 6 lets an author change. */
  | 'stands'
  | 'changed'
  /** Word for word, but not where its reference says. */
  | 'misplaced'
  | 'not-found'
  /** Cites something that is no source of the study. */
  | 'elsewhere'
  /** Too short to be taken for more than a term. */
  | 'term'
  /** Ends in a reference but has no quotation marks and is like no passage. */
  | 'paraphrase';

export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly state: QuotationState;
  /** Where it stands: the place the reference means, else all. */
  readonly passages: readonly Passage[];
}

export interface CheckedDraft {
  readonly quotations: readonly CheckedQuotation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds every quotation of a draft against the sources (METHOD 6 "Quotation"). `file` is the draft, for findings. */
export function checkDraft(
  project: Project,
  text: Text,
  file: string,
  paragraphs?: Parameters<typeof readDraft>[2],
): CheckedDraft {
  const { quotations, unclosed } = readDraft(text, knownNames(project), paragraphs);
  const diagnostics: Diagnostic[] = unclosed.map((offset) =>
    found(kinds.unclosed, { file, position: text.pointAt(offset) }, {}),
  );
  const mayQuote = mayQuoteIn(project);
  const open = ({ source, voice, span }: Passage) => mayQuote(voice, source.id, span);
  const checked = quotations.map((quotation) => {
    const place = { file, position: positionOf(text, quotation.span) };
    const one = checkOne(project, quotation);
    if (one.state === 'stands') diagnostics.push(...standing(one, place, open));
    else if (one.state === 'changed' || one.state === 'not-found') diagnostics.push(missing(one, place, open));
    const misplaced = one.state === 'stands' && isMisplaced(quotation, one.passages);
    return { quotation, state: misplaced ? 'misplaced' : one.state, passages: one.passages };
  });
  return { quotations: checked, diagnostics };
}

/** Whether a quotation cites another place than the one it stands in. */
function isMisplaced({ citation: cited }: Quotation, [passage]: readonly Passage[]): boolean {
  return cited !== undefined && passage !== undefined && !passage.fits(cited);
}

interface Checked extends CheckedQuotation {
  readonly near?: Near;
  /** Its first piece, where every piece stands somewhere, but not one after another. */
  readonly part?: Passage;
}

type Place = Parameters<typeof found>[1];

function checkOne(project: Project, quotation: Quotation): Checked {
  const { citation, words } = quotation;
  if (citation?.own === false) return { quotation, state: 'elsewhere', passages: [] };
  const long = countWords(words) >= FEWEST_WORDS;
  const passages = passagesOf(project.sources, words);
  if (passages.length > 0 && (long || citation)) {
    const meant = citation ? passages.filter((passage) => passage.fits(citation)) : [];
    return { quotation, state: 'stands', passages: meant.length > 0 ? meant : passages };
  }
  if (!(long || citation)) return { quotation, state: 'term', passages: [] };
  const { pieces } = piecesOf(words);
  const lost = pieces.find((piece) => passagesOf(project.sources, piece).length === 0);
  const [part] = lost === undefined ? passagesOf(project.sources, pieces[0] ?? '') : [];
  if (part) return { quotation, state: 'changed', passages: [], part };
  const near = nearestPassage(bySense(project.sources, citation?.sources ?? []), lost ?? pieces.join(' '));
  if (near && near.similarity >= (quotation.unmarked ? 0.8 : 0))
    return { quotation, state: 'changed', passages: [], near };
  return { quotation, state: quotation.unmarked ? 'paraphrase' : 'not-found', passages: [] };
}

/** The sources cited first: of equally near passages the first is taken. */
function bySense(sources: readonly Source[], cited: readonly string[]): readonly Source[] {
  const first = sources.filter(({ id }) => cited.includes(id));
  return first.length === 0 ? sources : [...first, ...sources.filter(({ id }) => !cited.includes(id))];
}

function standing({ quotation, passages }: Checked, place: Place, open: (passage: Passage) => boolean): Diagnostic[] {
  const [passage] = passages;
  if (!passage) return [];
  const { citation, words } = quotation;
  const quote = short(words);
  const at = { quote, source: passage.source.id, voice: passage.voice, line: passage.line };
  const diagnostics: Diagnostic[] = [];
  if (!passages.some(open)) diagnostics.push(found(kinds.mayNotBeQuoted, place, at));
  if (passage.voice === RESEARCHER) diagnostics.push(found(kinds.researcherQuoted, place, at));
  if (passage.turns > 1) diagnostics.push(found(kinds.acrossTurns, place, { ...at, turns: passage.turns }));
  if (citation && !passage.fits(citation)) {
    const lines = passages.map(({ source, line }) => `${source.id}:${line}`);
    const pages = [...new Set(passages.map(({ page }) => page).filter((page) => page !== undefined))];
    diagnostics.push(found(kinds.wrongReference, place, { ...at, cited: citation.text, lines, pages }));
  }
  return diagnostics;
}

function missing({ quotation, near, part }: Checked, place: Place, open: (passage: Passage) => boolean): Diagnostic {
  const quote = short(quotation.words);
  if (part) {
    const { source, voice, line } = part;
    return found(kinds.outOfOrder, place, { quote, source: source.id, voice, line });
  }
  if (!near) {
    const data = { quote, cited: quotation.citation?.text };
    return found(quotation.citation ? kinds.notFoundThoughCited : kinds.notFound, place, data);
  }
  const passage = passageAt(near.source, near.span);
  const at = { quote, source: near.source.id, voice: passage.voice, line: passage.line };
  if (!open(passage)) return found(kinds.changed, place, { ...at, changes: null });
  const said = squeezeQuote(near.source.text.slice(near.span));
  const { pieces } = piecesOf(quotation.words);
  const lost = pieces.length === 1 ? squeezeQuote(quotation.words) : closestPiece(pieces, said);
  const words = wordChanges(lost, said);
  // Where every word is the same, it is a comma or the like.
  const changes = words.length > 0 ? words : wordChanges(lost, said, true);
  return found(kinds.changed, place, { ...at, changes: changes.map(({ draft, source }) => ({ draft, source })) });
}

/** The piece that the nearest passage was found for: the one with most of its words. */
function closestPiece(pieces: readonly string[], said: string): string {
  const there = new Set(alike(said).toLowerCase().split(/\s+/u));
  const share = (piece: string): number => {
    const words = piece.toLowerCase().split(' ');
    return words.filter((word) => there.has(word)).length / words.length;
  };
  return pieces.reduce((best, piece) => (share(piece) > share(best) ? piece : best));
}

function positionOf(text: Text, { start, end }: Span) {
  const from = text.pointAt(start);
  const to = text.pointAt(end);
  return { ...from, endLine: to.line, endColumn: to.column };
}

const SHOWN = 80;

/** The beginning of a quotation, to find it again. */
function short(words: string): string {
  const points = [...squeezeQuote(words)];
  return points.length <= SHOWN
    ? points.join('')
    : `${points
        .slice(0, SHOWN - 2)
        .join('')
        .trimEnd()} …`;
}
