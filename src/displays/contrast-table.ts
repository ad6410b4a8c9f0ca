import { type CodeRow, codeRows, rowHead } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Code } from '../core/codebook.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { inLocale, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { labelOf, readSources, rowOf, type SymbolRule, symbolCell, Tally, textCell } from '../core/tally.ts';
import type { Cell, Column } from '../core/view.ts';
import { withdrawnAt } from '../core/withdrawn.ts';
import type { Display } from './display.ts';
import { ruleOption, signRules, symbolLegend, warningsOf } from './words.ts';

const words: Localised<{
  readonly model: string;
  readonly contrary: string;
  readonly study: string;
  readonly noCase: string;
  readonly fit: string;
  readonly missing: string;
}> = {
  en: {
    model: 'As the codebook has it',
    contrary: 'The contrary',
    study: 'This study',
    noCase: 'No case given',
    fit: 'The table contrasts two models: what the codebook describes, and its contrary. A sign says which of them the material bears out; it is no verdict on the partnership.',
    missing:
      'The project has no checklist: put a codebook with “kind: checklist” into codebooks/ and name it under codebooks in simpul.yaml. simpul codebook list shows two that ship.',
  },
  id: {
    model: 'Menurut buku kode',
    contrary: 'Kebalikannya',
    study: 'Penelitian ini',
    noCase: 'Kasus tidak diisi',
    fit: 'Tabel ini mempertentangkan dua model: yang digambarkan buku kode, dan kebalikannya. Tanda menunjukkan model mana yang didukung data; bukan vonis atas kerja samanya.',
    missing:
      'Proyek ini belum punya daftar periksa: taruh buku kode dengan “kind: checklist” di codebooks/ dan sebutkan di codebooks dalam simpul.yaml. simpul codebook list menampilkan dua yang tersedia.',
  },
};

/**
 * Contrast table (METHOD S18, 3.3 no. 10): each item of a checklist as its model has it, the contrary, and which of both
 * the cases show, in the codebook's own words: what does not fit a model is a finding about fit, never a failure.
 */
export const contrastTable: Display = {
  name: 'contrast-table',
  title: { en: 'Contrast table', id: 'Tabel kontras' },
  about: {
    en: 'items of a checklist: the model, its contrary, and which of both each case shows',
    id: 'butir daftar periksa: modelnya, kebalikannya, dan mana yang tampak pada tiap kasus',
  },
  needs: ['codings', 'valences'],
  options: [ruleOption],
  applies: (project) => project.codebooks.some(isChecklist),
  build(project, options, locale) {
    const say = words[locale];
    const rule = options.rule as SymbolRule;
    const tree = new CodeTree(project.codebooks);
    const rows = codeRows(project, tree, 'root', locale).filter(({ codebook }) => isChecklist(codebook));
    const cases = casesOf(project, locale);
    const signOf = signsOf(project, tree, rule, cases, locale);
    const columns: readonly Column[] = [
      { id: 'model', title: say.model, holds: 'text' },
      { id: 'contrary', title: say.contrary, holds: 'text' },
      ...cases.map(({ id, title }) => ({ id, title, holds: 'symbol' as const })),
    ];
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns,
      rows: rows.map((row) => {
        const { criteria, definition } = tree.get(row.id)?.code ?? ({} as Partial<Code>);
        const [model, contrary] = [criteria?.met ?? definition, criteria?.unmet].map((text) => inLocale(text, locale));
        return {
          ...rowHead(row),
          cells: [textCell(model ?? ''), textCell(contrary ?? ''), ...cases.map((one) => signOf(row, one))],
        };
      }),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: rows.length === 0 ? [] : [...signRules(rule, rows, locale), say.fit, ...cautions(tree, rows, locale)],
        legend: symbolLegend({ ...project, codebooks: project.codebooks.filter(isChecklist) }, locale),
        warnings: rows.length === 0 ? [say.missing] : warningsOf(project, columns.length, locale),
      }),
    };
  },
};

function isChecklist({ kind, codes }: Project['codebooks'][number]): boolean {
  return kind === 'checklist' && codes.length > 0;
}

interface Case {
  readonly id: string;
  readonly title: string;
  /** Ids of its sources. */
  readonly sources: readonly string[];
}

/** The cases shown, in the project's order; the study as a whole where it has none. */
function casesOf({ settings, sources, reduction }: Project, locale: Locale): readonly Case[] {
  const { cases = [] } = settings;
  const idsOf = (id: string | undefined): string[] => sources.filter((one) => one.case === id).map((one) => one.id);
  if (cases.length === 0) return [{ id: 'study', title: words[locale].study, sources: sources.map(({ id }) => id) }];
  const asked = reduction?.selection.case ?? [];
  const homeless = sources.filter((source) => !cases.some(({ id }) => id === source.case)).map(({ id }) => id);
  return [
    ...cases
      .filter(({ id }) => asked.length === 0 || asked.includes(id))
      .map(({ id, name }) => ({ id, title: inLocale(name, locale) || id, sources: idsOf(id) })),
    ...(homeless.length > 0 ? [{ id: '–', title: words[locale].noCase, sources: homeless }] : []),
  ];
}

/** The sign of an item in a case, with the word that the codebook has for it. */
function signsOf(
  project: Project,
  tree: CodeTree,
  rule: SymbolRule,
  cases: readonly Case[],
  locale: Locale,
): (row: CodeRow, one: Case) => Cell {
  const caseOf = new Map(cases.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)));
  const place = rowOf(tree, 'root');
  const tally = new Tally(project.codings, place, ({ source }) => caseOf.get(source));
  const withdrawn = withdrawnAt(project, place, ({ source }) => caseOf.get(source));
  const read = readSources(project);
  return (row, { id, sources }) => {
    const sought = sources.length > 0 && sources.every((source) => read.has(source));
    const given = { rule, sought, withdrawn: withdrawn(row.id, id) };
    const cell = symbolCell(project, row, tally.at(row.id, id), given, locale);
    const { symbol } = cell;
    return symbol === undefined || symbol === 'silent'
      ? cell
      : { ...cell, text: labelOf(row.codebook, symbol, locale) };
  };
}

/** What the codebook warns of at the items shown. */
function cautions(tree: CodeTree, rows: readonly CodeRow[], locale: Locale): readonly string[] {
  return rows.flatMap(({ id }) => {
    const warning = inLocale(tree.get(id)?.code.warning, locale).replace(/\s+/g, ' ').trim();
    return warning === '' ? [] : [warning.startsWith(id) ? warning : `${id}: ${warning}`];
  });
}
