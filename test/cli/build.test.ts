import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/fixture.ts';

describe('the build', () => {
  it('is ASCII, for it is read byte by byte: a dash in a regular expression would be three other signs', () => {
    for (const file of ['dist/main.cjs', 'dist/app.cjs']) {
      expect([file, /[^\0-\x7f]/.exec(readFileSync(path.join(root, file), 'latin1'))]).toEqual([file, null]);
    }
  });

  it('keeps what V8 compiled where Node does not keep it itself', () => {
    const [major = 0] = process.versions.node.split('.').map(Number);
    const probe = `
      const { loadApp } = await import('./dist/main.cjs');
      console.log(loadApp().script?.cachedDataRejected ?? 'native');`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', probe], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe(major < 22 ? 'false' : 'native');
    expect(existsSync(path.join(root, 'dist/app.cjs'))).toBe(true);
  });
});
