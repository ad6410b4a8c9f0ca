import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/formats/yaml.ts';
import { type Renaming, withRenamings } from '../../src/project/yaml-rename.ts';

const value = (way: Renaming['way'], ...to: readonly string[]): Renaming => ({ way, part: 'value', to });
const changed = (content: string, ...renamings: readonly Renaming[]) =>
  withRenamings(readYaml('a.yaml', content), renamings);

describe('words replaced where they stand', () => {
  it('keep quotes, spaces and comments around them', () => {
    const content = `a:   'K1'  # satu\nb: {K1: "K1",   c: K1}\n`;
    const after = changed(
      content,
      value(['a'], 'K9'),
      { way: ['b', 'K1'], part: 'key', to: ['K9'] },
      value(['b', 'K1'], 'K9'),
      value(['b', 'c'], 'K9'),
    );
    expect(after).toBe(`a:   'K9'  # satu\nb: {K9: "K9",   c: K9}\n`);
  });

  it('are quoted where a bare word would be a number or a truth value', () => {
    expect(changed('a: [K1, K2, K3]\n', value(['a', 0], '1.10'), value(['a', 1], 'no'), value(['a', 2], 'N0'))).toBe(
      'a: ["1.10", "no", N0]\n',
    );
  });

  it('become several, or none, in a list of either style', () => {
    expect(changed('a: [K1,  K2, K3] # ya\n', value(['a', 0], 'A', 'B'), value(['a', 1]))).toBe('a: [A, B, K3] # ya\n');
    const block = 'a:\r\n  - K1 # satu\r\n  - K2\r\n  - K3 # tiga\r\nb: 1\r\n';
    expect(changed(block, value(['a', 0], 'A', 'B'), value(['a', 1]), value(['a', 2]))).toBe(
      'a:\r\n  - A\r\n  - B # satu\r\n  # tiga\r\nb: 1\r\n',
    );
  });

  it('behind emoji and an alias are the right ones, once', () => {
    const content = 'x: "😀 K1"\na: &list [K1]\nb: *list\n';
    expect(changed(content, value(['a', 0], 'K9'))).toBe('x: "😀 K1"\na: &list [K9]\nb: *list\n');
  });
});
