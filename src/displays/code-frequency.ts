import { codeRows, type Level, rowHead } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { footerOf, headerOf } from '../core/header.ts';
import type { Localised } from '../core/locale.ts';
import { unfolding } from '../core/reference.ts';
import {
  countsOf,
  readVoices,
  rowOf,
  shownOf,
  stateOf,
  Tally,
  valenceLabels,
  valencesOf,
  voicesIn,
} from '../core/tally.ts';
import type { Cell, Column } from '../core/view.ts';
import { withdrawnAt, withdrawnCell } from '../core/withdrawn.ts';
import type { Display } from './display.ts';
import { levelOption, symbolLegend, warningsOf } from './words.ts';

const words: Localised<{
  readonly all: string;
  readonly rules: readonly string[];
  spoken(voices: number, quotes: number): string;
}> = {
  en: {
    all: 'all',
    rules: [
      'Voices are counted first, quotes stand in brackets: 5 (9) is five voices with nine quotes.',
      'How often is not how important.',
    ],
    spoken: (voices, quotes) => `${voices} (${quotes})`,
  },
  id: {
    all: 'semua',
    rules: [
      'Yang dihitung lebih dahulu ialah narasumber, kutipan dalam kurung: 5 (9) berarti lima narasumber dengan sembilan kutipan.',
      'Seringnya disebut bukan ukuran pentingnya.',
    ],
    spoken: (voices, quotes) => `${voices} (${quotes})`,
  },
};

/** Content-analytic summary (METHOD 3.3 no. 7): codes by valence, voices before quotes. */
export const codeFrequency: Display = {
  name: 'code-frequency',
  title: { en: 'Code frequency', id: 'Frekuensi kode' },
  about: {
    en: 'codes by valence: how many voices, and in brackets how many quotes',
    id: 'kode menurut valensi: banyaknya narasumber, dan dalam kurung banyaknya kutipan',
  },
  needs: ['voices', 'codings'],
  options: [{ ...levelOption, fallback: 'indicator' }],
  build(project, options, locale) {
    const level = options.level as Level;
    const tree = new CodeTree(project.codebooks);
    const valences = shownOf(project, valencesOf(project));
    const read = readVoices(project);
    const sought = project.voices.length > 0 && project.voices.every((voice) => read.has(voice.id));
    const labels = valenceLabels(project, locale);
    const tally = new Tally(project.codings, rowOf(tree, level), (coding) => coding.valence ?? '');
    const withdrawn = withdrawnAt(project, rowOf(tree, level), () => '');
    const cellOf = (codings: readonly Coding[]): Cell => {
      const voices = voicesIn(project, codings);
      const cell = {
        state: stateOf(codings, sought),
        ...(codings.length === 0
          ? {}
          : {
              counts: countsOf(codings, valences),
              count: codings.length,
              text: words[locale].spoken(voices.length, codings.length),
            }),
        voices,
      };
      return unfolding(cell, project, codings, locale);
    };
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: [
        ...valences.map((id): Column => {
          return { id, title: labels.get(id) ?? id, holds: 'count', selection: { valence: [id] } };
        }),
        { id: 'all', title: words[locale].all, holds: 'count', selection: {} },
      ],
      rows: codeRows(project, tree, level, locale).map((row) => {
        const { id } = row;
        const parts = valences.map((valence) => tally.at(id, valence));
        const all = [...parts.flat(), ...tally.at(id, '')];
        const gone = all.length === 0 ? withdrawn(id, '') : undefined;
        return {
          ...rowHead(row),
          cells: [...parts.map(cellOf), gone === undefined ? cellOf(all) : withdrawnCell(gone)],
        };
      }),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: words[locale].rules,
        legend: symbolLegend(project, locale).filter(
          ({ mark }) => mark === 'silent' || mark === 'not-sought' || mark === 'withheld',
        ),
        warnings: warningsOf(project, valences.length + 1, locale),
      }),
    };
  },
};
