import type { Coding } from '../core/coding.ts';
import { codingRecord } from '../core/coding-record.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { Study } from '../core/study.ts';
import type { LogEntry } from './log.ts';
import { patchesIn } from './patch.ts';
import { codingPath } from './plan-codings.ts';
import { unloggedChange, unloggedCodings, unloggedVoice } from './unlogged-kinds.ts';

/** What the log last says of a coding; several states where entries of one second cannot be put in order. */
interface Logged {
  readonly at: string;
  /** The record as JSON; undefined: removed. */
  readonly states: readonly (string | undefined)[];
}

/**
 * Codings that are not as the log last left them, and how many it does not tell of. A file that a migration or an undo
 * rewrote as a whole is only compared as far as later entries go: its lines are not in the log one by one.
 */
export function unloggedIn({ project, place }: Study, entries: readonly LogEntry[]): readonly Diagnostic[] {
  const logged = new Map<string, Logged>();
  const rewritten = new Map<string, string>();
  for (const entry of entries) {
    for (const { file } of patchesIn(entry.after) ?? []) rewritten.set(file, entry.at);
    for (const [id, state] of statesIn(entry)) {
      const before = logged.get(id);
      logged.set(id, { at: entry.at, states: before?.at === entry.at ? [...before.states, state] : [state] });
    }
  }
  const changed: Diagnostic[] = [];
  const there = new Set<string>();
  let untold = 0;
  for (const coding of project.codings) {
    there.add(coding.id);
    const known = logged.get(coding.id);
    const since = rewritten.get(codingPath(coding.coder, coding.source));
    if (since !== undefined && since >= (known?.at ?? '')) continue;
    if (!known) untold++;
    else if (!known.states.includes(stateOf(coding)))
      changed.push(found(unloggedChange, place('coding', coding.id), { id: coding.id, at: known.at, gone: false }));
  }
  for (const [id, { at, states }] of logged) {
    if (!there.has(id) && !states.includes(undefined))
      changed.push(found(unloggedChange, { file: 'codings' }, { id, at, gone: true }));
  }
  return untold === 0 ? changed : [...changed, found(unloggedCodings, { file: 'log' }, { count: untold })];
}

/**
 * Voices that are not as `simpul voices set` last left them: a consent that was changed by hand has nobody who gave or
 * took it. Of a voice that was never set the log has no state to hold it against.
 */
export function unloggedVoicesIn({ project, place }: Study, entries: readonly LogEntry[]): readonly Diagnostic[] {
  const logged = new Map<string, Logged>();
  let rewritten = '';
  for (const { at, object, after } of entries) {
    if (patchesIn(after)?.some(({ file }) => file === 'voices.yaml')) rewritten = at;
    const [noun, id] = object.split(' ');
    if (noun !== 'voice' || id === undefined || !isRecord(after)) continue;
    const before = logged.get(id);
    logged.set(id, { at, states: [...(before?.at === at ? before.states : []), inOrder(after)] });
  }
  const voices = new Map(project.voices.map((voice) => [voice.id, voice]));
  return [...logged].flatMap(([id, { at, states }]) => {
    const voice = voices.get(id);
    if (rewritten >= at || (voice && states.includes(inOrder(voice)))) return [];
    const where = voice ? place('voice', id) : { file: 'voices.yaml' };
    return [found(unloggedVoice, where, { id, at, gone: !voice })];
  });
}

/** As JSON, whatever the order of keys: to write them in another order changes nothing. */
function inOrder(record: unknown): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    isRecord(value) && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function stateOf(coding: Coding): string {
  return JSON.stringify(codingRecord(coding));
}

function* statesIn({ object, after }: LogEntry): Generator<readonly [id: string, state: string | undefined]> {
  const [noun, id] = object.split(' ');
  if (noun === 'coding' && id !== undefined)
    yield [id, isRecord(after) ? stateOf(after as unknown as Coding) : undefined];
  if (noun !== 'codings' || !isRecord(after) || !Array.isArray(after.codings)) return;
  for (const one of after.codings as readonly unknown[]) {
    if (isRecord(one) && typeof one.id === 'string') yield [one.id, stateOf(one as unknown as Coding)];
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
