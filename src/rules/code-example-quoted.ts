import { found } from '../core/diagnostic.ts';
import { CodebookIndex } from './codebook-index.ts';
import type { ProjectRule } from './rule.ts';

/** Fewer words may be said twice by chance. */
const FEWEST_WORDS = 5;

/** An example of a codebook that stands word for word in a source. */
export const codeExampleQuoted: ProjectRule<{ readonly id: string; readonly source: string; readonly line: number }> = {
  code: 'code/example-quoted',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A codebook is passed on and printed, without the consent that the speaker gave for the study; and coders who have seen a passage as an example agree on it without thinking.',
    id: 'Buku kode dibagikan dan dicetak, di luar izin yang diberikan narasumber; dan pengode yang sudah melihat suatu ujaran sebagai contoh akan sepakat tanpa berpikir.',
  },
  words: {
    en: ({ id, source, line }) => ({
      problem: `An example of ${id} stands word for word in ${source}, line ${line}.`,
      remedy: 'Make up a passage that shows the same.',
    }),
    id: ({ id, source, line }) => ({
      problem: `Satu contoh ${id} sama kata demi kata dengan ${source}, baris ${line}.`,
      remedy: 'Karanglah ujaran lain yang menunjukkan hal yang sama.',
    }),
  },
  *check({ project, place }) {
    // One space for every white space: offsets are not wanted yet.
    const texts = project.sources.map(({ id, text }) => ({ id, text, flat: flatten(text.value) }));
    for (const codebook of project.codebooks) {
      for (const { code, path } of new CodebookIndex(codebook).codes) {
        for (const [rank, example] of (code.examples ?? []).entries()) {
          const wanted = flatten(example.text)
            .trim()
            .replace(/[.!?…]+$/u, '');
          if (wanted.split(' ').length < FEWEST_WORDS) continue;
          const source = texts.find(({ flat }) => flat.includes(wanted));
          if (!source) continue;
          const at = place('codebook', codebook.id, [...path, 'examples', rank, 'text']);
          yield found(this, at, { id: code.id, source: source.id, line: lineOf(source.text.value, wanted) });
        }
      }
    }
  },
};

function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

/** The line, from 1, on which words begin, whatever white space is between them. */
function lineOf(text: string, words: string): number {
  const lines = text.split('\n');
  let flat = '';
  const starts: number[] = [];
  for (const line of lines) {
    starts.push(flat.length);
    const more = flatten(line).trimStart();
    flat += more.endsWith(' ') || more === '' ? more : `${more} `;
  }
  const at = flat.indexOf(words);
  return starts.filter((start) => start <= at).length;
}
