import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { directnessWords, stanceWords } from '../core/conclude/words.ts';
import { withholder } from '../core/consent.ts';
import { formatDate, inLocale, type Locale, type Localised } from '../core/locale.ts';
import { printable } from '../core/printable.ts';
import type { Project } from '../core/project.ts';
import { quoteOf } from '../core/reference.ts';
import { labelOf } from '../core/tally.ts';
import { wrap } from '../formats/layout.ts';
import { passage } from '../renderers/entry.ts';

const words: Localised<{
  readonly coding: string;
  readonly code: string;
  readonly definition: string;
  readonly valence: string;
  readonly criterion: string;
  readonly directness: string;
  readonly years: string;
  readonly memo: string;
  readonly coder: string;
  readonly codebook: string;
  readonly claims: string;
  readonly none: string;
  readonly next: string;
}> = {
  en: {
    coding: 'coding',
    code: 'Code',
    definition: 'Definition',
    valence: 'Valence',
    criterion: 'Criterion',
    directness: 'Directness',
    years: 'Refers to',
    memo: 'Memo',
    coder: 'Coded by',
    codebook: 'Codebook',
    claims: 'Evidence in claims',
    none: 'none',
    next: 'In its text',
  },
  id: {
    coding: 'pengodean',
    code: 'Kode',
    definition: 'Definisi',
    valence: 'Valensi',
    criterion: 'Kriteria',
    directness: 'Kelangsungan',
    years: 'Waktu yang dibicarakan',
    memo: 'Memo',
    coder: 'Dikode oleh',
    codebook: 'Buku kode',
    claims: 'Menjadi bukti proposisi',
    none: 'tidak ada',
    next: 'Di teksnya',
  },
};

/** A coding with what it rests on and what rests on it: words, code and criterion, coder, and the claims that cite it. */
export function codingPage(project: Project, coding: Coding, locale: Locale, columns: number): string {
  const say = words[locale];
  const { code, codebook } = new CodeTree(project.codebooks).get(coding.code) ?? {};
  const { valence, memo, refers_to: years } = coding;
  const quote = quoteOf(project, withholder(project)(coding), locale);
  const name = inLocale(code?.name, locale);
  const rows: readonly (readonly [string, string])[] = [
    [say.code, `${coding.code} ${name}`.trim()],
    [say.definition, inLocale(code?.brief ?? code?.definition, locale)],
    ...(valence === undefined
      ? []
      : ([
          [say.valence, codebook ? labelOf(codebook, valence, locale) : valence],
          [say.criterion, inLocale(code?.criteria?.[valence], locale)],
        ] as const)),
    [say.directness, directnessWords[locale][coding.directness ?? 'direct']],
    [say.years, years ? `${years.from}–${years.to}` : ''],
    [say.memo, memo ?? ''],
    [
      say.coder,
      [coding.coder, coding.at === undefined ? '' : formatDate(coding.at, locale)].filter((part) => part).join(', '),
    ],
    [say.codebook, coding.codebook ?? ''],
    [say.claims, citedIn(project, coding, locale).join('; ') || say.none],
    [say.next, `simpul show ${coding.id}`],
  ];
  const told = rows.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`);
  const lines = [`${coding.id}: ${say.coding}`, '', `${passage(quote, locale)} ${quote.reference}`, '', ...told];
  const width = Math.min(columns, 100);
  return `${lines.flatMap((line) => (line === '' ? [''] : wrap(printable(line).replace(/\s+/g, ' '), width))).join('\n')}\n`;
}

/** Each version of a claim that cites the coding, and how. */
function citedIn({ claims }: Project, { id }: Coding, locale: Locale): readonly string[] {
  return claims.flatMap((claim) =>
    claim.versions.flatMap(({ version, links = [] }) =>
      links
        .filter((link) => link.coding === id)
        .map((link) => `${claim.id} v${version} (${stanceWords[locale][link.stance]}, ${link.id})`),
    ),
  );
}
