import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownKinds } from '../../src/cli/known-kinds.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/core/diagnostic.ts';
import { verifyLog } from '../../src/project/log.ts';
import { readProject } from '../../src/project/read.ts';
import { codebookRules, projectRules } from '../../src/rules/index.ts';
import { lintCodebook } from '../../src/rules/lint.ts';
import { root } from '../support/fixture.ts';

const folder = path.join(root, 'fixtures/broken');

/** Everything that `check` finds in a project. */
async function check(dir: string): Promise<readonly Diagnostic[]> {
  const study = await readProject(dir);
  const rules = study.ok ? projectRules.flatMap((rule) => [...rule.check(study.value)]) : [];
  return [...study.diagnostics, ...rules, ...(await verifyLog(dir))].sort(compareDiagnostics);
}

const names = readdirSync(folder);
const isProject = (name: string): boolean => existsSync(path.join(folder, name, 'simpul.yaml'));

/** Each folder is a whole small project with one thing wrong; to add a test, add a folder. */
describe('fixtures/broken', () => {
  it.each(names.filter(isProject))('%s', async (name) => {
    const dir = path.join(folder, name);
    const expected: unknown = JSON.parse(readFileSync(path.join(dir, 'expected.json'), 'utf8'));
    const findings = await check(dir);
    expect(
      findings.map(({ code, file, position }) => ({ code, file, ...(position ? { line: position.line } : {}) })),
    ).toEqual(expected);
    const kinds = await knownKinds();
    for (const { code, data } of findings) {
      const [en, id] = (['en', 'id'] as const).map((locale) => kinds.get(code)?.words[locale](data));
      for (const sentence of [en?.problem, en?.remedy, id?.problem, id?.remedy]) {
        expect(sentence).toMatch(/^\S.*[.?)]$/s);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
      expect(en?.problem).not.toBe(id?.problem);
      expect(en?.remedy).not.toBe(id?.remedy);
    }
  });

  it('has a folder for every rule about a project', () => {
    const missing = projectRules
      .map((rule) => rule.code.replace('/', '-'))
      .filter((name) => !existsSync(path.join(folder, name)));
    expect(missing).toEqual([]);
  });

  it('finds nothing in a study that is in order but what its interviewer asked', async () => {
    const findings = await check(path.join(root, 'fixtures/bandung-liuzhou'));
    expect(findings.map(({ code, data }) => [code, data.id, data.lines])).toEqual([
      ['transcript/leading-question', 'S1', [45]],
      ['transcript/leading-question', 'S2', [18, 65]],
      ['transcript/leading-question', 'S3', [16, 50]],
    ]);
  });
});

/** Each folder is a codebook with something wrong in it, and what must be found, where. */
describe('fixtures/broken/codebook-*', () => {
  const books = names.filter((name) => !isProject(name));

  it('are forty at least', () => {
    expect(books.length).toBeGreaterThanOrEqual(40);
  });

  it.each(books)('%s', (name) => {
    const read = (file: string): string => readFileSync(path.join(folder, name, file), 'utf8');
    const findings = lintCodebook('buku.yaml', read('buku.yaml'));
    expect(findings.map(({ code, position }) => ({ code, line: position?.line, column: position?.column }))).toEqual(
      JSON.parse(read('expected.json')),
    );
  });

  it('break every rule about a codebook', () => {
    const broken = new Set(
      books.flatMap((name) =>
        (JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as { code: string }[]).map(
          ({ code }) => code,
        ),
      ),
    );
    // Too large for a folder: test/rules/bombs.test.ts.
    expect(codebookRules.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual(['yaml/too-large']);
  });
});
