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
  /** Codes that give just the codings of this row, those below them included; absent where none do. */
  readonly codes?: readonly string[];
}

const words: Localised<{ readonly unspecified: string; only(codes: string): string }> = {
  en: { unspecified: 'not further specified', only: (codes) => `only ${codes}` },
  id: { unspecified: 'tidak dirinci', only: (codes) => `hanya ${codes}` },
};

/**
 * The rows of a display: roots, or leaves. A code above the leaves that is itself used has a row of its own beside its
 * indicators, so that no coding falls between them. Of a selection by code only what was asked for has a row: the rest
 * was not looked at, and must not look silent; a root above what was asked for says that it is not whole.
 */
export function codeRows(project: Project, tree: CodeTree, level: Level, locale: Locale): readonly CodeRow[] {
  const asked = project.reduction?.selection.code ?? [];
  const isAsked = (id: string): boolean => asked.length === 0 || asked.some((one) => tree.isWithin(id, one));
  const below = (id: string): readonly string[] => asked.filter((one) => tree.isWithin(one, id));
  if (level === 'root') {
    return tree.roots.flatMap((placed) => {
      const { id } = placed.code;
      if (isAsked(id)) return [rowFor(placed, '', [id], locale)];
      return below(id).length === 0
        ? []
        : [rowFor(placed, words[locale].only(below(id).join(', ')), below(id), locale)];
    });
  }
  const used = new Set<string>();
  for (const { code } of project.codings) used.add(code);
  return tree.all.flatMap((placed) => {
    const { id } = placed.code;
    if (tree.isLeaf(id)) return isAsked(id) ? [rowFor(placed, '', [id], locale)] : [];
    return used.has(id) ? [rowFor(placed, words[locale].unspecified, undefined, locale)] : [];
  });
}

function rowFor(
  { code, codebook }: PlacedCode,
  part: string,
  codes: readonly string[] | undefined,
  locale: Locale,
): CodeRow {
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
    ...(codes === undefined ? {} : { codes }),
    valences,
    ...(signs === undefined ? {} : { signs }),
    signed: judges && valences.includes('met') && valences.includes('unmet'),
  };
}

/** A row of a table, without its cells. */
export function rowHead({ id, title, codes, signs }: CodeRow): Pick<Row, 'id' | 'title' | 'codes' | 'signs'> {
  return { id, title, ...(codes === undefined ? {} : { codes }), ...(signs === undefined ? {} : { signs }) };
}
