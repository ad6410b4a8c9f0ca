import { expect, it } from 'vitest';
import { CodeTree } from '../../src/core/code-tree.ts';
import { codingOlderCodebook } from '../../src/rules/coding-older-codebook.ts';
import { loadFixture } from '../support/fixture.ts';

const project = loadFixture();
const [codebook] = project.codebooks;
const [coding] = project.codings;

/** How much a coding made with one version weighs now that the codebook is at another. */
function severities(then: string, now: string): readonly string[] {
  if (!codebook || !coding) throw new Error('the fixture is empty');
  const study = {
    project: {
      ...project,
      codebooks: [{ ...codebook, version: now }],
      codings: [{ ...coding, codebook: `${codebook.id}@${then}` }],
    },
    tree: new CodeTree(project.codebooks),
    place: () => ({ file: 'codings/A/S1.jsonl' }),
  };
  return [...codingOlderCodebook.check(study)].map(({ severity }) => severity);
}

it.each([
  ['1.0.0', '1.0.0', []],
  ['1.0.0', '1.0.1', ['info']],
  // A code was added (METHOD S24), or a meaning changed: the versions alone do not tell.
  ['1.0.0', '1.1.0', ['warning']],
  ['1.1.0', '1.0.9', ['warning']],
  ['1.0.0', '2.0.0', ['warning']],
  ['1.0.0', '1.0.0-rc.1', ['info']],
])('a coding made with %s, the codebook at %s: %j', (then, now, expected) => {
  expect(severities(then, now)).toEqual(expected);
});
