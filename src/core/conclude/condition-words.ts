import { formatNumber, type Locale, type Localised } from '../locale.ts';
import type { Conclusion } from './conclude.ts';
import { balanceOf, type Figures } from './figures.ts';
import { breadthWithoutTechnique } from './rule.ts';
import type { ConditionId, TraceLine } from './trace.ts';
import { gateWords } from './words.ts';

/** What a condition of rule R1 is called. Those of `refuted` and `contested` speak against the claim when they hold. */
export const conditionNames: Localised<{ readonly [condition in ConditionId]: string }> = {
  en: {
    evidence: 'evidence for or against',
    strong_against: 'strong groups against',
    low_balance: 'share in favour (B) low',
    breadth: 'techniques or strong groups against',
    contrary: 'groups against, and share in favour (B) not enough',
    disputed: 'member check disputed',
    stronger_rival: 'a rival is stronger',
    balance: 'share in favour (B)',
    groups: 'independent groups in favour',
    some_triangulation: 'triangulation of any kind',
    strong_groups: 'strong independent groups in favour',
    triangulation: 'triangulation of sources, and of techniques or time',
    no_unresolved: 'contrary evidence left unresolved',
    negative_case: 'search for negative cases',
    rivals: 'rival explanations',
    member_check: 'member check',
    saturation: 'saturation',
  },
  id: {
    evidence: 'bukti yang mendukung atau menentang',
    strong_against: 'kelompok kuat yang menentang',
    low_balance: 'bagian pendukung (B) rendah',
    breadth: 'teknik atau kelompok kuat yang menentang',
    contrary: 'ada kelompok menentang dan bagian pendukung (B) belum cukup',
    disputed: 'member check dibantah',
    stronger_rival: 'ada tandingan yang lebih kuat',
    balance: 'bagian pendukung (B)',
    groups: 'kelompok independen yang mendukung',
    some_triangulation: 'triangulasi jenis apa pun',
    strong_groups: 'kelompok independen kuat yang mendukung',
    triangulation: 'triangulasi sumber, dan teknik atau waktu',
    no_unresolved: 'bukti sebaliknya yang belum diselesaikan',
    negative_case: 'pencarian kasus negatif',
    rivals: 'penjelasan tandingan',
    member_check: 'member check',
    saturation: 'kejenuhan data',
  },
};

const words: Localised<{
  readonly undefined: string;
  readonly none: string;
  readonly kinds: { readonly [kind in keyof Figures['triangulation']]: string };
  readonly anyKind: string;
  readonly both: string;
  readonly techniques: string;
  readonly strong: string;
  readonly or: string;
  readonly against: string;
  needed(required: string): string;
  rivals(recorded: number, open: number, stronger: number): string;
  readonly rivalsNeeded: string;
}> = {
  en: {
    undefined: 'undefined',
    none: 'none',
    kinds: { sumber: 'sources', teknik: 'techniques', waktu: 'time' },
    anyKind: 'one kind',
    both: 'sources, and techniques or time',
    techniques: 'techniques',
    strong: 'strong groups',
    or: 'or',
    against: 'groups against',
    needed: (required) => `needed: ${required}`,
    rivals: (recorded, open, stronger) => `${recorded} recorded, ${open} open, ${stronger} stronger`,
    rivalsNeeded: 'at least 1 recorded, none open or stronger',
  },
  id: {
    undefined: 'tidak terdefinisi',
    none: 'tidak ada',
    kinds: { sumber: 'sumber', teknik: 'teknik', waktu: 'waktu' },
    anyKind: 'satu jenis',
    both: 'sumber, dan teknik atau waktu',
    techniques: 'teknik',
    strong: 'kelompok kuat',
    or: 'atau',
    against: 'kelompok menentang',
    needed: (required) => `syarat: ${required}`,
    rivals: (recorded, open, stronger) => `${recorded} tercatat, ${open} terbuka, ${stronger} lebih kuat`,
    rivalsNeeded: 'sedikitnya 1 tercatat, tidak ada yang terbuka atau lebih kuat',
  },
};

/** A share as the language writes it, with the fraction it comes from: `15/27 = 0,556`. */
export function balanceText(figures: Figures, locale: Locale): string {
  const balance = balanceOf(figures);
  if (balance === null) return words[locale].undefined;
  return `${figures.S}/${figures.S + figures.C} = ${formatNumber(balance, locale, 3)}`;
}

/** A threshold with the digits it needs: 0.75, 0.5. */
export function shareText(share: number, locale: Locale): string {
  return formatNumber(share, locale, Math.max(2, (String(share).split('.')[1] ?? '').length));
}

/** The names of the kinds of triangulation that hold; a dash for none. */
function triangulationText({ triangulation }: Figures, locale: Locale): string {
  const kinds = (['sumber', 'teknik', 'waktu'] as const).filter((kind) => triangulation[kind]);
  return kinds.map((kind) => words[locale].kinds[kind]).join(', ') || words[locale].none;
}

/** What was found and what is asked for, in the reader's language: `6; needed: ≥ 3`. */
export function conditionText(conclusion: Conclusion, { of, condition }: TraceLine, locale: Locale): string {
  const [found, required] = measured(conclusion, condition, of, locale);
  return required === '' ? found : `${found}; ${words[locale].needed(required)}`;
}

function measured(
  { figures, gates, ruleset }: Conclusion,
  condition: ConditionId,
  of: TraceLine['of'],
  locale: Locale,
): readonly [string, string] {
  const text = words[locale];
  const gate = gateWords[locale];
  const { memberCheck } = gate;
  const balance = balanceText(figures, locale);
  const up = shareText(ruleset.beta_support, locale);
  switch (condition) {
    case 'evidence':
      return [`${figures.S + figures.C}`, '> 0'];
    case 'strong_against':
      return [`${figures.nC2}`, `≥ ${ruleset.min_strong_groups_refuted}`];
    case 'low_balance':
      return [balance, `≤ ${shareText(ruleset.beta_refute, locale)}`];
    case 'breadth':
      return [
        `${text.techniques} ${figures.tC}, ${text.strong} ${figures.nC2}`,
        `${text.techniques} ≥ 2 ${text.or} ${text.strong} ≥ ${breadthWithoutTechnique(ruleset)}`,
      ];
    case 'contrary':
      return [`${text.against} ${figures.nC}, B ${balance}`, `${text.against} ≥ 1, B < ${up}`];
    case 'disputed':
      return [memberCheck[gates.memberCheck], memberCheck.disputed];
    case 'stronger_rival':
      return [`${gates.rivals.stronger}`, '≥ 1'];
    case 'balance':
      return [balance, `≥ ${up}`];
    case 'groups':
      return [`${figures.nS}`, `≥ ${ruleset.min_groups_supported}`];
    case 'strong_groups':
      return [`${figures.nS2}`, `≥ ${ruleset.min_strong_groups_credible}`];
    case 'triangulation':
    case 'some_triangulation':
      return [triangulationText(figures, locale), of === 'credible' ? text.both : text.anyKind];
    case 'no_unresolved':
      return [`${figures.unresolved}`, '0'];
    case 'negative_case':
      return [gate.negativeCase[gates.negativeCase], gate.negativeCase.complete];
    case 'rivals':
      return [text.rivals(gates.rivals.recorded, gates.rivals.open, gates.rivals.stronger), text.rivalsNeeded];
    case 'member_check':
      return [memberCheck[gates.memberCheck], `${memberCheck.confirmed} ${text.or} ${memberCheck.waived}`];
    case 'saturation':
      return [gate.saturation[gates.saturation], `${gate.saturation.reached} ${text.or} ${gate.saturation.waived}`];
  }
}
