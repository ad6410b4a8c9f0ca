import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/fixture.ts';
import { binary } from '../support/program.ts';
import { freshFolder, put } from '../support/project.ts';

/** Definitions for continuous integration, their shell lines run in a repository of their own with the built program. */

const good = `schema: codebook/1
id: kota
version: 1.0.0
kind: lens
title: Kota
languages: [id]
source: Simulasi
valences: []
codes:
  - id: K1
    name: Satu
    definition: Hal pertama dalam kerja sama itu
    when_to_use: [hal pertama]
    when_not_to_use: [hal kedua -> K2]
    examples:
      - {lang: id, text: "Yang pertama kami kerjakan adalah surat."}
`;
const study = {
  'simpul.yaml': 'simpul: 1\nid: kecil\ntitle: Kecil\ncodebooks: [kota]\n',
  'voices.yaml': '[]\n',
  'codebooks/kota.yaml': good,
};

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function bash(script: string, cwd: string, env: Record<string, string> = {}): Ran {
  const bin = path.join(cwd, '..', `bin-${path.basename(cwd)}`);
  if (!existsSync(bin)) {
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'simpul'), `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n`);
    chmodSync(path.join(bin, 'simpul'), 0o755);
  }
  // As GitHub and GitLab call it.
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: cwd, SIMPUL_LANG: 'en', ...env },
  });
  return { status, stdout, stderr };
}

const git = 'git -c user.name=test -c user.email=test@example.org';

/** A repository with one commit, tagged `first`. */
function repository(): string {
  const dir = freshFolder();
  put(dir, study);
  const made = bash(`git init -q && ${git} add -A && ${git} commit -qm first && git tag first`, dir);
  expect(made.status, made.stderr).toBe(0);
  return dir;
}

function change(dir: string, from: string, to: string): void {
  const content = readFileSync(path.join(dir, 'codebooks/kota.yaml'), 'utf8');
  expect(content).toContain(from);
  put(dir, { 'codebooks/kota.yaml': content.replace(from, to) });
}

it('has a built program to run', () => {
  expect(existsSync(path.join(root, 'dist/main.cjs')), 'npm run build comes first').toBe(true);
});

describe('the GitHub action', () => {
  interface Step {
    readonly name: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly if?: string;
  }
  const file = '.github/actions/lint/action.yml';
  const action = parse(readFileSync(path.join(root, file), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  };
  let dir = '';
  beforeEach(() => {
    dir = repository();
  });

  /** One step as GitHub would run it: its variables filled in from the inputs. */
  function run(name: string, inputs: Readonly<Record<string, string>> = {}): Ran & { readonly summary: string } {
    const step = action.runs.steps.find((one) => one.name === name);
    if (!step?.run) throw new Error(`no step ${name}`);
    const summary = path.join(dir, '..', `summary-${path.basename(dir)}.md`);
    const filled = Object.entries(step.env ?? {}).map(([key, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? '';
      expect(Object.keys(action.inputs)).toContain(input);
      return [key, inputs[input] ?? action.inputs[input]?.default ?? ''] as const;
    });
    const env = {
      ...Object.fromEntries(filled),
      GITHUB_ACTION_PATH: path.join(root, path.dirname(file)),
      GITHUB_STEP_SUMMARY: summary,
    };
    const ran = bash(step.run, dir, env);
    return { ...ran, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
  }

  it('is a composite one, with every input described and none pasted into a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
    for (const step of action.runs.steps) expect(step.run ?? '').not.toContain('${{');
  });

  it('leaves a built program as it is', () => {
    const built = run('Build simpul');
    expect([built.status, built.stdout]).toEqual([0, '']);
  });

  it('passes a good codebook, and fails on a bad one with an annotation beside the line', () => {
    const passed = run('Lint');
    expect([passed.status, passed.stdout]).toEqual([0, '']);
    change(dir, 'name: Satu', 'nama: Satu');
    const failed = run('Lint', { files: 'codebooks/*.yaml' });
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/^::error file=codebooks\/kota\.yaml,line=11,col=5/m);
    expect(run('Lint', { 'fail-on': 'never' }).status).toBe(0);
    put(dir, { 'codebooks/baik.yaml': good.replace('id: kota', 'id: baik') });
    expect(run('Lint', { files: 'codebooks/baik.yaml\ncodebooks/kota.yaml\n' }).stdout).toContain('kota.yaml,line=11');
  });

  it('holds it against an older version, and writes the comparison into the summary', () => {
    change(dir, 'Hal pertama dalam kerja sama itu', 'Hal lain');
    expect(run('Lint').status).toBe(0);
    const since = run('Lint', { since: 'first' });
    expect(since.status).toBe(1);
    expect(since.stdout).toContain('title=version/not-raised');
    const compared = run('Compare by meaning', { since: 'first' });
    expect(compared.status, compared.stderr).toBe(0);
    expect(compared.summary).toContain('K1: definition');
  });

  it('names files from the root of the repository where the project is a folder in it', () => {
    const inner = path.join(dir, 'studi');
    put(inner, { ...study, 'codebooks/kota.yaml': good.replace('name: Satu', 'nama: Satu') });
    const ran = run('Lint', { project: 'studi' });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^::error file=studi\/codebooks\/kota\.yaml,line=11,/m);
  });

  it('takes an input for words, never for commands or flags', () => {
    const mark = path.join(dir, 'mark');
    const ran = run('Lint', { files: `codebooks/kota.yaml;touch\${IFS}${mark} $(touch ${mark}) --fail-on=never` });
    expect(ran.status).toBe(2);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('the pre-commit hooks', () => {
  const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly entry: string;
    readonly language: string;
    readonly files?: string;
  }[];
  const hook = (id: string) => hooks.find((one) => one.id === id);

  it('have what pre-commit asks for, and a program of that name in the package', () => {
    const pack = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    for (const { id, name, entry, language } of hooks) {
      expect([id, name, language].every((one) => one !== '')).toBe(true);
      expect(Object.keys(pack.bin)).toContain(entry.split(' ')[0]);
    }
  });

  it('look at codebooks only', () => {
    const files = new RegExp(hook('simpul-lint')?.files ?? '$^');
    const names = [
      'codebooks/a.yaml',
      'studi/codebooks/b.yaml',
      'claims/C1.yaml',
      'codebooks/a.yaml.bak',
      'xcodebooks/a.yaml',
    ];
    expect(names.filter((name) => files.test(name))).toEqual(['codebooks/a.yaml', 'studi/codebooks/b.yaml']);
  });

  it('pass a good codebook and stop a bad one', () => {
    const dir = repository();
    const entry = hook('simpul-lint')?.entry ?? 'false';
    expect(bash(`${entry} codebooks/kota.yaml`, dir).status).toBe(0);
    expect(bash(hook('simpul-check')?.entry ?? 'false', dir).status).toBe(0);
    change(dir, 'id: K1', 'id: K1\n    id: K2');
    const stopped = bash(`${entry} codebooks/kota.yaml`, dir);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout).toContain('codebooks/kota.yaml:11:5');
  });
});

describe('the GitLab job', () => {
  const { codebooks: job } = parse(readFileSync(path.join(root, '.gitlab/codebooks.gitlab-ci.yml'), 'utf8')) as {
    readonly codebooks: {
      readonly script: readonly string[];
      readonly artifacts: { readonly paths: readonly string[] };
    };
  };
  const script = job.script.join('\n');

  it('lints, and in a merge request compares with where it branched off', () => {
    const dir = repository();
    expect(bash(script, dir).status).toBe(0);
    change(dir, 'Hal pertama dalam kerja sama itu', 'Hal lain');
    const merge = bash(script, dir, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'first' });
    expect(merge.status).toBe(1);
    expect(merge.stdout).toContain('version/not-raised');
    for (const file of job.artifacts.paths)
      expect(readFileSync(path.join(dir, file), 'utf8')).toContain('K1: definition');
    change(dir, 'version: 1.0.0', 'version: 1.1.0');
    expect(bash(script, dir, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'first' }).status).toBe(0);
  });
});
