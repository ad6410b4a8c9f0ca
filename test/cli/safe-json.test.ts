import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { freshFolder, put, tiny } from '../support/project.ts';
import { runInMemory } from './memory.ts';

it('no JSON carries characters that act on a screen', async () => {
  const dir = freshFolder();
  const bad = '\u202eberhenti\u009b\u2066';
  try {
    const text = (tiny['sources/S1.txt'] ?? '').replace('berhenti', bad);
    const book = (tiny['codebooks/lensa.yaml'] ?? '').replace(
      'name: Satu}',
      'name: Satu, terms: {id: {topic: ["\\u202eberhenti\\u009b\\u2066", tahu]}}}',
    );
    put(dir, { ...tiny, 'sources/S1.txt': text, 'codebooks/lensa.yaml': book });
    put(dir, {
      'claims/C1.yaml': `id: C1\nversions: [{version: 1, text: "a\\u202Eb", kind: descriptive, origin: {kind: a_priori}, links: []}]\n`,
    });
    const world = { cwd: dir, env: { SIMPUL_LANG: 'en' } };
    const coded = await runInMemory(
      ['code', 'add', '--source', 'S1', '--quote', `Kegiatan ${bad} sejak 2009.`, '--code', 'K1'],
      world,
    );
    expect(coded.stderr).toContain('Coded K1');
    for (const words of [
      ['show', 'S1', '--json'],
      ['suggest', '--json'],
      ['suggest', '--format', 'jsonl'],
      ['conclude', '--json'],
      ['log', '--json'],
      ['find', '--json'],
    ]) {
      const { exit, stdout } = await runInMemory(words, world);
      expect([words, exit, /[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/.test(stdout)]).toEqual([words, 0, false]);
      if (words[0] !== 'conclude') expect([words, stdout.includes('\\u202e')]).toEqual([words, true]);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
});
