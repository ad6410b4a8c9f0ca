import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/core/locale.ts';
import type { ReportView, TableView, View } from '../../src/core/view.ts';
import { holdsOf } from '../../src/renderers/frame.ts';
import { outline } from '../../src/renderers/outline.ts';
import { draw } from './draw.ts';
import { samples } from './samples.ts';

const readers = ['terminal', 'markdown', 'html', 'csv'];

function sample(name: string, locale: Locale): View {
  const view = samples(locale).find((one) => one.name === name);
  if (!view) throw new Error(`no sample ${name}`);
  return view;
}

/** An output as a person reads it: no tags, no entities, no escapes, no line breaks, no boxes. */
function read(output: string): string {
  return output
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/[│┼─═*"|]/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('header and footer of METHOD 3.2', () => {
  const wanted: Readonly<Record<Locale, readonly string[]>> = {
    en: [
      'SIMULATED DATA: not to be cited.',
      'Research question',
      'Q1. Why did the sister-city cooperation between Bandung and Liuzhou not run smoothly?',
      'Filters',
      'none; all data are shown',
      'Coder',
      'Codebook',
      'undp-success-elements@1.0.0',
      '9 voices (informants or documents), 149 codings',
      'Data hash',
      '3f9a1c0b77de',
      'Newest entry',
      '2 October 2021',
      'What the cells hold',
      'Decision rules',
      'Two-thirds rule',
      'Legend',
      'What does not show in this table',
      'Source S9 is left out by the filter.',
      'Take note',
      'Thirteen columns',
      'Tracing a number',
      'simpul find E1 --voice N1 --coder A',
    ],
    id: [
      'DATA SIMULASI: jangan dikutip.',
      'Rumusan masalah',
      'Saringan',
      'tidak ada; semua data ditampilkan',
      'Pengode',
      'Buku kode',
      '9 narasumber/dokumen, 149 pengodean',
      'Sidik data (hash)',
      'Entri terbaru',
      '2 Oktober 2021',
      'Isi sel',
      'Aturan keputusan',
      'Keterangan tanda',
      'Apa yang tidak tampak di tabel ini',
      'Sumber S9 tidak ikut karena saringan.',
      'Perlu diperhatikan',
      'Menelusuri angka',
    ],
  };
  for (const locale of locales) {
    it.each(readers)(`stand around a table: ${locale}, %s`, async (renderer) => {
      const out = read(await draw(renderer, sample('checklist-matrix', locale), { locale }));
      for (const text of wanted[locale]) expect(out).toContain(text);
    });
    it.each(readers)(`explain every sign that the table draws: ${locale}, %s`, async (renderer) => {
      const out = read(await draw(renderer, sample('checklist-matrix', locale), { locale }));
      const words =
        locale === 'id'
          ? ['terpenuhi sebagian', 'dikode tanpa penilaian', 'belum dicari', 'tidak berlaku', 'dirahasiakan']
          : ['partly met', 'coded without a judgement', 'not yet looked for', 'not applicable', 'withheld'];
      for (const text of words) expect(out).toContain(text);
    });
    it.each(readers)(`say why a table is empty: ${locale}, %s`, async (renderer) => {
      const out = read(await draw(renderer, sample('code-frequency', locale), { locale }));
      expect(out).toContain(locale === 'id' ? 'Tabel ini kosong.' : 'This table is empty.');
      expect(out).toContain(locale === 'id' ? 'Belum ada pengodean E9' : 'No coding of E9');
      expect(out).toContain(locale === 'id' ? 'kode E9' : 'code E9');
    });
  }
});

describe('a report', () => {
  it.each(readers)('prints its header once and of a view’s own header only what differs: %s', async (renderer) => {
    const out = read(await draw(renderer, sample('report', 'en'), { locale: 'en' }));
    expect(out.split('3f9a1c0b77de').length - 1).toBe(1);
    expect(out.split('SIMULATED DATA').length - 1).toBe(1);
    expect(out).toContain('code E9');
    expect(out.split('Every number unfolds').length - 1).toBe(1);
  });

  it('numbers its anchors so that no two are alike', () => {
    const anchors = outline(sample('report', 'id'), 'id').flatMap((block) => ('anchor' in block ? [block.anchor] : []));
    expect(anchors.length).toBeGreaterThan(10);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('gives two views of one name their own anchors', () => {
    const table = sample('wide', 'id') as TableView;
    const report: ReportView = {
      view: 'report',
      name: 'r',
      title: 'R',
      sections: [{ id: 's', title: 'S', views: [table, table] }],
    };
    const anchors = outline(report, 'id').flatMap((block) => ('anchor' in block ? [block.anchor] : []));
    expect(anchors).toEqual(['r', 's', 'wide', 'wide-table', 'wide-2', 'wide-table-2']);
  });
});

describe('every kind of view', () => {
  it.each([...readers, 'json'])('is drawn with its title, twice the same: %s', async (renderer) => {
    for (const locale of locales) {
      for (const [index, view] of samples(locale).entries()) {
        const out = await draw(renderer, view, { locale });
        expect(read(out)).toContain(view.title);
        expect(out.endsWith('\n')).toBe(true);
        const again = samples(locale)[index];
        expect(again && (await draw(renderer, again, { locale }))).toBe(out);
      }
    }
  });

  it.each([...readers, 'json'])('says what networks, timelines and charts hold: %s', async (renderer) => {
    const network = read(await draw(renderer, sample('causal-network', 'id')));
    for (const text of ['tanpa kelompok kerja', 'tanpa rencana', 'sendiri', 'A003']) expect(network).toContain(text);
    const timeline = read(await draw(renderer, sample('events', 'id')));
    for (const text of ['Surat dari Liuzhou', 'A003', '2015']) expect(timeline).toContain(text);
    const chart = read(await draw(renderer, sample('growth', 'id')));
    for (const text of ['2006', renderer === 'json' ? '0.125' : '0,125', 'A001']) expect(chart).toContain(text);
  });

  it.each([...readers, 'json'])('keeps a withheld quote withheld: %s', async (renderer) => {
    const table = sample('checklist-matrix', 'id') as TableView;
    const out = await draw(renderer, { ...table, rows: table.rows.slice(0, 1) });
    if (renderer === 'json') expect(out).toMatch(/"text": ?null/);
    else
      expect(read(out)).toContain(
        renderer === 'csv' || renderer === 'terminal' ? 'dirahasiakan' : 'kutipan tidak ditampilkan',
      );
    expect(out).not.toContain('“null”');
  });

  it.each(['terminal', 'markdown', 'html'])(
    'leaves the researcher’s fields to the researcher: %s',
    async (renderer) => {
      const out = read(await draw(renderer, sample('claim-C4', 'id')));
      expect(out).toContain('(diisi peneliti)');
      expect(out).toContain('Kata yang diketik.');
    },
  );
});

describe('what the cells hold', () => {
  it('names columns of one title once', () => {
    const column = (id: string, title: string) => ({ id, title, holds: 'number' as const });
    const table: TableView = {
      view: 'table',
      name: 't',
      title: 't',
      columns: [column('a', 'Bagian'), column('b', 'Bagian'), column('c', 'Jumlah')],
      rows: [],
    };
    expect(holdsOf(table, 'id')?.notes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Bagian, Jumlah: angka/),
    ]);
  });
});
