// The main job on the founding study: a readable summary here, the whole report in a file.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const study = path.resolve('fixtures/bandung-liuzhou');
const out = path.resolve('out');

function simpul(...args) {
  const { status } = spawnSync(process.execPath, ['bin/simpul.js', '-C', study, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}

mkdirSync(out, { recursive: true });
simpul('sources');
simpul('display', 'checklist-matrix');
simpul('conclude', '--brief');
simpul('report', '-o', path.join(out, 'bandung-liuzhou.html'));
simpul('report', '-o', path.join(out, 'bandung-liuzhou.md'));
