import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/core/codebook.ts';
import { type Locale, locales } from '../../src/core/locale.ts';
import { codebookExporters } from '../../src/exporters/index.ts';
import { csvLine } from '../../src/formats/csv.ts';
import { shippedCodebook, shippedIds } from '../../src/project/shipped.ts';
import { loadFixture } from '../support/fixture.ts';

const study = loadFixture();
const undp = await shippedCodebook('undp-success-elements');

function rows(program: string, codebook: Codebook, locale: Locale = 'en', codings = false): string[][] {
  const exporter = codebookExporters.find(({ name }) => name === program);
  if (!exporter) throw new Error(program);
  const table = exporter.rows(codebook, codings ? study.codings : undefined, locale);
  const csv = parsed(table.map(csvLine).join(''));
  expect(csv).toEqual(table.map((row) => row.map((value) => String(value).replace(/^[=+@-]/, "'$&"))));
  return csv;
}

/** RFC 4180, read back by rules of our own. */
function parsed(csv: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break;
    found.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') found.push([]);
  }
  return found.filter((row) => row.length > 0);
}

function small(...codes: Codebook['codes'][number][]): Codebook {
  return { schema: 'codebook/1', id: 'a', version: '1.0.0', title: 'Buku', languages: ['id'], valences: [], codes };
}

describe('codebooks as rows of other programs', () => {
  it.each(shippedIds)('%s: every row is as wide as its head, and every code has one', async (id) => {
    const codebook = await shippedCodebook(id);
    const count = rows('maxqda', codebook).length;
    for (const { name } of codebookExporters) {
      for (const locale of locales) {
        const table = rows(name, codebook, locale);
        expect([name, new Set(table.map((row) => row.length)).size, table.length]).toEqual([name, 1, count]);
      }
    }
  });

  it('MAXQDA: levels by " > ", memo with all that the code says', () => {
    const table = rows('maxqda', undp);
    expect(table[0]).toEqual(['Code', 'Memo']);
    expect(table.map(([code]) => code)).toContain(
      'E5 Implementation and tangible results > E5a Implementation > E5a.2 Continuity',
    );
    const memo = table.find(([code]) => code === 'E5 Implementation and tangible results')?.[1];
    expect(memo).toMatch(
      /^In short: Agreed policy .*\n\nDefinition: Two things .*\n\nWording of the source:\n- conceptual/s,
    );
    expect(memo).toContain('\n\nWarning: E5 lies close to the outcome');
  });

  it('MAXQDA: no name is longer than 63 characters or is taken for two levels', () => {
    const long = 'kerja sama '.repeat(9);
    const [, first, second] = rows('maxqda', small({ id: 'A', name: long }, { id: 'B', name: 'a > b \\ c' }));
    expect([...(first?.[0] ?? '')].length).toBeLessThanOrEqual(63);
    expect(first?.[0]).toMatch(/^A kerja sama .*…$/);
    expect(second?.[0]).toBe('B a › b / c');
  });

  it('ATLAS.ti: a group for the codebook and for each code above', () => {
    const table = rows('atlas-ti', undp, 'id');
    expect(table[0]).toEqual(['Code', 'Comment', 'Code Group 1', 'Code Group 2', 'Code Group 3']);
    const groups = (code: string) => table.find((row) => row[0]?.startsWith(`${code} `))?.slice(2);
    const title = 'Lima elemen penting kerja sama antarkota (UNDP)';
    expect(groups('E1')).toEqual([title, 'E1 Komitmen', '']);
    expect(groups('E1.2')).toEqual([title, 'E1 Komitmen', '']);
    expect(groups('E5a.2')).toEqual([title, 'E5 Implementasi kebijakan dan hasil nyata', 'E5a Implementasi']);
    expect(rows('atlas-ti', small({ id: 'A', name: 'a' }))).toEqual([
      ['Code', 'Comment', 'Code Group 1'],
      ['A a', '', 'Buku'],
    ]);
  });

  it('NVivo: counts the sources and codings of the code itself, and nothing without a project', () => {
    const table = rows('nvivo', undp, 'en', true);
    expect(table[0]).toEqual(['Name', 'Description', 'Files', 'References']);
    const on = study.codings.filter(({ code }) => code === 'E1.2');
    expect(on.length).toBeGreaterThan(5);
    expect(
      table.find(([name]) => name === 'E1 Commitment\\\\E1.2 Finance - budget set aside and spent')?.slice(2),
    ).toEqual([String(new Set(on.map(({ source }) => source)).size), String(on.length)]);
    const sum = table.slice(1).reduce((total, row) => total + Number(row[3]), 0);
    expect(sum).toBe(study.codings.length);
    expect(rows('nvivo', undp)[1]?.slice(2)).toEqual(['', '']);
  });

  it('ATLAS.ti: a title that looks like a formula is text', () => {
    const [, row] = rows('atlas-ti', { ...small({ id: 'A', name: 'a' }), title: '=2+2' });
    expect(row).toEqual(['A a', '', "'=2+2"]);
  });
});
