import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CodeTree } from '../../src/core/code-tree.ts';
import { readCodebook } from '../../src/formats/codebook.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { lintCodebook } from '../../src/rules/lint.ts';
import { oracle, root } from '../support/fixture.ts';

const file = path.join(root, 'codebooks/undp-success-elements.yaml');
const content = readFileSync(file, 'utf8');
const outcome = readCodebook(readYaml(file, content));
if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
const codebook = outcome.value;
const tree = new CodeTree([codebook]);

describe('undp-success-elements', () => {
  it('lints clean', () => {
    expect(lintCodebook(file, content).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('has the five elements, and E5 in two halves with indicators below', () => {
    expect(codebook.codes.map(({ id }) => id)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    expect(tree.all.filter(({ root }) => root.code.id === 'E5').map(({ code, depth }) => [code.id, depth])).toEqual([
      ['E5', 0],
      ['E5a', 1],
      ['E5a.1', 2],
      ['E5a.2', 2],
      ['E5b', 1],
      ['E5b.1', 2],
      ['E5b.2', 2],
    ]);
  });

  it('gives every indicator its criteria for met, mixed and unmet, and every element both wordings', () => {
    for (const { code } of tree.all.filter(({ code }) => tree.isLeaf(code.id))) {
      expect([code.id, Object.keys(code.criteria ?? {})]).toEqual([code.id, ['met', 'mixed', 'unmet']]);
    }
    for (const { code } of tree.roots) {
      expect(Object.keys(code.source_wording ?? {})).toEqual(['conceptual_1_5', 'operational_1_6', 'difference']);
    }
  });

  it('writes the mirror of every confusion', () => {
    const pairs = tree.all.flatMap(({ code }) => (code.confusions ?? []).map((other) => `${code.id} ${other.with}`));
    expect(pairs.length).toBeGreaterThan(15);
    const mirrored = pairs.map((pair) => pair.split(' ').reverse().join(' '));
    expect([...mirrored].sort()).toEqual([...pairs].sort());
  });

  it('keeps every term, cue, example and indicator of the draft', () => {
    const draft = parse(oracle('undp-c2c-5.yaml'));
    for (const code of draft.codes) {
      const ours = tree.get(code.id)?.code;
      // "one-way" is "one way" to whoever looks for it: written once.
      const terms = JSON.parse(JSON.stringify(code.terms).replace('"one way","one-way"', '"one way"'));
      expect(ours?.terms).toEqual(terms);
      expect(ours?.examples).toEqual(code.examples);
      const below = tree.all.filter(({ root }) => root.code.id === code.id).map((placed) => placed.code.id);
      expect(below).toEqual(expect.arrayContaining(code.indicators.map(({ id }: { id: string }) => id)));
    }
    for (const [name, languages] of Object.entries<Record<string, unknown[]>>(draft.cues)) {
      const ours: Readonly<Record<string, unknown>> = { ...codebook.cues };
      for (const [language, cues] of Object.entries(languages)) {
        const kept = (ours[name] as Record<string, unknown[]>)[language]?.map(bare);
        expect(kept).toEqual(expect.arrayContaining(cues.map(bare)));
      }
    }
  });
});

/** A cue without its note and without what is added to the draft. */
function bare(cue: unknown): unknown {
  if (typeof cue === 'string') return cue;
  const { term, suggests } = cue as { term: string; suggests: string };
  return { term, suggests };
}
