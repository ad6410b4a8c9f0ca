import { describe, expect, it } from 'vitest';
import { lintCodebook } from '../../src/rules/lint.ts';
import { sample } from '../../src/rules/sample.ts';

const line = '  - {id: K0, name: Kode}\n';

/** Text that a hostile pull request may bring: each must end in a finding, at the price of an honest codebook. */
const bombs: readonly (readonly [string, string, string])[] = [
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
];

describe('a codebook bomb', () => {
  it.each(bombs)('%s ends in a finding', { timeout: 60_000 }, (_name, content, code) => {
    expect(lintCodebook('a.yaml', content).map((finding) => finding.code)).toContain(code);
  });

  it('is refused before it is parsed: one finding, where it begins to be too much', () => {
    const [finding, ...more] = lintCodebook('a.yaml', sample(`\n${line.repeat(100_000)}`));
    expect([finding?.code, more.length]).toEqual(['yaml/too-large', 0]);
    expect(finding?.position?.line).toBeGreaterThan(10_000);
  });
});
