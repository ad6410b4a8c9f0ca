import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVector, type Vector } from '../../support/agreement-vectors.ts';
import { root } from '../../support/fixture.ts';

const read = (file: string): readonly Vector[] => JSON.parse(readFileSync(file, 'utf8')).vectors;
const own = path.join(root, 'fixtures/agreement');
const beside = path.resolve(root, '../shared/agreement/vectors-open.json');

describe('figures of agreement worked out by others, or by hand', () => {
  for (const file of readdirSync(own).sort()) {
    it.each(read(path.join(own, file)).map((vector) => [vector.id, vector] as const))(`${file}: %s`, (_, vector) => {
      const compared = compareVector(vector);
      expect(compared.length).toBeGreaterThan(0);
      // Ours hold nothing that is not computed.
      expect(compared.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
    });
  }

  if (existsSync(beside)) {
    it.each(read(beside).map((vector) => [vector.id, vector] as const))('beside the checkout: %s', (_, vector) => {
      expect(compareVector(vector).filter(({ outcome }) => outcome === 'unmet')).toEqual([]);
    });
  } else {
    it('are not all here: shared/agreement/vectors-open.json is not beside the checkout, its vectors were not compared', () => {
      expect(existsSync(beside)).toBe(false);
    });
  }
});
