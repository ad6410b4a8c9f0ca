import { type Diagnostic, found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { askedOffRecord, offRecordAsked } from '../core/off-record-words.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta, SourceType } from '../core/source.ts';
import { Text } from '../core/text.ts';
import { countWords, headerOf, turnsOf } from '../core/transcript.ts';
import { RESEARCHER, type Voice } from '../core/voice.ts';
import { checkSchema } from '../formats/schema.ts';
import { readYaml } from '../formats/yaml.ts';
import type { Mending, SourceDraft } from '../importers/importer.ts';
import { sourceNoDate } from '../rules/source-no-date.ts';
import { duplicateSource } from './import-kinds.ts';
import { alreadyIn } from './incoming-kinds.ts';
import { asJson } from './log.ts';
import type { LogDraft, Plan, Write } from './plan.ts';
import type { OpenStudy } from './read.ts';
import { castOf, type LabelCast } from './speakers.ts';
import { Taken } from './taken.ts';
import { withItems, yamlText } from './yaml-text.ts';

/** One file to be taken in. */
export interface SourceImport {
  /** As the user gave it, for findings. */
  readonly file: string;
  /** Its name without folders, kept under `originals/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the importer made of it. */
  readonly draft: SourceDraft;
  /** What the user says of it; goes before what the file says of itself. */
  readonly meta: Partial<SourceMeta>;
  /** What is known of the informants who are new, e.g. role and side. */
  readonly voice?: Partial<Voice>;
  /** Found in a folder rather than named: left out and told where it is in the project already. */
  readonly gathered?: boolean;
}

export interface ImportedSource {
  /** The file it came from, as the user gave it, and the part of it: `survei.csv:2`. */
  readonly file: string;
  readonly meta: SourceMeta;
  /** Voices that were not in voices.yaml. */
  readonly newVoices: readonly Voice[];
  /** Turns and words a label, for the preview. */
  readonly labels: readonly LabelCast[];
  /** Words of the whole text. */
  readonly words: number;
  /** What stands before the first turn and is nobody's speech; absent without turns, or when nothing does. */
  readonly head?: TextHead;
}

export interface TextHead {
  /** The last line of it that is not empty; lines count from 1. */
  readonly lines: number;
  readonly keys: readonly string[];
}

/** `import`: all files or none. `actor` is who imports, for the log. */
export function planImport(
  study: OpenStudy,
  imports: readonly SourceImport[],
  actor: string,
): Outcome<Plan<readonly ImportedSource[]>> {
  const taken = new Taken(study.project);
  const { fresh, diagnostics } = withoutTwins(imports, taken);
  const originals = new Map<Uint8Array, Original>();
  const planned: Planned[] = [];
  for (const one of fresh) {
    const outcome = planOne(one, taken, originals);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.ok) planned.push(outcome.value);
  }
  if (planned.length < fresh.length || diagnostics.some(({ severity }) => severity === 'error'))
    return failed(diagnostics);
  const newVoices = planned.flatMap(({ one }) => one.newVoices);
  const voicesFile = study.yaml('voices.yaml') ?? readYaml('voices.yaml', '');
  const voices: readonly Write[] =
    newVoices.length > 0 ? [{ file: 'voices.yaml', content: withItems(voicesFile, newVoices) }] : [];
  return done(
    {
      writes: [...planned.flatMap(({ writes }) => writes), ...voices],
      log: [
        ...newVoices.map((voice) => imported(actor, `voice ${voice.id}`, voice)),
        ...planned.flatMap(({ one, mended }) => entriesOf(actor, one.meta, mended)),
      ],
      result: planned.map(({ one }) => one),
    },
    diagnostics,
  );
}

function imported(actor: string, object: string, record: object): LogDraft {
  return { actor, verb: 'import', object, after: asJson(record) };
}

interface Planned {
  readonly one: ImportedSource;
  readonly writes: readonly Write[];
  readonly mended: readonly Mending[];
}

/** What an importer changed to have the words as they were written is an entry of its own, so that it can be read back. */
function entriesOf(actor: string, meta: SourceMeta, mended: readonly Mending[]): readonly LogDraft[] {
  const object = `source ${meta.id}`;
  const taken = imported(actor, object, meta);
  return mended.length === 0 ? [taken] : [taken, { actor, verb: 'mend', object, after: asJson({ mended }) }];
}

/** A file under `originals/`; several sources may come from one. */
interface Original {
  readonly name: string;
  readonly sha256: string;
}

/** Each file once: one that is in the project already is refused when it was named, left out when it lay in a folder. */
function withoutTwins(
  imports: readonly SourceImport[],
  taken: Taken,
): { readonly fresh: readonly SourceImport[]; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const files = new Map(imports.map((one) => [one.bytes, one]));
  const twins = new Map([...files].map(([bytes]) => [bytes, taken.original(sha256(bytes))]));
  const known: string[] = [];
  for (const [bytes, { file, gathered }] of files) {
    const twin = twins.get(bytes);
    if (twin === undefined) continue;
    if (gathered) known.push(file);
    else diagnostics.push(found(duplicateSource, { file }, { id: twin }));
  }
  if (known.length > 0) diagnostics.push(found(alreadyIn, { file: '' }, { names: known }));
  return { fresh: imports.filter(({ bytes }) => twins.get(bytes) === undefined), diagnostics };
}

function planOne(one: SourceImport, taken: Taken, originals: Map<Uint8Array, Original>): Outcome<Planned> {
  const { file, bytes, draft } = one;
  const before = draft.part === undefined ? undefined : originals.get(bytes);
  const fingerprint = before?.sha256 ?? sha256(bytes);
  const twin = before ? undefined : taken.original(fingerprint);
  if (twin !== undefined) return failed([found(duplicateSource, { file }, { id: twin })]);
  const told = { ...draft.meta, ...one.meta };
  const text = new Text(draft.text);
  const cast = castOf(file, text, draft.labels ?? [], { ...draft.meta.speakers, ...one.meta.speakers }, (also) =>
    taken.nextVoice(also),
  );
  if (!cast.ok) return cast;
  const { speakers, labels } = cast.value;
  const informants = [...new Set(Object.values(speakers))].filter((voice) => voice !== RESEARCHER);
  const type = told.type ?? typeOf(Object.keys(speakers).length > 0, informants.length);
  const id = told.id ?? taken.nextSource(type);
  const wrong = [...taken.refusals(id, file), ...undated(id, type, told, file)];
  if (wrong.length > 0) return failed(wrong);
  const original = before?.name ?? taken.originalName(one.name, id);
  const { header, head } = headIn(text, speakers, told.header);
  const meta = metaOf({ ...told, id, type, speakers, header }, original, fingerprint, sha256(draft.text));
  const content = yamlText(meta);
  const faults = checkSchema('source', readYaml(`sources/${id}.yaml`, content));
  if (faults.length > 0) return failed(faults.map((fault) => ({ ...fault, file })));
  const own = informants.length > 0 || Object.keys(speakers).length > 0 ? informants : [id];
  const newVoices = own.filter((voice) => !taken.hasVoice(voice)).map((voice) => ({ ...about(one, meta), id: voice }));
  taken.add(id, fingerprint, original, own);
  originals.set(bytes, { name: original, sha256: fingerprint });
  const asked = askedOffRecord(text, turnsOf(text, speakers, id), []);
  const notes = [
    ...cast.diagnostics,
    ...asked
      .slice(0, 1)
      .map(({ words }) => found(offRecordAsked, { file }, { id, words, lines: asked.map(({ line }) => line) })),
  ];
  return done(
    {
      one: {
        file: draft.part === undefined ? file : `${file}:${draft.part}`,
        meta,
        newVoices: newVoices.map(idFirst),
        labels,
        words: countWords(draft.text),
        ...(head ? { head } : {}),
      },
      writes: [
        // The text before its record: whoever reads in between finds no record without its text.
        ...(before ? [] : [{ file: original, content: bytes, fresh: true } as const]),
        { file: `sources/${id}.txt`, content: draft.text, fresh: true },
        { file: `sources/${id}.yaml`, content, fresh: true },
      ],
      mended: draft.mended ?? [],
    },
    notes,
  );
}

/** The header once it is known who speaks: what an importer took for a key may be a label, and a label a key. */
function headIn(
  text: Text,
  speakers: NonNullable<SourceMeta['speakers']>,
  read: SourceMeta['header'],
): { readonly header: SourceMeta['header']; readonly head?: TextHead } {
  const [first] = turnsOf(text, speakers, '');
  if (!first || first.label === '') return { header: read };
  const before = text.slice({ start: 0, end: first.span.start }).trimEnd();
  const header = headerOf(text, [first]);
  const guessed = headerOf(text, []);
  const others = Object.entries(read ?? {}).filter(
    ([key, value]) => guessed[key] !== value && !Object.hasOwn(speakers, key),
  );
  const all = { ...header, ...Object.fromEntries(others) };
  return {
    header: Object.keys(all).length > 0 ? all : undefined,
    ...(before === '' ? {} : { head: { lines: before.split('\n').length, keys: Object.keys(header) } }),
  };
}

/** What is known of a new voice: its side is the source's unless said otherwise. */
function about(one: SourceImport, meta: SourceMeta): Partial<Voice> {
  return { ...(meta.side === undefined ? {} : { side: meta.side }), ...one.voice };
}

function idFirst({ id, ...rest }: Partial<Voice> & { readonly id: string }): Voice {
  return { id, ...rest };
}

function typeOf(isTranscript: boolean, informants: number): SourceType {
  if (!isTranscript) return 'document';
  return informants > 1 ? 'group_interview' : 'interview';
}

function undated(id: string, type: SourceType, meta: Partial<SourceMeta>, file: string): Diagnostic[] {
  const dated = meta.observed_at !== undefined || (type === 'web' && meta.accessed_at !== undefined);
  return (type === 'news' || type === 'web') && !dated ? [found(sourceNoDate, { file }, { id, type })] : [];
}

const techniques: { readonly [type in SourceType]?: NonNullable<SourceMeta['technique']> } = {
  interview: 'wawancara',
  group_interview: 'wawancara',
  observation: 'observasi',
  field_note: 'observasi',
  document: 'dokumentasi',
};

/** The record in the order in which a person reads it. `data_kind` is the researcher's to set (METHOD S25). */
function metaOf(
  told: Partial<Omit<SourceMeta, 'header'>> &
    Pick<SourceMeta, 'id' | 'type'> & { readonly header: SourceMeta['header'] },
  original: string,
  originalHash: string,
  textHash: string,
): SourceMeta {
  const { id, title, type, technique = techniques[type], speakers, header, attributes, note, ...rest } = told;
  const record = {
    id,
    title,
    type,
    technique,
    ...rest,
    speakers: speakers && Object.keys(speakers).length > 0 ? speakers : undefined,
    header,
    attributes,
    original,
    original_sha256: originalHash,
    text_sha256: textHash,
    note,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as SourceMeta;
}
