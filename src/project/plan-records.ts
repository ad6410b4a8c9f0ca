import { findQuote } from '../core/anchor.ts';
import { checkKnown } from '../core/coding-checks.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { quoteNotFound } from '../core/quote-kinds.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { checkSchema, type SchemaName } from '../formats/schema.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import { fixedKey } from './import-kinds.ts';
import { asJson } from './log.ts';
import { logged } from './logged-record.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan.ts';
import type { OpenStudy } from './read.ts';
import { withSpeakers } from './set-speakers.ts';
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
  const added = { file: 'voices.yaml', content: withItems(list, voices) };
  return done({ ...plan.value, writes: [...plan.value.writes, added] }, plan.diagnostics);
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

function inBrief({ code, data }: Diagnostic): string {
  return JSON.stringify([code, data]);
}
