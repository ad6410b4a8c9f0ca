import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, put, tiny } from '../support/project.ts';
import { runInMemory } from './memory.ts';

const first = '01990000-aaaa-7000-8000-000000000001';
const second = '01990000-bbbb-7000-8000-000000000002';

/** Two codings by two coders, whose ids are long and begin alike. */
function study(): string {
  const dir = freshFolder();
  const line = (id: string, start: number, exact: string): string =>
    `${JSON.stringify({ id, code: 'K1', start, end: start + exact.length, exact, prefix: '', suffix: '', voice: 'N1' })}\n`;
  const text = tiny['sources/S1.txt'] ?? '';
  const words = ['Suratnya tidak dibalas', 'Warga tidak tahu'] as const;
  put(dir, {
    ...tiny,
    'codings/ade/S1.jsonl': line(first, text.indexOf(words[0]), words[0]),
    'codings/rani/S1.jsonl': line(second, text.indexOf(words[1]), words[1]),
  });
  return dir;
}

const run = (dir: string, lang: string, ...words: string[]) =>
  runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: lang } });

describe('the beginning of the id of a coding', () => {
  const dir = study();
  it.each([
    ['find', '01990000-b'],
    ['find', '--coding', '01990000-B'],
    ['explain', '01990000-b'],
    ['show', '01990000-b'],
    ['display', 'evidence-table', '--coding', '01990000-b'],
    ['verify', 'counting', '--coding', '01990000-b', '--json'],
  ])('is enough where no other has it, whoever coded it: %s %s', async (...words) => {
    for (const lang of ['en', 'id']) {
      const { exit, stdout } = await run(dir, lang, ...words);
      expect(exit).toBe(0);
      expect(stdout).toContain(second);
      expect(stdout).not.toContain(first);
    }
  });

  it.each(['find', 'explain', 'show'])('names the candidates where several have it: %s', async (command) => {
    const { exit, stdout, stderr } = await run(dir, 'id', command, '01990000');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      `Beberapa pengodean memiliki id yang berawalan “01990000”: ${first} (K1, S1:3), ${second}`,
    );
  });

  it.each(['find', 'explain'])('offers the nearest where none has it: %s', async (command) => {
    const { exit, stderr } = await run(dir, 'en', command, first.replace('7000', '7001'));
    expect(exit).toBe(2);
    expect(stderr).toContain(`Did you mean “${first}”?`);
  });

  it('shows a coding with five lines around it, and no more', async () => {
    const { stdout } = await runInMemory(['show', 'A010'], {
      cwd: path.resolve(import.meta.dirname, '../../fixtures/bandung-liuzhou'),
      env: {},
    });
    const lines = stdout.trimEnd().split('\n');
    expect([lines[0]?.split('\t')[0], lines.at(-1)?.split('\t')[0]]).toEqual(['38', '48']);
  });

  it('explains what a coding rests on, and what rests on it', async () => {
    const { stdout } = await runInMemory(['explain', 'A010'], {
      cwd: path.resolve(import.meta.dirname, '../../fixtures/bandung-liuzhou'),
      env: { SIMPUL_LANG: 'id' },
    });
    expect(stdout).toContain('Valensi: tidak terpenuhi');
    expect(stdout).toContain('Kriteria: tidak dianggarkan');
    expect(stdout.replace(/\s+/g, ' ')).toContain('C1a v3 (mendukung, C1av3-L04)');
  });
});
