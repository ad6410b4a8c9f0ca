import { sample } from '../../src/rules/sample.ts';

/** A code as short as can be. */
export const line = '  - {id: K0, name: Kode}\n';

/**
 * Text that a hostile pull request may bring: each must end in a finding (its code is
 * given), at a price in keeping with an honest codebook, which `npm run bench:lint` prints.
 */
export const bombs: readonly (readonly [string, string, string])[] = [
  ['ten million letters in one text', sample(' []\n', { title: 'a'.repeat(10_000_000) }), 'yaml/too-large'],
  ['a hundred thousand codes', sample(`\n${line.repeat(100_000)}`), 'yaml/too-large'],
  ['a million items on one line', sample(' []\n', { languages: `[${'id,'.repeat(1_000_000)}]` }), 'yaml/too-large'],
  [
    'a pattern that would never end',
    sample(`\n  - {id: K1, name: K, terms: {id: {topic: ["(a+)+$ ${'a'.repeat(50_000)}!"]}}}\n`),
    'terms/pattern',
  ],
  [
    'a word of a million letters',
    sample(`\n  - {id: K1, name: K, terms: {id: {topic: [${'a'.repeat(1_000_000)}*, "*b"]}}}\n`),
    'terms/grammar',
  ],
  ['ten thousand codes of one name', sample(`\n${line.repeat(10_000)}`), 'name/duplicate'],
  [
    'ten thousand terms in all codes alike',
    sample(
      `\n${Array.from({ length: 20 }, (_, rank) => `  - {id: K${rank}, name: K${rank}, terms: {id: {topic: [${Array.from({ length: 500 }, (__, term) => `kata${term}*`).join(', ')}]}}}\n`).join('')}`,
    ),
    'terms/shared',
  ],
  [
    'a chain of ten thousand heirs',
    sample(
      `\n${Array.from({ length: 10_000 }, (_, rank) => `  - {id: K${rank}, name: K${rank}, replaces: K${(rank + 1) % 10_000}}\n`).join('')}`,
    ),
    'structure/cycle',
  ],
  [
    'thousands of confusions with codes that are not there',
    sample(
      `\n${Array.from({ length: 5000 }, (_, rank) => `  - {id: K${rank}, name: K${rank}, confusions: [{with: X${rank}, rule: a}]}\n`).join('')}`,
    ),
    'content/unknown-confusion',
  ],
];
