import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { frameSource } from '../../src/project/frame-source.ts';
import { freshFolder, put, tiny } from '../support/project.ts';

it('frameSource shows lines of files in the project, and of no others', () => {
  const dir = freshFolder();
  const elsewhere = freshFolder();
  try {
    put(dir, tiny);
    put(elsewhere, { 'secret.txt': 'rahasia' });
    symlinkSync(path.join(elsewhere, 'secret.txt'), path.join(dir, 'link.txt'));
    mkdirSync(path.join(dir, 'folder'));
    const textOf = frameSource(dir);
    expect(textOf('voices.yaml')).toBe('- id: N1\n');
    const above = path.relative(dir, path.join(elsewhere, 'secret.txt'));
    for (const file of ['', 'gone.yaml', 'folder', 'link.txt', above]) expect(textOf(file), file).toBeUndefined();
  } finally {
    for (const folder of [dir, elsewhere]) rmSync(folder, { recursive: true });
  }
});
