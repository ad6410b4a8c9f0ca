import { dateIn } from '../core/dates.ts';

/** A page out of a file in which a browser saved it with all its pictures. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly charset?: string;
  readonly address?: string;
  /** ISO date on which it was saved: when it was read. */
  readonly saved?: string;
}

/** Whether a file is one of parts (RFC 2557), by its beginning. */
export function isMhtml(bytes: Uint8Array): boolean {
  return /^\s*[\w-]{2,40}:.{0,3000}?content-type:\s*multipart\/related/is.test(latin1(bytes.subarray(0, 4096)));
}

/** The page of such a file: its first part that is HTML. Undefined when none is. */
export function readMhtml(bytes: Uint8Array): SavedPage | undefined {
  const source = latin1(bytes);
  const { headers, body } = partOf(source);
  const boundary = parameter(headers.get('content-type'), 'boundary');
  if (boundary === undefined || boundary === '') return undefined;
  const page = body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => partOf(part.replace(/^\r?\n/, '')))
    .find((part) => /^(?:text\/html|application\/xhtml\+xml)/i.test(part.headers.get('content-type') ?? ''));
  if (!page) return undefined;
  const charset = parameter(page.headers.get('content-type'), 'charset');
  const address = headers.get('snapshot-content-location') ?? page.headers.get('content-location');
  const saved = dateIn(headers.get('date') ?? '');
  return {
    bytes: decoded(page.body, page.headers.get('content-transfer-encoding') ?? ''),
    ...(charset === undefined ? {} : { charset: charset.toLowerCase() }),
    ...(address !== undefined && /^https?:\/\/\S+$/i.test(address) ? { address } : {}),
    ...(saved === undefined ? {} : { saved }),
  };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = source.slice(0, end?.index ?? source.length);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function parameter(value: string | undefined, name: string): string | undefined {
  const match = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]+))`, 'i').exec(value ?? '');
  return match?.[1] ?? match?.[2];
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/[ \t]*=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
