#!/usr/bin/env node
// CommonJS (package.json beside it): the loader of ECMAScript modules costs as much again as each file.
if (process.getBuiltinModule) {
  const { main } = require('../dist/main.cjs');
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write(
    `simpul needs Node 20.19 or later; this is ${process.version}. / simpul perlu Node 20.19 atau lebih baru.\n`,
  );
  process.exitCode = 2;
}
