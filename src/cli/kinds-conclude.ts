import type { DiagnosticKind } from '../core/diagnostic.ts';

export const wholeStudy: DiagnosticKind<{ flag: string }> = {
  code: 'cli/whole-study',
  severity: 'error',
  why: {
    en: 'A conclusion that holds only for the sources, voices or coder one has picked is none.',
    id: 'Kesimpulan yang hanya berlaku untuk sumber, narasumber, atau pengode pilihan bukanlah kesimpulan.',
  },
  words: {
    en: ({ flag }) => ({
      problem: `conclude takes no ${flag}: a claim is weighed over the whole study, by the codings that its links name, whoever made them.`,
      remedy: 'Narrow the scope in claims/ID.yaml instead, or look at a part with simpul display.',
    }),
    id: ({ flag }) => ({
      problem: `conclude tidak memakai ${flag}: proposisi ditimbang atas seluruh penelitian, dengan pengodean yang disebut tautannya, siapa pun pengodenya.`,
      remedy: 'Persempit scope di claims/ID.yaml, atau lihat sebagian dengan simpul display.',
    }),
  },
};
