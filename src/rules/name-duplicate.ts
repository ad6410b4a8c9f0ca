import type { CodeAt, Path } from './code-at.ts';
import { textIn } from './codebook-index.ts';
import { bookRule } from './over.ts';
import { parts, sample } from './sample.ts';

export const nameDuplicate = bookRule<{ readonly id: string; readonly name: string; readonly other: string }>({
  code: 'name/duplicate',
  severity: 'warning',
  why: {
    en: 'Tables show names. Two rows of one name cannot be told apart, and other programs merge or refuse them on import.',
    id: 'Tabel menampilkan nama. Dua baris bernama sama tidak dapat dibedakan, dan program lain menggabung atau menolaknya saat impor.',
  },
  words: {
    en: ({ id, name, other }) => ({
      problem: `“${name}” is the name of ${other} already, and now of ${id}.`,
      remedy: 'Say in one of the two names what sets it apart.',
    }),
    id: ({ id, name, other }) => ({
      problem: `“${name}” sudah menjadi nama ${other}, dan kini juga nama ${id}.`,
      remedy: 'Sebutkan pembedanya pada salah satu nama.',
    }),
  },
  examples: [
    {
      title: { en: 'One name for two codes', id: 'Satu nama untuk dua kode' },
      text: sample(`
  - id: K1
    name: Pertemuan rutin
${parts}  - id: K2
    name: pertemuan  rutin # !
${parts}`),
    },
  ],
  *look({ codebook, codes }) {
    const said = new Set<CodeAt>();
    for (const language of codebook.languages) {
      const seen = new Map<string, CodeAt>();
      for (const at of codes) {
        const name = textIn(at.code.name, language).replace(/\s+/g, ' ').trim();
        if (name === '') continue;
        const folded = name.toLowerCase();
        const first = seen.get(folded);
        if (!first) seen.set(folded, at);
        else if (!said.has(at)) {
          said.add(at);
          const data = { id: at.code.id, name, other: first.code.id };
          yield { path: namePath(at, language), related: namePath(first, language), data };
        }
      }
    }
  },
});

export function namePath({ code, path }: CodeAt, language: string): Path {
  return typeof code.name === 'string' ? [...path, 'name'] : [...path, 'name', language];
}
