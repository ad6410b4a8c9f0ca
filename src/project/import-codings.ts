import { locate } from '../core/anchor.ts';
import type { Coding } from '../core/coding.ts';
import { sameness } from '../core/coding-checks.ts';
import { codingTwice } from '../core/coding-kinds.ts';
import { codingRecord } from '../core/coding-record.ts';
import { addCoding, type CodingGround, groundOf } from '../core/coding-verbs.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Study } from '../core/study.ts';
import { codingFile, type JsonLine, jsonLines } from './coding-lines.ts';
import { idTaken, notThere } from './import-codings-kinds.ts';
import { checkClaims, type Incoming, incoming } from './incoming.ts';
import { asJson } from './log.ts';
import type { Plan, PlanContext } from './plan.ts';
import { checkCoderName, codingPath } from './plan-codings.ts';

export interface CodingsImport {
  /** As the user gave it, for findings. */
  readonly file: string;
  readonly content: string;
  /** For lines that name none. */
  readonly coder?: string;
}

export interface ImportedCodings {
  readonly added: readonly Coding[];
  /** Lines whose coding is there already, the same in all they say. */
  readonly skipped: number;
}

/** `code import`: every line or none. A line that is wrong is a finding with its number. */
export function planImportCodings(
  study: Study,
  { file, content, coder }: CodingsImport,
  context: PlanContext,
): Outcome<Plan<ImportedCodings>> {
  const diagnostics: Diagnostic[] = [];
  const lines = jsonLines(file, content, diagnostics);
  // What is there is looked up below, once for all lines.
  const ground = groundOf({ ...study.project, codings: [] }, study.tree);
  const byId = new Map(study.project.codings.map((coding) => [coding.id, coding]));
  const bySense = new Map(study.project.codings.map((coding) => [sameness(coding), coding]));
  const added: Coding[] = [];
  const notes = new Map<string, Diagnostic>();
  let skipped = 0;
  for (const line of lines) {
    const place = { file, position: { line: line.line, column: 1 } };
    const read = readLine(line, file, coder, ground, context);
    if (!read.ok) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const { coding, given } = read.value;
    for (const note of read.diagnostics) notes.set(`${note.code} ${coding.coder}`, note);
    const known = byId.get(coding.id);
    const twin = bySense.get(sameness(coding));
    if (known && isSame(known, coding, given)) skipped++;
    else if (known) diagnostics.push(found(idTaken, place, { id: coding.id }));
    else if (twin) {
      const data = { id: coding.id, code: coding.code, other: twin.id, valence: twin.valence ?? '' };
      diagnostics.push(found(codingTwice, place, data));
    } else {
      byId.set(coding.id, coding);
      bySense.set(sameness(coding), coding);
      added.push(coding);
    }
  }
  if (diagnostics.length > 0) return failed(diagnostics);
  return done(planOf(study, file, added, skipped), [...notes.values()]);
}

type Read = Outcome<{ readonly coding: Coding; readonly given: Incoming }>;

function readLine(
  line: JsonLine,
  file: string,
  coder: string | undefined,
  ground: CodingGround,
  context: PlanContext,
): Read {
  const place = { file, position: { line: line.line, column: 1 } };
  const read = incoming(line, file, coder);
  if (!read.ok) return failed(read.diagnostics);
  const given = read.value;
  const { request } = given;
  const badName = checkCoderName(request.coder, place);
  if (badName.length > 0) return failed(badName);
  const source = ground.sources.get(request.source);
  if (source && request.span && source.text.slice(request.span) !== request.quote) {
    const placement = locate(source.text, { ...request.span, exact: request.quote, prefix: '', suffix: '' });
    const stands = 'span' in placement ? source.text.lineAt(placement.span.start) : undefined;
    const quote = request.quote.replace(/\s+/g, ' ').slice(0, 120);
    return failed([found(notThere, place, { quote, source: source.id, line: stands })]);
  }
  const stamp = {
    id: given.id ?? context.newId(),
    at: given.at ?? context.now(),
    ...(given.codebook === undefined ? {} : { codebook: given.codebook }),
  };
  const added = addCoding(ground, request, stamp, () => place);
  if (!added.ok) return added;
  const wrong = source ? checkClaims(given.claims, source, added.value, place) : [];
  return wrong.length > 0 ? failed(wrong) : done({ coding: added.value, given }, added.diagnostics);
}

/** Whether the coding that is there says all that the line says; time and codebook only count where the line names them. */
function isSame(known: Coding, coding: Coding, given: Incoming): boolean {
  const ignore = {
    ...(given.at === undefined ? { at: '' } : {}),
    ...(given.codebook === undefined ? { codebook: '' } : {}),
    prefix: '',
    suffix: '',
  };
  const say = (one: Coding) => JSON.stringify([one.coder, one.source, codingRecord({ ...one, ...ignore })]);
  return say(known) === say(coding);
}

function planOf(study: Study, file: string, added: readonly Coding[], skipped: number): Plan<ImportedCodings> {
  const groups = new Map<string, Coding[]>();
  for (const coding of added) {
    const path = codingPath(coding.coder, coding.source);
    const group = groups.get(path);
    if (group) group.push(coding);
    else groups.set(path, [coding]);
  }
  const there = new Map([...groups.keys()].map((path) => [path, [] as Coding[]]));
  for (const coding of study.project.codings) there.get(codingPath(coding.coder, coding.source))?.push(coding);
  return {
    writes: [...groups].map(([path, codings]) => ({
      file: path,
      content: codingFile([...(there.get(path) ?? []), ...codings]),
    })),
    log: [...groups].map(([path, codings]) => ({
      actor: codings[0]?.coder ?? '',
      verb: 'import',
      object: `codings ${path}`,
      after: { from: file, codings: codings.map((coding) => asJson(codingRecord(coding))) },
    })),
    result: { added, skipped },
  };
}
