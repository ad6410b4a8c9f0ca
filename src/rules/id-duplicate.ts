import { found } from '../core/diagnostic.ts';
import type { Path } from './code-at.ts';
import type { CodebookRule } from './rule.ts';
import { sample } from './sample.ts';

export const idDuplicate: CodebookRule<{ readonly id: string; readonly what: string; readonly line: number }> = {
  code: 'id/duplicate',
  severity: 'error',
  scope: 'codebook',
  why: {
    en: 'A coding names its code by the id alone. With two codes of one id, nobody can tell which was meant.',
    id: 'Pengodean menyebut kode hanya dengan id-nya. Bila dua kode ber-id sama, tidak jelas kode mana yang dimaksud.',
  },
  words: {
    en: ({ id, what, line }) => ({
      problem: `The ${what === 'valence' ? 'valence' : 'code'} “${id}” is there already, on line ${line}.`,
      remedy: 'Give one of the two another id; codings that meant it must be changed too.',
    }),
    id: ({ id, what, line }) => ({
      problem: `${what === 'valence' ? 'Valensi' : 'Kode'} “${id}” sudah ada di baris ${line}.`,
      remedy: 'Beri salah satunya id lain; pengodean yang memakainya harus ikut diubah.',
    }),
  },
  examples: [
    {
      title: { en: 'Two codes of one id', id: 'Dua kode dengan id yang sama' },
      text: sample(
        `
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, valence: met, text: Anggarannya ada setiap tahun.}]
    codes:
      - {id: K1.1, name: Waktu, brief: Waktu yang diluangkan}
      - {id: K1.2, name: Dana, brief: Dana yang dikeluarkan}
      - id: K1.1 # !
        name: Orang
        brief: Orang yang ditugaskan
`,
        { valences: '\n  - {id: met, label: terpenuhi}\n  - {id: met, label: tercapai} # !' },
      ),
    },
  ],
  *check({ yaml }) {
    for (const [what, ids] of [
      ['valence', idsIn(yaml.data, ['valences'])],
      ['code', idsIn(yaml.data, ['codes'])],
    ] as const) {
      const first = new Map<string, Path>();
      for (const { id, path } of ids) {
        const earlier = first.get(id);
        if (!earlier) first.set(id, path);
        else {
          const position = yaml.at(earlier);
          const place = { file: yaml.file, position: yaml.at(path) };
          yield found(this, place, { id, what, line: position.line }, [{ file: yaml.file, position }]);
        }
      }
    }
  },
};

/** Every id below a list, however broken the rest of the file is. */
function idsIn(data: unknown, path: Path): { readonly id: string; readonly path: Path }[] {
  const list = path.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), data);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    if (!isRecord(item)) return [];
    const own = typeof item.id === 'string' ? [{ id: item.id, path: [...path, index, 'id'] }] : [];
    const below = idsIn(item, ['codes']).map((inner) => ({ ...inner, path: [...path, index, ...inner.path] }));
    return [...own, ...below];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
