import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/fixture.ts';

/**
 * A conversation with the command line as a text file (see test/scenarios/README.md). What a step does not mention
 * must be so: no output, exit code 0, no file changed.
 */
export interface Scenario {
  readonly title: string;
  /** Folder below fixtures/ that is copied into the working folder. */
  readonly copy?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  /** Shell lines run before the first step. */
  readonly prepare: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly run: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  /** Files that this step adds or changes (`name`) or takes away (`- name`), sorted. */
  readonly changed: string;
}

export function parseScenario(content: string): Scenario {
  const [head = '', ...parts] = content.split(/^--- /m);
  const facts = new Map(
    head
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
      }),
  );
  const env: Record<string, string> = {};
  for (const pair of (facts.get('env') ?? '').split(/\s+/).filter((word) => word !== '')) {
    env[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
  }
  const files: Scenario['files'][number][] = [];
  const steps: { -readonly [key in keyof Step]: Step[key] }[] = [];
  let prepare = '';
  for (const part of parts) {
    const end = part.indexOf('\n');
    const [what = '', ...rest] = part.slice(0, end).trim().split(' ');
    const body = part.slice(end + 1);
    const step = steps.at(-1);
    if (what === 'file') files.push({ name: rest.join(' '), content: body });
    else if (what === 'prepare') prepare += body;
    else if (what === 'run') steps.push({ run: body.trim(), stdout: '', stderr: '', exit: 0, changed: '' });
    else if (!step) throw new Error(`“--- ${what}” before any run`);
    else if (what === 'exit') step.exit = Number(rest[0]);
    else if (what === 'stdout' || what === 'stderr' || what === 'changed') step[what] = body.trimEnd();
    else throw new Error(`unknown section “--- ${what}”`);
  }
  const copy = facts.get('copy');
  return { title: facts.get('title') ?? '', ...(copy ? { copy } : {}), env, files, prepare, steps };
}

/** Runs every step in a fresh folder and gives back what it did, in the form in which a scenario tells it. */
export async function runScenario(scenario: Scenario): Promise<readonly Step[]> {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'simpul-scenario-')));
  const work = path.join(dir, 'work');
  const bin = path.join(dir, 'bin');
  try {
    await mkdir(bin);
    await mkdir(work);
    const script = `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'bin/simpul.js')}" "$@"\n`;
    await writeFile(path.join(bin, 'simpul'), script);
    await chmod(path.join(bin, 'simpul'), 0o755);
    if (scenario.copy) await cp(path.join(root, 'fixtures', scenario.copy), work, { recursive: true });
    for (const { name, content } of scenario.files) {
      await mkdir(path.dirname(path.join(work, name)), { recursive: true });
      await writeFile(path.join(work, name), content);
    }
    const env = { PATH: `${bin}:${process.env.PATH}`, HOME: dir, LANG: 'C', ...scenario.env };
    if (scenario.prepare !== '') {
      const prepared = await shell(`set -e\n${scenario.prepare}`, work, env);
      if (prepared.exit !== 0) throw new Error(`prepare failed: ${prepared.stderr}`);
    }
    const steps: Step[] = [];
    let before = await contentsOf(work);
    for (const { run } of scenario.steps) {
      const { stdout, stderr, exit } = await shell(run, work, env);
      const after = await contentsOf(work);
      steps.push({
        run,
        stdout: settled(stdout, work),
        stderr: settled(stderr, work),
        exit,
        changed: changes(before, after),
      });
      before = after;
    }
    return steps;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function shell(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string; exit: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part) => {
      stderr += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout, stderr, exit: code ?? -1 }));
  });
}

/** What differs from run to run under a name: ids, times of writing, hashes, the working folder. */
function settled(text: string, work: string): string {
  return text
    .replaceAll(work, '<dir>')
    .replaceAll(path.dirname(work), '<above>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b20(?:2[4-9]|[3-9]\d)-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<time>')
    .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
    .trimEnd();
}

async function contentsOf(dir: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const entries = names
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const hash = createHash('sha256')
        .update(await readFile(full))
        .digest('hex');
      return [path.relative(dir, full).split(path.sep).join('/'), hash] as const;
    });
  return new Map(await Promise.all(entries));
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  const written = [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
  const gone = [...before.keys()].filter((name) => !after.has(name)).map((name) => `- ${name}`);
  return [...written.sort(), ...gone.sort()].join('\n');
}

/** A scenario as its file, with what really happened. For writing a first version, which must then be read. */
export function scenarioText(content: string, steps: readonly Step[]): string {
  const head = content.slice(0, content.search(/^--- run\n/m));
  const section = (name: string, body: string): string => (body === '' ? '' : `--- ${name}\n${body}\n`);
  const told = steps.map(
    (step) =>
      `--- run\n${step.run}\n${section('stdout', step.stdout)}${section('stderr', step.stderr)}${
        step.exit === 0 ? '' : `--- exit ${step.exit}\n`
      }${section('changed', step.changed)}`,
  );
  return head + told.join('\n');
}

/** Expected text against what came: a line `<lines>` stands for any number of lines, `<any>` for anything in a line. */
export function matches(expected: string, actual: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) => (line === '<lines>' ? '(?:.*\\n)*?' : `${line.split('<any>').map(escaped).join('.*')}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${actual}\n`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
