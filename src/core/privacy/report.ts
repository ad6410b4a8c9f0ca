import { standsAt } from '../anchor.ts';
import { identifierWords, masked } from '../identifiers.ts';
import { formatDate, inLocale, type Locale } from '../locale.ts';
import { askedOffRecord } from '../off-record-words.ts';
import type { Project } from '../project.ts';
import type { Source } from '../source.ts';
import { textCell } from '../tally.ts';
import type { ReportView, Row, TableView, TextView, View } from '../view.ts';
import type { Voice } from '../voice.ts';
import { type Identified, identifiedIn } from './identified.ts';
import { singledOut } from './singled-out.ts';
import { privacyWords } from './words.ts';

/** Everything about ethics in one place (METHOD 6): consent, identifiers, flags, who is singled out, who sees what. */
export function privacyReport(project: Project, locale: Locale): ReportView {
  const words = privacyWords[locale];
  const notice = inLocale(project.settings.notice, locale);
  const found = identifiedIn(project);
  const spans = project.sources.flatMap((source) => spanRows(source, locale));
  const singled = singledOut(project);
  const section = (id: string, title: string, ...views: readonly View[]) => ({ id, title, views });
  return {
    view: 'report',
    name: 'privacy',
    title: words.title,
    sections: [
      {
        ...section('voices', words.voices.title, voicesTable(project, locale)),
        intro: [...(notice === '' ? [] : [notice]), words.notice],
      },
      found.length === 0
        ? section('identifiers', words.found.title, text(words.found.none))
        : {
            ...section('identifiers', words.found.title, identifiedTable(found, locale, true)),
            intro: [words.listed],
          },
      section(
        'flags',
        words.spans.title,
        spans.length === 0 ? text(words.spans.none) : table('flags', words.spans, spans),
      ),
      section(
        'singled-out',
        words.singled.title,
        singled.length === 0
          ? text(words.singled.none)
          : table(
              'singled-out',
              words.singled,
              singled.map(({ voice, role, side, period, coarser }) =>
                row(voice, [role, side, period, words.coarser(coarser)]),
              ),
            ),
      ),
      section(
        'outputs',
        words.outputs.title,
        table(
          'outputs',
          words.outputs,
          words.outputs.rows.map(([title, ...cells]) => row(title, cells)),
        ),
      ),
    ],
  };
}

/** Identifiers by place; whole only for the researcher's own screen. */
export function identifiedTable(found: readonly Identified[], locale: Locale, mask = false): TableView {
  const words = privacyWords[locale];
  return table(
    'identifiers',
    words.found,
    found.map(({ source, line, kind, words: said, decision, as }) =>
      row(source, [
        kind === undefined ? identifierWords[locale].name : identifierWords[locale][kind],
        String(line),
        mask ? masked(said) : said,
        as === undefined ? words.decisions[decision] : `${words.decisions[decision]}: ${as}`,
      ]),
    ),
  );
}

function voicesTable({ voices, sources, pseudonyms = [] }: Project, locale: Locale): TableView {
  const words = privacyWords[locale];
  const documents = new Set(sources.filter(({ speakers }) => !speakers).map(({ id }) => id));
  const said = (value: boolean | undefined): string =>
    value === undefined ? words.unrecorded : value ? words.yes : words.no;
  return table(
    'consent',
    words.voices,
    voices.map(({ id, name, consent }: Voice) => {
      if (documents.has(id) && consent === undefined) return row(id, [words.document, '', '', '', '', '', '', '']);
      const own = pseudonyms.filter(({ voice }) => voice === id).map(({ as }) => as ?? '');
      const implied = name !== undefined && consent?.name === false && own.length === 0 ? [id] : [];
      const form = consent?.withdrawn
        ? [words.withdrawn, ...(consent.form ? [`(${consent.form})`] : [])].join(' ')
        : (consent?.form ?? words.unrecorded);
      return row(id, [
        form,
        formatDate(consent?.date ?? '', locale),
        said(consent?.audio),
        said(consent?.withdrawn ? false : consent?.quote),
        said(consent?.name),
        said(consent?.archive),
        said(consent?.translation),
        [...new Set([...own, ...implied])].join(', '),
      ]);
    }),
  );
}

/** What is flagged in a source, and where somebody asks to be off the record and nothing is. */
function spanRows(source: Source, locale: Locale): readonly Row[] {
  const words = privacyWords[locale];
  const { id, text: stored, flags = [] } = source;
  const flagged = flags.map((flag) => {
    const lines = [stored.lineAt(flag.start), stored.lineAt(Math.max(flag.start, flag.end - 1))];
    const reason = standsAt(stored, flag) || flag.flag === 'sensitive' ? (flag.reason ?? '') : words.adrift;
    return { line: lines[0] ?? 0, row: row(id, [[...new Set(lines)].join('–'), words.flags[flag.flag], reason]) };
  });
  const asked = askedOffRecord(stored, source.turns, flags).map(({ line }) => ({
    line,
    row: row(id, [String(line), words.asked, '']),
  }));
  return [...flagged, ...asked].sort((a, b) => a.line - b.line).map((one) => one.row);
}

function table(name: string, { columns }: { readonly columns: readonly string[] }, rows: readonly Row[]): TableView {
  return {
    view: 'table',
    name,
    title: '',
    columns: columns.map((column, index) => ({ id: String(index + 1), title: column, holds: 'text' })),
    rows,
  };
}

function row(id: string, cells: readonly string[]): Row {
  return { id, title: id, cells: cells.map(textCell) };
}

function text(paragraph: string): TextView {
  return { view: 'text', name: 'note', title: '', paragraphs: [paragraph] };
}
