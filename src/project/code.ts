import type { Coding } from '../core/coding.ts';
import { type CodingRequest, draftCoding } from '../core/coding-verbs.ts';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { codingFile } from './coding-lines.ts';
import { badName } from './kinds.ts';
import { isFileId } from './names.ts';
import { readProject } from './read.ts';
import { apply, withLock } from './write.ts';

/** Adds one coding: the quote must stand in the source. Nothing is written unless everything is in order. */
export async function addCoding(
  dir: string,
  request: CodingRequest,
  id: string,
  at: string,
  dryRun: boolean,
): Promise<Outcome<Coding>> {
  if (!isFileId(request.coder)) return failed([found(badName, { file: '' }, { name: request.coder })]);
  const work = async (): Promise<Outcome<Coding>> => {
    const study = await readProject(dir);
    if (!study.ok) return study;
    // A file with a broken line would lose that line if it were written anew.
    const broken = study.diagnostics.filter((one) => one.severity === 'error');
    if (broken.length > 0) return failed(broken);
    const coding = draftCoding(study.value, request, id, at);
    if (!coding.ok || dryRun) return coding;
    const beside = study.value.project.codings.filter(
      (one) => one.coder === request.coder && one.source === request.source,
    );
    const write = {
      path: `codings/${request.coder}/${request.source}.jsonl`,
      content: codingFile([...beside, coding.value]),
    };
    const deed = { verb: 'add', object: `coding ${id}`, after: coding.value };
    const applied = await apply(dir, { writes: [write], deeds: [deed] }, { actor: request.coder, at });
    return applied.ok ? done(coding.value, study.diagnostics) : applied;
  };
  return dryRun ? work() : withLock(dir, work);
}
