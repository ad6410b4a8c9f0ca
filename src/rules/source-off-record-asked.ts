import { found } from '../core/diagnostic.ts';
import { askedOffRecord, offRecordAsked } from '../core/off-record-words.ts';
import type { ProjectRule } from './rule.ts';

/** Whoever asked to be off the record is, or the researcher has been told (METHOD 6). */
export const sourceOffRecordAsked: ProjectRule<{ id: string; words: string; lines: readonly number[] }> = {
  ...offRecordAsked,
  scope: 'project',
  *check({ project, place }) {
    for (const { id, text, turns, flags } of project.sources) {
      const asked = askedOffRecord(text, turns, flags ?? []);
      const [first] = asked;
      // At the record, not in the text: a frame would print what is not to be read.
      if (first)
        yield found(this, place('source', id), { id, words: first.words, lines: asked.map(({ line }) => line) });
    }
  },
};
