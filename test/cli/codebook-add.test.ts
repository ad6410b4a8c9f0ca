import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contents, copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

let dir = '';
let runs = 0;
beforeEach(() => {
  dir = copyOfFixture();
  writeFileSync(path.join(dir, 'simpul.yaml'), read('simpul.yaml').replace(/^codebooks: .*$/m, '$& # buku kode kami'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function read(file: string): string {
  return readFileSync(path.join(dir, file), 'utf8');
}

function simpul(...words: readonly string[]) {
  return runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'id' }, ids: ++runs });
}

const add = ['codebook', 'add', 'cremer-5', '--by', 'A'];

describe('codebook add', () => {
  it('copies a codebook that ships, names it in simpul.yaml with its comments, and log undo takes it out', async () => {
    const before = read('simpul.yaml');
    const ran = await simpul(...add);
    expect([ran.exit, ran.stderr]).toEqual([0, expect.stringContaining('Berikutnya: simpul lint')]);
    expect(read('codebooks/cremer-5.yaml')).toBe(readFileSync('codebooks/cremer-5.yaml', 'utf8'));
    expect(read('simpul.yaml')).toMatch(/^codebooks: \[ ?undp-success-elements, cremer-5 ?\] # buku kode kami$/m);
    expect(read('simpul.yaml').match(/#/g)?.length).toBe(before.match(/#/g)?.length);
    expect(read('log/A.jsonl')).toContain('"object":"codebook cremer-5"');
    expect((await simpul('check', '--fail-on', 'error')).exit).toBe(0);
    const again = await simpul(...add);
    expect([again.exit, again.stderr]).toEqual([0, expect.stringContaining('Sudah demikian')]);
    expect((await simpul('log', 'undo', '--apply', '--by', 'A')).exit).toBe(0);
    expect(read('simpul.yaml')).toBe(before);
  });

  it('writes nothing on --dry-run, and refuses a name that does not ship', async () => {
    const before = contents(dir);
    const planned = await simpul(...add, '--dry-run');
    expect([planned.exit, planned.stdout]).toEqual([0, expect.stringContaining('codebooks/cremer-5.yaml\n')]);
    const unknown = await simpul('codebook', 'add', 'cremer', '--by', 'A');
    expect([unknown.exit, unknown.stderr]).toEqual([2, expect.stringContaining('cremer-5')]);
    expect(contents(dir)).toEqual(before);
  });

  it('never writes over a file that is there, and refuses codes that the study has already', async () => {
    const own = readFileSync('codebooks/cremer-5.yaml', 'utf8').replace('version: 1.0.0', 'version: 1.0.1');
    writeFileSync(path.join(dir, 'codebooks/cremer-5.yaml'), own);
    expect((await simpul(...add)).exit).toBe(0);
    expect(read('codebooks/cremer-5.yaml')).toBe(own);
    writeFileSync(
      path.join(dir, 'codebooks/lecours-3.yaml'),
      readFileSync('codebooks/lecours-3.yaml', 'utf8').replace('id: L1', 'id: E1'),
    );
    const taken = await simpul('codebook', 'add', 'lecours-3', '--by', 'A');
    expect([taken.exit, taken.stderr]).toEqual([2, expect.stringContaining('[codebook/codes-taken]')]);
  });
});
