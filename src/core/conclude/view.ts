import { CodeTree } from '../code-tree.ts';
import { groupBy } from '../collect.ts';
import { mayQuote } from '../consent.ts';
import { footerOf, headerOf } from '../header.ts';
import { inLocale, type Locale } from '../locale.ts';
import type { Project } from '../project.ts';
import { quoteOf } from '../reference.ts';
import type { Item, ListView, Quote, ReportView, Section, TableView } from '../view.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Evidence } from './evidence.ts';
import { statusForm } from './status-form.ts';
import { viewWords } from './view-words.ts';
import { dispositionWords, r1Sentence, stanceWords, statusWords } from './words.ts';

/** Every claim in the fixed order of METHOD 4.10; the newest version is the one concluded on. */
export function conclusionView(project: Project, locale: Locale): ReportView {
  const text = viewWords[locale];
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
  const text = viewWords[locale];
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
            ? { state: 'filled', text: `… (${text.notJudged})`, voices: [], segments: [] }
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
  const text = viewWords[locale];
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
