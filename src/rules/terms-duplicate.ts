import { bookRule, pathOfTerm } from './over.ts';
import { withoutItem } from './remove-item.ts';
import { sample } from './sample.ts';

export const termsDuplicate = bookRule<{
  readonly id: string;
  readonly term: string;
  readonly same: boolean;
  readonly first: string;
}>({
  code: 'terms/duplicate',
  severity: 'warning',
  why: {
    en: 'A term that stands twice is changed in one place and forgotten in the other.',
    id: 'Istilah yang tertulis dua kali akan diubah di satu tempat dan terlupa di tempat lain.',
  },
  words: {
    en: ({ id, term, same, first }) => ({
      problem:
        same && !isSpelling(term, first)
          ? `“${term}” of ${id} finds the same as “${first}” before it.`
          : `“${term}” stands twice among the terms of ${id}${same ? '' : ', once without and once with a valence'}.`,
      remedy: same
        ? isSpelling(term, first)
          ? 'Remove one of the two (simpul lint --fix does).'
          : 'Remove one of the two, or keep both for readers: hyphens and other signs are passed over.'
        : 'Keep it under "topic" if it does not tell the valence, else under the valence.',
    }),
    id: ({ id, term, same, first }) => ({
      problem:
        same && !isSpelling(term, first)
          ? `“${term}” milik ${id} menemukan hal yang sama dengan “${first}” sebelumnya.`
          : `“${term}” tertulis dua kali di antara istilah ${id}${same ? '' : ', sekali tanpa dan sekali dengan valensi'}.`,
      remedy: same
        ? isSpelling(term, first)
          ? 'Hapus salah satunya (dikerjakan oleh simpul lint --fix).'
          : 'Hapus salah satunya, atau biarkan keduanya bagi pembaca: tanda hubung dan tanda baca diabaikan.'
        : 'Simpan di "topic" bila tidak menunjukkan valensi; bila menunjukkan, simpan di valensinya.',
    }),
  },
  examples: [
    {
      title: { en: 'Twice in one list, and in two', id: 'Dua kali dalam satu daftar, dan dalam dua daftar' },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, valence: met, text: Anggarannya ada setiap tahun.}]
    terms:
      id:
        topic:
          - anggaran*
          - pertemuan tahunan
          - Pertemuan  Tahunan # !
        met:
          - pertemuan tahunan # !
`,
        { valences: '\n  - {id: met, label: terpenuhi}' },
      ),
    },
  ],
  *look({ repeatedTerms }) {
    for (const [first, later] of repeatedTerms) {
      const same = first.list === later.list;
      // Two valences for one term contradict each other, and that is said elsewhere.
      if (!same && first.list !== 'topic' && later.list !== 'topic') continue;
      const data = { id: later.of.code.id, term: later.text, same, first: first.text };
      const severity = same && !isSpelling(later.text, first.text) ? ({ severity: 'info' } as const) : {};
      yield { path: pathOfTerm(later), related: pathOfTerm(first), data, ...severity };
    }
  },
  fix: (finding, file) =>
    finding.data.same === true && finding.severity !== 'info' ? withoutItem(finding, file) : undefined,
});

/** Whether two terms are one, capitals and spaces apart. */
function isSpelling(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(term: string): string {
  return term.replace(/\s+/gu, ' ').trim().toLowerCase();
}
