import { CodeTree } from '../core/code-tree.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { inLocale, type Locale, type Localised, type LocalText } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { textCell } from '../core/tally.ts';
import type { Cell, Row } from '../core/view.ts';
import type { Display } from './display.ts';
import { codeTitle } from './words.ts';

const words: Localised<{
  readonly columns: readonly [string, string, string];
  readonly yes: string;
  readonly no: string;
  readonly open: string;
  readonly rules: readonly string[];
  readonly missing: string;
  unknown(code: string, variant: string): string;
}> = {
  en: {
    columns: ['Author or wording', 'Wording (in own words)', 'Chosen'],
    yes: 'yes',
    no: 'no',
    open: 'not yet chosen among the definitions of its concept',
    rules: [
      'Concepts come from definitions in simpul.yaml, codes with two wordings from definition_variant; the order is that of the file.',
    ],
    missing:
      'There are no definitions yet. Write them into simpul.yaml: definitions: [{concept: …, author: …, wording: …, chosen: true}]; for a code with several wordings definition_variant: {E5: conceptual_1_5}.',
    unknown: (code, variant) =>
      `definition_variant in simpul.yaml says “${code}: ${variant}”, but no codebook of the project has that wording.`,
  },
  id: {
    columns: ['Penulis atau rumusan', 'Bunyi (dengan kata-kata sendiri)', 'Dipilih'],
    yes: 'ya',
    no: 'tidak',
    open: 'belum dipilih di antara definisi konsepnya',
    rules: [
      'Konsep berasal dari definitions di simpul.yaml, kode dengan dua rumusan dari definition_variant; urutannya menurut berkas itu.',
    ],
    missing:
      'Belum ada definisi. Tulis di simpul.yaml: definitions: [{concept: …, author: …, wording: …, chosen: true}]; untuk kode dengan beberapa rumusan definition_variant: {E5: conceptual_1_5}.',
    unknown: (code, variant) =>
      `definition_variant di simpul.yaml menyebut “${code}: ${variant}”, padahal tidak ada buku kode proyek yang memuat rumusan itu.`,
  },
};

/** Definitions of Bab I and II (METHOD S15, S05): concept, author, wording in own words, and which was chosen. */
export const definitions: Display = {
  name: 'definitions',
  title: { en: 'Definitions of concepts', id: 'Definisi konsep' },
  about: {
    en: 'concepts with author, wording in own words, and which definition was chosen',
    id: 'konsep dengan penulis, bunyi dengan kata-kata sendiri, dan definisi yang dipilih',
  },
  needs: [],
  options: [],
  // They belong to the chapters before the findings.
  inReport: [],
  build(project, _options, locale) {
    const say = words[locale];
    const told = [...conceptRows(project, locale), ...variantRows(project, locale)];
    const rows = told.map((row, index) => ({ id: String(index + 1), ...row }));
    const [author, wording, chosen] = say.columns;
    const tree = new CodeTree(project.codebooks);
    const unknown = Object.entries(project.settings.definition_variant ?? {}).filter(
      ([code, variant]) => !wordingsOf(tree, code).some(([known]) => known === variant),
    );
    const isOpen = rows.some(({ cells }) => cells.some(({ state }) => state === 'not-sought'));
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: [
        { id: 'author', title: author, holds: 'text' },
        { id: 'wording', title: wording, holds: 'text' },
        { id: 'chosen', title: chosen, holds: 'text' },
      ],
      rows,
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: rows.length > 0 ? say.rules : [],
        legend: isOpen ? [{ mark: 'not-sought', text: say.open }] : [],
        warnings: [
          ...(rows.length === 0 ? [say.missing] : []),
          ...unknown.map(([code, variant]) => say.unknown(code, variant)),
        ],
      }),
    };
  },
};

function conceptRows({ settings }: Project, locale: Locale): readonly Omit<Row, 'id'>[] {
  const all = settings.definitions ?? [];
  const settled = new Set(all.filter(({ chosen }) => chosen === true).map(({ concept }) => concept));
  return all.map(({ concept, author, wording, chosen }) => ({
    title: concept,
    cells: [
      textCell(author ?? ''),
      textCell(inLocale(wording, locale)),
      // A definition beside a chosen one was not chosen; where none was, nobody has decided yet.
      chosenCell(chosen ?? (settled.has(concept) ? false : undefined), locale),
    ],
  }));
}

/** The wordings that a codebook's source has of a code, where the study says which it uses. */
function variantRows({ settings, codebooks }: Project, locale: Locale): readonly Omit<Row, 'id'>[] {
  const tree = new CodeTree(codebooks);
  return Object.entries(settings.definition_variant ?? {}).flatMap(([code, chosen]) =>
    wordingsOf(tree, code).map(([variant, wording]) => ({
      title: codeTitle(tree, code, locale),
      cells: [textCell(variant), textCell(inLocale(wording, locale)), chosenCell(variant === chosen, locale)],
    })),
  );
}

/** Under `difference` a codebook says how its wordings differ; that is no wording. */
function wordingsOf(tree: CodeTree, code: string): readonly (readonly [string, LocalText])[] {
  return Object.entries(tree.get(code)?.code.source_wording ?? {}).filter(([variant]) => variant !== 'difference');
}

function chosenCell(chosen: boolean | undefined, locale: Locale): Cell {
  if (chosen === undefined) return { state: 'not-sought', voices: [], segments: [] };
  return textCell(chosen ? words[locale].yes : words[locale].no);
}
