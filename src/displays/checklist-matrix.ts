import { codeRows, type Level, rowHead } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import { footerOf, headerOf } from '../core/header.ts';
import type { Localised } from '../core/locale.ts';
import { readVoices, rowOf, type SymbolRule, symbolCell, Tally } from '../core/tally.ts';
import { withdrawnAt } from '../core/withdrawn.ts';
import type { Display } from './display.ts';
import { levelOption, ruleOption, signRules, symbolLegend, voiceColumns, warningsOf } from './words.ts';

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
    const read = readVoices(project);
    const tally = new Tally(project.codings, rowOf(tree, level), (coding) => coding.voice);
    const withdrawn = withdrawnAt(project, rowOf(tree, level), (coding) => coding.voice);
    const columns = voiceColumns(project, 'symbol', locale);
    const rows = codeRows(project, tree, level, locale);
    return {
      view: 'table',
      name: this.name,
      title: level === 'root' ? this.title[locale] : `${this.title[locale]}, ${words[locale].indicators}`,
      columns,
      rows: rows.map((row) => ({
        ...rowHead(row),
        cells: columns.map((voice) => {
          const codings = tally.at(row.id, voice.id);
          const promised = codings.length > 0 && codings.every((coding) => coding.directness === 'inferred');
          const given = {
            ...{ rule, sought: read.has(voice.id), withdrawn: withdrawn(row.id, voice.id) },
            ...(promised ? { text: words[locale].promise } : {}),
          };
          return symbolCell(project, row, codings, given, locale);
        }),
      })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [...signRules(rule, rows, locale), words[locale].quotes, words[locale].promises],
        legend: symbolLegend(project, locale),
        warnings: warningsOf(project, columns.length, locale),
      }),
    };
  },
};
