import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Claim } from '../../src/core/claim.ts';
import type { Codebook } from '../../src/core/codebook.ts';
import type { Coding } from '../../src/core/coding.ts';
import type { Project, ProjectSettings, Reading } from '../../src/core/project.ts';
import { makeSource, type SourceMeta } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import type { Voice } from '../../src/core/voice.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const fixture = path.join(root, 'fixtures/bandung-liuzhou');

/** Figures and gold codings worked out apart from this program, against which it is held. */
export function oracle(name: 'expected.json' | 'gold.jsonl' | 'undp-c2c-5.yaml'): string {
  return readFileSync(path.join(root, 'test/oracles', name), 'utf8');
}

/** The expected figures of the founding study. */
export function expected(): unknown {
  return JSON.parse(oracle('expected.json'));
}

/** The founding study as a project in memory, read without `src/project` so that core can be tested alone. */
export function loadFixture(): Project {
  const read = (name: string): string => readFileSync(path.join(fixture, name), 'utf8');
  const lines = (name: string): Record<string, unknown>[] =>
    read(name)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const settings = parse(read('simpul.yaml')) as ProjectSettings;
  const codings: Coding[] = [];
  const readings: Reading[] = [];
  for (const coder of ['A', 'B']) {
    for (const file of readdirSync(path.join(fixture, 'codings', coder)).sort()) {
      const source = path.basename(file, '.jsonl');
      for (const line of lines(`codings/${coder}/${file}`))
        codings.push({ ...line, coder, source } as unknown as Coding);
      for (const line of lines(`reviews/${coder}/${file}`)) {
        if (line.kind === 'read') readings.push({ ...line, coder, source } as unknown as Reading);
      }
    }
  }
  return {
    settings,
    codebooks: (settings.codebooks ?? []).map((id) => parse(read(`codebooks/${id}.yaml`)) as Codebook),
    voices: parse(read('voices.yaml')) as Voice[],
    sources: ['D1', 'D2', 'D3', 'S1', 'S2', 'S3', 'S4', 'S5'].map((id) =>
      makeSource(parse(read(`sources/${id}.yaml`)) as SourceMeta, new Text(read(`sources/${id}.txt`))),
    ),
    codings,
    readings,
    claims: readdirSync(path.join(fixture, 'claims'))
      .sort()
      .map((file) => parse(read(`claims/${file}`)) as Claim),
    memos: [],
  };
}
