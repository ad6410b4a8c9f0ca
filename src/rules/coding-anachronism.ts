import { found } from '../core/diagnostic.ts';
import { formatDate, inLocale, type Locale, type LocalText } from '../core/locale.ts';
import type { ProjectRule } from './rule.ts';

/** A passage that speaks of a time in which the rules behind its code were not in force (METHOD S19, 2.2.5). */
export const codingAnachronism: ProjectRule<{
  readonly code: string;
  readonly codebook: string;
  readonly year: number;
  readonly date: string;
  readonly early: boolean;
  /** What the codebook says of the time its rules were in force. */
  readonly note: LocalText;
}> = {
  code: 'coding/anachronism',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'Nobody can have kept or broken a rule that did not exist yet. A thesis that measures 2006 by the law of 2020 will be asked about it.',
    id: 'Tidak ada yang dapat memenuhi atau melanggar aturan yang belum ada. Skripsi yang mengukur tahun 2006 dengan peraturan 2020 pasti ditanya penguji.',
  },
  words: {
    en: ({ code, codebook, year, date, early, note }) => ({
      problem: `This passage speaks of ${year}, but ${code} (${codebook}) was in force only ${early ? 'from' : 'until'} ${formatDate(date, 'en')}${early ? ' on: the condition did not hold yet at the time spoken of' : ''}.${firstSentence(note, 'en')}`,
      remedy: 'Say in a memo which rules held then, or take the coding back.',
    }),
    id: ({ code, codebook, year, date, early, note }) => ({
      problem: `Segmen ini berbicara tentang ${year}, padahal ${code} (${codebook}) ${early ? 'baru berlaku sejak' : 'hanya berlaku sampai'} ${formatDate(date, 'id')}${early ? ': syarat ini belum berlaku pada waktu yang dibicarakan' : ''}.${firstSentence(note, 'id')}`,
      remedy: 'Jelaskan dalam memo aturan yang berlaku saat itu, atau tarik kembali pengodeannya.',
    }),
  },
  *check({ project, tree, place }) {
    for (const coding of project.codings) {
      const codebook = coding.refers_to && tree.get(coding.code)?.codebook;
      const { from, to } = codebook?.in_force ?? {};
      if (!coding.refers_to || !codebook) continue;
      // Years are all that a coding knows; the year in which the rules changed may lie on either side.
      const early = from !== undefined && coding.refers_to.from < yearOf(from);
      const late = to !== undefined && coding.refers_to.to > yearOf(to);
      if (!early && !late) continue;
      yield found(this, place('coding', coding.id), {
        code: coding.code,
        codebook: codebook.id,
        year: early ? coding.refers_to.from : coding.refers_to.to,
        date: (early ? from : to) ?? '',
        early,
        note: codebook.in_force?.note ?? '',
      });
    }
  },
};

/** With a space before it; the rest of a long note is for `codebook show`. */
function firstSentence(note: LocalText, locale: Locale): string {
  const [first = ''] = /^.*?[.!?](?=\s|$)/s.exec(inLocale(note, locale).trim()) ?? [inLocale(note, locale).trim()];
  return first === '' ? '' : ` ${first}`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
