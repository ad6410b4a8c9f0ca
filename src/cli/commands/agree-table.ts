import { bootstrapUnits, type Interval } from '../../core/agreement/bootstrap.ts';
import type { Coefficient } from '../../core/agreement/coefficient.ts';
import { coefficients } from '../../core/agreement/coefficients.ts';
import { type RatingTable, readRatingTable, type TableOptions } from '../../core/agreement/rating-table.ts';
import type { Ratings } from '../../core/agreement/ratings.ts';
import { type Computed, ratingTableView } from '../../core/agreement/table-view.ts';
import { found } from '../../core/diagnostic.ts';
import { failed, type Outcome } from '../../core/outcome.ts';
import { sheetKinds } from '../../importers/sheet-kinds.ts';
import { belowMinima, figureOptions, figuresAsked, intervalOption } from '../agree-options.ts';
import type { Command, Context } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { exitCodeOf, failOnOption, printFindings, refuse } from '../findings.ts';
import type { Options } from '../options.ts';
import { readUserText } from '../read-text.ts';

const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

export const agreeTable: Command = {
  arguments: [{ name: { en: 'FILE', id: 'BERKAS' }, optional: true }],
  details: {
    en: 'A CSV file with one unit a row and one coder a column; the first row names the coders. An empty cell is missing. Every coefficient that fits the scale is computed, each under its own name; one that does not exist says why.',
    id: 'Berkas CSV dengan satu satuan per baris dan satu pengode per kolom; baris pertama berisi nama pengode. Sel kosong berarti tidak dinilai. Semua koefisien yang cocok dengan skalanya dihitung, masing-masing dengan namanya; yang tidak ada menyebutkan sebabnya.',
  },
  examples: [
    {
      line: 'simpul agree table ratings.csv',
      about: { en: 'categories without an order', id: 'kategori tanpa urutan' },
    },
    {
      line: 'simpul agree table ratings.csv --scale ordinal --levels low,medium,high --missing NA',
      about: { en: 'an ordered scale, declared', id: 'skala berurutan, disebutkan' },
    },
  ],
  options: [
    {
      name: 'scale',
      value: { en: scales.join('|'), id: scales.join('|') },
      values: scales,
      about: { en: 'what the values are (nominal as usual)', id: 'sifat nilainya (biasanya nominal)' },
    },
    {
      name: 'levels',
      value: { en: 'A,B,C', id: 'A,B,C' },
      about: {
        en: 'every value there may be, in the order of the scale',
        id: 'semua nilai yang mungkin, menurut urutan skalanya',
      },
    },
    {
      name: 'missing',
      value: { en: 'VALUE', id: 'NILAI' },
      repeat: true,
      about: { en: 'a value that means: not rated', id: 'nilai yang berarti: tidak dinilai' },
    },
    {
      name: 'units',
      value: { en: 'COLUMN', id: 'KOLOM' },
      about: { en: 'the column that names the units', id: 'kolom yang berisi nama satuan' },
    },
    { name: 'list', about: { en: 'list every coefficient', id: 'daftar semua koefisien' } },
    intervalOption(['unit', 'none']),
    ...figureOptions,
    ...viewOptions,
    failOnOption,
  ],
  async run([file], options, context) {
    if (options.has('list') || file === undefined) return list(context);
    const scale = (options.one('scale') ?? 'nominal') as TableOptions['scale'];
    const table = await tableIn(file, scale, options, context);
    if (!table.ok) return refuse(context, table.diagnostics);
    const { ratings, coders } = table.value;
    const usual = coefficients.filter((one) => fits(one, scale, coders.length)).map(({ name }) => name);
    const asked = figuresAsked(options, coders.length, usual);
    if (!asked.ok) return refuse(context, asked.diagnostics);
    const { measures, minima, draws, seed } = asked.value;
    const drawn = options.one('ci') !== 'none';
    const computed = measures.map((measure): Computed => {
      const interval = drawn ? intervalOf(measure, ratings, { draws, seed }) : undefined;
      return { measure, result: measure.compute(ratings), ...(interval ? { interval } : {}) };
    });
    const view = ratingTableView(table.value, computed, drawn ? { draws, seed } : undefined, context.locale);
    const delivered = await deliver(view, options, context);
    if (!delivered.ok) return refuse(context, delivered.diagnostics);
    const results = new Map(computed.map(({ measure, result }) => [measure.name, result]));
    const findings = belowMinima([{ id: file, measures: results }], minima, file);
    if (findings.length > 0) await printFindings(findings, context.terminal.stderr, context);
    return exitCodeOf(findings, options);
  },
};

/** A bootstrap of a figure that does not exist would only tell so again and again. */
function intervalOf(
  measure: Coefficient,
  ratings: Ratings,
  draws: { readonly draws: number; readonly seed: number },
): Interval | undefined {
  return measure.compute(ratings).value === null ? undefined : bootstrapUnits(ratings, measure.compute, draws);
}

function fits(one: Coefficient, scale: TableOptions['scale'], coders: number): boolean {
  if (one.scale === 'set' || (one.coders === 'two' && coders !== 2)) return false;
  return scales.indexOf(one.scale) <= scales.indexOf(scale);
}

async function tableIn(
  file: string,
  scale: TableOptions['scale'],
  options: Options,
  context: Context,
): Promise<Outcome<RatingTable>> {
  const content = await readUserText(file, context);
  if (!content.ok) return content;
  const { readCsv } = await import('../../formats/csv-read.ts');
  const sheet = readCsv(content.value);
  if ('trouble' in sheet) {
    return failed([
      sheet.trouble === 'quote'
        ? found(sheetKinds.csvQuote, { file, position: { line: sheet.line, column: sheet.column } }, {})
        : found(sheetKinds.tooManyRows, { file }, { most: sheet.most }),
    ]);
  }
  const levels = options
    .one('levels')
    ?.split(',')
    .map((level) => level.trim());
  const units = options.one('units');
  return readRatingTable(
    sheet.rows,
    {
      scale,
      missing: options.all('missing'),
      ...(levels === undefined ? {} : { levels }),
      ...(units === undefined ? {} : { units }),
    },
    file,
  );
}

function list(context: Context): 0 {
  const { stdout } = context.terminal;
  for (const { name, title, source } of coefficients) {
    stdout.write(`${name}\t${title[context.locale]}\t${source}\n`);
  }
  return 0;
}
