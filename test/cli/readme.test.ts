import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, root } from '../support/fixture.ts';
import { runInMemory } from './memory.ts';

/** Lines of the `sh` blocks of README.md that run simpul. */
const commands = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/\s+#\s.*$/, '').trim())
  .filter((line) => /^simpul\b/.test(line));

/** A line's words as a shell would hand them over; these lines use no more of a shell than quotes. */
function wordsOf(line: string): readonly string[] {
  return (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).slice(1).map((word) => word.replace(/["']/g, ''));
}

describe('commands in README.md', () => {
  let dir = '';

  beforeAll(() => {
    // A clone in which `npm start` has run: the study, and the folder for what is written.
    dir = mkdtempSync(path.join(tmpdir(), 'simpul-readme-'));
    cpSync(fixture, path.join(dir, 'fixtures/bandung-liuzhou'), { recursive: true });
    mkdirSync(path.join(dir, 'out'));
  });

  afterAll(() => rmSync(dir, { recursive: true }));

  it('are found', () => expect(commands.length).toBeGreaterThan(0));

  it.each(commands)('%s', async (line) => {
    // A line that names no project is meant to be typed inside it.
    const cwd = / -C/.test(line) ? dir : path.join(dir, 'fixtures/bandung-liuzhou');
    const ran = await runInMemory(wordsOf(line), { cwd, env: { SIMPUL_LANG: 'en' } });
    expect([0, 1], ran.stderr).toContain(ran.exit);
  });
});
