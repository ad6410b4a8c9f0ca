import { sameness } from '../core/coding-checks.ts';
import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** A version of a claim rests on a coding once. */
export const claimLinkedTwice: ProjectRule<{ link: string; other: string; coding: string }> = {
  code: 'claim/linked-twice',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A coding linked twice would weigh twice, or on both sides; only the first link is counted.',
    id: 'Pengodean yang ditautkan dua kali akan berbobot ganda, atau berdiri di kedua sisi; hanya tautan pertama yang dihitung.',
  },
  words: {
    en: ({ link, other, coding }) => ({
      problem: `Link “${link}” rests on the coding “${coding}”, which link “${other}” has already; it is not counted.`,
      remedy: 'Keep one of the two links, with the stance that is meant.',
    }),
    id: ({ link, other, coding }) => ({
      problem: `Tautan “${link}” bertumpu pada pengodean “${coding}” yang sudah ditautkan oleh “${other}”; tautan itu tidak dihitung.`,
      remedy: 'Sisakan satu dari kedua tautan, dengan sikap yang dimaksud.',
    }),
  },
  *check({ project, place }) {
    const judgements = new Map(project.codings.map((coding) => [coding.id, sameness(coding)]));
    for (const { id: claim, versions } of project.claims) {
      for (const [version, { links = [] }] of versions.entries()) {
        const first = new Map<string, string>();
        for (const [index, { id: link, coding, confirmed }] of links.entries()) {
          const judgement = coding === undefined ? undefined : judgements.get(coding);
          // A link that nobody confirmed does not count anyway.
          if (coding === undefined || judgement === undefined || !confirmed) continue;
          const other = first.get(judgement);
          if (other === undefined) first.set(judgement, link);
          else
            yield found(this, place('claim', claim, ['versions', version, 'links', index, 'coding']), {
              link,
              other,
              coding,
            });
        }
      }
    }
  },
};
