import { afterEach, describe, expect, it, vi } from 'vitest';
import { xlsxOf } from '../../src/formats/xlsx-write.ts';
import { readZip } from '../../src/formats/zip.ts';

afterEach(() => vi.useRealTimers());

/** The parts of the file, as text. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = readZip(bytes, 'a.xlsx');
  if (!zip.ok) throw new Error(JSON.stringify(zip.diagnostics));
  return new Map(
    zip.value.names.map((name) => {
      const part = zip.value.read(name);
      if (!part.ok) throw new Error(name);
      return [name, new TextDecoder().decode(part.value)];
    }),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name) => entities[name] ?? '');

/** The cells read back: texts, and numbers as numbers. */
function cellsOf(bytes: Uint8Array): (string | number)[][] {
  const parts = partsOf(bytes);
  const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) =>
    plain(text),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, attributes = '', inner = '']) => {
      const value = /<v>(.*?)<\/v>/.exec(inner)?.[1] ?? '';
      return attributes.includes('t="s"') ? (texts[Number(value)] ?? 'NO SUCH TEXT') : Number(value);
    }),
  );
}

describe('an .xlsx file', () => {
  it('gives every cell back as it was, and no text is a formula', async () => {
    const rows = [
      ['Code', 'Memo', 'Files'],
      ['E1 Komitmen & <dana>', 'baris satu\nbaris dua\n\n- butir', 3],
      ['=2+2', '+1', 0],
      ['-dua', '@tiga', 1.5],
      [' spasi di tepi ', '🐟 ikan "asin"', -1],
      ['toString', '007', 12],
    ];
    const bytes = await xlsxOf({ name: 'undp', rows });
    expect(cellsOf(bytes)).toEqual(rows.map((row) => row.map((value) => (value === 'toString' ? 'toString ' : value))));
    expect(partsOf(bytes).get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  it('leaves out what no sheet may hold, and cuts what no cell can', async () => {
    const [, [odd, long] = []] = cellsOf(
      await xlsxOf({
        name: 'a',
        rows: [
          ['a', 'b'],
          ['x\u0000\u000by\r\nz\ud800', 'é'.repeat(40_000)],
        ],
      }),
    );
    expect(odd).toBe('x y\nz');
    expect(String(long)).toHaveLength(32_766);
    expect(long).toMatch(/é…$/);
  });

  it('keeps its head in sight and its columns wide enough', async () => {
    const sheet = partsOf(
      await xlsxOf({
        name: 'a',
        rows: [
          ['Code', 'Memo'],
          ['K1', 'x'.repeat(200)],
        ],
      }),
    ).get('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<col [^>]*width="8"[^>]*\/?>.*<col [^>]*width="82"/s);
  });

  it('has the same bytes whatever the clock says', async () => {
    const rows = [
      ['a'],
      ['b'.repeat(300_000).slice(0, 30_000)],
      ...Array.from({ length: 9000 }, (_, rank) => [`kata ${rank}`]),
    ];
    const made: string[] = [];
    for (const time of ['2001-02-03T04:05:06Z', '2026-11-24T08:00:00Z']) {
      vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
      made.push(Buffer.from(await xlsxOf({ name: 'a', rows })).toString('base64'));
    }
    expect(made[0]).toBe(made[1]);
    expect(cellsOf(Buffer.from(made[0] ?? '', 'base64'))).toHaveLength(9002);
  });
});
