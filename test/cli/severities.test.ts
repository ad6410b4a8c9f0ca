import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyOfFixture } from '../support/program.ts';
import { type Ran, runInMemory } from './memory.ts';

interface Found {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

let dir = '';

beforeEach(() => {
  dir = copyOfFixture();
});

afterEach(() => rmSync(dir, { recursive: true }));

const edit = (name: string, from: RegExp, to: string): void => {
  const file = path.join(dir, name);
  const content = readFileSync(file, 'utf8');
  expect(content).toMatch(from);
  writeFileSync(file, content.replace(from, to));
};
const set = (lint: string): void => appendFileSync(path.join(dir, 'simpul.yaml'), `\nlint:\n  ${lint}\n`);
const run = (...words: readonly string[]): Promise<Ran> => runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' } });

describe('lint: {rule: severity} in simpul.yaml', () => {
  it.each([
    ['error', 1, 'error'],
    ['warning', 0, 'warning'],
    ['info', 0, 'info'],
    ['off', 0, undefined],
  ])('check: %s', async (severity, exit, shown) => {
    edit('codings/A/S1.jsonl', /"code":"E3\.4"/, '"code":"E3.44"');
    set(`coding/unknown: ${severity}`);
    const ran = await run('check', '--json');
    const found = (JSON.parse(ran.stdout) as Found).findings.filter(({ code }) => code === 'coding/unknown');
    expect([ran.exit, found.map((one) => one.severity)]).toEqual([exit, shown === undefined ? [] : [shown]]);
  });

  it.each(['off', 'info'])('check: does not silence what tells whether figures are true: %s', async (severity) => {
    edit('sources/S1.txt', /MoU itu sah/, 'MoU itu tidak sah');
    set(`coding/anchor: ${severity}`);
    const ran = await run('check', '--json');
    const { findings } = JSON.parse(ran.stdout) as Found;
    expect(ran.exit).toBe(1);
    expect(new Set(findings.filter(({ code }) => code === 'coding/anchor').map((one) => one.severity))).toEqual(
      new Set(['error']),
    );
    expect(findings.filter(({ code }) => code === 'lint/not-silenced')).toHaveLength(1);
    expect((await run('explain', 'coding/anchor')).stdout).toContain('Cannot be switched off');
  });

  it('lint: of the codebooks of the project, and of files named inside it', async () => {
    edit('codebooks/undp-success-elements.yaml', /id: E1\.2/, 'id: E1.1');
    set('id/duplicate: warning');
    for (const words of [['lint'], ['lint', 'codebooks/*.yaml']]) {
      const ran = await run(...words);
      expect([ran.exit, ran.stdout]).toEqual([0, expect.stringMatching(/warning: .*\[id\/duplicate\]/)]);
    }
  });

  it.each(['lint', 'check'])('%s: a rule that does not exist is a finding', async (command) => {
    set('id/duplicat: off');
    const ran = await run(command);
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(
      /^simpul\.yaml:\d+:3: error: “lint” sets a severity for “id\/duplicat”, .* Did you mean “id\/duplicate”\? \[lint\/unknown-rule\]$/m,
    );
  });

  it('lint says that simpul.yaml cannot be read', async () => {
    appendFileSync(path.join(dir, 'simpul.yaml'), '\n  : ["');
    const ran = await run('lint');
    expect([ran.exit, ran.stdout]).toEqual([1, expect.stringMatching(/^simpul\.yaml:\d+:\d+: error.*yaml\/syntax/m)]);
  });
});
