import type { Coding } from '../core/coding.ts';
import { codingRecord } from '../core/coding-record.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { Study } from '../core/study.ts';
import type { LogEntry } from './log.ts';
import { isRecord, recordIn } from './logged-record.ts';
import { patchesIn } from './patch.ts';
import { codingPath } from './plan-codings.ts';
import { unloggedChange, unloggedCodings, unloggedSource, unloggedVoice } from './unlogged-kinds.ts';

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
 * Voices and sources that are not as the log last left them: a consent that was changed by hand has nobody who gave or
 * took it. Of one that the log does not tell of, as in a study begun elsewhere, there is nothing to hold it against. What
 * was only imported may be filled in by hand; but who may be quoted, who speaks and for which side stays as it came.
 */
export function unloggedRecordsIn({ project, place }: Study, entries: readonly LogEntry[]): readonly Diagnostic[] {
  const told = new Map<string, Told>();
  const rewritten = new Map<string, string>();
  for (const entry of entries) {
    const record = recordIn(entry);
    const { at, object } = entry;
    if (record) {
      const before = told.get(object);
      const keys = entry.verb === 'import' || object.startsWith('source ') ? guarded : undefined;
      told.set(object, { at, states: [...(before?.at === at ? before.states : []), { record, keys }] });
    } else for (const { file } of patchesIn(entry.after) ?? []) rewritten.set(file, at);
  }
  const voices = new Map<string, object>(project.voices.map((voice) => [voice.id, voice]));
  const sources = new Map<string, object>(project.sources.map((source) => [source.id, source]));
  return [...told].flatMap(([object, { at, states }]) => {
    const [noun = '', id = ''] = object.split(' ');
    const file = noun === 'voice' ? 'voices.yaml' : `sources/${id}.yaml`;
    const now = (noun === 'voice' ? voices : sources).get(id);
    const stands = now && states.some(({ record, keys }) => inOrder(only(record, keys)) === inOrder(only(now, keys)));
    if (stands || (rewritten.get(file) ?? '') >= at) return [];
    const where = now ? place(noun === 'voice' ? 'voice' : 'source', id) : { file };
    return [found(noun === 'voice' ? unloggedVoice : unloggedSource, where, { id, at, gone: !now })];
  });
}

/** What the log last says of a voice or source; several states where entries of one second cannot be put in order. */
interface Told {
  readonly at: string;
  readonly states: readonly { readonly record: object; readonly keys: readonly string[] | undefined }[];
}

const guarded = ['consent', 'side', 'speakers', 'flags'];

/** Some keys of a record, or all of them. */
function only(record: object, keys: readonly string[] | undefined): object {
  if (!keys) return record;
  const values = new Map<string, unknown>(keys.map((key) => [key, record[key as keyof typeof record]]));
  return Object.fromEntries(values);
}

/** As JSON, whatever the order of keys: to write them in another order changes nothing. */
function inOrder(record: unknown): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
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
