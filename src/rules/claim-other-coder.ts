import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** Claims rest on the codings of the coder whose codings count. */
export const claimOtherCoder: ProjectRule<{ link: string; coding: string; coder: string; counts: string }> = {
  code: 'claim/other-coder',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'The displays show the codings of one coder; a conclusion that rests on another’s cannot be followed back to them.',
    id: 'Sajian menampilkan pengodean satu pengode; kesimpulan yang bertumpu pada pengodean orang lain tidak dapat ditelusuri ke sana.',
  },
  words: {
    en: ({ link, coding, coder, counts }) => ({
      problem: `Link “${link}” rests on the coding “${coding}” of ${coder}, but it is the codings of ${counts} that count.`,
      remedy: `Link the coding of ${counts} on that passage, or change coder in simpul.yaml.`,
    }),
    id: ({ link, coding, coder, counts }) => ({
      problem: `Tautan “${link}” bertumpu pada pengodean “${coding}” milik ${coder}, padahal yang dihitung pengodean ${counts}.`,
      remedy: `Tautkan pengodean ${counts} pada petikan itu, atau ubah coder di simpul.yaml.`,
    }),
  },
  *check({ project, place }) {
    const { coder: counts } = project.settings;
    if (counts === undefined) return;
    const coders = new Map<string, string>();
    // Of an id that stands twice the first is meant, as in a conclusion.
    for (const { id, coder } of project.codings) if (!coders.has(id)) coders.set(id, coder);
    for (const { id: claim, versions } of project.claims) {
      for (const [version, { links = [] }] of versions.entries()) {
        for (const [index, { id: link, coding }] of links.entries()) {
          const coder = coding === undefined ? undefined : coders.get(coding);
          if (coding === undefined || coder === undefined || coder === counts) continue;
          yield found(this, place('claim', claim, ['versions', version, 'links', index, 'coding']), {
            link,
            coding,
            coder,
            counts,
          });
        }
      }
    }
  },
};
