import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodingChange, CodingRequest } from '../../src/core/coding-verbs.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { reduce } from '../../src/core/reduce.ts';
import { codingsJsonl } from '../../src/exporters/codings-jsonl.ts';
import { changeProject } from '../../src/project/change.ts';
import { codingFile } from '../../src/project/coding-lines.ts';
import { planImportCodings } from '../../src/project/import-codings.ts';
import { readLog, verifyLog } from '../../src/project/log.ts';
import { planAddCoding, planMarkRead, planRemoveCoding, planSetCoding } from '../../src/project/plan-codings.ts';
import { type OpenStudy, readProject } from '../../src/project/read.ts';
import { fixture, oracle } from '../support/fixture.ts';
import { copyOfFixture } from '../support/program.ts';
import { everything, steady } from '../support/project.ts';

const folders: string[] = [];

function copy(): string {
  const dir = copyOfFixture();
  folders.push(dir);
  return dir;
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function open(dir: string): Promise<OpenStudy> {
  const study = await readProject(dir);
  if (!study.ok) throw new Error('not read');
  return study.value;
}

const request: CodingRequest = {
  source: 'S1',
  quote: 'tidak ada target per tahun',
  code: 'E3.2',
  valence: 'unmet',
  coder: 'A',
};

/** Codes and data of what stands against a request. */
async function against(change: Partial<CodingRequest>): Promise<readonly Diagnostic[]> {
  const plan = planAddCoding(await open(fixture), { ...request, ...change }, steady());
  if (plan.ok) throw new Error('planned');
  return plan.diagnostics;
}

describe('code add', () => {
  it('makes a coding in its place, with voice and codebook, and logs it', async () => {
    const dir = copy();
    const context = steady();
    const added = await changeProject(dir, context, (study) => planAddCoding(study, request, context));
    if (!added.ok) throw new Error(JSON.stringify(added.diagnostics));
    const coding = added.value.result;
    expect(coding).toMatchObject({ id: 'c1', voice: 'N1', codebook: 'undp-success-elements@1.0.0', source: 'S1' });
    const { project } = await open(dir);
    expect(project.codings.find(({ id }) => id === 'c1')).toEqual(coding);
    expect(project.sources.find(({ id }) => id === 'S1')?.text.slice(coding)).toBe('tidak ada target per tahun');
    const [entry] = await readLog(dir, 'A');
    expect(entry).toMatchObject({ verb: 'add', object: 'coding c1', after: { id: 'c1', source: 'S1' }, prev: null });
    expect(await verifyLog(dir)).toEqual([]);
  });

  it('plans without writing', async () => {
    const dir = copy();
    const before = everything(dir);
    const context = steady();
    const plan = await changeProject(dir, { ...context, dryRun: true }, (study) =>
      planAddCoding(study, request, context),
    );
    expect(plan.ok && plan.value.writes.map(({ file }) => file)).toEqual(['codings/A/S1.jsonl']);
    expect(everything(dir)).toEqual(before);
  });

  it('offers the passage that comes closest to a quote with a slip in it', async () => {
    expect(await against({ quote: 'tidak ada targett per tahunn' })).toMatchObject([
      { code: 'coding/quote-not-found', data: { source: 'S1', line: 27, closest: expect.stringContaining('target') } },
    ]);
  });

  it('says where else a quote stands', async () => {
    expect(await against({ source: 'S2' })).toMatchObject([
      { code: 'coding/quote-not-found', data: { elsewhere: 'S1' } },
    ]);
  });

  it('does not choose among places; a line chooses, unless two are as near', async () => {
    const [finding] = await against({ quote: 'kerja sama' });
    expect(finding?.code).toBe('coding/quote-ambiguous');
    const lines = finding?.data.lines as number[];
    expect(lines.length).toBeGreaterThan(2);
    const study = await open(fixture);
    const text = study.project.sources.find(({ id }) => id === 'S1')?.text;
    const alone = lines.filter((line) => lines.filter((other) => other === line).length === 1);
    const places = alone.map((near) => {
      const plan = planAddCoding(study, { ...request, quote: 'kerja sama', near }, steady());
      return plan.ok ? text?.lineAt(plan.value.result.start) : plan.diagnostics[0]?.code;
    });
    for (const [index, place] of places.entries()) expect([alone[index], 'coding/turn']).toContain(place);
    expect(places.some((place) => typeof place === 'number')).toBe(true);
    const twice = lines.find((line) => lines.filter((other) => other === line).length === 2);
    if (twice !== undefined)
      expect((await against({ quote: 'kerja sama', near: twice }))[0]?.code).toBe('coding/quote-ambiguous');
  });

  const refusals: readonly [string, Partial<CodingRequest>, object][] = [
    ['unknown code', { code: 'E3.22' }, { code: 'coding/unknown', data: { noun: 'code', nearest: 'E3.2' } }],
    ['unknown source', { source: 'S11' }, { code: 'coding/unknown', data: { noun: 'source', nearest: 'S1' } }],
    [
      'a code with indicators',
      { code: 'E5' },
      { code: 'coding/parent-code', data: { indicators: expect.arrayContaining(['E5a.1', 'E5b.1']) } },
    ],
    [
      'no such valence',
      { valence: 'bad' },
      { code: 'coding/valence', data: { valences: ['met', 'mixed', 'unmet', 'none'] } },
    ],
    ['no such actor', { actor: 'jakarta' }, { code: 'coding/attribute', data: { name: 'actor' } }],
    ['years the wrong way round', { refers_to: { from: 2021, to: 2009 } }, { code: 'coding/years' }],
    ['another voice', { voice: 'N2' }, { code: 'coding/turn', data: { state: 'other', speaker: 'N1' } }],
    [
      'the researcher',
      { quote: 'Jadi tidak ada komitmen dari Pemerintah Kota Bandung?' },
      { code: 'coding/turn', data: { state: 'researcher' } },
    ],
    ['a name that is no folder', { coder: '../B' }, { code: 'project/bad-name' }],
  ];
  it.each(refusals)('refuses %s', async (_name, change, expected) => {
    expect(await against(change)).toMatchObject([expected]);
  });

  it('refuses a missing valence', async () => {
    const { valence, ...rest } = request;
    const plan = planAddCoding(await open(fixture), rest, steady());
    expect(plan.diagnostics).toMatchObject([{ code: 'coding/valence', data: { given: '' } }]);
  });

  it('refuses words across two turns and in the header', async () => {
    const study = await open(fixture);
    const text = study.project.sources.find(({ id }) => id === 'S1')?.text.value ?? '';
    const at = text.indexOf('\n\nPewawancara:', 600);
    for (const quote of [text.slice(at - 20, at + 40), text.slice(0, 30)]) {
      const plan = planAddCoding(study, { ...request, quote }, steady());
      expect(plan.diagnostics).toMatchObject([{ code: 'coding/turn', data: { state: 'across' } }]);
    }
  });

  it('refuses the same code on the same words, whatever the valence, but not another indicator', async () => {
    const dir = copy();
    const context = steady();
    const add = (change: Partial<CodingRequest>) =>
      changeProject(dir, context, (study) => planAddCoding(study, { ...request, ...change }, context));
    expect((await add({})).ok).toBe(true);
    expect((await add({ valence: 'met' })).diagnostics).toMatchObject([
      { code: 'coding/twice', data: { other: 'c1' } },
    ]);
    expect((await add({ code: 'E3.3', valence: 'met' })).ok).toBe(true);
  });

  it('takes a code with indicators where the study allows it', async () => {
    const study = await open(fixture);
    const project = { ...study.project, settings: { ...study.project.settings, allow_parent_codes: true } };
    expect(planAddCoding({ ...study, project }, { ...request, code: 'E5' }, steady()).ok).toBe(true);
  });

  it('does not write a file in which a line is broken, and so loses none', async () => {
    const dir = copy();
    const file = path.join(dir, 'codings/A/S1.jsonl');
    appendFileSync(file, '{"id":"setengah","code":"E1');
    const before = everything(dir);
    const context = steady();
    const result = await changeProject(dir, context, (study) => planAddCoding(study, request, context));
    expect([result.ok, result.diagnostics.map(({ code }) => code)]).toEqual([false, ['coding/torn-line']]);
    expect(everything(dir)).toEqual(before);
  });
});

describe('code set and code remove', () => {
  const set = async (dir: string, id: string, change: CodingChange) =>
    changeProject(dir, steady(), (study) =>
      planSetCoding(study, id, change, { actor: 'rani', reason: 'dibaca ulang' }),
    );

  it('changes only what is asked, keeps place and id, and logs both', async () => {
    const dir = copy();
    const before = (await open(dir)).project.codings.find(({ id }) => id === 'A003');
    expect((await set(dir, 'A003', { valence: 'unmet', actor: 'both' })).ok).toBe(true);
    const after = (await open(dir)).project.codings.find(({ id }) => id === 'A003');
    expect(after).toEqual({ ...before, valence: 'unmet', actor: 'both' });
    expect(await readLog(dir)).toMatchObject([
      {
        actor: 'rani',
        verb: 'edit',
        object: 'coding A003',
        before: { valence: 'mixed' },
        after: { valence: 'unmet' },
        reason: 'dibaca ulang',
      },
    ]);
    // Taken back, the file is what it was.
    expect((await set(dir, 'A003', { valence: 'mixed', actor: null })).ok).toBe(true);
    const name = 'codings/A/S1.jsonl';
    expect(readFileSync(path.join(dir, name), 'utf8')).toBe(readFileSync(path.join(fixture, name), 'utf8'));
  });

  it('writes nothing when nothing changes', async () => {
    const dir = copy();
    const before = everything(dir);
    expect((await set(dir, 'A003', { valence: 'mixed' })).ok).toBe(true);
    expect(everything(dir)).toEqual(before);
  });

  it('checks as code add does', async () => {
    const dir = copy();
    expect((await set(dir, 'A003', { valence: 'bad' })).diagnostics[0]?.code).toBe('coding/valence');
    expect((await set(dir, 'A0033', {})).diagnostics).toMatchObject([
      { code: 'coding/unknown', data: { noun: 'coding', nearest: 'A003' } },
    ]);
  });

  it('removes a coding, and the log keeps it', async () => {
    const dir = copy();
    const remove = (id: string, force: boolean, actor = 'rani') =>
      changeProject(dir, steady(), (study) => planRemoveCoding(study, id, { actor, reason: 'salah kutip', force }));
    const before = everything(dir);
    expect((await remove('A003', false)).diagnostics).toMatchObject([
      { code: 'coding/linked', data: { id: 'A003', claims: ['C3', 'C3b'] } },
    ]);
    expect((await remove('A009', false, '../A')).diagnostics).toMatchObject([{ code: 'project/bad-name' }]);
    expect(everything(dir)).toEqual(before);
    expect((await remove('A009', false)).ok).toBe(true);
    expect((await remove('A003', true)).ok).toBe(true);
    expect((await open(dir)).project.codings).toHaveLength(283);
    expect(await readLog(dir)).toMatchObject([
      { actor: 'rani', verb: 'retire', object: 'coding A009', before: { id: 'A009' }, reason: 'salah kutip' },
      { actor: 'rani', verb: 'retire', object: 'coding A003', before: { id: 'A003', code: 'E3.2' } },
    ]);
  });
});

describe('read', () => {
  it('marks a source as read to the end, once, and takes it back', async () => {
    const dir = copy();
    const mark = (coder: string, state: 'complete' | 'partial') =>
      changeProject(dir, steady(), (study) => planMarkRead(study, { coder, source: 'S1', state }, steady()));
    expect((await mark('A', 'complete')).ok && (await readLog(dir)).length).toBe(0);
    expect((await mark('A', 'partial')).ok).toBe(true);
    const reading = (await open(dir)).project.readings.find(({ coder, source }) => coder === 'A' && source === 'S1');
    expect(reading).toEqual({ coder: 'A', source: 'S1', state: 'partial', at: '2021-12-01T00:00:00Z' });
    expect(readFileSync(path.join(dir, 'reviews/A/S1.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });
});

describe('files of codings', () => {
  it('are written as they were read, byte for byte', async () => {
    const { project } = await open(fixture);
    for (const coder of ['A', 'B']) {
      for (const name of readdirSync(path.join(fixture, 'codings', coder))) {
        const codings = project.codings.filter((one) => one.coder === coder && `${one.source}.jsonl` === name);
        expect(codingFile(codings)).toBe(readFileSync(path.join(fixture, 'codings', coder, name), 'utf8'));
      }
    }
  });
});

describe('code import', () => {
  const bring = (dir: string, content: string, coder?: string) =>
    changeProject(dir, steady(), (study) =>
      planImportCodings(study, { file: 'masuk.jsonl', content, ...(coder === undefined ? {} : { coder }) }, steady()),
    );

  it('reads back what the exporter wrote', async () => {
    const dir = copy();
    const reduced = reduce((await open(dir)).project, { coder: ['A', 'B'] });
    if (!reduced.ok) throw new Error('not reduced');
    const content = String(await codingsJsonl.write(reduced.value, 'en'));
    expect(content.split('\n')).toHaveLength(286);
    const before = everything(dir);
    const again = await bring(dir, content);
    expect(again.ok && again.value.result).toEqual({ added: [], skipped: 285 });
    expect(everything(dir)).toEqual(before);
    // Into a project without codings: the very same files.
    rmSync(path.join(dir, 'codings'), { recursive: true });
    const fresh = await bring(dir, content);
    expect(fresh.ok && fresh.value.result.added.length).toBe(285);
    for (const [name, text] of Object.entries(before)) expect(readFileSync(path.join(dir, name), 'utf8')).toBe(text);
  });

  it('takes gold data as they are', async () => {
    const gold = oracle('gold.jsonl');
    const dir = copy();
    rmSync(path.join(dir, 'codings'), { recursive: true });
    const result = await bring(dir, gold);
    expect(result.diagnostics).toEqual([]);
    expect(result.ok && result.value.result.added.length).toBe(285);
    const place = ({ id, code, start, end, exact, valence, voice, coder, source }: (typeof first)[number]) =>
      JSON.stringify([id, code, start, end, exact, valence, voice, coder, source]);
    const first = (await open(fixture)).project.codings;
    const second = (await open(dir)).project.codings;
    expect(second.map(place).sort()).toEqual(first.map(place).sort());
    // A coder or a line that does not agree is found, and then nothing is written.
    rmSync(path.join(dir, 'codings'), { recursive: true });
    const before = everything(dir);
    const wrong = gold
      .replace('"line_start": 23', '"line_start": 24')
      .replace('"informant": "N1"', '"informant": "N2"');
    const refused = await bring(dir, wrong);
    expect(refused.diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([['coding/turn', 1]]);
    expect((await bring(dir, gold.replace('"line_start": 23', '"line_start": 24'))).diagnostics).toMatchObject([
      { code: 'coding/mismatch', position: { line: 1 }, data: { key: 'line_start', given: '24', real: '23' } },
    ]);
    expect(everything(dir)).toEqual(before);
  });

  const line = { source: 'S1', coder: 'A', code: 'E3.2', valence: 'unmet', exact: 'tidak ada target per tahun' };
  const text = (...lines: object[]) => lines.map((one) => `${JSON.stringify(one)}\n`).join('');

  it('finds the place of a line that names none, and gives it an id', async () => {
    const result = await bring(copy(), text(line));
    expect(result.ok && result.value.result.added).toMatchObject([{ id: 'c1', voice: 'N1' }]);
  });

  const refusals: readonly [string, object | string, string | undefined, object][] = [
    ['a line that is no JSON', '{"source":', undefined, { code: 'coding/torn-line', position: { line: 1, column: 1 } }],
    [
      'an unknown key',
      { ...line, warna: 'merah' },
      undefined,
      { code: 'coding/broken-line', data: { fault: 'unknown', key: 'warna' } },
    ],
    ['a line without a coder', { ...line, coder: undefined }, undefined, { code: 'coding/no-coder' }],
    ['a coder that is not the one named', line, 'B', { code: 'coding/mismatch', data: { key: 'coder' } }],
    [
      'words at another place',
      { ...line, start: 10, end: 36 },
      undefined,
      { code: 'coding/not-in-place', data: { line: 27 } },
    ],
    ['half a place', { ...line, start: 10 }, undefined, { code: 'coding/broken-line', data: { key: 'end' } }],
    ['an id that is taken', { ...line, id: 'A001' }, undefined, { code: 'coding/id-taken', data: { id: 'A001' } }],
    [
      'a withheld line',
      { id: 'a', source: 'S1', coder: 'A', code: 'E1.1', withheld: true },
      undefined,
      { code: 'coding/withheld' },
    ],
    [
      'an id that no file may hold',
      { ...line, id: 'a b' },
      undefined,
      { code: 'coding/broken-line', data: { key: 'id' } },
    ],
  ];
  it.each(refusals)('refuses %s, and then the whole file', async (_name, bad, coder, expected) => {
    const dir = copy();
    const before = everything(dir);
    const content =
      (typeof bad === 'string' ? bad : text(bad)) +
      (typeof bad === 'string' ? '' : text({ ...line, quote: undefined, code: 'E3.3' }));
    const result = await bring(dir, content, coder);
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]).toMatchObject({ file: 'masuk.jsonl', ...expected });
    expect(everything(dir)).toEqual(before);
  });
});
