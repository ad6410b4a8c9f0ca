import { codeRows, type Level, rowHead } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { footerOf, headerOf } from '../core/header.ts';
import type { Locale, Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { isSifted, rowOf, type SymbolRule, symbolCell, Tally, voicesIn } from '../core/tally.ts';
import type { Cell } from '../core/view.ts';
import { withdrawnAt } from '../core/withdrawn.ts';
import { axisOf } from './axis.ts';
import type { Display } from './display.ts';
import { levelOption, ruleOption, signRules, symbolLegend, warningsOf } from './words.ts';

type Label = 'agreement' | 'partial agreement' | 'dissonance' | 'silence';

const words: Localised<{
  readonly label: string;
  readonly researcher: string;
  again(ids: readonly string[]): string;
  readonly waves: string;
  readonly rules: readonly string[];
  readonly labels: { readonly [label in Label]: string };
  silent(ids: readonly string[]): string;
  /** One column alone says something. */
  alone(id: string): string;
  unread(ids: readonly string[]): string;
}> = {
  en: {
    label: 'Convergence',
    researcher: 'Researcher’s words',
    again: (ids) => `asked more than once: ${ids.join(', ')}`,
    waves:
      'Columns are the first days of the waves of collection. A voice asked in more than one wave is named in its cells: its second answer is no second voice.',
    rules: [
      'Convergence after Farmer et al. 2006: agreement if all cells that are not silent are equal, and there are two at least; partial agreement if + or – stand with ±; dissonance if both + and – occur. Silent voices are named.',
    ],
    labels: {
      agreement: 'agreement',
      'partial agreement': 'partial agreement',
      dissonance: 'dissonance',
      silence: 'silence',
    },
    silent: (ids) => `silent: ${ids.join(', ')}`,
    alone: (id) => `${id} alone: nothing to compare with`,
    unread: (ids) => `not yet looked for: ${ids.join(', ')}`,
  },
  id: {
    label: 'Simpulan terhitung',
    researcher: 'Kata peneliti',
    again: (ids) => `ditanya lebih dari sekali: ${ids.join(', ')}`,
    waves:
      'Kolom ialah hari pertama tiap gelombang pengumpulan. Narasumber yang ditanya dalam lebih dari satu gelombang disebut di selnya: jawaban keduanya bukan narasumber kedua.',
    rules: [
      'Simpulan mengikuti Farmer dkk. 2006: kesepakatan bila semua sel yang tidak senyap sama, dan sedikitnya ada dua; kesepakatan sebagian bila + atau – bersama ±; perbedaan (disonansi) bila ada + dan –. Narasumber yang senyap disebut.',
    ],
    labels: {
      agreement: 'kesepakatan',
      'partial agreement': 'kesepakatan sebagian',
      dissonance: 'perbedaan (disonansi)',
      silence: 'senyap',
    },
    silent: (ids) => `senyap: ${ids.join(', ')}`,
    alone: (id) => `hanya ${id}: tidak ada pembandingnya`,
    unread: (ids) => `belum dicari: ${ids.join(', ')}`,
  },
};

/** Triangulation (convergence) matrix (METHOD 3.3 no. 33, 4.6): do voices, techniques or waves say the same? */
export const triangulationMatrix: Display = {
  name: 'triangulation-matrix',
  title: { en: 'Triangulation matrix', id: 'Matriks triangulasi' },
  about: {
    en: 'elements by voices, techniques or waves, with the convergence of each row',
    id: 'elemen menurut narasumber, teknik, atau gelombang, dengan simpulan tiap baris',
  },
  needs: ['voices', 'codings', 'valences'],
  options: [
    {
      name: 'by',
      values: ['voice', 'technique', 'wave'],
      fallback: 'voice',
      about: { en: 'what the columns are', id: 'isi kolom' },
    },
    ruleOption,
    levelOption,
  ],
  build(project, options, locale, whole = project) {
    const level = options.level as Level;
    const rule = options.rule as SymbolRule;
    const tree = new CodeTree(project.codebooks);
    const { columns, columnOf, sought, repeated } = axisOf(project, options.by ?? 'voice', locale, whole);
    const tally = new Tally(project.codings, rowOf(tree, level), columnOf);
    const withdrawn = withdrawnAt(project, rowOf(tree, level), columnOf);
    const sifted = isSifted(project);
    // A voice is known by its id; a technique or a wave by its words.
    const names = columns.map(({ id, title }) => (options.by === 'voice' ? id : title));
    const rows = codeRows(project, tree, level, locale);
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: [
        ...columns,
        { id: 'label', title: words[locale].label, holds: 'text' },
        { id: 'researcher', title: words[locale].researcher, holds: 'researcher' },
      ],
      rows: rows.map((row) => {
        const cells = columns.map((column) => {
          const codings = tally.at(row.id, column.id);
          const given = {
            ...{ rule, sought: sought.has(column.id), withdrawn: withdrawn(row.id, column.id) },
            ...againIn(project, codings, repeated, locale),
          };
          return symbolCell(project, row, codings, given, locale);
        });
        const silent = columns.filter((_, index) => cells[index]?.state === 'silent').map((column) => column.id);
        const judged = !sifted && row.signed;
        const label = judged ? convergence(cells) : undefined;
        const empty = { state: 'filled', text: '', voices: [], segments: [] } as const;
        return {
          ...rowHead(row),
          cells: [...cells, judged ? labelCell(label, names, cells, locale) : notApplicable, empty],
          ...(label === undefined ? {} : { label }),
          silent,
        };
      }),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [...signRules(rule, rows, locale), ...words[locale].rules, ...(repeated ? [words[locale].waves] : [])],
        legend: symbolLegend(project, locale),
        warnings: warningsOf(project, columns.length, locale),
      }),
    };
  },
};

/** The voices of a cell that were asked in another wave too (METHOD 4.6). */
function againIn(
  project: Project,
  codings: readonly Coding[],
  repeated: ReadonlySet<string> | undefined,
  locale: Locale,
): { readonly text?: string } {
  if (!repeated?.size) return {};
  const ids = voicesIn(project, codings).filter((voice) => repeated.has(voice));
  return ids.length === 0 ? {} : { text: words[locale].again(ids) };
}

const notApplicable: Cell = { state: 'not-applicable', voices: [], segments: [] };

/** The label in words, or that one column stands alone; who is silent, and where nobody has looked yet. */
function labelCell(label: Label | undefined, names: readonly string[], cells: readonly Cell[], locale: Locale): Cell {
  const text = words[locale];
  const titles = (of: (cell: Cell) => boolean): readonly string[] =>
    names.filter((_, index) => of(cells[index] ?? notApplicable));
  const signed = titles(isSigned);
  const silent = titles(({ state }) => state === 'silent');
  const unread = titles(({ state }) => state === 'not-sought');
  const told = [
    // Where all are silent their names say it.
    ...(label === undefined ? signed.map(text.alone) : label === 'silence' ? [] : [text.labels[label]]),
    ...(silent.length > 0 ? [text.silent(silent)] : []),
    ...(unread.length > 0 ? [text.unread(unread)] : []),
  ];
  return told.length === 0 ? notApplicable : { state: 'filled', text: told.join('; '), voices: [], segments: [] };
}

function isSigned({ symbol }: Cell): boolean {
  return symbol === 'met' || symbol === 'mixed' || symbol === 'unmet';
}

/**
 * Row label after Farmer et al. 2006 (METHOD 4.6), over the cells that are not silent. None where only one cell has a
 * sign, which agrees with nobody; and `silence` only where every column was looked through and has nothing.
 */
function convergence(cells: readonly Cell[]): Label | undefined {
  const signed = cells.filter(isSigned);
  if (signed.length === 0) return cells.every(({ state }) => state === 'silent') ? 'silence' : undefined;
  if (signed.length === 1) return undefined;
  const said = new Set(signed.map(({ symbol }) => symbol));
  if (said.has('met') && said.has('unmet')) return 'dissonance';
  return said.size === 1 ? 'agreement' : 'partial agreement';
}
