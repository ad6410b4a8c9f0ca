import { codeRows, type Level, rowHead } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import { footerOf, headerOf } from '../core/header.ts';
import type { Localised } from '../core/locale.ts';
import { Meetings, type UnitFinder } from '../core/meetings.ts';
import { unfolding } from '../core/reference.ts';
import type { Source } from '../core/source.ts';
import { readVoices, rowOf, voicesIn } from '../core/tally.ts';
import type { Cell } from '../core/view.ts';
import { withdrawnAt, withdrawnCell } from '../core/withdrawn.ts';
import type { Display } from './display.ts';
import { levelOption, symbolLegend, warningsOf } from './words.ts';

type Unit = 'line' | 'turn' | 'paragraph' | 'segment';

const words: Localised<{ readonly [unit in Unit]: string } & { readonly together: string; readonly diagonal: string }> =
  {
    en: {
      line: 'Unit: a line of the stored text that both codes touch.',
      turn: 'Unit: a turn that both codes touch.',
      paragraph: 'Unit: a paragraph (text between blank lines) that both codes touch.',
      segment: 'Unit: a pair of segments that share at least one character.',
      together: 'Codes that occur together; whether one influences the other is not in this table.',
      diagonal: 'The diagonal counts the units (or segments) that carry the code at all.',
    },
    id: {
      line: 'Satuan: baris teks tersimpan yang disentuh kedua kode.',
      turn: 'Satuan: giliran bicara yang disentuh kedua kode.',
      paragraph: 'Satuan: paragraf (teks di antara baris kosong) yang disentuh kedua kode.',
      segment: 'Satuan: pasangan segmen yang berbagi sedikitnya satu karakter.',
      together: 'Kode yang muncul bersama; apakah yang satu memengaruhi yang lain tidak terlihat di tabel ini.',
      diagonal: 'Diagonal menghitung satuan (atau segmen) yang memuat kode itu.',
    },
  };

/** Code co-occurrence matrix (METHOD 3.3 no. 32; not from Miles & Huberman). */
export const coOccurrence: Display = {
  name: 'co-occurrence',
  title: { en: 'Code co-occurrence', id: 'Kemunculan bersama kode' },
  about: {
    en: 'codes by codes: in how many lines, turns, paragraphs or segments they meet',
    id: 'kode menurut kode: berapa baris, giliran, paragraf, atau segmen yang memuat keduanya',
  },
  needs: ['codings'],
  options: [
    {
      name: 'unit',
      values: ['line', 'turn', 'paragraph', 'segment'],
      fallback: 'line',
      about: { en: 'what counts as together', id: 'apa yang dihitung sebagai bersama' },
    },
    levelOption,
  ],
  build(project, options, locale) {
    const unit = options.unit as Unit;
    const level = options.level as Level;
    const tree = new CodeTree(project.codebooks);
    const codes = codeRows(project, tree, level, locale);
    const ids = codes.map(({ id }) => id);
    const place = rowOf(tree, level);
    const meetings =
      unit === 'segment'
        ? Meetings.inSegments(project.sources, project.codings, ids, place)
        : Meetings.inUnits(project.sources, project.codings, ids, place, (source) => unitFinder(source, unit));
    const read = readVoices(project);
    const sought = project.voices.length > 0 && project.voices.every((voice) => read.has(voice.id));
    const withdrawn = withdrawnAt(project, place, () => '');
    // Of a code that only voices spoke of who have withdrawn nobody can say what it met.
    const left = new Set(project.codings.map(place));
    const gone = (id: string): number | undefined => (left.has(id) ? undefined : withdrawn(id, ''));
    const cellOf = (a: string, b: string): Cell => {
      const met = meetings.at(a, b);
      if (!met && (gone(a) ?? gone(b)) !== undefined) return withdrawnCell(a === b ? (gone(a) ?? 0) : 0);
      // A zero is printed only where every source was read to the end; otherwise nobody has looked.
      if (!met)
        return { state: sought ? 'silent' : 'not-sought', ...(sought ? { count: 0 } : {}), voices: [], segments: [] };
      const state = met.codings.every((coding) => coding.withheld) ? 'withheld' : 'filled';
      const cell = { state, count: met.count, voices: voicesIn(project, met.codings) } as const;
      return unfolding(cell, project, met.codings, locale);
    };
    // Codes meet each other alike: what stands above the diagonal stands below it, too.
    const cells: Cell[][] = [];
    ids.forEach((a, row) => {
      cells.push(ids.map((b, column) => cells[column]?.[row] ?? cellOf(a, b)));
    });
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: codes.map(({ id }) => ({ id, title: id, holds: 'count' })),
      rows: codes.map((code, row) => ({ ...rowHead(code), cells: cells[row] ?? [] })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [words[locale][unit], words[locale].diagonal, words[locale].together],
        legend: symbolLegend(project, locale).filter(({ mark }) => ['silent', 'not-sought', 'withheld'].includes(mark)),
        warnings: warningsOf(project, codes.length, locale),
      }),
    };
  },
};

/** From an offset to the number of the unit that holds it. */
function unitFinder(source: Source, unit: Exclude<Unit, 'segment'>): UnitFinder {
  if (unit === 'line') return (offset) => source.text.lineAt(offset);
  const starts = unit === 'turn' ? source.turns.map((turn) => turn.span.start) : paragraphStarts(source);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function paragraphStarts(source: Source): readonly number[] {
  return [
    0,
    ...[...source.text.value.matchAll(/\n[ \t]*\n+/gu)].map((gap) => source.text.toOffset(gap.index + gap[0].length)),
  ];
}
