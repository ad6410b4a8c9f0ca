import type { Status } from '../claim.ts';
import { CodeTree } from '../code-tree.ts';
import { groupBy } from '../collect.ts';
import { mayQuote } from '../consent.ts';
import { footerOf, headerOf } from '../header.ts';
import { formatNumber, inLocale, type Locale, type Localised } from '../locale.ts';
import type { Project, Ruleset } from '../project.ts';
import { quoteOf } from '../reference.ts';
import { rulesetOf } from '../ruleset.ts';
import type { Field, FormView, Item, ListView, Quote, ReportView, Section, TableView } from '../view.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Evidence } from './evidence.ts';
import { balanceOf } from './figures.ts';
import type { CredibleChecks } from './rule.ts';
import { checkWords, dispositionWords, r1Sentence, stanceWords, statusWords } from './words.ts';

const words: Localised<{
  readonly title: string;
  readonly status: string;
  readonly version: string;
  readonly raw: string;
  readonly points: string;
  readonly history: string;
  readonly trace: string;
  readonly lacking: string;
  readonly nothing: string;
  readonly without: string;
  readonly stays: string;
  readonly changes: string;
  readonly dependence: string;
  readonly depends: string;
  readonly unrated: string;
  readonly bulk: string;
  readonly own: string;
  readonly none: string;
  readonly favour: string;
  readonly against: string;
  readonly silence: string;
  readonly rivals: string;
  readonly mind: string;
  readonly interpretation: string;
  readonly overview: string;
  readonly element: string;
  readonly notJudged: string;
  readonly noClaims: string;
  readonly circular: string;
  readonly wording: string;
  moved(away: number, of: number): string;
}> = {
  en: {
    title: 'Conclusions',
    status: 'Status by R1',
    version: 'Version',
    raw: 'Raw status',
    points: 'Points',
    history: 'Version history',
    trace: 'Conditions for credible',
    lacking: 'Lacking for credible',
    nothing: 'nothing',
    without: 'Leaving out one group',
    stays: 'stays for every group',
    changes: 'becomes',
    dependence: 'Decisions of the researcher',
    depends: 'The status depends heavily on decisions about scope; see the reasons.',
    unrated: 'Voices not rated (counted as medium)',
    bulk: 'Links confirmed in bulk',
    own: 'Status by the researcher',
    none: 'none',
    favour: 'Evidence in favour',
    against: 'Evidence against and qualifying',
    silence: 'Silent voices',
    rivals: 'Rival explanations',
    mind: 'What would change the researcher’s mind',
    interpretation: 'The researcher’s interpretation',
    overview: 'What is concluded on each element',
    element: 'Claims and their status',
    notJudged: 'not yet judged',
    noClaims: 'There is no claim yet. A claim is a file claims/ID.yaml; nothing is concluded from silence.',
    circular: 'Warning',
    wording: 'A claim on this element must name the part it rests on',
    moved: (away, of) => `${away} of ${of} links proposed as contradicting were given another stance.`,
  },
  id: {
    title: 'Kesimpulan',
    status: 'Status R1',
    version: 'Versi',
    raw: 'Status mentah',
    points: 'Poin',
    history: 'Riwayat versi',
    trace: 'Syarat kredibel',
    lacking: 'Yang kurang untuk kredibel',
    nothing: 'tidak ada',
    without: 'Tanpa satu kelompok',
    stays: 'tetap untuk semua kelompok',
    changes: 'menjadi',
    dependence: 'Keputusan peneliti',
    depends: 'Status sangat bergantung pada keputusan cakupan; lihat daftar alasan.',
    unrated: 'Narasumber belum dinilai (dihitung sedang)',
    bulk: 'Tautan yang dikonfirmasi sekaligus',
    own: 'Status menurut peneliti',
    none: 'tidak ada',
    favour: 'Bukti yang mendukung',
    against: 'Bukti yang menentang dan membatasi',
    silence: 'Narasumber yang senyap',
    rivals: 'Penjelasan tandingan',
    mind: 'Yang akan mengubah pendapat peneliti',
    interpretation: 'Tafsir peneliti',
    overview: 'Apa yang disimpulkan tentang tiap elemen',
    element: 'Proposisi dan statusnya',
    notJudged: 'belum dinilai',
    noClaims:
      'Belum ada proposisi. Proposisi ialah berkas claims/ID.yaml; tidak ada yang disimpulkan dari diamnya data.',
    circular: 'Peringatan',
    wording: 'Proposisi tentang elemen ini harus menyebut bagian yang menjadi dasarnya',
    moved: (away, of) => `${away} dari ${of} bukti yang diusulkan menentang dialihkan.`,
  },
};

/** Every claim in the fixed order of METHOD 4.10; the newest version is the one concluded on. */
export function conclusionView(project: Project, locale: Locale): ReportView {
  const text = words[locale];
  const byClaim = groupBy(conclude(project), (one) => one.claim.id);
  return {
    view: 'report',
    name: 'conclude',
    title: text.title,
    sections: [
      { id: 'elements', title: text.overview, intro: [r1Sentence[locale]], views: [elementOverview(project, locale)] },
      ...[...byClaim.values()].map((versions) => claimSection(project, versions, locale)),
    ],
    header: headerOf(project, locale),
    footer: footerOf(project, locale, {
      rules: [r1Sentence[locale]],
      warnings: byClaim.size === 0 ? [text.noClaims] : [],
    }),
  };
}

/** Each element with the status of its claims; without one it is not yet judged, never "met" (METHOD S08). */
export function elementOverview(project: Project, locale: Locale): TableView {
  const text = words[locale];
  const tree = new CodeTree(project.codebooks);
  const conclusions = newest(conclude(project));
  return {
    view: 'table',
    name: 'elements',
    title: text.overview,
    columns: [{ id: 'claims', title: text.element, holds: 'text' }],
    rows: tree.roots.map(({ code }) => {
      const own = conclusions.filter(({ version }) =>
        (version.elements ?? []).some((element) => tree.isWithin(element, code.id)),
      );
      const told = own.map(
        ({ claim, version, status }) =>
          `${claim.id} v${version.version} (${version.asserts ?? ''}): ${statusWords[locale][status]}`,
      );
      return {
        id: code.id,
        title: `${code.id} ${inLocale(code.name, locale)}`,
        cells: [
          own.length === 0
            ? { state: 'not-sought', text: text.notJudged, voices: [], segments: [] }
            : { state: 'filled', text: told.join('; '), voices: [], segments: [] },
        ],
      };
    }),
  };
}

function newest(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  return [...groupBy(conclusions, (one) => one.claim.id).values()].flatMap((versions) => versions.slice(-1));
}

function claimSection(project: Project, versions: readonly Conclusion[], locale: Locale): Section {
  const text = words[locale];
  const latest = versions.at(-1);
  if (!latest) return { id: '', title: '', views: [] };
  const { claim, version, evidence } = latest;
  const list = (name: string, title: string, items: readonly Item[]): ListView => ({
    view: 'list',
    name: `${claim.id}-${name}`,
    title,
    items: items.length > 0 ? items : [{ text: text.none }],
  });
  const favour = evidence.filter((one) => one.stance === 'supports');
  const rest = evidence.filter((one) => one.stance !== 'supports');
  const heard = new Set(evidence.map((one) => one.voice));
  const silent = project.voices.filter((voice) => !heard.has(voice.id)).map((voice) => voice.id);
  const rivals = (version.gates?.rivals ?? []).map((rival) => ({
    text: [inLocale(rival.text, locale), rival.status, rival.reason ?? '', rival.claim ?? '']
      .filter((part) => part !== '')
      .join(' · '),
  }));
  return {
    id: claim.id,
    title: `${claim.id} · ${inLocale(version.text, locale)}`,
    views: [
      statusForm(project, versions, latest, locale),
      list(
        'for',
        text.favour,
        favour.map((one) => evidenceItem(project, one, locale)),
      ),
      list(
        'against',
        text.against,
        rest.map((one) => evidenceItem(project, one, locale)),
      ),
      list('silence', text.silence, silent.length > 0 ? [{ text: silent.join(', ') }] : []),
      list('rivals', text.rivals, rivals),
      {
        view: 'form',
        name: `${claim.id}-researcher`,
        title: text.interpretation,
        fields: [
          { id: 'mind', label: text.mind, text: inLocale(version.would_change_mind, locale), forResearcher: true },
          {
            id: 'interpretation',
            label: text.interpretation,
            text: inLocale(version.interpretation, locale),
            forResearcher: true,
          },
        ],
      },
    ],
  };
}

function evidenceItem(project: Project, one: Evidence, locale: Locale): Item {
  const { link } = one;
  const quote = quoteOfEvidence(project, one, locale);
  const parts = [
    one.voice,
    `${one.group}: ${one.points}`,
    stanceWords[locale][one.stance],
    ...(link.disposition ? [dispositionWords[locale][link.disposition]] : []),
    ...(link.reason ? [link.reason] : []),
    link.id,
  ];
  return {
    text: parts.join(' · '),
    quotes: quote ? [quote] : [],
    segments: link.coding === undefined ? [] : [link.coding],
  };
}

function quoteOfEvidence(project: Project, { coding, link, voice }: Evidence, locale: Locale): Quote | undefined {
  if (coding)
    return quoteOf(
      project,
      mayQuote(project, coding.voice, coding.source, coding) ? coding : { ...coding, exact: '', withheld: true },
      locale,
    );
  if (!link.segment) return undefined;
  const shown = mayQuote(project, voice, link.segment.source, link.segment);
  const { coding: _none, ...quote } = quoteOf(
    project,
    {
      ...link.segment,
      exact: shown ? link.segment.exact : '',
      id: link.id,
      coder: '',
      code: '',
      voice,
      prefix: '',
      suffix: '',
      ...(shown ? {} : { withheld: true as const }),
    },
    locale,
  );
  return quote;
}

function statusForm(project: Project, versions: readonly Conclusion[], latest: Conclusion, locale: Locale): FormView {
  const text = words[locale];
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
  const text = words[locale];
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
