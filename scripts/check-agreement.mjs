// Compares simpul's figures of agreement with a file of expected ones (format agreement-vectors/1):
// npm run check:agreement -- FILE.json. Prints every value that is not met, with both figures; exit 1 on any.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which file? npm run check:agreement -- FILE.json');
  process.exit(2);
}
let vectors;
try {
  vectors = JSON.parse(await readFile(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8')).vectors;
  if (!Array.isArray(vectors)) throw new Error('it has no list `vectors`');
} catch (error) {
  console.error(`${file} cannot be read as agreement-vectors/1: ${error.message}`);
  process.exit(2);
}
const { outputFiles } = await build({
  entryPoints: [new URL('../test/support/agreement-vectors.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { compareVector } = await import(`data:text/javascript;base64,${code}`);

const count = { met: 0, unmet: 0, 'not computed': 0 };
const notComputed = new Map();
for (const vector of vectors) {
  for (const { id, name, expected, got, outcome } of compareVector(vector)) {
    count[outcome]++;
    if (outcome === 'unmet') {
      console.log(`unmet: ${id} ${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
    }
    if (outcome === 'not computed') notComputed.set(name, (notComputed.get(name) ?? 0) + 1);
  }
}
for (const [name, times] of notComputed) console.log(`not computed: ${name} (${times} ×)`);
console.log(`${count.met} met, ${count.unmet} not met, ${count['not computed']} not computed.`);
process.exitCode = count.unmet > 0 ? 1 : 0;
