import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInMemory } from './memory.ts';

const study = path.resolve(import.meta.dirname, '../../fixtures/bandung-liuzhou');
const world = { cwd: study, env: { SIMPUL_LANG: 'en' } };

interface Cell {
  readonly segments: readonly string[];
}

interface Table {
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly { readonly codes?: readonly string[]; readonly cells: readonly Cell[] }[];
}

/** Words as a shell takes them. */
function split(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

async function printed(words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runInMemory(words, world);
  const line = stdout.split('\n').find((one) => one.trim().startsWith('simpul find '));
  return split(line ?? '').slice(1);
}

async function found(words: readonly string[]): Promise<readonly string[]> {
  const { exit, stdout } = await runInMemory([...words, '--json'], world);
  expect([words, exit]).toEqual([words, 0]);
  const list = JSON.parse(stdout) as { items: readonly { quotes: readonly { coding: string }[] }[] };
  return list.items.flatMap(({ quotes }) => quotes.map(({ coding }) => coding)).sort();
}

describe('the command under a display', () => {
  const role = 'pejabat pengelola kerja sama';
  it.each([
    ['checklist-matrix'],
    ['checklist-matrix', '--valence', 'unmet'],
    ['checklist-matrix', '--valence', 'met', '--valence', 'none', '--coder', 'B', '--level', 'indicator'],
    ['checklist-matrix', '--code', 'E1.2', '--code', 'E1.3', '--voice', 'N2', '--voice', 'N6'],
    ['checklist-matrix', '--coder', 'A', '--coder', 'B', '--role', role],
    ['triangulation-matrix', '--source', 'S4', '--source', 'S5', '--side', 'Liuzhou'],
    ['triangulation-matrix', '--type', 'interview'],
    ['data-accounting-log', '--observed', '2021-04..', '--case', 'bandung-liuzhou'],
    ['data-accounting-log', '--level', 'root', '--observed', '..2021-03-31'],
  ])('gives just the codings of its cell: %s %s %s %s', async (...words) => {
    const find = await printed(['display', ...words]);
    const at = find.indexOf('--voice');
    const codes = find.slice(1, at);
    const { stdout } = await runInMemory(['display', ...words, '--json'], world);
    const table = JSON.parse(stdout) as Table;
    const row = table.rows.find((one) => one.codes?.join() === codes.join());
    const segments = row?.cells[table.columns.findIndex(({ id }) => id === find[at + 1])]?.segments ?? [];
    expect(segments.length).toBeGreaterThan(0);
    expect(await found(find)).toEqual([...segments].sort());
  });

  it('names the selection also where it has no cell for an example', async () => {
    const own = ['--role', role, '--valence', 'unmet', '--refers', '2009..2016'];
    const find = await printed(['display', 'co-occurrence', '--voice', 'N1', ...own]);
    const flags = ['--role', role, '--valence', 'unmet', '--coder', 'A', '--refers', '2009..2016'];
    expect(find).toEqual(['find', 'CODE', '--voice', 'VOICE', ...flags]);
  });
});
