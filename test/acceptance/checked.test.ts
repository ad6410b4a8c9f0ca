import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/core/locale.ts';
import { runInMemory } from '../cli/memory.ts';
import { root } from '../support/fixture.ts';
import { copyOfFixture } from '../support/program.ts';

let runs = 0;

/** Runs a command line away from a terminal. */
async function simpul(
  cwd: string,
  words: readonly string[],
): Promise<{ status: number; stdout: string; stderr: string }> {
  const { exit, ...said } = await runInMemory(words, { cwd, env: { SIMPUL_LANG: 'en' }, ids: ++runs });
  return { status: exit, ...said };
}

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

/** The founding study with one more codebook that ships, without codings of its own. */
function studyWith(id: string): {
  readonly dir: string;
  readonly add: (...words: readonly string[]) => ReturnType<typeof simpul>;
} {
  const dir = copyOfFixture();
  dirs.push(dir);
  for (const name of ['codings', 'claims', 'log']) rmSync(path.join(dir, name), { recursive: true, force: true });
  cpSync(path.join(root, `codebooks/${id}.yaml`), path.join(dir, `codebooks/${id}.yaml`));
  const settings = path.join(dir, 'simpul.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^codebooks: .*$/m, `codebooks: [${id}]`));
  // SIMULATED codings of our own.
  const memo = ['--coder', 'A', '--memo', 'SIMULASI / SIMULATED'];
  return { dir, add: (...words) => simpul(dir, ['code', 'add', ...words, ...memo]) };
}

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly position?: { readonly line: number };
}

/** What `check` finds in the codings. */
async function found(dir: string): Promise<readonly Finding[]> {
  const { findings } = JSON.parse((await simpul(dir, ['check', '--format', 'json'])).stdout) as { findings: Finding[] };
  return findings.filter(({ file }) => file.startsWith('codings/'));
}

describe('S16: a passage under two dimensions of a lens', () => {
  const passage = ['--source', 'S1', '--quote', 'surat melalui Konsulat Jenderal kita di Guangzhou'];

  it('is no finding, and needs no valence', async () => {
    const { dir, add } = studyWith('kuznetsov-11');
    for (const code of ['K01', 'K02']) expect(await add(...passage, '--code', code)).toMatchObject({ status: 0 });
    expect(await found(dir)).toEqual([]);
    const { rows } = JSON.parse((await simpul(dir, ['display', 'checklist-matrix', '--json'])).stdout);
    expect(JSON.stringify(rows)).not.toMatch(/"symbol":"(?:met|mixed|unmet|none)"|"counts"/);
  });

  it('takes no valence: none is coded, and one that is there is found with its line', async () => {
    const { dir, add } = studyWith('kuznetsov-11');
    for (const locale of locales) {
      const refused = await add(...passage, '--code', 'K02', '--valence', 'met', '--lang', locale);
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('coding/valence')]);
    }
    for (const code of ['K01', 'K02']) await add(...passage, '--code', code);
    const file = path.join(dir, 'codings/A/S1.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const judged = lines.map((line) => line.replace('"code":"K02"', '"code":"K02","valence":"met"'));
    writeFileSync(file, `${judged.join('\n')}\n`);
    expect(await found(dir)).toMatchObject([{ code: 'coding/valence', severity: 'error', position: { line: 2 } }]);
  });
});

describe('S19: a condition of 2020 laid on an earlier time', () => {
  const quotes = ['kami tidak punya penerjemah tetap', 'semuanya dari pemerintah ke pemerintah'] as const;

  it('warns, with its line, what came into force when and what it revoked; of 2021 it says nothing', async () => {
    const { dir, add } = studyWith('permendagri-25-2020');
    const codings = async (years: string, quote: string) => {
      for (const code of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) {
        const words = ['--source', 'S1', '--quote', quote, '--code', code, '--valence', 'met', '--refers-to', years];
        expect(await add(...words)).toMatchObject({ status: 0 });
      }
    };
    await codings('2021..2021', quotes[0]);
    expect(await found(dir)).toEqual([]);
    await codings('2006..2006', quotes[1]);
    const lines = readFileSync(path.join(dir, 'codings/A/S1.jsonl'), 'utf8').trimEnd().split('\n');
    const early = lines.flatMap((line, index) => (line.includes('"from":2006') ? [index + 1] : []));
    expect(early).toHaveLength(6);
    expect((await found(dir)).map(({ code, severity, position }) => [code, severity, position?.line])).toEqual(
      early.map((line) => ['coding/anachronism', 'warning', line]),
    );
    for (const [locale, said] of [
      [
        'en',
        /speaks of 2006.*P1 \(permendagri-25-2020\).*from 22 May 2020 on.*did not hold yet.*revokes Permendagri 3\/2008/,
      ],
      [
        'id',
        /tentang 2006.*P1 \(permendagri-25-2020\).*sejak 22 Mei 2020: syarat ini belum berlaku pada waktu yang dibicarakan.*mencabut Permendagri 3\/2008/,
      ],
    ] as const) {
      const { stdout } = await simpul(dir, ['check', '--lang', locale]);
      expect(stdout.split('\n').find((line) => line.includes('coding/anachronism'))).toMatch(said);
      expect(stdout.match(/2021,/g)).toBeNull();
    }
  });
});
