import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SheetCell, sheetLimits } from '../../src/formats/sheet.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sheetsOfFile } from '../../src/importers/sheet-files.ts';
import { loadFixture, root } from '../support/fixture.ts';
import { type ZipPart, zipOf } from '../support/zip.ts';

const own = (name: string) => readFileSync(path.join(root, 'fixtures/import', name));
const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  /** Inside `sheetData`. */
  readonly rows?: string;
  /** Behind `sheetData`. */
  readonly behind?: string;
  readonly strings?: string;
  /** Codes of the formats of styles 0, 1 … */
  readonly formats?: readonly string[];
  readonly book?: string;
  readonly more?: readonly ZipPart[];
}

/** A workbook as Excel writes it, with one sheet. */
function xlsxOf({ rows = '', behind = '', strings = '', formats = [], book = '', more = [] }: Book): Buffer {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('');
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('');
  return zipOf([
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${X}" xmlns:r="${R}">${book}<sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${R}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="s2" Type="${R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s3" Type="${R}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${X}">${strings}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${X}"><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${X}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    },
    ...more,
  ]);
}

async function cells(book: Book): Promise<readonly (readonly SheetCell[])[] | string> {
  const read = await sheetsOfFile(xlsxOf(book), { file: 'x.xlsx' });
  return read.ok ? (read.value.sheets[0]?.rows.map((row) => row.cells) ?? []) : String(read.diagnostics[0]?.code);
}
const row = (...inside: readonly string[]) => `<row>${inside.join('')}</row>`;
const words = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

describe('workbooks that LibreOffice wrote', () => {
  it('are the interview they were made of, turn by turn', async () => {
    const read = await readFile(own('transkrip.xlsx'), { file: 'transkrip.xlsx' });
    const speech = (text: string) =>
      [...text.matchAll(/^(?:\[[\d:]+\] )?(Pewawancara|Narasumber): (.*)$/gmu)].map(([, label, said]) => [label, said]);
    const source = loadFixture().sources.find(({ id }) => id === 'S1');
    const text = read.ok ? (read.value[0]?.text ?? '') : '';
    expect(speech(text)).toHaveLength(54);
    expect(speech(text)).toEqual(speech(source?.text.value ?? ''));
    expect(text).toMatch(/^\[00:00:00\] Pewawancara: .*\n\n\[00:00:37\] Narasumber: /u);
  });

  it.each(['angket.xlsx', 'angket.ods'])(
    'are a source a row, with dates, numbers and merged cells: %s',
    async (file) => {
      const read = await readFile(own(file), { file });
      expect(read.ok && read.value).toEqual([
        {
          text: 'Kerja samanya tidak jalan.\nSejak 2009, “vakum”.\n',
          meta: {
            observed_at: '2021-03-09',
            attributes: {
              'Waktu isi': '2021-03-09 14:05:06',
              Kota: 'Bandung',
              Umur: 34,
              Jumlah: 35,
              HP: '0812345678',
              Setuju: 1,
            },
          },
          part: 'Angket!4',
        },
        {
          text: 'Sudah 😀 café ya.\n',
          meta: { observed_at: '1963-05-27', attributes: { Kota: 'Bandung', Umur: 0.3, Setuju: 0 } },
          part: 'Angket!5',
        },
      ]);
      const told = Object.fromEntries(read.diagnostics.map(({ code, data }) => [code, data]));
      expect(told['import/columns']).toMatchObject({ above: ['Hasil angket alumni'] });
      expect(told['import/sheet-left-out']).toEqual({ names: ['Catatan'] });
      expect(told['import/sheet-doubt']).toMatchObject({
        hidden: { count: 1, some: ['Angket!5'] },
        hiddenSheets: ['Daftar kode'],
        errors: { count: 1 },
      });
      expect(told['import/sheet-notice']).toMatchObject({ formulas: { count: 1 }, merged: { count: 2 } });
    },
  );
});

describe('the cells of a workbook', () => {
  it('are what they mean, in their columns', async () => {
    const strings = '<si><r><t>kota </t></r><r><t xml:space="preserve">kembar</t></r><rPh><t>x</t></rPh></si>';
    const rows = [
      row('<c r="A1" t="s"><v>0</v></c><c r="D1" t="b"><v>1</v></c>'),
      row('<c t="str"><f>A1</f><v>a_x000D_\nb_x005F_x0041_</v></c><c><v>0.30000000000000004</v></c>'),
      row('<c r="B7" t="d"><v>2021-03-09T00:00:00</v></c>', words('&lt;b&gt;')),
    ];
    expect(await cells({ strings, rows: rows.join('') })).toEqual([
      ['kota kembar', '', '', true],
      ['a\r\nb_x0041_', 0.3],
      ['', '2021-03-09', '<b>'],
    ]);
  });

  it.each([
    ['dd/mm/yyyy', 44264, '2021-03-09'],
    ['[$-421]dd mmmm yyyy;@', 44264, '2021-03-09'],
    ['mmm', 44264, '2021-03-09'],
    ['d/m/yy h:mm', 44264.5, '2021-03-09 12:00:00'],
    ['hh:mm AM/PM', 0.5, '12:00:00'],
    ['mm:ss', 217 / 86_400, '00:03:37'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['0000', 51, '0051'],
    ['0.00E+00', 1500, 1500],
    ['&quot;hari&quot; 0', 12, 12],
    ['[Red]0', 3, 3],
    ['#,##0.00', 2.5, 2.5],
    // The calendar of Excel itself: 1 is 1 January 1900, 61 is 1 March, and 60 never was.
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 59, '1900-02-28'],
    ['yyyy-mm-dd', 60, 60],
    ['yyyy-mm-dd', 61, '1900-03-01'],
  ])('with the format %s: %d', async (format, value, meant) => {
    expect(await cells({ formats: [format], rows: row(`<c s="0"><v>${value}</v></c>`) })).toEqual([[meant]]);
  });

  it('count from 1904 where the file says so', async () => {
    const book = { formats: ['dd/mm/yyyy'], rows: row('<c s="0"><v>42802</v></c>') };
    expect(await cells({ ...book, book: '<workbookPr date1904="1"/>' })).toEqual([['2021-03-09']]);
  });

  it('say where a formula has no value', async () => {
    const rows = row(words('Teks')) + row('<c r="A2"><f>B9</f></c>', words('x'));
    const read = await sheetsOfFile(xlsxOf({ rows }), { file: 'x.xlsx' });
    expect(read.diagnostics).toMatchObject([
      { code: 'import/sheet-doubt', data: { uncounted: { count: 1, some: ['Data!A2'] } } },
    ]);
  });

  it('say that programs were not run', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`;
    const plain = xlsxOf({ rows: row(words('Teks')) + row(words('Ya')) });
    const parts = ['_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
    const { readZip } = await import('../../src/formats/zip.ts');
    const zip = readZip(plain, '');
    const kept = parts.flatMap((name) => {
      const part = zip.ok ? zip.value.read(name) : zip;
      return part.ok && part.value instanceof Uint8Array ? [{ name, data: part.value }] : [];
    });
    const macro = zipOf([
      ...kept,
      { name: 'xl/_rels/workbook.xml.rels', data: rels },
      { name: 'xl/vbaProject.bin', data: 'x' },
    ]);
    const read = await readFile(macro, { file: 'x.xlsm' });
    expect(read.ok && read.value.map(({ text }) => text)).toEqual(['Ya\n']);
    expect(read.diagnostics.find(({ code }) => code === 'import/sheet-notice')?.data).toMatchObject({ macros: 1 });
  });
});

describe('a hostile workbook', () => {
  it('is bounded in rows, columns, cells and characters', async () => {
    expect(await cells({ rows: '<row r="1048577"><c><v>1</v></c></row>' })).toBe('import/sheet-too-large');
    expect(await cells({ rows: row('<c r="XFE1"><v>1</v></c>') })).toBe('import/sheet-too-large');
    const wide = Array.from({ length: 700 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`);
    expect(700 * 16_384).toBeGreaterThan(sheetLimits.cells);
    expect(await cells({ rows: wide.join('') })).toBe('import/sheet-too-large');
    const strings = `<si><t>${'a'.repeat(1_000_000)}</t></si>`;
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(201);
    expect(await cells({ strings, rows })).toBe('import/sheet-too-large');
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><a/>', 'import/damaged-part'],
    ['a part cut off', `<worksheet xmlns="${X}"><sheetData><row>`, 'import/damaged-part'],
  ])('is refused with %s', async (_, data, code) => {
    const parts = xlsxOf({});
    const { readZip } = await import('../../src/formats/zip.ts');
    const zip = readZip(parts, '');
    const all = zip.ok
      ? zip.value.names.flatMap((name) => {
          const part = zip.value.read(name);
          return part.ok ? [{ name, data: name.endsWith('sheet1.xml') ? data : part.value }] : [];
        })
      : [];
    const read = await sheetsOfFile(zipOf(all), { file: 'x.xlsx' });
    expect(read.diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it('is refused when cut off, and told to be what it is by its name', async () => {
    const bytes = own('angket.xlsx');
    const read = await readFile(bytes.subarray(0, bytes.length - 200), { file: 'angket.xlsx' });
    expect(read.diagnostics.map(({ code }) => code)).toEqual(['import/zip']);
  });

  it('is refused when it is a spreadsheet whose rows repeat without end', async () => {
    const O = 'urn:oasis:names:tc:opendocument:xmlns';
    const content = (inside: string) =>
      zipOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        {
          name: 'content.xml',
          data: `<o:document-content xmlns:o="${O}:office:1.0" xmlns:t="${O}:table:1.0" xmlns:x="${O}:text:1.0"><o:body><o:spreadsheet><t:table t:name="A">${inside}</t:table></o:spreadsheet></o:body></o:document-content>`,
        },
      ]);
    const cell = (more: string) => `<t:table-cell ${more} o:value-type="string"><x:p>Teks</x:p></t:table-cell>`;
    for (const inside of [
      `<t:table-row t:number-rows-repeated="2000000">${cell('')}</t:table-row>`,
      `<t:table-row>${cell('t:number-columns-repeated="2000000"')}</t:table-row>`,
      `<t:table-row t:number-rows-repeated="1000000">${cell('t:number-columns-repeated="16000"')}</t:table-row>`,
    ]) {
      const read = await sheetsOfFile(content(inside), { file: 'x.ods' });
      expect(read.diagnostics.map(({ code }) => code)).toEqual(['import/sheet-too-large']);
    }
    const tail = `<t:table-row>${cell('')}</t:table-row><t:table-row t:number-rows-repeated="1048575"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>`;
    const read = await sheetsOfFile(content(tail), { file: 'x.ods' });
    expect(read.ok && read.value.sheets[0]?.rows).toEqual([{ line: 1, cells: ['Teks'] }]);
  });
});

describe('headings below a title', () => {
  it('are found only where what stands above is no table', async () => {
    const title = row(words('Angket 2021')) + row(words('Teks'), words('Kota')) + row(words('Ya'), words('A'));
    const read = await readFile(xlsxOf({ rows: title }), { file: 'x.xlsx' });
    expect(read.ok && read.value.map(({ text }) => text)).toEqual(['Ya\n']);
    const table = row(words('Nama'), words('Umur'), words('Isian')) + row(words('A'), words('Teks'), words('B'));
    const refused = await readFile(xlsxOf({ rows: table }), { file: 'x.xlsx' });
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['import/no-text-column']);
  });
});
