import type { Coding } from '../core/coding.ts';
import { checkCoder, checkKnown } from '../core/coding-checks.ts';
import { codingNamed } from '../core/coding-id.ts';
import { codingRecord } from '../core/coding-record.ts';
import { addCoding, type CodingChange, type CodingRequest, changeCoding, groundOf } from '../core/coding-verbs.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project, Reading } from '../core/project.ts';
import type { Study } from '../core/study.ts';
import { codingFile } from './coding-lines.ts';
import { badName } from './kinds.ts';
import { asJson } from './log.ts';
import { isFileId } from './names.ts';
import type { LogDraft, Plan, PlanContext, Write } from './plan.ts';
import { codingLinked, linksDangling } from './write-kinds.ts';

/** `code add`: one coding in the coder's file of the source, and in the log. */
export function planAddCoding(study: Study, request: CodingRequest, context: PlanContext): Outcome<Plan<Coding>> {
  const wrong = checkCoderName(request.coder);
  if (wrong.length > 0) return failed(wrong);
  const ground = groundOf(study.project, study.tree);
  const added = addCoding(ground, request, { id: context.newId(), at: context.now() });
  if (!added.ok) return added;
  const coding = added.value;
  return done(
    {
      writes: [fileWith(coding, [...codingsBeside(study, coding), coding])],
      log: [entry('add', coding.coder, coding.id, { after: coding })],
      result: coding,
    },
    added.diagnostics,
  );
}

/** Who decides anew about a coding, whoever's it is, and why. */
export interface Decision {
  readonly actor: string;
  readonly reason?: string | undefined;
}

/** `code set`: what a person decided about a coding, decided anew. Reading must have taken in all codings. */
export function planSetCoding(
  study: Study,
  id: string,
  change: CodingChange,
  { actor, reason }: Decision,
): Outcome<Plan<Coding>> {
  const coding = decided(study, id, actor);
  if (!coding.ok) return coding;
  const changed = changeCoding(groundOf(study.project, study.tree), coding.value, change);
  if (!changed.ok) return changed;
  const before = coding.value;
  const after = changed.value;
  const rest = codingsBeside(study, before).filter((one) => one !== before);
  const same = JSON.stringify(codingRecord(before)) === JSON.stringify(codingRecord(after));
  return done({
    writes: same ? [] : [fileWith(after, [...rest, after])],
    log: same ? [] : [entry('edit', actor, before.id, { before, after }, reason)],
    result: after,
  });
}

/** `code remove`: the log keeps the coding as it was. One that carries a claim goes only when that is said (`force`). */
export function planRemoveCoding(
  study: Study,
  typed: string,
  { actor, reason, force = false }: Decision & { readonly force?: boolean },
): Outcome<Plan<Coding>> {
  const coding = decided(study, typed, actor);
  if (!coding.ok) return coding;
  const before = coding.value;
  const { id } = before;
  const links = linksTo(study.project, id);
  const claims = [...new Set(links.map(({ claim }) => claim))];
  if (claims.length > 0 && !force) return failed([found(codingLinked, study.place('coding', id), { id, claims })]);
  const rest = codingsBeside(study, before).filter((one) => one !== before);
  return done(
    {
      writes: [fileWith(before, rest)],
      log: [entry('retire', actor, id, { before }, reason)],
      result: before,
    },
    links.length > 0 ? [found(linksDangling, { file: '' }, { id, links })] : [],
  );
}

/** "This coder has read this source to the end", or no longer. What makes an empty cell silent (METHOD 0.1 rule 6). */
export function planMarkRead(
  study: Study,
  request: Pick<Reading, 'coder' | 'source' | 'state'>,
  context: PlanContext,
): Outcome<Plan<Reading>> {
  const { project } = study;
  const { coder, source, state } = request;
  const coders = new Set((project.settings.coders ?? []).map(({ id }) => id));
  const place = () => ({ file: '' });
  const faults = [
    ...checkCoderName(coder),
    ...checkKnown('source', source, new Set(project.sources.map(({ id }) => id)), place),
  ];
  if (faults.length > 0) return failed(faults);
  const before = project.readings.find((one) => one.coder === coder && one.source === source);
  const reading = { coder, source, state, at: context.now() };
  if (before?.state === state) return done({ writes: [], log: [], result: before });
  const line = `${JSON.stringify({ kind: 'read', state, at: reading.at })}\n`;
  const change = { after: { state }, ...(before ? { before: { state: before.state } } : {}) };
  return done(
    {
      writes: [{ file: `reviews/${coder}/${source}.jsonl`, append: line }],
      log: [{ actor: coder, verb: 'read', object: `source ${source}`, ...change }],
      result: reading,
    },
    checkCoder(coder, coders, place),
  );
}

/** Links to a coding, in any version of a claim: an older one may be cited still. */
function linksTo({ claims }: Project, coding: string): readonly { readonly claim: string; readonly link: string }[] {
  return claims.flatMap(({ id: claim, versions }) => {
    const own = versions.flatMap(({ links = [] }) => links.filter((link) => link.coding === coding));
    return [...new Set(own.map(({ id }) => id))].map((link) => ({ claim, link }));
  });
}

/** The coding that somebody decides about, and who that is. */
function decided({ project }: Study, typed: string, actor: string): Outcome<Coding> {
  const wrong = checkCoderName(actor);
  return wrong.length > 0 ? failed(wrong) : codingNamed(project, typed);
}

/** The codings of the file in which a coding stands or will stand. */
function codingsBeside({ project }: Study, { coder, source }: Coding): readonly Coding[] {
  return project.codings.filter((one) => one.coder === coder && one.source === source);
}

function fileWith({ coder, source }: Coding, codings: readonly Coding[]): Write {
  return { file: codingPath(coder, source), content: codingFile(codings) };
}

/** A coder's id becomes the name of a folder. */
export function checkCoderName(coder: string, place: Parameters<typeof found>[1] = { file: '' }): Diagnostic[] {
  return isFileId(coder) ? [] : [found(badName, place, { name: coder })];
}

export function codingPath(coder: string, source: string): string {
  return `codings/${coder}/${source}.jsonl`;
}

function entry(
  verb: string,
  actor: string,
  id: string,
  change: { readonly before?: Coding; readonly after?: Coding },
  reason?: string,
): LogDraft {
  return {
    actor,
    verb,
    object: `coding ${id}`,
    ...(change.before ? { before: loggable(change.before) } : {}),
    ...(change.after ? { after: loggable(change.after) } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A coding as the log keeps it: its line, and the source whose file it is in. */
function loggable(coding: Coding) {
  return asJson({ source: coding.source, ...codingRecord(coding) });
}
