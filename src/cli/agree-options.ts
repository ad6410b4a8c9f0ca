import type { AgreeOptions, IntervalKind } from '../core/agreement/agree.ts';
import type { Coefficient } from '../core/agreement/coefficient.ts';
import { coefficients } from '../core/agreement/coefficients.ts';
import { belowMinimum } from '../core/agreement/kinds.ts';
import type { Result } from '../core/agreement/result.ts';
import { type UnitKind, unitKinds } from '../core/agreement/text-units.ts';
import type { Level } from '../core/code-rows.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { badValue, unknownValue } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

const choice = (name: string, values: readonly string[], about: Option['about']): Option => ({
  name,
  value: { en: values.join('|'), id: values.join('|') },
  values,
  about,
});

/** How units are made from codings. */
export const unitOptions: readonly Option[] = [
  choice('unit', unitKinds, {
    en: 'what is counted: line (as usual), sentence, turn, document, segment or character',
    id: 'satuan yang dihitung: line (biasanya), sentence, turn, document, segment, atau character',
  }),
  choice('overlap', ['any', 'majority'], {
    en: 'a unit is coded if any character of it is (as usual), or more than half',
    id: 'satuan terkode bila satu karakternya saja dikodekan (biasanya), atau lebih dari separuhnya',
  }),
  choice('include', ['speech', 'all'], {
    en: 'what voices said (as usual), or also headers, labels and the researcher’s turns',
    id: 'ujaran narasumber (biasanya), atau juga kepala naskah, label, dan ujaran peneliti',
  }),
  choice('level', ['root', 'indicator'], {
    en: 'codes rolled up to their root (as usual), or each by itself',
    id: 'kode dinaikkan ke induknya (biasanya), atau masing-masing',
  }),
];

/** What is computed, and what it must reach. */
export const figureOptions: readonly Option[] = [
  {
    name: 'measure',
    value: { en: 'NAME', id: 'NAMA' },
    repeat: true,
    about: {
      en: 'a coefficient by name, e.g. gwet_ac1; the first gets the interval (simpul agree table --list names all)',
      id: 'koefisien menurut namanya, mis. gwet_ac1; yang pertama diberi selang (semua nama: simpul agree table --list)',
    },
  },
  {
    name: 'draws',
    value: { en: 'N', id: 'N' },
    about: { en: 'draws of the bootstrap (2000)', id: 'banyaknya tarikan bootstrap (2000)' },
  },
  {
    name: 'seed',
    value: { en: 'N', id: 'N' },
    about: { en: 'seed of the bootstrap (1)', id: 'benih acak bootstrap (1)' },
  },
  {
    name: 'min',
    value: { en: 'NAME=VALUE', id: 'NAMA=NILAI' },
    repeat: true,
    about: {
      en: 'exit with 1 where a figure is lower, e.g. alpha=0.667; for CI',
      id: 'keluar dengan kode 1 bila suatu angka lebih rendah, mis. alpha=0.667; untuk CI',
    },
  },
];

export const intervalOption = (kinds: readonly IntervalKind[]): Option =>
  choice('ci', kinds, {
    en: `interval: bootstrap over whole turns or documents, or units; Krippendorff’s pairs; the standard error; or none (${kinds[0]} as usual)`,
    id: `selang: bootstrap atas giliran bicara atau dokumen utuh, atau satuan; pasangan cara Krippendorff; galat baku; atau tanpa selang (biasanya ${kinds[0]})`,
  });

/** Names that people use for the default of a family. */
const aliases: { readonly [name: string]: string } = { alpha: 'alpha_nominal' };

/** The coefficient of a name, where it can be had for so many coders. */
export function coefficientNamed(typed: string, flag: string, coders: number): Outcome<Coefficient> {
  const usable = coefficients.filter((one) => one.scale !== 'set' && (one.coders === 'any' || coders === 2));
  const one = usable.find(({ name }) => name === (aliases[typed] ?? typed));
  const allowed = usable.map(({ name }) => name);
  return one
    ? done(one)
    : failed([found(unknownValue, { file: '' }, { typed, flag, allowed, nearest: nearest(typed, allowed) })]);
}

/** Everything about figures that the flags ask for, checked. */
export function figuresAsked(
  options: Options,
  coders: number,
  usual: readonly string[],
): Outcome<{
  readonly measures: readonly [Coefficient, ...Coefficient[]];
  readonly minima: readonly { readonly measure: Coefficient; readonly least: number }[];
  readonly draws: number;
  readonly seed: number;
}> {
  const wrong: Diagnostic[] = [];
  const named = (typed: string, flag: string): Coefficient | undefined => {
    const one = coefficientNamed(typed, flag, coders);
    if (!one.ok) wrong.push(...one.diagnostics);
    return one.ok ? one.value : undefined;
  };
  const asked = options.has('measure') ? options.all('measure') : usual;
  const measures = asked.map((typed) => named(typed, '--measure')).filter((one) => one !== undefined);
  const minima = options.all('min').flatMap((typed) => {
    const [, name = '', figure = ''] = /^([a-z0-9_]+)=(-?\d+(?:[.,]\d+)?)$/.exec(typed) ?? [];
    if (figure === '') {
      wrong.push(found(badValue, { file: '' }, { flag: '--min', typed, form: 'alpha=0.667' }));
      return [];
    }
    const measure = named(name, '--min');
    return measure ? [{ measure, least: Number(figure.replace(',', '.')) }] : [];
  });
  const whole = (flag: string, fallback: number, most: number): number => {
    const typed = options.one(flag);
    if (typed === undefined) return fallback;
    if (/^\d{1,9}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most) return Number(typed);
    wrong.push(found(badValue, { file: '' }, { flag: `--${flag}`, typed, form: `--${flag} ${fallback}` }));
    return fallback;
  };
  const draws = whole('draws', 2000, 1_000_000);
  const seed = whole('seed', 1, 999_999_999);
  for (const { measure } of minima) if (!measures.includes(measure)) measures.push(measure);
  const [first, ...rest] = measures;
  if (wrong.length > 0 || !first) return failed(wrong);
  return done({ measures: [first, ...rest], minima, draws, seed });
}

/** The flags of `unitOptions` as they are meant. */
export function unitsAsked(options: Options): Pick<AgreeOptions, 'unit' | 'cover' | 'include' | 'level'> {
  return {
    unit: (options.one('unit') ?? 'line') as UnitKind,
    cover: options.one('overlap') === 'majority' ? 'majority' : 'any',
    include: options.one('include') === 'all' ? 'all' : 'speech',
    level: (options.one('level') ?? 'root') as Level,
  };
}

/** A finding for each row that does not reach what `--min` asks. */
export function belowMinima(
  rows: readonly { readonly id: string; readonly measures: ReadonlyMap<string, Result> }[],
  minima: readonly { readonly measure: Coefficient; readonly least: number }[],
  file: string,
): readonly Diagnostic[] {
  return minima.flatMap(({ measure, least }) =>
    rows.flatMap(({ id, measures }) => {
      const value = measures.get(measure.name)?.value ?? null;
      if (value !== null && value >= least) return [];
      return [found(belowMinimum, { file }, { row: id, measure: measure.name, value, least })];
    }),
  );
}
