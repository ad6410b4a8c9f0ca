import { run } from '../../src/cli/run.ts';
import { type Output, type Terminal, uuidV7 } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly input?: string;
  /** Answers to questions, in order; then the input ends. */
  readonly answers?: readonly string[];
  /** Where ids begin to count: several runs on one project must not give one twice. */
  readonly ids?: number;
}

/** Runs a command line with streams, clock and ids in memory. */
export async function runInMemory(words: readonly string[], world: World): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  let ids = world.ids ?? 0;
  const answers = [...(world.answers ?? [])];
  const output = (take: (text: string) => void): Output => ({
    write: (text) => take(typeof text === 'string' ? text : new TextDecoder().decode(text)),
    isTTY: world.isTTY ?? false,
    columns: world.columns ?? 80,
    colour: false,
  });
  const terminal: Terminal = {
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output((text) => {
      stderr += text;
    }),
    stdin: { isTTY: world.isTTY ?? false, read: async () => new TextEncoder().encode(world.input ?? '') },
    env: world.env ?? {},
    cwd: world.cwd,
    now: () => '2026-11-24T08:00:00Z',
    newId: () => uuidV7(1_790_000_000_000 + ids, new Uint8Array(10).fill(ids++)),
    ask: async (question) => {
      stderr += question;
      return answers.shift();
    },
  };
  const exit = await run(words, terminal);
  return { exit, stdout, stderr };
}
