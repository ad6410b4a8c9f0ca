import type { CodeRow } from '../core/code-rows.ts';
import type { CodeTree } from '../core/code-tree.ts';
import { inLocale, type Locale, type Localised } from '../core/locale.ts';
import type { MemberOption } from '../core/member.ts';
import type { Project } from '../core/project.ts';
import { judgementWords } from '../core/sign-words.ts';
import { isSifted, type SymbolRule, valenceLabels } from '../core/tally.ts';
import type { Column, Footer } from '../core/view.ts';
import { withdrawnIn } from '../core/withdrawn.ts';

export const ruleOption: MemberOption = {
  name: 'rule',
  values: ['two-thirds', 'strict'],
  fallback: 'two-thirds',
  about: {
    en: 'how many codings make one sign: two thirds of those with a valence, or all of them (strict)',
    id: 'berapa banyak pengodean menjadi satu tanda: dua pertiga yang bervalensi, atau semuanya (strict)',
  },
};

export const levelOption: MemberOption = {
  name: 'level',
  values: ['root', 'indicator'],
  fallback: 'root',
  about: { en: 'rows are elements (root) or their indicators', id: 'baris berupa elemen (root) atau indikatornya' },
};

const symbolRules: Localised<{ readonly [rule in SymbolRule]: (met: string, unmet: string) => string }> = {
  en: {
    'two-thirds': (met, unmet) =>
      `One sign for a cell: + if at least two thirds of the codings with a valence are ${met}, – if at least two thirds are ${unmet}, otherwise ±. Counts stand beside it.`,
    strict: (met, unmet) =>
      `One sign for a cell: + only if all codings with a valence are ${met}, – only if all are ${unmet}, otherwise ±. Counts stand beside it.`,
  },
  id: {
    'two-thirds': (met, unmet) =>
      `Satu tanda per sel: + bila sedikitnya dua pertiga pengodean bervalensi berbunyi ${met}, – bila sedikitnya dua pertiga ${unmet}, selain itu ±. Jumlahnya tertulis di sampingnya.`,
    strict: (met, unmet) =>
      `Satu tanda per sel: + hanya bila semua pengodean bervalensi berbunyi ${met}, – hanya bila semuanya ${unmet}, selain itu ±. Jumlahnya tertulis di sampingnya.`,
  },
};

const unsigned: Localised = {
  en: 'Codes of a codebook that does not judge by met and unmet have no sign, only their number.',
  id: 'Kode dari buku kode yang tidak menilai terpenuhi atau tidak terpenuhi tidak diberi tanda, hanya jumlahnya.',
};

/** How signs come about, and which rows have none. */
export function signRules(rule: SymbolRule, rows: readonly CodeRow[], locale: Locale): readonly string[] {
  const signed = [...new Set(rows.filter((row) => row.signed).map(({ codebook }) => codebook))];
  const labels = valenceLabels({ codebooks: signed }, locale);
  const { met, unmet } = judgementWords[locale];
  return [
    ...(rows.length === 0 || signed.length > 0
      ? [symbolRules[locale][rule](labels.get('met') ?? met, labels.get('unmet') ?? unmet)]
      : []),
    ...(rows.some((row) => !row.signed) ? [unsigned[locale]] : []),
  ];
}

const divided: Localised = { en: ', or divided', id: ', atau terbelah' };

/** The four signs of a judgement, in the words of the codebooks that judge. */
function judgements({ codebooks }: Project, locale: Locale): Footer['legend'] {
  const labels = valenceLabels({ codebooks: codebooks.filter(({ codes }) => codes.length > 0) }, locale);
  return (['met', 'mixed', 'unmet', 'none'] as const).flatMap((mark) => {
    const label = labels.get(mark);
    return label === undefined ? [] : [{ mark, text: mark === 'mixed' ? label + divided[locale] : label }];
  });
}

const legends: Localised<Footer['legend']> = {
  en: [
    { mark: 'silent', text: 'looked for, not found' },
    { mark: 'not-sought', text: 'not yet looked for' },
    { mark: 'withheld', text: 'withheld' },
  ],
  id: [
    { mark: 'silent', text: 'dicari, tidak ditemukan (senyap)' },
    { mark: 'not-sought', text: 'belum dicari' },
    { mark: 'withheld', text: 'dirahasiakan' },
  ],
};

const sifted: Localised = {
  en: 'nothing in this selection, or not yet looked for',
  id: 'tidak ada dalam pilihan ini, atau belum dicari',
};

export function symbolLegend(project: Project, locale: Locale): Footer['legend'] {
  const empty = legends[locale].map((one) =>
    one.mark === 'not-sought' && isSifted(project) ? { ...one, text: sifted[locale] } : one,
  );
  return [...judgements(project, locale), ...empty];
}

const withdrawn: Localised = { en: 'withdrawn', id: 'ditarik' };

/** Columns for the voices, in the order of collection; last those that have withdrawn, by their ids alone. */
export function voiceColumns(project: Project, holds: Column['holds'], locale: Locale): readonly Column[] {
  const column = (id: string, told: string | undefined): Column => {
    return { id, title: told ? `${id} · ${told}` : id, holds, selection: { voice: [id] } };
  };
  return [
    ...project.voices.map(({ id, role }) => column(id, role)),
    ...withdrawnIn(project).map((id) => column(id, withdrawn[locale])),
  ];
}

/** `E1.2 Finansial …`, by id, as rows and lists name a code. */
export function codeTitle(tree: CodeTree, id: string, locale: Locale): string {
  const name = inLocale(tree.get(id)?.code.name, locale);
  return name === '' ? id : `${id} ${name}`;
}

const empties: Localised<{
  readonly codings: string;
  readonly codebook: string;
  readonly wide: (columns: number) => string;
}> = {
  en: {
    codings: 'There is no coding to show here. Code with simpul code add, or widen the selection.',
    codebook: 'The project has no codebook: name one under codebooks in simpul.yaml.',
    wide: (columns) =>
      `This table has ${columns} columns; consider splitting it by element or by role (--code, --role).`,
  },
  id: {
    codings: 'Tidak ada pengodean untuk ditampilkan. Kodekan dengan simpul code add, atau longgarkan pilihannya.',
    codebook: 'Proyek ini belum punya buku kode: sebutkan di codebooks dalam simpul.yaml.',
    wide: (columns) =>
      `Tabel ini berkolom ${columns}; pertimbangkan untuk memecahnya menurut elemen atau peran (--code, --role).`,
  },
};

/** Why a table says little or reads badly (METHOD 3.2). */
export function warningsOf(project: Project, columns: number, locale: Locale): readonly string[] {
  const words = empties[locale];
  return [
    ...(project.codebooks.length === 0 ? [words.codebook] : []),
    ...(project.codings.length === 0 ? [words.codings] : []),
    ...(columns > 12 ? [words.wide(columns)] : []),
  ];
}
