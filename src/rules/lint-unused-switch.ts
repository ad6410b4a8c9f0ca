import { Text } from '../core/text.ts';
import type { CodebookRule } from './rule.ts';
import { parts, sample } from './sample.ts';

export const lintUnusedSwitch: CodebookRule<{ readonly rule: string; readonly only: boolean }> = {
  code: 'lint/unused-switch',
  severity: 'warning',
  scope: 'codebook',
  why: {
    en: 'A comment that switches off nothing was left behind. It will hide the next finding on that line, which nobody has seen.',
    id: 'Komentar yang tidak mematikan apa pun adalah sisa. Komentar itu akan menyembunyikan temuan berikutnya di baris tersebut, padahal belum dilihat siapa pun.',
  },
  words: {
    en: ({ rule, only }) => ({
      problem: `This comment switches off ${rule}, which finds nothing on the next line.`,
      remedy: only ? 'Remove the comment (simpul lint --fix does).' : `Take ${rule} out of the comment.`,
    }),
    id: ({ rule, only }) => ({
      problem: `Komentar ini mematikan ${rule}, padahal tidak ada temuan itu di baris berikutnya.`,
      remedy: only ? 'Hapus komentarnya (dikerjakan oleh simpul lint --fix).' : `Keluarkan ${rule} dari komentar itu.`,
    }),
  },
  examples: [
    {
      title: { en: 'Nothing to switch off', id: 'Tidak ada yang perlu dimatikan' },
      text: sample(`
  - id: K1
    # simpul-disable-next-line name/long -- nama resmi # !
    name: Komitmen
${parts}`),
    },
  ],
  // Found where comments are read, once all other rules have spoken.
  check: () => [],
  fix({ position, data }, { yaml: { content } }) {
    if (!position || data.only !== true) return undefined;
    const text = new Text(content);
    const line = text.lineSpan(position.line);
    const start = text.toUnit(line.start);
    // Behind something else on its line, only a person can say what the comment meant.
    if (text.slice({ start: line.start, end: line.start + position.column - 1 }).trim() !== '') return undefined;
    return { start, end: Math.min(content.length, text.toUnit(line.end) + 1), text: '' };
  },
};
