import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
/** Material that may not be copied into the project; tests that need it say so where it is absent. */
export const shared = path.resolve(root, '../shared');

/** The oracle of the founding study, or `undefined` where the shared material is not at hand. */
export function expected(): unknown {
  const file = path.join(shared, 'fixtures/bandung-liuzhou/expected.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
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
