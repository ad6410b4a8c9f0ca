import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { conclude, newestOf } from '../../src/core/conclude/conclude.ts';
import { readCodebook } from '../../src/formats/codebook.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { changeProject } from '../../src/project/change.ts';
import { planMigration } from '../../src/project/migrate.ts';
import { readProject } from '../../src/project/read.ts';
import { planUndo } from '../../src/project/undo.ts';
import { contents, copyOfFixture } from '../support/program.ts';

const book = 'codebooks/undp-success-elements.yaml';
const now = (): string => '2026-01-01T00:00:00Z';

/** Status and state of the search, by claim. */
async function concluded(dir: string): Promise<Record<string, string>> {
  const study = await readProject(dir);
  if (!study.ok) throw new Error(JSON.stringify(study.diagnostics));
  return Object.fromEntries(
    newestOf(conclude(study.value.project)).map(({ claim, status, gates }) => [
      claim.id,
      `${status}, ${gates.negativeCase}`,
    ]),
  );
}

interface Way {
  /** The codebook is edited where it stands, instead of a new one being given. */
  readonly inPlace?: boolean;
  readonly codings?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Migrates a copy of the founding study to the codebook as `change` makes it. */
async function migrated(change: (content: string) => string, { inPlace, ...decided }: Way = {}) {
  const dir = copyOfFixture();
  const file = path.join(dir, book);
  const content = change(readFileSync(file, 'utf8'));
  const read = readCodebook(readYaml(book, content));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  if (inPlace) writeFileSync(file, content);
  const mapping = { migration: 1 as const, ...decided };
  const done = await changeProject(dir, { now }, (study) =>
    planMigration(study, {
      ...(inPlace ? {} : { next: { codebook: read.value, content } }),
      mapping: { value: mapping, yaml: readYaml('map.yaml', JSON.stringify(mapping)) },
      actor: 'A',
      reason: 'uji coba',
    }),
  );
  const said = done.diagnostics
    .filter(({ code }) => code !== 'migrate/now-twice')
    .map(({ code, file: at, position, data }) => ({ code, at: `${at}:${position?.line}`, ...data }));
  return { dir, ok: done.ok, said };
}

const rename = (content: string): string =>
  content.replace(/^( *)- id: E2(\.\d)?$/gm, '$1- id: P2$2\n$1  replaces: E2$2').replaceAll('with: E2\n', 'with: P2\n');
const renameBelow = (content: string): string =>
  content.replace('      - id: E3.2\n', '      - id: E3.9\n        replaces: E3.2\n');

describe('a finished search for negative cases', () => {
  it.each([
    ['a new id of a code', rename, {}],
    ['a new id of a code below', renameBelow, {}],
    ['a new id in the codebook that was edited where it stands', rename, { inPlace: true }],
    ['a new id below, in the codebook that was edited where it stands', renameBelow, { inPlace: true }],
    [
      'a merge within its element',
      (content: string) =>
        content
          .replace('      - id: E1.1\n', '      - id: E1.1\n        replaces: E1.2\n')
          .replace(/ {6}- id: E1\.2\n(?: {8}.*\n)*/, ''),
      {},
    ],
  ] as const)('stays finished after %s', async (_, change, way) => {
    const before = await concluded(copyOfFixture());
    expect([before.C1a, before.C3a]).toEqual(['credible, complete', 'credible, complete']);
    const { dir, ok, said } = await migrated(change, way);
    expect([ok, said]).toEqual([true, []]);
    expect(await concluded(dir)).toEqual(before);
  });

  it('is given back by an undo', async () => {
    const { dir } = await migrated(rename);
    await changeProject(dir, { now }, (study) => planUndo(study, { actor: 'A' }));
    const claims = (files: Record<string, string>) =>
      Object.entries(files).filter(([name]) => name.startsWith('claims/'));
    expect(claims(contents(dir))).toEqual(claims(contents(copyOfFixture())));
  });

  it('is to be made again, and that is said, where a merge brings in what it did not go through', async () => {
    const { dir, said } = await migrated((content) =>
      content
        .replace('      - id: E1.1\n', '      - id: E1.1\n        replaces: E2.1\n')
        .replace(/ {6}- id: E2\.1\n(?: {8}.*\n)*/, ''),
    );
    expect(said).toEqual([
      { code: 'migrate/search-again', at: 'claims/C1a.yaml:16', claim: 'C1a v3', came: 6, went: 0, split: 0 },
    ]);
    const after = await concluded(dir);
    expect([after.C1a, after.C3a]).toEqual(['supported, stale', 'credible, complete']);
  });

  it('is to be made again, and that is said, where a split decided anew on what it went through', async () => {
    const study = await readProject(copyOfFixture());
    if (!study.ok) throw new Error('unread');
    const codings = study.value.project.codings.filter(({ code }) => code === 'E3.2');
    const mine = codings.filter(({ coder }) => coder === 'A').length;
    const { dir, said } = await migrated(
      (content) =>
        content.replace(
          '      - id: E3.2\n',
          '      - id: E3.8\n        name: {id: Lain, en: Other}\n        replaces: E3.2\n      - id: E3.9\n        replaces: E3.2\n',
        ),
      { codings: Object.fromEntries(codings.map(({ id }) => [id, 'E3.9'])) },
    );
    expect(mine).toBeGreaterThan(0);
    expect(
      said.map(({ code, claim, came, went, split }: Record<string, unknown>) => [code, claim, came, went, split]),
    ).toEqual([
      ['migrate/search-again', 'C3a v2', 0, 0, mine],
      ['migrate/search-again', 'C3b v1', 0, 0, mine],
    ]);
    const after = await concluded(dir);
    expect([after.C1a, after.C3a]).toEqual(['credible, complete', 'supported, stale']);
  });

  it('that was stale before stays so', async () => {
    const dir = copyOfFixture();
    const file = path.join(dir, 'claims/C1a.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('3f740687', '00000000'));
    const content = rename(readFileSync(path.join(dir, book), 'utf8'));
    const read = readCodebook(readYaml(book, content));
    if (!read.ok) throw new Error('unread');
    const next = { codebook: read.value, content };
    const done = await changeProject(dir, { now }, (study) => planMigration(study, { next, actor: 'A', reason: 'x' }));
    expect(done.diagnostics).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('of: 00000000');
  });
});
