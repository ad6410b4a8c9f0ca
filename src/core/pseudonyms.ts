import type { IdentifierKind } from './identifiers.ts';

/** An entry of `private/pseudonyms.yaml`: what is replaced by what, or is kept by decision. Keys are those on disk. */
export interface Pseudonym {
  readonly real: string;
  /** What stands for it in all that others read. Without it, and not kept, nothing that holds it is written. */
  readonly as?: string;
  /** Absent: known by its form. */
  readonly kind?: IdentifierKind;
  readonly voice?: string;
  /** Looks like an identifier and is none, or is public. */
  readonly keep?: boolean;
  /** For names that are words, too: `Budi` and not `budi pekerti`. */
  readonly case?: 'exact';
  readonly reason?: string;
}

/** Where a string holds something of the map, in UTF-16 units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly entry: Pseudonym;
}

/** Academic and religious titles before a name, which the name takes with it; `Pak` and `Bu` stay. */
const TITLES = '(?:(?:prof|drs|dra|dr|drg|ir|hj|kh|h|r|rd|tb)\\.\\s{0,2}|(?:prof|drs|dra|hj|kh)\\s{1,2}){0,4}';
/** Degrees behind it: `, S.Sos., M.Si.` */
const DEGREES =
  '(?:,?\\s{0,2}(?:[sm]|ph|sp|a)\\.[a-z]{1,4}(?:\\.[a-z]{1,2})?(?![\\p{L}\\p{N}])(?:\\.(?=\\s?[,;:)]))?){0,4}';
/** What Indonesian joins to a name. */
const CLITICS = '(?=(?:nya|ku|mu)?(?:lah|kah|pun|tah)?(?![\\p{L}\\p{N}]))';
const OUTSIDE_LEFT = '(?<![\\p{L}\\p{N}])';
const OUTSIDE_RIGHT = '(?![\\p{L}\\p{N}])';

/** Finds and replaces what a map names: whole words with what is joined to them, the longest first (METHOD 6). */
export class Disguise {
  private readonly groups: readonly { readonly form: RegExp; readonly entries: readonly Pseudonym[] }[];

  constructor(readonly entries: readonly Pseudonym[]) {
    const usable = entries.filter(({ real }) => real.trim() !== '').sort((a, b) => b.real.length - a.real.length);
    this.groups = [
      { flags: 'giu', entries: usable.filter((entry) => entry.case !== 'exact') },
      { flags: 'gu', entries: usable.filter((entry) => entry.case === 'exact') },
    ]
      .filter((group) => group.entries.length > 0)
      .map(({ flags, entries: own }) => ({
        form: new RegExp(own.map((entry) => `(${formOf(entry)})`).join('|'), flags),
        entries: own,
      }));
  }

  /** All that the map names, kept things among them, from left to right; of what overlaps the first, then the longest. */
  hitsIn(value: string): readonly Hit[] {
    const hits = this.groups.flatMap(({ form, entries }) =>
      [...value.matchAll(form)].flatMap((match) => {
        const entry = entries[match.slice(1).findIndex((part) => part !== undefined)];
        return entry ? [{ start: match.index, end: match.index + match[0].length, entry }] : [];
      }),
    );
    if (this.groups.length > 1) hits.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return hits.filter((hit) => {
      const free = hit.start >= end;
      if (free) end = hit.end;
      return free;
    });
  }

  /** What has to be put in place of what; what is kept, or not yet decided, left out. */
  editsIn(value: string): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
    return this.hitsIn(value).flatMap(({ start, end, entry }) => {
      const { as, keep } = entry;
      if (keep || as === undefined) return [];
      // Lines keep their numbers: a name broken over two of them leaves its break behind.
      const breaks = value.slice(start, end).replace(/[^\n]/g, '');
      const joined = /[\p{L}\p{N}]/u.test(value.slice(end, end + 1)) && !/\p{L}$/u.test(as) ? '-' : '';
      return [{ start, end, text: as + joined + breaks }];
    });
  }

  replace(value: string): string {
    const edits = this.editsIn(value);
    if (edits.length === 0) return value;
    let at = 0;
    const parts = edits.map(({ start, end, text }) => {
      const part = value.slice(at, start) + text;
      at = end;
      return part;
    });
    return parts.join('') + value.slice(at);
  }
}

function formOf({ real, kind }: Pseudonym): string {
  const words = real.normalize('NFC').trim();
  const digits = words.replace(/\D/g, '');
  if ((kind === undefined || kind === 'phone' || kind === 'number') && digits.length >= 6 && !/[\p{L}/@]/u.test(words))
    return numberForm(digits, kind === 'phone' || /^(?:\+?62|0)8/.test(words.replace(/[^\d+]/g, '')));
  const literal = words.split(/\s+/).map(escaped).join('\\s+');
  const left = /^[\p{L}\p{N}]/u.test(words) ? OUTSIDE_LEFT : '';
  if (!/[\p{L}\p{N}]$/u.test(words)) return left + literal;
  const named = kind === 'name' || (kind === undefined && !/[\d@]/.test(words));
  return named ? `${left}${TITLES}${literal}${DEGREES}${CLITICS}` : left + literal + OUTSIDE_RIGHT;
}

/** The same digits however they are set apart; a phone number with 0 or +62 before it. */
function numberForm(digits: string, phone: boolean): string {
  const own = phone ? digits.replace(/^(?:62|0)/, '') : digits;
  const lead = phone ? '(?:\\+?62|0)[\\s.()-]{0,3}' : '';
  return `(?<!\\d)${lead}${[...own].join('[\\s.()-]{0,3}')}(?!\\d)`;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’‘ʼ]/g, "['’‘ʼ]");
}
