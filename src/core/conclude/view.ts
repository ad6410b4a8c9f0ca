import { CodeTree } from '../code-tree.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { footerOf, headerOf } from '../header.ts';
import { leftOutKinds } from '../left-out-kinds.ts';
import { formatNumber, inLocale, type Locale, type Localised } from '../locale.ts';
import type { Project, Ruleset } from '../project.ts';
import { questionLine } from '../question.ts';
import { reduce } from '../reduce.ts';
import { rulesetOf } from '../ruleset.ts';
import type { FormView, Header, Item, ListView, ReportView, Section, TextView } from '../view.ts';
import type { Band } from '../voice.ts';
import { type Conclusion, conclude, newestOf } from './conclude.ts';
import { shareText } from './condition-words.ts';
import { againstList, favourList, silenceList } from './evidence-view.ts';
import { historyTable, lineageOf, reasonsList } from './history-view.ts';
import { linksLeftOut } from './left-out-links.ts';
import { elementOverview } from './overview.ts';
import { statusForm } from './status-view.ts';
import { bandWords, r1Sentence, rivalWords, statusWords } from './words.ts';

const words: Localised<{
  readonly title: string;
  readonly overview: string;
  readonly rivals: string;
  readonly noRivals: string;
  stated(claim: string, status: string): string;
  readonly unreasoned: string;
  readonly researcher: string;
  readonly mind: string;
  readonly interpretation: string;
  readonly noClaims: string;
  readonly noQuestion: string;
  numbers(rule: { readonly up: string; readonly down: string; readonly days: string; readonly points: string }): string;
}> = {
  en: {
    title: 'Conclusions',
    overview: 'Elements',
    rivals: 'Rival explanations',
    noRivals: 'No rival explanation is recorded.',
    stated: (claim, status) => `stated as ${claim}, whose status is ${status}`,
    unreasoned: 'no reason given',
    researcher: 'For the researcher',
    mind: 'What would change the researcher’s mind',
    interpretation: 'The researcher’s interpretation',
    noQuestion: 'It answers none of the study’s research questions.',
    noClaims:
      'There is no claim yet. A claim is a file claims/ID.yaml (simpul explain claim has one to copy); nothing is concluded from silence.',
    numbers: ({ up, down, days, points }) =>
      `The numbers of R1 are simpul’s own, not Miles & Huberman’s: a claim rises from a share in favour of ${up}, is refuted down to ${down}; a gap of more than ${days} days begins a new wave of collection; points for direct, indirect and inferred evidence: ${points}. Each independence group counts once, with its weightiest link.`,
  },
  id: {
    title: 'Kesimpulan',
    overview: 'Elemen',
    rivals: 'Penjelasan tandingan',
    noRivals: 'Belum ada penjelasan tandingan yang dicatat.',
    stated: (claim, status) => `dinyatakan sebagai ${claim}, yang berstatus ${status}`,
    unreasoned: 'tanpa alasan',
    researcher: 'Untuk diisi peneliti',
    mind: 'Yang akan mengubah pendapat peneliti',
    interpretation: 'Tafsir peneliti',
    noQuestion: 'Tidak menjawab satu pun rumusan masalah penelitian ini.',
    noClaims:
      'Belum ada proposisi. Proposisi ialah berkas claims/ID.yaml (contoh untuk disalin: simpul explain claim); tidak ada yang disimpulkan dari kesenyapan data.',
    numbers: ({ up, down, days, points }) =>
      `Angka-angka R1 milik simpul sendiri, bukan dari Miles & Huberman: proposisi dapat naik mulai bagian pendukung ${up}, terbantah sampai ${down}; jeda lebih dari ${days} hari memulai gelombang pengumpulan baru; poin bukti langsung, tidak langsung, dan inferensi: ${points}. Setiap kelompok independen dihitung sekali, dengan tautannya yang paling berbobot.`,
  },
};

/**
 * Every claim, or those of `only`, in the fixed order of METHOD 4.10; the newest version is the one concluded on. A
 * conclusion is about the whole study: give the project as it was read, not a reduction of it.
 */
export function conclusionView(project: Project, locale: Locale, only?: readonly string[]): ReportView {
  const text = words[locale];
  const conclusions = conclude(project);
  const newest = newestOf(conclusions).filter(({ claim }) => only === undefined || only.includes(claim.id));
  const ruleset = rulesetOf(project.settings);
  const shown = shownOf(project);
  return {
    view: 'report',
    name: 'conclude',
    title: text.title,
    sections: [
      { id: 'elements', title: text.overview, views: [elementOverview(project, locale, conclusions)] },
      ...newest.map((one) => claimSection(one, conclusions, project, locale)),
    ],
    header: { ...headerOf(shown, locale), questions: questionsOf(newest, project, locale) },
    footer: footerOf(shown, locale, {
      rules: [r1Sentence[locale], text.numbers(numbersOf(ruleset, locale))],
      warnings: newest.length === 0 ? [text.noClaims] : [],
    }),
  };
}

/** The questions that the claims answer; of a study with one question, that one. */
function questionsOf(conclusions: readonly Conclusion[], { settings }: Project, locale: Locale): Header['questions'] {
  const { questions = [] } = settings;
  const answered = new Set(conclusions.map(({ version }) => version.question));
  const own = questions.length === 1 ? questions : questions.filter(({ id }) => answered.has(id));
  return own.map(({ id, text }) => ({ id, text: inLocale(text, locale) }));
}

/** The question a claim answers, where a study has several and one cannot tell otherwise. */
function ownQuestion({ version }: Conclusion, { settings }: Project, locale: Locale): Pick<Section, 'intro'> {
  const { questions = [] } = settings;
  if (questions.length < 2) return {};
  const question = questions.find(({ id }) => id === version.question);
  return { intro: [question ? questionLine(question, locale) : words[locale].noQuestion] };
}

/** What the header counts: the codings of the coder who counts, under that name, without what is no evidence. */
function shownOf(project: Project): Project {
  const reduced = reduce(project, { coder: codersOf(project) });
  return reduced.ok ? reduced.value : project;
}

function codersOf({ settings: { coder }, codings }: Project): readonly string[] {
  return coder === undefined ? [...new Set(codings.map((coding) => coding.coder))] : [coder];
}

/**
 * What faults of the files keep out of the conclusions, as displays say it of themselves: codings of the coder who
 * counts, and links of the claims, or of those of `only`.
 */
export function leftOutOf(project: Project, only?: readonly string[]): readonly Diagnostic[] {
  const conclusions = conclude(project).filter(({ claim }) => only === undefined || only.includes(claim.id));
  const codes = leftOutKinds.map(({ kind }) => kind.code);
  const { diagnostics } = reduce(project, { coder: codersOf(project) });
  return [...diagnostics.filter(({ code }) => codes.includes(code)), ...linksLeftOut(conclusions)];
}

function numbersOf(ruleset: Ruleset, locale: Locale): Parameters<(typeof words)['en']['numbers']>[0] {
  const points = Object.entries(ruleset.points).map(
    ([band, { direct, indirect, inferred }]) =>
      `${bandWords[locale][band as Band]} (${band}) ${direct}, ${indirect}, ${inferred}`,
  );
  return {
    up: shareText(ruleset.beta_support, locale),
    down: shareText(ruleset.beta_refute, locale),
    days: formatNumber(ruleset.wave_gap_days, locale),
    points: points.join('; '),
  };
}

function claimSection(latest: Conclusion, all: readonly Conclusion[], project: Project, locale: Locale): Section {
  const { claim, version } = latest;
  const lineage = lineageOf(latest, all);
  const tree = new CodeTree(project.codebooks);
  const sentence: TextView = { view: 'text', name: `${claim.id}-rule`, title: '', paragraphs: [r1Sentence[locale]] };
  return {
    id: claim.id,
    title: `${claim.id} v${version.version} · ${inLocale(version.text, locale)}`,
    ...ownQuestion(latest, project, locale),
    views: [
      historyTable(lineage, claim.id, locale),
      statusForm(latest, project, tree, locale),
      sentence,
      reasonsList(lineage, claim.id, locale),
      favourList(latest, project, locale),
      againstList(latest, project, locale),
      silenceList(latest, project, locale),
      rivalList(latest, newestOf(all), locale),
      researcherForm(latest, locale),
    ],
  };
}

/** The register of rivals; one that is a claim of its own is shown with the status that claim has now. */
function rivalList({ claim, version }: Conclusion, newest: readonly Conclusion[], locale: Locale): ListView {
  const text = words[locale];
  const items = (version.gates?.rivals ?? []).map((rival): Item => {
    const own = rival.claim === undefined ? undefined : newest.find((one) => one.claim.id === rival.claim);
    const reason = rival.reason ?? (rival.status === 'open' ? '' : text.unreasoned);
    const stated = own ? text.stated(`${own.claim.id} v${own.version.version}`, statusWords[locale][own.status]) : '';
    const told = [rivalWords[locale][rival.status], own && rival.reason === undefined ? '' : reason, stated];
    return {
      text: `${inLocale(rival.text, locale)}: ${told.filter((part) => part !== '').join('; ')}`,
      ...(rival.status === 'open' || rival.status === 'stronger' ? { mark: 'warning' as const } : {}),
    };
  });
  return {
    view: 'list',
    name: `${claim.id}-rivals`,
    title: text.rivals,
    items: items.length > 0 ? items : [{ text: text.noRivals }],
  };
}

/** The two things simpul never fills in. */
function researcherForm({ claim, version }: Conclusion, locale: Locale): FormView {
  const text = words[locale];
  const field = (id: string, label: string, own: string) => ({
    id,
    label,
    ...(own === '' ? {} : { text: own }),
    forResearcher: true as const,
  });
  return {
    view: 'form',
    name: `${claim.id}-researcher`,
    title: text.researcher,
    fields: [
      field('mind', text.mind, inLocale(version.would_change_mind, locale)),
      field('interpretation', text.interpretation, inLocale(version.interpretation, locale)),
    ],
  };
}
