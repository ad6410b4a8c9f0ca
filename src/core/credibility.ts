import type { CodeTree } from './code-tree.ts';
import type { Ruleset } from './project.ts';
import type { Band, Voice } from './voice.ts';

/** A voice's weight on one subject. */
export interface Rating {
  readonly band: Band;
  /** Sum of the five criteria, 0–10; absent when nobody has rated the voice. */
  readonly total?: number;
  readonly rated: boolean;
}

/**
 * Rubric to band (METHOD 4.4): T from `band_high`, S from `band_low`, else R. A rating for a code holds for it and its
 * descendants, and the one nearest to the subject wins; it holds for several codes only if they all lie within it. A
 * voice nobody rated counts as S and is flagged.
 */
export function ratingOf(voice: Voice | undefined, codes: readonly string[], tree: CodeTree, ruleset: Ruleset): Rating {
  const total = ratingForCodes(voice, codes, tree) ?? rubricTotal(voice);
  if (total === undefined) return { band: 'S', rated: false };
  return { band: total >= ruleset.band_high ? 'T' : total >= ruleset.band_low ? 'S' : 'R', total, rated: true };
}

function rubricTotal(voice: Voice | undefined): number | undefined {
  const rubric = voice?.credibility;
  if (!rubric) return undefined;
  return rubric.proximity + rubric.authority + rubric.independence + rubric.contemporaneity + rubric.checkability;
}

function ratingForCodes(voice: Voice | undefined, codes: readonly string[], tree: CodeTree): number | undefined {
  if (codes.length === 0) return undefined;
  const holding = Object.entries(voice?.credibility_by_code ?? {}).filter(([rated]) =>
    codes.every((code) => code === rated || tree.isWithin(code, rated)),
  );
  const nearest = holding.sort(([a], [b]) => depthOf(tree, b) - depthOf(tree, a))[0];
  return nearest?.[1].total;
}

function depthOf(tree: CodeTree, code: string): number {
  return tree.get(code)?.depth ?? 0;
}
