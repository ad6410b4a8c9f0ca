import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { errorCode, openFolder } from './files.ts';
import { tampered, tornLog } from './write-kinds.ts';

/** One deed, before it has its place in the chain. */
export interface Deed {
  readonly verb: string;
  /** What was changed: `coding A001`, `source S1`. */
  readonly object: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

/** The lines that add deeds to an actor's chain: each carries the hash of the one before (METHOD 6 "Audit trail"). */
export async function chain(
  dir: string,
  actor: string,
  at: string,
  deeds: readonly Deed[],
): Promise<readonly string[]> {
  let prev = (await lastHash(dir, actor)) ?? '';
  return deeds.map(({ verb, object, before, after, reason }) => {
    const entry = { at, actor, verb, object, before, after, reason, prev };
    const hash = hashOfEntry(entry);
    prev = hash;
    return `${JSON.stringify({ ...entry, hash })}\n`;
  });
}

/** Content of an actor's log up to its last whole line; a torn line is cut. */
export async function wholeLog(dir: string, actor: string): Promise<string> {
  try {
    const content = await readFile(path.join(dir, 'log', `${actor}.jsonl`), 'utf8');
    return content.slice(0, content.lastIndexOf('\n') + 1);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

async function lastHash(dir: string, actor: string): Promise<string | undefined> {
  const line = (await wholeLog(dir, actor)).trimEnd().split('\n').at(-1);
  return line ? hashIn(line) : undefined;
}

function hashIn(line: string): string | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'hash' in entry ? String(entry.hash) : undefined;
  } catch {
    // A broken entry has no hash; `verifyLog` names it.
    return undefined;
  }
}

function hashOfEntry(entry: object): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex');
}

/** The first altered entry of every chain, and torn last lines. */
export async function verifyLog(dir: string): Promise<readonly Diagnostic[]> {
  const folder = openFolder(dir);
  const findings: Diagnostic[] = [];
  for (const name of (await folder.list('log')).filter((entry) => entry.endsWith('.jsonl'))) {
    const file = `log/${name}`;
    const lines = ((await folder.text(file)) ?? '').split('\n');
    const tail = lines.pop();
    if (tail) findings.push(found(tornLog, { file, position: { line: lines.length + 1, column: 1 } }, {}));
    let prev = '';
    const bad = lines.findIndex((line) => {
      const intact = isIntact(line, prev);
      prev = hashIn(line) ?? '';
      return !intact;
    });
    if (bad !== -1)
      findings.push(
        found(tampered, { file, position: { line: bad + 1, column: 1 } }, { actor: name.replace(/\.jsonl$/, '') }),
      );
  }
  return [...folder.diagnostics, ...findings];
}

function isIntact(line: string, prev: string): boolean {
  try {
    const { hash, ...entry } = JSON.parse(line) as { hash?: unknown; prev?: unknown };
    return entry.prev === prev && hash === hashOfEntry(entry);
  } catch {
    // Not even JSON: certainly not as it was written.
    return false;
  }
}
