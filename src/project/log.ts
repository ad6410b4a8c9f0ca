import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareStrings, type Diagnostic, found, type Json } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { errorCode } from './files.ts';
import type { LogDraft } from './plan.ts';
import { tampered, tornLog } from './write-kinds.ts';

/** One line of `log/<actor>.jsonl` (DESIGN section 5). */
export interface LogEntry extends LogDraft {
  readonly at: string;
  /** Hash of the actor's entry before this one; null in the first. */
  readonly prev: string | null;
  /** SHA-256 of the line as it stands without this key. */
  readonly hash: string;
}

export function logFile(actor: string): string {
  return `log/${actor}.jsonl`;
}

/** Lines that continue an actor's chain after the entry with the hash `prev`. */
export function logLines(drafts: readonly LogDraft[], at: string, prev: string | null): string {
  let last = prev;
  let lines = '';
  for (const { actor, verb, object, before, after, reason } of drafts) {
    const body = JSON.stringify({ at, actor, verb, object, before, after, reason, prev: last });
    last = sha256(body);
    lines += `${body.slice(0, -1)},"hash":"${last}"}\n`;
  }
  return lines;
}

/** Where the next entries of a log go. */
export interface LogEnd {
  /** Bytes to keep: the file without a torn last line. */
  readonly size: number;
  /** What has to come before the next entry: the LF that a whole last line lacks. */
  readonly lead: '' | '\n';
  readonly prev: string | null;
}

/** The end of a log. A last line without LF is kept if it is whole, and cut otherwise. */
export async function logEnd(full: string): Promise<LogEnd> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(full, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { size: 0, lead: '', prev: null };
    throw error;
  }
  try {
    const { size } = await handle.stat();
    let tail = Buffer.alloc(0);
    // Backwards, until two line ends are seen: the last whole line and what may hang after it.
    for (let start = size, ends = 0; start > 0 && ends < 2; ) {
      const length = Math.min(65_536, start);
      start -= length;
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, start);
      tail = Buffer.concat([buffer, tail]);
      ends = tail.toString('latin1').split('\n').length - 1;
    }
    const lines = tail.toString('utf8').split('\n');
    const torn = lines.pop() ?? '';
    if (isWhole(torn)) return { size, lead: '\n', prev: hashIn(torn) };
    const last = lines.pop();
    return { size: size - Buffer.byteLength(torn), lead: '', prev: last === undefined ? null : hashIn(last) };
  } finally {
    await handle.close();
  }
}

/** The hash a line claims; of a line that was spoiled, its own, so that the chain goes on and the break stays visible. */
function hashIn(line: string): string {
  return /,"hash":"([0-9a-f]{64})"\}$/.exec(line)?.[1] ?? sha256(line);
}

function isWhole(line: string): boolean {
  const match = /^(.*),"hash":"([0-9a-f]{64})"\}$/s.exec(line);
  return match !== null && sha256(`${match[1]}}`) === match[2];
}

/** Names the first entry of each log that was altered, or that follows on one that is gone. Empty when all hold. */
export async function verifyLog(dir: string): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const file of await logFiles(dir)) {
    const actor = path.posix.basename(file, '.jsonl');
    let prev: string | null = null;
    for await (const { line, text, torn } of linesOf(path.join(dir, file))) {
      const position = { line, column: 1 };
      const entry = entryIn(text);
      if (torn && !isWhole(text)) {
        diagnostics.push(found(tornLog, { file, position }, {}));
        break;
      }
      if (!entry || !isWhole(text) || entry.prev !== prev || entry.actor !== actor) {
        diagnostics.push(found(tampered, { file, position }, { actor, object: objectOf(entry) }));
        break;
      }
      prev = entry.hash;
    }
  }
  return diagnostics;
}

/** Every entry, by time. Lines that are none are left out, and told to `unread`: torn, or spoiled. */
export async function readLog(dir: string, unread?: (finding: Diagnostic) => void): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (const file of await logFiles(dir)) {
    for await (const { line, text, torn } of linesOf(path.join(dir, file))) {
      const entry = entryIn(text);
      const place = { file, position: { line, column: 1 } };
      if (entry) entries.push(entry);
      else if (torn) unread?.(found(tornLog, place, {}));
      else unread?.(found(tampered, place, { actor: path.posix.basename(file, '.jsonl'), object: '' }));
    }
  }
  return entries.sort((a, b) => compareStrings(a.at, b.at));
}

async function logFiles(dir: string): Promise<readonly string[]> {
  try {
    const names = await readdir(path.join(dir, 'log'));
    return names
      .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
      .sort()
      .map((name) => `log/${name}`);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Lines of a file of any size. Only LF ends a line: words may hold other line separators. */
async function* linesOf(full: string): AsyncGenerator<{ line: number; text: string; torn: boolean }> {
  let line = 0;
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(full) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const text = Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8');
      yield { line: ++line, text, torn: false };
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield { line: line + 1, text: Buffer.concat(rest).toString('utf8'), torn: true };
}

function entryIn(text: string): LogEntry | undefined {
  try {
    const value = JSON.parse(text) as Partial<LogEntry> | null;
    const fits = typeof value?.hash === 'string' && typeof value.actor === 'string' && typeof value.at === 'string';
    return fits ? (value as LogEntry) : undefined;
  } catch {
    // Torn or spoiled: the caller decides what that means.
    return undefined;
  }
}

function objectOf(entry: LogEntry | undefined): string {
  return entry ? `${String(entry.verb)} ${String(entry.object)}` : '';
}

/** A record as it goes into the log. */
export function asJson(value: object): Json {
  return value as { readonly [key: string]: Json };
}
