import { describe, expect, it } from 'vitest';
import { CodeTree } from '../../../src/core/code-tree.ts';
import type { Coding } from '../../../src/core/coding.ts';
import { makeSource } from '../../../src/core/source.ts';
import { evaluate, sentencesOf, termHits } from '../../../src/core/suggest/evaluate.ts';
import { compileTerms } from '../../../src/core/suggest/matcher.ts';
import { Text } from '../../../src/core/text.ts';
import { loadFixture } from '../../support/fixture.ts';

const { codebooks, codings } = loadFixture();
const tree = new CodeTree(codebooks);
const text = new Text(
  'P: Ada komitmen?\nN: Ada anggaran. Tidak ada 😀 warga! Lain.\n\nP: Ya.\nN: Dr. Ali datang; sanggar ikut.',
);
const source = makeSource({ id: 'X', type: 'interview', language: 'id', speakers: { P: 'researcher', N: 'N1' } }, text);
const sentences = sentencesOf(source);

/** A coding on the words, with no more than the evaluation looks at. */
function on(words: string, code: string, valence: string): Coding {
  const start = text.toOffset(text.value.indexOf(words));
  const made = {
    ...codings[0],
    id: `${code}${start}`,
    source: 'X',
    code,
    valence,
    start,
    end: start + [...words].length,
  };
  return made as Coding;
}

describe('suggestions weighed against codings', () => {
  it('takes the sentences of everybody but the researcher, in code points', () => {
    expect(sentences.map((one) => text.slice(one))).toEqual([
      'Ada anggaran',
      'Tidak ada 😀 warga',
      'Lain',
      'Dr. Ali datang; sanggar ikut',
    ]);
  });

  it('counts a sentence once a root code, and its valence where one is named', () => {
    const coded = [on('anggaran', 'E1.2', 'met'), on('😀 warga', 'E2', 'unmet'), on('Lain', 'E5', 'none')];
    const suggested = [
      { source: 'X', ...place('Ada anggaran'), code: 'E1', valence: 'unmet' },
      { source: 'X', ...place('anggaran'), code: 'E1.2', valence: undefined },
      { source: 'X', ...place('Tidak ada'), code: 'E2', valence: 'unmet' },
      { source: 'X', ...place('sanggar ikut'), code: 'E2' },
    ];
    const { all, codes, misses } = evaluate(sentences, suggested, coded, tree);
    expect(all).toEqual({
      tp: 2,
      fp: 1,
      fn: 1,
      tn: 16,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
      valence: { named: 2, right: 1 },
    });
    expect(codes.map(({ code, precision, recall, f1 }) => [code, precision, recall, f1])).toEqual([
      ['E1', 1, 1, 1],
      ['E2', 0.5, 1, 2 / 3],
      ['E3', null, null, null],
      ['E4', null, null, null],
      ['E5', null, 0, null],
    ]);
    expect(misses.map(({ code, codings: ids, ...one }) => [code, ids, text.slice(one)])).toEqual([
      ['E5', [`E5${place('Lain').start}`], 'Lain'],
    ]);
  });

  it('knows the naive rule: every term, whatever stands around it, never in the researcher’s words', () => {
    const hits = termHits(source, compileTerms(codebooks)).map((hit) => `${hit.code} ${text.slice(hit)}`);
    expect(hits).toEqual(['E1 anggaran', 'E2 warga', 'E2 sanggar']);
  });
});

function place(words: string): { start: number; end: number } {
  const start = text.toOffset(text.value.indexOf(words));
  return { start, end: start + [...words].length };
}
