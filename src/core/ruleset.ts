import type { ProjectSettings, Ruleset } from './project.ts';

/** Rule R1 as it ships (METHOD 4.4 and 4.8). The numbers are ours, not Miles & Huberman's. */
export const R1: Ruleset = {
  id: 'R1',
  beta_support: 0.75,
  beta_refute: 0.25,
  min_groups_supported: 2,
  min_strong_groups_credible: 3,
  min_strong_groups_refuted: 2,
  wave_gap_days: 30,
  band_high: 8,
  band_low: 5,
  points: {
    T: { direct: 3, indirect: 2, inferred: 1 },
    S: { direct: 2, indirect: 1, inferred: 1 },
    R: { direct: 1, indirect: 1, inferred: 0 },
  },
};

/** R1 with what the project sets otherwise, down to a single cell of the table of points. */
export function rulesetOf(settings: Pick<ProjectSettings, 'ruleset'>): Ruleset {
  const own = settings.ruleset ?? {};
  const { points } = R1;
  return {
    ...R1,
    ...own,
    points: {
      T: { ...points.T, ...own.points?.T },
      S: { ...points.S, ...own.points?.S },
      R: { ...points.R, ...own.points?.R },
    },
  };
}
