import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Text } from '../../src/core/text.ts';
import { labelsOf } from '../../src/core/transcript.ts';
import { openPdf } from '../../src/formats/pdf.ts';
import { pdf } from '../../src/importers/pdf.ts';
import { onlyDraft } from '../support/drafts.ts';
import { root } from '../support/fixture.ts';

const bytesOf = (name: string) => readFileSync(path.join(root, 'fixtures/import', name));
const original = (name: string) =>
  readFileSync(path.join(root, 'fixtures/bandung-liuzhou/originals', name), 'utf8').normalize('NFC');
const read = async (bytes: Uint8Array) => onlyDraft(await pdf.read(bytes, { file: 'x.pdf' }));
const draftOf = async (name: string) => {
  const draft = await read(bytesOf(name));
  if (!draft.ok) throw new Error(JSON.stringify(draft.diagnostics));
  return { ...draft.value, diagnostics: draft.diagnostics };
};
/** The normal form of a page: its words, in order. */
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
const codes = async (bytes: Uint8Array) => (await read(bytes)).diagnostics.map(({ code, data }) => ({ code, ...data }));

describe('a PDF of a known text', () => {
  it.each([
    ['wawancara.pdf', 'int01_pejabat_kerjasama.txt'],
    ['berita.pdf', 'doc03_berita.txt'],
  ])('%s says the words of %s in their order', async (file, name) => {
    expect(words((await draftOf(file)).text)).toEqual(words(original(name)));
  });

  it('has its lines, its paragraphs and its pages', async () => {
    const { text } = await draftOf('berita.pdf');
    expect(text.split('\n').slice(7, 13)).toEqual([
      'LIMA BELAS TAHUN KOTA KEMBAR BANDUNG-LIUZHOU:',
      'HANGAT DI AWAL, SEPI DI TENGAH',
      '',
      'BANDUNG - Lima belas tahun sejak',
      'nota kesepahaman diteken pada',
      '21 September 2006, kerja sama kota',
    ]);
    expect(text.split('\f')[1]?.split('\n')[0]).toBe('sebelah. Yang memberi hampir');
    expect(text.split('\f')).toHaveLength(2);
  });

  it('has its speakers, also where a page begins with one', async () => {
    const labels = labelsOf(new Text((await draftOf('wawancara.pdf')).text));
    expect(labels.map(({ label, turns, words: said }) => [label, turns, said])).toEqual([
      ['Pewawancara', 27, 234],
      ['Narasumber', 27, 1309],
    ]);
  });

  it('tells what was left out and mended, and keeps it', async () => {
    const { mended = [], text, diagnostics } = await draftOf('berita.pdf');
    const notice = diagnostics.find(({ code }) => code === 'import/pdf-notice');
    expect(notice?.data.margins).toEqual(['Harian Simulasi 23 September 2021', 'Halaman # dari 2']);
    expect(mended).toContainEqual({ line: 32, was: 'pen\u2010\ndidikan', now: 'pendidikan' });
    const lines = text.split('\n');
    for (const { line, now } of mended) expect(lines[line - 1]).toContain(now);
  });

  it('has its title from the file, unless that is the name of another file', async () => {
    expect((await draftOf('wawancara.pdf')).meta.title).toBe('Wawancara 01');
    expect((await draftOf('berita.pdf')).meta.title).toBe(
      'LIMA BELAS TAHUN KOTA KEMBAR BANDUNG-LIUZHOU: HANGAT DI AWAL, SEPI DI TENGAH',
    );
  });

  it('says by whom and when the file was made, and leaves it to the researcher what that means', async () => {
    const { diagnostics, meta } = await draftOf('wawancara.pdf');
    const says = diagnostics.find(({ code }) => code === 'import/pdf-says');
    expect(says?.data).toEqual({ author: 'Peneliti', made: '2026-11-24' });
    expect(meta.observed_at).toBe('2021-03-09');
  });
});

describe('a PDF without words', () => {
  it('is a scan if its pages are pictures', async () => {
    expect(await codes(bytesOf('pindai.pdf'))).toEqual([{ code: 'import/pdf-scan', pages: '1–2', of: 2 }]);
  });

  it('is read as far as it has words, and its pictures are named by their pages', async () => {
    const { text, diagnostics } = await draftOf('lampiran.pdf');
    expect(words(text).slice(0, 3)).toEqual(['Seorang', 'pejabat', 'di']);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'import/pdf-scanned-pages', severity: 'warning', data: { pages: '2–3', of: 3 } }),
    );
  });

  it('is refused if it is locked', async () => {
    expect(await codes(bytesOf('terkunci.pdf'))).toEqual([{ code: 'import/pdf-password' }]);
  });

  it.each([
    ['nothing behind its head', new TextEncoder().encode('%PDF-1.7\n')],
    ['rubbish', new TextEncoder().encode(`%PDF-1.4\n${'1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj '.repeat(50)}`)],
    ['zero bytes', new Uint8Array(3000).fill(0, 5)],
  ])('is refused if it is broken: %s', async (_, bytes) => {
    expect((await codes(bytes)).map(({ code }) => code)).toEqual(['import/pdf-broken']);
  });
});

describe('a hostile or damaged PDF', () => {
  it('gives words or a finding wherever it is cut off, and never a word on the console', async () => {
    const written = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    const whole = bytesOf('berita.pdf');
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      const cut = await read(whole.subarray(0, Math.floor(whole.length * share)));
      expect(cut.diagnostics.map(({ code }) => code)).toContainEqual(
        expect.stringMatching(/^import\/(?:pdf-broken|pdf-cut-off|pdf-broken-pages|empty)$/),
      );
    }
    for (const spy of written) {
      expect(spy.mock.calls).toEqual([]);
      spy.mockRestore();
    }
  });

  it('is given up when it never ends: forms that draw forms, two to the fortieth', async () => {
    const opened = await openPdf(pdfOf(formsInForms(40)), 2000);
    const page = typeof opened === 'string' ? opened : await opened.page(1);
    if (typeof opened !== 'string') await opened.close();
    expect(page).toBe('too-hard');
  });

  it('is read where there are only a few of them, and a script is not run', async () => {
    const draft = await read(pdfOf(formsInForms(3)));
    expect(draft.ok && words(draft.value.text)).toEqual(['Hai']);
  });

  it('is refused if it has more pages than any document', async () => {
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>';
    const pages = `<</Type/Pages/Kids[${'3 0 R '.repeat(5001)}]/Count 5001>>`;
    const found = await codes(pdfOf(['<</Type/Catalog/Pages 2 0 R>>', pages, page]));
    expect(found).toEqual([expect.objectContaining({ code: 'import/pdf-too-large', pages: 5001 })]);
  });
});

/** A PDF of these objects, the first of which is its catalog. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + trailer);
}

/** One page that draws a form, which draws another twice, and so on; the last says `Hai`. */
function formsInForms(depth: number): readonly string[] {
  const stream = (content: string, more = '') => `<</Length ${content.length}${more}>>stream\n${content}\nendstream`;
  const resources = (next: number) => `/Resources<</Font<</F 4 0 R>>/XObject<</X ${next} 0 R>>>>`;
  const form = (index: number) =>
    stream(
      index === depth - 1 ? 'BT /F 12 Tf 50 700 Td (Hai) Tj ET' : '/X Do /X Do',
      `/Type/XObject/Subtype/Form/BBox[0 0 600 800]${resources(index + 7)}`,
    );
  return [
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(throw 1)>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R${resources(6)}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream('/X Do'),
    ...Array.from({ length: depth }, (_, index) => form(index)),
  ];
}
