import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { gitFailed, noGit, noRepository, notInRef, unknownRef } from './git-kinds.ts';
import type { UserFile } from './user-files.ts';

/** Bytes of the largest file that is taken from git. */
const LARGEST = 64 * 1024 * 1024;

/**
 * A file as it was at a commit, branch or tag, by the `git` of this machine. Only objects that are here are read: no
 * hook, filter, transport or other program that a repository's settings name is started, and what a clone has left out
 * is not fetched.
 */
export async function fileAt(file: UserFile, ref: string): Promise<Outcome<Uint8Array>> {
  const place = { file: file.name };
  const folder = path.dirname(file.full);
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok) return failed([troubleOf(inside.trouble, place, noRepository, {})]);
  // A ref that begins with a dash would be taken for a flag.
  const commit = ref.startsWith('-')
    ? { ok: false as const, trouble: { status: 1, said: '' } }
    : await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok) return failed([troubleOf(commit.trouble, place, unknownRef, { ref })]);
  const object = `${commit.output.toString('utf8').trim()}:./${path.basename(file.full)}`;
  const there = await git(folder, ['cat-file', '-e', object]);
  if (!there.ok) return failed([troubleOf(there.trouble, place, notInRef, { ref })]);
  const blob = await git(folder, ['cat-file', 'blob', object]);
  return blob.ok ? done(blob.output) : failed([troubleOf(blob.trouble, place, gitFailed, { said: blob.trouble.said })]);
}

/** Why git did not do it: it is not there, or what it said. */
interface Trouble {
  /** Exit code; a word where git did not even run. */
  readonly status: number | string;
  readonly said: string;
}

type Ran = { readonly ok: true; readonly output: Buffer } | { readonly ok: false; readonly trouble: Trouble };

/**
 * No lazy fetching; and since an older git does not know that variable, no transport to fetch with either, which no
 * setting of a repository can allow again.
 */
const NO_FETCHING = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' } as const;

async function git(folder: string, args: readonly string[]): Promise<Ran> {
  // Loaded here alone: it costs every start of the program otherwise.
  const { execFile } = await import('node:child_process');
  const { env } = await import('node:process');
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      encoding: 'buffer' as const,
      maxBuffer: LARGEST,
      windowsHide: true,
      env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', ...NO_FETCHING },
    };
    execFile('git', [...args], options, (error, stdout, stderr) => {
      if (!error) return resolve({ ok: true, output: stdout });
      const [said = ''] = stderr.toString('utf8').trim().split('\n');
      return resolve({ ok: false, trouble: { status: error.code ?? 'stopped', said } });
    });
  });
}

/** What git says where it cannot tell whether the file was there. */
const UNWILLING =
  /dubious ownership|could not fetch|lazy fetching disabled|transport '.*' not allowed|not a valid object name: ''/;

/** The finding that fits what was asked, unless git is missing or will not look at this repository at all. */
function troubleOf<D extends Diagnostic['data']>(
  { status, said }: Trouble,
  place: { readonly file: string },
  kind: Parameters<typeof found<D>>[0],
  data: D,
): Diagnostic {
  if (status === 'ENOENT') return found(noGit, place, {});
  if (typeof status === 'string' || UNWILLING.test(said))
    return found(gitFailed, place, { said: said || String(status) });
  return found(kind, place, data);
}
