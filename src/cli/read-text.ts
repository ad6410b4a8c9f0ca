import path from 'node:path';
import { found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { readUserFile, type UserFile } from '../project/user-files.ts';
import type { Context } from './command.ts';
import { inputNotUtf8 } from './file-kinds.ts';

/** A file that the command line names, with what it says. */
export interface UserText extends UserFile {
  readonly content: string;
}

/** A file that the command line names, as UTF-8; `-` is the standard input. */
export async function readUserText(file: string | UserFile, context: Context): Promise<Outcome<string>> {
  const { terminal } = context;
  const named = typeof file === 'string' ? { name: file, full: path.resolve(terminal.cwd, file) } : file;
  const read = named.name === '-' ? done(await terminal.stdin.read()) : await readUserFile(named);
  if (!read.ok) return read;
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch {
    return failed([found(inputNotUtf8, { file: named.name }, {})]);
  }
}
