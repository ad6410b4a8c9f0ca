import { decodeCodePage } from './encoding.ts';
import { CHARSETS, PICTURES } from './rtf-words.ts';

/** The fonts of a rich text file: each has a character set, by which its bytes are read. */
export class RtfFonts {
  /** Of the file, where a font does not say its own. */
  codePage = 'windows-1252';
  private readonly codePages = new Map<number, string>();
  private readonly pictures = new Set<number>();

  charset(font: number, value: number): void {
    if (value === PICTURES) this.pictures.add(font);
    this.codePages.set(font, CHARSETS.get(value) ?? this.codePage);
  }

  fontCodePage(font: number, value: number | undefined): void {
    this.codePages.set(font, codePageOf(value));
  }

  isPictures(font: number): boolean {
    return this.pictures.has(font);
  }

  /** U+FFFD for what is no sign of the character set. */
  decode(bytes: string, font: number): string {
    const isAscii = /^[\0-\x7f]*$/.test(bytes);
    return isAscii ? bytes : decodeCodePage(bytes, this.codePages.get(font) ?? this.codePage);
  }
}

export function codePageOf(value: number | undefined): string {
  if (value === 65001) return 'utf-8';
  return value === 10000 ? 'macintosh' : `cp${value ?? 1252}`;
}
