import process from 'node:process';

/** One output stream and what may be done on it. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
  readonly colour: boolean;
}

/** All that a command may know of the world around it, so that a test can run commands in memory. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: {
    readonly isTTY: boolean;
    /** Everything, to the end. */
    read(): Promise<Uint8Array>;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** ISO time in UTC, to the second. */
  now(): string;
  /** UUIDv7. */
  newId(): string;
  /** Asks on stderr and waits for a line; `undefined` when the input ends. */
  ask(question: string): Promise<string | undefined>;
}

/** The process's own streams, clock and randomness. */
export function processTerminal(): Terminal {
  const { env } = process;
  return {
    stdout: outputOf(process.stdout, env),
    stderr: outputOf(process.stderr, env),
    stdin: {
      // Opened only for a command that reads it, since opening costs.
      get isTTY() {
        return process.stdin.isTTY === true;
      },
      async read() {
        const parts: Buffer[] = [];
        for await (const part of process.stdin) parts.push(Buffer.from(part));
        return Buffer.concat(parts);
      },
    },
    env,
    cwd: process.cwd(),
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    ask,
  };
}

function outputOf(stream: NodeJS.WriteStream, env: Terminal['env']): Output {
  const isTTY = stream.isTTY === true;
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY,
    columns: isTTY && stream.columns > 0 ? stream.columns : 80,
    colour: mayColour(isTTY, env),
  };
}

/** Whether one stream may be coloured: `FORCE_COLOR`, then `NO_COLOR`, then `TERM=dumb`, then whether it is a terminal. */
export function mayColour(isTTY: boolean, env: Terminal['env']): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return isTTY && term !== 'dumb';
}

/** RFC 9562, version 7: 48 bits of milliseconds, then chance. */
export function uuidV7(milliseconds: number, chance: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(milliseconds / 256 ** (5 - index)) % 256;
  bytes.set(chance.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(undefined));
    // Without this, Ctrl-C at a question would only close it.
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
