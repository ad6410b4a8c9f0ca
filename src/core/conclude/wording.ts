import type { ClaimVersion } from '../claim.ts';
import type { CodeTree, PlacedCode } from '../code-tree.ts';
import type { DiagnosticKind } from '../diagnostic.ts';
import { inLocale, type Locale } from '../locale.ts';
import type { ProjectSettings } from '../project.ts';
import { subjectsOf } from './evidence.ts';

/** A claim on an element of two wordings that does not say which one it is about (METHOD S05). */
export const wordingUnnamed: DiagnosticKind<{
  claim: string;
  version: number;
  code: string;
  parts: readonly string[];
}> = {
  code: 'claim/wording-unnamed',
  severity: 'warning',
  why: {
    en: 'Some elements have two meanings that must be judged apart, such as carrying out a policy (E5a) and its results (E5b). A conclusion on the whole says neither.',
    id: 'Sebagian elemen memuat dua pengertian yang harus dinilai terpisah, misalnya pelaksanaan kebijakan (E5a) dan hasilnya (E5b). Kesimpulan atas keseluruhannya tidak mengatakan keduanya.',
  },
  words: {
    en: ({ claim, version, code, parts }) => ({
      problem: `Claim ${claim} v${version} is about ${code} but does not say which of its wordings: ${parts.join(' or ')}.`,
      remedy: `Name ${parts.join(', ')} or both under elements or indicators of the claim.`,
    }),
    id: ({ claim, version, code, parts }) => ({
      problem: `Proposisi ${claim} v${version} menyangkut ${code}, tetapi tidak menyebut rumusan mana: ${parts.join(' atau ')}.`,
      remedy: `Sebutkan ${parts.join(', ')} atau keduanya di elements atau indicators proposisi itu.`,
    }),
  },
};

/** An element that the codebook divides into parts, each with indicators of its own, and the parts a claim names. */
export interface Wording {
  readonly code: PlacedCode;
  readonly parts: readonly string[];
  /** Of `parts`; empty when the claim names the element alone. */
  readonly named: readonly string[];
}

/** The divided elements that a claim is about. */
export function wordingsOf(version: ClaimVersion, tree: CodeTree): readonly Wording[] {
  const subjects = subjectsOf(version);
  const roots = new Map<string, PlacedCode>();
  for (const subject of subjects) {
    const root = tree.get(subject)?.root;
    if (root) roots.set(root.code.id, root);
  }
  return [...roots.values()].flatMap((code) => {
    const parts = (code.code.codes ?? []).filter((part) => part.codes?.length).map((part) => part.id);
    if (parts.length === 0) return [];
    return [{ code, parts, named: parts.filter((part) => subjects.some((subject) => tree.isWithin(subject, part))) }];
  });
}

/** The wording of an element that the study chose (`definition_variant`), in the codebook's words; empty when none. */
export function chosenWording({ code }: PlacedCode, settings: ProjectSettings, locale: Locale): string {
  const variant = settings.definition_variant?.[code.id];
  if (variant === undefined) return '';
  const wording = inLocale(code.source_wording?.[variant], locale);
  return wording === '' ? variant : `${variant}: ${wording}`;
}

/** The codebook's warnings about a code as a cause, such as that E5 lies close to the outcome (METHOD S06). */
export function circularities(version: ClaimVersion, tree: CodeTree, locale: Locale): readonly string[] {
  if (version.kind !== 'causal' && version.asserts !== 'cause') return [];
  const warnings = new Set<string>();
  for (const subject of subjectsOf(version)) {
    for (let at = tree.get(subject); at; at = at.parent) {
      const warning = inLocale(at.code.warning, locale).trim();
      if (warning !== '') warnings.add(warning);
    }
  }
  return [...warnings];
}
