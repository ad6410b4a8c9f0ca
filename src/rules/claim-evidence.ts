import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** Every link of a claim leads to a coding that is there. */
export const claimEvidence: ProjectRule<{ link: string; coding: string }> = {
  code: 'claim/unknown-coding',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A link that leads nowhere is left out of the status, and the claim looks weaker or stronger than it is.',
    id: 'Tautan yang buntu tidak dihitung dalam status, sehingga proposisi tampak lebih lemah atau lebih kuat.',
  },
  words: {
    en: ({ link, coding }) => ({
      problem: `Link “${link}” names the coding “${coding}”, which does not exist.`,
      remedy: 'Correct the link, or restore the coding.',
    }),
    id: ({ link, coding }) => ({
      problem: `Tautan “${link}” menyebut pengodean “${coding}” yang tidak ada.`,
      remedy: 'Betulkan tautannya, atau pulihkan pengodean itu.',
    }),
  },
  *check({ project, place }) {
    const known = new Set(project.codings.map((coding) => coding.id));
    for (const claim of project.claims) {
      for (const { id: link, coding } of claim.versions.flatMap((version) => version.links ?? [])) {
        if (coding !== undefined && !known.has(coding)) yield found(this, place('claim', claim.id), { link, coding });
      }
    }
  },
};
