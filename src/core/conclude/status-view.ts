import type { Stance, Status } from '../claim.ts';
import type { CodeTree } from '../code-tree.ts';
import { groupBy } from '../collect.ts';
import { formatDate, formatNumber, inLocale, type Locale } from '../locale.ts';
import type { Project } from '../project.ts';
import type { Field, FormView } from '../view.ts';
import { type Before, type Conclusion, restsOnDecisions } from './conclude.ts';
import { balanceText, conditionNames, conditionText } from './condition-words.ts';
import type { Share } from './figures.ts';
import { statusFormWords as words } from './status-words.ts';
import { missingFor, type TraceLine, traceOf } from './trace.ts';
import { chosenWording, circularities, wordingsOf } from './wording.ts';
import { leftOutWords, stanceWords, statusWords } from './words.ts';

/** The status block of METHOD 4.9: the status, how it came about, and the guards against defining evidence away. */
export function statusForm(conclusion: Conclusion, project: Project, tree: CodeTree, locale: Locale): FormView {
  return {
    view: 'form',
    name: `${conclusion.claim.id}-status`,
    title: words[locale].title,
    fields: [
      ...statusFields(conclusion, locale),
      ...pointFields(conclusion, locale),
      ...conditionFields(conclusion, locale),
      ...guardFields(conclusion, locale),
      ...wordingFields(conclusion, project, tree, locale),
    ],
  };
}

function statusFields(conclusion: Conclusion, locale: Locale): readonly Field[] {
  const text = words[locale];
  const { raw, figures, tests, byDefault } = conclusion;
  const own = conclusion.version.researcher_status;
  const loud = (status: Status): string => statusWords[locale][status].toUpperCase();
  const strong = tests.credible.strong_groups && tests.credible.triangulation;
  return [
    { id: 'status', label: text.status, text: `${loud(conclusion.status)} (B = ${balanceText(figures, locale)})` },
    {
      id: 'raw',
      label: text.raw,
      text: `${statusWords[locale][raw.status]} (B = ${balanceText(raw.figures, locale)})`,
    },
    ...withdrawalField(conclusion, locale),
    { id: 'own', label: text.own, text: own ? `${statusWords[locale][own.status]}: ${own.reason}` : '–' },
    ...(byDefault ? [{ id: 'default', label: text.byDefault, text: statusWords[locale][byDefault] }] : []),
    {
      id: 'strength',
      label: text.strength,
      text: `${text.strong(strong)}, ${text.consistent(tests.credible.balance && figures.unresolved === 0)}`,
    },
  ];
}

/** Evidence that left with a withdrawal, for and against: what was found before stands beside what is left. */
function withdrawalField(conclusion: Conclusion, locale: Locale): readonly Field[] {
  const { beforeWithdrawal: before } = conclusion;
  if (!before) return [];
  const text = words[locale];
  const told = (status: Status, figures: Conclusion['figures']): string =>
    `${statusWords[locale][status]} (B = ${balanceText(figures, locale)})`;
  return [
    {
      id: 'before-withdrawal',
      label: text.before(before.voices.join(', ')),
      mark: 'warning',
      text: `${told(before.status, before.figures)}; ${text.rawly} ${told(before.raw.status, before.raw.figures)}`,
      items: (['supports', 'contradicts'] as const).map((stance) => lossOf(conclusion, before, stance, locale)),
    },
  ];
}

/** `contradicts: 3 → 0 points (raw: 12 → 9)`. */
function lossOf(now: Conclusion, before: Before, stance: 'supports' | 'contradicts', locale: Locale): string {
  const side = stance === 'supports' ? 'S' : 'C';
  const { loss } = words[locale];
  return `${stanceWords[locale][stance]}: ${loss(before.figures[side], now.figures[side], before.raw.figures[side], now.raw.figures[side])}`;
}

function pointFields({ figures, shares, evidence }: Conclusion, locale: Locale): readonly Field[] {
  const text = words[locale];
  const stance = stanceWords[locale];
  const points = (sum: number, side: 'support' | 'contradict', of: Stance): string => {
    const voices = groupBy(
      evidence.filter((one) => one.stance === of),
      (one) => one.group,
    );
    const parts = [...shares].flatMap(([group, share]) => {
      const ids = [...new Set((voices.get(group) ?? []).map((one) => one.voice))];
      const name = ids.length === 1 && ids[0] === group ? group : `${group} (${ids.join(', ')})`;
      return share[side] === undefined ? [] : [`${share[side]} ${name}`];
    });
    return parts.length === 0 ? `${sum}` : `${sum} = ${parts.join(' + ')}`;
  };
  const count = (which: 'qualifies' | 'irrelevant'): string =>
    text.links(evidence.filter((one) => one.stance === which).length);
  const split = [...shares].filter(([, share]) => onBothSides(share)).map(([group]) => group);
  return [
    { id: 'supports', label: capital(stance.supports), text: points(figures.S, 'support', 'supports') },
    { id: 'contradicts', label: capital(stance.contradicts), text: points(figures.C, 'contradict', 'contradicts') },
    ...(split.length > 0 ? [{ id: 'split', label: text.split, text: split.join(', ') }] : []),
    { id: 'qualifies', label: capital(stance.qualifies), text: count('qualifies') },
    { id: 'irrelevant', label: capital(stance.irrelevant), text: count('irrelevant') },
  ];
}

function onBothSides({ support, contradict }: Share): boolean {
  return support !== undefined && contradict !== undefined;
}

function conditionFields(conclusion: Conclusion, locale: Locale): readonly Field[] {
  const text = words[locale];
  const names = conditionNames[locale];
  const lines = traceOf(conclusion);
  const against = (of: 'refuted' | 'contested'): Field => ({
    id: of,
    label: text.conditions[of],
    items: lines
      .filter((line) => line.of === of)
      .map(
        (line) => `${names[line.condition]}: ${conditionText(conclusion, line, locale)} – ${text.holds(line.holds)}`,
      ),
  });
  const needed = (of: 'credible' | 'supported'): readonly Field[] =>
    lines
      .filter((line) => line.of === of)
      .map((line) => ({
        id: `${of}-${line.condition}`,
        label: `${text.conditions[of]} – ${names[line.condition]}`,
        mark: line.holds ? 'pass' : 'fail',
        text: conditionText(conclusion, line, locale),
        ...itemsOf(conclusion, line, locale),
      }));
  return [
    ...needed('supported'),
    ...needed('credible'),
    against('contested'),
    against('refuted'),
    missingField(conclusion, locale),
  ];
}

/** What stands behind a condition: the links nobody has disposed of, or who saw to a gate, when and why. */
function itemsOf(
  conclusion: Conclusion,
  { condition, holds }: TraceLine,
  locale: Locale,
): { readonly items?: readonly string[] } {
  const { evidence, version, gates: states, beforeWithdrawal: before } = conclusion;
  const { gates } = version;
  const told = (...parts: readonly (string | undefined)[]) => {
    const line = parts.filter((part) => part !== undefined).join(', ');
    return line === '' ? {} : { items: [line] };
  };
  const search = gates?.negative_case;
  switch (condition) {
    case 'no_unresolved':
      return holds ? {} : told(...evidence.flatMap((one) => (one.unresolved ? [`${one.link.id} (${one.voice})`] : [])));
    case 'negative_case':
      return told(
        search?.by,
        search?.at === undefined ? undefined : formatDate(search.at, locale),
        states.searchUnchecked ? words[locale].unchecked : undefined,
        // A withdrawal adds nothing to search (METHOD 4.7), but what the search had found may be gone with it.
        before &&
          `${words[locale].sinceSearch(before.voices.join(', '))} – ${lossOf(conclusion, before, 'contradicts', locale)}`,
      );
    case 'member_check':
      return told(gates?.member_check?.reason);
    case 'saturation':
      return told(gates?.saturation?.reason);
    default:
      return {};
  }
}

function missingField(conclusion: Conclusion, locale: Locale): Field {
  const text = words[locale];
  const names = conditionNames[locale];
  const missing = missingFor(conclusion);
  if (!missing) return { id: 'missing', label: text.rise(statusWords[locale].credible), text: text.top };
  const said = missing.conditions.map((condition) =>
    condition === 'disputed' || condition === 'stronger_rival' ? text.noLonger(names[condition]) : names[condition],
  );
  return {
    id: 'missing',
    label: text.rise(statusWords[locale][missing.to]),
    text: conclusion.status === 'refuted' ? text.cease(said.join('; ')) : said.join('; '),
  };
}

function guardFields(conclusion: Conclusion, locale: Locale): readonly Field[] {
  const text = words[locale];
  const { moved, evidence, bulk, unrated, sides, leftOut } = conclusion;
  const warn = restsOnDecisions(conclusion);
  const gone = leftOut.filter(({ why }) => why === 'withdrawn');
  const others = leftOut.filter(({ why }) => why !== 'withdrawn');
  const supported = evidence.some((one) => one.stance === 'supports');
  const withheld = conclusion.passages.filter((passage) => passage.withheld).length;
  // No percentages below ten.
  const percent =
    evidence.length < 10 ? '' : ` (${formatNumber(Math.round((bulk / evidence.length) * 100), locale)} %)`;
  return [
    {
      id: 'decisions',
      label: text.decisions,
      text: moved.of === 0 ? text.noneProposed : text.moved(moved.away, moved.of),
      ...(warn ? { mark: 'warning', items: [text.depends] } : {}),
    },
    withoutField(conclusion, locale),
    {
      id: 'sides',
      label: text.sides,
      text: text.from(sides.supporting.join(', '), supported ? sides.missing.join(', ') : ''),
      ...(supported && sides.missing.length > 0 ? { mark: 'warning' as const } : {}),
    },
    {
      id: 'unrated',
      label: text.unrated,
      text: unrated.join(', ') || text.none,
      ...(unrated.length > 0 ? { mark: 'warning' as const } : {}),
    },
    { id: 'bulk', label: text.bulk, text: text.share(bulk, evidence.length, percent) },
    { id: 'withheld', label: text.withheld, text: `${withheld}` },
    ...(gone.length > 0
      ? [
          {
            ...{ id: 'withdrawn', label: text.withdrawn, mark: 'withheld' as const, text: text.links(gone.length) },
            items: gone.map(({ link }) => link.id),
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            id: 'left-out',
            label: text.leftOut,
            mark: 'warning' as const,
            items: others.map(({ link, why }) => `${link.id}: ${leftOutWords[locale][why]}`),
          },
        ]
      : []),
  ];
}

function withoutField({ status, without }: Conclusion, locale: Locale): Field {
  const text = words[locale];
  const fallen = [...without].filter(([, other]) => other !== status);
  const said = [
    ...fallen.map(([group, other]) => text.becomes(group, statusWords[locale][other])),
    ...(fallen.length < without.size ? [text.stays(statusWords[locale][status], fallen.length === 0)] : []),
  ];
  return {
    id: 'without',
    label: text.without,
    text: said.join('; ') || text.noGroups,
    ...(fallen.length > 0 ? { mark: 'warning' } : {}),
  };
}

/** Which of two wordings the claim is about (METHOD S05), and whether its cause is its outcome (S06). */
function wordingFields(
  { version }: Conclusion,
  { settings }: Project,
  tree: CodeTree,
  locale: Locale,
): readonly Field[] {
  const text = words[locale];
  const nameOf = (id: string): string => `${id} ${inLocale(tree.get(id)?.code.name, locale)}`.trim();
  const wordings = wordingsOf(version, tree).map(({ code, parts, named }): Field => {
    const chosen = chosenWording(code, settings, locale);
    return {
      id: `wording-${code.code.id}`,
      label: `${text.wording} ${code.code.id}`,
      text:
        named.length > 0
          ? text.rests(named.map(nameOf).join(', '))
          : text.unnamed(nameOf(code.code.id), parts.map(nameOf).join(', ')),
      ...(named.length > 0 ? {} : { mark: 'warning' }),
      ...(chosen === '' ? {} : { items: [text.chosen(chosen)] }),
    };
  });
  const circular = circularities(version, tree, locale).map(
    (warning): Field => ({ id: 'circular', label: text.circular, mark: 'warning', text: warning }),
  );
  return [...wordings, ...circular];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
