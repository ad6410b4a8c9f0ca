import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeProject } from '../../src/project/change.ts';
import { readLog, verifyLog } from '../../src/project/log.ts';
import { planMarkRead } from '../../src/project/plan-codings.ts';
import { freshFolder, put, steady, tiny } from '../support/project.ts';

let dir = '';
let whole = '';
const file = () => path.join(dir, 'log/ade.jsonl');

/** One more entry: the mark that a source was read, and that it was not, in turn. */
async function deed(state: 'complete' | 'partial'): Promise<void> {
  const done = await changeProject(dir, steady(), (study) =>
    planMarkRead(study, { coder: 'ade', source: 'S1', state }, steady()),
  );
  expect(done.ok).toBe(true);
}

beforeAll(async () => {
  dir = freshFolder();
  put(dir, tiny);
  for (const state of ['complete', 'partial', 'complete'] as const) await deed(state);
  whole = readFileSync(file(), 'utf8');
});

afterAll(() => rmSync(dir, { recursive: true }));

const linesFound = async () => (await verifyLog(dir)).map(({ code, position }) => `${code} ${position?.line}`);

describe('the log', () => {
  it('chains its entries', async () => {
    const entries = await readLog(dir);
    expect(entries.map(({ prev }) => prev)).toEqual([null, entries[0]?.hash, entries[1]?.hash]);
    expect(await linesFound()).toEqual([]);
  });

  it('shows a change of any one byte, and names the entry', async () => {
    const bytes = Buffer.from(whole);
    const starts = [0, ...[...bytes.keys()].filter((at) => bytes[at] === 10).map((at) => at + 1)];
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = bytes[at] === 0x61 ? 0x62 : 0x61;
      writeFileSync(file(), changed);
      const line = starts.filter((start) => start <= at).length;
      const last = at === bytes.length - 1;
      expect([at, await linesFound()]).toEqual([at, [last ? 'log/torn 3' : `log/tampered ${line}`]]);
    }
    writeFileSync(file(), whole);
  });

  it('shows an entry that is gone, one that changed places, and one of another actor', async () => {
    const [a = '', b = '', c = ''] = whole.split('\n');
    for (const [lines, found] of [
      [[b, c], 'log/tampered 1'],
      [[a, c], 'log/tampered 2'],
      [[a, c, b], 'log/tampered 2'],
      [[a, b, b, c], 'log/tampered 3'],
    ] as const) {
      writeFileSync(file(), `${lines.join('\n')}\n`);
      expect(await linesFound()).toEqual([found]);
    }
    writeFileSync(file(), whole);
    mkdirSync(path.join(dir, 'log'), { recursive: true });
    writeFileSync(path.join(dir, 'log/bintang.jsonl'), whole);
    expect(await verifyLog(dir)).toMatchObject([{ code: 'log/tampered', file: 'log/bintang.jsonl' }]);
    rmSync(path.join(dir, 'log/bintang.jsonl'));
  });

  it('cuts a torn last line with the next write, and completes one that only lacks its end', async () => {
    appendFileSync(file(), '{"at":"2021-12-01T00:00:00Z","actor":"ade","ve');
    expect(await linesFound()).toEqual(['log/torn 4']);
    await deed('partial');
    expect(await linesFound()).toEqual([]);
    const four = readFileSync(file(), 'utf8');
    expect(four.startsWith(whole)).toBe(true);
    writeFileSync(file(), four.slice(0, -1));
    expect(await linesFound()).toEqual([]);
    await deed('complete');
    expect(await linesFound()).toEqual([]);
    expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(6);
    writeFileSync(file(), whole);
  });

  it('goes on after a spoiled entry, which stays visible', async () => {
    writeFileSync(file(), whole.replace(/"hash":"[0-9a-f]{8}/g, '"hash":"00000000'));
    await deed('partial');
    expect(await linesFound()).toEqual(['log/tampered 1']);
    writeFileSync(file(), whole);
  });
});
