import type { Coding } from '../core/coding.ts';
import { found } from '../core/diagnostic.ts';
import type { Reading } from '../core/project.ts';
import { codingReader, jsonLines } from './coding-lines.ts';
import type { Folder } from './files.ts';
import { badName, brokenLine, sameName } from './kinds.ts';
import { clash, isFileId } from './names.ts';
import type { Places } from './places.ts';

/** `codings/<coder>/<source>.jsonl`, coders by name, sources in their order. */
export async function readAllCodings(
  folder: Folder,
  sources: readonly string[],
  places: Places,
): Promise<readonly Coding[]> {
  const codings: (readonly Coding[])[] = [];
  for (const { coder, source, file } of await linesFiles(folder, 'codings', sources)) {
    const read = codingReader({ file, coder, source }, folder.diagnostics);
    if (!(await folder.pieces(file, read.take))) continue;
    codings.push(read.codings);
    places.codings(file, read.codings, read.lines);
  }
  return codings.flat();
}

/** `reviews/<coder>/<source>.jsonl`: which sources each coder has read to the end. */
export async function readReadings(folder: Folder, sources: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const { coder, source, file } of await linesFiles(folder, 'reviews', sources)) {
    const content = await folder.text(file);
    if (content === undefined) continue;
    let last: Reading | undefined;
    for (const { line, value } of jsonLines(file, content, folder.diagnostics)) {
      const { kind, state, at } = value;
      const position = { line, column: 1 };
      if (kind !== 'read' && kind !== 'reject')
        folder.diagnostics.push(found(brokenLine, { file, position }, { fault: 'value', key: 'kind' }));
      else if (kind === 'read' && state !== 'complete' && state !== 'partial')
        folder.diagnostics.push(found(brokenLine, { file, position }, { fault: 'value', key: 'state' }));
      // The last word counts: a source marked complete may be taken back to partial.
      else if (kind === 'read' && (state === 'complete' || state === 'partial'))
        last = { coder, source, state, ...(typeof at === 'string' ? { at } : {}) };
    }
    if (last) readings.push(last);
  }
  return readings;
}

async function linesFiles(
  folder: Folder,
  part: 'codings' | 'reviews',
  sources: readonly string[],
): Promise<readonly { coder: string; source: string; file: string }[]> {
  const files: { coder: string; source: string; file: string }[] = [];
  const coders = await folder.list(part);
  const twins = clash(coders);
  if (twins) folder.diagnostics.push(found(sameName, { file: `${part}/${twins[1]}` }, { names: [...twins] }));
  for (const coder of coders) {
    if (!isFileId(coder)) {
      folder.diagnostics.push(found(badName, { file: `${part}/${coder}` }, { name: coder }));
      continue;
    }
    for (const source of inOrder(sources, await folder.list(`${part}/${coder}`))) {
      const file = `${part}/${coder}/${source}.jsonl`;
      if (isFileId(source)) files.push({ coder, source, file });
      else folder.diagnostics.push(found(badName, { file }, { name: source }));
    }
  }
  return files;
}

/** Ids of the .jsonl files of a folder, sources in their order first. */
function inOrder(sources: readonly string[], names: readonly string[]): readonly string[] {
  const ids = new Set(names.filter((name) => name.endsWith('.jsonl')).map((name) => name.replace(/\.jsonl$/, '')));
  const known = new Set(sources);
  return [...sources.filter((id) => ids.has(id)), ...[...ids].filter((id) => !known.has(id))];
}
