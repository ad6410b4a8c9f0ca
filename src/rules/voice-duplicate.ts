import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** Each voice stands once in voices.yaml. */
export const voiceDuplicate: ProjectRule<{ id: string }> = {
  code: 'voice/duplicate',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A voice that stands twice is counted twice, and its two ratings may differ.',
    id: 'Narasumber yang tercatat dua kali dihitung dua kali, dan penilaian kredibilitasnya bisa berbeda.',
  },
  words: {
    en: ({ id }) => ({
      problem: `The voice “${id}” stands more than once.`,
      remedy: 'Keep one entry in voices.yaml, or give the other person another id.',
    }),
    id: ({ id }) => ({
      problem: `Narasumber “${id}” tercatat lebih dari sekali.`,
      remedy: 'Sisakan satu di voices.yaml, atau beri id lain bila orangnya memang berbeda.',
    }),
  },
  *check({ project, place }) {
    const seen = new Set<string>();
    for (const { id } of project.voices) {
      if (seen.has(id)) yield found(this, place('voice', id, ['id']), { id });
      seen.add(id);
    }
  },
};
