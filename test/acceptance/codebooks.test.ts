import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/core/anchor.ts';
import { CodeTree } from '../../src/core/code-tree.ts';
import { codebookView } from '../../src/core/codebook-view.ts';
import type { Coding } from '../../src/core/coding.ts';
import { checkValence } from '../../src/core/coding-checks.ts';
import { type Locale, locales } from '../../src/core/locale.ts';
import type { Project } from '../../src/core/project.ts';
import type { Cell, Field, TableView } from '../../src/core/view.ts';
import { displays } from '../../src/displays/index.ts';
import { shippedCodebook } from '../../src/project/shipped.ts';
import { loadFixture } from '../support/fixture.ts';
import { copyOfFixture, simpul } from '../support/program.ts';

const study = loadFixture();

/** SIMULATED codings of our own on the simulated texts of the study: source, quote, voice, code, valence. */
type Judgement = readonly [source: string, quote: string, voice: string, code: string, valence?: string];

async function coded(id: string, judgements: readonly Judgement[]): Promise<Project> {
  const codings = judgements.map(([source, quote, voice, code, valence], index): Coding => {
    const text = study.sources.find((one) => one.id === source)?.text;
    const at = text?.value.indexOf(quote) ?? -1;
    if (!text || at < 0) throw new Error(`${source} has no "${quote}"`);
    const span = { start: text.toOffset(at), end: text.toOffset(at + quote.length) };
    return {
      id: `SIM-${index}`,
      coder: 'A',
      source,
      voice,
      code,
      ...anchorAt(text, span),
      ...(valence === undefined ? {} : { valence }),
      ...(source === 'D1' ? { directness: 'inferred' as const } : {}),
      memo: 'SIMULASI / SIMULATED',
    };
  });
  return { ...study, codebooks: [await shippedCodebook(id)], codings, claims: [] };
}

function table(name: string, project: Project, options: Record<string, string>, locale: Locale = 'en'): TableView {
  const view = displays.find((one) => one.name === name)?.build(project, options, locale);
  if (view?.view !== 'table') throw new Error(name);
  return view;
}

function cell(view: TableView, row: string, column: string): Cell | undefined {
  const at = view.columns.findIndex((one) => one.id === column);
  return view.rows.find((one) => one.id === row)?.cells[at];
}

async function shown(id: string, code: string | undefined, locale: Locale): Promise<Map<string, Field>> {
  const codebook = await shippedCodebook(id);
  const placed = code === undefined ? undefined : new CodeTree([codebook]).get(code)?.code;
  const view = codebookView(codebook, placed, locale).sections[0]?.views[0];
  if (view?.view !== 'form') throw new Error(id);
  return new Map(view.fields.map((field) => [field.id, field]));
}

describe('what the study requires of the other codebooks (METHOD 1.1)', () => {
  it('S13: Lecours’ layers are cumulative; on the fixture layer 2 has evidence and layer 3 was looked for in vain', async () => {
    const project = await coded('lecours-3', [
      ['D1', 'ekonomi dan perdagangan', 'D1', 'L1'],
      ['D1', 'pertukaran pelajar', 'D1', 'L2'],
      ['S1', 'Yang jalan itu pendidikan dan budaya.', 'N1', 'L2'],
    ]);
    expect(project.codebooks[0]).toMatchObject({ kind: 'typology', cumulative: true, valences: [] });
    const frequency = table('code-frequency', project, { level: 'root' });
    expect(frequency.columns.map(({ id }) => id)).toEqual(['all']);
    const states = ['L1', 'L2', 'L3'].map((id) => [
      id,
      cell(frequency, id, 'all')?.state,
      cell(frequency, id, 'all')?.text,
    ]);
    expect(states).toEqual([
      ['L1', 'filled', '1 (1)'],
      ['L2', 'filled', '2 (2)'],
      ['L3', 'silent', undefined],
    ]);
    for (const locale of locales) {
      const fields = await shown('lecours-3', undefined, locale);
      expect(fields.get('classing')?.text).toMatch(locale === 'en' ? /highest class/ : /kelas tertinggi/);
      expect(fields.get('decision')?.items).toHaveLength(4);
    }
  });

  it('S14: Duchacek’s forms are one a relationship, found by four questions', async () => {
    expect(await shippedCodebook('duchacek-4')).toMatchObject({ kind: 'typology', exclusive_per: 'relationship' });
    for (const locale of locales) {
      const fields = await shown('duchacek-4', undefined, locale);
      const leads = (fields.get('decision')?.items ?? []).map((question) => /\?.* (DU\d)\.$/.exec(question)?.[1]);
      expect(leads).toEqual(['DU1', 'DU2', 'DU3', 'DU4']);
      expect(fields.get('classing')?.text).toBe(
        locale === 'en' ? 'one class for each relationship' : 'satu kelas untuk tiap hubungan',
      );
      expect(fields.get('note')?.text).toMatch(/Bandung.*Liuzhou.*memo|memo.*Bandung.*Liuzhou/s);
      expect((await shown('duchacek-4', 'DU4', locale)).get('warning')?.text).toMatch(/protodipl/i);
    }
  });

  it('S16: Kuznetsov is a lens: several codes on one passage, and no valence is offered or taken', async () => {
    const passage = ['S1', 'surat melalui Konsulat Jenderal kita di Guangzhou', 'N1'] as const;
    const project = await coded('kuznetsov-11', [
      [...passage, 'K02'],
      [...passage, 'K10'],
    ]);
    const tree = new CodeTree(project.codebooks);
    const where = () => ({ file: 'a' });
    expect(project.codings.flatMap((coding) => checkValence(coding, tree, where))).toEqual([]);
    for (const valence of ['met', 'unmet', 'none']) {
      expect(checkValence({ code: 'K02', valence }, tree, where).map(({ code }) => code)).toEqual(['coding/valence']);
    }
    const matrix = table('checklist-matrix', project, { level: 'root', rule: 'two-thirds' });
    expect(matrix.rows.map(({ id }) => id)).toHaveLength(11);
    for (const code of ['K02', 'K10']) {
      expect(cell(matrix, code, 'N1')).toMatchObject({ state: 'filled', count: 1 });
      expect(cell(matrix, code, 'N1')).not.toHaveProperty('symbol');
    }
    const fields = await shown('kuznetsov-11', 'K02', 'en');
    expect([...fields.values()].flatMap(({ items = [] }) => items).join(' ')).not.toMatch(/\bmet\b|\bunmet\b/);
  });

  it('S17: Cremer: agreement, duration and scope rest on the text as promises; volunteers do not fit', async () => {
    const project = await coded('cremer-5', [
      ['D1', '(Walikota Bandung)                       (Wakil Walikota Liuzhou)', 'D1', 'CR1', 'met'],
      ['D1', 'tetap berlaku\ntanpa batas waktu', 'D1', 'CR2', 'met'],
      ['D1', 'lingkungan hidup dan pariwisata', 'D1', 'CR3', 'met'],
      ['S1', 'semuanya dari pemerintah ke pemerintah', 'N1', 'CR4', 'unmet'],
    ]);
    const matrix = table('checklist-matrix', project, { level: 'root', rule: 'two-thirds' });
    for (const code of ['CR1', 'CR2', 'CR3']) {
      expect([code, cell(matrix, code, 'D1')]).toMatchObject([
        code,
        { symbol: 'met', text: 'promise', voices: ['D1'] },
      ]);
    }
    expect(cell(matrix, 'CR4', 'N1')).toMatchObject({ symbol: 'unmet', segments: ['SIM-3'] });
    expect(cell(matrix, 'CR5', 'N1')?.state).toBe('silent');
  });

  it('S18: "does not fit" on CR4 is named as fit, never as failure, in either language', async () => {
    const { valences } = await shippedCodebook('cremer-5');
    expect(valences.find(({ id }) => id === 'unmet')?.label).toEqual({ id: 'tidak sesuai', en: 'does not fit' });
    for (const locale of locales) {
      const fields = await shown('cremer-5', 'CR4', locale);
      const [said, fit, failure] = {
        en: ['does not fit', /the fit with that model/, /not of a failure/] as const,
        id: ['tidak sesuai', /kecocokan dengan model itu/, /bukan kegagalan/] as const,
      }[locale];
      expect(fields.get('criteria')?.items?.[2]).toMatch(new RegExp(`^${said}: `));
      expect(fields.get('warning')?.text).toMatch(fit);
      expect(fields.get('warning')?.text).toMatch(failure);
      const frequency = table('code-frequency', await coded('cremer-5', []), { level: 'root' }, locale);
      expect(frequency.columns.map(({ title }) => title)).toContain(said);
    }
  });

  it('S18: the contrast table sets the model beside its contrary and says which of both the case shows', async () => {
    const project = await coded('cremer-5', [
      ['D1', 'tetap berlaku\ntanpa batas waktu', 'D1', 'CR2', 'met'],
      ['S1', 'semuanya dari pemerintah ke pemerintah', 'N1', 'CR4', 'unmet'],
      ['S1', 'semuanya dari pemerintah', 'N1', 'CR4', 'unmet'],
    ]);
    for (const [locale, fits, misfit, people, officials, unlike] of [
      ['en', 'fits', 'does not fit', /residents/, /officials/, /not of a failure/],
      ['id', 'sesuai', 'tidak sesuai', /warga/, /pegawai/, /bukan kegagalan/],
    ] as const) {
      const view = table('contrast-table', project, { rule: 'two-thirds' }, locale);
      expect(view.rows.map(({ id }) => id)).toEqual(['CR1', 'CR2', 'CR3', 'CR4', 'CR5']);
      expect(cell(view, 'CR4', 'bandung-liuzhou')).toMatchObject({
        symbol: 'unmet',
        text: misfit,
        counts: { met: 0, mixed: 0, unmet: 2 },
        voices: ['N1'],
        segments: ['SIM-1', 'SIM-2'],
      });
      expect(cell(view, 'CR4', 'model')?.text).toMatch(people);
      expect(cell(view, 'CR4', 'contrary')?.text).toMatch(officials);
      expect(cell(view, 'CR2', 'bandung-liuzhou')).toMatchObject({ symbol: 'met', text: fits });
      expect(cell(view, 'CR5', 'bandung-liuzhou')).toEqual(expect.objectContaining({ state: 'silent' }));
      // The note on CR4 stands under the table.
      expect(view.footer?.rules.join('\n')).toMatch(unlike);
      expect(view.footer?.legend.map(({ text }) => text)).toContain(misfit);
    }
  });

  it('S18: without a checklist the contrast table says how to get one; reports leave it out', async () => {
    const project = await coded('undp-success-elements', []);
    const contrast = displays.find(({ name }) => name === 'contrast-table');
    expect(contrast?.applies?.(project)).toBe(false);
    for (const locale of locales) {
      const view = table('contrast-table', project, { rule: 'two-thirds' }, locale);
      expect([view.rows, view.footer?.warnings.join()]).toEqual([[], expect.stringMatching(/kind: checklist/)]);
    }
  });

  it('S19: six conditions with the day they came into force, and what held before', async () => {
    const codebook = await shippedCodebook('permendagri-25-2020');
    expect(codebook.codes.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    expect(codebook.in_force).toMatchObject({ from: '2020-05-22' });
    for (const locale of locales) {
      const fields = await shown('permendagri-25-2020', undefined, locale);
      expect(fields.get('force')?.text).toMatch(locale === 'en' ? /^since 22 May 2020\. / : /^sejak 22 Mei 2020\. /);
      expect(fields.get('force')?.text).toMatch(/28\/2018.*3\/2008.*193\/1652\/PUOD/s);
      expect(fields.get('note')?.text).toMatch(locale === 'en' ? /not legal advice/ : /bukan nasihat hukum/);
    }
  });
});

it('a codebook shows every code at a glance, defined in one line', async () => {
  for (const locale of locales) {
    const view = codebookView(await shippedCodebook('undp-success-elements'), undefined, locale).sections[1]?.views[0];
    if (view?.view !== 'table') throw new Error('no table');
    expect(view.rows).toHaveLength(30);
    for (const { id, cells } of view.rows) {
      expect([id, cells.map(({ text = '' }) => text.length > 5)]).toEqual([id, [true, true]]);
    }
    expect(view.rows.find(({ id }) => id === 'E1.1')?.cells[1]?.text).toMatch(
      locale === 'en' ? /^met: / : /^terpenuhi: /,
    );
  }
});

describe('S24: a code found in the data is added', () => {
  const dir = copyOfFixture();
  afterAll(() => rmSync(dir, { recursive: true }));
  const file = path.join(dir, 'codebooks/undp-success-elements.yaml');
  const inductive = `      - id: E3.6
        name: { id: Bahasa dan penerjemah, en: Language and interpreters }
        origin: inductive
        criteria:
          met: { id: ada penerjemah tetap, en: there is a standing interpreter }
          mixed: { id: penerjemah hanya sesekali, en: an interpreter now and then }
          unmet: { id: maksud surat tidak tertangkap, en: the sense of letters is missed }
`;

  it('keeps old codings as they are and records version 1.1.0 with new ones', () => {
    const before = readFileSync(file, 'utf8');
    const after = before.replace('version: 1.0.0', 'version: 1.1.0').replace('      - id: E3.5\n', `${inductive}$&`);
    expect(after).toContain('E3.6');
    writeFileSync(file, after);
    expect(simpul(dir, ['lint', file, '--fail-on', 'warning']).status).toBe(0);

    const codings = path.join(dir, 'codings/A/S1.jsonl');
    const old = readFileSync(codings, 'utf8').split('\n').filter(Boolean);
    // SIMULATED: a coding of our own.
    const judgement = ['--code', 'E3.6', '--valence', 'unmet', '--coder', 'A', '--memo', 'SIMULASI / SIMULATED'];
    const added = simpul(dir, [
      'code',
      'add',
      '--source',
      'S1',
      '--quote',
      'kami tidak punya penerjemah tetap',
      ...judgement,
    ]);
    expect([added.status, added.stderr]).toEqual([0, expect.any(String)]);
    const now = readFileSync(codings, 'utf8').split('\n').filter(Boolean);
    expect(now.filter((line) => !old.includes(line)).map((line) => JSON.parse(line))).toMatchObject([
      { code: 'E3.6', codebook: 'undp-success-elements@1.1.0', valence: 'unmet' },
    ]);
    expect(old.filter((line) => !now.includes(line))).toEqual([]);
    const checked = simpul(dir, ['check', '--format', 'json']);
    expect(
      JSON.parse(checked.stdout).findings.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
  });
});
