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
 * Rubric to band (METHOD 4.4): T from `band_high`, S from `band_low`, else R. A rating for the code or one above it
 * wins over the voice's own. A voice nobody rated counts as S and is flagged.
 */
export function ratingOf(voice: Voice | undefined, codes: readonly string[], tree: CodeTree, ruleset: Ruleset): Rating {
  const special = Object.entries(voice?.credibility_by_code ?? {}).find(([code]) =>
    codes.some((one) => one === code || tree.isWithin(one, code)),
  );
  const rubric = voice?.credibility;
  const total =
    special?.[1].total ??
    (rubric &&
      rubric.proximity + rubric.authority + rubric.independence + rubric.contemporaneity + rubric.checkability);
  if (total === undefined) return { band: 'S', rated: false };
  return { band: total >= ruleset.band_high ? 'T' : total >= ruleset.band_low ? 'S' : 'R', total, rated: true };
}
