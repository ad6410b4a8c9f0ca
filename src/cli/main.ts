import type { Locale } from '../core/locale.ts';

/** The whole program: arguments in, exit code out. What is heavy is loaded only when it is needed. */
export async function main(args: readonly string[]): Promise<number> {
  stopQuietly();
  if (args.length === 1 && args[0] === '--version') {
    process.stdout.write(`${process.env.SIMPUL_VERSION}\n`);
    return 0;
  }
  if (args.length === 0) return welcomeAlone();
  const [{ run }, { processTerminal }] = await Promise.all([import('./run.ts'), import('./terminal.ts')]);
  return run(args, processTerminal());
}

async function welcomeAlone(): Promise<number> {
  const [{ welcome }, { chooseLanguage }, { projectLanguage }] = await Promise.all([
    import('./welcome.ts'),
    import('./language.ts'),
    import('../project/language.ts'),
  ]);
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
