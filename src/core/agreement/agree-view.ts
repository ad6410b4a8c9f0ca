import { CodeTree } from '../code-tree.ts';
import { footerOf, headerOf } from '../header.ts';
import { formatNumber, inLocale, type Locale } from '../locale.ts';
import type { Project } from '../project.ts';
import { textCell } from '../tally.ts';
import type { Cell, Column, ReportView, Row, TableView, TextView } from '../view.ts';
import type { Agreement, LayerFigures } from './agree.ts';
import { agreeWords } from './agree-words.ts';
import { reasonWords } from './reasons.ts';
import type { Result } from './result.ts';
import { negativeAgreement, percent, positiveAgreement, prevalence } from './two-by-two.ts';

/** Agreement as a report: a table per code, all codes together, matched codings, and a sentence to write down. */
export function agreeView(project: Project, agreement: Agreement, locale: Locale): ReportView {
  const words = agreeWords[locale];
  return {
    view: 'report',
    name: 'agree',
    title: words.title,
    header: headerOf(project, locale),
    sections: [
      { id: 'per-code', title: words.perCode, views: [codeTable(project, agreement, locale)] },
      { id: 'overall', title: words.overall, views: [overallTable(agreement, locale)] },
      { id: 'matched', title: words.matched, views: [matchTable(agreement, locale)] },
      { id: 'methods', title: words.sentence, views: [methodsText(agreement, locale)] },
    ],
    footer: {
      ...footerOf(project, locale),
      rules: rulesOf(agreement, locale),
      warnings: warningsOf(agreement, locale),
    },
  };
}

type Shown = (figures: LayerFigures) => Cell;

/** Columns of the tables of figures, with what each shows of a row. */
function columnsOf(agreement: Agreement, locale: Locale): readonly (readonly [Column, Shown])[] {
  const { columns: names, only, both } = agreeWords[locale];
  const [one = '', other = ''] = agreement.coders;
  const column = (id: string, title: string): Column => ({ id, title, holds: 'number' });
  const of = (result: (figures: LayerFigures) => Result | undefined) => (figures: LayerFigures) =>
    resultCell(result(figures), locale);
  const counts: readonly (readonly [Column, Shown])[] =
    agreement.coders.length === 2
      ? [
          [column('both', both), ({ table }) => whole(table?.both)],
          [column('only_first', only(one)), ({ table }) => whole(table?.onlyFirst)],
          [column('only_second', only(other)), ({ table }) => whole(table?.onlySecond)],
          [column('neither', names.none), ({ table }) => whole(table?.neither)],
        ]
      : [
          [column('all', names.all), ({ by }) => whole(by.all)],
          [column('some', names.some), ({ by }) => whole(by.some)],
          [column('none', names.none), ({ by }) => whole(by.none)],
        ];
  const bounds: readonly (readonly [Column, Shown])[] = [
    [column('low', names.low), ({ interval }) => bound(interval?.low)],
    [column('high', names.high), ({ interval }) => bound(interval?.high)],
  ];
  const measures = agreement.options.measures.flatMap((measure, at): readonly (readonly [Column, Shown])[] => [
    [column(measure.name, measure.title[locale]), of(({ measures: own }) => own.get(measure.name))],
    ...(at === 0 && agreement.options.interval !== 'none' ? bounds : []),
  ]);
  const twofold: readonly (readonly [Column, Shown])[] =
    agreement.coders.length === 2
      ? [
          [column('percent', names.percent), of(({ table }) => table && percent(table))],
          ...measures,
          [column('positive_agreement', names.positive), of(({ table }) => table && positiveAgreement(table))],
          [column('negative_agreement', names.negative), of(({ table }) => table && negativeAgreement(table))],
        ]
      : measures;
  return [
    [column('units', names.units), ({ units }) => whole(units)],
    ...counts,
    ...twofold,
    [column('bar_u_alpha', names.relevance), of(({ relevance }) => relevance)],
  ];
}

function codeTable(project: Project, agreement: Agreement, locale: Locale): TableView {
  const columns = columnsOf(agreement, locale);
  const tree = new CodeTree(project.codebooks);
  return {
    view: 'table',
    name: 'agree-codes',
    title: agreeWords[locale].perCode,
    columns: columns.map(([column]) => column),
    rows: agreement.rows.map((row) => ({
      id: row.id,
      title: `${row.id} ${inLocale(tree.get(row.id)?.code.name, locale)}`.trim(),
      cells: columns.map(([, shown]) => shown(row)),
    })),
  };
}

function overallTable(agreement: Agreement, locale: Locale): TableView {
  const words = agreeWords[locale];
  const columns = columnsOf(agreement, locale).filter(([{ id }]) => id !== 'bar_u_alpha');
  const blank = (result: Result): readonly Cell[] =>
    columns.map(([{ id }]) => (id === agreement.options.measures[0].name ? resultCell(result, locale) : textCell('')));
  const rows: Row[] = [
    { id: 'pooled', title: words.pooled, cells: columns.map(([, shown]) => shown(agreement.pooled)) },
  ];
  if (agreement.sets) {
    rows.push({ id: 'alpha_jaccard', title: words.sets.jaccard, cells: blank(agreement.sets.jaccard) });
    rows.push({ id: 'alpha_masi', title: words.sets.masi, cells: blank(agreement.sets.masi) });
  }
  return {
    view: 'table',
    name: 'agree-overall',
    title: words.overall,
    columns: columns.map(([column]) => column),
    rows,
  };
}

function matchTable(agreement: Agreement, locale: Locale): TableView {
  const ids = [
    'matched',
    'only_first',
    'only_second',
    'same_bounds',
    'mh_agreement',
    'mh_agreement_with_valence',
    'valence_percent',
    'valence_kappa',
  ];
  return {
    view: 'table',
    name: 'agree-matched',
    title: agreeWords[locale].matched,
    columns: agreeWords[locale].matchColumns.map((title, at) => ({ id: ids[at] ?? '', title, holds: 'number' })),
    rows: agreement.matched.map(({ one, other, matching, figures }) => ({
      id: `${one}-${other}`,
      title: `${one} – ${other}`,
      cells: [
        whole(matching.pairs.length),
        whole(matching.onlyFirst.length),
        whole(matching.onlySecond.length),
        whole(figures.sameBounds),
        ...[figures.reliability, figures.withValence, figures.valencePercent, figures.valenceKappa].map((result) =>
          resultCell(result, locale),
        ),
      ],
    })),
  };
}

function methodsText(agreement: Agreement, locale: Locale): TextView {
  const words = agreeWords[locale];
  const { options, coders, rows, clusters } = agreement;
  const [measure] = options.measures;
  const figure = (value: number): string => formatNumber(value, locale, 3);
  const figures = rows.map((row) => {
    const result = row.measures.get(measure.name);
    if (!result || result.value === null) return `${row.id} –`;
    const { interval } = row;
    const range = interval && interval.low !== null ? ` (${figure(interval.low)}–${figure(interval.high)})` : '';
    return `${row.id} ${figure(result.value)}${range}`;
  });
  return {
    view: 'text',
    name: 'agree-methods',
    title: words.sentence,
    paragraphs: [
      words.methods({
        coders: coders.length,
        sources: agreement.sources - agreement.unread.length,
        units: rows[0]?.units ?? 0,
        unit: words.unit[options.unit],
        unitKind: options.unit,
        cover: words.cover[options.cover],
        include: words.include[options.include].replace(/ \(--include.*?\)/, ''),
        measure: measure.title[locale],
        figures: figures.join(', '),
        interval: words.interval(options.interval, options.draws, options.seed, clusters),
      }),
    ],
  };
}

function rulesOf({ options, clusters, coders }: Agreement, locale: Locale): readonly string[] {
  const words = agreeWords[locale];
  return [
    options.unit === 'character'
      ? `${words.unitRule(words.unit.character, '').replace(/, \.$/, '.')}`
      : words.unitRule(words.unit[options.unit], words.cover[options.cover]),
    words.include[options.include],
    words.missingRule,
    words.interval(options.interval, options.draws, options.seed, clusters),
    words.uncoded,
    ...(coders.length === 2 ? [words.positiveRule] : []),
    words.relevanceRule,
    words.matchRule,
    ...words.thresholds,
  ];
}

/** Fewer clusters than this, and an interval over them says little. */
const FEW_CLUSTERS = 10;
/** From this prevalence index on, percent agreement says little. */
const SKEWED = 0.8;

function warningsOf(agreement: Agreement, locale: Locale): readonly string[] {
  const words = agreeWords[locale];
  const { rows, options, clusters, unread } = agreement;
  const skewed = rows.filter(({ table }) => table && (prevalence(table).value ?? 0) >= SKEWED).map(({ id }) => id);
  const clustered = options.interval === 'turn' || options.interval === 'document';
  return [
    ...unread.map(({ source, readers }) => words.unread(source, readers)),
    ...(skewed.length > 0 ? [words.prevalence(skewed)] : []),
    ...rows.flatMap(({ id, measures, interval }) => [
      ...options.measures.flatMap((measure) => {
        const result = measures.get(measure.name);
        if (!result || result.value !== null) return [];
        return [words.undefinedFigure(id, measure.title[locale], reasonWords[locale][result.reason])];
      }),
      ...(interval && interval.dropped > 0 ? [words.dropped(id, interval.dropped, interval.draws)] : []),
    ]),
    ...(clustered && clusters < FEW_CLUSTERS ? [words.few(clusters)] : []),
  ];
}

function resultCell(result: Result | undefined, locale: Locale): Cell {
  if (!result) return textCell('');
  return result.value === null
    ? { state: 'not-applicable', text: reasonWords[locale][result.reason], voices: [], segments: [] }
    : { state: 'filled', number: result.value, decimals: 3, voices: [], segments: [] };
}

function bound(value: number | null | undefined): Cell {
  return value === null || value === undefined
    ? { state: 'not-applicable', voices: [], segments: [] }
    : { state: 'filled', number: value, decimals: 3, voices: [], segments: [] };
}

function whole(value: number | undefined): Cell {
  return { state: 'filled', number: value ?? 0, voices: [], segments: [] };
}
