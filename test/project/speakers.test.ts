import { describe, expect, it } from 'vitest';
import { Text } from '../../src/core/text.ts';
import { castOf, type Speakers } from '../../src/project/speakers.ts';

const next = (also: readonly string[]) => `N${[1, 2, 3, 4, 5].find((number) => !also.includes(`N${number}`))}`;
const cast = (text: string, given: Speakers = {}) => castOf('a.txt', new Text(text), [], given, next);

const talk =
  'A: Apakah ada rapat tahunan?\nB: Tidak pernah ada, Bu.\nC: Saya juga tidak tahu soal itu.\nA: Sejak kapan keadaannya menjadi begitu, Pak?\nB: Sejak lama sekali, kalau tidak salah 2009.\nC: Ya, sejak dulu memang begitu adanya.\n';

describe('who speaks', () => {
  it('is a new voice for each label that is to have one, besides those that are named', () => {
    const read = cast(talk, { A: 'researcher', B: 'new', C: 'N1' });
    expect(read.ok && read.value.speakers).toEqual({ A: 'researcher', B: 'N2', C: 'N1' });
  });

  it('is asked with words that can be copied', () => {
    const read = cast(talk);
    const labels = read.diagnostics[0]?.data.labels as readonly { label: string; guess: string }[];
    const given = Object.fromEntries(labels.map(({ label, guess }) => [label, guess]));
    expect(given).toEqual({ A: 'new', B: 'new', C: 'new' });
    expect(cast(talk, given).ok).toBe(true);
  });

  it('is pointed at where a label is spelt two ways, until somebody has said who each is', () => {
    const text =
      'Pewawancara: Apakah ada dana?\nNarasumber: Tidak ada sama sekali.\nPewawancara: Sejak kapan?\nNarsumber: Sejak 2009.\nNarasumber: Begitu.\n';
    const read = cast(text);
    const twins = read.diagnostics.filter(({ code }) => code === 'import/label-variants');
    expect(twins.map(({ data }) => data)).toEqual([{ label: 'Narasumber', other: 'Narsumber', voice: 'N1' }]);
    const told = cast(text, { Narasumber: 'N1', Narsumber: 'N1' });
    expect(told.diagnostics).toEqual([]);
    expect(told.ok && told.value.speakers).toMatchObject({ Narasumber: 'N1', Narsumber: 'N1' });
  });
});
