import { type CodeSelection, chosenCodes } from './chosen-codes.ts';
import type { CodeTree, PlacedCode } from './code-tree.ts';
import type { Codebook } from './codebook.ts';
import { inLocale, type Locale, type Localised } from './locale.ts';
import type { Project } from './project.ts';
import { type SignWords, signWordsOf } from './sign-words.ts';
import type { Row } from './view.ts';

export type Level = 'root' | 'indicator';

/** A code as a row (or column) of a display. */
export interface CodeRow {
  readonly id: string;
  /** The code's name, and where the row is not the whole code, what of it. */
  readonly name: string;
  /** `E1 Commitment`. */
  readonly title: string;
  readonly codebook: Codebook;
  /** Of its codebook, in order; empty where it does not judge. */
  readonly valences: readonly string[];
  /** Whether its codebook judges by met and unmet, so that many codings have one sign. */
  readonly signed: boolean;
  /** The codebook's own words for signs, where it has any. */
  readonly signs?: SignWords;
  /** What gives just the codings of this row. */
  readonly selection: CodeSelection;
}

const words: Localised<{ readonly unspecified: string; only(codes: string): string; itself(code: string): string }> = {
  en: { unspecified: 'not further specified', only: (codes) => `only ${codes}`, itself: (code) => `${code} itself` },
  id: { unspecified: 'tidak dirinci', only: (codes) => `hanya ${codes}`, itself: (code) => `${code} sendiri` },
};

/**
 * The rows of a display: roots, or leaves. A code above the leaves that is itself used has a row of its own beside its
 * indicators, so that no coding falls between them. Of a selection by code only what was asked for has a row: the rest
 * was not looked at, and must not look silent; a root above what was asked for says that it is not whole.
 */
export function codeRows(project: Project, tree: CodeTree, level: Level, locale: Locale): readonly CodeRow[] {
  const { code = [], exactly = [] } = project.reduction?.selection ?? {};
  const chosen = chosenCodes({ code, exactly }, tree);
  const isAsked = (id: string): boolean => chosen?.has(id) ?? true;
  const say = words[locale];
  if (level === 'root') {
    const asked = (exactly.length > 0 ? exactly : code).filter(isAsked);
    const names = (ids: readonly string[]): string =>
      ids.map((id) => (exactly.length > 0 && !tree.isLeaf(id) ? say.itself(id) : id)).join(', ');
    return tree.roots.flatMap((placed) => {
      const { id } = placed.code;
      if (isAsked(id) && (exactly.length === 0 || tree.isLeaf(id))) return [rowFor(placed, '', { code: [id] }, locale)];
      const below = asked.filter((one) => tree.isWithin(one, id));
      if (below.length === 0) return [];
      return [
        rowFor(placed, say.only(names(below)), exactly.length > 0 ? { exactly: below } : { code: below }, locale),
      ];
    });
  }
  const used = new Set(exactly);
  for (const coding of project.codings) used.add(coding.code);
  return tree.all.flatMap((placed) => {
    const { id } = placed.code;
    if (!isAsked(id)) return [];
    if (tree.isLeaf(id)) return [rowFor(placed, '', { code: [id] }, locale)];
    return used.has(id) ? [rowFor(placed, say.unspecified, { exactly: [id] }, locale)] : [];
  });
}

function rowFor({ code, codebook }: PlacedCode, part: string, selection: CodeSelection, locale: Locale): CodeRow {
  const name = [inLocale(code.name, locale), ...(part === '' ? [] : [`(${part})`])]
    .filter((one) => one !== '')
    .join(' ');
  const valences = codebook.valences.map((valence) => valence.id);
  const signs = signWordsOf(codebook, locale);
  const judges = codebook.kind === 'evaluative' || codebook.kind === 'checklist';
  return {
    id: code.id,
    name,
    title: name === '' ? code.id : `${code.id} ${name}`,
    codebook,
    selection,
    valences,
    ...(signs === undefined ? {} : { signs }),
    signed: judges && valences.includes('met') && valences.includes('unmet'),
  };
}

/** A row of a table, without its cells. */
export function rowHead({ id, title, selection, signs }: CodeRow): Pick<Row, 'id' | 'title' | 'selection' | 'signs'> {
  return { id, title, selection, ...(signs === undefined ? {} : { signs }) };
}
