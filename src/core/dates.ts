const monthNames = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];

/**
 * The ISO date in a phrase such as `Selasa, 9 Maret 2021`, `April 22, 2021` or `2021-03-09`; undefined when there is
 * none. 23/09/2021 is read, 09/03/2021 is left alone: its day and month cannot be told apart.
 */
export function dateIn(phrase: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(phrase);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(phrase);
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]));
  const dayFirst = /\b(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})\b/u.exec(phrase);
  if (dayFirst) return valid(Number(dayFirst[3]), month(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /(?<!\p{L})(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})\b/u.exec(phrase);
  return monthFirst ? valid(Number(monthFirst[3]), month(monthFirst[1] ?? ''), Number(monthFirst[2])) : undefined;
}

/** Day and month in either order, where only one of them can be the month. */
function fromNumbers(first: number, second: number, year: number): string | undefined {
  if (first > 12 || first === second) return valid(year, second, first);
  return second > 12 ? valid(year, first, second) : undefined;
}

function month(name: string): number {
  return monthNames.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function valid(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}
