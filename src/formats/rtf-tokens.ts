/** What a reader of rich text is told, in the order of the file. */
export interface RtfReader {
  open(): void;
  close(): void;
  /** `\word12`; one sign, such as `~`, for a control symbol. A new line behind a backslash is `par`. */
  control(word: string, value: number | undefined): void;
  /** Bytes of text as they stand, one sign a byte. */
  bytes(value: string): void;
}

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /'([\dA-Fa-f]{2})/y;
const BYTES = /[^\\{}\r\n\0]+/y;

/** Goes through a rich text file once (RTF 1.9.1, "Conventions of an RTF Reader"), `\bin` passed over. Never throws. */
export function readTokens(source: string, reader: RtfReader): void {
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{') {
      reader.open();
      at++;
    } else if (sign === '}') {
      reader.close();
      at++;
    } else if (sign === '\\') at = controlAt(source, at + 1, reader);
    else {
      BYTES.lastIndex = at;
      const run = BYTES.exec(source)?.[0];
      if (run !== undefined) reader.bytes(run);
      at += run?.length ?? 1;
    }
  }
}

function controlAt(source: string, at: number, reader: RtfReader): number {
  HEX.lastIndex = at;
  const hex = HEX.exec(source)?.[1];
  if (hex !== undefined) {
    reader.bytes(String.fromCharCode(Number.parseInt(hex, 16)));
    return HEX.lastIndex;
  }
  WORD.lastIndex = at;
  const [whole, word, number] = WORD.exec(source) ?? [];
  if (whole === undefined || word === undefined) {
    const symbol = source[at] ?? '';
    if (symbol === '\r' || symbol === '\n') reader.control('par', undefined);
    else if (symbol === '\\' || symbol === '{' || symbol === '}') reader.bytes(symbol);
    else if (symbol !== '') reader.control(symbol, undefined);
    return at + (symbol === '\r' && source[at + 1] === '\n' ? 2 : 1);
  }
  const value = number === undefined ? undefined : Number(number);
  if (word !== 'bin') reader.control(word, value);
  return at + whole.length + (word === 'bin' ? Math.max(0, value ?? 0) : 0);
}
