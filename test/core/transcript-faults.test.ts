import { describe, expect, it } from 'vitest';
import { makeSource } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import {
  backwardTurns,
  emptyTurns,
  garbledPlaces,
  labelTwins,
  leadingQuestions,
  linesWithoutSpeaker,
  researcherShare,
  unclearPlaces,
} from '../../src/core/transcript-faults.ts';

const talk = (value: string) =>
  makeSource({ id: 'S1', type: 'interview', speakers: { P: 'researcher', N: 'N1' } }, new Text(value));

describe('transcript faults (METHOD 3.7 no. 2, 6)', () => {
  it.each([
    ['Jadi tidak ada komitmen?', true],
    ['Baik. Jadi bukan karena anggaran?', true],
    ['Bukankah itu tugas dinas?', true],
    ['Apakah benar bahwa dananya ada?', true],
    ['Itu tidak jalan, kan, Pak?', true],
    ['Pertemuannya tidak ada, kan?', true],
    ['So there was no budget?', true],
    ['Wouldn’t you agree that it stopped?', true],
    ['Mengapa tidak ada komitmen?', false],
    ['Jadi bagaimana kelanjutannya?', false],
    ['Apa yang Bapak makan?', false],
    ['Bukankah itu', false],
    ['So how did it go?', false],
  ])('%s leads to its answer: %s', (question, leads) => {
    expect(leadingQuestions(talk(`P: ${question}\nN: Ya.\n`))).toEqual(leads ? [1] : []);
    // The informant may ask as he likes.
    expect(leadingQuestions(talk(`N: ${question}\nP: Ya.\n`))).toEqual([]);
  });

  it.each([
    ['[tidak jelas]', 1],
    ['(suara kurang jelas)', 1],
    ['[inaudible 00:03]', 1],
    ['[???] dan xxx', 2],
    ['[tertawa] (jelas sekali) [TIDAK JELAS: 3 detik]', 1],
    ['Xxxena, [2] (lihat Lampiran)', 0],
  ])('%s holds %i marks of what was not understood', (words, count) => {
    expect(unclearPlaces(talk(`N: ${words}\n`))).toHaveLength(count);
  });

  it.each([
    ['dibilangâ€™ cafÃ© 10Â°', 3],
    ['a\uFFFDb', 1],
    ['São Paulo, SÃO, Â, Hanoi Ãm, €5', 0],
  ])('%s holds %i garbled signs', (words, count) => {
    expect(garbledPlaces(talk(`N: ${words}\n`))).toHaveLength(count);
  });

  it.each([
    [['Narasumber', 'Narasumbr'], 1],
    [['Narasumber', 'NARASUMBER '], 1],
    [['Bu Sari', 'Bu. Sari'], 1],
    [['Informan 1', 'Informan 2'], 0],
    [['Narasumber A', 'Narasumber B'], 0],
    [['P', 'N'], 0],
    [['Dewi', 'Dedi'], 0],
    [['Pewawancara', 'Peneliti'], 0],
  ])('%j are %i pair of twins', (labels, count) => {
    expect(labelTwins(labels)).toHaveLength(count);
  });

  it('finds times that run backwards, whatever their form', () => {
    const source = talk('[00:59:58] P: A?\n[01:00:02] N: B.\n[01:00:01.500] P: C?\n[01:00:01] N: D.\n');
    expect(backwardTurns(source).map(({ turn, before }) => [turn.timestamp, before])).toEqual([
      ['01:00:01.500', '01:00:02'],
      ['01:00:01', '01:00:01.500'],
    ]);
  });

  it('finds turns without words and timed lines without a label', () => {
    const source = talk('[00:01] P: A?\n[00:02] Ya, begitu.\nN:\nP: B?\n');
    expect(linesWithoutSpeaker(source)).toEqual([2]);
    expect(emptyTurns(source).map(({ label }) => label)).toEqual(['N']);
  });

  it('knows how much of the words is the interviewer’s, once enough was said', () => {
    expect(researcherShare(talk(`P: ${'a '.repeat(100)}\nN: ${'b '.repeat(300)}\n`))).toBeCloseTo(0.25);
    expect(researcherShare(talk('P: a a a\nN: b\n'))).toBeUndefined();
  });

  it('takes no longer than the text is long', () => {
    const hostile = talk(
      `P: ${'jadi tidak '.repeat(50_000)}\n${'[00:01 '.repeat(50_000)}\n${'(tidak '.repeat(50_000)}`,
    );
    expect([leadingQuestions(hostile), unclearPlaces(hostile), linesWithoutSpeaker(hostile)]).toEqual([[], [], []]);
  });
});
