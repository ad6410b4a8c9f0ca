import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { turnAt } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import { countWords, headerOf, labelsOf, turnsOf } from '../../src/core/transcript.ts';
import { loadFixture, shared } from '../support/fixture.ts';

const project = loadFixture();

describe('turns of the founding study (METHOD section 6)', () => {
  it.each([
    ['S1', { researcher: [234, 27], N1: [1309, 27] }],
    ['S2', { researcher: [276, 36], N2: [1239, 35] }],
    ['S3', { researcher: [266, 36], N3: [1261, 36] }],
    ['S4', { researcher: [201, 23], N4: [860, 21], N5: [450, 16] }],
    ['S5', { researcher: [266, 30], N6: [1430, 30] }],
  ])('%s has the stated words and turns', (id, expectedVoices) => {
    const source = project.sources.find((one) => one.id === id);
    const counted: Record<string, [number, number]> = {};
    for (const turn of source?.turns ?? []) {
      const sum = counted[turn.voice] ?? [0, 0];
      counted[turn.voice] = [sum[0] + countWords(source?.text.slice(turn.speech) ?? ''), sum[1] + 1];
    }
    expect(counted).toEqual(expectedVoices);
  });

  it('makes documents one turn of their own voice', () => {
    for (const id of ['D1', 'D2', 'D3']) {
      expect(project.sources.find((one) => one.id === id)?.turns.map((turn) => turn.voice)).toEqual([id]);
    }
  });

  it('keeps timestamps without their brackets', () => {
    const turn = project.sources.find((one) => one.id === 'S2')?.turns[0];
    expect(turn).toMatchObject({ timestamp: '00:00:05', label: 'P', voice: 'researcher' });
  });

  it('finds every gold coding in a turn of its informant, at its offsets and lines', ({ skip }) => {
    const file = path.join(shared, 'fixtures/bandung-liuzhou/gold.jsonl');
    if (!existsSync(file)) skip('the shared gold codings are not at hand');
    const gold = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(gold).toHaveLength(285);
    for (const row of gold) {
      const source = project.sources.find((one) => one.id === row.source);
      const span = { start: row.start, end: row.end };
      expect(source?.text.slice(span)).toBe(row.quote);
      expect(source?.text.lineAt(row.start)).toBe(row.line_start);
      expect(source?.text.lineAt(row.end - 1)).toBe(row.line_end);
      expect(source && turnAt(source, span)?.voice).toBe(row.informant ?? row.source);
    }
  });
});

describe('labels', () => {
  it.each([
    ['S1', ['Pewawancara', 'Narasumber']],
    ['S2', ['P', 'N']],
    ['S3', ['Peneliti', 'Informan']],
    ['S4', ['Pewawancara', 'Narasumber A (N4)', 'Narasumber B (N5)']],
    ['S5', ['Interviewer', 'Respondent']],
    ['D1', []],
    ['D2', []],
    ['D3', []],
  ])('%s', (id, labels) => {
    const source = project.sources.find((one) => one.id === id);
    expect(labelsOf(source?.text ?? new Text('')).map((one) => one.label)).toEqual(labels);
  });

  it('guesses who asks and who answers, and says nothing of a name', () => {
    const found = labelsOf(new Text('T: Apa?\nJ: Ini.\nBudi: Ya.\nBudi: Bukan.\nT: Lagi?\nJ: Sudah.\n'));
    expect(found.map((one) => [one.label, one.guess, one.turns, one.words])).toEqual([
      ['T', 'researcher', 2, 2],
      ['J', 'informant', 2, 2],
      ['Budi', undefined, 2, 2],
    ]);
    expect(found.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1);
  });

  it('does not take times, addresses, prose or legends for speakers', () => {
    const text = new Text(
      'P = Pewawancara, N = Narasumber\nPukul 15.30: mulai\nhttps://contoh.example\nIa berkata, begini: lalu pergi.\nTujuan: satu\nTujuan: dua\n',
    );
    expect(labelsOf(text)).toEqual([]);
  });
});

describe('turnsOf', () => {
  const speakers = { P: 'researcher', N: 'N1' };
  const speeches = (value: string) => {
    const text = new Text(value);
    return turnsOf(text, speakers, 'S1').map((turn) => [turn.voice, text.slice(turn.speech), turn.timestamp]);
  };

  it('joins continuation lines and keeps two researcher turns apart', () => {
    expect(speeches('P: Satu\n\nP: dua\nlanjut\n\nN: Ya,\n\nparagraf kedua 😀.\n')).toEqual([
      ['researcher', 'Satu', undefined],
      ['researcher', 'dua\nlanjut', undefined],
      ['N1', 'Ya,\n\nparagraf kedua 😀.', undefined],
    ]);
  });

  it.each([
    '[00:01:02] N: Ya.',
    '00:01:02 N: Ya.',
    '(00:01:02) **N:** Ya.',
    'N [00:01:02]: Ya.',
    '**N**: Ya.',
    'N : Ya.',
    '> N: Ya.',
    '[00:01:02] - N: Ya.',
  ])('reads %s', (line) => {
    expect(speeches(line)).toEqual([['N1', 'Ya.', line.includes('00:') ? '00:01:02' : undefined]]);
  });

  it('gives an empty turn no speech', () => {
    expect(speeches('N:\nP: Apa?')).toEqual([
      ['N1', '', undefined],
      ['researcher', 'Apa?', undefined],
    ]);
  });
});

describe('headerOf', () => {
  it('reads the header blocks of the study', () => {
    const header = (id: string) => {
      const source = project.sources.find((one) => one.id === id);
      return source ? headerOf(source.text, source.turns) : {};
    };
    expect(header('S1')).toMatchObject({
      'Kode Informan': 'N1',
      'Hari/Tanggal': 'Selasa, 9 Maret 2021',
      Durasi: '52 menit',
    });
    expect(header('S2')).toMatchObject({ Kode: 'N2', Tanggal: '17 Maret 2021', Rekaman: '00:47:30' });
    expect(header('S4')).toMatchObject({ Tanggal: '6 April 2021', Tempat: 'ruang rapat dinas' });
    expect(header('D2')).toMatchObject({ Tanggal: '18 Januari 2021', Sifat: 'biasa' });
  });
});
