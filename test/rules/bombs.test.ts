import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintCodebook } from '../../src/rules/lint.ts';
import { sample } from '../../src/rules/sample.ts';
import { bombs, line } from '../support/bombs.ts';
import { copyOfFixture, simpul } from '../support/program.ts';

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

describe('a bomb is refused wherever a codebook comes from outside', () => {
  it.each([
    ['diff', ['codebook', 'diff', 'bom.yaml', 'bom.yaml']],
    ['migrate', ['codebook', 'migrate', 'bom.yaml']],
    ['lint', ['lint', 'bom.yaml']],
  ])('%s', (_, args) => {
    const dir = copyOfFixture();
    writeFileSync(path.join(dir, 'bom.yaml'), sample(`\n${line.repeat(100_000)}`));
    const { stdout, stderr } = simpul(dir, args);
    expect(stdout + stderr).toContain('yaml/too-large');
    rmSync(dir, { recursive: true });
  });
});
