import type { Status } from '../claim.ts';
import { CodeTree } from '../code-tree.ts';
import { formatNumber, inLocale, type Locale } from '../locale.ts';
import type { Project, Ruleset } from '../project.ts';
import { rulesetOf } from '../ruleset.ts';
import type { Field, FormView } from '../view.ts';
import type { Conclusion } from './conclude.ts';
import { balanceOf } from './figures.ts';
import type { CredibleChecks } from './rule.ts';
import { viewWords } from './view-words.ts';
import { checkWords, r1Sentence, stanceWords, statusWords } from './words.ts';

/** The status of a claim with its trace, raw status, dependence on decisions, and leave-one-group-out (METHOD 4.8). */
export function statusForm(
  project: Project,
  versions: readonly Conclusion[],
  latest: Conclusion,
  locale: Locale,
): FormView {
  const text = viewWords[locale];
  const status = (one: Status): string => statusWords[locale][one].toUpperCase();
  const balance = (figures: Conclusion['figures']): string => {
    const value = balanceOf(figures);
    return value === null ? 'B = –' : `B = ${formatNumber(value, locale, 3)}`;
  };
  const groups = (points: ReadonlyMap<string, number>): string =>
    [...points].map(([group, value]) => `${group} ${value}`).join(', ') || '–';
  const { figures, raw, moved, version } = latest;
  const fell = [...latest.without].filter(([, other]) => other !== latest.status);
  const lacking = (Object.keys(latest.checks) as (keyof CredibleChecks)[]).filter((check) => !latest.checks[check]);
  const warning = moved.of > 0 && moved.away * 2 > moved.of;
  const fields: Field[] = [
    { id: 'status', label: text.status, text: `${status(latest.status)} (${balance(figures)})` },
    { id: 'raw', label: text.raw, text: `${status(raw.status)} (${balance(raw.figures)})` },
    {
      id: 'own',
      label: text.own,
      text: version.researcher_status
        ? `${status(version.researcher_status.status)}: ${version.researcher_status.reason}`
        : '–',
    },
    {
      id: 'history',
      label: text.history,
      items: versions.map(
        (one) =>
          `v${one.version.version} ${inLocale(one.version.text, locale)}: ${statusWords[locale][one.status]} (${balance(one.figures)})`,
      ),
    },
    {
      id: 'points',
      label: text.points,
      items: [
        `${stanceWords[locale].supports} ${figures.S} (${groups(figures.groupsSupport)})`,
        `${stanceWords[locale].contradicts} ${figures.C} (${groups(figures.groupsContradict)})`,
      ],
    },
    ...(Object.keys(latest.checks) as (keyof CredibleChecks)[]).map(
      (check): Field => ({
        id: check,
        label: checkWords[locale][check],
        mark: latest.checks[check] ? 'pass' : 'fail',
        text: measured(check, latest, rulesetOf(project.settings), locale),
      }),
    ),
    {
      id: 'lacking',
      label: text.lacking,
      text: lacking.length === 0 ? text.nothing : lacking.map((check) => checkWords[locale][check]).join('; '),
    },
    {
      id: 'moved',
      label: text.dependence,
      text: text.moved(moved.away, moved.of),
      ...(warning ? { mark: 'warning', items: [text.depends] } : {}),
    },
    {
      id: 'without',
      label: text.without,
      text:
        fell.length === 0
          ? text.stays
          : fell.map(([group, other]) => `${group}: ${text.changes} ${statusWords[locale][other]}`).join('; '),
    },
    ...(latest.unrated.length > 0 ? [{ id: 'unrated', label: text.unrated, text: latest.unrated.join(', ') }] : []),
    {
      id: 'bulk',
      label: text.bulk,
      text: `${Math.round(latest.bulkShare * latest.evidence.length)} / ${latest.evidence.length}`,
    },
    ...warningsOn(project, latest, locale),
  ];
  return {
    view: 'form',
    name: `${latest.claim.id}-status`,
    title: text.status,
    fields,
    footer: { rules: [r1Sentence[locale]], legend: [], unseen: [], warnings: [] },
  };
}

/** The figure behind a condition. */
function measured(
  check: keyof CredibleChecks,
  { figures, gates }: Conclusion,
  ruleset: Ruleset,
  locale: Locale,
): string {
  const balance = balanceOf(figures);
  const share = formatNumber(ruleset.beta_support, locale, 2);
  if (check === 'balance') return `${balance === null ? '–' : formatNumber(balance, locale, 3)} ≥ ${share}`;
  if (check === 'strong_groups') return `${figures.nS2} ≥ ${ruleset.min_strong_groups_credible}`;
  if (check === 'no_unresolved') return String(figures.unresolved);
  if (check === 'triangulation')
    return (['sumber', 'teknik', 'waktu'] as const).filter((kind) => figures.triangulation[kind]).join(', ') || '–';
  return check === 'negative_case' && gates.stale ? '⟳' : '';
}

/** Circularity (METHOD S06) and the two wordings of one element (S05). */
function warningsOn(project: Project, { version }: Conclusion, locale: Locale): readonly Field[] {
  const text = viewWords[locale];
  const tree = new CodeTree(project.codebooks);
  return (version.elements ?? []).flatMap((element) => {
    const placed = tree.get(element);
    const warning = inLocale(placed?.root.code.warning, locale);
    const circular = version.kind === 'causal' && warning !== '';
    const parts =
      placed && !placed.parent
        ? (placed.code.codes ?? []).filter((code) => code.codes?.length).map((code) => code.id)
        : [];
    return [
      ...(circular ? [{ id: 'circular', label: text.circular, mark: 'warning' as const, text: warning }] : []),
      ...(parts.length > 0 && !version.indicators?.length
        ? [
            {
              id: 'wording',
              label: text.circular,
              mark: 'warning' as const,
              text: `${text.wording}: ${parts.join(', ')}.`,
            },
          ]
        : []),
    ];
  });
}
