import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { footerOf, headerOf } from '../core/header.ts';
import type { Locale, Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { unfolding } from '../core/reference.ts';
import {
  countsOf,
  type Level,
  readVoices,
  rowOf,
  rowsAt,
  type SymbolRule,
  stateOf,
  symbolOf,
  Tally,
  valencesOf,
} from '../core/tally.ts';
import type { Cell } from '../core/view.ts';
import type { Display } from './display.ts';
import { codeTitle, levelOption, ruleOption, symbolLegend, symbolRules, voiceColumns, warningsOf } from './words.ts';

const words: Localised<{
  readonly indicators: string;
  readonly quotes: string;
  readonly promise: string;
  readonly promises: string;
}> = {
  en: {
    indicators: 'by indicator',
    quotes: 'Quotes of a cell: all, in the order of the text.',
    promise: 'promise',
    promises:
      'A cell marked “promise” rests on norms and promises alone (directness inferred): what was agreed, not what was done.',
  },
  id: {
    indicators: 'menurut indikator',
    quotes: 'Kutipan suatu sel: semuanya, menurut urutan teks.',
    promise: 'janji',
    promises:
      'Sel bertanda “janji” hanya bertumpu pada norma dan janji (kelangsungan: inferensi): yang disepakati, bukan yang dilaksanakan.',
  },
};

/** Checklist matrix (METHOD 3.3 no. 2): elements or indicators by voices. */
export const checklistMatrix: Display = {
  name: 'checklist-matrix',
  title: { en: 'Checklist matrix', id: 'Matriks daftar periksa' },
  about: {
    en: 'elements or indicators by voices: a sign, its counts and the quotes',
    id: 'elemen atau indikator menurut narasumber: tanda, jumlah, dan kutipannya',
  },
  needs: ['voices', 'codings', 'valences'],
  options: [ruleOption, levelOption],
  // An element never stands alone: its indicators follow, for one word would hide what they say apart (METHOD S03).
  inReport: [{ level: 'root' }, { level: 'indicator' }],
  build(project, options, locale) {
    const rule = options.rule as SymbolRule;
    const level = options.level as Level;
    const tree = new CodeTree(project.codebooks);
    const valences = valencesOf(project);
    const read = readVoices(project);
    const tally = new Tally(project.codings, rowOf(tree, level), (coding) => coding.voice);
    const columns = voiceColumns(project, 'symbol');
    return {
      view: 'table',
      name: this.name,
      title: level === 'root' ? this.title[locale] : `${this.title[locale]}, ${words[locale].indicators}`,
      columns,
      rows: rowsAt(tree, level).map(({ code }) => ({
        id: code.id,
        title: codeTitle(tree, code.id, locale),
        cells: project.voices.map((voice) =>
          cellOf(project, tally.at(code.id, voice.id), rule, valences, read.has(voice.id), voice.id, locale),
        ),
      })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [symbolRules[locale][rule] ?? '', words[locale].quotes, words[locale].promises],
        legend: symbolLegend(locale),
        warnings: warningsOf(project, columns.length, locale),
      }),
    };
  },
};

function cellOf(
  project: Project,
  codings: readonly Coding[],
  rule: SymbolRule,
  valences: readonly string[],
  sought: boolean,
  voice: string,
  locale: Locale,
): Cell {
  const state = stateOf(codings, sought);
  if (state === 'not-sought') return { state, counts: countsOf(codings, valences), voices: [], segments: [] };
  const promised = codings.length > 0 && codings.every((coding) => coding.directness === 'inferred');
  const cell = {
    state,
    symbol: symbolOf(codings, rule),
    counts: countsOf(codings, valences),
    voices: codings.length > 0 ? [voice] : [],
    ...(promised ? { text: words[locale].promise } : {}),
  };
  return unfolding(cell, project, codings, locale);
}
