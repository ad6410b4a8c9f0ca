#!/usr/bin/env node
const modules = process.getBuiltinModule?.('node:module');
if (modules) {
  // Required, not imported: the loader of ECMAScript modules costs as much again for each file.
  const { main } = modules.createRequire(import.meta.url)('../dist/main.cjs');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    `simpul needs Node 20.19 or later; this is ${process.version}. / simpul perlu Node 20.19 atau lebih baru.\n`,
  );
  process.exitCode = 2;
}
