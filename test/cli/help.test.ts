import { describe, expect, it } from 'vitest';
import { type Command, type Entry, isGroup } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/index.ts';
import type { Option } from '../../src/cli/option.ts';
import { globalOptions } from '../../src/cli/options.ts';
import type { Localised } from '../../src/core/locale.ts';
import { fixture } from '../support/fixture.ts';
import { runInMemory } from './memory.ts';

interface Found {
  /** Without `simpul`: `code add`. */
  readonly path: string;
  readonly about: Localised;
  readonly command: Command;
}

async function all(entries: readonly Entry[], before: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const entry of entries) {
    const path = `${before}${entry.name}`;
    const loaded = await entry.load();
    if (isGroup(loaded)) found.push(...(await all(loaded.verbs, `${path} `)));
    else found.push({ path, about: entry.about, command: loaded });
  }
  return found;
}

const found = await all(commands, '');
const groups = commands.map((entry) => entry.name).filter((name) => !found.some(({ path }) => path === name));

function help(path: string, lang: string): ReturnType<typeof runInMemory> {
  return runInMemory([...path.split(' ').filter((word) => word !== ''), '--help', '--lang', lang], { cwd: fixture });
}

/** Words that stand in English sentences only; names, code and files are left out before. */
const english = /\b(?:the|of|with|and|whose|which|where|when|every|each|only|through|without|this|that|from)\b/i;

/** What is typed and not said: flags with their values, commands, file names, words in backticks. */
function prose(text: string): string {
  return text
    .replace(/simpul (?:[a-z-]+ ?)+/g, '')
    .replace(/--?[a-z-]+/g, '')
    .replace(/\S*[./~:@]\S*/g, '');
}

describe('help', () => {
  it('knows the commands', () => {
    expect(found.length).toBeGreaterThan(15);
  });

  it.each(found.map(({ path }) => path))('%s: usage, examples, then flags, in both languages', async (path) => {
    const { command } = found.find((one) => one.path === path) ?? {};
    const [en, id] = [await help(path, 'en'), await help(path, 'id')];
    for (const ran of [en, id]) expect({ exit: ran.exit, stderr: ran.stderr }).toEqual({ exit: 0, stderr: '' });
    expect(en.stdout).toMatch(new RegExp(`^simpul ${path}: `));
    const order = (text: string, ...titles: string[]): number[] => titles.map((title) => text.indexOf(`\n${title}:`));
    const [usage = -1, examples = -1, every = -1] = order(en.stdout, 'Usage', 'Examples', 'In every command');
    expect(usage).toBeGreaterThan(0);
    expect(examples).toBeGreaterThan(usage);
    expect(every).toBeGreaterThan(examples);
    for (const title of ['Cara pakai', 'Contoh', 'Pada setiap perintah']) expect(id.stdout).toContain(`\n${title}:`);
    for (const option of command?.options ?? []) {
      for (const ran of [en, id]) expect(ran.stdout).toContain(`--${option.name}`);
    }
  });

  it.each(['', ...groups, ...found.map(({ path }) => path)])(
    '“simpul %s” has no English in its Indonesian help',
    async (path) => {
      const { stdout } = await help(path, 'id');
      expect(stdout).not.toBe('');
      const lines = stdout.split('\n').filter((line) => english.test(prose(line)));
      expect(lines).toEqual([]);
    },
  );

  it.each(found.map(({ path }) => path))('%s: every sentence is there, and the two languages differ', (path) => {
    const { command, about } = found.find((one) => one.path === path) ?? {};
    const options: readonly Option[] = [
      ...(command?.options ?? []),
      ...(command?.members ?? []).flatMap((one) => one.options ?? []),
      ...globalOptions,
    ];
    const sentences = [
      about,
      command?.details,
      ...(command?.examples ?? []).map((example) => example.about),
      ...options.map((option) => option.about),
    ].filter((one) => one !== undefined);
    for (const { en, id } of sentences) {
      expect(en.trim()).not.toBe('');
      expect(id.trim()).not.toBe('');
      expect(id, 'the Indonesian sentence is the English one').not.toBe(en);
    }
    expect(command?.examples.length, 'help leads with examples').toBeGreaterThan(0);
  });

  it.each(found.map(({ path }) => path))('%s: its examples are command lines that parse', async (path) => {
    const { command } = found.find((one) => one.path === path) ?? {};
    for (const { line } of command?.examples ?? []) {
      for (const typed of typeof line === 'string' ? [line] : [line.en, line.id]) {
        expect(typed.startsWith(`simpul ${path.split(' ')[0]}`), typed).toBe(true);
        const words = (/^simpul ([^|<>]*)/.exec(typed)?.[1] ?? '').match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
        const ran = await runInMemory([...words.map((word) => word.replace(/^["']|["']$/g, '')), '--help'], {
          cwd: fixture,
        });
        expect({ typed, exit: ran.exit, stderr: ran.stderr }).toEqual({ typed, exit: 0, stderr: '' });
      }
    }
  });

  it('fits 80 columns but for what is typed', async () => {
    for (const path of found.map((one) => one.path)) {
      for (const lang of ['en', 'id']) {
        const { stdout } = await help(path, lang);
        const wide = stdout
          .split('\n')
          .filter(
            (line) => line.length > 80 && !/^ {2}simpul |^ {6}/.test(line) && !/^(?:Usage|Cara pakai):/.test(line),
          );
        expect(wide).toEqual([]);
      }
    }
  });

  it('shows only its own flags for a member', async () => {
    const { stdout } = await help('display checklist-matrix', 'en');
    expect(stdout).toContain('--rule');
    expect(stdout).not.toContain('--unit');
  });
});
