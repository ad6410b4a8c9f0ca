import type { Locale } from '../../src/core/locale.ts';
import type {
  Cell,
  CellState,
  CellSymbol,
  Column,
  Footer,
  Header,
  Mark,
  Quote,
  ReportView,
  Row,
  TableView,
  View,
} from '../../src/core/view.ts';

/** Strings that a stranger's transcript or codebook may carry, each an attack on some way of drawing. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "</style></title></textarea>--><svg onload='x'>",
  'NUL\u0000 ESC\u001b[31m CSI\u009b2J BEL\u0007 BS\b',
  'bidi \u202egnol\u202c \u2066isolate\u2069 \u200fmark',
  '=HYPERLINK("http://x","y")',
  '+1+cmd|" /C calc"!A0',
  '-2+3',
  '@SUM(A1)',
  '\tTAB first',
  '\rCR first',
  'pipe | tick ` star * under_score [link](javascript:alert(1)) # hash',
  '# not a heading\n- not a list\n1. nor this',
  '- not a list',
  '+ nor this',
  '1) nor that',
  '&lt;b&gt; &amp; &#60;',
  '$x^2$ ~~gone~~ H~2~O @citation',
  'half \ud800 pair',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: hostile on purpose, never a template.
  ']]> {{mustache}} ${template} %s \\',
];

/** Every string of `sample` with `text` in its place, ids and numbers untouched where a union asks for them. */
export function poisoned<T>(sample: T, text: string): T {
  const fixed = new Set(['view', 'state', 'symbol', 'mark', 'holds']);
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return fixed.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((inner) => poison(inner, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, held]) => [inner, poison(held, inner)]));
  };
  return poison(sample, '') as T;
}

type Say = (en: string, id: string) => string;

const longPassage =
  'Waktu itu saya masih ingat betul, suratnya datang bulan Maret, lalu kami rapat tiga kali, membentuk tim kecil, ' +
  'menyusun rancangan rencana kerja dua tahun, mengirimkannya ke bagian hukum, dan sesudah itu tidak pernah ada kabar ' +
  'lagi sampai pejabatnya pindah dan semua harus diulang dari awal oleh orang yang sama sekali baru.';

export function quote(over: Partial<Quote> = {}, locale: Locale = 'id'): Quote {
  return {
    coding: 'A006',
    source: 'S1',
    voice: 'N1',
    code: 'E1.2',
    valence: 'unmet',
    start: 120,
    end: 220,
    line: 24,
    text: 'anggaran untuk Liuzhou tidak pernah\nberdiri sendiri; selalu numpang di pos perjalanan dinas',
    reference: locale === 'id' ? '(N1, S1, 9 Maret 2021, br. 24)' : '(N1, S1, 9 March 2021, l. 24)',
    ...over,
  };
}

export function cell(over: Partial<Cell> = {}): Cell {
  return { state: 'filled', voices: [], segments: [], ...over };
}

export const states: readonly CellState[] = ['filled', 'silent', 'not-sought', 'not-applicable', 'withheld'];
export const symbols: readonly CellSymbol[] = ['met', 'mixed', 'unmet', 'none'];
export const zeros = { met: 0, mixed: 0, unmet: 0, none: 0 };

function symbolCell(
  symbol: CellSymbol,
  counts: readonly [number, number, number, number],
  quotes: readonly Quote[],
): Cell {
  const [met, mixed, unmet, none] = counts;
  const segments = quotes.map((each) => each.coding ?? '');
  return cell({ symbol, counts: { met, mixed, unmet, none }, voices: ['N1'], segments: [...segments, 'A090'], quotes });
}

function emptyCell(state: CellState): Cell {
  return cell({ state, ...(state === 'silent' ? { symbol: 'silent' } : {}), counts: zeros, count: 0, number: 0 });
}

function header(say: Say): Header {
  return {
    questions: [
      {
        id: 'Q1',
        text: say(
          'Why did the sister-city cooperation between Bandung and Liuzhou not run smoothly?',
          'Mengapa kerja sama kota kembar Bandung–Liuzhou tidak berjalan lancar?',
        ),
      },
    ],
    filters: [],
    selection: { coder: ['A'] },
    coders: ['A'],
    codebooks: ['undp-success-elements@1.0.0'],
    voices: 9,
    codings: 149,
    hash: '3f9a1c0b77de',
    newest: '2021-10-02T08:00:00Z',
    notice: say('SIMULATED DATA: not to be cited.', 'DATA SIMULASI: jangan dikutip.'),
  };
}

function footer(say: Say): Footer {
  return {
    rules: [
      say(
        'Two-thirds rule: + if at least two thirds of the valenced codings are met, – if unmet, otherwise ±.',
        'Aturan dua pertiga: + bila sedikitnya dua pertiga pengodean bervalensi terpenuhi, – bila tidak terpenuhi, selain itu ±.',
      ),
    ],
    legend: [
      { mark: 'met', text: say('met', 'terpenuhi') },
      { mark: 'silent', text: say('looked for, not found', 'dicari, tidak ditemukan') },
    ],
    unseen: [say('Source S9 is left out by the filter.', 'Sumber S9 tidak ikut karena saringan.')],
    warnings: [say('Thirteen columns: consider splitting.', 'Tiga belas kolom: pertimbangkan untuk dipecah.')],
  };
}

function matrix(say: Say, locale: Locale): TableView {
  const columns: readonly Column[] = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'D1', 'D2', 'D3'].map((id) => ({
    id,
    title: id,
    holds: 'symbol',
    selection: { voice: [id] },
  }));
  const unmet = symbolCell('unmet', [1, 1, 6, 0], [quote({}, locale), quote({ coding: 'A007', line: 31 }, locale)]);
  const mixed = symbolCell(
    'mixed',
    [4, 1, 6, 0],
    [quote({ coding: 'A010', valence: 'mixed', text: longPassage }, locale)],
  );
  const met = symbolCell('met', [2, 1, 0, 0], [quote({ coding: 'A011', valence: 'met' }, locale)]);
  const none = symbolCell(
    'none',
    [0, 0, 0, 2],
    [quote({ coding: 'A012', valence: 'none', text: '城市之间的合作 👩‍👩‍👧' }, locale)],
  );
  const hidden = cell({
    state: 'withheld',
    counts: { ...zeros, unmet: 1 },
    voices: ['N5'],
    segments: ['A013'],
    quotes: [quote({ coding: 'A013', voice: 'N5', text: null }, locale)],
  });
  const rest = ['silent', 'not-sought', 'not-applicable'] as const;
  const row = (id: string, title: string, cells: readonly Cell[]): Row => ({
    id,
    title,
    selection: { code: [id] },
    cells,
  });
  return {
    view: 'table',
    name: 'checklist-matrix',
    title: say('Checklist matrix', 'Matriks daftar periksa'),
    header: header(say),
    columns,
    rows: [
      row('E1', say('Commitment', 'Komitmen'), [unmet, mixed, met, none, hidden, ...rest.map(emptyCell), unmet]),
      row('E2', say('Community participation', 'Keikutsertaan masyarakat'), [
        mixed,
        unmet,
        ...rest.map(emptyCell),
        met,
        none,
        hidden,
        met,
      ]),
    ],
    footer: footer(say),
  };
}

function kinds(say: Say, locale: Locale): TableView {
  const columns: readonly Column[] = [
    { id: 'counts', title: say('Counts', 'Jumlah'), holds: 'counts' },
    { id: 'count', title: say('Voices', 'Narasumber'), holds: 'count' },
    { id: 'quotes', title: say('Quotes', 'Kutipan'), holds: 'quotes' },
    { id: 'text', title: say('Role', 'Peran'), holds: 'text' },
    { id: 'number', title: say('Words', 'Kata'), holds: 'number' },
    { id: 'mark', title: say('Read', 'Terbaca'), holds: 'mark' },
    { id: 'own', title: say('Interpretation', 'Interpretasi peneliti'), holds: 'researcher' },
  ];
  const full = (mark: Mark): readonly Cell[] => [
    cell({ counts: { met: 1, mixed: 0, unmet: 12345, none: 2 }, segments: ['A001'] }),
    cell({ count: 1234, segments: ['A001', 'A002'], voices: ['N1'] }),
    cell({
      quotes: [quote({}, locale), quote({ coding: 'A014', text: null }, locale), quote({ text: longPassage }, locale)],
      segments: ['A006'],
    }),
    cell({ text: say('official in charge', 'pejabat pengelola') }),
    cell({ number: 1842.125 }),
    cell({ mark, segments: ['A001'] }),
    cell({ phrase: { text: say('“from scratch” each time', '“cerita dari nol” terus'), stale: true } }),
  ];
  const left = (state: CellState): readonly Cell[] => [
    ...columns.slice(1).map(() => emptyCell(state)),
    cell({ text: '' }),
  ];
  return {
    view: 'table',
    name: 'all-kinds',
    title: say('All kinds of cells', 'Segala jenis sel'),
    columns,
    rows: [
      { id: 'N1', title: 'N1', cells: full('adequate'), label: 'partial agreement', silent: ['D1', 'D2'] },
      {
        id: 'N2',
        title: say('former staff member', 'mantan staf'),
        cells: full('partial'),
        label: 'agreement',
        silent: [],
      },
      ...states.slice(1).map((state): Row => ({ id: state, title: state, cells: left(state), label: 'dissonance' })),
    ],
  };
}

function wideTable(say: Say): TableView {
  const columns = Array.from(
    { length: 30 },
    (_, index): Column => ({ id: `K${index + 1}`, title: `K${index + 1}`, holds: 'count' }),
  );
  const rows = ['E1', 'E2', 'E3'].map(
    (id, at): Row => ({
      id,
      title: say('Element', 'Unsur'),
      cells: columns.map((_, index) =>
        index % 7 === at ? emptyCell('not-sought') : cell({ count: index, segments: index === 0 ? [] : [`A${index}`] }),
      ),
    }),
  );
  return { view: 'table', name: 'wide', title: say('Thirty columns', 'Tiga puluh kolom'), columns, rows };
}

function emptyTable(say: Say): TableView {
  return {
    view: 'table',
    name: 'code-frequency',
    title: say('Code frequency', 'Frekuensi kode'),
    columns: [{ id: 'met', title: '+', holds: 'count' }],
    rows: [],
    header: { ...header(say), codings: 0, filters: [say('code E9', 'kode E9')] },
    footer: {
      rules: [],
      legend: [],
      unseen: [],
      warnings: [say('No coding of E9 by coder A.', 'Belum ada pengodean E9 oleh pengode A.')],
    },
  };
}

function conclusion(say: Say, locale: Locale): ReportView {
  return {
    view: 'report',
    name: 'claim-C4',
    title: 'C4',
    sections: [
      {
        id: 'C4-status',
        title: say('Status', 'Status'),
        views: [
          {
            view: 'form',
            name: 'status',
            title: '',
            fields: [
              { id: 'status', label: say('Status by rule R1', 'Status R1'), text: say('SUPPORTED', 'DIDUKUNG') },
              { id: 'b', label: 'B = 1,00 ≥ 0,75', mark: 'pass' },
              {
                id: 'u',
                label: say('Unresolved', 'Belum diselesaikan'),
                text: '1',
                mark: 'fail',
                items: ['C4v2-L18', 'C4v2-L20'],
              },
              {
                id: 'for',
                label: say('Evidence for', 'Bukti yang mendukung'),
                quotes: [quote({}, locale), quote({ text: longPassage }, locale)],
              },
              {
                id: 'mind',
                label: say('What would change my mind', 'Apa yang akan mengubah pendapat saya'),
                forResearcher: true,
              },
              {
                id: 'own',
                label: say('Interpretation', 'Tafsir peneliti'),
                text: say('Typed words.', 'Kata yang diketik.'),
                forResearcher: true,
              },
            ],
          },
          {
            view: 'list',
            name: 'rivals',
            title: say('Rivals', 'Penjelasan tandingan'),
            items: [
              {
                text: say('Diplomatic obstacles', 'Hambatan diplomatik'),
                mark: 'fail',
                segments: ['A001'],
                items: [{ text: say('rejected: no source', 'ditolak: tanpa sumber'), quotes: [quote({}, locale)] }],
              },
              { text: '- 1. + leading markup', items: [] },
            ],
          },
        ],
      },
    ],
  };
}

/** Every kind of view, every state of a cell, and what strains a page: long quotes, CJK, thirty columns, nothing at all. */
export function samples(locale: Locale): readonly View[] {
  const say: Say = (en, id) => (locale === 'en' ? en : id);
  const table = matrix(say, locale);
  const views: readonly View[] = [
    table,
    kinds(say, locale),
    wideTable(say),
    emptyTable(say),
    {
      view: 'text',
      name: 'narrative',
      title: say('Narrative', 'Uraian'),
      paragraphs: [
        say('Five of nine voices speak of it.', 'Lima dari sembilan narasumber menyebutnya.'),
        '[TAFSIR PENELITI]',
      ],
    },
    { view: 'text', name: 'nothing', title: say('Nothing', 'Kosong'), paragraphs: [] },
    {
      view: 'network',
      name: 'causal-network',
      title: say('Causal network', 'Jejaring kausal'),
      nodes: [
        { id: 'a', label: say('no working group', 'tanpa kelompok kerja'), segments: ['A001'] },
        { id: 'b', label: say('no plan', 'tanpa rencana'), segments: ['A002'] },
        { id: 'c', label: say('alone', 'sendiri'), segments: [] },
      ],
      edges: [{ from: 'a', to: 'b', label: '+', segments: ['A003'] }],
    },
    {
      view: 'timeline',
      name: 'events',
      title: say('Chronology', 'Kronologi'),
      events: [
        {
          id: 'V1',
          from: '2004-03-05',
          to: '2004-03-05',
          label: say('Letter from Liuzhou', 'Surat dari Liuzhou'),
          segments: ['A003'],
        },
        {
          id: 'V2',
          from: '2009',
          to: '2015',
          label: say('Seven years without activity', 'Vakum tujuh tahun'),
          segments: [],
        },
      ],
    },
    {
      view: 'chart',
      name: 'growth',
      title: say('Activities by year', 'Kegiatan per tahun'),
      series: [
        {
          id: 's',
          label: say('Activities', 'Kegiatan'),
          points: [
            { x: '2006', y: 3, segments: ['A001'] },
            { x: '2007', y: 0.125, segments: [] },
          ],
        },
      ],
    },
    conclusion(say, locale),
  ];
  const report: ReportView = {
    view: 'report',
    name: 'report',
    title: say('Report', 'Laporan'),
    header: header(say),
    sections: [
      {
        id: 'reduction',
        title: say('Data reduction', 'Reduksi data'),
        intro: [say('What was left out.', 'Apa yang disisihkan.')],
        views: views.slice(1, 2),
      },
      { id: 'display', title: say('Data display', 'Penyajian data'), views: [table, ...views.slice(2, 9)] },
      {
        id: 'conclusion',
        title: say('Conclusions', 'Penarikan kesimpulan'),
        views: views.slice(9),
        sections: [{ id: 'inner', title: say('Rule R1', 'Aturan R1'), views: [], intro: ['…'] }],
      },
    ],
    footer: footer(say),
  };
  return [...views, report];
}
