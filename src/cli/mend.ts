import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { changeProject } from '../project/change.ts';
import { logged } from '../project/logged-record.ts';
import { patchOf } from '../project/patch.ts';
import { findProject } from '../project/read.ts';
import { writeUserFile } from '../project/user-files.ts';
import { fixCodebook } from '../rules/lint.ts';
import { waiting } from './change.ts';
import type { Context } from './command.ts';
import { byOf, byOption } from './demands.ts';
import { fixNeedsFile } from './file-kinds.ts';
import { tell } from './findings.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import { readUserText, type UserText } from './read-text.ts';

export const fixOptions: readonly Option[] = [
  {
    name: 'fix',
    about: {
      en: 'mend what can be mended without loss; comments and layout stay',
      id: 'perbaiki yang dapat diperbaiki tanpa kehilangan isi; komentar dan tata letak tetap',
    },
  },
  {
    ...byOption,
    about: {
      en: 'with --fix: who mends, for the log (else the project’s only coder)',
      id: 'bersama --fix: siapa yang memperbaiki, untuk log (bila tidak disebut: satu-satunya pengode proyek)',
    },
  },
];

/**
 * A codebook as it stands once mended and written: under the lock and into the log where it belongs to a study. One in
 * which nothing is to be mended is left alone.
 */
export async function mend(file: UserText, options: Options, context: Context): Promise<Outcome<UserText>> {
  if (file.name === '-') return failed([found(fixNeedsFile, { file: '' }, {})]);
  const mended = { ...file, content: fixCodebook(file.name, file.content) };
  if (mended.content === file.content) return done(file);
  const dir = findProject(path.dirname(file.full));
  const within = dir === undefined ? '' : path.relative(dir, file.full).split(path.sep).join('/');
  if (dir === undefined || !within.startsWith('codebooks/')) {
    const written = await writeUserFile(file, mended.content);
    return written.ok ? done(mended) : written;
  }
  return mendInStudy(dir, within, mended, file, options, context);
}

/** What somebody wrote into the file since it was read stays: then that is what is mended. */
async function mendInStudy(
  dir: string,
  within: string,
  mended: UserText,
  read: UserText,
  options: Options,
  context: Context,
): Promise<Outcome<UserText>> {
  const patience = { now: context.terminal.now, waiting: () => tell(context, waiting) };
  const changed = await changeProject(dir, patience, async ({ project }) => {
    const actor = byOf(options, project, 'simpul lint --fix');
    if (!actor.ok) return actor;
    const now = await readUserText(read, context);
    if (!now.ok) return now;
    const content = now.value === read.content ? mended.content : fixCodebook(read.name, now.value);
    const object = `codebook ${path.posix.basename(within, '.yaml')}`;
    const entry = {
      actor: actor.value,
      verb: 'edit',
      object,
      after: logged({ sha256: sha256(content) }, [patchOf(within, now.value, content)]),
      reason: 'lint --fix',
    };
    const isMended = content !== now.value;
    return done({ writes: isMended ? [{ file: within, content }] : [], log: isMended ? [entry] : [], result: content });
  });
  return changed.ok ? done({ ...read, content: changed.value.result }) : changed;
}
