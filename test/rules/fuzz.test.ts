import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownKinds } from '../../src/cli/known-kinds.ts';
import { fixCodebook, lintCodebook } from '../../src/rules/lint.ts';
import { root } from '../support/fixture.ts';

const good = readFileSync(path.join(root, 'codebooks/undp-success-elements.yaml'), 'utf8')
  .split('\n')
  .slice(0, 420)
  .join('\n');

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const values = [
  '42',
  'true',
  'null',
  '[]',
  '{}',
  '[{}]',
  '"',
  '{a: ',
  '*x',
  '&x y',
  '!!set',
  '- - -',
  '\t',
  '🙂',
  '1e999',
  '|',
  '-0',
];
const mutations: readonly ((lines: string[], pick: (below: number) => number) => void)[] = [
  (lines, pick) => lines.splice(pick(lines.length), 1 + pick(3)),
  (lines, pick) => lines.splice(pick(lines.length), 0, lines[pick(lines.length)] ?? ''),
  (lines, pick) => {
    const at = pick(lines.length);
    lines[at] = (lines[at] ?? '').replace(/(:|-) .*$/, `$1 ${values[pick(values.length)]}`);
  },
  (lines, pick) => {
    const at = pick(lines.length);
    lines.length = at + 1;
    lines[at] = (lines[at] ?? '').slice(0, pick(40));
  },
  (lines, pick) => {
    const [a, b] = [pick(lines.length), pick(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, pick) => {
    const at = pick(lines.length);
    lines[at] = (pick(2) === 0 ? '  ' : '') + (lines[at] ?? '').slice(pick(4));
  },
];

describe('a good codebook, damaged at random', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))('%i: is clean or reported, never a fault', async (seed) => {
    const pick = numbers(seed);
    const lines = good.split('\n');
    for (let times = 1 + pick(3); times > 0; times--) mutations[pick(mutations.length)]?.(lines, pick);
    const content = lines.join('\n');
    const findings = lintCodebook('a.yaml', content);
    const kinds = await knownKinds();
    for (const { code, data, position } of findings) {
      expect(position?.line).toBeLessThanOrEqual(content.split('\n').length);
      for (const locale of ['en', 'id'] as const) {
        const { problem = '', remedy = '' } = kinds.get(code)?.words[locale](data) ?? {};
        expect(`${problem} ${remedy}`).toMatch(/^\S.*[.?)]$/s);
        expect(`${problem} ${remedy}`).not.toMatch(/undefined|\[object/);
      }
    }
    expect(lintCodebook('a.yaml', fixCodebook('a.yaml', content)).length).toBeLessThanOrEqual(findings.length);
  });
});
