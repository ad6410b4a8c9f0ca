import { describe, expect, it } from 'vitest';
import { concordance, type Query } from '../../src/core/kwic.ts';
import type { Project } from '../../src/core/project.ts';
import { makeSource } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import { loadFixture } from '../support/fixture.ts';

const text = new Text(
  'P: Soal anggaran?\nA: 😀 Ada anggaran kecil.\nB: Anggarannya\ndicoret, anggaran lagi.\nC: anggaran',
);
const source = makeSource(
  { id: 'X', type: 'interview', language: 'id', speakers: { P: 'researcher', A: 'N1', B: 'N2', C: 'N3' } },
  text,
);
const project: Project = {
  ...loadFixture(),
  sources: [source],
  voices: [{ id: 'N1' }, { id: 'N2' }, { id: 'N3', consent: { quote: false } }] as unknown as Project['voices'],
};

function rows(query: Partial<Query>, hears = (_voice: string): boolean => true): string[] {
  const { table } = concordance(
    project,
    [source],
    { terms: ['anggaran'], roots: false, width: 8, ...query },
    hears,
    'id',
  );
  return table.rows.map(({ id, cells }) => [id, ...cells.map((cell) => cell.text ?? `(${cell.state})`)].join('|'));
}

describe('key words in context', () => {
  it('stand with their turn around them, never the researcher’s, and without words where none may be quoted', () => {
    expect(rows({})).toEqual([
      'X:2|N1|😀 Ada |anggaran| kecil.',
      'X:3|N2||Anggarannya|\ndicoret',
      'X:4|N2|icoret, |anggaran| lagi.',
      'X:5|N3|(withheld)|(withheld)|(withheld)',
    ]);
  });

  it('count voices before places', () => {
    const found = concordance(project, [source], { terms: ['anggaran'], roots: false, width: 0 }, () => true, 'en');
    expect([found.voices, found.places, found.withheld, found.table.title]).toEqual([
      3,
      4,
      1,
      'Key words in context: 3 voices, 4 places',
    ]);
  });

  it('are looked for by the term grammar, or as roots in all their forms', () => {
    expect(rows({ terms: ['ada ~1 kecil'], width: 0 })).toEqual(['X:2|N1||Ada anggaran kecil|']);
    expect(rows({ terms: ['coret'], width: 0 })).toEqual([]);
    expect(rows({ terms: ['coret'], roots: true, width: 0 })).toEqual(['X:4|N2||dicoret|']);
  });

  it('are heard from the voices asked for alone', () => {
    expect(rows({ width: 0 }, (voice) => voice === 'N1')).toEqual(['X:2|N1||anggaran|']);
  });

  it('of terms that touch show the longest once', () => {
    expect(rows({ terms: ['ada', 'ada anggaran'], width: 0 })).toEqual(['X:2|N1||Ada anggaran|']);
  });
});
