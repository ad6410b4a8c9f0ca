import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

it('log verify finds a consent that was changed by hand, and only that', async () => {
  const dir = copyOfFixture();
  const run = (...words: string[]) => runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: 'en' } });
  expect((await run('voices', 'set', 'N3', '--quote', 'no', '--actor', 'ade')).exit).toBe(0);
  expect((await run('log', 'verify')).stdout).not.toContain('log/unlogged-voice');
  const file = path.join(dir, 'voices.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace('quote: false', 'quote: true');
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  const { stdout, stderr } = await run('log', 'verify');
  expect(stdout + stderr).toMatch(/voices\.yaml:\d+:\d+: warning: Voice N3 was changed .*\[log\/unlogged-voice\]/);
});
