import module from 'node:module';
import process from 'node:process';
import v8 from 'node:v8';
import type { Locale } from '../core/locale.ts';

/** The whole program: arguments in, exit code out. What is heavy is loaded only when it is needed. */
export async function main(args: readonly string[]): Promise<number> {
  stopQuietly();
  if (args.length === 1 && args[0] === '--version') {
    process.stdout.write(`${process.env.SIMPUL_VERSION}\n`);
    return 0;
  }
  hasten();
  if (args.length === 0) return welcomeAlone();
  const { run, processTerminal } = await import('./app.ts');
  return run(args, processTerminal());
}

async function welcomeAlone(): Promise<number> {
  const { welcome, chooseLanguage, projectLanguage } = await import('./app.ts');
  const locale: Locale = chooseLanguage(undefined, process.env, await projectLanguage(process.cwd()));
  process.stdout.write(welcome[locale]);
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

/**
 * Most commands end before code optimised by V8 would earn what its making costs, half of the whole time of a short
 * one; so V8 is asked to wait (Node 20; later Nodes do not know the flag, but can keep what they compiled).
 */
function hasten(): void {
  const { enableCompileCache } = module as { enableCompileCache?: () => void };
  if (enableCompileCache) enableCompileCache();
  else v8.setFlagsFromString('--interrupt-budget=1000000');
}
