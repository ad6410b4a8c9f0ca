import { type Before, type Conclusion, newestOf, restsOnDecisions } from './conclude.ts';
import { balanceOf, type Share } from './figures.ts';
import { missingFor, traceOf } from './trace.ts';

/**
 * `{"claims": […]}`: the figures of each version by the names of METHOD 4.5, B to three decimals, null where it is
 * undefined. With `trace`, also what they were made of: condition by condition, and the guards of METHOD 4.8.
 */
export function conclusionsJson(
  conclusions: readonly Conclusion[],
  options: { readonly trace?: boolean } = {},
): { readonly claims: readonly object[] } {
  const newest = new Set(newestOf(conclusions));
  return {
    claims: conclusions.map((conclusion) => ({
      ...figuresJson(conclusion),
      ...(options.trace ? { trace: traceJson(conclusion, newest.has(conclusion)) } : {}),
    })),
  };
}

function figuresJson(conclusion: Conclusion): object {
  const { figures, raw, version } = conclusion;
  return {
    id: conclusion.claim.id,
    version: version.version,
    status: conclusion.status,
    S: figures.S,
    C: figures.C,
    B: balanceOf(figures),
    groups_support: pointsJson(conclusion, 'support'),
    groups_contradict: pointsJson(conclusion, 'contradict'),
    n_S: figures.nS,
    n_C: figures.nC,
    n_S2: figures.nS2,
    n_C2: figures.nC2,
    t_S: figures.tS,
    t_C: figures.tC,
    r_S: figures.rS,
    waves_S: figures.wS,
    n_links: conclusion.evidence.length,
    n_qualifies: conclusion.evidence.filter((one) => one.stance === 'qualifies').length,
    unresolved: figures.unresolved,
    triangulation: figures.triangulation,
    credible_checks: conclusion.tests.credible,
    moved_contradicting: [conclusion.moved.away, conclusion.moved.of],
    leave_one_group_out: Object.fromEntries(conclusion.without),
    raw_status: raw.status,
    raw_B: balanceOf(raw.figures),
    n_suggested: conclusion.suggested,
    n_reclassified: [...conclusion.reclassified.values()].reduce((sum, count) => sum + count, 0),
    reclassified: Object.fromEntries(conclusion.reclassified),
  };
}

function pointsJson({ shares }: Conclusion, side: keyof Pick<Share, 'support' | 'contradict'>): object {
  return Object.fromEntries(
    [...shares].flatMap(([group, share]) => (share[side] === undefined ? [] : [[group, share[side]]])),
  );
}

function beforeJson({ voices, status, figures, raw }: Before): object {
  return {
    voices,
    status,
    S: figures.S,
    C: figures.C,
    B: balanceOf(figures),
    raw_status: raw.status,
    raw_S: raw.figures.S,
    raw_C: raw.figures.C,
    raw_B: balanceOf(raw.figures),
  };
}

function traceJson(conclusion: Conclusion, newest: boolean): object {
  const { evidence, figures, status } = conclusion;
  return {
    newest,
    ruleset: conclusion.ruleset.id,
    ...(conclusion.byDefault === undefined ? {} : { status_by_default_ruleset: conclusion.byDefault }),
    ...(conclusion.beforeWithdrawal ? { before_withdrawal: beforeJson(conclusion.beforeWithdrawal) } : {}),
    conditions: traceOf(conclusion),
    missing_to_rise: missingFor(conclusion) ?? null,
    strong: conclusion.tests.credible.strong_groups && conclusion.tests.credible.triangulation,
    consistent: conclusion.tests.credible.balance && figures.unresolved === 0,
    rests_on_decisions: restsOnDecisions(conclusion),
    changes_without: [...conclusion.without].flatMap(([group, without]) => (without === status ? [] : [group])),
    supporting_sides: conclusion.sides.supporting,
    missing_sides: conclusion.sides.missing,
    unrated_voices: conclusion.unrated,
    bulk_confirmed: [conclusion.bulk, evidence.length],
    quotes_withheld: conclusion.passages.filter((passage) => passage.withheld).length,
    left_out: conclusion.leftOut.map(({ link, why }) => ({ link: link.id, why })),
    links: evidence.map((one) => ({
      id: one.link.id,
      voice: one.voice,
      group: one.group,
      stance: one.stance,
      ...(one.link.suggested === undefined ? {} : { suggested: one.link.suggested }),
      directness: one.link.directness,
      band: one.band,
      points: one.points,
      unresolved: one.unresolved,
    })),
  };
}
