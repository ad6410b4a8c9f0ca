import { asksCodes } from '../core/chosen-codes.ts';
import { caseNamed, type Decision, decisionsUnder } from '../core/classing.ts';
import { type CodeRow, codeRows } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Codebook } from '../core/codebook.ts';
import type { Coding } from '../core/coding.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatDate, inLocale, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { unfolding } from '../core/reference.ts';
import type { Selection } from '../core/selection.ts';
import { readSources, rowOf, stateOf, Tally, voicesIn } from '../core/tally.ts';
import type { Cell, Column, Row } from '../core/view.ts';
import { withdrawnAt, withdrawnCell } from '../core/withdrawn.ts';
import type { Display } from './display.ts';
import { symbolLegend, warningsOf } from './words.ts';

const words: Localised<{
  readonly study: string;
  readonly noCase: string;
  readonly highest: string;
  readonly decision: string;
  readonly none: string;
  readonly missing: string;
  readonly rules: readonly string[];
  readonly cumulative: string;
  below(classes: readonly string[], sought: boolean): string;
  under(codebook: string): string;
  exclusive(codebook: string): string;
}> = {
  en: {
    study: 'the study',
    noCase: 'no case given',
    highest: 'Highest with evidence',
    decision: 'Decision',
    none: 'none of the classes',
    missing:
      'The project has no typology: put a codebook with “kind: typology” into codebooks/ and name it under codebooks in simpul.yaml. simpul codebook list shows two that ship.',
    rules: [
      'Voices are counted first, quotes stand in brackets: 2 (3) is two voices with three quotes.',
      'That there is evidence for a class is no judgement, and a class without evidence is no shortcoming.',
      '∅ only where every source of the case was read to the end; elsewhere … for what may yet be found.',
    ],
    cumulative:
      'Highest with evidence: the last class, in the order of the codebook, with at least one coding; classes below it that have none are named.',
    below: (classes, sought) => `${sought ? 'without evidence' : 'not yet found'} below it: ${classes.join(', ')}`,
    under: (codebook) => `decided under ${codebook}`,
    exclusive: (codebook) =>
      `Decision: a person’s, with the reason, from a memo; the codings are the evidence beside it; … there is not yet decided. Decide with simpul codebook classify ${codebook} --relationship NAME.`,
  },
  id: {
    study: 'penelitian ini',
    noCase: 'kasus tidak diisi',
    highest: 'Tertinggi yang ada buktinya',
    decision: 'Keputusan',
    none: 'tidak satu pun kelasnya',
    missing:
      'Proyek ini belum punya tipologi: taruh buku kode dengan “kind: typology” di codebooks/ dan sebutkan di codebooks dalam simpul.yaml. simpul codebook list menampilkan dua yang tersedia.',
    rules: [
      'Yang dihitung lebih dahulu ialah narasumber, kutipan dalam kurung: 2 (3) berarti dua narasumber dengan tiga kutipan.',
      'Adanya bukti bagi suatu kelas bukan penilaian, dan kelas tanpa bukti bukan kekurangan.',
      '∅ hanya bila semua sumber kasus itu sudah dibaca sampai tamat; selain itu … karena masih mungkin ditemukan.',
    ],
    cumulative:
      'Tertinggi yang ada buktinya: kelas terakhir, menurut urutan buku kode, dengan sedikitnya satu pengodean; kelas di bawahnya yang tanpa bukti disebut.',
    below: (classes, sought) => `${sought ? 'tanpa bukti' : 'belum ditemukan'} di bawahnya: ${classes.join(', ')}`,
    under: (codebook) => `diputuskan menurut ${codebook}`,
    exclusive: (codebook) =>
      `Keputusan: diambil orang, beserta alasannya, dari sebuah memo; pengodean ialah bukti di sampingnya; … di sana berarti belum diputuskan. Putuskan dengan simpul codebook classify ${codebook} --relationship NAMA.`,
  },
};

/** What has a row: a case, the study where it has no cases, or something else that was classed. */
interface Subject {
  readonly id: string;
  readonly title: string;
  /** Ids of its sources; absent for what is no case, whose codings nobody can tell apart. */
  readonly sources?: readonly string[];
  /** What gives just its codings. */
  readonly selection?: Selection;
}

/** Typologies (METHOD S13, S14): the classes of each case with their evidence, the highest one, and what was decided. */
export const typology: Display = {
  name: 'typology',
  title: { en: 'Typology', id: 'Tipologi' },
  about: {
    en: 'cases by the classes of a typology: evidence, the highest class with any, and what was decided',
    id: 'kasus menurut kelas suatu tipologi: buktinya, kelas tertinggi yang terbukti, dan keputusannya',
  },
  needs: ['voices', 'codings'],
  options: [],
  applies: (project) => typologiesOf(project).length > 0,
  build(project, _options, locale) {
    const books = typologiesOf(project);
    const tree = new CodeTree(project.codebooks);
    const rows = codeRows(project, tree, 'root', locale);
    const subjects = books.length === 0 ? [] : subjectsOf(project, books, locale);
    const parts = books.map((book) => partOf(project, book, rows, subjects, locale));
    const columns = parts.flatMap((part) => part.columns);
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns,
      rows: subjects.map(
        ({ id, title, selection }, index): Row => ({
          id,
          title,
          ...(selection ? { selection } : {}),
          cells: parts.flatMap((part) => part.cells[index] ?? []),
        }),
      ),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [
          ...(books.length > 0 ? words[locale].rules : []),
          ...(books.some((book) => isRanked(book, project)) ? [words[locale].cumulative] : []),
          ...books.filter(isDecided).map(({ id }) => words[locale].exclusive(id)),
        ],
        legend: symbolLegend(project, locale).filter(({ mark }) => ['silent', 'not-sought', 'withheld'].includes(mark)),
        warnings: [
          ...(books.length === 0 ? [words[locale].missing] : []),
          ...(books.length === 0 ? [] : warningsOf(project, columns.length, locale)),
        ],
      }),
    };
  },
};

function typologiesOf({ codebooks }: Project): readonly Codebook[] {
  return codebooks.filter(({ kind, codes }) => kind === 'typology' && codes.length > 0);
}

/** Under a selection by code the highest of what is shown need not be the highest. */
function isRanked({ cumulative }: Codebook, { reduction }: Project): boolean {
  return cumulative === true && !asksCodes(reduction?.selection);
}

function isDecided(book: Codebook): boolean {
  return book.exclusive_per !== undefined;
}

function subjectsOf(project: Project, books: readonly Codebook[], locale: Locale): readonly Subject[] {
  const { cases = [] } = project.settings;
  const asked = project.reduction?.selection.case ?? [];
  const all = project.sources.map(({ id }) => id);
  if (cases.length === 0) return [{ id: 'study', title: words[locale].study, sources: all, selection: {} }];
  const known = cases
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .map((one) => ({
      id: one.id,
      title: inLocale(one.name, locale) || one.id,
      selection: { case: [one.id] },
      sources: project.sources.filter((source) => source.case === one.id).map(({ id }) => id),
    }));
  const homeless = project.sources.filter((source) => !cases.some(({ id }) => id === source.case)).map(({ id }) => id);
  const others = books
    .filter(isDecided)
    .flatMap((book) => decisionsUnder(book, project))
    .filter(({ target }) => asked.length === 0 && !caseNamed(target, cases))
    .map(({ target }) => ({ id: target, title: target }));
  return [
    ...known,
    ...(homeless.length > 0
      ? [{ id: '–', title: words[locale].noCase, sources: homeless, selection: { source: homeless } }]
      : []),
    ...new Map(others.map((one) => [one.id, one])).values(),
  ];
}

interface Part {
  readonly columns: readonly Column[];
  /** The cells of each subject, in order. */
  readonly cells: readonly (readonly Cell[])[];
}

/** The columns of one typology: its classes, then what comes of them. */
function partOf(
  project: Project,
  book: Codebook,
  rows: readonly CodeRow[],
  subjects: readonly Subject[],
  locale: Locale,
): Part {
  const classes = rows.filter(({ codebook }) => codebook === book);
  const subjectOf = new Map(subjects.flatMap(({ id, sources = [] }) => sources.map((source) => [source, id] as const)));
  const tree = new CodeTree(project.codebooks);
  const place = rowOf(tree, 'root');
  const tally = new Tally(project.codings, place, ({ source }) => subjectOf.get(source));
  const withdrawn = withdrawnAt(project, place, ({ source }) => subjectOf.get(source));
  const read = readSources(project);
  const decisions = isDecided(book) ? decisionsUnder(book, project) : [];
  const say = words[locale];
  const isSought = ({ sources = [] }: Subject): boolean => sources.length > 0 && sources.every((id) => read.has(id));
  const cellsOf = (subject: Subject): readonly Cell[] => {
    const evidence = classes.map((one) => ({ of: one, codings: tally.at(one.id, subject.id) }));
    return [
      ...evidence.map(({ of, codings }) =>
        evidenceCell(project, codings, subject, isSought(subject), withdrawn(of.id, subject.id), locale),
      ),
      ...(isRanked(book, project) ? [highestCell(project, evidence, subject, isSought(subject), locale)] : []),
      ...(isDecided(book) ? [decisionCell(project, book, decisions, subject, locale)] : []),
    ];
  };
  return {
    columns: [
      ...classes.map(({ id, title, selection }) => ({ id, title, holds: 'count' as const, selection })),
      ...(isRanked(book, project) ? [{ id: `${book.id}:highest`, title: say.highest, holds: 'text' as const }] : []),
      ...(isDecided(book) ? [{ id: `${book.id}:decision`, title: say.decision, holds: 'text' as const }] : []),
    ],
    cells: subjects.map(cellsOf),
  };
}

const notApplicable: Cell = { state: 'not-applicable', voices: [], segments: [] };

function evidenceCell(
  project: Project,
  codings: readonly Coding[],
  { sources }: Subject,
  sought: boolean,
  withdrawn: number | undefined,
  locale: Locale,
): Cell {
  if (!sources) return notApplicable;
  if (codings.length === 0 && withdrawn !== undefined) return withdrawnCell(withdrawn);
  const voices = voicesIn(project, codings);
  const figures = codings.length === 0 ? {} : { count: codings.length, text: `${voices.length} (${codings.length})` };
  return unfolding({ state: stateOf(codings, sought), ...figures, voices }, project, codings, locale);
}

interface Evidence {
  readonly of: CodeRow;
  readonly codings: readonly Coding[];
}

/** The highest class with evidence, and those below it without. */
function highestCell(
  project: Project,
  evidence: readonly Evidence[],
  { sources }: Subject,
  sought: boolean,
  locale: Locale,
): Cell {
  if (!sources) return notApplicable;
  const rank = evidence.findLastIndex(({ codings }) => codings.length > 0);
  const highest = evidence[rank];
  if (!highest) return { state: stateOf([], sought), voices: [], segments: [] };
  const bare = evidence.slice(0, rank).filter(({ codings }) => codings.length === 0);
  const gaps =
    bare.length === 0
      ? []
      : [
          words[locale].below(
            bare.map(({ of }) => of.id),
            sought,
          ),
        ];
  return {
    state: 'filled',
    text: [highest.of.title, ...gaps].join('; '),
    voices: voicesIn(project, highest.codings),
    segments: highest.codings.map(({ id }) => id),
  };
}

/** What was decided on a case, or on whatever was classed in a study without cases. */
function decisionCell(
  { settings }: Project,
  book: Codebook,
  decisions: readonly Decision[],
  subject: Subject,
  locale: Locale,
): Cell {
  const { cases = [] } = settings;
  const own = decisions.filter(({ target }) => {
    return cases.length === 0 || (caseNamed(target, cases)?.id ?? target) === subject.id;
  });
  if (own.length === 0) return { state: 'not-sought', voices: [], segments: [] };
  const told = own.map((one) => (cases.length === 0 ? `${one.target}: ` : '') + decisionText(one, book, locale));
  return { state: 'filled', text: told.join(' / '), voices: [], segments: [] };
}

/** `DU3 Global (ade, 24 November 2026): no shared border …`. */
function decisionText({ classes, codebook, by, at, text }: Decision, book: Codebook, locale: Locale): string {
  const say = words[locale];
  const titles = classes.map((id) => {
    const name = inLocale(book.codes.find((code) => code.id === id)?.name, locale);
    return name === '' ? id : `${id} ${name}`;
  });
  const older = codebook === `${book.id}@${book.version}` ? [] : [say.under(codebook)];
  const origin = [...(by ? [by] : []), ...(at ? [formatDate(at, locale)] : []), ...older].join(', ');
  const reason = text === '' ? '' : `: ${text.replace(/\s+/g, ' ')}`;
  return `${titles.length === 0 ? say.none : titles.join(' + ')}${origin === '' ? '' : ` (${origin})`}${reason}`;
}
