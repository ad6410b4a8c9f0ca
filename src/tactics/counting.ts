import { codeRows, type Level } from '../core/code-rows.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { groupBy } from '../core/collect.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatNumber, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { unfolding } from '../core/reference.ts';
import type { Selection } from '../core/selection.ts';
import { isSifted, labelOf, readVoices, rowOf, shownOf, stateOf, Tally, valencesOf, voicesIn } from '../core/tally.ts';
import type { Cell, Column, Row } from '../core/view.ts';
import type { Voice } from '../core/voice.ts';
import { withdrawnAt, withdrawnCell } from '../core/withdrawn.ts';
import type { Tactic } from './tactic.ts';

/** Below this many voices a percentage promises more than it holds (METHOD 3.6 no. 5). */
const ENOUGH_FOR_PERCENT = 10;

const words: Localised<{
  readonly all: string;
  readonly which: string;
  readonly noValence: string;
  readonly ungiven: string;
  readonly rules: readonly string[];
  readonly none: string;
  unread(voices: string): string;
  said(voices: string, of: string, percent: string, quotes: string): string;
}> = {
  en: {
    all: 'Voices (quotes)',
    which: 'Who (quotes)',
    noValence: 'coded',
    ungiven: 'not given',
    rules: [
      'Voices (informants or documents) are counted first; quotes stand in brackets. How often is not how important.',
      `No percentages below ${ENOUGH_FOR_PERCENT} voices.`,
    ],
    none: 'There is no coding to count. Code with simpul code add, or widen the selection.',
    unread: (voices) => `Not yet read to the end, but counted among all: ${voices}.`,
    said: (voices, of, percent, quotes) =>
      `${voices} of ${of} informants/documents${percent} (${quotes} ${quotes === '1' ? 'quote' : 'quotes'})`,
  },
  id: {
    all: 'Narasumber/dokumen (kutipan)',
    which: 'Siapa (kutipan)',
    noValence: 'dikode',
    ungiven: 'tidak diisi',
    rules: [
      'Yang dihitung lebih dahulu ialah narasumber atau dokumen; kutipan ditulis dalam kurung. Seringnya disebut bukan ukuran pentingnya.',
      `Tanpa persentase bila narasumber kurang dari ${ENOUGH_FOR_PERCENT}.`,
    ],
    none: 'Tidak ada pengodean untuk dihitung. Kodekan dengan simpul code add, atau longgarkan pilihannya.',
    unread: (voices) => `Belum dibaca sampai akhir, tetapi ikut dihitung dalam keseluruhan: ${voices}.`,
    said: (voices, of, percent, quotes) => `${voices} dari ${of} narasumber/dokumen${percent} (${quotes} kutipan)`,
  },
};

/** Counting (METHOD 3.6 no. 5): voices first, and never a percentage of a handful. */
export const counting: Tactic = {
  name: 'counting',
  title: { en: 'Counting', id: 'Menghitung' },
  about: {
    en: 'how many voices say what of each element, then how many quotes',
    id: 'berapa narasumber mengatakan apa tentang tiap elemen, lalu berapa kutipan',
  },
  needs: ['voices', 'codings'],
  options: [
    {
      name: 'level',
      values: ['root', 'indicator'],
      fallback: 'root',
      about: { en: 'elements (root) or their indicators', id: 'elemen (root) atau indikatornya' },
    },
    {
      name: 'by',
      values: ['none', 'role', 'side'],
      fallback: 'none',
      about: { en: 'a column for each role or side', id: 'satu kolom untuk tiap peran atau pihak' },
    },
  ],
  build(project, options, locale) {
    const text = words[locale];
    const groups = groupsBy(project, options.by ?? 'none', locale);
    const read = readVoices(project);
    const unread = isSifted(project) ? [] : project.voices.map(({ id }) => id).filter((id) => !read.has(id));
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: [
        { id: 'all', title: text.all, holds: 'text', selection: {} },
        ...groups.map(({ id, selection }): Column => ({ id, title: id, holds: 'text', selection })),
        { id: 'which', title: text.which, holds: 'text', selection: {} },
      ],
      rows: rowsOf(project, options.level as Level, groups, read, locale),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: text.rules,
        warnings: [
          ...(project.codings.length === 0 ? [text.none] : []),
          ...(project.codings.length > 0 && unread.length > 0 ? [text.unread(unread.join(', '))] : []),
        ],
      }),
    };
  },
};

interface Group {
  readonly id: string;
  readonly voices: readonly Voice[];
  readonly selection: Selection;
}

function groupsBy(project: Project, by: string, locale: Locale): readonly Group[] {
  if (by !== 'role' && by !== 'side') return [];
  const groups = groupBy(project.voices, (voice) => voice[by] ?? words[locale].ungiven);
  const ordered = by === 'role' ? (project.settings.roles ?? []) : [];
  const ids = [...ordered.filter((id) => groups.has(id)), ...[...groups.keys()].filter((id) => !ordered.includes(id))];
  return ids.map((id) => {
    const voices = groups.get(id) ?? [];
    const given = voices.every((voice) => voice[by] === id);
    return { id, voices, selection: given ? { [by]: [id] } : { voice: voices.map((voice) => voice.id) } };
  });
}

/** A row for each code and valence that anybody uses, or could use. */
function rowsOf(
  project: Project,
  level: Level,
  groups: readonly Group[],
  read: ReadonlySet<string>,
  locale: Locale,
): readonly Row[] {
  const text = words[locale];
  const tree = new CodeTree(project.codebooks);
  const tally = new Tally(project.codings, rowOf(tree, level), (coding) => coding.valence ?? '');
  const withdrawn = withdrawnAt(project, rowOf(tree, level), () => '');
  const whole: Group = { id: '', voices: project.voices, selection: {} };
  return codeRows(project, tree, level, locale).flatMap(({ id, name, codebook, valences, selection }) => {
    // Mention without a judgement is worth a row only where it happens; what was not asked for is worth none.
    const own = shownOf(
      project,
      valences.filter((valence) => valence !== 'none'),
    );
    const used = [...valencesOf(project), ''].filter((valence) => tally.at(id, valence).length > 0);
    return [...new Set([...(valences.length === 0 ? shownOf(project, ['']) : own), ...used])].map((valence): Row => {
      const codings = tally.at(id, valence);
      // What those who have withdrawn said of it is not told, their valence neither; so nothing here is silence.
      const gone = codings.length === 0 ? withdrawn(id, '') : undefined;
      return {
        id: valence === '' ? id : `${id}:${valence}`,
        title: `${name}: ${valence === '' ? text.noValence : labelOf(codebook, valence, locale)}`,
        selection: valence === '' ? selection : { ...selection, valence: [valence] },
        cells:
          gone === undefined
            ? [
                cellFor(whole, codings, project, read, locale),
                ...groups.map((group) => cellFor(group, codings, project, read, locale)),
                whoCell(codings, project, read),
              ]
            : [whole, ...groups, whole].map(() => withdrawnCell(0)),
      };
    });
  });
}

function cellFor(
  { voices }: Group,
  codings: readonly Coding[],
  project: Project,
  read: ReadonlySet<string>,
  locale: Locale,
): Cell {
  const members = new Set(voices.map((voice) => voice.id));
  const own = codings.filter((coding) => members.has(coding.voice));
  const speaking = voicesIn(project, own);
  const state = stateOf(own, voices.length > 0 && voices.every((voice) => read.has(voice.id)));
  if (own.length === 0) return { state, voices: [], segments: [] };
  const number = (value: number): string => formatNumber(value, locale);
  const share = Math.round((speaking.length / voices.length) * 100);
  const percent = voices.length < ENOUGH_FOR_PERCENT ? '' : `, ${number(share)} %`;
  const text = words[locale].said(number(speaking.length), number(voices.length), percent, number(own.length));
  return unfolding({ state, text, voices: speaking }, project, own, locale);
}

/** `N1 (6), N2 (3)`. */
function whoCell(codings: readonly Coding[], project: Project, read: ReadonlySet<string>): Cell {
  const counts = groupBy(codings, (coding) => coding.voice);
  const voices = voicesIn(project, codings);
  return {
    state: stateOf(codings, project.voices.length > 0 && project.voices.every((voice) => read.has(voice.id))),
    ...(codings.length === 0 ? {} : { text: voices.map((id) => `${id} (${counts.get(id)?.length ?? 0})`).join(', ') }),
    voices,
    segments: codings.map((coding) => coding.id),
  };
}
