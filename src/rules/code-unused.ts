import { found } from '../core/diagnostic.ts';
import type { CodeAt } from './code-at.ts';
import { CodebookIndex } from './codebook-index.ts';
import type { ProjectRule } from './rule.ts';

/** A code that nobody has used, once every source has been read to its end: before that it is only not found yet. */
export const codeUnused: ProjectRule<{ readonly id: string; readonly sources: number }> = {
  code: 'code/unused',
  scope: 'project',
  severity: 'info',
  why: {
    en: 'A code that no passage needed is a finding about the field, or a definition that coders do not recognise. Both deserve a sentence in the thesis.',
    id: 'Kode yang tidak diperlukan satu segmen pun adalah temuan tentang lapangan, atau definisinya tidak dikenali pengode. Keduanya perlu disebut dalam skripsi.',
  },
  words: {
    en: ({ id, sources }) => ({
      problem: `All ${sources} sources have been read, and nothing was coded with ${id} or a code below it.`,
      remedy: 'Say so in the text, or read once more with its definition in mind.',
    }),
    id: ({ id, sources }) => ({
      problem: `Seluruh ${sources} sumber data selesai dibaca, dan tidak ada yang dikode dengan ${id} atau kode di bawahnya.`,
      remedy: 'Sebutkan hal itu dalam uraian, atau baca sekali lagi dengan mengingat definisinya.',
    }),
  },
  *check({ project, tree, place }) {
    const read = new Set(project.readings.filter(({ state }) => state === 'complete').map(({ source }) => source));
    const { sources } = project;
    if (sources.length === 0 || sources.some(({ id }) => !read.has(id))) return;
    const used = new Set(project.codings.map(({ code }) => tree.rootOf(code)));
    for (const codebook of project.codebooks) {
      const { roots } = new CodebookIndex(codebook);
      // A codebook of which nothing is used has not been begun.
      if (!roots.some(({ code }) => used.has(code.id))) continue;
      for (const { code, path } of roots.filter((at: CodeAt) => !used.has(at.code.id))) {
        const at = place('codebook', codebook.id, [...path, 'id']);
        yield found(this, at, { id: code.id, sources: sources.length });
      }
    }
  },
};
