import type { DiagnosticKind } from './diagnostic.ts';
import { type IdentifierKind, identifierWords, suggestedIn } from './identifiers.ts';
import type { Disguise } from './pseudonyms.ts';
import { hasLateQuotes, type Quote } from './view.ts';

/** An identifier that a result would show, with the first place where it would. */
export interface Leak {
  readonly words: string;
  /** Absent: the map names it, whatever it is. */
  readonly kind?: IdentifierKind;
  readonly sure: boolean;
  readonly where: string;
  readonly places: number;
}

/**
 * Every identifier in the words of a result, whatever will draw it: names of the map that are still there, and what
 * looks like an identifier and nobody has decided to keep. `quotes`: whether those that are made late will be drawn.
 */
export function leaksIn(result: unknown, disguise: Disguise, quotes: boolean): readonly Leak[] {
  const leaks = new Map<string, Leak & { places: number }>();
  const note = (words: string, where: string, sure: boolean, kind?: IdentifierKind): void => {
    const known = leaks.get(words);
    if (known) known.places++;
    else leaks.set(words, { words, sure, where, places: 1, ...(kind === undefined ? {} : { kind }) });
  };
  walk(result, [], quotes, (value, trail) => {
    const hits = disguise.hitsIn(value);
    const where = (): string => trail.join(' › ');
    for (const { start, end, entry } of hits) if (!entry.keep) note(value.slice(start, end), where(), true);
    for (const { start, end, words, sure, kind } of suggestedIn(value)) {
      if (!hits.some((hit) => hit.start < end && start < hit.end)) note(words, where(), sure, kind);
    }
  });
  return [...leaks.values()];
}

/** Names of things, which are the same whoever reads them. */
const skipped = new Set(['hash', 'coders', 'selection', 'codebooks', 'segments', 'voices', 'view', 'state', 'newest']);

function walk(
  node: unknown,
  trail: readonly string[],
  quotes: boolean,
  visit: (value: string, trail: readonly string[]) => void,
): void {
  if (typeof node === 'string') visit(node, trail);
  if (Array.isArray(node)) {
    for (const one of node) walk(one, trail, quotes, visit);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const here = [...trail, ...nameOf(node)];
  for (const [key, value] of Object.entries(node)) if (!skipped.has(key)) walk(value, here, quotes, visit);
  if (quotes && hasLateQuotes(node)) walk(node.quotes, here, quotes, visit);
}

/** How a reader finds a part of a result: a quote by its reference, the rest by its title. */
function nameOf(node: object): readonly string[] {
  const { reference, title, label, id } = node as Partial<Quote> & { title?: unknown; label?: unknown; id?: unknown };
  const name = [reference, title, label, id].find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? [name] : [];
}

type LeakData = {
  readonly words: string;
  readonly kind: IdentifierKind | null;
  readonly where: string;
  readonly places: number;
};

export const identifierLeak: DiagnosticKind<LeakData> = {
  code: 'privacy/leak',
  severity: 'error',
  why: {
    en: 'What has left this computer cannot be called back. A number, an address or a name of the map is written only when the researcher has decided so (METHOD 6).',
    id: 'Yang sudah keluar dari komputer ini tidak dapat ditarik kembali. Nomor, alamat, atau nama dalam daftar samaran hanya ditulis bila peneliti sudah memutuskannya (METHOD 6).',
  },
  words: {
    en: ({ words, kind, where, places }) => ({
      problem: `Nothing was written: “${words}” (${kind === null ? 'in private/pseudonyms.yaml' : identifierWords.en[kind]}) would be in it, ${where === '' ? '' : `under ${where}, `}${places === 1 ? 'once' : `${places} times`}.`,
      remedy: `Replace it: simpul privacy replace "${words}" --as "[…]"; or keep it, with a reason: simpul privacy keep "${words}" --reason "…". --real-names writes all as it stands, this once.`,
    }),
    id: ({ words, kind, where, places }) => ({
      problem: `Tidak ada yang ditulis: “${words}” (${kind === null ? 'ada di private/pseudonyms.yaml' : identifierWords.id[kind]}) akan ikut, ${where === '' ? '' : `di ${where}, `}${places} kali.`,
      remedy: `Samarkan: simpul privacy replace "${words}" --as "[…]"; atau pertahankan dengan alasan: simpul privacy keep "${words}" --reason "…". --real-names menulis semuanya apa adanya, sekali ini.`,
    }),
  },
};

export const mayIdentify: DiagnosticKind<{ readonly words: readonly string[]; readonly count: number }> = {
  code: 'privacy/may-identify',
  severity: 'warning',
  why: {
    en: 'A name behind “Pak” or an address may tell who somebody is, or may be public: that is for the researcher to decide.',
    id: 'Nama sesudah “Pak” atau sebuah alamat dapat membuka jati diri seseorang, atau memang umum: penelitilah yang memutuskan.',
  },
  words: {
    en: ({ words, count }) => ({
      problem: `This may tell who somebody is: ${listed(words)}${count > words.length ? ` and ${count - words.length} more` : ''}.`,
      remedy: 'simpul privacy scan lists them; then simpul privacy replace "…" --as "…", or simpul privacy keep "…".',
    }),
    id: ({ words, count }) => ({
      problem: `Ini dapat membuka jati diri seseorang: ${listed(words)}${count > words.length ? ` dan ${count - words.length} lagi` : ''}.`,
      remedy:
        'simpul privacy scan mendaftarnya; lalu simpul privacy replace "…" --as "…", atau simpul privacy keep "…".',
    }),
  },
};

function listed(words: readonly string[]): string {
  return words.map((one) => `“${one}”`).join(', ');
}
