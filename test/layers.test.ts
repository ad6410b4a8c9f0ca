import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/fixture.ts';

const src = path.join(root, 'src');
const ports = ['importers', 'exporters', 'devices', 'displays', 'tactics', 'renderers', 'rules', 'reporters'];

interface SourceFile {
  /** From `src`, with `/`. */
  readonly name: string;
  readonly layer: string;
  readonly lines: number;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !/\.generated(\.d)?\.ts$/.test(name))
  .sort()
  .map((name) => {
    const content = readFileSync(path.join(src, name), 'utf8');
    const specifiers = [
      ...content.matchAll(/^\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm),
    ].map((match) => match[1] ?? match[2] ?? '');
    return {
      name,
      layer: name.split('/')[0] ?? '',
      lines: content.split('\n').length - 1,
      imports: specifiers
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => path.posix.normalize(path.posix.join(path.posix.dirname(name), specifier))),
      packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
    };
  });

const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  formats: ['core', 'formats'],
  ...Object.fromEntries(ports.map((port) => [port, ['core', 'formats', port]])),
  project: ['core', 'formats', 'project', ...ports],
  cli: ['core', 'formats', 'project', 'cli', ...ports],
  web: ['core', 'formats', 'project', 'web', ...ports],
};

describe('layers (DESIGN section 3)', () => {
  it('finds the files it is about', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.some((file) => file.imports.length > 0)).toBe(true);
  });

  it('imports only what a layer may', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((target) => !(mayImport[file.layer] ?? []).includes(target.split('/')[0] ?? ''))
        .map((target) => `${file.name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps core and formats free of the platform', () => {
    // Inflating is a pure function over bytes, and a format's business; a PDF can only be stopped in a thread of its own.
    const pure = (file: string, name: string) =>
      (file.startsWith('formats/') && name === 'node:zlib') ||
      (/^formats\/pdf(?:-pages)?\.ts$/.test(file) && name === 'node:worker_threads');
    const wrong = files
      .filter((file) => file.layer === 'core' || file.layer === 'formats')
      .flatMap((file) =>
        file.packages
          .filter((name) => name.startsWith('node:') && !pure(file.name, name))
          .map((name) => `${file.name} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('leaves files to project', () => {
    const wrong = files
      .filter((file) => file.layer !== 'project')
      .flatMap((file) =>
        file.packages
          .filter((name) => /^(?:node:)?fs(?:\/|$)/.test(name))
          .map((name) => `${file.name} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('writes the escapes of a terminal in one file only, by its package', () => {
    const wrong = files.filter((file) => /\\u001b|\\x1b/.test(readFileSync(path.join(src, file.name), 'utf8')));
    expect(wrong.map((file) => file.name)).toEqual([]);
  });

  it('imports each package in one file only', () => {
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const specifier of file.packages.filter((name) => !name.startsWith('node:'))) {
        const name = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
        users.set(name, (users.get(name) ?? new Set()).add(file.name));
      }
    }
    const wrong = [...users]
      .filter(([, where]) => where.size > 1)
      .map(([name, where]) => `${name}: ${[...where].join(', ')}`);
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    const byName = new Map(files.map((file) => [file.name, file]));
    const state = new Map<string, 'open' | 'closed'>();
    const cycles: string[] = [];
    const visit = (name: string, trail: readonly string[]): void => {
      if (state.get(name) === 'closed') return;
      if (state.get(name) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
        return;
      }
      state.set(name, 'open');
      for (const target of byName.get(name)?.imports ?? []) visit(target, [...trail, name]);
      state.set(name, 'closed');
    };
    for (const file of files) visit(file.name, []);
    expect(cycles).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    expect(files.filter((file) => file.lines > 300).map((file) => `${file.name}: ${file.lines}`)).toEqual([]);
  });
});

describe('ports', () => {
  it.each(ports)('%s: a member is one file and one line in the list', (port) => {
    const index = files.find((file) => file.name === `${port}/index.ts`);
    expect(index).toBeDefined();
    const listed = new Set(index?.imports);
    expect(listed.size).toBeGreaterThan(1);
    // A member's file is listed, or it is a part shared by members that are, or by what works on the whole list.
    const reachable = new Set<string>();
    const reach = (name: string): void => {
      if (reachable.has(name)) return;
      reachable.add(name);
      for (const target of files.find((file) => file.name === name)?.imports ?? []) reach(target);
    };
    reach(`${port}/index.ts`);
    const engines = files.filter((file) => file.layer === port && file.imports.includes(`${port}/index.ts`));
    for (const { name } of engines) reach(name);
    const forgotten = files.filter((file) => file.layer === port && !reachable.has(file.name)).map((file) => file.name);
    expect(forgotten).toEqual([]);
  });
});
