import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInMemory } from './memory.ts';

const study = path.resolve(import.meta.dirname, '../../fixtures/bandung-liuzhou');
const world = { cwd: study, env: { SIMPUL_LANG: 'en' } };

interface Cell {
  readonly segments: readonly string[];
}

interface Table {
  readonly rows?: readonly { readonly cells: readonly Cell[] }[];
  readonly sections?: readonly { readonly views: readonly Table[]; readonly sections?: readonly Table[] }[];
}

/** Words as a shell takes them. */
function split(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

async function printed(words: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { stdout } = await runInMemory(words, world);
  const lines = stdout.split('\n').filter((one) => one.trim().startsWith('simpul find '));
  return lines.map((line) => split(line).slice(1));
}

async function found(words: readonly string[]): Promise<readonly string[]> {
  const { exit, stdout } = await runInMemory([...words, '--json'], world);
  expect([words, exit]).toEqual([words, 0]);
  const list = JSON.parse(stdout) as { items: readonly { quotes: readonly { coding: string }[] }[] };
  return list.items.flatMap(({ quotes }) => quotes.map(({ coding }) => coding)).sort();
}

/** What the cells of a view unfold to. */
function unfolded({ rows = [], sections = [] }: Table): readonly string[] {
  const own = rows.flatMap(({ cells }) => cells.map(({ segments }) => [...segments].sort().join()));
  return [...own, ...sections.flatMap((one) => [...one.views, ...(one.sections ?? [])].flatMap(unfolded))];
}

describe('each command under a display', () => {
  const role = 'pejabat pengelola kerja sama';
  it.each([
    ['display', 'checklist-matrix'],
    ['display', 'checklist-matrix', '--valence', 'unmet'],
    ['display', 'checklist-matrix', '--valence', 'met', '--valence', 'none', '--coder', 'B', '--level', 'indicator'],
    ['display', 'checklist-matrix', '--code', 'E1.2', '--code', 'E1.3', '--voice', 'N2', '--voice', 'N6'],
    ['display', 'checklist-matrix', '--exactly', 'E1.2', '--exactly', 'E2.1'],
    ['display', 'checklist-matrix', '--coder', 'A', '--coder', 'B', '--role', role],
    ['display', 'triangulation-matrix', '--source', 'S4', '--source', 'S5', '--side', 'Liuzhou'],
    ['display', 'triangulation-matrix', '--type', 'interview'],
    ['display', 'triangulation-matrix', '--by', 'technique'],
    ['display', 'triangulation-matrix', '--by', 'wave', '--level', 'indicator'],
    ['display', 'evidence-table', '--code', 'E3'],
    ['display', 'code-frequency', '--role', role],
    ['display', 'co-occurrence'],
    ['display', 'co-occurrence', '--unit', 'turn', '--level', 'indicator'],
    ['display', 'data-accounting-log', '--observed', '2021-04..', '--case', 'bandung-liuzhou'],
    ['display', 'data-accounting-log', '--level', 'root', '--observed', '..2021-03-31'],
    ['reduce', 'reduction-table', '--coder', 'B'],
    ['verify', 'counting', '--by', 'role'],
    ['verify', 'representativeness', '--side', 'Bandung'],
    ['report'],
    ['conclude', 'C1a'],
  ])('gives just the codings of a cell: %s %s %s %s', async (...words) => {
    const commands = await printed(words);
    const { stdout } = await runInMemory([...words, '--json'], world);
    // What conclude gives as JSON are figures; each quote of its page has the id of its coding.
    const cells = words[0] === 'conclude' ? ['A006'] : unfolded(JSON.parse(stdout) as Table);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const ids = await found(command);
      expect(ids.length).toBeGreaterThan(0);
      expect([command, cells.includes(ids.join())]).toEqual([command, true]);
    }
  });

  it('names the selection also where it has no cell for an example', async () => {
    const own = ['--role', role, '--valence', 'unmet', '--refers', '2009..2016'];
    const [find] = await printed(['display', 'definitions', '--voice', 'N1', ...own]);
    const flags = ['--role', role, '--valence', 'unmet', '--coder', 'A', '--refers', '2009..2016'];
    expect(find).toEqual(['find', 'CODE', '--voice', 'VOICE', ...flags]);
  });
});
