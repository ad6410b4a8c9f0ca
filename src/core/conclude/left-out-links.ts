import { type Diagnostic, type DiagnosticKind, found } from '../diagnostic.ts';
import type { Conclusion } from './conclude.ts';
import type { LeftOut } from './evidence.ts';

export const linkNotCounted: DiagnosticKind<{ links: readonly string[] }> = {
  code: 'claim/link-not-counted',
  severity: 'error',
  why: {
    en: 'A status rests on the links that count. One that a fault keeps out may be the one that would have changed it.',
    id: 'Status bertumpu pada tautan yang dihitung. Tautan yang gugur karena kesalahan bisa saja yang mengubah status itu.',
  },
  words: {
    en: ({ links }) => ({
      problem: `${links.length === 1 ? 'One link of the claims is' : `${links.length} links of the claims are`} not counted, since what it points at is missing or faulty: ${told(links)}.`,
      remedy: 'simpul check names the fault of each, with its line.',
    }),
    id: ({ links }) => ({
      problem: `${links.length} tautan proposisi tidak dihitung karena yang ditunjuknya tidak ada atau keliru: ${told(links)}.`,
      remedy: 'Kesalahan masing-masing beserta barisnya: simpul check.',
    }),
  },
};

function told(links: readonly string[]): string {
  return links.length > 8 ? `${links.slice(0, 8).join(', ')} …` : links.join(', ');
}

/** Reasons that are faults of the files; the others are decisions, or follow from the method. */
const faults: readonly LeftOut[] = ['gone', 'adrift', 'code', 'valence'];

/** What `simpul check` would call an error, as far as it kept links out of these conclusions. */
export function linksLeftOut(conclusions: readonly Conclusion[]): readonly Diagnostic[] {
  const links = conclusions.flatMap(({ leftOut }) =>
    leftOut.filter(({ why }) => faults.includes(why)).map(({ link }) => link.id),
  );
  return links.length === 0 ? [] : [found(linkNotCounted, { file: 'claims' }, { links: [...new Set(links)] })];
}
