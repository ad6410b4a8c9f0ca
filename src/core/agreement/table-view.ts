import { formatNumber, type Locale, type Localised, plural } from '../locale.ts';
import { textCell } from '../tally.ts';
import type { Cell, TableView } from '../view.ts';
import { agreeWords } from './agree-words.ts';
import type { Interval } from './bootstrap.ts';
import type { Coefficient } from './coefficient.ts';
import type { RatingTable } from './rating-table.ts';
import { reasonWords } from './reasons.ts';
import type { Result } from './result.ts';

/** One coefficient of a table, with its interval where one was asked for. */
export interface Computed {
  readonly measure: Coefficient;
  readonly result: Result;
  readonly interval?: Interval;
}

const words: Localised<{
  readonly title: string;
  readonly columns: readonly string[];
  facts(coders: number, units: number, levels: number, declared: boolean): string;
  readonly depends: string;
  ci(draws: number, seed: number): string;
  dropped(coders: string): string;
}> = {
  en: {
    title: 'Agreement in a table of ratings',
    columns: ['Value', '95 % from', 'to', 'Standard error', 'Observed', 'Expected', 'n', 'Source'],
    facts: (coders, units, levels, declared) =>
      `${plural(units, 'unit')}, ${plural(coders, 'coder')}, q = ${plural(levels, 'level')} ${declared ? 'as declared' : 'as used (--levels declares others)'}.`,
    depends:
      'Brennan–Prediger, Bennett’s S and Gwet’s coefficients depend on q. For alpha, observed and expected are disagreements.',
    ci: (draws, seed) =>
      `95 % intervals: percentile bootstrap over units, ${formatNumber(draws, 'en')} draws, seed ${seed}.`,
    dropped: (coders) => `Conger’s and Light’s kappa leave out coders who rated nothing: ${coders}.`,
  },
  id: {
    title: 'Kesepakatan dalam tabel penilaian',
    columns: ['Nilai', '95 % dari', 'sampai', 'Galat baku', 'Teramati', 'Diharapkan', 'n', 'Pustaka'],
    facts: (coders, units, levels, declared) =>
      `${formatNumber(units, 'id')} satuan, ${coders} pengode, q = ${levels} tingkat ${declared ? 'seperti disebutkan' : 'seperti dipakai (--levels menyebutkan yang lain)'}.`,
    depends:
      'Brennan–Prediger, S Bennett, dan koefisien Gwet bergantung pada q. Untuk alfa, yang teramati dan diharapkan ialah ketidaksepakatan.',
    ci: (draws, seed) =>
      `Selang 95 %: bootstrap persentil atas satuan, ${formatNumber(draws, 'id')} tarikan, benih acak ${seed}.`,
    dropped: (coders) => `Kappa Conger dan Light mengecualikan pengode yang tidak menilai apa pun: ${coders}.`,
  },
};

/** Every coefficient in a row of its own; one that does not exist says why. */
export function ratingTableView(
  table: RatingTable,
  computed: readonly Computed[],
  ci: { readonly draws: number; readonly seed: number } | undefined,
  locale: Locale,
): TableView {
  const { title, columns, facts, depends, ci: ciWords, dropped } = words[locale];
  const ids = ['value', 'low', 'high', 'se', 'observed', 'expected', 'n', 'source'];
  const units = table.ratings.weights.reduce((sum, weight) => sum + weight, 0);
  const left = [...new Set(computed.flatMap(({ result }) => (result.value === null ? [] : (result.dropped ?? []))))];
  return {
    view: 'table',
    name: 'agree-table',
    title,
    columns: columns.map((name, at) => ({ id: ids[at] ?? '', title: name, holds: at === 7 ? 'text' : 'number' })),
    rows: computed.map(({ measure, result, interval }) => ({
      id: measure.name,
      title: measure.title[locale],
      cells:
        result.value === null
          ? [absent(), ...Array.from({ length: 5 }, () => textCell('')), figure(result.n, 0), textCell(measure.source)]
          : [
              figure(result.value),
              figure(interval?.low),
              figure(interval?.high),
              figure(result.se),
              figure(result.observed),
              figure(result.expected),
              figure(result.n, 0),
              textCell(measure.source),
            ],
    })),
    footer: {
      rules: [
        facts(table.coders.length, units, table.ratings.levels.length, table.declared),
        depends,
        ...(ci ? [ciWords(ci.draws, ci.seed)] : []),
        ...agreeWords[locale].thresholds,
      ],
      legend: [],
      unseen: [],
      warnings: [
        ...computed.flatMap(({ measure, result }) =>
          result.value === null
            ? [
                agreeWords[locale].undefinedFigure(
                  measure.name,
                  measure.title[locale],
                  reasonWords[locale][result.reason],
                ),
              ]
            : [],
        ),
        ...(left.length > 0 ? [dropped(left.map((coder) => table.coders[coder]).join(', '))] : []),
        ...computed.flatMap(({ measure, interval }) =>
          interval && interval.dropped > 0
            ? [agreeWords[locale].dropped(measure.title[locale], interval.dropped, interval.draws)]
            : [],
        ),
      ],
    },
  };
}

function figure(value: number | null | undefined, decimals = 4): Cell {
  return value === undefined || value === null
    ? textCell('')
    : { state: 'filled', number: value, decimals, voices: [], segments: [] };
}

function absent(): Cell {
  return { state: 'not-applicable', voices: [], segments: [] };
}
