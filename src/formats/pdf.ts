import { Worker } from 'node:worker_threads';

/** A run of signs as the page draws it. Lengths are points of 1/72 inch, y downwards from the top edge of the page. */
export interface PdfItem {
  /** White space alone where the page draws spaces. */
  readonly text: string;
  /** Where the run begins on its base line, as the page is looked at. */
  readonly x: number;
  readonly y: number;
  /** Along the line of writing. */
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  /** Degrees, clockwise, by which the line of writing is turned on the page: 0 to 359. */
  readonly turn: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** It has no text and draws pictures, as a scan does. */
  readonly picture: boolean;
}

/** What the file says of itself, as it stands there. */
export interface PdfInfo {
  readonly title?: string;
  readonly author?: string;
  /** The program it was made with. */
  readonly maker?: string;
  /** ISO date. */
  readonly made?: string;
}

export interface Pdf {
  readonly pages: number;
  readonly info: PdfInfo;
  /** The page of a number, from 1; undefined if it is too broken to be read. */
  page(number: number): Promise<PdfPage | undefined | 'too-hard'>;
  close(): Promise<unknown>;
}

/** Why a file cannot be opened: `too-hard` is one that takes more time or memory than any document. */
export type PdfTrouble = 'password' | 'broken' | 'too-hard';

/** What the thread that reads says. */
export type PdfAnswer =
  | { readonly pages: number; readonly info: PdfInfo }
  | { readonly page: PdfPage | undefined }
  | { readonly trouble: PdfTrouble };

/** Milliseconds for one page; documents take some hundredths of it. */
const PATIENCE = 30_000;
/** Milliseconds between two looks at the memory, and bytes that may come on top of what was there. */
const LOOK = 100;
const MOST_MEMORY = 1_500_000_000;
const MOST_HEAP_MB = 1000;

/**
 * Opens a PDF in a thread of its own, which alone can be stopped: a small file may keep the library busy for ever.
 * Nothing of it is written to the console.
 */
export async function openPdf(bytes: Uint8Array, patience = PATIENCE): Promise<Pdf | PdfTrouble> {
  const thread = new Worker(readerFile(), {
    workerData: bytes,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const opened = await answerOf(thread, patience);
  if ('pages' in opened)
    return {
      ...opened,
      async page(number) {
        thread.postMessage(number);
        const answer = await answerOf(thread, patience);
        if ('trouble' in answer) return answer.trouble === 'too-hard' ? 'too-hard' : undefined;
        return 'page' in answer ? answer.page : undefined;
      },
      close: () => thread.terminate(),
    };
  await thread.terminate();
  return 'trouble' in opened ? opened.trouble : 'broken';
}

/** Beside the program; run from its sources, Node needs what was built of them for a thread. */
function readerFile(): URL {
  const reader = import.meta.url.endsWith('.ts') ? '../../dist/pdf-pages.cjs' : './pdf-pages.cjs';
  return new URL(reader, import.meta.url);
}

function answerOf(thread: Worker, patience: number): Promise<PdfAnswer> {
  const before = process.memoryUsage.rss();
  const end = Date.now() + patience;
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer): void => {
      clearInterval(looking);
      thread.off('message', settle).off('error', failed).off('exit', stopped);
      resolve(answer);
    };
    const failed = (error: Error): void =>
      settle({ trouble: 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-hard' : 'broken' });
    const stopped = (): void => settle({ trouble: 'broken' });
    const looking = setInterval(() => {
      if (Date.now() > end || process.memoryUsage.rss() - before > MOST_MEMORY) settle({ trouble: 'too-hard' });
    }, LOOK);
    thread.on('message', settle).on('error', failed).on('exit', stopped);
  });
}
