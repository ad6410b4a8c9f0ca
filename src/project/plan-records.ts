import { findQuote } from '../core/anchor.ts';
import { checkKnown } from '../core/coding-checks.ts';
import { type Diagnostic, found, type Json } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { printable } from '../core/printable.ts';
import { quoteNotFound } from '../core/quote-kinds.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { checkSchema, type SchemaName } from '../formats/schema.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import { fixedKey } from './import-kinds.ts';
import { asJson } from './log.ts';
import { logged } from './logged-record.ts';
import { patchOf } from './patch.ts';
import type { LogDraft, Plan } from './plan.ts';
import type { OpenStudy } from './read.ts';
import type { RecordChange } from './read-table.ts';
import type { Noun } from './record-columns.ts';
import { withSpeakers } from './set-speakers.ts';
import { tableKinds } from './table-kinds.ts';
import { type Setting, withItems, withSettings } from './yaml-text.ts';

/** What `--off-record` says, until it is known where the words stand. */
const offRecord = 'off_record';
const fixed = ['id', 'original', 'original_sha256', 'text_sha256', 'flags'];

/** `sources set`: what is known of a source. Comments and order of its file stay. */
export function planSetSource(
  study: OpenStudy,
  id: string,
  settings: readonly Setting[],
  actor: string,
): Outcome<Plan<void>> {
  const ids = new Set(study.project.sources.map((source) => source.id));
  const faults = [...checkKnown('source', id, ids, () => ({ file: '' })), ...fixedKeys(settings, fixed)];
  const yaml = study.yaml(`sources/${id}.yaml`);
  if (faults.length > 0 || !yaml) return failed(faults);
  const source = study.project.sources.find((one) => one.id === id);
  if (!source) return failed(faults);
  const flagged = withFlags(source, settings);
  const spoken = flagged.ok ? withSpeakers(study.project, source, flagged.value) : flagged;
  if (!spoken.ok) return spoken;
  const { placed, voices } = spoken.value;
  const plan = planned(yaml, 'source', placed, { actor, object: `source ${id}`, record: [] });
  const list = study.yaml('voices.yaml') ?? readYaml('voices.yaml', '');
  if (!plan.ok || voices.length === 0) return plan;
  const content = withItems(list, voices);
  const files = [patchOf('voices.yaml', list.content, content)];
  return done(
    {
      writes: [...plan.value.writes, { file: 'voices.yaml', content }],
      log: [
        ...voices.map((voice) => ({ actor, verb: 'edit', object: `voice ${voice.id}`, after: logged(voice, files) })),
        ...plan.value.log,
      ],
      result: undefined,
    },
    plan.diagnostics,
  );
}

/** Words and lines that are off the record, as flags at their places: of words that were said several times, all. */
function withFlags(source: Source, settings: readonly Setting[]): Outcome<readonly Setting[]> {
  const { text } = source;
  const typed = settings
    .filter(({ way }) => way[0] === offRecord)
    .flatMap(({ value }) => (Array.isArray(value) ? value : []));
  const faults: Diagnostic[] = [];
  const spans = typed.map(String).flatMap((words) => {
    const [, from, to = from] = /^(\d{1,7})(?:\.\.(\d{1,7}))?$/.exec(words) ?? [];
    const lines = [Number(from), Number(to)] as const;
    if (from !== undefined && lines[0] >= 1 && lines[0] <= lines[1] && lines[1] <= text.lines) {
      const span = { start: text.lineSpan(lines[0]).start, end: text.lineSpan(lines[1]).end };
      if (text.slice(span).trim() !== '') return [span];
    }
    const places = findQuote(text, words);
    if (places.length === 0) faults.push(found(quoteNotFound, { file: '' }, { quote: words, source: source.id }));
    return places;
  });
  if (faults.length > 0) return failed(faults);
  const old = source.flags ?? [];
  const isThere = (span: Span) =>
    old.some(({ flag, start, end }) => flag === 'off_record' && start === span.start && end === span.end);
  const flags = spans
    .filter((span) => !isThere(span))
    .map(({ start, end }) => ({ flag: 'off_record', start, end, exact: text.slice({ start, end }) }));
  const rest = settings.filter(({ way }) => way[0] !== offRecord);
  if (flags.length === 0) return done(rest);
  if (old.length === 0) return done([...rest, { way: ['flags'], value: flags }]);
  return done([...rest, ...flags.map((value, index) => ({ way: ['flags', old.length + index], value }))]);
}

/** `voices set`: what is known of a voice. */
export function planSetVoice(
  study: OpenStudy,
  id: string,
  settings: readonly Setting[],
  actor: string,
): Outcome<Plan<void>> {
  const index = study.project.voices.findIndex((voice) => voice.id === id);
  const ids = new Set(study.project.voices.map((voice) => voice.id));
  const faults = [...checkKnown('voice', id, ids, () => ({ file: '' })), ...fixedKeys(settings, ['id'])];
  const yaml = study.yaml('voices.yaml');
  if (faults.length > 0 || !yaml) return failed(faults);
  const placed = settings.map(({ way, value }) => ({ way: [index, ...way], value }));
  return planned(yaml, 'voices', placed, { actor, object: `voice ${id}`, record: [index] });
}

/** `sources set --from`, `voices set --from`: many records in one step, each with an entry of its own in the log. */
export function planSetMany(
  study: OpenStudy,
  noun: Noun,
  changes: readonly RecordChange[],
  actor: string,
): Outcome<Plan<readonly RecordDone[]>> {
  const files = new Map<string, YamlFile>();
  const log: LogDraft[] = [];
  const faults: Diagnostic[] = [];
  const results: RecordDone[] = [];
  for (const { id, settings } of changes) {
    const file = noun === 'source' ? `sources/${id}.yaml` : 'voices.yaml';
    const yaml = files.get(file) ?? study.yaml(file);
    const index = study.project.voices.findIndex((voice) => voice.id === id);
    const record = noun === 'source' ? [] : [index];
    if (!yaml) continue;
    const fresh = settings.filter(({ way, value }) => !isSo(reached(yaml.data, [...record, ...way]), value));
    const placed = fresh.map(({ way, value }) => ({ way: [...record, ...way], value }));
    const plan = planned(yaml, noun === 'source' ? 'source' : 'voices', placed, {
      actor,
      object: `${noun} ${id}`,
      record,
    });
    if (!plan.ok) faults.push(...plan.diagnostics);
    const [write] = plan.ok ? plan.value.writes : [];
    if (!plan.ok || !write || !('content' in write)) continue;
    files.set(file, readYaml(file, String(write.content)));
    log.push(...plan.value.log);
    results.push({
      id,
      changes: fresh.map(({ way, value }) => ({
        key: way.join('.'),
        before: reached(yaml.data, [...record, ...way]),
        after: value,
      })),
    });
  }
  if (faults.length > 0) return failed(faults);
  const writes = [...files].map(([file, { content }]) => ({ file, content }));
  return done({ writes, log, result: results });
}

/** What a table changed in one record. */
export interface RecordDone {
  readonly id: string;
  readonly changes: readonly { readonly key: string; readonly before: Json; readonly after: Json }[];
}

/** A text in two languages is shown in a table in one of them. */
function isSo(before: Json, value: Json | undefined): boolean {
  return before === value || (typeof before === 'object' && before !== null && Object.values(before).includes(value));
}

function reached(data: unknown, way: readonly (string | number)[]): Json {
  return way.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    data,
  ) as Json;
}

function fixedKeys(settings: readonly Setting[], keys: readonly string[]): Diagnostic[] {
  return settings
    .map(({ way }) => String(way[0]))
    .filter((key) => keys.includes(key))
    .map((key) => found(fixedKey, { file: '' }, { key }));
}

interface Target {
  readonly actor: string;
  readonly object: string;
  /** Way to the record inside the file. */
  readonly record: readonly number[];
}

function planned(
  yaml: YamlFile,
  schema: SchemaName,
  settings: readonly Setting[],
  target: Target,
): Outcome<Plan<void>> {
  const unseen = settings.flatMap(unseenIn);
  if (unseen.length > 0) return failed(unseen);
  const content = withSettings(yaml, settings);
  const after = readYaml(yaml.file, content);
  // What was wrong before is known from reading; what is wrong only now is what was asked for.
  const before = new Set(checkSchema(schema, yaml).map(inBrief));
  const faults = [...after.diagnostics, ...checkSchema(schema, after)].filter((one) => !before.has(inBrief(one)));
  if (faults.length > 0) return failed(faults.map(({ position, ...fault }) => fault));
  const record = (data: unknown): unknown =>
    target.record.reduce<unknown>((list, index) => (Array.isArray(list) ? list[index] : undefined), data);
  const old = record(yaml.data);
  const now = record(after.data);
  if (JSON.stringify(old) === JSON.stringify(now)) return done({ writes: [], log: [], result: undefined });
  const { actor, object } = target;
  return done({
    writes: [{ file: yaml.file, content }],
    log: [
      {
        ...{ actor, verb: 'edit', object, before: asJson(Object(old)) },
        after: logged(Object(now), [patchOf(yaml.file, yaml.content, content)]),
      },
    ],
    result: undefined,
  });
}

/** Words of a person with signs that nobody sees; an exact quote from a text may hold what the text holds. */
function unseenIn({ way, value }: Setting): readonly Diagnostic[] {
  const words =
    typeof value === 'string' ? [value] : Object.values(Object(value)).filter((one) => typeof one === 'string');
  if (way[0] === 'flags') return [];
  const key = way.filter((step) => typeof step === 'string').join('.');
  return [...words, String(way.at(-1))]
    .filter((word) => printable(word) !== word || /[\t\n]/.test(word))
    .map((word) =>
      found(
        tableKinds.unseenSigns,
        { file: '' },
        { key: printable(key), value: printable(word).replace(/\s/g, '\ufffd') },
      ),
    );
}

function inBrief({ code, data }: Diagnostic): string {
  return JSON.stringify([code, data]);
}
