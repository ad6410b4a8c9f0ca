import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { once } from '../core/collect.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatDate, inLocale, type Locale, type Localised } from '../core/locale.ts';
import { quoteOf } from '../core/reference.ts';
import { labelOf, textCell } from '../core/tally.ts';
import type { Cell, Row } from '../core/view.ts';
import { withdrawnCell, withdrawnCodings } from '../core/withdrawn.ts';
import type { Display } from './display.ts';
import { codeTitle, warningsOf } from './words.ts';

const words: Localised<{
  readonly columns: readonly [string, string, string, string, string, string];
  readonly rules: readonly string[];
}> = {
  en: {
    columns: ['Element / indicator', 'Voice', 'Quote', 'Source', 'Valence', 'Researcher’s interpretation'],
    rules: [
      'Order of rows: codebook, then voices in the order of collection, then the text. Rows that speak against the rest are always included.',
      'The last column is left to the researcher; simpul never fills it.',
    ],
  },
  id: {
    columns: ['Elemen / indikator', 'Narasumber', 'Kutipan', 'Sumber', 'Valensi', 'Interpretasi peneliti'],
    rules: [
      'Urutan baris: buku kode, lalu narasumber menurut urutan pengumpulan, lalu teks. Baris yang berlawanan selalu disertakan.',
      'Kolom terakhir diisi peneliti; simpul tidak pernah mengisinya.',
    ],
  },
};

/** Findings by element, voice, quote, source and interpretation (METHOD 5.1). */
export const evidenceTable: Display = {
  name: 'evidence-table',
  title: { en: 'Evidence table', id: 'Tabel temuan per elemen' },
  about: {
    en: 'every coding as element, voice, quote and source, with room for the interpretation',
    id: 'setiap pengodean: elemen, narasumber, kutipan, sumber, dan ruang interpretasi',
  },
  needs: ['voices', 'codings'],
  options: [],
  build(project, _options, locale) {
    const tree = new CodeTree(project.codebooks);
    const voices = new Map(project.voices.map((voice, index) => [voice.id, { voice, index }]));
    const sources = new Map(project.sources.map((source) => [source.id, source]));
    const rank = (voice: string): number => voices.get(voice)?.index ?? voices.size;
    const sorted = [...project.codings].sort(
      (a, b) =>
        (tree.get(a.code)?.order ?? Infinity) - (tree.get(b.code)?.order ?? Infinity) ||
        rank(a.voice) - rank(b.voice) ||
        a.start - b.start ||
        a.end - b.end,
    );
    // Of ten thousand rows most say the same of code, voice and source: such cells are made once.
    const cellOf = once(textCell);
    const codeOf = once((code: string) => codeTitle(tree, code, locale));
    const voiceOf = once((id: string) => {
      const role = voices.get(id)?.voice.role;
      return role ? `${id}, ${role}` : id;
    });
    const sourceOf = once((id: string) => {
      const { title, observed_at: date } = sources.get(id) ?? {};
      return [inLocale(title, locale) || id, date ? formatDate(date, locale) : '']
        .filter((part) => part !== '')
        .join(', ');
    });
    const holds = ['text', 'text', 'quotes', 'text', 'text', 'researcher'] as const;
    const ids = ['code', 'voice', 'quote', 'source', 'valence', 'interpretation'];
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: words[locale].columns.map((title, index) => ({
        id: ids[index] ?? '',
        title,
        holds: holds[index] ?? 'text',
        selection: {},
      })),
      rows: [
        ...sorted.map(rowFor),
        ...withdrawnCodings(project).map(({ id, code, voice }) => ({
          id,
          title: id,
          cells: [textCell(codeTitle(tree, code, locale)), textCell(voice), withdrawnCell(0), ...[1, 2, 3].map(blank)],
        })),
      ],
      header: headerOf(project, locale),
      footer: footerOf(project, locale, { rules: words[locale].rules, warnings: warningsOf(project, 6, locale) }),
    };
    function rowFor(coding: Coding): Row {
      const quoted: Cell = {
        state: coding.withheld ? 'withheld' : 'filled',
        voices: [coding.voice],
        segments: [coding.id],
        quotes: [quoteOf(project, coding, locale)],
      };
      return {
        id: coding.id,
        title: coding.id,
        selection: { coding: [coding.id] },
        cells: [
          cellOf(codeOf(coding.code)),
          cellOf(voiceOf(coding.voice)),
          quoted,
          cellOf(sourceOf(coding.source)),
          cellOf(labelIn(tree, coding, locale)),
          cellOf(''),
        ],
      };
    }
  },
};

function labelIn(tree: CodeTree, { code, valence = '' }: Coding, locale: Locale): string {
  const codebook = tree.get(code)?.codebook;
  return codebook ? labelOf(codebook, valence, locale) : valence;
}

function blank(): Cell {
  return textCell('');
}
