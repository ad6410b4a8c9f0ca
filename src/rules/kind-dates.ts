import { bookRule } from './over.ts';
import { sample } from './sample.ts';

export const kindDates = bookRule<{ readonly date: string; readonly from?: string | undefined }>({
  code: 'kind/dates',
  severity: 'error',
  why: {
    en: 'With dates that cannot be, every coding would be judged too early or too late, or none would.',
    id: 'Dengan tanggal yang mustahil, setiap pengodean akan dianggap terlalu dini atau terlambat, atau tidak ada yang diperiksa.',
  },
  words: {
    en: ({ date, from }) => ({
      problem:
        from === undefined ? `There is no day “${date}”.` : `The rules end on ${date}, before they begin on ${from}.`,
      remedy:
        from === undefined
          ? 'Write a date as year-month-day: 2020-05-22.'
          : 'Exchange "from" and "to", or mend the year.',
    }),
    id: ({ date, from }) => ({
      problem:
        from === undefined
          ? `Tidak ada tanggal “${date}”.`
          : `Aturannya berakhir pada ${date}, sebelum mulai berlaku pada ${from}.`,
      remedy:
        from === undefined
          ? 'Tulis tanggal sebagai tahun-bulan-hari: 2020-05-22.'
          : 'Tukar "from" dan "to", atau betulkan tahunnya.',
    }),
  },
  examples: [
    {
      title: { en: 'Ended before it began', id: 'Berakhir sebelum mulai' },
      text: sample(' []\n', { in_force: '\n  from: "2020-05-22"\n  to: "2008-12-31" # !' }),
    },
    {
      title: { en: 'A month that does not exist', id: 'Bulan yang tidak ada' },
      text: sample(' []\n', { in_force: '{from: "2020-22-05"} # !' }),
    },
  ],
  *look({ codebook: { in_force = {} } }) {
    const { from, to } = in_force;
    const wrong = (
      [
        ['from', from],
        ['to', to],
      ] as const
    ).filter(([, date]) => date !== undefined && !isDate(date));
    for (const [key, date = ''] of wrong) yield { path: ['in_force', key], data: { date } };
    // Of a year or month without day, as much is compared as both have.
    const shared = Math.min(from?.length ?? 0, to?.length ?? 0);
    if (wrong.length === 0 && from !== undefined && to !== undefined && to.slice(0, shared) < from.slice(0, shared)) {
      yield { path: ['in_force', 'to'], related: ['in_force', 'from'], data: { date: to, from } };
    }
  },
});

/** Whether a year, month or day of the calendar is meant. */
function isDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
