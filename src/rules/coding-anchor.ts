import { locate } from '../core/anchor.ts';
import { found } from '../core/diagnostic.ts';
import { clipped } from '../core/printable.ts';
import type { ProjectRule } from './rule.ts';

const states = {
  en: {
    moved: (quote: string, line: number) => `“${quote}” now stands in line ${line}.`,
    near: (quote: string, line: number) => `“${quote}” is no longer there word for word; line ${line} comes close.`,
    ambiguous: (quote: string) => `“${quote}” stands in several places, and nothing tells which is meant.`,
    orphan: (quote: string) => `“${quote}” is not in the source any more.`,
  },
  id: {
    moved: (quote: string, line: number) => `“${quote}” kini berada di baris ${line}.`,
    near: (quote: string, line: number) => `“${quote}” tidak lagi ada kata demi kata; baris ${line} mendekatinya.`,
    ambiguous: (quote: string) => `“${quote}” ada di beberapa tempat, dan tidak ada petunjuk mana yang dimaksud.`,
    orphan: (quote: string) => `“${quote}” tidak ada lagi di sumbernya.`,
  },
};

type State = keyof typeof states.en;

/** Every coding still stands where it says, word for word (DESIGN section 5). */
export const codingAnchor: ProjectRule<{ state: State; quote: string; line: number }> = {
  code: 'coding/anchor',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A coding that points at other words is evidence for something nobody said.',
    id: 'Pengodean yang menunjuk kata lain menjadi bukti atas sesuatu yang tidak diucapkan.',
  },
  words: {
    en: ({ state, quote, line }) => ({
      problem: states.en[state](quote, line),
      remedy: 'Put the text back as it was imported, or correct start and end in the coding file.',
    }),
    id: ({ state, quote, line }) => ({
      problem: states.id[state](quote, line),
      remedy: 'Kembalikan teks seperti saat diimpor, atau betulkan start dan end di berkas pengodean.',
    }),
  },
  *check({ project, place }) {
    const sources = new Map(project.sources.map((source) => [source.id, source]));
    for (const coding of project.codings) {
      const text = sources.get(coding.source)?.text;
      if (!text) continue;
      const placement = locate(text, coding);
      if (placement.state === 'at') continue;
      const line = 'span' in placement ? text.lineAt(placement.span.start) : 0;
      const quote = coding.exact.replace(/\s+/g, ' ');
      yield found(this, place('coding', coding.id), {
        state: placement.state,
        quote: clipped(quote, 60),
        line,
      });
    }
  },
};
