import { formatDate, type Locale } from '../core/locale.ts';
import type { Column, Footer, Header, Mark, TableView } from '../core/view.ts';
import { entryOf } from './entry.ts';
import { explain, glyphs } from './glyphs.ts';
import { words } from './words.ts';

/** One line above a view. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Lines below a view that belong together. */
export interface Notes {
  readonly key: 'warnings' | 'holds' | 'rules' | 'legend' | 'unseen' | 'trace';
  readonly title: string;
  readonly notes: readonly Note[];
}

export interface Note {
  readonly mark?: Mark;
  readonly text: string;
  /** A command to type. */
  readonly command?: string;
}

/** What METHOD 3.2 puts above every display, as labelled lines. The notice is not among them: it stands apart. */
export function factsOf(header: Header, locale: Locale): readonly Fact[] {
  const say = words[locale];
  const facts: Fact[] = header.questions.map(({ id, text }) => ({ label: say.question, text: `${id}. ${text}` }));
  facts.push(
    { label: say.filters, text: header.filters.join('; ') || say.noFilters },
    { label: say.coders, text: header.coders.join(', ') },
    { label: say.codebooks, text: header.codebooks.join(', ') },
    {
      label: say.data,
      text: say.dataCounts(header.voices, header.codings),
    },
    { label: say.hash, text: header.hash },
  );
  if (header.newest !== undefined) facts.push({ label: say.newest, text: formatDate(header.newest, locale) });
  return facts.filter((fact) => fact.text !== '');
}

/** What METHOD 3.2 puts below; groups without a line are left out. */
export function notesOf(footer: Footer, unseen: string, locale: Locale): readonly Notes[] {
  const say = words[locale];
  const plain = (lines: readonly string[]): readonly Note[] => lines.map((text) => ({ text }));
  const groups: readonly Notes[] = [
    { key: 'warnings', title: say.warnings, notes: footer.warnings.map((text) => ({ mark: 'warning', text })) },
    { key: 'rules', title: say.rules, notes: plain(footer.rules) },
    { key: 'legend', title: say.legend, notes: footer.legend },
    { key: 'unseen', title: unseen, notes: plain(footer.unseen) },
  ];
  return groups.filter((group) => group.notes.length > 0);
}

/** The kinds of a table's columns, which METHOD 3.2 wants stated under it. */
export function holdsOf(table: TableView, locale: Locale): Notes | undefined {
  const say = words[locale];
  const byKind = new Map<Column['holds'], string[]>();
  for (const column of table.columns) {
    const titles = byKind.get(column.holds) ?? [];
    const title = column.title || column.id;
    byKind.set(column.holds, titles.includes(title) ? titles : [...titles, title]);
  }
  const notes = [...byKind].map(([kind, titles]) => ({ text: `${run(titles, locale)}: ${say.holds[kind]}` }));
  return notes.length === 0 ? undefined : { key: 'holds', title: say.cellsHold, notes };
}

function run(titles: readonly string[], locale: Locale): string {
  const [first = '', last = ''] = [titles[0], titles.at(-1)];
  return titles.length < 5 ? titles.join(', ') : words[locale].columnRun(titles.length, first, last);
}

/** Signs that a table draws and that no legend in sight explains. */
export function missingLegend(table: TableView, explained: ReadonlySet<Mark>, locale: Locale): readonly Note[] {
  const used = new Set<Mark>();
  for (const row of table.rows) {
    row.cells.forEach((cell, index) => {
      for (const mark of entryOf(cell, table.columns[index]?.holds ?? 'text', locale).marks) used.add(mark);
    });
  }
  const inOrder = (Object.keys(glyphs) as Mark[]).filter((mark) => used.has(mark) && !explained.has(mark));
  return inOrder.map((mark) => ({ mark, text: explain(mark, locale) }));
}
