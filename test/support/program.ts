import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixture, root } from './fixture.ts';

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const binary = path.join(root, 'bin/simpul.js');

/** Runs the built program in a folder, without a terminal, in a known language. */
export function simpul(cwd: string, args: readonly string[], env: Record<string, string> = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SIMPUL_LANG: 'en', ...env },
  });
  return { status, stdout, stderr };
}

/** A copy of the founding study that a test may change. */
export function copyOfFixture(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'simpul-test-'));
  cpSync(fixture, dir, { recursive: true });
  return dir;
}

/** Every file of a folder with its content, to see whether anything changed; the cache is no part of it. */
export function contents(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('.simpul') && statSync(path.join(dir, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]));
}
