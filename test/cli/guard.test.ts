import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/formats/layout.ts';
import { copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

let dir = '';

beforeEach(() => {
  dir = copyOfFixture();
});

afterEach(() => rmSync(dir, { recursive: true }));

const run = (words: readonly string[], isTTY = false): Promise<Ran> =>
  runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' }, isTTY });

describe('who did it', () => {
  it.each(['CON', 'a\u001b[31m', 'siapa saja', '../x'])('cannot be %j', async (actor) => {
    const { exit, stderr } = await run(['voices', 'set', 'N1', '--side', 'X', '--actor', actor]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('[project/bad-name]')]);
    expect(existsSync(path.join(dir, 'log'))).toBe(false);
  });
});

describe('hints on a terminal', () => {
  it('are broken at spaces', async () => {
    writeFileSync(path.join(dir, 'baru.txt'), 'Pewawancara: Apa kabar?\nNarasumber: Baik.\n');
    const { exit, stderr } = await run(['import', 'baru.txt'], true);
    expect(exit).toBe(0);
    expect(Math.max(...stderr.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
    expect(stderr.split(/\s+/)).toContain('--quote');
    const piped = await run(['import', 'baru.txt', '--dry-run']);
    expect(piped.stderr.trim().split('\n')).toHaveLength(1);
  });
});
