import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

const own = 'codebooks/undp-success-elements.yaml';
const apply = ['--apply', '--by', 'A', '--reason', 'uji coba'];

describe('codebook migrate takes no codebook in which lint finds an error', () => {
  it.each([
    ['an unknown key', 'schema/unknown-key', (text: string) => `${text}catatan: lama\n`],
    [
      'codes that replace each other',
      'structure/cycle',
      (text: string) =>
        text
          .replace('  - id: E1\n', '  - id: E1\n    replaces: E2\n')
          .replace('  - id: E2\n', '  - id: E2\n    replaces: E1\n'),
    ],
    ['an id that stands twice', 'id/duplicate', (text: string) => text.replace('- id: E1.2\n', '- id: E1.1\n')],
  ])('%s: neither as a new file nor edited in place, neither planned nor applied', async (_name, code, spoil) => {
    const dir = copyOfFixture();
    const good = readFileSync(path.join(dir, own), 'utf8');
    const bad = spoil(good);
    expect(bad).not.toBe(good);
    writeFileSync(path.join(dir, 'baru.yaml'), bad);
    for (const words of [['baru.yaml'], ['baru.yaml', ...apply], []]) {
      if (words.length === 0) writeFileSync(path.join(dir, own), bad);
      const before = contents(dir);
      const ran = await runInMemory(['codebook', 'migrate', ...words], { cwd: dir, env: { SIMPUL_LANG: 'id' } });
      expect([words, ran.exit, ran.stdout]).toEqual([words, 2, '']);
      expect(ran.stderr).toContain(`[${code}]`);
      expect(contents(dir)).toEqual(before);
    }
    rmSync(dir, { recursive: true });
  });
});
