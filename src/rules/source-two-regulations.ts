import { found } from '../core/diagnostic.ts';
import { partAt } from '../core/headings.ts';
import { formatDate, type Locale } from '../core/locale.ts';
import { linesNaming, successions } from '../core/regulations.ts';
import type { ProjectRule } from './rule.ts';

type Named = { readonly name: string; readonly from: string; readonly to: string; readonly places: readonly string[] };

/** A text that takes both a regulation and the one that revoked it for what governs (METHOD S34). */
export const sourceTwoRegulations: ProjectRule<{ readonly old: Named; readonly now: Named }> = {
  code: 'source/two-regulations',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'Of two regulations of which one revoked the other, only one can have held at any time. A reader must be told which, and when.',
    id: 'Dari dua peraturan yang salah satunya mencabut yang lain, hanya satu yang berlaku pada satu waktu. Pembaca perlu tahu yang mana, dan kapan.',
  },
  words: {
    en: ({ old, now }) => ({
      problem: `This text names ${told(old, 'en')} and ${told(now, 'en')}, which revoked it.`,
      remedy: 'Say of each time spoken of which of the two held then.',
    }),
    id: ({ old, now }) => ({
      problem: `Teks ini menyebut ${told(old, 'id')} dan ${told(now, 'id')}, yang mencabutnya.`,
      remedy: 'Sebutkan untuk setiap waktu yang dibicarakan, mana dari keduanya yang berlaku saat itu.',
    }),
  },
  *check({ project, place }) {
    for (const source of project.sources) {
      for (const [old, now] of successions) {
        const [before, after] = [linesNaming(source.text, old), linesNaming(source.text, now)];
        if (before.length === 0 || after.length === 0) continue;
        const named = ({ name, from, to = '' }: typeof old, lines: readonly number[]): Named => ({
          name,
          from,
          to,
          places: lines.map((line) => {
            const part = partAt(source.text, source.text.lineSpan(line).start);
            return part?.number === undefined ? String(line) : `${part.number}:${line}`;
          }),
        });
        const at = { file: `sources/${source.id}.txt`, position: { line: after[0] ?? 1, column: 1 } };
        const file = place('source', source.id).file === '' ? { file: '' } : at;
        yield found(this, file, { old: named(old, before), now: named(now, after) });
      }
    }
  },
};

const words = {
  en: { line: 'line', from: 'in force from', to: 'to' },
  id: { line: 'baris', from: 'berlaku', to: 'sampai' },
} as const;

function told({ name, from, to, places }: Named, locale: Locale): string {
  const { line, from: since, to: until } = words[locale];
  const period =
    to === ''
      ? `${since} ${formatDate(from, locale)}`
      : `${since} ${formatDate(from, locale)} ${until} ${formatDate(to, locale)}`;
  const where = places.map((place) => {
    const [part, number] = place.includes(':') ? place.split(':') : ['', place];
    return part === '' ? `${line} ${number}` : `${part}, ${line} ${number}`;
  });
  return `${name} (${period}; ${where.join('; ')})`;
}
