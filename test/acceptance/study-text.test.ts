import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { partAt, partsOf } from '../../src/core/headings.ts';
import type { Project } from '../../src/core/project.ts';
import { quoteOf } from '../../src/core/reference.ts';
import { makeSource } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import { sourceTwoRegulations } from '../../src/rules/source-two-regulations.ts';
import { loadFixture, root } from '../support/fixture.ts';

const chapter = path.resolve(root, '../shared/study/bab-1.txt');
const isThere = existsSync(chapter);
if (!isThere) process.stderr.write(`${chapter} is absent: the tests on the founding study's chapter cannot run.\n`);

const text = new Text(isThere ? readFileSync(chapter, 'utf8').normalize('NFC') : '');
const fixture = loadFixture();
const study: Project = {
  ...fixture,
  sources: [makeSource({ id: 'D9', type: 'document', data_kind: 'sekunder' }, text)],
};

describe.runIf(isThere)('the founding study’s chapter as a document', () => {
  it('has its headings as parts that can be addressed', () => {
    const parts = partsOf(text);
    const numbers = parts.flatMap(({ number }) => number ?? []).filter((number) => /^\d/.test(number));
    expect(numbers).toEqual(
      `1.1 1.2 1.3 1.4 1.4.1 1.4.2 1.5 1.5.1 1.5.2 1.6 1.6.1 1.6.1.1 1.6.1.2 1.6.2 1.6.2.1 1.6.2.2 1.7 1.8 1.8.1 1.8.2
      1.8.3 1.8.4 1.8.5 1.8.6 1.8.7 1.8.7.1 1.8.7.2 1.8.7.3 1.8.8`.split(/\s+/),
    );
    expect(parts.find(({ number }) => number === '1.5.2')?.title).toBe('Kerja Sama Sister City atau Kota Kembar');
    const { span } = parts.find(({ number }) => number === '1.8.7') ?? { span: { start: 0, end: 0 } };
    expect(text.slice(span)).toContain('1.8.7.3 Penarikan Kesimpulan/Verifikasi');
    expect(text.slice(span)).not.toContain('1.8.8 Kualitas Data');
  });

  it('names the part in a reference', () => {
    const at = text.toOffset(text.value.indexOf('1.8.7.1 Reduksi Data')) + 40;
    const [coding] = fixture.codings;
    if (!coding) throw new Error('no coding');
    const placed = { ...coding, source: 'D9', voice: 'D9', start: at, end: at + 10 };
    expect(quoteOf(study, placed, 'id').reference).toBe(`(D9, subbab 1.8.7.1, br. ${text.lineAt(at)})`);
    expect(quoteOf(study, placed, 'en').reference).toBe(`(D9, section 1.8.7.1, l. ${text.lineAt(at)})`);
  });

  it('S34: the two regulations are reported with their periods, and where each is named', () => {
    const place = () => ({ file: 'sources/D9.yaml' });
    const found = [...sourceTwoRegulations.check({ project: study, place } as never)];
    expect(found).toHaveLength(1);
    expect(found[0]?.data).toMatchObject({
      old: { name: 'Permendagri 3/2008', from: '2008', to: '2020-05-22' },
      now: { name: 'Permendagri 25/2020', from: '2020-05-22' },
    });
    const words = sourceTwoRegulations.words.id(found[0]?.data as never).problem;
    expect(words).toContain('Permendagri 3/2008 (berlaku 2008 sampai 22 Mei 2020; 1.1, baris ');
    expect(words).toContain('Permendagri 25/2020 (berlaku 22 Mei 2020; 1.5.2, baris ');
  });
});

describe('headings of a text', () => {
  it.each([
    ['# Hasil\n\nKata.\n\n## Rinci\n\nLagi.\n', ['Hasil', 'Rinci']],
    ['BAB IV\n\nHASIL\n\n4.1 Gambaran Umum\n\nKata.\n', ['Bab IV', '4.1']],
    ['Daftar:\n\n1.1 kg beras dan 2.5 l minyak\n\n3.1 Dari sisi pelaksanaan sudah selesai.\n', []],
    ['2.1 Satu\n\nNilai\n\n1.5 Ha Sawah\n\n2.2 Dua\n', ['2.1', '2.2']],
  ])('are known in %j', (value, names) => {
    expect(partsOf(new Text(value)).map(({ number, title }) => number ?? title)).toEqual(names);
  });

  it('gives the innermost part of a place, and none before the first', () => {
    const two = new Text('Judul\n\n1.1 Satu\n\n1.1.1 Dalam\n\nKata.\n');
    expect(partAt(two, two.length - 2)?.number).toBe('1.1.1');
    expect(partAt(two, 0)).toBeUndefined();
  });
});
