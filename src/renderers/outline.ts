import type { Locale } from '../core/locale.ts';
import type { Field, Footer, Header, Item, NetworkView, Section, TableView, View } from '../core/view.ts';
import { tidied } from './clean.ts';
import { type Fact, factsOf, holdsOf, missingLegend, type Notes, notesOf } from './frame.ts';
import { asTables } from './tables.ts';
import { traceOf } from './trace.ts';
import { words } from './words.ts';

/**
 * A view laid out from top to bottom: what is said, in which order, and what need not be said twice. The renderers
 * for readers draw these blocks and decide nothing else.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly anchor: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | TableBlock
  | { readonly kind: 'form'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'diagram'; readonly network: NetworkView }
  | { readonly kind: 'notes'; readonly groups: readonly Notes[] };

export interface TableBlock {
  readonly kind: 'table';
  readonly table: TableView;
  /** Heading of the column of row titles; often empty. */
  readonly stub: string;
  /** Unique in the document. */
  readonly anchor: string;
}

/** What stands above a view already, so that it is not printed again: the header and footer of the report around it. */
interface Around {
  readonly header?: Header;
  readonly footer?: Footer;
  readonly title: string;
}

/** The blocks of a view, with every string fit to be printed (see `tidy`). */
export function outline(view: View, locale: Locale): readonly Block[] {
  return new Outliner(locale).view(tidied(view), 1, undefined);
}

class Outliner {
  private readonly anchors = new Set<string>();
  private readonly locale: Locale;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  view(view: View, level: number, around: Around | undefined): Block[] {
    const heading =
      view.title === '' || view.title === around?.title ? [] : [this.heading(level, view.title, view.name)];
    return [...heading, ...this.above(view.header, around), ...this.body(view, level), ...this.below(view, around)];
  }

  private heading(level: number, text: string, id: string): Block {
    return { kind: 'heading', level, text, anchor: this.anchor(id) };
  }

  /** An id for a link, never given twice. */
  private anchor(id: string): string {
    const base = id.replace(/[^A-Za-z0-9._-]/g, '_') || 'view';
    let anchor = base;
    for (let count = 2; this.anchors.has(anchor); count++) anchor = `${base}-${count}`;
    this.anchors.add(anchor);
    return anchor;
  }

  private above(header: Header | undefined, around: Around | undefined): Block[] {
    if (!header) return [];
    const blocks: Block[] = [];
    if (header.notice !== undefined && header.notice !== around?.header?.notice) {
      blocks.push({ kind: 'notice', text: header.notice });
    }
    const said = new Set((around?.header ? factsOf(around.header, this.locale) : []).map(lineOf));
    const facts = factsOf(header, this.locale).filter((fact) => !said.has(lineOf(fact)));
    if (facts.length > 0) blocks.push({ kind: 'facts', facts });
    return blocks;
  }

  private body(view: View, level: number): Block[] {
    switch (view.view) {
      case 'table':
        return this.table(view, '');
      case 'form':
        return view.fields.length === 0 ? [this.nothing()] : [{ kind: 'form', fields: view.fields }];
      case 'list':
        return view.items.length === 0 ? [this.nothing()] : [{ kind: 'list', items: view.items }];
      case 'text':
        return view.paragraphs.length === 0 ? [this.nothing()] : view.paragraphs.map(paragraph);
      case 'network':
        return [{ kind: 'diagram', network: view }, ...this.tables(view, level)];
      case 'timeline':
      case 'chart':
        return this.tables(view, level);
      case 'report':
        return view.sections.flatMap((section) => this.section(section, level + 1, view));
    }
  }

  private nothing(): Block {
    return paragraph(words[this.locale].empty.view);
  }

  private tables(view: Parameters<typeof asTables>[0], level: number): Block[] {
    return asTables(view, this.locale).flatMap((titled) => [
      ...(titled.view.title === '' ? [] : [this.heading(level + 1, titled.view.title, titled.view.name)]),
      ...this.table(titled.view, titled.stub),
    ]);
  }

  private table(table: TableView, stub: string): Block[] {
    if (table.rows.length === 0) return [paragraph(words[this.locale].empty.table)];
    return [{ kind: 'table', table, stub, anchor: this.anchor(`${table.name}-table`) }];
  }

  private section(section: Section, level: number, report: View): Block[] {
    const around: Around = {
      title: section.title,
      ...(report.header ? { header: report.header } : {}),
      ...(report.footer ? { footer: report.footer } : {}),
    };
    return [
      this.heading(level, section.title, section.id),
      ...(section.intro ?? []).map(paragraph),
      ...section.views.flatMap((view) => this.view(view, level + 1, around)),
      ...(section.sections ?? []).flatMap((inner) => this.section(inner, level + 1, report)),
    ];
  }

  private below(view: View, around: Around | undefined): Block[] {
    const say = words[this.locale];
    const groups = view.footer ? [...notesOf(view.footer, say.unseen[placeOf(view)], this.locale)] : [];
    if (view.view === 'table' && view.rows.length > 0) this.explainTable(view, groups, around);
    // A report explains tracing once, at its end; a view of its own does so itself. Without a header it holds no data.
    if (!around && view.header) groups.push(traceOf(view, view.header, this.locale));
    return groups.length === 0 ? [] : [{ kind: 'notes', groups }];
  }

  private explainTable(table: TableView, groups: Notes[], around: Around | undefined): void {
    const legends = [...(table.footer?.legend ?? []), ...(around?.footer?.legend ?? [])];
    const missing = missingLegend(table, new Set(legends.map((entry) => entry.mark)), this.locale);
    const at = groups.findIndex((group) => group.key === 'legend');
    const legend = groups[at];
    if (missing.length > 0 && legend) groups[at] = { ...legend, notes: [...legend.notes, ...missing] };
    else if (missing.length > 0) groups.push({ key: 'legend', title: words[this.locale].legend, notes: missing });
    // A mere list of texts, with nothing said above or below it, explains itself; any other table says what its cells hold.
    const isFramed = Boolean(table.header ?? around?.header ?? table.footer);
    const isData = isFramed || table.columns.some(({ holds }) => holds !== 'text');
    const holds = isData ? holdsOf(table, this.locale) : undefined;
    if (holds) groups.splice(groups[0]?.key === 'warnings' ? 1 : 0, 0, holds);
  }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function lineOf(fact: Fact): string {
  return `${fact.label}: ${fact.text}`;
}

function placeOf(view: View): 'table' | 'report' | 'view' {
  return view.view === 'table' || view.view === 'report' ? view.view : 'view';
}
