import { withdrawnVoices } from '../core/barred.ts';
import { codeRows, type Level } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { waveOf, wavesOf } from '../core/conclude/waves.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatDate, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { rulesetOf } from '../core/ruleset.ts';
import { isSifted, readVoices, rowOf, type SymbolRule, symbolCell, Tally } from '../core/tally.ts';
import type { Cell, CellSymbol, Column } from '../core/view.ts';
import { RESEARCHER } from '../core/voice.ts';
import type { Display } from './display.ts';
import { levelOption, ruleOption, signRules, symbolLegend, voiceColumns, warningsOf } from './words.ts';

type Label = 'agreement' | 'partial agreement' | 'dissonance' | 'silence';

const words: Localised<{
  readonly label: string;
  readonly researcher: string;
  readonly undated: string;
  readonly rules: readonly string[];
  readonly labels: { readonly [label in Label]: string };
  silent(ids: readonly string[]): string;
}> = {
  en: {
    label: 'Convergence',
    researcher: 'Researcher’s words',
    undated: 'undated',
    rules: [
      'Convergence after Farmer et al. 2006: agreement if all cells that are not silent are equal; partial agreement if + or – stand with ±; dissonance if both + and – occur. Silent voices are named.',
    ],
    labels: {
      agreement: 'agreement',
      'partial agreement': 'partial agreement',
      dissonance: 'dissonance',
      silence: 'silence',
    },
    silent: (ids) => `silent: ${ids.join(', ')}`,
  },
  id: {
    label: 'Simpulan terhitung',
    researcher: 'Kata peneliti',
    undated: 'tanpa tanggal',
    rules: [
      'Simpulan mengikuti Farmer dkk. 2006: kesepakatan bila semua sel yang tidak senyap sama; kesepakatan sebagian bila + atau – bersama ±; perbedaan (disonansi) bila ada + dan –. Narasumber yang senyap disebut.',
    ],
    labels: {
      agreement: 'kesepakatan',
      'partial agreement': 'kesepakatan sebagian',
      dissonance: 'perbedaan (disonansi)',
      silence: 'senyap',
    },
    silent: (ids) => `senyap: ${ids.join(', ')}`,
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
  build(project, options, locale) {
    const level = options.level as Level;
    const rule = options.rule as SymbolRule;
    const tree = new CodeTree(project.codebooks);
    const { columns, columnOf, sought } = axisOf(project, options.by ?? 'voice', locale);
    const tally = new Tally(project.codings, rowOf(tree, level), columnOf);
    const sifted = isSifted(project);
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
        const cells = columns.map((column) =>
          symbolCell(project, row, tally.at(row.id, column.id), { rule, sought: sought.has(column.id) }, locale),
        );
        const silent = columns.filter((_, index) => cells[index]?.state === 'silent').map((column) => column.id);
        const label = sifted || !row.signed ? undefined : convergence(cells.map((cell) => cell.symbol));
        const empty = { state: 'filled', text: '', voices: [], segments: [] } as const;
        return {
          id: row.id,
          title: row.title,
          cells: [...cells, labelCell(label, silent, locale), empty],
          ...(label === undefined ? {} : { label }),
          silent,
        };
      }),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [...signRules(rule, rows, locale), ...words[locale].rules],
        legend: symbolLegend(project, locale),
        warnings: warningsOf(project, columns.length, locale),
      }),
    };
  },
};

interface Axis {
  readonly columns: readonly Column[];
  readonly columnOf: (coding: Coding) => string | undefined;
  /** Columns whose empty cells are silent. */
  readonly sought: ReadonlySet<string>;
}

function axisOf(project: Project, by: string, locale: Locale): Axis {
  const read = readVoices(project);
  if (by === 'voice')
    return { columns: voiceColumns(project, 'symbol'), columnOf: (coding) => coding.voice, sought: read };
  const waves = wavesOf(project.sources, rulesetOf(project.settings).wave_gap_days);
  const keyOf = (source: Project['sources'][number]): string =>
    by === 'technique' ? (source.technique ?? '–') : String(waveOf(source.observed_at, waves) ?? '–');
  const keys = new Map(project.sources.map((source) => [source.id, keyOf(source)]));
  const ids = by === 'technique' ? [...new Set(keys.values())] : [...new Set(keys.values())].sort();
  const title = (id: string): string =>
    id === '–'
      ? words[locale].undated
      : by === 'technique'
        ? id.replace('_', ' ')
        : formatDate(waves[Number(id) - 1] ?? '', locale);
  const passed = withdrawnVoices(project);
  const unread = project.sources.filter((source) => {
    const voices = Object.values(source.speakers ?? { own: source.id });
    const heard = voices.filter((voice) => voice !== RESEARCHER && !passed.has(voice));
    return heard.length === 0 || heard.some((voice) => !read.has(voice));
  });
  return {
    columns: ids.map((id) => ({ id, title: title(id), holds: 'symbol' })),
    columnOf: (coding) => keys.get(coding.source),
    sought: new Set(ids.filter((id) => !unread.some((source) => keys.get(source.id) === id))),
  };
}

function labelCell(label: Label | undefined, silent: readonly string[], locale: Locale): Cell {
  if (label === undefined) return { state: 'not-applicable', voices: [], segments: [] };
  const told = [words[locale].labels[label], ...(silent.length > 0 ? [words[locale].silent(silent)] : [])];
  return { state: 'filled', text: told.join('; '), voices: [], segments: [] };
}

/** Row label after Farmer et al. 2006 (METHOD 4.6), over the cells that are not silent. */
function convergence(symbols: readonly (CellSymbol | undefined)[]): Label {
  const said = new Set(symbols.filter((symbol) => symbol === 'met' || symbol === 'mixed' || symbol === 'unmet'));
  if (said.size === 0) return 'silence';
  if (said.has('met') && said.has('unmet')) return 'dissonance';
  return said.size === 1 ? 'agreement' : 'partial agreement';
}
