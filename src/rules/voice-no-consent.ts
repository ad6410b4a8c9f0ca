import { found } from '../core/diagnostic.ts';
import type { SourceType } from '../core/source.ts';
import type { ProjectRule } from './rule.ts';

/** What is published already, or was given as a document: nobody was interviewed. */
const documents: readonly SourceType[] = ['document', 'news', 'web'];

/** Every person whose words are coded has been asked, and what was agreed is written down (METHOD 6). */
export const voiceNoConsent: ProjectRule<{ id: string; count: number }> = {
  code: 'voice/no-consent',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'Whose consent is not recorded is quoted in tables and exports like anybody else. Ethics review and examiners ask for it, and who has not been asked cannot have agreed.',
    id: 'Narasumber yang persetujuannya tidak dicatat tetap dikutip dalam tabel dan ekspor. Komite etik dan penguji menanyakannya, dan yang tidak ditanya tidak mungkin setuju.',
  },
  words: {
    en: ({ id, count }) => ({
      problem: `No consent of “${id}” is recorded, but ${count === 1 ? '1 coding quotes' : `${count} codings quote`} the voice.`,
      remedy: `Record what was agreed: simpul voices set ${id} --consent written --quote yes (or no).`,
    }),
    id: ({ id, count }) => ({
      problem: `Persetujuan “${id}” belum dicatat, padahal ada ${count} pengodean yang mengutipnya.`,
      remedy: `Catat apa yang disepakati: simpul voices set ${id} --consent tertulis --quote yes (atau no).`,
    }),
  },
  *check({ project, place }) {
    const people = new Set(project.sources.filter(({ type }) => !documents.includes(type)).map(({ id }) => id));
    const counts = new Map<string, number>();
    for (const { voice, source } of project.codings)
      if (people.has(source)) counts.set(voice, (counts.get(voice) ?? 0) + 1);
    for (const { id, consent } of project.voices) {
      const count = counts.get(id);
      if (count !== undefined && consent === undefined) yield found(this, place('voice', id, ['id']), { id, count });
    }
  },
};
