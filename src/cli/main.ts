import type { Script } from 'node:vm';

type App = typeof import('./app.ts');

// An import of a built-in module loads all that it ever could (for fs: the streams too); this does not.
const builtin = process.getBuiltinModule;

/** The whole program: arguments in, exit code out. What is heavy is loaded only when it is needed. */
export async function main(args: readonly string[]): Promise<number> {
  stopQuietly();
  if (args.length === 1 && args[0] === '--version') {
    process.stdout.write(`${process.env.SIMPUL_VERSION}\n`);
    return 0;
  }
  const { app } = loadApp();
  if (args.length > 0) return app.run(args, app.processTerminal());
  const locale = app.chooseLanguage(undefined, process.env, app.projectLanguage(process.cwd()));
  process.stdout.write(app.welcome[locale]);
  return 0;
}

/** A reader that has seen enough (`| head`) is no error; Ctrl-C ends with 130, and no write leaves half a file. */
function stopQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
  process.once('SIGINT', () => process.exit(130));
}

/** What `app.cjs` holds: the program, given what a module of Node has. */
type Start = (require: NodeJS.Require, file: string) => App;

/**
 * All the rest of the program. Later Nodes keep what they compiled themselves. Node 20 is asked to optimise late, since
 * most commands end before that would earn its cost, and is given what the build kept (made of `script`); where that is
 * of another version it compiles anew.
 */
export function loadApp(): { readonly app: App; readonly script?: Script } {
  const module = builtin('node:module');
  const require = module.createRequire(import.meta.url);
  const { enableCompileCache } = module as { enableCompileCache?: () => void };
  const file = builtin('node:url').fileURLToPath(new URL('app.cjs', import.meta.url));
  if (enableCompileCache) {
    enableCompileCache();
    return { app: (require(file).start as Start)(require, file) };
  }
  builtin('node:v8').setFlagsFromString('--interrupt-budget=4000000');
  const { source, cachedData } = sourceAndKept(file);
  const script = new (builtin('node:vm').Script)(source, { filename: file, ...(cachedData && { cachedData }) });
  return { app: (script.runInThisContext() as Start)(require, file), script };
}

/**
 * The program's text, byte by byte, which the bundler's ASCII allows and which costs half; and what was compiled of it.
 * Both go through one buffer: memory that was not touched before costs more than reading.
 */
function sourceAndKept(file: string): { readonly source: string; readonly cachedData?: Buffer } {
  const { closeSync, fstatSync, openSync, readSync, statSync } = builtin('node:fs');
  const kept = `${file}.kept`;
  const size = statSync(kept, { throwIfNoEntry: false })?.size ?? 0;
  let buffer: Buffer | undefined;
  const read = (name: string): Buffer => {
    const descriptor = openSync(name, 'r');
    buffer ??= Buffer.allocUnsafeSlow(Math.max(fstatSync(descriptor).size, size));
    const bytes = buffer.subarray(0, readSync(descriptor, buffer));
    closeSync(descriptor);
    return bytes;
  };
  const source = read(file).toString('latin1');
  return size > 0 ? { source, cachedData: read(kept) } : { source };
}
