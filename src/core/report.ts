import { asksCodes } from './chosen-codes.ts';
import { newestVersion } from './claim.ts';
import { conclusionView } from './conclude/view.ts';
import { r1Sentence } from './conclude/words.ts';
import { footerOf, headerOf } from './header.ts';
import { inLocale, type Locale, type Localised, plural } from './locale.ts';
import type { ViewMember } from './member.ts';
import type { Project, Question } from './project.ts';
import { beyondQuestions, questionLine, questionsServed, withinQuestion } from './question.ts';
import { sourceTable, voiceTable } from './tables.ts';
import type { ReportView, Section, View } from './view.ts';

const words: Localised<{
  readonly parts: readonly [string, string, string];
  readonly trace: string;
  readonly noQuestion: string;
  readonly noCodes: string;
  studied(sources: number, voices: number, codings: number, coders: string): string;
}> = {
  en: {
    parts: ['Data reduction', 'Data display', 'Conclusion drawing and verification'],
    trace:
      'Every number unfolds to its quotes, and every quote names its voice, source and line; simpul show SOURCE prints the text with its lines.',
    noQuestion: 'Without a research question',
    noCodes: 'This question names no codes in simpul.yaml, so no display stands under it.',
    studied: (sources, voices, codings, coders) =>
      `${plural(sources, 'source')}, ${plural(voices, 'voice')}, ${plural(codings, 'coding')} (coder: ${coders}).`,
  },
  id: {
    parts: ['Reduksi Data', 'Penyajian Data', 'Penarikan Kesimpulan/Verifikasi'],
    trace:
      'Setiap angka dapat dibuka sampai kutipannya, dan setiap kutipan menyebut narasumber, sumber, dan barisnya; simpul show SUMBER menampilkan teks dengan nomor baris.',
    noQuestion: 'Tanpa rumusan masalah',
    noCodes: 'Pertanyaan ini tidak menyebut kode di simpul.yaml, jadi tidak ada sajian di bawahnya.',
    studied: (sources, voices, codings, coders) =>
      `${sources} sumber data, ${voices} narasumber/dokumen, ${codings} pengodean (pengode: ${coders}).`,
  },
};

/** The members a report draws on; handed in, since core knows no ports. */
export interface ReportParts {
  readonly devices: readonly ViewMember[];
  readonly displays: readonly ViewMember[];
  readonly tactics: readonly ViewMember[];
}

/**
 * One document in the three streams of Miles & Huberman, with each display and claim under the research question it
 * serves; conclusions are on `whole`.
 */
export function buildReport(
  project: Project,
  parts: ReportParts,
  locale: Locale,
  whole: Project = project,
): ReportView {
  const text = words[locale];
  const header = headerOf(project, locale);
  const several = (project.settings.questions ?? []).length > 1;
  const intro = header.questions.map(({ id, text }) => `${id}. ${text}`);
  const under = several ? [] : intro;
  const build = (members: readonly ViewMember[], on: Project): readonly View[] =>
    members.flatMap((member) => viewsOf(member, on, locale, whole));
  const displays = parts.displays.filter((member) => !parts.devices.includes(member));
  const claims = conclusionView(whole, locale).sections;
  return {
    view: 'report',
    name: 'report',
    title: inLocale(project.settings.title, locale),
    sections: [
      {
        id: 'reduction',
        title: text.parts[0],
        intro: [
          ...intro,
          text.studied(project.sources.length, project.voices.length, project.codings.length, header.coders.join(', ')),
          text.trace,
        ],
        views: [sourceTable(project, locale), voiceTable(project, locale), ...build(parts.devices, project)],
      },
      {
        id: 'display',
        title: text.parts[1],
        intro: under,
        views: several ? [] : build(displays, project),
        ...(several ? { sections: displaysByQuestion(project, locale, (on) => build(displays, on)) } : {}),
      },
      {
        id: 'conclusion',
        title: text.parts[2],
        intro: [...under, r1Sentence[locale]],
        views: build(parts.tactics, project),
        sections: several ? claimsByQuestion(claims, whole, locale) : claims,
      },
    ],
    header,
    footer: footerOf(project, locale, { rules: [r1Sentence[locale]] }),
  };
}

/** A member as often as it wants to stand in a report. The report has one header; its views print none. */
function viewsOf(member: ViewMember, project: Project, locale: Locale, whole: Project): readonly View[] {
  const fallbacks = Object.fromEntries(member.options.map((option) => [option.name, option.fallback]));
  const wanted = member.applies?.(project) === false ? [] : (member.inReport ?? [{}]);
  return wanted.map((given) => {
    const { header: _header, ...view } = member.build(project, { ...fallbacks, ...given }, locale, whole);
    return view as View;
  });
}

/** The displays once for each question, on its codes; what was coded beyond all questions comes last. */
function displaysByQuestion(
  project: Project,
  locale: Locale,
  build: (project: Project) => readonly View[],
): readonly Section[] {
  const text = words[locale];
  const selected = asksCodes(project.reduction?.selection);
  const questions = selected ? questionsServed(project) : (project.settings.questions ?? []);
  const sections = questions.map((question): Section => {
    const section = { id: `display-${question.id}`, title: questionLine(question, locale) };
    return question.codes?.length
      ? { ...section, views: build(withinQuestion(project, question)) }
      : { ...section, intro: [text.noCodes], views: [] };
  });
  const beyond = beyondQuestions(project);
  if (beyond.codings.length === 0) return sections;
  return [...sections, { id: 'display-other', title: text.noQuestion, views: build(beyond) }];
}

/** The claims under the question that their newest version answers, after the overview of the elements. */
function claimsByQuestion(
  [overview, ...claims]: readonly Section[],
  { claims: known, settings }: Project,
  locale: Locale,
): readonly Section[] {
  const { questions = [] } = settings;
  const questionOf = new Map(known.map((claim) => [claim.id, newestVersion(claim)?.question]));
  const of = (one: Question | undefined): readonly Section[] =>
    claims.filter(({ id }) => questions.find((question) => question.id === questionOf.get(id)) === one);
  const group = (id: string, title: string, inner: readonly Section[]): readonly Section[] =>
    inner.length === 0 ? [] : [{ id: `conclusion-${id}`, title, views: [], sections: inner }];
  return [
    ...(overview ? [overview] : []),
    ...questions.flatMap((one) => group(one.id, questionLine(one, locale), of(one))),
    ...group('other', words[locale].noQuestion, of(undefined)),
  ];
}
