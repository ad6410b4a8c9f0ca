import path from 'node:path';
import type { Claim } from '../core/claim.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Codebook } from '../core/codebook.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import type { Memo } from '../core/memo.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project, ProjectSettings } from '../core/project.ts';
import type { Pseudonym } from '../core/pseudonyms.ts';
import { makeSource, type Source, type SourceMeta } from '../core/source.ts';
import type { Study } from '../core/study.ts';
import { Text } from '../core/text.ts';
import type { Voice } from '../core/voice.ts';
import { codebookLimits, readCodebook } from '../formats/codebook.ts';
import { checkSchema, type SchemaName } from '../formats/schema.ts';
import { leavesTheRest } from '../formats/schema-words.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import { type Folder, isThere, openFolder } from './files.ts';
import { memoParts } from './front-matter.ts';
import { badName, missingFile, nameMismatch, notFound, sameName, sourceChanged } from './kinds.ts';
import { clash, compareNatural, isFileId } from './names.ts';
import { Places } from './places.ts';
import { readAllCodings, readReadings } from './read-codings.ts';

/** Who stands for whom: never in git, never in a result. */
export const PSEUDONYMS = 'private/pseudonyms.yaml';

/** A study with the folder it was read from. */
export interface OpenStudy extends Study {
  readonly dir: string;
  /** A YAML file of the project as it was read, to be edited; undefined when it is not there. */
  yaml(file: string): YamlFile | undefined;
  /** Whether git is told to leave `private/` alone. */
  readonly ignoresPrivate: boolean;
}

/**
 * Whether a finding means that a YAML file of the project was left out: nothing can be shown or decided on such a
 * study. A key nobody reads is a finding too, but the rest of its file is used.
 */
export function isUnread(finding: Diagnostic): boolean {
  return finding.severity === 'error' && /^(?:yaml|schema)\//.test(finding.code) && !leavesTheRest(finding);
}

/** The folder with simpul.yaml at `start` or above it. */
export function findProject(start: string): string | undefined {
  for (let dir = path.resolve(start); ; dir = path.dirname(dir)) {
    if (isThere(path.join(dir, 'simpul.yaml'))) return dir;
    if (path.dirname(dir) === dir) return undefined;
  }
}

/**
 * Reads a whole project. As much as possible is read however broken a part is; every trouble is a diagnostic. Only
 * without a readable simpul.yaml is there no value.
 */
export async function readProject(dir: string): Promise<Outcome<OpenStudy>> {
  const folder = openFolder(dir);
  const places = new Places();
  const settingsFile = await readSettingsFile(folder, places);
  if (!settingsFile) return failed(folder.diagnostics);
  places.yaml('settings', '', settingsFile.yaml, []);
  const settings = settingsFile.value;
  const codebooks = await readCodebooks(folder, settingsFile, places);
  const voices = await readVoices(folder, places);
  const sources = orderByVoices(await readSources(folder, places), voices);
  const ids = sources.map((source) => source.id);
  const codings = await readAllCodings(folder, ids, places);
  const readings = await readReadings(folder, ids);
  const claims = await readClaims(folder, places);
  const memos = await readMemos(folder);
  const pseudonyms = (await readRecord<readonly Pseudonym[]>(folder, places, PSEUDONYMS, 'pseudonyms', []))?.value;
  const errors = folder.diagnostics.filter(({ severity }) => severity === 'error');
  const unread = [...new Set(errors.map(({ file }) => file))].sort();
  const read = { settings, codebooks, voices, sources, codings, readings, claims, memos, unread };
  const project: Project = pseudonyms ? { ...read, pseudonyms } : read;
  return done(
    {
      dir,
      project,
      tree: new CodeTree(codebooks),
      place: (kind, id, way) => places.of(kind, id, way),
      yaml: (file) => places.fileAt(file),
      ignoresPrivate: /^\/?private\/?\s*$/m.test((await folder.text('.gitignore')) ?? ''),
    },
    folder.diagnostics,
  );
}

/** `simpul.yaml` alone, for what needs no more of a study. */
export async function readSettings(dir: string): Promise<Outcome<Located<ProjectSettings>>> {
  const folder = openFolder(dir);
  const settings = await readSettingsFile(folder, new Places());
  return settings ? done(settings, folder.diagnostics) : failed(folder.diagnostics);
}

async function readSettingsFile(folder: Folder, places: Places): Promise<Located<ProjectSettings> | undefined> {
  const settings = await readRecord<ProjectSettings>(folder, places, 'simpul.yaml', 'simpul');
  if (!settings && folder.diagnostics.length === 0) {
    folder.diagnostics.push(found(notFound, { file: '' }, { folder: folder.dir }));
  }
  return settings;
}

export interface Located<T> {
  readonly value: T;
  readonly yaml: YamlFile;
}

/**
 * The record in a YAML file, or nothing where it cannot be one. An unknown key is said, and the rest is used: one slip
 * of the pen must not make a source, and every coding on it, disappear.
 */
async function readRecord<T>(
  folder: Folder,
  places: Places,
  file: string,
  schema: SchemaName,
  empty?: T,
): Promise<Located<T> | undefined> {
  const content = await folder.text(file);
  if (content === undefined) return undefined;
  const yaml = readYaml(file, content);
  places.file(yaml);
  // A list that has not begun: nothing but comments.
  if (empty !== undefined && yaml.diagnostics.length === 0 && (yaml.data ?? null) === null)
    return { value: empty, yaml };
  const faults = yaml.diagnostics.length > 0 ? yaml.diagnostics : checkSchema(schema, yaml);
  folder.diagnostics.push(...faults);
  if (faults.every(leavesTheRest)) return { value: yaml.data as T, yaml };
  if (schema === 'source') places.yaml('source', path.posix.basename(file, '.yaml'), yaml, []);
  return undefined;
}

async function readCodebooks(
  folder: Folder,
  { value, yaml }: Located<ProjectSettings>,
  places: Places,
): Promise<readonly Codebook[]> {
  const codebooks: Codebook[] = [];
  for (const [index, id] of (value.codebooks ?? []).entries()) {
    const file = `codebooks/${id}.yaml`;
    const content = await folder.text(file);
    if (content === undefined) {
      const place = { file: yaml.file, position: yaml.at(['codebooks', index]) };
      folder.diagnostics.push(found(missingFile, place, { missing: file }));
      continue;
    }
    const codebook = readYaml(file, content, codebookLimits);
    const read = readCodebook(codebook);
    folder.diagnostics.push(...read.diagnostics);
    if (!read.ok) continue;
    codebooks.push(read.value);
    places.yaml('codebook', read.value.id, codebook, []);
  }
  return codebooks;
}

async function readVoices(folder: Folder, places: Places): Promise<readonly Voice[]> {
  const record = await readRecord<readonly Voice[]>(folder, places, 'voices.yaml', 'voices', []);
  const voices = record?.value ?? [];
  voices.forEach((voice, index) => {
    if (record) places.yaml('voice', voice.id, record.yaml, [index]);
  });
  return voices;
}

async function readSources(folder: Folder, places: Places): Promise<readonly Source[]> {
  const names = await folder.list('sources');
  const twins = clash(names);
  if (twins) folder.diagnostics.push(found(sameName, { file: `sources/${twins[1]}` }, { names: [...twins] }));
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
    const record = await readRecord<SourceMeta>(folder, places, file, 'source');
    if (!record) continue;
    places.yaml('source', id, record.yaml, []);
    if (!nameFits(folder, record, id)) continue;
    const content = await folder.text(`sources/${id}.txt`);
    if (content === undefined) {
      folder.diagnostics.push(found(missingFile, { file }, { missing: `sources/${id}.txt` }));
      continue;
    }
    const expected = record.value.text_sha256;
    const now = expected === undefined ? undefined : sha256(content);
    if (now !== expected && now !== undefined) {
      folder.diagnostics.push(
        found(sourceChanged, { file: `sources/${id}.txt`, position: { line: 1, column: 1 } }, { id, now }),
      );
    }
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

async function readClaims(folder: Folder, places: Places): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const name of await folder.list('claims')) {
    if (!name.endsWith('.yaml')) continue;
    const record = await readRecord<Claim>(folder, places, `claims/${name}`, 'claim');
    if (!record || !nameFits(folder, record, name.replace(/\.yaml$/, ''))) continue;
    places.yaml('claim', record.value.id, record.yaml, []);
    claims.push(record.value);
  }
  return claims.sort((a, b) => compareNatural(a.id, b.id));
}

/** `memos/*.md`: front matter with type, title, target, by and at, then the text. */
async function readMemos(folder: Folder): Promise<readonly Memo[]> {
  const memos: Memo[] = [];
  for (const name of await folder.list('memos')) {
    if (!name.endsWith('.md')) continue;
    const content = await folder.text(`memos/${name}`);
    if (content === undefined) continue;
    const { yaml: front, text } = memoParts(content);
    // A blank line for the fence keeps the places of findings those of the file.
    const yaml = front === undefined ? undefined : readYaml(`memos/${name}`, `\n${front}`);
    folder.diagnostics.push(...(yaml?.diagnostics ?? []));
    const data = (yaml?.data ?? {}) as Partial<Memo>;
    memos.push({ type: 'analytic', ...data, id: name.replace(/\.md$/, ''), text: text.trim() });
  }
  return memos;
}
