import { locate } from '../core/anchor.ts';
import { withholder } from '../core/consent.ts';
import { found } from '../core/diagnostic.ts';
import { type Quoted, quotedAt, sayQuoted } from './quoted.ts';
import type { ProjectRule } from './rule.ts';

const states = {
  en: {
    moved: (quoted: string, line: number) => `${quoted} now stands in line ${line}.`,
    near: (quoted: string, line: number) => `${quoted} is no longer there word for word; line ${line} comes close.`,
    ambiguous: (quoted: string) => `${quoted} stands in several places, and nothing tells which is meant.`,
    orphan: (quoted: string) => `${quoted} is not in the source any more.`,
  },
  id: {
    moved: (quoted: string, line: number) => `${quoted} kini berada di baris ${line}.`,
    near: (quoted: string, line: number) => `${quoted} tidak lagi ada kata demi kata; baris ${line} mendekatinya.`,
    ambiguous: (quoted: string) => `${quoted} ada di beberapa tempat, dan tidak ada petunjuk mana yang dimaksud.`,
    orphan: (quoted: string) => `${quoted} tidak ada lagi di sumbernya.`,
  },
};

type State = keyof typeof states.en;

/** Every coding still stands where it says, word for word (DESIGN section 5). */
export const codingAnchor: ProjectRule<Quoted & { state: State; line: number; source: string }> = {
  code: 'coding/anchor',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A coding that points at other words is evidence for something nobody said.',
    id: 'Pengodean yang menunjuk kata lain menjadi bukti atas sesuatu yang tidak diucapkan.',
  },
  words: {
    en: ({ state, line, source, ...quoted }) => ({
      problem: states.en[state](sayQuoted.en(quoted), line),
      remedy:
        state === 'moved' || state === 'near'
          ? `Put the text back as it was imported, or follow it: simpul reanchor ${source}.`
          : 'Put the text back as it was imported, or code the words anew and simpul code remove this one.',
    }),
    id: ({ state, line, source, ...quoted }) => ({
      problem: states.id[state](sayQuoted.id(quoted), line),
      remedy:
        state === 'moved' || state === 'near'
          ? `Kembalikan teks seperti saat diimpor, atau ikuti perubahannya: simpul reanchor ${source}.`
          : 'Kembalikan teks seperti saat diimpor, atau kodekan ulang kata-katanya lalu hapus yang ini dengan simpul code remove.',
    }),
  },
  *check({ project, place }) {
    const sources = new Map(project.sources.map((source) => [source.id, source]));
    const withheld = withholder(project);
    for (const coding of project.codings) {
      const text = sources.get(coding.source)?.text;
      if (!text) continue;
      const placement = locate(text, coding);
      if (placement.state === 'at') continue;
      const line = 'span' in placement ? text.lineAt(placement.span.start) : 0;
      yield found(this, place('coding', coding.id), {
        state: placement.state,
        line,
        source: coding.source,
        ...quotedAt(text, coding, withheld(coding).withheld !== true),
      });
    }
  },
};
