import { CodeTree } from '../core/code-tree.ts';
import { found } from '../core/diagnostic.ts';
import { CodebookIndex } from './codebook-index.ts';
import type { HistoryRule } from './rule.ts';

const head = `schema: codebook/1
id: kota-kembar
title: Kota kembar
languages: [id]
source: Tjandradewi & Marcotullio 2009
valences: []
`;

/** A code is gone, and no other says that it takes it over. */
export const idRemoved: HistoryRule<{
  readonly id: string;
  readonly parent: string;
  readonly perhaps?: string | undefined;
}> = {
  code: 'id/removed',
  severity: 'error',
  scope: 'history',
  why: {
    en: 'Codings with a code that is gone count in no display. “replaces” says where they belong, and simpul codebook migrate takes them there.',
    id: 'Pengodean dengan kode yang sudah tidak ada tidak terhitung dalam penyajian mana pun. “replaces” menyebut tempatnya yang baru, dan simpul codebook migrate memindahkannya.',
  },
  words: {
    en: ({ id, perhaps }) => ({
      problem: `The code “${id}” is gone, and no code replaces it.`,
      remedy:
        perhaps === undefined
          ? `Write “replaces: ${id}” under the code that takes it over; if there is none, keep it, or take its codings away first.`
          : `If it is “${perhaps}” now, write “replaces: ${id}” under that one.`,
    }),
    id: ({ id, perhaps }) => ({
      problem: `Kode “${id}” sudah tidak ada, dan tidak ada kode yang menggantikannya.`,
      remedy:
        perhaps === undefined
          ? `Tulis “replaces: ${id}” di bawah kode yang mengambil alihnya; bila tidak ada, pertahankan, atau hapus dahulu pengodeannya.`
          : `Bila sekarang menjadi “${perhaps}”, tulis “replaces: ${id}” di bawah kode itu.`,
    }),
  },
  examples: [
    {
      title: { en: 'An indicator that is gone', id: 'Indikator yang hilang' },
      before: `${head}version: 1.0.0
codes:
  - id: K1
    name: Komitmen
    codes:
      - {id: K1.1, name: Waktu}
      - {id: K1.2, name: Dana}
      - {id: K1.3, name: Upaya}
`,
      text: `${head}version: 2.0.0
codes:
  - id: K1 # !
    name: Komitmen
    codes:
      - {id: K1.1, name: Waktu}
      - {id: K1.4, name: Upaya, replaces: K1.3}
`,
    },
  ],
  *check({ yaml, before, after, diff }) {
    const older = new CodeTree([before]);
    const newer = new CodebookIndex(after);
    for (const { kind, code, perhaps } of diff.changes) {
      if (kind !== 'removed') continue;
      const parent = older.get(code)?.parent?.code.id;
      const path = parent === undefined ? undefined : newer.byId.get(parent)?.path;
      const position = path ? yaml.at([...path, 'id']) : yaml.at(['codes'], 'key');
      yield found(this, { file: yaml.file, position }, { id: code, parent: parent ?? '', perhaps: perhaps?.code });
    }
  },
};
