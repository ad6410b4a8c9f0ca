import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { changeProject } from '../project/change.ts';
import { findProject, type OpenStudy } from '../project/read.ts';
import { type UserFile, writeUserFile } from '../project/user-files.ts';
import type { Context } from './command.ts';
import { actorOf } from './demands.ts';
import { unwantedValue } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

export const fixOption: Option = {
  name: 'fix',
  about: {
    en: 'mend what can be mended without loss; comments and layout stay',
    id: 'perbaiki yang dapat diperbaiki tanpa kehilangan isi; komentar dan tata letak tetap',
  },
};

interface Mended extends UserFile {
  readonly content: string;
}

/** Writes a mended codebook back: under the lock and into the log where it belongs to a study. */
export async function mend(file: Mended, options: Options, context: Context): Promise<Outcome<unknown>> {
  if (file.name === '-') return failed([found(unwantedValue, { file: '' }, { flag: '--fix', typed: '-' })]);
  const dir = await findProject(path.dirname(file.full));
  const within = dir === undefined ? '' : path.relative(dir, file.full).split(path.sep).join('/');
  if (dir === undefined || !within.startsWith('codebooks/')) return writeUserFile(file, file.content);
  return changeProject(dir, { now: context.terminal.now }, (study: OpenStudy) =>
    done({
      writes: [{ file: within, content: file.content }],
      log: [
        {
          actor: actorOf(options, study.project),
          verb: 'edit',
          object: `codebook ${path.posix.basename(within, '.yaml')}`,
          after: { sha256: sha256(file.content) },
          reason: 'lint --fix',
        },
      ],
      result: undefined,
    }),
  );
}
