import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFrames } from '../../src/cli/open-frames.ts';
import { reporters } from '../../src/reporters/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { copyOfFixture, simpul } from '../support/program.ts';

/** Words of the coding A002 and of the flag below; nothing of either may be printed. */
const coded = 'ditandatangani kedua pihak';
const flagged = 'Bicara anggaran';

function changeIn(file: string, change: (content: string) => string): void {
  const content = readFileSync(file, 'utf8');
  const changed = change(content);
  if (changed === content) throw new Error(`${file} was to change`);
  writeFileSync(file, changed);
}

describe('findings about words that may not be quoted', () => {
  let dir = '';
  beforeAll(() => {
    dir = copyOfFixture();
    expect(simpul(dir, ['voices', 'set', 'N1', '--withdrawn', 'yes', '--actor', 'ade']).status).toBe(0);
    changeIn(path.join(dir, 'sources/S1.txt'), (text) => text.replace('MoU itu sah', 'MoU itu  tidak sah'));
    changeIn(
      path.join(dir, 'sources/S4.yaml'),
      (yaml) => `${yaml}flags: [{flag: off_record, start: 1950, end: 1979, exact: Bicara anggaran selalu mentok}]\n`,
    );
  });

  it.each(reporters.map(({ name }) => name))('show ✕ and the line as %s, in both languages', (format) => {
    for (const lang of ['en', 'id']) {
      const { stdout, stderr } = simpul(dir, ['check', '--format', format, '--lang', lang]);
      expect(stdout).toContain('✕');
      expect(stdout).not.toContain(coded);
      expect(stdout).not.toContain(flagged);
      expect(stderr).not.toContain(coded);
    }
  });

  it('say where they were', () => {
    const { stdout } = simpul(dir, ['check', '--format', 'line']);
    expect(stdout).toContain('A/S1.jsonl:2:1: error: ✕ (line 27, may not be quoted) is no longer there');
    expect(stdout).toContain('sources/S4.yaml:19:9: error: ✕ (line 26, may not be quoted) does not stand');
  });
});

describe('the frames of findings', () => {
  it('show no line of a file that holds words which may not be quoted', () => {
    const project = loadFixture();
    const voices = project.voices.map((voice) => (voice.id === 'N1' ? { ...voice, consent: { quote: false } } : voice));
    const lines = openFrames({ ...project, voices }, (file) => file);
    for (const file of ['sources/S1.yaml', 'codings/A/S1.jsonl', 'reviews/B/S1.jsonl', 'sources/S1.txt'])
      expect(lines(file)).toBeUndefined();
    for (const file of ['sources/S2.yaml', 'codings/A/S2.jsonl', 'simpul.yaml', 'codebooks/S1.yaml'])
      expect(lines(file)).toBe(file);
    expect(openFrames(undefined, (file) => file)('codings/A/S1.jsonl')).toBeUndefined();
  });
});
