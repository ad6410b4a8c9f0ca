import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { conclude } from '../../src/core/conclude/conclude.ts';
import type { SourceMeta } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import { summaries } from '../../src/core/transcript.ts';
import { importers } from '../../src/importers/index.ts';
import { changeProject, createProject } from '../../src/project/change.ts';
import type { InitRequest } from '../../src/project/init-texts.ts';
import { readLog, verifyLog } from '../../src/project/log.ts';
import { planImport, type SourceImport } from '../../src/project/plan-import.ts';
import { planInit } from '../../src/project/plan-init.ts';
import { planSetSource, planSetVoice } from '../../src/project/plan-records.ts';
import { readProject } from '../../src/project/read.ts';
import { shippedCodebook, shippedFiles, shippedIds } from '../../src/project/shipped.ts';
import { projectRules } from '../../src/rules/index.ts';
import { onlyDraft } from '../support/drafts.ts';
import { fixture } from '../support/fixture.ts';
import { copyOfFixture } from '../support/program.ts';
import { everything, freshFolder, put, steady, tiny } from '../support/project.ts';

const folders: string[] = [];

function folder(files: Readonly<Record<string, string>> = {}): string {
  const dir = freshFolder();
  folders.push(dir);
  put(dir, files);
  return dir;
}

afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function request(...ids: readonly string[]): Promise<InitRequest> {
  const named = { id: 'uji', title: 'Uji: "coba" #1', lang: 'id', coder: 'ade' } as const;
  return { ...named, codebooks: await Promise.all(ids.map(shippedCodebook)), files: await shippedFiles(ids) };
}

const init = await request('undp-success-elements');

async function open(dir: string) {
  const study = await readProject(dir);
  if (!study.ok) throw new Error(JSON.stringify(study.diagnostics));
  return study;
}

describe('init', () => {
  it('takes any of the codebooks that ship, all of them at once, and names their codes in its examples', async () => {
    const dir = folder();
    const made = await createProject(dir, steady(), planInit({ ...(await request(...shippedIds)), lang: 'en' }));
    expect(made.diagnostics).toEqual([]);
    const study = await open(dir);
    expect([study.diagnostics, study.value.project.codebooks.map(({ id }) => id)]).toEqual([[], [...shippedIds]]);
    const ids = study.value.tree.all.map(({ code }) => code.id);
    expect(new Set(ids).size).toBe(ids.length);

    const other = folder();
    await createProject(other, steady(), planInit(await request('cremer-5', 'lecours-3')));
    const settings = readFileSync(path.join(other, 'simpul.yaml'), 'utf8');
    expect(settings).toContain('codebooks: [cremer-5, lecours-3]');
    expect(settings).toContain('codes: [CR1, CR2, CR3, CR4, CR5]');
    expect(settings).not.toContain('E5');
  });

  it.each(['id', 'en'] as const)('makes a project that reads without a finding, in %s', async (lang) => {
    const dir = folder({ 'catatan.txt': 'milik saya' });
    const made = await createProject(dir, steady(), planInit({ ...init, lang }));
    expect(made.diagnostics).toEqual([]);
    const study = await open(dir);
    expect(study.diagnostics).toEqual([]);
    expect(projectRules.flatMap((rule) => [...rule.check(study.value)])).toEqual([]);
    expect(study.value.project.settings).toMatchObject({ title: 'Uji: "coba" #1', language: lang, coder: 'ade' });
    expect(study.value.project.codebooks.map(({ id }) => id)).toEqual(['undp-success-elements']);
    expect(readFileSync(path.join(dir, 'catatan.txt'), 'utf8')).toBe('milik saya');
    expect(readFileSync(path.join(dir, '.gitignore'), 'utf8')).toMatch(/^private\/\n\.simpul\/$/m);
    expect(await readLog(dir)).toMatchObject([{ verb: 'init', object: 'project uji', actor: 'ade' }]);
  });

  it('adds the argument of the study as three claims, all tentative, without links (S07–S09)', async () => {
    const dir = folder();
    await createProject(dir, steady(), planInit({ ...init, template: 'sister-city' }));
    const study = await open(dir);
    expect(study.diagnostics).toEqual([]);
    const { project } = study.value;
    expect(project.claims.map(({ id, versions }) => [id, versions[0]?.elements, versions[0]?.origin.kind])).toEqual([
      ['C-E1', ['E1'], 'a_priori'],
      ['C-E2', ['E2'], 'a_priori'],
      ['C-E4', ['E4'], 'a_priori'],
    ]);
    expect(project.claims.flatMap(({ versions }) => versions.flatMap(({ links }) => links ?? []))).toEqual([]);
    expect(conclude(project).map(({ status }) => status)).toEqual(['tentative', 'tentative', 'tentative']);
    const codes = projectRules.flatMap((rule) => [...rule.check(study.value)]).map(({ code }) => code);
    expect(codes).toEqual(['project/no-rival']);
  });

  it('refuses a folder that holds a project, and writes over no file', async () => {
    const taken = folder(tiny);
    const before = everything(taken);
    expect((await createProject(taken, steady(), planInit(init))).diagnostics).toMatchObject([
      { code: 'project/exists' },
    ]);
    expect(everything(taken)).toEqual(before);
    const half = folder({ 'voices.yaml': '- id: X\n', '.gitignore': 'draf/\n' });
    expect((await createProject(half, steady(), planInit(init))).diagnostics).toMatchObject([
      { code: 'project/file-exists', file: 'voices.yaml' },
    ]);
    expect(everything(half)).toEqual({ 'voices.yaml': '- id: X\n', '.gitignore': 'draf/\n' });
    rmSync(path.join(half, 'voices.yaml'));
    expect((await createProject(half, steady(), planInit(init))).ok).toBe(true);
    expect(readFileSync(path.join(half, '.gitignore'), 'utf8')).toMatch(/^draf\/\n# simpul/);
  });

  it('takes no id that cannot be a file name', () => {
    expect(planInit({ ...init, id: 'a b', coder: 'CON' }).diagnostics.map(({ data }) => data.name)).toEqual([
      'a b',
      'CON',
    ]);
  });
});

/** A file of the founding study, as a person has it before the import. */
async function file(
  name: string,
  meta: Partial<SourceMeta> = {},
  more: Partial<SourceImport> = {},
): Promise<SourceImport> {
  const bytes = readFileSync(path.join(fixture, 'originals', name));
  return fromBytes(name, bytes, meta, more);
}

async function fromBytes(
  name: string,
  bytes: Uint8Array,
  meta: Partial<SourceMeta> = {},
  more: Partial<SourceImport> = {},
): Promise<SourceImport> {
  const importer = importers.find(({ extensions }) => extensions.includes(path.extname(name)));
  const read = await importer?.read(bytes, { file: name });
  const draft = read && onlyDraft(read);
  if (!draft?.ok) throw new Error(`${name} cannot be read`);
  return { file: name, name, bytes, draft: draft.value, meta, ...more };
}

async function bring(dir: string, ...imports: SourceImport[]) {
  return changeProject(dir, steady(), (study) => planImport(study, imports, 'ade'));
}

async function emptyProject(): Promise<string> {
  const dir = folder();
  await createProject(dir, steady(), planInit(init));
  return dir;
}

describe('import', () => {
  it('keeps in the log what an importer mended, so that what stood in the file can be had again', async () => {
    const dir = await emptyProject();
    const mended = [{ line: 1, was: 'kerja-\nsama', now: 'kerjasama' }];
    const one = await fromBytes('a.txt', Buffer.from('Soal kerjasama.\n'));
    await bring(dir, { ...one, draft: { ...one.draft, mended } }, await fromBytes('b.txt', Buffer.from('Lain.\n')));
    const entries = (await readLog(dir)).map(({ verb, object, after }) => ({ verb, object, after }));
    expect(entries.filter(({ object }) => String(object).startsWith('source '))).toMatchObject([
      { verb: 'import', object: 'source D1', after: { id: 'D1' } },
      { verb: 'mend', object: 'source D1', after: { mended } },
      { verb: 'import', object: 'source D2' },
    ]);
    expect(await verifyLog(dir)).toEqual([]);
  });

  it('brings the eight files of the founding study in, with the words and turns of METHOD section 6', async () => {
    const dir = await emptyProject();
    const letters = (speakers: SourceMeta['speakers']) => ({ speakers }) as Partial<SourceMeta>;
    const result = await bring(
      dir,
      await file('int01_pejabat_kerjasama.txt'),
      await file('int02_mantan_staf.txt', letters({ P: 'researcher', N: 'N2' })),
      await file('int03_komunitas.txt'),
      await file('int04_dinas_dan_pelaku_usaha.md', letters({ 'Narasumber A (N4)': 'N4', 'Narasumber B (N5)': 'N5' })),
      await file('int05_liuzhou_en.txt'),
      await file('doc01_mou_simulasi.txt'),
      await file('doc02_laporan_kegiatan.txt'),
      await file('doc03_berita.txt', { type: 'news', observed_at: '2021-09-23' }),
    );
    expect(result.diagnostics).toEqual([]);
    const { project } = (await open(dir)).value;
    expect((await open(dir)).diagnostics).toEqual([]);
    expect(project.sources.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'S1 interview',
      'S2 interview',
      'S3 interview',
      'S4 group_interview',
      'S5 interview',
      'D1 document',
      'D2 document',
      'D3 news',
    ]);
    expect(project.voices.map(({ id }) => id)).toEqual(['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'D1', 'D2', 'D3']);
    const counts = project.sources.slice(0, 5).map(({ text, speakers }) =>
      summaries(new Text(text.value), speakers ?? {})
        .map(({ label, words, turns }) => `${speakers?.[label]} ${words} (${turns})`)
        .sort(),
    );
    expect(counts).toEqual([
      ['N1 1309 (27)', 'researcher 234 (27)'],
      ['N2 1239 (35)', 'researcher 276 (36)'],
      ['N3 1261 (36)', 'researcher 266 (36)'],
      ['N4 860 (21)', 'N5 450 (16)', 'researcher 201 (23)'],
      ['N6 1430 (30)', 'researcher 266 (30)'],
    ]);
    // The text is that of the fixture, so every reference stays.
    for (const id of ['S1', 'S4', 'D1'])
      expect(readFileSync(path.join(dir, `sources/${id}.txt`), 'utf8')).toBe(
        readFileSync(path.join(fixture, `sources/${id}.txt`), 'utf8'),
      );
    const bytes = readFileSync(path.join(dir, 'originals/int04_dinas_dan_pelaku_usaha.md'));
    const s4 = project.sources.find(({ id }) => id === 'S4');
    expect(s4?.original_sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(readFileSync(path.join(dir, 'voices.yaml'), 'utf8')).toMatch(/^# Siapa yang didengar/);
    const told = (await readLog(dir)).map(({ verb, object }) => `${verb} ${object}`);
    expect(told.filter((one) => one.includes(' source ')).slice(0, 2)).toEqual([
      'import source S1',
      'import source S2',
    ]);
    // Each new voice has its first state there too, so that a consent changed by hand is found.
    expect(told.filter((one) => one.includes(' voice ')).slice(0, 2)).toEqual(['import voice N1', 'import voice N2']);
    expect(await verifyLog(dir)).toEqual([]);
  });

  it('guesses no single letter and no one of several informants, and says what to type', async () => {
    const dir = await emptyProject();
    const before = everything(dir);
    const result = await bring(dir, await file('int02_mantan_staf.txt'), await file('int04_dinas_dan_pelaku_usaha.md'));
    expect(result.diagnostics).toMatchObject([
      {
        code: 'import/unknown-speaker',
        file: 'int02_mantan_staf.txt',
        data: {
          labels: [
            { label: 'P', turns: 36, words: 276, guess: 'researcher' },
            { label: 'N', turns: 35 },
          ],
        },
      },
      {
        code: 'import/unknown-speaker',
        data: {
          labels: [
            { label: 'Narasumber A (N4)', guess: 'N4' },
            { label: 'Narasumber B (N5)', guess: 'N5' },
          ],
        },
      },
    ]);
    expect(everything(dir)).toEqual(before);
  });

  it('refuses a speaker who does not speak, and offers the label that does', async () => {
    const one = await file('int01_pejabat_kerjasama.txt', { speakers: { Narasumbr: 'N1' } });
    expect((await bring(await emptyProject(), one)).diagnostics).toMatchObject([
      { code: 'import/absent-speaker', data: { label: 'Narasumbr', nearest: 'Narasumber' } },
    ]);
  });

  it('refuses the same file twice, a taken id, and ids that differ in capitals only', async () => {
    const dir = await emptyProject();
    expect((await bring(dir, await file('doc01_mou_simulasi.txt'))).ok).toBe(true);
    const before = everything(dir);
    const codes = async (...imports: SourceImport[]) =>
      (await bring(dir, ...imports)).diagnostics.map(({ code }) => code);
    expect(await codes(await file('doc01_mou_simulasi.txt'))).toEqual(['import/duplicate']);
    expect(await codes(await file('doc02_laporan_kegiatan.txt', { id: 'd1' }))).toEqual(['import/id-taken']);
    expect(await codes(await file('doc02_laporan_kegiatan.txt', { id: '../D9' }))).toEqual(['project/bad-name']);
    const twice = await file('doc02_laporan_kegiatan.txt');
    expect(await codes(twice, twice)).toEqual(['import/duplicate']);
    expect(everything(dir)).toEqual(before);
  });

  it('refuses news without a date, and metadata that fit no schema (S26)', async () => {
    const dir = await emptyProject();
    const text = new TextEncoder().encode('Sebuah kabar.\n');
    const against = async (meta: Partial<SourceMeta>) =>
      (await bring(dir, await fromBytes('kabar.txt', text, meta))).diagnostics;
    expect(await against({ type: 'news' })).toMatchObject([{ code: 'source/no-date', file: 'kabar.txt' }]);
    expect(await against({ type: 'web' })).toMatchObject([{ code: 'source/no-date' }]);
    expect(await against({ observed_at: 'kemarin' })).toMatchObject([{ code: 'schema/type', file: 'kabar.txt' }]);
    expect(await against({ type: 'web', accessed_at: '2021-05-04' })).toEqual([]);
  });

  it('keeps two originals of one name apart, and no name leaves the folder', async () => {
    const dir = await emptyProject();
    const bytes = (word: string) => new TextEncoder().encode(`${word}\n`);
    const result = await bring(
      dir,
      await fromBytes('catatan.txt', bytes('satu')),
      await fromBytes('Catatan.txt', bytes('dua')),
      { ...(await fromBytes('x.txt', bytes('tiga'))), name: '../..\\ke:luar?.txt' },
    );
    expect(result.ok && result.value.result.map(({ meta }) => meta.original)).toEqual([
      'originals/catatan.txt',
      'originals/D2-Catatan.txt',
      'originals/_.._ke_luar_.txt',
    ]);
  });

  it('adds to voices.yaml in whatever way it is written', async () => {
    for (const [content, expected] of [
      ['# catatan\n- id: X # ketua\n  role: a\n', '# catatan\n- id: X # ketua\n  role: a\n- id: D1\n  side: Bandung\n'],
      ['  - id: X', '  - id: X\n  - id: D1\n    side: Bandung\n'],
      ['[{id: X}] # satu\n', '[{id: X}, {id: D1, side: Bandung}] # satu\n'],
      ['# belum ada\n', '# belum ada\n- id: D1\n  side: Bandung\n'],
      ['', '- id: D1\n  side: Bandung\n'],
    ] as const) {
      const dir = folder({ ...tiny, 'voices.yaml': content });
      const text = new TextEncoder().encode('Naskah.\n');
      expect((await bring(dir, await fromBytes('naskah.txt', text, { side: 'Bandung' }))).ok).toBe(true);
      const now = readFileSync(path.join(dir, 'voices.yaml'), 'utf8');
      expect(now.replace(/\s*\n\s*(?=[{\]])/g, '').replace(/\[ (.*) \]/, '[$1]')).toBe(expected);
      expect((await open(dir)).diagnostics).toEqual([]);
    }
  });
});

describe('sources set and voices set', () => {
  const edit = async (dir: string, name: string) => readFileSync(path.join(dir, name), 'utf8');

  it('changes one line of a file and keeps all others, comments included', async () => {
    const dir = copyOfFixture();
    folders.push(dir);
    const before = await edit(dir, 'voices.yaml');
    const way = [{ way: ['consent', 'quote'], value: false }];
    expect((await changeProject(dir, steady(), (study) => planSetVoice(study, 'N2', way, 'A'))).ok).toBe(true);
    const lines = before.split('\n');
    const after = (await edit(dir, 'voices.yaml')).split('\n');
    expect(after.filter((line, index) => line !== lines[index])).toEqual(['    quote: false']);
    expect(after).toHaveLength(lines.length);
    const title = [
      { way: ['title'], value: 'Judul: baru' },
      { way: ['note'], value: undefined },
    ];
    expect((await changeProject(dir, steady(), (study) => planSetSource(study, 'S4', title, 'A'))).ok).toBe(true);
    expect(await edit(dir, 'sources/S4.yaml')).toBe(
      readFileSync(path.join(fixture, 'sources/S4.yaml'), 'utf8')
        .replace(/^title: .*$/m, 'title: "Judul: baru"')
        .replace(/^note: .*\n/m, ''),
    );
    expect(await readLog(dir)).toMatchObject([
      { verb: 'edit', object: 'voice N2', before: { consent: { quote: true } }, after: { consent: { quote: false } } },
      { verb: 'edit', object: 'source S4', after: { title: 'Judul: baru' } },
    ]);
  });

  it('refuses what the schema does not know, and keys that are not for hands', async () => {
    const dir = copyOfFixture();
    folders.push(dir);
    const before = everything(dir);
    const source = async (key: string, value: string, id = 'S4') =>
      (await changeProject(dir, steady(), (study) => planSetSource(study, id, [{ way: [key], value }], 'A')))
        .diagnostics;
    expect(await source('technique', 'wawancra')).toMatchObject([{ code: 'schema/type', file: 'sources/S4.yaml' }]);
    expect(await source('tehnique', 'wawancara')).toMatchObject([
      { code: 'schema/unknown-key', data: { nearest: 'technique' } },
    ]);
    expect(await source('text_sha256', 'x')).toMatchObject([{ code: 'project/fixed-key' }]);
    expect(await source('title', 'x', 'S44')).toMatchObject([{ code: 'coding/unknown', data: { nearest: 'S4' } }]);
    const voice = await changeProject(dir, steady(), (study) =>
      planSetVoice(study, 'N2', [{ way: ['credibility', 'proximity'], value: 5 }], 'A'),
    );
    expect(voice.diagnostics).toMatchObject([{ code: 'schema/type', file: 'voices.yaml' }]);
    expect(everything(dir)).toEqual(before);
  });
});
