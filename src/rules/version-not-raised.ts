import { found } from '../core/diagnostic.ts';
import type { HistoryRule } from './rule.ts';

const head = (version: string): string => `schema: codebook/1
id: kota-kembar
version: ${version}
title: Kota kembar
languages: [id]
source: Tjandradewi & Marcotullio 2009
valences: []
codes:
  - id: K1
    name: Komitmen
`;

/** What codings mean changed, but they will record the same version as before. */
export const versionNotRaised: HistoryRule<{
  readonly version: string;
  readonly before: string;
  readonly codes: readonly string[];
  readonly next: string;
}> = {
  code: 'version/not-raised',
  severity: 'error',
  scope: 'history',
  why: {
    en: 'Each coding records the version it was made with. If the meaning changes under one number, nobody can tell which codings were made under which meaning.',
    id: 'Setiap pengodean mencatat versi yang dipakai. Bila maknanya berubah di bawah nomor yang sama, tidak ada yang tahu pengodean mana dibuat menurut makna yang mana.',
  },
  words: {
    en: ({ version, before, codes, next }) => ({
      problem: `The meaning of ${codes.join(', ')} changed, but the version ${version === before ? `is still ${before}` : `went from ${before} to ${version}`}.`,
      remedy: `Raise it, e.g. to ${next}; simpul codebook diff --since REF shows what changed.`,
    }),
    id: ({ version, before, codes, next }) => ({
      problem: `Makna ${codes.join(', ')} berubah, tetapi versinya ${version === before ? `masih ${before}` : `dari ${before} menjadi ${version}`}.`,
      remedy: `Naikkan, misalnya menjadi ${next}; simpul codebook diff --since REF menunjukkan yang berubah.`,
    }),
  },
  examples: [
    {
      title: { en: 'Another definition under the same number', id: 'Definisi lain di bawah nomor yang sama' },
      before: `${head('1.0.0')}    definition: Upaya dan waktu dari tiap pihak\n`,
      text: `${head('1.0.0 # !')}    definition: Upaya, waktu, dan dana dari tiap pihak\n`,
    },
  ],
  *check({ yaml, before, after, diff }) {
    if (before.id !== after.id || isHigher(after.version, before.version)) return;
    const codes = [...new Set(diff.changes.filter(({ reread }) => reread).map(({ code }) => code || after.id))];
    if (codes.length === 0) return;
    const shown = codes.length > 6 ? [...codes.slice(0, 5), `… (${codes.length})`] : codes;
    const place = { file: yaml.file, position: yaml.at(['version']) };
    const next = raised(before.version);
    yield found(this, place, { version: after.version, before: before.version, codes: shown, next });
  },
};

function numbersOf(version: string): readonly number[] {
  return version.split(/[.+-]/).slice(0, 3).map(Number);
}

function isHigher(a: string, b: string): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  const at = x.findIndex((number, index) => number !== y[index]);
  return at !== -1 && (x[at] ?? 0) > (y[at] ?? 0);
}

/** A change of meaning is no mere correction: the second number goes up. */
function raised(version: string): string {
  const [major = 0, minor = 0] = numbersOf(version);
  return `${major}.${minor + 1}.0`;
}
