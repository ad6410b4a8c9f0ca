import { describe, expect, it } from 'vitest';
import { odt } from '../../src/importers/odt.ts';
import { onlyDraft } from '../support/drafts.ts';
import { type ZipPart, zipOf } from '../support/zip.ts';

const O = 'urn:oasis:names:tc:opendocument:xmlns';
const declared = `xmlns:o="${O}:office:1.0" xmlns:t="${O}:text:1.0" xmlns:tb="${O}:table:1.0" xmlns:d="${O}:drawing:1.0" xmlns:s="${O}:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

const fileOf = (body: string, more: readonly ZipPart[] = []) =>
  zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      data: `<o:document-content ${declared}><o:body><o:text>${body}</o:text></o:body></o:document-content>`,
    },
    ...more,
  ]);
const read = async (body: string, more?: readonly ZipPart[]) =>
  onlyDraft(await odt.read(fileOf(body, more), { file: 'x.odt' }));
const textOf = async (body: string) => {
  const draft = await read(body);
  return draft.ok ? draft.value.text : draft.diagnostics.map(({ code }) => code);
};
const cell = (words: string) => `<tb:table-cell><t:p>${words}</t:p></tb:table-cell>`;
const row = (...cells: readonly string[]) => `<tb:table-row>${cells.map(cell).join('')}</tb:table-row>`;

describe('the words of a LibreOffice text', () => {
  it.each([
    ['paragraphs and headings', '<t:h>Judul</t:h><t:p>Satu</t:p><t:p/><t:p>Dua</t:p>', 'Judul\nSatu\n\nDua\n'],
    [
      'spaces as ODF counts them',
      '<t:p>\n  kota <t:span> kembar</t:span><t:s t:c="3"/>ya\n</t:p>',
      'kota kembar   ya \n',
    ],
    ['tabs and breaks', '<t:p>a<t:tab/>b<t:line-break/>c<t:soft-page-break/>d</t:p>', 'a\tb\ncd\n'],
    [
      'tracked changes as accepted',
      '<t:tracked-changes><t:changed-region><t:deletion><t:p>hapus</t:p></t:deletion></t:changed-region></t:tracked-changes><t:p>ti<t:change t:change-id="1"/>dak</t:p>',
      'tidak\n',
    ],
    [
      'no comments',
      '<t:p>a<o:annotation><dc:creator>Budi</dc:creator><t:p>rahasia</t:p></o:annotation>b</t:p>',
      'ab\n',
    ],
    [
      'lists',
      '<t:list><t:list-item><t:p>satu</t:p></t:list-item><t:list-item><t:p>dua</t:p></t:list-item></t:list>',
      'satu\ndua\n',
    ],
    [
      'text boxes behind their paragraph',
      '<t:p>a<d:frame><d:text-box><t:p>kotak</t:p></d:text-box></d:frame>b</t:p>',
      'ab\nkotak\n',
    ],
    [
      'notes at the end',
      '<t:p>a<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Catatan.</t:p></t:note-body></t:note>b</t:p>',
      'a[^1]b\n\n[^1]: Catatan.\n',
    ],
    [
      'tables as rows',
      `<tb:table>${row('Tahun', 'Kegiatan')}${row('2007', 'Misi kesenian')}</tb:table>`,
      'Tahun | Kegiatan\n2007 | Misi kesenian\n',
    ],
    [
      'tables as talk',
      `<tb:table>${[1, 2].map(() => row('P', 'Bagaimana kerja sama itu?') + row('N', 'Tidak jalan sama sekali.')).join('')}</tb:table>`,
      'P: Bagaimana kerja sama itu?\n\nN: Tidak jalan sama sekali.\n\nP: Bagaimana kerja sama itu?\n\nN: Tidak jalan sama sekali.\n',
    ],
  ])('%s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it('tells what the text does not show, and takes the title', async () => {
    const draft = await read(
      '<t:tracked-changes><t:changed-region><t:insertion/></t:changed-region></t:tracked-changes><t:p>x<o:annotation><t:p>y</t:p></o:annotation></t:p>',
      [
        {
          name: 'styles.xml',
          data: `<o:document-styles ${declared}><s:header><t:p>Bab IV</t:p></s:header><o:other><t:p>lain</t:p></o:other></o:document-styles>`,
        },
        { name: 'meta.xml', data: `<o:document-meta ${declared}><dc:title>Wawancara 1</dc:title></o:document-meta>` },
      ],
    );
    expect(draft).toMatchObject({
      ok: true,
      value: { text: 'x\n', meta: { title: 'Wawancara 1' } },
      diagnostics: [
        { code: 'import/page-notice', data: { counts: { insertions: 1, comments: 1, margins: ['Bab IV'] } } },
      ],
    });
  });

  it('refuses what is damaged or empty', async () => {
    expect(await textOf('<t:p>a')).toEqual(['import/damaged-part']);
    expect(await textOf('<t:p> </t:p>')).toEqual(['import/empty']);
    const cells = `<tb:table><tb:table-row><tb:table-cell tb:number-columns-repeated="1000000000"><t:p>x</t:p></tb:table-cell></tb:table-row></tb:table>`;
    expect((await read(cells)).ok).toBe(true);
  });
});
