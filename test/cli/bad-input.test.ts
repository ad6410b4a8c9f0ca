import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, copyOfFixture, simpul } from '../support/program.ts';

const edit = (dir: string, name: string, change: (content: string) => string): void => {
  const file = path.join(dir, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

const add = ['code', 'add', '--source', 'S1', '--coder', 'ade', '--code', 'E3.2', '--valence', 'unmet', '--quote'];

interface Case {
  readonly name: string;
  readonly break?: (dir: string) => void;
  readonly args: readonly string[];
  readonly status: 1 | 2;
  readonly code: string;
  /** Place, and words that show the way out. */
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'broken YAML, when linted',
    break: (dir) => appendFileSync(path.join(dir, 'codebooks/undp-success-elements.yaml'), '\n  : ["'),
    args: ['lint'],
    status: 1,
    code: 'yaml/syntax',
    says: ['codebooks/undp-success-elements.yaml:'],
  },
  {
    name: 'broken YAML, elsewhere',
    break: (dir) => appendFileSync(path.join(dir, 'voices.yaml'), '\n  : ["'),
    args: ['display', 'checklist-matrix'],
    status: 2,
    code: 'yaml/syntax',
    says: ['voices.yaml:'],
  },
  {
    name: 'unknown key',
    break: (dir) =>
      edit(dir, 'codebooks/undp-success-elements.yaml', (text) => text.replace('\nversion:', '\nverson:')),
    args: ['lint'],
    status: 1,
    code: 'schema/unknown-key',
    says: ['verson', 'version'],
  },
  {
    name: 'duplicate code',
    break: (dir) => edit(dir, 'codebooks/undp-success-elements.yaml', (text) => text.replace(/id: E1\.2/, 'id: E1.1')),
    args: ['lint'],
    status: 1,
    code: 'id/duplicate',
    says: ['E1.1'],
  },
  {
    name: 'quote not found',
    args: [...add, 'kata yang tidak pernah diucapkan'],
    status: 2,
    code: 'coding/quote-not-found',
    says: ['simpul show S1'],
  },
  {
    name: 'quote found twice',
    args: [...add, 'kerja sama'],
    status: 2,
    code: 'coding/quote-ambiguous',
    says: ['--near'],
  },
  {
    name: 'unknown code',
    args: [
      'code',
      'add',
      '--source',
      'S1',
      '--coder',
      'ade',
      '--code',
      'E3.9',
      '--valence',
      'unmet',
      '--quote',
      'tidak ada target per tahun',
    ],
    status: 2,
    code: 'coding/unknown',
    says: ['E3.9', 'Did you mean'],
  },
  {
    name: 'code with indicators',
    args: [
      'code',
      'add',
      '--source',
      'S1',
      '--coder',
      'ade',
      '--code',
      'E5',
      '--valence',
      'unmet',
      '--quote',
      'tidak ada target per tahun',
    ],
    status: 2,
    code: 'coding/parent-code',
    says: ['E5a.1'],
  },
  {
    name: 'the researcher’s own words',
    args: [...add, 'Jadi tidak ada komitmen dari Pemerintah Kota Bandung?'],
    status: 2,
    code: 'coding/turn',
    says: ['researcher'],
  },
  {
    name: 'coding on an unknown code',
    break: (dir) => edit(dir, 'codings/A/S1.jsonl', (text) => text.replace('"code":"E3.4"', '"code":"E3.44"')),
    args: ['check'],
    status: 1,
    code: 'coding/unknown',
    says: ['codings/A/S1.jsonl:1', 'E3.44', 'E3.4'],
  },
  {
    name: 'source edited by hand',
    break: (dir) => edit(dir, 'sources/S1.txt', (text) => `Baru. ${text}`),
    args: ['check'],
    status: 1,
    code: 'source/changed',
    says: ['sources/S1.txt', 'simpul reanchor S1'],
  },
  {
    name: 'source metadata broken',
    break: (dir) => edit(dir, 'sources/S1.yaml', (text) => text.replace('type: interview', 'type: intervew')),
    args: ['check'],
    status: 1,
    code: 'schema/type',
    says: ['sources/S1.yaml:', 'interview'],
  },
  {
    name: 'line cut in half',
    break: (dir) => edit(dir, 'codings/A/S1.jsonl', (text) => text.slice(0, -40)),
    args: ['check'],
    status: 1,
    code: 'coding/torn-line',
    says: ['codings/A/S1.jsonl:'],
  },
  {
    name: 'folder without simpul.yaml',
    break: (dir) => rmSync(path.join(dir, 'simpul.yaml')),
    args: ['display', 'checklist-matrix'],
    status: 2,
    code: 'project/not-found',
    says: ['-C'],
  },
  {
    name: 'glob that matches nothing',
    args: ['lint', 'buku/*.yaml'],
    status: 2,
    code: 'file/no-match',
    says: ['buku/*.yaml'],
  },
  { name: 'unknown command', args: ['dispaly'], status: 2, code: 'cli/unknown-command', says: ['display'] },
  {
    name: 'unknown display',
    args: ['display', 'checklist-matirx'],
    status: 2,
    code: 'cli/unknown-name',
    says: ['checklist-matrix'],
  },
];

describe('bad input: a code, a place, a way out, and nothing changed', () => {
  it.each(cases)('$name', ({ break: broken, args, status, code, says }) => {
    const dir = copyOfFixture();
    try {
      broken?.(dir);
      const before = contents(dir);
      for (const language of ['en', 'id']) {
        const result = simpul(dir, args, { SIMPUL_LANG: language });
        const text = result.stdout + result.stderr;
        expect([result.status, text]).toEqual([status, expect.stringContaining(code)]);
        if (language === 'en') for (const words of says) expect(text).toContain(words);
      }
      expect(contents(dir)).toEqual(before);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('a tampered log names the entry', () => {
    const dir = copyOfFixture();
    try {
      const quote = ['tidak ada angka', 'tidak ada target per tahun'];
      for (const words of quote) expect(simpul(dir, [...add, words]).status).toBe(0);
      expect(simpul(dir, ['check']).status).toBe(0);
      edit(dir, 'log/ade.jsonl', (text) => text.replace('"verb":"', '"verb":"un'));
      const result = simpul(dir, ['check']);
      expect([result.status, result.stdout]).toEqual([1, expect.stringMatching(/log\/ade\.jsonl:1:1.*log\/tampered/s)]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('manners', () => {
  it('prints JSON on stdout and talk on stderr', () => {
    const dir = copyOfFixture();
    try {
      for (const args of [
        ['display', 'checklist-matrix', '--json'],
        ['conclude', '--json'],
        ['display', '--list', '--json'],
        ['reduce', '--list', '--json'],
      ]) {
        const result = simpul(dir, args);
        expect(result.status).toBe(0);
        expect(() => JSON.parse(result.stdout)).not.toThrow();
      }
      expect(simpul(dir, ['find', 'E1.2', '--valence', 'unmet']).stderr).toContain(
        '4 voices (4 quotes): N1, N2, N4, D2',
      );
      expect(simpul(dir, ['display', 'checklist-matrix']).stdout).not.toMatch(/[│┌]/);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it.each(['en', 'id'])('helps in %s with every command', (language) => {
    const dir = copyOfFixture();
    try {
      const overview = simpul(dir, ['--help'], { SIMPUL_LANG: language });
      expect(overview.status).toBe(0);
      for (const name of [
        'sources',
        'voices',
        'show',
        'codebook',
        'lint',
        'code',
        'check',
        'find',
        'reduce',
        'display',
        'conclude',
        'verify',
        'report',
        'export',
        'explain',
      ]) {
        expect(overview.stdout).toContain(name);
        const help = simpul(dir, [name, '--help'], { SIMPUL_LANG: language });
        expect([help.status, help.stdout.length > 100]).toEqual([0, true]);
        if (language === 'id') expect(help.stdout).not.toMatch(/\b(the|with|only|every)\b/);
      }
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
