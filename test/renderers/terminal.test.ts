import { describe, expect, it } from 'vitest';
import { locales } from '../../src/core/locale.ts';
import type { ReportView, TableView } from '../../src/core/view.ts';
import { displayWidth } from '../../src/formats/layout.ts';
import { draw } from './draw.ts';
import { samples } from './samples.ts';
import { small } from './small.ts';

describe('the terminal', () => {
  it('draws a table as one reads it', async () => {
    expect(await draw('terminal', small)).toBe(
      `Matriks
═══════

                     │ N1           │ D1
─────────────────────┼──────────────┼────────────────
 E1 Komitmen         │ – (+1 ~1 –6) │ ∅
   E1.1 Waktu | 城市 │ …            │ ✕ – (+0 ~0 –1)

Isi sel
  - N1, D1: simbol menurut aturan, beserta jumlah pengodeannya
Keterangan tanda
  – tidak terpenuhi
  ∅ senyap: sudah dicari, tidak ditemukan
  … belum dicari
  ✕ dirahasiakan
`,
    );
  });

  it('gives a pipe one line a row with tabs between, no boxes and no colour', async () => {
    const out = await draw('terminal', small, { plain: true, colour: true, width: 80 });
    expect(out).toContain('\tN1\tD1\nE1 Komitmen\t– (+1 ~1 –6)\t∅\nE1.1 Waktu | 城市\t…\t✕ – (+0 ~0 –1)\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    expect(out).not.toMatch(/[\u2500-\u257f\u001b]/);
  });

  it('keeps to its width at 60, 80 and 120 columns, prose to 100', async () => {
    for (const locale of locales) {
      for (const width of [60, 80, 120]) {
        const out = await draw('terminal', samples(locale).at(-1) as ReportView, { locale, width });
        for (const line of out.split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(/[│┼]/.test(line) ? width : Math.min(width, 100));
        }
      }
    }
  });

  it('shows every column of a table too wide for the screen, in parts under one heading of rows', async () => {
    const wide = samples('id').find((view) => view.name === 'wide') as TableView;
    const out = await draw('terminal', wide, { width: 80 });
    for (const { title } of wide.columns) expect(out).toMatch(new RegExp(`│ ${title}\\b`));
    expect(out.split(' E1 Unsur ').length - 1).toBe(3);
    expect(out).toContain('(kolom bagian 1 dari 3)');
    expect(await draw('terminal', wide, { width: 400 })).not.toContain('kolom bagian');
  });

  it('lines its columns up, also under wide characters', async () => {
    const out = await draw('terminal', small);
    const bars = out
      .split('\n')
      .filter((line) => line.includes('│'))
      .map((line) => displayWidth(line.slice(0, line.indexOf('│'))));
    expect(bars.length).toBe(3);
    expect(new Set(bars).size).toBe(1);
  });

  it('turns a table of prose that does not fit into one record a row', async () => {
    const kinds = samples('id')[1] as TableView;
    const out = await draw('terminal', kinds, { width: 80 });
    expect(out).toContain('\n  Peran                 pejabat pengelola\n');
    expect(out).not.toContain('│');
  });

  it('colours only what is there without colour as well', async () => {
    for (const view of samples('en')) {
      const coloured = await draw('terminal', view, { colour: true });
      const bare = await draw('terminal', view, { colour: false });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
      const escapes = /\u001b\[\d+m/g;
      expect(coloured.replace(escapes, '')).toBe(bare);
      if (view.view === 'table' && view.rows.length > 0) expect(coloured).toMatch(escapes);
    }
  });
});
