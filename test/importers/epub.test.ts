import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { epub } from '../../src/importers/epub.ts';
import { onlyDraft } from '../support/drafts.ts';
import { fixture, root } from '../support/fixture.ts';
import { type ZipPart, zipOf } from '../support/zip.ts';

const read = async (bytes: Uint8Array) => onlyDraft(await epub.read(bytes, { file: 'x.epub' }));
const codesOf = async (bytes: Uint8Array) => (await read(bytes)).diagnostics.map(({ code }) => code);
const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/buku.opf"/></rootfiles></container>';
const opf = (items: string, spine: string, about = '') =>
  `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${about}</metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`;
const item = (id: string, href = `${id}.xhtml`, more = '') =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`;
const chapter = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${content}</body></html>`;
const book = (parts: readonly ZipPart[], about = opf(item('a'), '<itemref idref="a"/>')) =>
  zipOf([
    { name: 'mimetype', data: 'application/epub+zip' },
    { name: 'META-INF/container.xml', data: container },
    { name: 'OEBPS/buku.opf', data: about },
    ...parts,
  ]);

describe('e-books', () => {
  it('are read chapter by chapter in the order of reading, without their table of contents', async () => {
    const about = opf(
      item('satu', 'bab/bab%20satu.xhtml') + item('dua', '../dua.xhtml') + item('isi', 'isi.xhtml', 'properties="nav"'),
      '<itemref idref="isi"/><itemref idref="dua"/><itemref idref="satu"/><itemref idref="hilang"/>',
      '<dc:title>Kota  kembar</dc:title><dc:creator>Sari</dc:creator><dc:date>2009-04-03T00:00:00Z</dc:date>',
    );
    const parts = [
      { name: 'OEBPS/bab/bab satu.xhtml', data: chapter('<h1>Satu</h1><p>Caf&#233; &amp; 柳州<a id="x"/> ya</p>') },
      { name: 'dua.xhtml', data: chapter('<nav>Isi</nav><p>Dua</p><aside>Catatan</aside><p hidden="">x</p>') },
      { name: 'OEBPS/isi.xhtml', data: chapter('<p>Daftar isi</p>') },
    ];
    expect(await read(book(parts, about))).toMatchObject({
      ok: true,
      diagnostics: [],
      value: {
        text: 'Dua\nCatatan\n\nSatu\nCafé & 柳州 ya\n',
        meta: { title: 'Kota kembar', observed_at: '2009-04-03', header: { creator: 'Sari' } },
      },
    });
  });

  it('by LibreOffice hold the report they were made of', async () => {
    const draft = await read(readFileSync(path.join(root, 'fixtures/import/doc02_laporan_kegiatan.epub')));
    const text = readFileSync(path.join(fixture, 'sources/D2.txt'), 'utf8');
    // It writes a run of spaces as one that cannot break and one that can.
    const plain = (value: string) => value.replace(/[ \u00a0]+/g, ' ').trim();
    expect(plain(draft.ok ? draft.value.text : '')).toBe(plain(text));
    expect(draft).toMatchObject({
      diagnostics: [],
      value: {
        meta: {
          observed_at: '2021-01-18',
          title: 'LAPORAN INTERNAL PELAKSANAAN KERJA SAMA KOTA KEMBAR BANDUNG - LIUZHOU',
        },
      },
    });
  });

  it('are refused when their seller locked them, not when only their fonts are scrambled', async () => {
    const lock = (algorithm: string) => ({
      name: 'META-INF/encryption.xml',
      data: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
    });
    const parts = [{ name: 'OEBPS/a.xhtml', data: chapter('<p>ya</p>') }];
    expect(await codesOf(book([...parts, lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc')]))).toEqual([
      'import/book-locked',
    ]);
    expect(await codesOf(book([...parts, lock('http://www.idpf.org/2008/embedding')]))).toEqual([]);
  });

  it.each([
    ['no list of parts', zipOf([{ name: 'mimetype', data: 'application/epub+zip' }]), 'import/zip'],
    ['no chapter', book([], opf('', '')), 'import/no-chapters'],
    ['a chapter that is not there', book([]), 'import/zip'],
    [
      'a chapter out of the file',
      book([], opf(item('a', '../../../etc/passwd'), '<itemref idref="a"/>')),
      'import/zip',
    ],
    ['pictures alone', book([{ name: 'OEBPS/a.xhtml', data: chapter('<img src="1.png"/>') }]), 'import/no-chapters'],
    ['entities as bombs', book([], `<!DOCTYPE x [<!ENTITY a "aa">]>${opf('', '')}`), 'import/damaged-part'],
    [
      'nested without end',
      book([{ name: 'OEBPS/a.xhtml', data: chapter('<div>'.repeat(100_000)) }]),
      'import/damaged-part',
    ],
    [
      'bytes of no encoding',
      book([{ name: 'OEBPS/a.xhtml', data: Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0x00]) }]),
      'import/damaged-part',
    ],
    ['larger than it says', book([{ name: 'OEBPS/a.xhtml', data: 'x'.repeat(9999), size: 10 }]), 'import/zip'],
  ])('are refused with %s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });
});
