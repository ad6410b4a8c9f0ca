import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownKinds } from '../../src/cli/known-kinds.ts';
import { locales } from '../../src/core/locale.ts';
import { root } from '../support/fixture.ts';

const src = path.join(root, 'src');

/** Codes of every kind that is written down anywhere in the program: `code: 'coding/unknown'`. */
const written = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...readFileSync(path.join(src, name), 'utf8').matchAll(/\bcode: '([a-z0-9-]+\/[a-z0-9-]+)'/g)])
  .map((match) => match[1] ?? '');

describe('sorts of findings', () => {
  it('are all known to the command line, so that none is printed without its words', async () => {
    expect(written.length).toBeGreaterThan(40);
    const kinds = await knownKinds();
    expect([...new Set(written)].filter((code) => !kinds.has(code)).sort()).toEqual([]);
  });

  it('say why they matter in both languages', async () => {
    for (const kind of (await knownKinds()).values()) {
      for (const locale of locales) expect(kind.why[locale].trim(), kind.code).not.toBe('');
      expect(kind.why.id).not.toBe(kind.why.en);
    }
  });
});
