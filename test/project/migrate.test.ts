import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/core/codebook.ts';
import { diffCodebooks } from '../../src/core/codebook-diff/diff.ts';
import type { Mapping } from '../../src/core/codebook-diff/migration.ts';
import { readCodebook } from '../../src/formats/codebook.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { changeProject } from '../../src/project/change.ts';
import { verifyLog } from '../../src/project/log.ts';
import { planMigration } from '../../src/project/migrate.ts';
import { Decisions } from '../../src/project/migrate-decisions.ts';
import { migratedYaml } from '../../src/project/migrate-yaml.ts';
import { readProject } from '../../src/project/read.ts';
import { planUndo } from '../../src/project/undo.ts';
import { everything, freshFolder, put, tiny } from '../support/project.ts';

const head = 'schema: codebook/1\nid: lensa\nkind: lens\ntitle: Lensa\nlanguages: [id]\nvalences: []\n';
const bookOf = (version: string, codes: string): string => `${head}version: ${version}\ncodes:\n${codes}`;

const line = (id: string, code: string, start: number, end: number, exact: string): string =>
  `${JSON.stringify({ id, code, start, end, exact, prefix: '', suffix: '', voice: 'N1', codebook: 'lensa@1.0.0' })}\n`;

/** A project in which every sort of record names codes; simulated. */
function study(): string {
  const dir = freshFolder();
  const claim = `# tentang satu
id: C1
versions:
  - version: 1
    text: {id: Satu.}   # dugaan
    kind: descriptive
    elements: [K1, "K2"]
    indicators:
      - K2 # nanti
    origin: {kind: emergent}
    links: [{id: L1, coding: a1, stance: supports, directness: direct}]
`;
  put(dir, {
    ...tiny,
    'simpul.yaml': `${tiny['simpul.yaml']}questions: [{id: Q1, text: Apa?, codes: [K1,   K2]}] # jarak tetap\ndefinition_variant: {K2: a}\n`,
    'voices.yaml': '- id: N1\n  credibility_by_code:\n    K1: {total: 8, reason: ikut}\n',
    'codings/ade/S1.jsonl':
      line('a1', 'K1', 54, 77, 'Kegiatan berhenti sejak') + line('a2', 'K2', 54, 77, 'Kegiatan berhenti sejak'),
    // Another coder, whose file nobody has sorted, with spaces of its own.
    'codings/budi/S1.jsonl':
      line('b2', 'K2', 84, 90, 'Suratn') +
      '{"id": "b1", "code": "K1", "start": 54, "end": 62, "exact": "Kegiatan", "voice": "N1", "codebook": "lensa@1.0.0"}\n',
    'reviews/ade/S1.jsonl':
      '{"kind":"reject","code":"K1","start":54,"end":62,"exact":"Kegiatan","term":"x","at":"x"}\n',
    'claims/C1.yaml': claim,
    'memos/m1.md': '---\ntype: code\ntarget: "K1"\n---\nK1 tetap kata saya.\n',
    'phrases/matrix.yaml': '- {row: K1, column: N1, text: berhenti, by: ade, at: x, of: y}\n',
  });
  return dir;
}

const now = (): string => '2026-01-01T00:00:00Z';

function nextOf(content: string): { readonly codebook: Codebook; readonly content: string } {
  const read = readCodebook(readYaml('new.yaml', content));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return { codebook: read.value, content };
}

function migrate(dir: string, content: string, mapping?: Mapping) {
  const yaml = mapping === undefined ? undefined : readYaml('map.yaml', JSON.stringify(mapping));
  const request = {
    next: nextOf(content),
    ...(yaml && mapping ? { mapping: { value: mapping, yaml } } : {}),
    actor: 'ade',
    reason: 'uji coba',
  };
  return changeProject(dir, { now }, (open) => planMigration(open, request));
}

function undo(dir: string, entry?: string) {
  return changeProject(dir, { now }, (open) => planUndo(open, { actor: 'ade', entry }));
}

const codesOf = (outcome: Awaited<ReturnType<typeof migrate | typeof undo>>): readonly string[] =>
  outcome.diagnostics.map(({ code }) => code);

const renamed = bookOf('1.1.0', '  - {id: K9, name: Satu, replaces: K1}\n  - {id: K2, name: Dua}\n');
const split = bookOf(
  '2.0.0',
  '  - {id: K1a, name: A, replaces: K1}\n  - {id: K1b, name: B, replaces: K1}\n  - {id: K2, name: Dua}\n',
);

function withoutLog(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('log/')));
}

describe('migration', () => {
  it('renames a code in every file of every coder, and changes nothing else', async () => {
    const dir = study();
    const before = everything(dir);
    const done = await migrate(dir, renamed);
    expect(codesOf(done)).toEqual([]);
    const after = withoutLog(everything(dir));
    const wanted = Object.fromEntries(
      Object.entries(before).map(([name, content]) => {
        if (name.startsWith('codebooks/')) return [name, renamed];
        if (name.startsWith('memos/')) return [name, content.replace('target: "K1"', 'target: "K9"')];
        if (name === 'codings/budi/S1.jsonl') {
          const [first = '', second = ''] = content.split('\n');
          return [name, `${first}\n${JSON.stringify({ ...JSON.parse(second), code: 'K9' })}\n`];
        }
        if (name === 'codings/ade/S1.jsonl') {
          // Sorted by place, then code: K2 now comes before K9.
          const [first = '', second = ''] = content.replace('"K1"', '"K9"').split('\n');
          return [name, `${second}\n${first}\n`];
        }
        return [name, content.replaceAll('K1', 'K9')];
      }),
    );
    expect(after).toEqual(wanted);
    expect(await verifyLog(dir)).toEqual([]);
  });

  it.each([
    ['CRLF', (content: string) => content.replaceAll('\n', '\r\n')],
    ['a byte order mark', (content: string) => `\uFEFF${content}`],
  ])('renames the same with %s, which stays', async (_, typed) => {
    const dir = study();
    const names = ['memos/m1.md', 'codings/ade/S1.jsonl', 'codings/budi/S1.jsonl', 'reviews/ade/S1.jsonl'];
    const plain = everything(dir);
    put(dir, Object.fromEntries(names.map((name) => [name, typed(plain[name] ?? '')])));
    expect(codesOf(await migrate(dir, renamed))).toEqual([]);
    const other = study();
    await migrate(other, renamed);
    const [after, wanted] = [everything(dir), everything(other)];
    for (const name of names) expect(after[name], name).toBe(typed(wanted[name] ?? ''));
    const read = await readProject(dir);
    expect(read.ok && read.value.project.memos).toEqual([
      { id: 'm1', type: 'code', target: 'K9', text: 'K1 tetap kata saya.' },
    ]);
  });

  it('shows in a diff as what was asked for alone', async () => {
    const dir = study();
    const old = nextOf(readFileSync(path.join(dir, 'codebooks/lensa.yaml'), 'utf8')).codebook;
    await migrate(dir, renamed);
    const put_ = nextOf(readFileSync(path.join(dir, 'codebooks/lensa.yaml'), 'utf8')).codebook;
    expect(diffCodebooks(old, put_).changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'version ',
      'renamed K9',
    ]);
  });

  it('writes one entry with its reason, and a second run changes nothing', async () => {
    const dir = study();
    await migrate(dir, renamed);
    const log = everything(dir)['log/ade.jsonl'] ?? '';
    expect(log.split('\n').filter((one) => one !== '')).toHaveLength(1);
    expect(JSON.parse(log)).toMatchObject({ verb: 'migrate', reason: 'uji coba', object: 'codebook lensa@1.1.0' });
    const before = everything(dir);
    await migrate(dir, renamed);
    expect(everything(dir)).toEqual(before);
  });

  it('merges: both codings stay, lists name the code once, and twins are said', async () => {
    const dir = study();
    put(dir, { 'simpul.yaml': `${tiny['simpul.yaml'] ?? ''}questions: [{id: Q1, text: Apa?, codes: [K1, K2]}]\n` });
    const done = await migrate(dir, bookOf('1.1.0', '  - {id: K3, name: Dua, replaces: [K1, K2]}\n'));
    expect(codesOf(done)).toEqual(['migrate/now-twice']);
    const files = everything(dir);
    expect(files['codings/ade/S1.jsonl']?.match(/"code":"K3"/g)).toHaveLength(2);
    expect(files['claims/C1.yaml']).toContain('elements: [K3]\n');
    expect(files['claims/C1.yaml']).toContain('    text: {id: Satu.}   # dugaan\n');
    expect(files['simpul.yaml']).toMatch(/codes: \[K3\]/);
  });

  it('stops where two ratings would become one', async () => {
    const dir = study();
    put(dir, {
      'voices.yaml': '- id: N1\n  credibility_by_code: {K1: {total: 8, reason: a}, K2: {total: 2, reason: b}}\n',
    });
    const before = everything(dir);
    const done = await migrate(dir, bookOf('1.1.0', '  - {id: K3, name: Dua, replaces: [K1, K2]}\n'));
    expect(codesOf(done)).toEqual(['migrate/two-into-one']);
    expect(everything(dir)).toEqual(before);
  });

  it('stops at a split until each coding is decided on, and then stamps the newer version', async () => {
    const dir = study();
    const before = everything(dir);
    const open = await migrate(dir, split);
    expect(open.ok).toBe(false);
    expect(open.diagnostics.map(({ code, data }) => [code, data.codings, data.claims])).toEqual([
      ['migrate/undecided', 2, ['C1']],
    ]);
    expect(everything(dir)).toEqual(before);
    const mapping: Mapping = {
      migration: 1,
      codings: { a1: 'K1a', b1: 'K1b' },
      claims: { C1: { K1: ['K1a', 'K1b'] } },
      elsewhere: { K1: 'K1a' },
    };
    const done = await migrate(dir, split, mapping);
    expect(codesOf(done)).toEqual([]);
    const files = everything(dir);
    expect(files['codings/ade/S1.jsonl']).toContain('"id":"a1","code":"K1a"');
    expect(files['codings/ade/S1.jsonl']).toContain('"codebook":"lensa@2.0.0"');
    expect(files['codings/budi/S1.jsonl']).toContain('"id":"b1","code":"K1b"');
    expect(files['claims/C1.yaml']).toContain('elements: [K1a, K1b, "K2"]\n');
    expect(files['reviews/ade/S1.jsonl']).toContain('"code":"K1a"');
  });

  it('refuses decisions for another code, and decisions that nothing asks for', async () => {
    const dir = study();
    const mapping: Mapping = {
      migration: 1,
      codes: { K8: 'K2', K2: 'K7' },
      codings: { a1: 'K2', a2: 'K1a', b1: 'K1a' },
      claims: { C1: { K1: 'K1a' } },
      elsewhere: { K1: 'K1a' },
    };
    expect(codesOf(await migrate(dir, split, mapping))).toEqual(['migrate/unknown-code', 'migrate/unknown-code']);
    const { codes, ...rest } = mapping;
    expect(codes).toBeDefined();
    const second = await migrate(dir, split, rest);
    expect(second.diagnostics.map(({ code }) => code).sort()).toEqual(['migrate/idle-decision', 'migrate/not-among']);
  });

  it('stops where a code that is used is gone, unless the mapping says what takes it over', async () => {
    const dir = study();
    const gone = bookOf('2.0.0', '  - {id: K2, name: Dua}\n');
    expect(codesOf(await migrate(dir, gone))).toEqual(['migrate/gone']);
    const done = await migrate(dir, gone, { migration: 1, codes: { K1: 'K2' } });
    expect(codesOf(done)).toEqual(['migrate/now-twice']);
  });

  it('swaps two codes by a mapping', async () => {
    const dir = study();
    put(dir, { 'simpul.yaml': tiny['simpul.yaml'] ?? '' });
    const same = bookOf('1.0.1', '  - {id: K1, name: Dua}\n  - {id: K2, name: Satu}\n');
    const done = await migrate(dir, same, { migration: 1, codes: { K1: 'K2', K2: 'K1' } });
    expect(codesOf(done)).toEqual([]);
    const files = everything(dir);
    expect(files['codings/ade/S1.jsonl']).toContain('"id":"a1","code":"K2"');
    expect(files['codings/ade/S1.jsonl']).toContain('"id":"a2","code":"K1"');
  });

  it.each([
    [
      'voices.yaml',
      '- id: N1\n  credibility_by_code: &c\n    K1: {total: 8, reason: ikut}\n- id: N2\n  credibility_by_code: *c\n',
      5,
    ],
    ['phrases/matrix.yaml', '- &p {row: K1, column: N1, text: a, by: ade, at: x, of: y}\n- *p\n', 2],
    ['simpul.yaml', `${tiny['simpul.yaml']}questions:\n  - &q {id: Q1, text: Apa?, codes: [K1]}\n  - *q\n`, 9],
  ])('says where an alias stands that cannot be changed in place (%s)', async (file, content, line) => {
    const dir = study();
    put(dir, { [file]: content });
    const before = everything(dir);
    const done = await migrate(dir, renamed);
    expect(done.ok).toBe(false);
    expect(done.diagnostics.map(({ code, file: at, position }) => [code, at, position?.line])).toEqual([
      ['migrate/alias', file, line],
    ]);
    expect(everything(dir)).toEqual(before);
  });

  it.each([
    ['phrases/matrix.yaml', '- {row: &k K1, column: N1, text: a}\n- row: *k\n  column: N1\n  text: b\n'],
    ['phrases/matrix.yaml', '- row: "K\\\n    1"\n  column: N1\n  text: b\n'],
    ['phrases/matrix.yaml', '- row: !!str K1\n  column: N1\n  text: b\n'],
    ['simpul.yaml', `${tiny['simpul.yaml']}questions: [{id: Q1, codes: &c [K1, K2]}, {id: Q2, codes: *c}]\n`],
  ])('renames a word however it is written (%s: %j)', async (file, content) => {
    const dir = study();
    put(dir, { [file]: content });
    const yaml = migratedYaml(
      readYaml(file, content),
      new Decisions(new Map([['K1', ['K9']]]), { migration: 1 }),
      new Set(),
      new Map(),
    );
    expect(yaml.diagnostics).toEqual([]);
    const { data, diagnostics } = readYaml(file, yaml.content);
    expect(diagnostics).toEqual([]);
    expect(data).toEqual(JSON.parse(JSON.stringify(readYaml(file, content).data).replaceAll('K1', 'K9')));
  });

  it.each([
    ['phrases/matrix.yaml', '- {row: K1, column: N1, text: a}\n- row: >-\n    K1\n  column: N1\n  text: b\n', 2],
    ['simpul.yaml', `${tiny['simpul.yaml']}definition_variant:\n  ? |-\n    K1\n  : a\n`, 8],
  ])('says where a word runs over lines, so that it cannot be changed in place (%s)', async (file, content, line) => {
    const dir = study();
    put(dir, { [file]: content });
    const done = await migrate(dir, renamed);
    expect(done.diagnostics.map(({ code, file: at, position }) => [code, at, position?.line])).toEqual([
      ['migrate/over-lines', file, line],
    ]);
  });

  it('follows a codebook that was edited in place', async () => {
    const dir = study();
    put(dir, { 'codebooks/lensa.yaml': renamed });
    const done = await changeProject(dir, { now }, (open) => planMigration(open, { actor: 'ade', reason: 'x' }));
    expect(codesOf(done)).toEqual([]);
    expect(everything(dir)['codings/ade/S1.jsonl']).toContain('"id":"a1","code":"K9"');
    expect(everything(dir)['codebooks/lensa.yaml']).toBe(renamed);
  });
});

describe('log undo', () => {
  it('gives every file back byte for byte, and what was undone can be done again', async () => {
    const dir = study();
    const before = everything(dir);
    await migrate(dir, renamed);
    const between = withoutLog(everything(dir));
    expect(between).not.toEqual(before);
    expect(codesOf(await undo(dir))).toEqual([]);
    expect(withoutLog(everything(dir))).toEqual(before);
    // A second undo does not do it again: that is asked for by the hash of the undoing.
    expect(codesOf(await undo(dir))).toEqual(['log/nothing-to-undo']);
    const lines = (everything(dir)['log/ade.jsonl'] ?? '').trimEnd().split('\n');
    const { hash } = JSON.parse(lines.at(-1) ?? '') as { hash: string };
    expect(codesOf(await undo(dir, hash))).toEqual([]);
    expect(withoutLog(everything(dir))).toEqual(between);
    // Then it stands again, and may be undone again.
    expect(codesOf(await undo(dir))).toEqual([]);
    expect(withoutLog(everything(dir))).toEqual(before);
    expect(await verifyLog(dir)).toEqual([]);
  });

  it('undoes a split, lines added included', async () => {
    const dir = study();
    const before = everything(dir);
    const decided: Mapping = {
      migration: 1,
      codings: { a1: 'K1a', b1: 'K1b' },
      claims: { C1: { K1: ['K1a', 'K1b'] } },
      elsewhere: { K1: 'K1a' },
    };
    await migrate(dir, split, decided);
    await undo(dir);
    expect(withoutLog(everything(dir))).toEqual(before);
  });

  it('does nothing where one of the files was changed since, and says which', async () => {
    const dir = study();
    await migrate(dir, renamed);
    const file = path.join(dir, 'codings/budi/S1.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"K2"', '"K9"'));
    const before = everything(dir);
    const refused = await undo(dir);
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics.map(({ code, file: name }) => [code, name])).toEqual([
      ['log/changed-since', 'codings/budi/S1.jsonl'],
    ]);
    expect(everything(dir)).toEqual(before);
  });

  it('never writes where a forged entry points', async () => {
    const dir = study();
    await migrate(dir, renamed);
    const log = path.join(dir, 'log/ade.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"file":"memos/m1.md"', '"file":"sources/S1.txt"'));
    expect(codesOf(await undo(dir))).toEqual(['log/cannot-undo']);
  });

  it('knows its limits', async () => {
    const dir = study();
    expect(codesOf(await undo(dir))).toEqual(['log/nothing-to-undo']);
    await migrate(dir, renamed);
    const refused = async (typed: string) =>
      (await undo(dir, typed)).diagnostics.map(({ code, data }) => [code, data.count]);
    expect(await refused('ffffffffff')).toEqual([['log/unknown-entry', 0]]);
    const { hash } = JSON.parse(everything(dir)['log/ade.jsonl'] ?? '') as { hash: string };
    // Three signs may fit another entry tomorrow.
    expect(await refused(hash.slice(0, 3))).toEqual([['log/unknown-entry', 1]]);
    expect(codesOf(await undo(dir, hash.slice(0, 4)))).toEqual([]);
  });
});
