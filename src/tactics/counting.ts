import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { groupBy } from '../core/collect.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatNumber, inLocale, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { quoteOf } from '../core/reference.ts';
import { readVoices } from '../core/tally.ts';
import type { Cell, Row } from '../core/view.ts';
import type { Voice } from '../core/voice.ts';
import type { Tactic } from './tactic.ts';
import { voicesOf } from './voices.ts';

interface Words {
  readonly voices: string;
  readonly who: string;
  readonly without: string;
  readonly noValence: string;
  readonly rules: readonly string[];
  /** `5 of 9 voices/documents (9 quotes)`, after the 5; with a percentage only where n is large enough. */
  of(n: string, quotes: string, percent: string | undefined): string;
  ofGroup(n: string, quotes: string): string;
  unread(ids: string): string;
}

const words: Localised<Words> = {
  en: {
    voices: 'Voices (quotes)',
    who: 'Who',
    without: 'not recorded',
    noValence: 'no valence',
    rules: [
      'Voices are counted first, quotes stand in brackets: ten quotes of one person are one voice.',
      'No percentage is given where there are fewer than 10 voices: “5 of 9”, never “55.6 %”.',
      'One voice may stand in several rows of a code. How often is not how important.',
    ],
    of: (n, quotes, percent) => `of ${n} voices/documents${percent ? `, ${percent} %` : ''} (${quotes} quotes)`,
    ofGroup: (n, quotes) => `of ${n} (${quotes})`,
    unread: (ids) => `Not yet read to the end, and so perhaps not yet counted in full: ${ids}.`,
  },
  id: {
    voices: 'Narasumber (kutipan)',
    who: 'Siapa',
    without: 'tidak tercatat',
    noValence: 'tanpa valensi',
    rules: [
      'Yang dihitung lebih dahulu ialah narasumber, kutipan dalam kurung: sepuluh kutipan dari satu orang tetap satu narasumber.',
      'Persentase tidak ditulis bila narasumber kurang dari 10: “5 dari 9”, bukan “55,6 %”.',
      'Satu narasumber dapat muncul di beberapa baris satu kode. Seringnya disebut bukan ukuran pentingnya.',
    ],
    of: (n, quotes, percent) => `dari ${n} narasumber/dokumen${percent ? `, ${percent} %` : ''} (${quotes} kutipan)`,
    ofGroup: (n, quotes) => `dari ${n} (${quotes})`,
    unread: (ids) => `Belum selesai dibaca, sehingga mungkin belum terhitung seluruhnya: ${ids}.`,
  },
};

/** Below this many voices a percentage promises more than the data hold (METHOD 3.6 no. 5). */
const leastForPercent = 10;

/** Counting (METHOD 3.6 no. 5): voices, then quotes, by code and valence, and by role or side. */
export const counting: Tactic = {
  name: 'counting',
  title: { en: 'Counting', id: 'Menghitung' },
  about: {
    en: 'how many voices, and in brackets how many quotes, by code and valence',
    id: 'berapa narasumber, dan dalam kurung berapa kutipan, menurut kode dan valensi',
  },
  needs: ['voices', 'codings'],
  options: [
    {
      name: 'level',
      values: ['root', 'indicator'],
      fallback: 'root',
      about: { en: 'rows are elements (root) or their indicators', id: 'baris berupa elemen (root) atau indikatornya' },
    },
    {
      name: 'by',
      values: ['none', 'role', 'side'],
      fallback: 'none',
      about: {
        en: 'further columns: one a role, or one a side',
        id: 'kolom tambahan: satu tiap peran, atau tiap pihak',
      },
    },
  ],
  build(project, options, locale) {
    const say = words[locale];
    const voices = voicesOf(project);
    const groups = groupsOf(voices, options.by, say.without);
    const counter = new Counter(project, voices, locale);
    const unread = voices.filter((voice) => !counter.read.has(voice.id)).map((voice) => voice.id);
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: [
        { id: 'voices', title: say.voices, holds: 'text' },
        { id: 'who', title: say.who, holds: 'text' },
        ...[...groups.keys()].map((title) => ({ id: title, title, holds: 'text' as const })),
      ],
      rows: rowsOf(project, options.level === 'indicator', locale).map(({ codings, ...row }) => ({
        ...row,
        cells: [
          counter.all(codings),
          counter.who(codings),
          ...[...groups.values()].map((group) => counter.group(codings, group)),
        ],
      })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: say.rules,
        warnings: unread.length > 0 ? [say.unread(unread.join(', '))] : [],
      }),
    };
  },
};

interface CodingRow extends Pick<Row, 'id' | 'title'> {
  readonly codings: readonly Coding[];
}

/** One row a code and valence, in the order of the codebooks. A code without valences is one row. */
function rowsOf(project: Project, leaves: boolean, locale: Locale): readonly CodingRow[] {
  const tree = new CodeTree(project.codebooks);
  const inRow = groupBy(project.codings, (coding) => {
    const code = leaves ? coding.code : tree.rootOf(coding.code);
    return `${code}:${coding.valence ?? ''}`;
  });
  const shown = leaves ? tree.all.filter(({ code }) => tree.isLeaf(code.id)) : tree.roots;
  return shown.flatMap(({ code, codebook }) => {
    const title = inLocale(code.name, locale);
    const valences = codebook.valences.map(({ id, label }) => ({ id, label: inLocale(label, locale) }));
    const bare = inRow.get(`${code.id}:`) ?? [];
    return [
      ...valences.map(({ id, label }) => ({
        id: `${code.id}:${id}`,
        title: `${title}: ${label}`,
        codings: inRow.get(`${code.id}:${id}`) ?? [],
      })),
      ...(valences.length === 0 || bare.length > 0
        ? [
            {
              id: code.id,
              title: valences.length === 0 ? title : `${title}: ${words[locale].noValence}`,
              codings: bare,
            },
          ]
        : []),
    ];
  });
}

function groupsOf(voices: readonly Voice[], by: string | undefined, without: string): Map<string, readonly Voice[]> {
  if (by !== 'role' && by !== 'side') return new Map();
  return groupBy(voices, (voice) => voice[by] ?? without);
}

/** Makes the cells. What nobody has looked for yet is never a 0. */
class Counter {
  readonly read: ReadonlySet<string>;
  private readonly project: Project;
  private readonly voices: readonly Voice[];
  private readonly locale: Locale;

  constructor(project: Project, voices: readonly Voice[], locale: Locale) {
    this.project = project;
    this.voices = voices;
    this.locale = locale;
    this.read = readVoices(project);
  }

  all(codings: readonly Coding[]): Cell {
    return this.cell(codings, this.voices, (counted, quotes) => {
      const n = this.voices.length;
      const percent = n >= leastForPercent ? this.number((counted * 100) / n) : undefined;
      return words[this.locale].of(this.number(n), quotes, percent);
    });
  }

  group(codings: readonly Coding[], voices: readonly Voice[]): Cell {
    return this.cell(codings, voices, (_, quotes) => words[this.locale].ofGroup(this.number(voices.length), quotes));
  }

  who(codings: readonly Coding[]): Cell {
    const { count: _, quotes: __, ...cell } = this.cell(codings, this.voices, () => '');
    return cell.voices.length === 0 ? cell : { ...cell, text: cell.voices.join(', ') };
  }

  private cell(
    codings: readonly Coding[],
    voices: readonly Voice[],
    text: (counted: number, quotes: string) => string,
  ): Cell {
    const ids = new Set(voices.map((voice) => voice.id));
    const counted = codings.filter((coding) => ids.has(coding.voice));
    const speaking = new Set(counted.map((coding) => coding.voice));
    if (counted.length === 0) {
      const sought = voices.length > 0 && voices.every((voice) => this.read.has(voice.id));
      return { state: sought ? 'silent' : 'not-sought', voices: [], segments: [] };
    }
    return {
      state: 'filled',
      count: speaking.size,
      text: text(speaking.size, this.number(counted.length)),
      voices: voices.map((voice) => voice.id).filter((id) => speaking.has(id)),
      segments: counted.map((coding) => coding.id),
      quotes: counted.map((coding) => quoteOf(this.project, coding, this.locale)),
    };
  }

  private number(value: number): string {
    return formatNumber(value, this.locale);
  }
}
