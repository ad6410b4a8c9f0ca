import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementOverview } from '../../src/core/conclude/overview.ts';
import { loadFixture } from '../support/fixture.ts';
import { copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

/** A copy of the founding study in which the first coding of S1, which C3 rests on, is changed by hand. */
function spoilt(change: (line: string) => string): string {
  const dir = copyOfFixture();
  const file = path.join(dir, 'codings/A/S1.jsonl');
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  expect(change(first)).not.toBe(first);
  writeFileSync(file, [change(first), ...rest].join('\n'));
  return dir;
}

describe('codings that a fault leaves out', () => {
  const adrift = spoilt((line) => line.replace('Pengusahanya', 'Pengusaha'));

  it.each([
    [
      ['conclude', '--brief'],
      ['coding/adrift', 'claim/link-not-counted'],
    ],
    [
      ['conclude', '--json'],
      ['coding/adrift', 'claim/link-not-counted'],
    ],
    [['conclude', 'C1'], ['coding/adrift']],
    [
      ['report', '-o', '-', '--format', 'markdown'],
      ['coding/adrift', 'claim/link-not-counted'],
    ],
    [['display', 'code-frequency'], ['coding/adrift']],
  ])('%j is done with findings', async (words, codes) => {
    for (const lang of ['en', 'id']) {
      const { exit, stdout, stderr } = await runInMemory(words, { cwd: adrift, env: { SIMPUL_LANG: lang } });
      expect(exit).toBe(1);
      expect(stdout).not.toBe('');
      expect([...stderr.matchAll(/\[([a-z]+\/[a-z-]+)\]/g)].map(([, code]) => code).sort()).toEqual([...codes].sort());
    }
  });

  it('do not trouble a study without faults', async () => {
    const { exit, stderr } = await runInMemory(['conclude', '--brief'], { cwd: copyOfFixture() });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });
});

describe('a valence that is no valence', () => {
  it.each(['toString', '__proto__', 'constructor'])('is named in the margin: %s', async (valence) => {
    const dir = spoilt((line) => line.replace('"valence":"met"', `"valence":"${valence}"`));
    const { stdout } = await runInMemory(['show', 'S1'], { cwd: dir, isTTY: true, columns: 110 });
    expect(stdout).toContain(`E3.4 ${valence}`);
  });
});

describe('what a claim asserts', () => {
  it('is said in the words of the codebook of its element, whatever others call it', () => {
    const study = loadFixture();
    const other = study.codebooks.map((book) => ({
      ...book,
      id: 'other',
      codes: [{ id: 'X1', name: 'X' }],
      valences: book.valences.map((valence) => ({ ...valence, label: `other ${valence.id}` })),
    }));
    const own = study.codebooks.map((book) => ({
      ...book,
      valences: book.valences.map((valence) => ({ ...valence, label: `own ${valence.id}` })),
    }));
    const view = elementOverview({ ...study, codebooks: [...other, ...own] }, 'en');
    const [cell] = view.rows.find(({ id }) => id === 'E1')?.cells ?? [];
    expect(cell?.text).toContain('C1 v2 (own unmet)');
    expect(view.footer?.rules[0]).toContain('“other met (other) / own met (undp-success-elements)”');
  });
});
