import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Phrases } from '../../../src/core/suggest/phrases.ts';
import { parseTerm } from '../../../src/core/suggest/term.ts';

function found(terms: readonly string[], text: string): string[] {
  const phrases = new Phrases(terms.map((term) => ({ words: parseTerm(term), found: term })));
  return phrases.scan(text, 0, text.length).hits.map(({ found, start, end }) => `${found}=${text.slice(start, end)}`);
}

describe('term grammar (METHOD 2)', () => {
  it.each<[term: string, text: string, hits: readonly string[]]>([
    ['komitmen', 'Komitmen, KOMITMEN dan berkomitmen', ['Komitmen', 'KOMITMEN']],
    [
      'komitmen',
      'komitmennya komitmenku komitmenmukah komitmenlah komitmenpun',
      'komitmennya komitmenku komitmenmukah komitmenlah komitmenpun'.split(' '),
    ],
    ['komitmen', 'komitmennyalah komitmenan komitmenlahnya', ['komitmennyalah']],
    ['anggaran*', 'anggaran, anggarannya, anggaran2021, beranggaran', ['anggaran', 'anggarannya', 'anggaran2021']],
    [
      'kelompok kerja*',
      'kelompok\n  kerjanya; kelompok, kerja; Kelompok Kerja',
      ['kelompok\n  kerjanya', 'Kelompok Kerja'],
    ],
    ['pejabat* ~2 beda', 'pejabatnya sudah jauh beda, pejabat beda', ['pejabatnya sudah jauh beda', 'pejabat beda']],
    ['pejabat* ~2 beda', 'pejabat itu memang sudah beda. Pejabat. Beda', []],
    ['tidak ~3 balas*', 'tidak tidak kami balas', ['tidak kami balas']],
    ['people-to-people', 'people-to-people, people to people', ['people-to-people', 'people to people']],
    ['ganti-ganti', 'ganti-ganti', ['ganti-ganti']],
    ['program', 'program-program', ['program', 'program']],
    ["n't", "They didn't and don’t; 'isn't' an't", ["n't", 'n’t', "n't", "n't"]],
    ['city', "the city's and 'city' and cities", ['city', 'city']],
    ['dana 1.000', 'dana 1.000 rupiah', ['dana 1.000']],
    ['istanbul', 'İstanbul dan istanbul', ['İstanbul', 'istanbul']],
    ['naif', 'na\u00eff', []],
    ['kerja', '😀kerja😀 kerja', ['kerja', 'kerja']],
    ['dana', 'sebelum\n\ndana', ['dana']],
    ['satu arah', 'satu\n\narah satu\narah', ['satu\narah']],
  ])('%s in %j', (term, text, hits) => {
    expect(found([term], text)).toEqual(hits.map((hit) => `${term}=${hit}`));
  });

  it('finds a term inside a longer one', () => {
    expect(found(['kota', 'kota kembar', 'kembar'], 'kota kembar')).toEqual([
      'kota=kota',
      'kota kembar=kota kembar',
      'kembar=kembar',
    ]);
  });

  it('holds no word: finds nothing', () => {
    expect(parseTerm(' * ~3 - ')).toEqual([]);
    expect(found(['*', '~2', ''], 'apa pun * ~2')).toEqual([]);
  });

  it('does not let the ways multiply', () => {
    const term = Array.from({ length: 12 }, () => 'a').join(' ~20 ');
    const text = 'a '.repeat(20_000);
    expect(found([term], text).length).toBeLessThanOrEqual(20_000);
  });
});

describe('one pass finds what one look a term finds', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'anya', 'c');
  const term = fc
    .array(fc.tuple(word, fc.constantFrom('', '', '*'), fc.constantFrom('', '', ' ~1', ' ~2')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) =>
      words.map(([text, star, gap], index) => text + star + (index < words.length - 1 ? gap : '')).join(' '),
    );
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', ', ', '-')), { maxLength: 25 });

  it('on any terms and texts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 5 }), text, (terms, words) => {
        const value = words.flat().join('');
        const together = found(terms, value).map((hit) => hit.split('=')[0]);
        const apart = terms.flatMap((one) => ends(one, value)).sort();
        expect(together.sort()).toEqual(apart);
      }),
      { numRuns: 500 },
    );
  });

  /** The term once for each word at which some occurrence of it ends, worked out by plain trial. */
  function ends(term: string, value: string): string[] {
    const stretches = value.split(/,/).map((part) => part.match(/[a-z]+/g) ?? []);
    const parts = parseTerm(term);
    const fits = (part: (typeof parts)[number], word: string): boolean =>
      part.open ? word.startsWith(part.folded) : new RegExp(`^${part.folded}(nya|ku|mu)?(lah|kah|pun)?$`).test(word);
    const matches = (words: readonly string[], at: number, index: number): boolean => {
      const part = parts[index];
      const here = words[at];
      if (!part || here === undefined || !fits(part, here)) return false;
      if (index === 0) return true;
      return Array.from({ length: part.gap + 1 }, (_, gap) => at - 1 - gap).some(
        (before) => before >= 0 && matches(words, before, index - 1),
      );
    };
    return stretches.flatMap((words) => words.flatMap((_, at) => (matches(words, at, parts.length - 1) ? [term] : [])));
  }
});
