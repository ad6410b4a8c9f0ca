import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Locale, locales } from '../../src/core/locale.ts';
import type { Cell, TableView } from '../../src/core/view.ts';
import { runInMemory } from '../cli/memory.ts';
import { root } from '../support/fixture.ts';
import { contents, copyOfFixture } from '../support/program.ts';

let dir = '';

let runs = 0;

/** Runs a command line away from a terminal. */
async function simpul(
  cwd: string,
  words: readonly string[],
): Promise<{ status: number; stdout: string; stderr: string }> {
  const { exit, ...said } = await runInMemory(words, { cwd, env: { SIMPUL_LANG: 'en' }, ids: ++runs });
  return { status: exit, ...said };
}

beforeEach(() => {
  dir = copyOfFixture();
});
afterEach(() => rmSync(dir, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const full = path.join(dir, file);
  writeFileSync(full, change(readFileSync(full, 'utf8')));
}

/** Puts codebooks that ship into the project. */
function take(...ids: readonly string[]): void {
  for (const id of ids) {
    writeFileSync(path.join(dir, `codebooks/${id}.yaml`), readFileSync(path.join(root, `codebooks/${id}.yaml`)));
  }
  edit('simpul.yaml', (text) =>
    text.replace(/^codebooks: .*$/m, `codebooks: [undp-success-elements, ${ids.join(', ')}]`),
  );
}

/** SIMULATED codings of our own on the simulated texts of the study. */
async function code(source: string, quote: string, id: string): Promise<void> {
  const words = [
    'code',
    'add',
    '--source',
    source,
    '--quote',
    quote,
    '--code',
    id,
    '--coder',
    'A',
    '--memo',
    'SIMULASI',
  ];
  expect(await simpul(dir, words)).toMatchObject({ status: 0 });
}

async function display(name: string, locale: Locale, ...more: readonly string[]): Promise<TableView> {
  const { status, stdout, stderr } = await simpul(dir, ['display', name, '--json', '--lang', locale, ...more]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** Column id → state and text of its cell. */
function cellsOf(view: TableView, row: string): Record<string, readonly string[]> {
  const cells = view.rows.find(({ id }) => id === row)?.cells ?? [];
  const told = ({ state, text }: Cell): readonly string[] => (text ? [state, text] : [state]);
  return Object.fromEntries(cells.map((cell, at) => [view.columns[at]?.id ?? '', told(cell)]));
}

describe('S13: the highest layer with evidence', () => {
  beforeEach(async () => {
    take('lecours-3');
    await code('D1', 'ekonomi dan perdagangan', 'L1');
    await code('D1', 'pertukaran pelajar', 'L2');
    await code('S1', 'Yang jalan itu pendidikan dan budaya.', 'L2');
  });

  it('is L2 on the fixture; L3 was looked for in vain; neither is a judgement', async () => {
    for (const locale of locales) {
      const view = await display('typology', locale);
      expect(cellsOf(view, 'bandung-liuzhou')).toEqual({
        L1: ['filled', '1 (1)'],
        L2: ['filled', '2 (2)'],
        L3: ['silent'],
        'lecours-3:highest': ['filled', locale === 'en' ? 'L2 Cooperation' : 'L2 Kerja sama'],
      });
      const [row] = view.rows;
      expect(row?.cells[3]?.segments).toEqual(row?.cells[1]?.segments);
      expect(row?.cells[1]?.voices).toEqual(['N1', 'D1']);
      expect(view.footer?.rules.join(' ')).toMatch(locale === 'en' ? /is no judgement/ : /bukan penilaian/);
    }
  });

  it('leaves L3 open while one source of the case is not read to the end', async () => {
    rmSync(path.join(dir, 'reviews/A/S3.jsonl'));
    expect(cellsOf(await display('typology', 'en'), 'bandung-liuzhou').L3).toEqual(['not-sought']);
    expect(cellsOf(await display('typology', 'en', '--source', 'S1'), 'bandung-liuzhou').L3).toEqual(['silent']);
    // A selection by time hides other codings: its silence is none.
    const early = cellsOf(await display('typology', 'en', '--refers', '..2005'), 'bandung-liuzhou');
    expect(early['lecours-3:highest']).toEqual(['not-sought']);
  });

  it('names a layer below the highest that has no evidence, and keeps cases apart', async () => {
    edit('simpul.yaml', (text) => text.replace('cases:\n', 'cases:\n  - id: lain\n'));
    edit('sources/S1.yaml', (text) => text.replace('case: bandung-liuzhou', 'case: lain'));
    const view = await display('typology', 'id');
    expect(view.rows.map(({ id }) => id)).toEqual(['lain', 'bandung-liuzhou']);
    expect(cellsOf(view, 'lain')['lecours-3:highest']).toEqual([
      'filled',
      'L2 Kerja sama; tanpa bukti di bawahnya: L1',
    ]);
    expect(cellsOf(view, 'bandung-liuzhou')['lecours-3:highest']).toEqual(['filled', 'L2 Kerja sama']);
    expect((await display('typology', 'id', '--case', 'lain')).rows.map(({ id }) => id)).toEqual(['lain']);
  });

  it('stands in the report, where a study has a typology', async () => {
    const says = async (): Promise<boolean> =>
      (await simpul(dir, ['report', '--lang', 'en'])).stdout.includes('Highest with evidence');
    expect(await says()).toBe(true);
    edit('simpul.yaml', (text) => text.replace(', lecours-3', ''));
    expect(await says()).toBe(false);
  });
});

it('S13: without a typology, says what is missing and how to get it', async () => {
  for (const locale of locales) {
    const view = await display('typology', locale);
    expect(view.rows).toEqual([]);
    expect(view.footer?.warnings.join(' ')).toMatch(/kind: typology.*codebooks\/.*simpul\.yaml.*simpul codebook list/);
  }
});

describe('S14: Bandung–Liuzhou is classed by Duchacek’s questions', () => {
  beforeEach(() => take('duchacek-4'));
  const classify = ['codebook', 'classify', 'duchacek-4', '--relationship', 'Bandung-Liuzhou', '--by', 'A'];
  const memo = 'memos/duchacek-4-bandung-liuzhou.md';

  it.each(locales)('asks the four questions and the reason, and keeps them as a decision memo: %s', async (locale) => {
    const [no, yes] = locale === 'en' ? ['no', 'yes'] : ['tidak', 'ya'];
    const answers = [no, 'entahlah', no, yes, no, 'SIMULASI: tidak berbatasan'];
    const ran = await runInMemory([...classify, '--lang', locale], { cwd: dir, isTTY: true, answers });
    expect([ran.exit, ran.stdout]).toEqual([0, `${memo}\n`]);
    expect(ran.stderr.match(/\[(?:yes\/no|ya\/tidak)\]/g)).toHaveLength(5);
    expect(ran.stderr).toMatch(locale === 'en' ? /2\. If not, are.*Please answer/ : /2\. Bila tidak.*Jawab dengan/);
    expect(ran.stderr).toContain('Bandung–Liuzhou: DU3 Global');
    const [, front = '', text] = /^---\n(.*?)---\n\n(.*)\n$/s.exec(readFileSync(path.join(dir, memo), 'utf8')) ?? [];
    expect(parse(front)).toEqual({
      type: 'decision',
      title: 'Bandung–Liuzhou: DU3 Global',
      target: 'bandung-liuzhou',
      by: 'A',
      at: '2026-11-24T08:00:00Z',
      codebook: 'duchacek-4@1.0.0',
      answers: [
        { question: expect.stringMatching(/DU1\.$/), answer: 'no' },
        { question: expect.stringMatching(/DU2\.$/), answer: 'no' },
        { question: expect.stringMatching(/DU3\.$/), answer: 'yes' },
        { question: expect.stringMatching(/DU4\.$/), answer: 'no' },
      ],
      classes: ['DU3'],
    });
    expect(text).toBe('SIMULASI: tidak berbatasan');
    const log = readFileSync(path.join(dir, 'log/A.jsonl'), 'utf8').trimEnd().split('\n');
    expect(log.map((line) => JSON.parse(line))).toMatchObject([{ verb: 'classify', reason: text, actor: 'A' }]);
    // Beside the evidence, of which there is none yet.
    expect(cellsOf(await display('typology', locale), 'bandung-liuzhou')).toMatchObject({
      DU3: ['silent'],
      'duchacek-4:decision': ['filled', 'DU3 Global (A, 24 November 2026): SIMULASI: tidak berbatasan'],
    });
    expect(await simpul(dir, ['check', '--fail-on', 'warning'])).toMatchObject({ status: 0 });
  });

  it('writes nothing while an answer or the reason is missing: on a terminal that ends, and elsewhere', async () => {
    const before = contents(dir);
    const ended = await runInMemory(classify, { cwd: dir, isTTY: true, env: { SIMPUL_LANG: 'en' }, answers: ['no'] });
    expect([ended.exit, ended.stderr]).toEqual([2, expect.stringContaining('Question 2 has no answer')]);
    for (const [locale, said] of [
      ['en', /Question 3 has no answer: .*--answer 3=yes or --answer 3=no/],
      ['id', /Pertanyaan 3 belum dijawab: .*--answer 3=ya atau --answer 3=tidak/],
    ] as const) {
      const piped = await simpul(dir, [
        ...classify,
        '--answer',
        '1=no',
        '--answer',
        '2=no',
        '--answer',
        '4=no',
        '--lang',
        locale,
      ]);
      expect([piped.status, piped.stdout, piped.stderr]).toEqual([2, '', expect.stringMatching(said)]);
      expect(piped.stderr).toMatch(/--reason/);
      expect(piped.stderr.match(/classify\/unanswered/g)).toHaveLength(1);
    }
    expect(contents(dir)).toEqual(before);
  });

  it('asks no more than it must, and refuses an answer that decides nothing', async () => {
    const reason = ['--reason', 'SIMULASI'];
    const border = [...classify, '--answer', '1=yes', '--answer', '4=yes', ...reason];
    const extra = await simpul(dir, [...border, '--answer', '2=no', '--answer', '7=no']);
    expect([extra.status, extra.stderr]).toEqual([
      2,
      expect.stringMatching(/classify\/not-asked.*\n.*classify\/settled/),
    ]);
    expect(await simpul(dir, border)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('DU1 Transborder regional + DU4 Protodiplomacy'),
    });
    // Classed anew: the newer counts, the older stays.
    const anew = ['1=no', '2=no', '3=no', '4=no'].flatMap((answer) => ['--answer', answer]);
    expect(await simpul(dir, [...classify, ...anew, ...reason])).toMatchObject({ status: 0 });
    expect(readdirSync(path.join(dir, 'memos'))).toHaveLength(2);
    expect(cellsOf(await display('typology', 'en'), 'bandung-liuzhou')['duchacek-4:decision']?.[1]).toMatch(
      /^none of the classes \(A, /,
    );
  });

  it('shows what is no case in a row of its own, and under which version a decision was made', async () => {
    const reason = ['--answer', '1=no', '--answer', '2=yes', '--answer', '4=no', '--reason', 'SIMULASI'];
    const other = [...classify.map((word) => (word === 'Bandung-Liuzhou' ? 'Medan–Penang' : word)), ...reason];
    expect(await simpul(dir, other)).toMatchObject({ status: 0 });
    edit('codebooks/duchacek-4.yaml', (text) => text.replace('version: 1.0.0', 'version: 1.1.0'));
    const view = await display('typology', 'id');
    expect(cellsOf(view, 'Medan–Penang')).toMatchObject({ DU2: ['not-applicable'] });
    expect(cellsOf(view, 'Medan–Penang')['duchacek-4:decision']?.[1]).toMatch(
      /^DU2 Transregional \(A, .*, diputuskan menurut duchacek-4@1\.0\.0\): SIMULASI$/,
    );
    expect(cellsOf(view, 'bandung-liuzhou')['duchacek-4:decision']).toEqual(['not-sought']);
  });

  it('classes only by a typology of the project that puts each thing into one class', async () => {
    take('duchacek-4', 'lecours-3');
    for (const [id, finding] of [
      ['lecours-3', 'classify/not-exclusive'],
      ['undp-success-elements', 'classify/not-exclusive'],
      ['duchacek', 'classify/not-in-project'],
    ] as const) {
      const ran = await simpul(dir, ['codebook', 'classify', id, '--relationship', 'x', '--by', 'A']);
      expect([id, ran.status, ran.stderr]).toEqual([id, 2, expect.stringContaining(finding)]);
    }
  });
});

describe('S15: the table of definitions for Bab I and II', () => {
  it('lists concept, author, wording in own words, and whether it was chosen', async () => {
    edit('simpul.yaml', (text) =>
      text.replace(
        /^definition_variant/m,
        `definitions:
  - {concept: Paradiplomasi, author: Soldatos (1990), wording: {id: politik luar negeri pemerintah daerah, en: foreign policy of non-central governments}, chosen: true}
  - {concept: Paradiplomasi, author: Kuznetsov (2015), wording: hubungan luar negeri daerah}
  - {concept: Kota kembar, wording: kemitraan jangka panjang dua kota}
$&`,
      ),
    );
    for (const locale of locales) {
      const [yes, no] = locale === 'en' ? ['yes', 'no'] : ['ya', 'tidak'];
      const rows = (await display('definitions', locale)).rows.map(({ title, cells }) => [
        title,
        ...cells.map(({ state, text }) => text ?? state),
      ]);
      expect(rows.slice(0, 3)).toEqual([
        [
          'Paradiplomasi',
          'Soldatos (1990)',
          locale === 'en' ? 'foreign policy of non-central governments' : 'politik luar negeri pemerintah daerah',
          yes,
        ],
        ['Paradiplomasi', 'Kuznetsov (2015)', 'hubungan luar negeri daerah', no],
        ['Kota kembar', '', 'kemitraan jangka panjang dua kota', 'not-sought'],
      ]);
      expect(rows.slice(3).map(([title, variant, , chosen]) => [title?.slice(0, 2), variant, chosen])).toEqual([
        ['E5', 'conceptual_1_5', yes],
        ['E5', 'operational_1_6', no],
      ]);
    }
    for (const format of ['csv', 'html', 'markdown']) {
      const { status, stdout } = await simpul(dir, ['display', 'definitions', '--format', format]);
      expect([format, status, stdout]).toEqual([format, 0, expect.stringContaining('foreign policy of non-central')]);
    }
  });

  it('says how to write definitions where there are none, and names a variant that no codebook has', async () => {
    edit('simpul.yaml', (text) => text.replace(/^definition_variant.*$/m, ''));
    for (const locale of locales) {
      const view = await display('definitions', locale);
      expect([view.rows, view.footer?.warnings.join()]).toEqual([
        [],
        expect.stringMatching(/simpul\.yaml: definitions/),
      ]);
    }
    edit('simpul.yaml', (text) => `${text}definition_variant: {E5: conceptual_9}\n`);
    expect((await display('definitions', 'en')).footer?.warnings.join()).toContain('“E5: conceptual_9”');
  });
});
