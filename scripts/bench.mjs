// Costs as ratios of CPU (user + system) to bare Node in one run (DESIGN section 8). Needs bash for its `time`.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeProject } from './synthetic.mjs';

const simpul = path.resolve('bin/simpul.js');
const rounds = Number(process.env.ROUNDS ?? 7);

/** CPU seconds of one run of a command. */
function cpu(command) {
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="cpu %3U %3S"; time "$@" >/dev/null', 'bash', ...command],
    {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  const match = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr);
  if (!match || status > 1) throw new Error(`${command.join(' ')}: exit ${status}\n${stderr}`);
  return Number(match[1]) + Number(match[2]);
}

/** Least CPU seconds of every command, measured in turns so that a busy moment hits all alike. */
function measure(commands, times = rounds) {
  const least = Object.fromEntries(Object.keys(commands).map((name) => [name, Infinity]));
  for (let round = 0; round < times; round++) {
    for (const [name, command] of Object.entries(commands)) least[name] = Math.min(least[name], cpu(command));
  }
  return least;
}

function report(name, seconds, base, budget) {
  const ratio = seconds / base;
  const verdict = budget === undefined ? '' : ratio <= budget ? `  within ${budget}` : `  OVER ${budget}`;
  console.log(
    `${name.padEnd(52)} ${(seconds * 1000).toFixed(0).padStart(7)} ms ${ratio.toFixed(2).padStart(7)} ×${verdict}`,
  );
}

const dir = await mkdtemp(path.join(tmpdir(), 'simpul-bench-'));
try {
  const bare = [process.execPath, '-e', '0'];
  const run = (...args) => [process.execPath, simpul, ...args];

  const study = path.join(dir, 'study');
  await writeProject(study, { sources: 40, codings: 10_000 });
  const displays = [
    'checklist-matrix',
    'evidence-table',
    'triangulation-matrix',
    'code-frequency',
    'co-occurrence',
    'data-accounting-log',
  ];
  const small = measure({
    'node -e 0': bare,
    '--version': run('--version'),
    'lint of a codebook': run('lint', 'codebooks/undp-success-elements.yaml'),
    ...Object.fromEntries(displays.map((name) => [`display ${name}`, run('-C', study, 'display', name, '--json')])),
    'reduce reduction-table': run('-C', study, 'reduce', 'reduction-table', '--json'),
    'report in HTML': run('-C', study, 'report', '--format', 'html'),
  });
  const base = small['node -e 0'];
  console.log(`Node ${process.version}; least of ${rounds} runs; ratios to bare Node\n`);
  report('node -e 0', base, base);
  report('simpul --version', small['--version'], base, 1.5);
  report('simpul lint (one codebook)', small['lint of a codebook'], base, 2.5);
  console.log('\n40 interviews, 10,000 codings');
  for (const name of displays) report(`simpul display ${name}`, small[`display ${name}`], base, 4);
  report('simpul reduce reduction-table', small['reduce reduction-table'], base, 4);
  report('simpul report --format html', small['report in HTML'], base);

  console.log('\n1,000,000 codings, and half as many (twice the codings should cost about twice)');
  const half = path.join(dir, 'half');
  const million = path.join(dir, 'million');
  await writeProject(half, { sources: 400, codings: 500_000 });
  await writeProject(million, { sources: 400, codings: 1_000_000 });
  const large = measure(
    {
      half: run('-C', half, 'display', 'checklist-matrix', '--json'),
      million: run('-C', million, 'display', 'checklist-matrix', '--json'),
      cooccurrence: run('-C', million, 'display', 'co-occurrence', '--json'),
    },
    1,
  );
  report('simpul display checklist-matrix, 500,000', large.half, base);
  report('simpul display checklist-matrix, 1,000,000', large.million, base, 60);
  report('simpul display co-occurrence, 1,000,000', large.cooccurrence, base, 60);
} finally {
  await rm(dir, { recursive: true, force: true });
}
