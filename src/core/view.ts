import type { Selection } from './selection.ts';
import type { Span } from './span.ts';

/**
 * What a device, display or conclusion says, as data (DESIGN section 6). Every string is already in the reader's
 * language; glyphs, colour, width and page belong to the renderers.
 */
export type View = TableView | FormView | ListView | TextView | NetworkView | TimelineView | ChartView | ReportView;

interface Named {
  /** The member that built it, e.g. `checklist-matrix`. */
  readonly name: string;
  readonly title: string;
  readonly header?: Header;
  readonly footer?: Footer;
}

/** What METHOD 3.2 puts above every display. */
export interface Header {
  /** The research questions it serves; none when it shows no code of any. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  /** The selection in words; empty when nothing was left out. */
  readonly filters: readonly string[];
  /** The selection as it was asked for, so that others can ask for the same. */
  readonly selection?: Selection;
  readonly coders: readonly string[];
  /** `id@version`. */
  readonly codebooks: readonly string[];
  readonly voices: number;
  readonly codings: number;
  /** First 12 hex digits of the SHA-256 of the data shown. */
  readonly hash: string;
  /** ISO time of the newest entry of the data, never the clock's. */
  readonly newest?: string;
  /** e.g. that the data are simulated. */
  readonly notice?: string;
}

/** What METHOD 3.2 puts below: decision rules, legend, and what does not show in the table. */
export interface Footer {
  readonly rules: readonly string[];
  readonly legend: readonly { readonly mark: Mark; readonly text: string }[];
  readonly unseen: readonly string[];
  readonly warnings: readonly string[];
}

/** A sign that a renderer draws in its own way. */
export type Mark = CellState | CellSymbol | 'adequate' | 'partial' | 'stale' | 'pass' | 'fail' | 'warning';

export type CellState = 'filled' | 'silent' | 'not-sought' | 'not-applicable' | 'withheld';

export type CellSymbol = 'met' | 'mixed' | 'unmet' | 'silent' | 'none';

export interface TableView extends Named {
  readonly view: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly id: string;
  readonly title: string;
  /** What its cells hold, fixed per column and stated under the table (METHOD 3.2). */
  readonly holds: 'symbol' | 'counts' | 'count' | 'quotes' | 'text' | 'number' | 'mark' | 'researcher';
  /** As that of a row. Empty: the column narrows nothing. */
  readonly selection?: Selection;
}

export interface Row {
  readonly id: string;
  readonly title: string;
  /**
   * With the column's and the header's, what `find` has to be asked for to give just the codings of a cell; a key of the
   * row or column stands instead of the header's. Absent where no selection does: the ids of the cell remain.
   */
  readonly selection?: Selection;
  /** One a column, in order. */
  readonly cells: readonly Cell[];
  /** Convergence label of METHOD 4.6, e.g. `partial agreement`. */
  readonly label?: string;
  /** What the signs of its cells are called, where its codebook has words of its own (METHOD S18). */
  readonly signs?: { readonly [sign in CellSymbol]?: string };
  /** Silent voices of the row. */
  readonly silent?: readonly string[];
}

export interface Cell {
  readonly state: CellState;
  readonly symbol?: CellSymbol;
  readonly mark?: Mark;
  /** Every valence of the codebook, zeros included; under a selection by valence those it shows. */
  readonly counts?: { readonly [valence: string]: number };
  /** A single figure that unfolds to `segments`. */
  readonly count?: number;
  /** A measured figure with its unit in the column, e.g. words. */
  readonly number?: number;
  /** Digits after the decimal sign of `number`, so that a column reads evenly; absent: as many as it needs, at most three. */
  readonly decimals?: number;
  readonly text?: string;
  /** Voice ids, in the project's order. */
  readonly voices: readonly string[];
  /** Coding ids, in the order of the text. */
  readonly segments: readonly string[];
  readonly phrase?: { readonly text: string; readonly stale: boolean };
  readonly quotes?: readonly Quote[];
}

/** A passage with its reference. `text` is null where consent or a flag withholds it. */
export interface Quote extends Span {
  readonly coding?: string;
  readonly source: string;
  readonly voice: string;
  readonly code?: string;
  readonly valence?: string;
  /** What its codebook calls the valence, where that is not simpul's own word. */
  readonly said?: string;
  /** First line in the stored text, from 1. */
  readonly line: number;
  /** Page of its beginning, where the source has pages. */
  readonly page?: number;
  readonly timestamp?: string;
  readonly text: string | null;
  /** `(N4, S4, 6 April 2021, br. 24)`, `(D1, 2006, hlm. 2, br. 31)` in the reader's language. */
  readonly reference: string;
}

export interface FormView extends Named {
  readonly view: 'form';
  readonly fields: readonly Field[];
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly text?: string;
  readonly mark?: Mark;
  readonly items?: readonly string[];
  readonly quotes?: readonly Quote[];
  /** Left for the researcher to fill in; never filled by simpul. */
  readonly forResearcher?: true;
}

export interface ListView extends Named {
  readonly view: 'list';
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  readonly mark?: Mark;
  readonly quotes?: readonly Quote[];
  readonly segments?: readonly string[];
  readonly items?: readonly Item[];
}

export interface TextView extends Named {
  readonly view: 'text';
  readonly paragraphs: readonly string[];
}

export interface NetworkView extends Named {
  readonly view: 'network';
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly segments: readonly string[] }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly segments: readonly string[];
  }[];
}

export interface TimelineView extends Named {
  readonly view: 'timeline';
  readonly events: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly segments: readonly string[];
  }[];
}

export interface ChartView extends Named {
  readonly view: 'chart';
  readonly series: readonly {
    readonly id: string;
    readonly label: string;
    readonly points: readonly { readonly x: string; readonly y: number; readonly segments: readonly string[] }[];
  }[];
}

/** Sections of views, one below the other. */
export interface ReportView extends Named {
  readonly view: 'report';
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: readonly string[];
  readonly views: readonly View[];
  readonly sections?: readonly Section[];
}

/** An object whose quotes are made when they are first asked for; a walk over its keys does not come upon them. */
export function withLateQuotes<T extends object>(
  holder: T,
  make: () => readonly Quote[],
): T & { readonly quotes: readonly Quote[] } {
  let quotes: readonly Quote[] | undefined;
  const get = (): readonly Quote[] => {
    quotes ??= make();
    return quotes;
  };
  return Object.defineProperty(holder, 'quotes', { get }) as T & { readonly quotes: readonly Quote[] };
}

/** Whether the quotes of an object are of the kind that `withLateQuotes` gives. */
export function hasLateQuotes(holder: object): holder is { readonly quotes: readonly Quote[] } {
  return Object.getOwnPropertyDescriptor(holder, 'quotes')?.get !== undefined;
}
