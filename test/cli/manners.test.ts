import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';
import { mayColour, uuidV7 } from '../../src/cli/terminal.ts';
import { welcome } from '../../src/cli/welcome.ts';
import { locales } from '../../src/core/locale.ts';
import { fixture } from '../support/fixture.ts';
import { type Ran, runInMemory } from './memory.ts';

function simpul(...words: readonly string[]): Promise<Ran> {
  return runInMemory(words, { cwd: fixture, env: { SIMPUL_LANG: 'en' } });
}

async function refusal(...words: readonly string[]): Promise<string> {
  const { exit, stdout, stderr } = await simpul(...words);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  return stderr.trimEnd();
}

describe('a command line that is wrong', () => {
  it.each([
    [['lnt'], 'error: There is no command “lnt”. Did you mean “lint”? [cli/unknown-command]'],
    [['foo.txt'], 'error: There is no command “foo.txt”. simpul --help lists them. [cli/unknown-command]'],
    [
      ['codebook', 'shwo'],
      'error: There is no command “codebook shwo”. Did you mean “codebook show”? [cli/unknown-command]',
    ],
    [
      ['lint', '--formt', 'json'],
      'error: simpul lint has no flag “--formt”. Did you mean “--format”? [cli/unknown-flag]',
    ],
    [['lint', '--format', 'jsn'], 'error: --format cannot be “jsn”. Did you mean “json”? [cli/unknown-value]'],
    [
      ['lint', '--format'],
      'error: --format needs a value. Write --format FORMAT; examples: simpul lint --help. [cli/missing-value]',
    ],
    [
      ['find', '--coder', '--json'],
      'error: --coder needs a value. Write --coder CODER; examples: simpul find --help. [cli/missing-value]',
    ],
    [['find', '--json=yes'], 'error: --json takes no value, but got “yes”. Write --json alone. [cli/unwanted-value]'],
    [['show'], 'error: SOURCE|ID is missing. Write simpul show SOURCE|ID [cli/missing-argument]'],
    [
      ['display', 'checklist-matrx'],
      'error: There is no display “checklist-matrx”. Did you mean “checklist-matrix”? [cli/unknown-name]',
    ],
    [['find', 'E11'], 'error: --code cannot be “E11”. Did you mean “E1”? [cli/unknown-value]'],
    [
      ['find', '--observed', '2021..x'],
      'error: “2021..x” is not a value that --observed can take. Write it like 2021-03-01..2021-04-30. [cli/bad-value]',
    ],
    [
      ['report', '-o', 'bab4.doc'],
      'bab4.doc: error: No format belongs to this ending. Use .txt, .md, .html, .csv, .json, or name the format with --format. [cli/unknown-extension]',
    ],
  ])('%j', async (words, message) => {
    expect(await refusal(...words)).toBe(message);
  });

  it('is told so in the language asked for, even where the line cannot be parsed', async () => {
    const { stderr } = await runInMemory(['--lang', 'id', 'lnt'], { cwd: '/' });
    expect(stderr).toBe('error: Tidak ada perintah “lnt”. Maksud Anda “lint”? [cli/unknown-command]\n');
  });

  it('refuses a flag that belongs to another display', async () => {
    expect(await refusal('display', 'checklist-matrix', '--unit', 'line')).toContain('It belongs to co-occurrence');
  });

  it('takes what follows -- as it stands', async () => {
    expect(await refusal('show', '--', '--lang')).toContain('There is no source “--lang”');
  });
});

describe('language', () => {
  it.each([
    ['id', { SIMPUL_LANG: 'en' }, 'en', 'id'],
    [undefined, { SIMPUL_LANG: 'id', LANG: 'en_US.UTF-8' }, 'en', 'id'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'id', 'id'],
    [undefined, { LC_ALL: 'id_ID.UTF-8', LANG: 'en_US.UTF-8' }, undefined, 'id'],
    [undefined, { LANG: 'de_DE.UTF-8' }, undefined, 'en'],
    [undefined, { SIMPUL_LANG: '', LANG: 'id' }, undefined, 'id'],
    [undefined, {}, undefined, 'en'],
  ] as const)('--lang %s, %j, project %s: %s', (flag, env, project, wanted) => {
    expect(chooseLanguage(flag, env, project)).toBe(wanted);
  });

  it('is the project’s where nothing else is said', async () => {
    const { stderr } = await runInMemory(['lnt'], { cwd: fixture });
    expect(stderr).toContain('Tidak ada perintah');
  });
});

describe('-C', () => {
  const elsewhere = path.join(fixture, 'no-such-folder');
  it.each([
    ['apart', ['-C', fixture, 'sources']],
    ['joined', [`-C${fixture}`, 'sources']],
    ['joined, behind the command', ['sources', `-C${fixture}`]],
    ['by its long name', ['sources', `--project=${fixture}`]],
    ['the last of two', ['-C', '/', 'sources', '-C', elsewhere, '-C', fixture]],
    ['after a flag that looks like it', ['find', 'E1', '--source', 'S1', '-C', fixture]],
  ])('names the folder: %s', async (_name, words) => {
    const { exit, stdout } = await runInMemory(words, { cwd: '/', env: { SIMPUL_LANG: 'en' } });
    expect({ exit, found: stdout.includes('S1') }).toEqual({ exit: 0, found: true });
  });

  it('is not taken from what is a value of another flag', async () => {
    const { exit, stderr } = await runInMemory(['find', 'E1', '--source', `-C${fixture}`], { cwd: '/', env: {} });
    expect([exit, stderr]).toEqual([2, expect.stringContaining('There is no simpul.yaml in “/”')]);
  });

  it('and --lang are also heeded in the sentences of the command', async () => {
    const words = [`-C${fixture}`, 'display', '--list'];
    const { stdout } = await runInMemory(words, { cwd: '/', env: {} });
    expect(stdout).toContain('narasumber');
  });
});

describe('streams', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal %s, %j: colour %s', (isTTY, env, wanted) => {
    expect(mayColour(isTTY, env)).toBe(wanted);
  });

  it('keeps boxes and colour out of a pipe', async () => {
    const { stdout } = await simpul('display', 'checklist-matrix');
    for (const sign of ['│', '─', '┼', '\u001b']) expect(stdout).not.toContain(sign);
    expect(stdout).toMatch(/^E1 \S+\t/m);
  });

  it('prints what welcomes in twelve lines', () => {
    for (const locale of locales) expect(welcome[locale].trimEnd().split('\n')).toHaveLength(12);
  });

  it('makes ids of version 7 that grow with time', () => {
    const chance = Uint8Array.from([0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const id = uuidV7(1_700_000_000_000, chance);
    expect(id).toBe('018bcfe5-6800-7f01-8203-040506070809');
    expect(uuidV7(1_700_000_000_001, chance) > id).toBe(true);
  });
});

describe('a fault of simpul itself', () => {
  it('says so, ends with 2, and shows the place only when asked', async () => {
    const broken = { cwd: fixture, env: { SIMPUL_LANG: 'en' }, columns: 80 };
    const terminalFault = (words: readonly string[]): Promise<Ran> =>
      runInMemory(words, {
        ...broken,
        get input(): string {
          throw new Error('out of order');
        },
      });
    const plain = await terminalFault(['lint', '-']);
    expect(plain.exit).toBe(2);
    expect(plain.stderr).toBe(
      'This is a fault in simpul, not in your work: out of order\nRun it again with --debug to see where.\n',
    );
    const debug = await terminalFault(['lint', '-', '--debug']);
    expect(debug.stderr).toContain('    at ');
  });
});
