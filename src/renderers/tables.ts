import { formatDate, type Locale } from '../core/locale.ts';
import type { Cell, ChartView, Column, NetworkView, Row, TableView, TimelineView } from '../core/view.ts';
import { figure } from './glyphs.ts';
import { words } from './words.ts';

/** A table and the heading of its first column, where the rows' titles stand. */
export interface Titled {
  readonly stub: string;
  readonly view: TableView;
}

/** Networks, timelines and charts as tables that say the same, for every renderer that does not draw. */
export function asTables(view: NetworkView | TimelineView | ChartView, locale: Locale): readonly Titled[] {
  if (view.view === 'network') return networkTables(view, locale);
  return [view.view === 'timeline' ? timelineTable(view, locale) : chartTable(view, locale)];
}

function networkTables(view: NetworkView, locale: Locale): readonly Titled[] {
  const say = words[locale];
  const labels = new Map(view.nodes.map((node) => [node.id, node.label]));
  const label = (id: string): string => labels.get(id) ?? id;
  const edges = view.edges.map(
    (edge): Row => ({
      id: '',
      title: label(edge.from),
      cells: [textCell(edge.label, edge.segments), textCell(label(edge.to)), codings(edge.segments)],
    }),
  );
  const linked = new Set(view.edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = view.nodes.map(
    (node): Row => ({
      id: '',
      title: node.label,
      cells: [textCell(linked.has(node.id) ? '' : say.network.none), codings(node.segments)],
    }),
  );
  const edgeColumns = [column('relation', say.relation), column('to', say.to)];
  return [
    { stub: say.from, view: table(`${view.name}-edges`, say.network.edges, edgeColumns, edges, locale) },
    {
      stub: say.node,
      view: table(`${view.name}-nodes`, say.network.nodes, [column('note', say.network.note)], nodes, locale),
    },
  ];
}

function timelineTable(view: TimelineView, locale: Locale): Titled {
  const say = words[locale];
  const rows = view.events.map(
    (event): Row => ({
      id: event.id,
      title: span(event.from, event.to, locale),
      cells: [textCell(event.label, event.segments), codings(event.segments)],
    }),
  );
  return { stub: say.date, view: table(view.name, '', [column('event', say.event)], rows, locale) };
}

function chartTable(view: ChartView, locale: Locale): Titled {
  const say = words[locale];
  const rows = view.series.flatMap((series) =>
    series.points.map(
      (point): Row => ({
        id: '',
        title: series.label,
        cells: [textCell(point.x), textCell(figure(point.y, locale), point.segments), codings(point.segments)],
      }),
    ),
  );
  const columns = [column('x', say.point), column('y', say.value)];
  return { stub: say.series, view: table(view.name, '', columns, rows, locale) };
}

/** One date, or two when they differ. */
function span(from: string, to: string, locale: Locale): string {
  const [start, end] = [formatDate(from, locale), formatDate(to, locale)];
  return start === end ? start : `${start} – ${end}`;
}

function table(
  name: string,
  title: string,
  columns: readonly Column[],
  rows: readonly Row[],
  locale: Locale,
): TableView {
  return { view: 'table', name, title, columns: [...columns, column('codings', words[locale].coding)], rows };
}

function column(id: string, title: string): Column {
  return { id, title, holds: 'text' };
}

function textCell(text: string, segments: readonly string[] = []): Cell {
  return { state: 'filled', text, voices: [], segments };
}

function codings(segments: readonly string[]): Cell {
  return textCell(segments.join(' '));
}
