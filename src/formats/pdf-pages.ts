import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'unpdf/pdfjs';
import type { PdfAnswer, PdfInfo, PdfItem, PdfPage } from './pdf.ts';

/** More signs than any page of words has; what is drawn after them is not read. */
const MOST_SIGNS = 200_000;

/**
 * Opens a PDF. No script of it is run, no font and nothing else fetched; pictures are not decoded, so that their size
 * does not matter. May take for ever, and throws what the library throws: it is for a thread of its own.
 */
function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
  }).promise;
}

async function infoOf(document: PDFDocumentProxy): Promise<PdfInfo> {
  const { info } = await document.getMetadata();
  const fields = info as { readonly [key: string]: unknown };
  const field = (key: string): string => {
    const value = fields[key];
    return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  };
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(field('CreationDate'));
  return {
    ...(field('Title') === '' ? {} : { title: field('Title') }),
    ...(field('Author') === '' ? {} : { author: field('Author') }),
    ...(field('Creator') === '' ? {} : { maker: field('Creator') }),
    ...(made ? { made: made.slice(1).join('-') } : {}),
  };
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage | undefined> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const items = (await runsOf(page)).map((run) => itemOf(run, transform));
    const picture = !items.some(({ text }) => /\S/u.test(text)) && (await drawsPictures(page));
    page.cleanup();
    return { width, height, items, picture };
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

interface Run {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

async function runsOf(page: PDFPageProxy): Promise<readonly Run[]> {
  const reader = page.streamTextContent({ disableNormalization: true, includeMarkedContent: false }).getReader();
  const runs: Run[] = [];
  for (let signs = 0; signs <= MOST_SIGNS; ) {
    const { done, value } = await reader.read();
    if (done) return runs;
    for (const run of value.items as readonly Run[]) {
      if (run.str !== '') runs.push(run);
      signs += run.str.length;
    }
  }
  await reader.cancel(new Error('more signs than a page has'));
  return runs;
}

type Matrix = readonly [number, number, number, number, number, number];

function itemOf({ str, width, transform }: Run, view: readonly number[]): PdfItem {
  const [a, b, c, d, x, y] = product(view as unknown as Matrix, transform as unknown as Matrix);
  return {
    text: str,
    x,
    y,
    width,
    size: Math.hypot(c, d),
    turn: (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360,
  };
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const painting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
]);
/** Points: a picture is a unit square stretched to its size on the page, which nothing else is. */
const LEAST_PICTURE = 30;
/** Letters that were turned into shapes. */
const MANY_SHAPES = 200;

async function drawsPictures(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let shapes = 0;
  return fnArray.some((operation: number, index: number) => {
    if (operation === OPS.constructPath) shapes++;
    // Pictures too large to be decoded, which all but the smallest are here, leave only the stretching behind.
    const stretched = operation === OPS.transform && stretch(argsArray[index]) > LEAST_PICTURE;
    return stretched || painting.has(operation) || shapes > MANY_SHAPES;
  });
}

function stretch(matrix: unknown): number {
  const [a = 0, b = 0, c = 0, d = 0] = Array.isArray(matrix) ? matrix.map(Number) : [];
  return Math.min(Math.hypot(a, b), Math.hypot(c, d));
}

/** Answers the program: first what the file is, then each page it asks for. */
async function serve(port: MessagePort): Promise<void> {
  const answer = (message: PdfAnswer): void => port.postMessage(message);
  let document: PDFDocumentProxy;
  try {
    document = await open(workerData as Uint8Array);
    answer({ pages: document.numPages, info: await infoOf(document) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Whatever else it stumbles over lies in the file.
    answer({ trouble: error.name === 'PasswordException' ? 'password' : 'broken' });
    return;
  }
  port.on('message', (number: number) => void pageOf(document, number).then((page) => answer({ page })));
}

if (parentPort) void serve(parentPort);
