// What agreement costs, as ratios to a plain loop over the same data on the same machine: npm run bench:agreement
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { ratingsOf } from './src/core/agreement/ratings.ts';
      export { coefficients } from './src/core/agreement/coefficients.ts';
      export { bootstrapUnits } from './src/core/agreement/bootstrap.ts';
      export { krippendorffAlpha } from './src/core/agreement/krippendorff-alpha.ts';
      export { unitizing } from './src/core/agreement/unitizing.ts';
      export { seeded } from './src/core/agreement/random.ts';`,
    resolveDir: new URL('..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const core = await import(`data:text/javascript;base64,${code}`);

/** The least CPU time of several runs, in milliseconds: other work on the machine only adds. */
function cost(run, times = 5) {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < times; turn++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function line(what, milliseconds, loop, limit) {
  const ratio = milliseconds / loop;
  const limits = limit === undefined ? '' : ` (limit ${limit} ×)`;
  console.log(`${what}: ${milliseconds.toFixed(0)} ms, ${ratio.toFixed(2)} × a plain loop${limits}`);
}

const UNITS = 1_000_000;
const CODERS = 4;
const LEVELS = 5;
const random = core.seeded(1);
const codes = new Int32Array(UNITS * CODERS);
for (let unit = 0; unit < UNITS; unit++) {
  const truth = Math.floor(random.next() * LEVELS);
  for (let coder = 0; coder < CODERS; coder++) {
    const own = random.next() < 0.8 ? truth : Math.floor(random.next() * LEVELS);
    codes[unit * CODERS + coder] = random.next() < 0.03 ? -1 : own;
  }
}
const levels = Array.from({ length: LEVELS }, (_, at) => ({ label: String(at), number: at }));

/** What any program must do: look at each pair of values of each unit, once. */
function plainLoop() {
  const table = new Float64Array(LEVELS * LEVELS);
  for (let unit = 0; unit < UNITS; unit++) {
    for (let one = 0; one < CODERS; one++) {
      const left = codes[unit * CODERS + one];
      if (left < 0) continue;
      for (let other = one + 1; other < CODERS; other++) {
        const right = codes[unit * CODERS + other];
        if (right >= 0) table[left * LEVELS + right]++;
      }
    }
  }
  return table;
}

const loop = cost(plainLoop);
console.log(`a plain loop over ${UNITS} units × ${CODERS} coders: ${loop.toFixed(0)} ms`);
const nominal = core.coefficients.filter(({ scale, coders }) => scale === 'nominal' && coders === 'any');
line(
  `all ${nominal.length} nominal coefficients`,
  cost(() => {
    const ratings = core.ratingsOf(codes, CODERS, levels);
    for (const one of nominal) one.compute(ratings);
  }),
  loop,
  2,
);
line(
  '10,000 bootstrap draws of alpha',
  cost(() => {
    const ratings = core.ratingsOf(codes, CODERS, levels);
    core.bootstrapUnits(ratings, (drawn) => core.krippendorffAlpha(drawn), { draws: 10_000, seed: 1 });
  }, 1),
  loop,
);

const SEGMENTS = 200_000;
const values = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const coders = Array.from({ length: 5 }, () => {
  const units = [];
  let at = 0;
  for (let unit = 0; unit < SEGMENTS; unit++) {
    const start = at + Math.floor(random.next() * 10);
    const end = start + 1 + Math.floor(random.next() * 20);
    units.push({ start, end, value: values[Math.floor(random.next() * values.length)] });
    at = end;
  }
  return units;
});
const end = Math.max(...coders.map((units) => units.at(-1).end)) + 10;
line(
  `u-family, 5 coders × ${SEGMENTS} segments`,
  cost(() => core.unitizing({ begin: 0, end, coders }), 2),
  loop,
);
