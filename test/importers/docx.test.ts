import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/importers/docx.ts';
import { onlyDraft } from '../support/drafts.ts';
import { fixture, root } from '../support/fixture.ts';
import { docxOf, notesPart, type ZipPart, zipOf } from '../support/zip.ts';

const read = async (bytes: Uint8Array) => onlyDraft(await docx.read(bytes, { file: 'x.docx' }));
const textOf = async (body: string, more?: readonly ZipPart[]) => {
  const draft = await read(docxOf(body, more));
  return draft.ok ? draft.value.text : draft.diagnostics.map(({ code, data }) => [code, data.reason ?? data.fault]);
};
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (words: string) =>
  `<w:tc><w:tcPr/>${
    words === ''
      ? p()
      : words
          .split('\n')
          .map((one) => p(r(one)))
          .join('')
  }</w:tc>`;
const table = (...rows: readonly string[][]) =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

describe('the words of a Word file', () => {
  it.each([
    ['paragraphs, one a line, empty ones too', p(r('Satu')) + p() + p(r('Dua ')), 'Satu\n\nDua \n'],
    ['runs as one', p(r('kota '), r('kem'), r('bar')), 'kota kembar\n'],
    [
      'breaks, tabs, hyphens',
      p(
        '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
      ),
      'a\nb\tc\u2011de\n',
    ],
    ['page breaks', p(r('a'), '<w:r><w:br w:type="page"/></w:r>', r('b')), 'a\fb\n'],
    ['tab stops as settings', p('<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>', r('a')), 'a\n'],
    [
      'tracked changes as accepted',
      p(
        r('tidak '),
        `<w:del w:id="1">${r('x').replaceAll('w:t', 'w:delText')}</w:del>`,
        `<w:ins w:id="2">${r('jalan')}</w:ins>`,
      ),
      'tidak jalan\n',
    ],
    [
      'moved words once',
      p(`<w:moveFrom>${r('dua')}</w:moveFrom>`, r('satu '), `<w:moveTo>${r('dua')}</w:moveTo>`),
      'satu dua\n',
    ],
    [
      'a paragraph mark that was taken out',
      p('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>', r('satu ')) + p(r('dua')),
      'satu dua\n',
    ],
    [
      'hidden text',
      p(
        r('a'),
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>',
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r>',
      ),
      'ab\n',
    ],
    [
      'fields by their result',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r('7'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        r('!'),
      ),
      '7!\n',
    ],
    [
      'links and content controls',
      p(`<w:hyperlink>${r('di sini')}</w:hyperlink>`) +
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(r('isi'))}</w:sdtContent></w:sdt>`,
      'di sini\nisi\n',
    ],
    [
      'text boxes once, behind their paragraph',
      p(
        r('a'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(r('kotak'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('kotak'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        r('b'),
      ),
      'ab\nkotak\n',
    ],
    ['accents as one sign', p(r('cafe\u0301 &amp; &lt;x&gt; 😀')), 'café & <x> 😀\n'],
  ])('%s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it('reads tables as turns where they are a talk, and as rows elsewhere', async () => {
    const talk = table(
      ['Penutur', 'Ucapan'],
      ['Pewawancara:', 'Bagaimana kerja sama itu berjalan?'],
      ['Narasumber', 'Tidak jalan sama sekali.\nSejak 2009 berhenti.'],
      ['Pewawancara', 'Apa sebabnya menurut Bapak?'],
      ['Narasumber', 'Anggarannya tidak pernah ada.'],
    );
    expect(await textOf(talk)).toBe(
      'Penutur | Ucapan\nPewawancara: Bagaimana kerja sama itu berjalan?\n\nNarasumber: Tidak jalan sama sekali.\nSejak 2009 berhenti.\n\nPewawancara: Apa sebabnya menurut Bapak?\n\nNarasumber: Anggarannya tidak pernah ada.\n',
    );
    const timed = table(
      ['1', '00:01:05', 'P', 'Bagaimana kerja sama itu?'],
      ['2', '00:01:20', 'N', 'Tidak jalan sama sekali.'],
      ['3', '00:02:00', 'P', 'Apa sebabnya menurut Bapak?'],
      ['4', '00:02:10', 'N', 'Anggarannya tidak pernah ada.'],
    );
    expect(await textOf(timed)).toMatch(/^\[00:01:05\] P: Bagaimana kerja sama itu\?\n\n\[00:01:20\] N: Tidak/);
    const plain = table(['Tahun', 'Kegiatan'], ['2007', 'Misi kesenian'], ['2016', 'Kunjungan']);
    expect(await textOf(plain)).toBe('Tahun | Kegiatan\n2007 | Misi kesenian\n2016 | Kunjungan\n');
  });

  it('puts notes at the end and tells what the text does not show', async () => {
    const body =
      p(
        r('Satu'),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        r(' dua.'),
        '<w:r><w:commentReference w:id="0"/></w:r>',
      ) +
      p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', r('Butir')) +
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '<w:r><w:drawing/></w:r>');
    const draft = await read(
      docxOf(body, [
        notesPart('footnote', { '0': p(r('pemisah')), '2': p(r(' Catatan.')) }),
        {
          name: 'word/header1.xml',
          data: `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(r('Bab IV'))}</w:hdr>`,
        },
      ]),
    );
    expect(draft).toMatchObject({
      ok: true,
      value: { text: 'Satu[^1] dua.\nButir\n□\n\n[^1]: Catatan.\n' },
      diagnostics: [
        {
          code: 'import/page-notice',
          severity: 'info',
          data: {
            counts: { comments: 1, numbered: 1, symbols: 1, pictures: 1, notes: 1, margins: ['Bab IV'], deletions: 0 },
          },
        },
      ],
    });
  });

  it('brings back every paragraph it is given', async () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} .,:;?!“”&<>'"\p{Emoji_Presentation}]{0,40}$/u);
    const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 20 }), async (paragraphs) => {
        const expected = `${paragraphs.join('\n')}`.normalize('NFC').replace(/\n*$/, '\n');
        const text = await textOf(paragraphs.map((one) => p(r(escaped(one)))).join(''));
        if (expected.trim() === '') expect(text).toEqual([['import/empty', undefined]]);
        else expect(text).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a Word file by LibreOffice', () => {
  it('holds the interview it was made of, word for word', async () => {
    const draft = await read(readFileSync(path.join(root, 'fixtures/import/int01_pejabat_kerjasama.docx')));
    const text = readFileSync(path.join(fixture, 'sources/S1.txt'), 'utf8');
    expect(draft).toMatchObject({ ok: true, diagnostics: [], value: { meta: { observed_at: '2021-03-09' } } });
    expect(draft.ok && draft.value.text).toBe(text.replace(/\n*$/, '\n'));
  });
});

describe('Word files that are none, or meant to harm', () => {
  const whole = docxOf(p(r('x')));
  const part = (data: string, more: Partial<ZipPart> = {}) => zipOf([{ name: 'word/document.xml', data, ...more }]);

  it.each([
    ['cut off', whole.subarray(0, whole.length - 30), 'import/zip', 'not-whole'],
    ['empty', Buffer.alloc(0), 'import/zip', 'not-whole'],
    ['another zip file', zipOf([{ name: 'a.txt', data: 'x' }]), 'import/zip', 'no-part'],
    ['a wrong checksum', part('<a/>', { crc: 1 }), 'import/zip', 'damaged'],
    ['a size that is a lie', part('<a/>'.padEnd(5000), { size: 10 }), 'import/zip', 'damaged'],
    ['a bomb', part('x', { size: 2 ** 31 }), 'import/zip', 'too-large'],
    ['a password', part('<a/>', { flags: 1 }), 'import/zip', 'encrypted'],
    ['another method', part('<a/>', { method: 14 }), 'import/zip', 'method'],
    ['a way out', zipOf([{ name: '../../etc/passwd', data: 'x' }]), 'import/zip', 'unsafe-name'],
    ['an absolute name', zipOf([{ name: '/etc/passwd', data: 'x' }]), 'import/zip', 'unsafe-name'],
    ['a pointer', zipOf([{ name: 'word/document.xml', data: '/etc/passwd', mode: 0o120777 }]), 'import/zip', 'symlink'],
    [
      'two of one name',
      zipOf([
        { name: 'word/document.xml', data: 'a' },
        { name: 'Word/Document.xml', data: 'b' },
      ]),
      'import/zip',
      'duplicate-name',
    ],
    [
      'too many parts',
      zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `a${index}`, data: '' }))),
      'import/zip',
      'too-many',
    ],
    [
      'entities',
      part('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      'import/damaged-part',
      'doctype',
    ],
    ['nesting', part('<a>'.repeat(100_000)), 'import/damaged-part', 'depth'],
    ['half a character', part('<a>&#xD800;</a>'), 'import/damaged-part', 'not-well-formed'],
    ['NUL', part('<a>\0</a>'), 'import/damaged-part', 'not-well-formed'],
  ])('%s', async (_, bytes, code, why) => {
    const outcome = await docx.read(bytes, { file: 'x.docx' });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map((one) => [one.code, one.data.reason ?? one.data.fault])).toEqual([[code, why]]);
  });

  it('refuses a file whose content is a bomb although its size is not claimed', async () => {
    const bomb = part('a'.repeat(200 * 2 ** 20), { size: 100 });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(await docx.read(bomb, { file: 'x.docx' })).toMatchObject({
      ok: false,
      diagnostics: [{ data: { reason: 'damaged' } }],
    });
  });
});
