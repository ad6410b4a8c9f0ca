import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Claim } from '../core/claim.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Codebook } from '../core/codebook.ts';
import type { Coding } from '../core/coding.ts';
import { found, type Position } from '../core/diagnostic.ts';
import type { Memo } from '../core/memo.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { ProjectSettings, Reading } from '../core/project.ts';
import { makeSource, type Source, type SourceMeta } from '../core/source.ts';
import type { Study } from '../core/study.ts';
import { Text } from '../core/text.ts';
import type { Voice } from '../core/voice.ts';
import { readCodebook } from '../formats/codebook.ts';
import { checkSchema, type SchemaName } from '../formats/schema.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import { jsonLines, readCodings } from './coding-lines.ts';
import { type Folder, openFolder } from './files.ts';
import { badName, missingFile, nameMismatch, notFound, sourceChanged } from './kinds.ts';
import { compareNatural, isFileId } from './names.ts';

/** A study with the folder it was read from. */
export interface OpenStudy extends Study {
  readonly dir: string;
}

/** The folder with simpul.yaml at `start` or above it. */
export async function findProject(start: string): Promise<string | undefined> {
  for (let dir = path.resolve(start); ; dir = path.dirname(dir)) {
    if (await isThere(path.join(dir, 'simpul.yaml'))) return dir;
    if (path.dirname(dir) === dir) return undefined;
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Reads a whole project. As much as possible is read however broken a part is; every trouble is a diagnostic. Only
 * without a readable simpul.yaml is there no value.
 */
export async function readProject(dir: string): Promise<Outcome<OpenStudy>> {
  const folder = openFolder(dir);
  const places = new Places();
  const settingsFile = await readRecord<ProjectSettings>(folder, 'simpul.yaml', 'simpul');
  if (!settingsFile) {
    if (folder.diagnostics.length === 0) folder.diagnostics.push(found(notFound, { file: '' }, { folder: dir }));
    return failed(folder.diagnostics);
  }
  places.yaml('settings', '', settingsFile.yaml, []);
  const settings = settingsFile.value;
  const codebooks = await readCodebooks(folder, settings.codebooks ?? []);
  const voices = await readVoices(folder, places);
  const sources = orderByVoices(await readSources(folder, places), voices);
  const { codings, readings } = await readCoding(folder, sources, places);
  const claims = await readClaims(folder, places);
  const memos = await readMemos(folder);
  const project = { settings, codebooks, voices, sources, codings, readings, claims, memos };
  return done(
    { dir, project, tree: new CodeTree(codebooks), place: (kind, id) => places.of(kind, id) },
    folder.diagnostics,
  );
}

type PlaceKind = Parameters<Study['place']>[0];

/** Where things stand, worked out only when asked: no display needs it. */
class Places {
  private readonly known = new Map<string, () => { file: string; position?: Position }>();
  private readonly codingFiles: { file: string; codings: readonly Coding[]; lines: readonly number[] }[] = [];
  private codingIndex: Map<string, { file: string; position: Position }> | undefined;

  yaml(kind: PlaceKind, id: string, file: YamlFile, way: readonly (string | number)[]): void {
    this.known.set(`${kind} ${id}`, () => ({ file: file.file, position: file.at(way) }));
  }

  codings(file: string, codings: readonly Coding[], lines: readonly number[]): void {
    this.codingFiles.push({ file, codings, lines });
  }

  of(kind: PlaceKind, id: string): { file: string; position?: Position } {
    if (kind !== 'coding') return this.known.get(`${kind} ${id}`)?.() ?? { file: '' };
    this.codingIndex ??= new Map(
      this.codingFiles.flatMap(({ file, codings, lines }) =>
        codings.map(
          (coding, index) => [coding.id, { file, position: { line: lines[index] ?? 1, column: 1 } }] as const,
        ),
      ),
    );
    return this.codingIndex.get(id) ?? { file: '' };
  }
}

interface Located<T> {
  readonly value: T;
  readonly yaml: YamlFile;
}

/** A YAML file that fits its schema; otherwise diagnostics. */
async function readRecord<T>(folder: Folder, file: string, schema: SchemaName): Promise<Located<T> | undefined> {
  const content = await folder.text(file);
  if (content === undefined) return undefined;
  const yaml = readYaml(file, content);
  const faults = yaml.diagnostics.length > 0 ? yaml.diagnostics : checkSchema(schema, yaml);
  folder.diagnostics.push(...faults);
  return faults.length > 0 ? undefined : { value: yaml.data as T, yaml };
}

async function readCodebooks(folder: Folder, ids: readonly string[]): Promise<readonly Codebook[]> {
  const codebooks: Codebook[] = [];
  for (const id of ids) {
    const file = `codebooks/${id}.yaml`;
    const content = await folder.text(file);
    if (content === undefined) {
      folder.diagnostics.push(found(missingFile, { file: 'simpul.yaml' }, { missing: file }));
      continue;
    }
    const read = readCodebook(readYaml(file, content));
    folder.diagnostics.push(...read.diagnostics);
    if (read.ok) codebooks.push(read.value);
  }
  return codebooks;
}

async function readVoices(folder: Folder, places: Places): Promise<readonly Voice[]> {
  const record = await readRecord<readonly Voice[] | null>(folder, 'voices.yaml', 'voices');
  const voices = record?.value ?? [];
  voices.forEach((voice, index) => {
    if (record) places.yaml('voice', voice.id, record.yaml, [index]);
  });
  return voices;
}

async function readSources(folder: Folder, places: Places): Promise<readonly Source[]> {
  const names = await folder.list('sources');
  const sources: Source[] = [];
  for (const name of names.filter(
    (entry) => entry.endsWith('.txt') && !names.includes(entry.replace(/\.txt$/, '.yaml')),
  )) {
    const missing = `sources/${name.replace(/\.txt$/, '.yaml')}`;
    folder.diagnostics.push(found(missingFile, { file: `sources/${name}` }, { missing }));
  }
  for (const name of names.filter((entry) => entry.endsWith('.yaml'))) {
    const file = `sources/${name}`;
    const id = name.replace(/\.yaml$/, '');
    const record = await readRecord<SourceMeta>(folder, file, 'source');
    if (!record) continue;
    if (!nameFits(folder, record, id)) continue;
    const content = await folder.text(`sources/${id}.txt`);
    if (content === undefined) {
      folder.diagnostics.push(found(missingFile, { file }, { missing: `sources/${id}.txt` }));
      continue;
    }
    const expected = record.value.text_sha256;
    const now = expected === undefined ? undefined : createHash('sha256').update(content).digest('hex');
    if (now !== expected && now !== undefined) {
      folder.diagnostics.push(
        found(sourceChanged, { file: `sources/${id}.txt`, position: { line: 1, column: 1 } }, { now }),
      );
    }
    places.yaml('source', id, record.yaml, []);
    sources.push(makeSource(record.value, new Text(content)));
  }
  return sources;
}

function nameFits(folder: Folder, record: Located<{ readonly id: string }>, name: string): boolean {
  const place = { file: record.yaml.file, position: record.yaml.at(['id']) };
  if (!isFileId(name)) folder.diagnostics.push(found(badName, place, { name }));
  else if (record.value.id !== name) folder.diagnostics.push(found(nameMismatch, place, { id: record.value.id, name }));
  else return true;
  return false;
}

/** In the order of collection, which is that of the voices; sources without a known voice come last. */
function orderByVoices(sources: readonly Source[], voices: readonly Voice[]): readonly Source[] {
  const rank = new Map(voices.map((voice, index) => [voice.id, index]));
  const rankOf = (source: Source): number =>
    Math.min(...Object.values(source.speakers ?? { own: source.id }).map((voice) => rank.get(voice) ?? voices.length));
  return [...sources].sort((a, b) => rankOf(a) - rankOf(b) || compareNatural(a.id, b.id));
}

async function readCoding(
  folder: Folder,
  sources: readonly Source[],
  places: Places,
): Promise<{ codings: readonly Coding[]; readings: readonly Reading[] }> {
  const codings: Coding[] = [];
  const readings: Reading[] = [];
  const known = sources.map((source) => source.id);
  for (const coder of await folder.list('codings')) {
    if (!isFileId(coder)) folder.diagnostics.push(found(badName, { file: `codings/${coder}` }, { name: coder }));
    for (const source of inOrder(known, await folder.list(`codings/${coder}`))) {
      const file = `codings/${coder}/${source}.jsonl`;
      const content = await folder.text(file);
      if (content === undefined) continue;
      const read = readCodings({ file, coder, source }, content, folder.diagnostics);
      for (const coding of read.codings) codings.push(coding);
      places.codings(file, read.codings, read.lines);
    }
  }
  for (const coder of await folder.list('reviews')) {
    for (const source of inOrder(known, await folder.list(`reviews/${coder}`))) {
      const file = `reviews/${coder}/${source}.jsonl`;
      const content = await folder.text(file);
      if (content === undefined) continue;
      const reads = jsonLines(file, content, folder.diagnostics).filter(({ value }) => value.kind === 'read');
      // The last word counts: a source marked complete may be taken back to partial.
      const last = reads.at(-1)?.value;
      if (last)
        readings.push({ coder, source, state: last.state === 'complete' ? 'complete' : 'partial', ...at(last.at) });
    }
  }
  return { codings, readings };
}

function at(value: unknown): { at?: string } {
  return typeof value === 'string' ? { at: value } : {};
}

/** Ids of the .jsonl files of a folder, sources in their order first. */
function inOrder(sources: readonly string[], names: readonly string[]): readonly string[] {
  const ids = names.filter((name) => name.endsWith('.jsonl')).map((name) => name.replace(/\.jsonl$/, ''));
  return [...sources.filter((id) => ids.includes(id)), ...ids.filter((id) => !sources.includes(id))];
}

async function readClaims(folder: Folder, places: Places): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const name of await folder.list('claims')) {
    if (!name.endsWith('.yaml')) continue;
    const record = await readRecord<Claim>(folder, `claims/${name}`, 'claim');
    if (!record || !nameFits(folder, record, name.replace(/\.yaml$/, ''))) continue;
    places.yaml('claim', record.value.id, record.yaml, []);
    claims.push(record.value);
  }
  return claims.sort((a, b) => compareNatural(a.id, b.id));
}

/** `memos/*.md`: front matter with type, title, target, author and date, then the text. */
async function readMemos(folder: Folder): Promise<readonly Memo[]> {
  const memos: Memo[] = [];
  for (const name of await folder.list('memos')) {
    if (!name.endsWith('.md')) continue;
    const content = await folder.text(`memos/${name}`);
    if (content === undefined) continue;
    const front = /^---\n([\s\S]*?\n)---\n/.exec(content);
    const yaml = front ? readYaml(`memos/${name}`, `\n${front[1]}`) : undefined;
    folder.diagnostics.push(...(yaml?.diagnostics ?? []));
    const data = (yaml?.data ?? {}) as Partial<Memo>;
    memos.push({
      type: 'analytic',
      ...data,
      id: name.replace(/\.md$/, ''),
      text: content.slice(front?.[0].length ?? 0).trim(),
    });
  }
  return memos;
}
