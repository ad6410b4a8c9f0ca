import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/formats/csv-read.ts';
import type { Sheet } from '../../src/formats/sheet.ts';
import { type Known, readTable } from '../../src/project/read-table.ts';
import { valueAt } from '../../src/project/record-columns.ts';
import { recordTemplate, templateCsv } from '../../src/project/record-template.ts';
import { loadFixture } from '../support/fixture.ts';

const known: Known = { noun: 'voice', ids: ['N1', 'N2'], attributes: ['Umur'], locale: 'en' };

function sheet(table: string): Sheet {
  const read = readCsv(table);
  if ('trouble' in read) throw new Error(read.trouble);
  return read;
}
function read(table: string, more: Partial<Known> = {}) {
  const outcome = readTable([sheet(table)], 't.csv', { ...known, ...more });
  return outcome.ok
    ? outcome.value.map(({ id, settings }) => [
        id,
        Object.fromEntries(settings.map(({ way, value }) => [way.join('.'), value])),
      ])
    : outcome.diagnostics.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`);
}

describe('a table of voices', () => {
  it('is read by keys and titles in either language, other columns being attributes', () => {
    const table =
      'Daftar informan\n\nKode;Peran;side;Boleh dikutip;Kedekatan;Tanggal persetujuan;Umur;HP\n# cara;;;;;;;\nN1;guru;Bandung;ya;2;9 Maret 2021;34;0812\nN2;;;tidak;;;;\n';
    expect(read(table)).toEqual([
      [
        'N1',
        {
          role: 'guru',
          side: 'Bandung',
          'consent.quote': true,
          'credibility.proximity': 2,
          'consent.date': '2021-03-09',
          'attributes.Umur': 34,
          'attributes.HP': '0812',
        },
      ],
      ['N2', { 'consent.quote': false }],
    ]);
  });

  it.each([
    ['a heading with a slip', 'id,Pern\nN1,guru\n', 'table/unknown-column 1:2'],
    ['no ids', 'Nama,Peran\nN1,guru\n', 'table/no-id-column undefined:undefined'],
    ['two columns of one meaning', 'id,Role,Peran\nN1,a,a\n', 'table/two-columns 1:3'],
    ['an id that is not there', 'id,role\nN3,a\n', 'table/unknown-id 2:1'],
    ['a row without an id', 'id,role\n,a\n', 'table/no-id 2:1'],
    ['neither yes nor no', 'id,May be quoted\nN1,mungkin\n', 'table/bad-cell 2:2'],
    ['a date of which day and month cannot be told', 'id,Date of consent\nN1,09/03/2021\n', 'table/bad-cell 2:2'],
    ['points beyond two', 'id,Kedekatan\nN1,3\n', 'table/bad-cell 2:2'],
    ['two rows that contradict', 'id,role\nN1,guru\nN2,x\nN1,murid\n', 'table/contradiction 4:2'],
  ])('is refused with %s', (_, table, finding) => {
    expect(read(table)).toEqual([finding]);
  });

  it('takes a heading near a known one as an attribute when it is called one', () => {
    expect(read('id,attribute: Rolle\nN1,a\n')).toEqual([['N1', { 'attributes.Rolle': 'a' }]]);
    expect(read('id,Usia\nN1,1\n', { attributes: ['Usia'] })).toEqual([['N1', { 'attributes.Usia': 1 }]]);
  });
});

describe('a template', () => {
  it.each([
    ['source', 'en'],
    ['source', 'id'],
    ['voice', 'en'],
    ['voice', 'id'],
  ] as const)('of each %s (%s) says what is known, and reads back as that', (noun, locale) => {
    const project = loadFixture();
    const records: readonly { readonly id: string }[] = noun === 'source' ? project.sources : project.voices;
    const text = templateCsv(recordTemplate(project, noun, locale), locale);
    expect(text.split('\r\n')[0]?.split(locale === 'id' ? ';' : ',').length).toBeGreaterThan(10);
    const back = readTable([sheet(text.slice(1))], 't.csv', {
      noun,
      ids: records.map(({ id }) => id),
      attributes: [],
      locale,
    });
    if (!back.ok) throw new Error(JSON.stringify(back.diagnostics));
    expect(back.value.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    let values = 0;
    for (const { id, settings } of back.value) {
      const record = records.find((one) => one.id === id) ?? {};
      for (const { way, value } of settings) {
        expect(value, `${id} ${way.join('.')}`).toEqual(valueAt(record, way.join('.')));
        values++;
      }
    }
    expect(values).toBeGreaterThan(records.length * 5);
  });
});
