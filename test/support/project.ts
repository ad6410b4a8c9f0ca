import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for one test. */
export function freshFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'simpul-project-'));
}

export function put(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
}

/** Everything in a folder but the cache, temporary files included. */
export function everything(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.simpul') && statSync(path.join(dir, name)).isFile())
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]));
}

/** The smallest project in which something can be coded. */
export const tiny: Readonly<Record<string, string>> = {
  'simpul.yaml': 'simpul: 1\nid: kecil\ntitle: Kecil\ncodebooks: [lensa]\ncoders: [{id: ade}]\ncoder: ade\n',
  'voices.yaml': '- id: N1\n',
  'codebooks/lensa.yaml':
    'schema: codebook/1\nid: lensa\nversion: 1.0.0\nkind: lens\ntitle: Lensa\nlanguages: [id]\nvalences: []\ncodes:\n  - {id: K1, name: Satu}\n  - {id: K2, name: Dua}\n',
  'sources/S1.yaml': 'id: S1\ntype: interview\nspeakers: {Peneliti: researcher, Informan: N1}\n',
  'sources/S1.txt':
    'Peneliti: Bagaimana kegiatan itu berjalan?\n\nInforman: Kegiatan berhenti sejak 2009. Suratnya tidak dibalas. Warga tidak tahu.\n',
};

/** A clock that stands still, and ids that count. */
export function steady(): { now(): string; newId(): string } {
  let count = 0;
  return { now: () => '2021-12-01T00:00:00Z', newId: () => `c${++count}` };
}
