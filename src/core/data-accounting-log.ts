import { codeRows, type Level, rowHead } from './code-rows.ts';
import { CodeTree } from './code-tree.ts';
import { footerOf, headerOf } from './header.ts';
import type { Localised } from './locale.ts';
import type { ViewMember } from './member.ts';
import { unfolding } from './reference.ts';
import { isSifted, readVoices, rowOf, Tally } from './tally.ts';
import type { Cell, Footer } from './view.ts';
import { withdrawnAt, withdrawnCell, withdrawnIn } from './withdrawn.ts';

const words: Localised<{
  readonly rule: string;
  readonly legend: Footer['legend'];
  /** Where the selection hides codings of the voices shown. */
  readonly sifted: Footer['legend'];
}> = {
  en: {
    rule: '✓ two or more codings, ◐ one, ∅ none although the voice’s sources were read to the end, … not yet read to the end (mark a source read with simpul code done).',
    legend: [
      { mark: 'adequate', text: 'adequate' },
      { mark: 'partial', text: 'partial' },
      { mark: 'silent', text: 'looked for, not found' },
      { mark: 'not-sought', text: 'not yet looked for' },
    ],
    sifted: [
      { mark: 'adequate', text: 'adequate' },
      { mark: 'partial', text: 'partial' },
      { mark: 'not-sought', text: 'nothing in this selection, or not yet looked for' },
    ],
  },
  id: {
    rule: '✓ dua pengodean atau lebih, ◐ satu, ∅ tidak ada padahal sumbernya sudah dibaca sampai akhir, … belum dibaca sampai akhir (tandai dengan simpul code done).',
    legend: [
      { mark: 'adequate', text: 'memadai' },
      { mark: 'partial', text: 'sebagian' },
      { mark: 'silent', text: 'dicari, tidak ditemukan' },
      { mark: 'not-sought', text: 'belum dicari' },
    ],
    sifted: [
      { mark: 'adequate', text: 'memadai' },
      { mark: 'partial', text: 'sebagian' },
      { mark: 'not-sought', text: 'tidak ada dalam pilihan ini, atau belum dicari' },
    ],
  },
};

/** Data accounting log (METHOD 3.1, 3.3 no. 1): what each voice has given on each element. Device and display alike. */
export const dataAccountingLog: ViewMember = {
  name: 'data-accounting-log',
  title: { en: 'Data accounting log', id: 'Lembar akuntansi data' },
  about: {
    en: 'what each voice has given on each element, and where nobody has looked yet',
    id: 'apa yang diberikan tiap narasumber tentang tiap elemen, dan di mana belum dicari',
  },
  needs: ['voices', 'codings', 'readings'],
  options: [
    {
      name: 'level',
      values: ['root', 'indicator'],
      fallback: 'indicator',
      about: { en: 'rows are elements (root) or their indicators', id: 'baris berupa elemen (root) atau indikatornya' },
    },
  ],
  build(project, options, locale) {
    const level = options.level as Level;
    const tree = new CodeTree(project.codebooks);
    const { rule, legend, sifted } = words[locale];
    const read = readVoices(project);
    const tally = new Tally(project.codings, rowOf(tree, level), (coding) => coding.voice);
    const withdrawn = withdrawnAt(project, rowOf(tree, level), (coding) => coding.voice);
    const ids = [...project.voices.map((voice) => voice.id), ...withdrawnIn(project)];
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: ids.map((voice) => ({ id: voice, title: voice, holds: 'mark', selection: { voice: [voice] } })),
      rows: codeRows(project, tree, level, locale).map((row) => ({
        ...rowHead(row),
        cells: ids.map((voice): Cell => {
          const codings = tally.at(row.id, voice);
          const gone = withdrawn(row.id, voice);
          if (codings.length === 0 && gone !== undefined) return withdrawnCell(gone);
          if (codings.length === 0)
            return { state: read.has(voice) ? 'silent' : 'not-sought', voices: [], segments: [] };
          const mark = codings.length >= 2 ? 'adequate' : 'partial';
          return unfolding({ state: 'filled', mark, voices: [voice] }, project, codings, locale);
        }),
      })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, { rules: [rule], legend: isSifted(project) ? sifted : legend }),
    };
  },
};
