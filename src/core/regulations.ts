import type { Text } from './text.ts';

/** A rule with the time it was in force, as far as the founding study and the codebooks know it (METHOD S19, S34). */
export interface Regulation {
  readonly name: string;
  /** As texts write it: short, or in full with its number and year. */
  readonly form: RegExp;
  /** ISO dates, or a year where no more is known. */
  readonly from: string;
  readonly to?: string;
}

const MINISTER =
  '(?:Permendagri|Peraturan\\s+Menteri\\s+Dalam\\s+Negeri(?:\\s+Republik\\s+Indonesia|\\s+RI)?(?:\\s+\\(Permendagri\\))?)';

function ministers(number: number, year: number): RegExp {
  return new RegExp(
    `(?<!\\p{L})${MINISTER}\\s+(?:(?:No\\.?|Nomor)\\s*)?0{0,2}${number}\\s*(?:/|\\s+Tahun\\s+)\\s*${year}(?!\\d)`,
    'giu',
  );
}

/** One follows the other: who names both as governing has to say which held when. Not legal advice. */
export const successions: readonly (readonly [Regulation, Regulation])[] = [
  [
    { name: 'Permendagri 3/2008', form: ministers(3, 2008), from: '2008', to: '2020-05-22' },
    { name: 'Permendagri 25/2020', form: ministers(25, 2020), from: '2020-05-22' },
  ],
];

/** Lines, from 1, in which a text names a regulation. */
export function linesNaming(text: Text, { form }: Regulation): readonly number[] {
  const lines = [...text.value.matchAll(form)].map(({ index }) => text.lineAt(text.toOffset(index)));
  return [...new Set(lines)];
}
