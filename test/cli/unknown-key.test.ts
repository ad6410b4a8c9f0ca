import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contents, copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

let dir = '';

beforeEach(() => {
  dir = copyOfFixture();
});

afterEach(() => rmSync(dir, { recursive: true }));

const misspell = (name: string, key: string, typed: string): void => {
  const file = path.join(dir, name);
  const content = readFileSync(file, 'utf8');
  expect(content).toContain(`${key}:`);
  writeFileSync(file, content.replace(`${key}:`, `${typed}:`));
};
const run = (...words: readonly string[]): Promise<Ran> => runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' } });

describe('a key that nobody reads', () => {
  it.each([
    ['sources/S1.yaml', 'side', 'sde', ['find', 'E1', '--source', 'S1']],
    ['sources/S1.yaml', 'side', 'sde', ['display', 'checklist-matrix']],
    ['voices.yaml', 'side', 'sde', ['conclude']],
    ['codebooks/undp-success-elements.yaml', 'note', 'notte', ['find', 'E1']],
    ['simpul.yaml', 'definition_variant', 'definition_varian', ['sources']],
  ])('%s: %s → %s is said, and the rest is used: %j', async (name, key, typed, words) => {
    const sound = await run(...words);
    misspell(name, key, typed);
    const ran = await run(...words);
    expect([sound.exit, ran.exit]).toEqual([0, 1]);
    expect(ran.stdout.split('\n').length).toBe(sound.stdout.split('\n').length);
    expect(ran.stderr).toMatch(new RegExp(`^${name}:\\d+:\\d+: error: “${typed}” is no key.*unknown-key\\]$`, 'm'));
  });

  it('keeps nobody from coding, but its own file is not written over', async () => {
    misspell('sources/S1.yaml', 'side', 'sde');
    const coded = await run('code', 'set', 'A010', '--memo', 'x', '--by', 'A', '--dry-run');
    expect([coded.exit, coded.stdout]).toEqual([1, 'codings/A/S1.jsonl\n']);
    const before = contents(dir);
    const set = await run('sources', 'set', 'S1', '--title', 'Judul');
    expect([set.exit, set.stderr]).toEqual([
      2,
      expect.stringMatching(/^sources\/S1\.yaml:\d+:1: error: “sde”[^\n]*\n$/),
    ]);
    expect(contents(dir)).toEqual(before);
  });

  it('stops the command where it was meant for a key that may not be missing', async () => {
    misspell('sources/S1.yaml', 'type', 'tipe');
    const ran = await run('find', 'E1');
    expect([ran.exit, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining('Did you mean “type”?')]);
  });
});
