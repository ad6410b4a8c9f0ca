import { describe, expect, it } from 'vitest';
import { CodeTree } from '../../../src/core/code-tree.ts';
import type { Codebook } from '../../../src/core/codebook.ts';
import { makeSource } from '../../../src/core/source.ts';
import { formsOf } from '../../../src/core/suggest/inflection.ts';
import { compileTerms } from '../../../src/core/suggest/matcher.ts';
import { suggest } from '../../../src/core/suggest/suggest.ts';
import { Text } from '../../../src/core/text.ts';
import { inflected, lookAlikes } from './indonesian-words.ts';

/** A codebook that looks for one root and nothing else. */
function bookOf(root: string, language = 'id'): Codebook {
  return {
    schema: 'codebook/1',
    id: 'r',
    version: '1.0.0',
    kind: 'lens',
    title: 'R',
    languages: [language],
    valences: [],
    codes: [{ id: 'R', name: 'R', roots: { [language]: [root] } }],
  } as unknown as Codebook;
}

/** The words of a list in which a root is found, each asked as a sentence of its own. */
function foundOf(root: string, words: readonly string[], language = 'id'): string[] {
  const book = bookOf(root, language);
  const text = new Text(words.map((word) => `${word}.`).join('\n'));
  const source = makeSource({ id: 'X', type: 'document', language }, text);
  return suggest(source, compileTerms([book]), new CodeTree([book]), () => true).suggestions.map(({ exact }) => exact);
}

const pairs = (lists: { readonly [root: string]: string }): [string, string[]][] =>
  Object.entries(lists).map(([root, words]) => [root, words.split(' ')]);

describe('roots of a codebook (METHOD 2, clitics and affixes)', () => {
  it('are asked on at least 300 inflected words and 100 look-alikes', () => {
    expect(pairs(inflected).flatMap(([, words]) => words).length).toBeGreaterThanOrEqual(300);
    expect(pairs(lookAlikes).flatMap(([, words]) => words).length).toBeGreaterThanOrEqual(100);
  });

  it.each(pairs(inflected))('%s is found in its forms', (root, words) => {
    expect(foundOf(root, words)).toEqual(words);
  });

  it.each(pairs(lookAlikes))('%s is not found in words that look like it', (root, words) => {
    expect(foundOf(root, words)).toEqual([]);
  });

  it('two words are found apart with a prefix, and joined', () => {
    const words = ['bekerja sama', 'Kerja samanya', 'kerja sama', 'bekerja bersama'];
    expect(foundOf('kerja sama', words)).toEqual(words.slice(0, 3));
  });

  it('a word said twice is found, with a hyphen or a 2', () => {
    const words = ['program-program', 'program2', 'program2nya', 'program3'];
    expect(foundOf('program', words)).toEqual(words.slice(0, 3));
  });

  it('English roots have their regular forms', () => {
    const words = ['funds', 'funded', 'funding', 'Funders', 'fundamental', 'refund'];
    expect(foundOf('fund', words, 'en')).toEqual(words.slice(0, 4));
    expect(formsOf('plan', 'en')).toEqual(expect.arrayContaining(['plans', 'planned', 'planning', 'planner']));
    expect(formsOf('carry out', 'en')).toEqual(expect.arrayContaining(['carried out', 'carrying out', 'carries out']));
    expect(formsOf('agree', 'en')).toEqual(expect.arrayContaining(['agrees', 'agreed', 'agreeing']));
    expect(formsOf('tie', 'en')).toEqual(expect.arrayContaining(['tied', 'tying']));
    expect(formsOf('promise', 'en')).toEqual(['promise', 'promises', 'promised', 'promising', 'promiser', 'promisers']);
  });

  it('a root of another language is looked for as it is', () => {
    expect(formsOf('aya', 'su')).toEqual(['aya']);
  });
});
