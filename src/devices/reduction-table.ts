import { withdrawnVoices } from '../core/barred.ts';
import { CodeTree } from '../core/code-tree.ts';
import type { Coding } from '../core/coding.ts';
import { groupBy } from '../core/collect.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { formatNumber, inLocale, type Localised } from '../core/locale.ts';
import { unfolding } from '../core/reference.ts';
import type { Source } from '../core/source.ts';
import { Stretches } from '../core/stretches.ts';
import { textCell } from '../core/tally.ts';
import { countWords } from '../core/transcript.ts';
import type { Cell } from '../core/view.ts';
import { RESEARCHER } from '../core/voice.ts';
import { withdrawnAt, withdrawnCell } from '../core/withdrawn.ts';
import type { Device } from './device.ts';

const words: Localised<{
  readonly columns: readonly string[];
  readonly rules: readonly string[];
  readonly none: string;
  /** Sources in which others speak beside a voice that has withdrawn. */
  others(sources: string): string;
}> = {
  en: {
    columns: [
      'Words of the voices',
      'Words coded',
      'Share coded (%)',
      'Leading codes',
      'Turns without a coding',
      'Main points (researcher)',
      'Set aside because (researcher)',
    ],
    rules: [
      'A word is a run of characters without white space; the researcher’s turns, labels and the header block are not counted. A word is coded if any coding touches it, and counts once.',
    ],
    none: 'There is no source yet. Bring one in with simpul import.',
    others: (sources) =>
      `Words and turns of a voice that has withdrawn (✕) are not counted; the figures of ${sources} are those of the others.`,
  },
  id: {
    columns: [
      'Jumlah kata narasumber',
      'Kata terkode',
      'Bagian terkode (%)',
      'Kode dominan',
      'Giliran tanpa pengodean',
      'Hal pokok (ringkasan peneliti)',
      'Disisihkan karena (peneliti)',
    ],
    rules: [
      'Kata ialah deret karakter tanpa spasi; ujaran peneliti, label, dan kepala transkrip tidak dihitung. Kata terkode bila tersentuh pengodean, dan dihitung sekali.',
    ],
    none: 'Belum ada sumber. Masukkan dengan simpul import.',
    others: (sources) =>
      `Kata dan giliran narasumber yang menarik diri (✕) tidak dihitung; angka ${sources} ialah angka narasumber lainnya.`,
  },
};

/** Data reduction table (METHOD 5.4, S30): how much of each source was coded, and what was set aside. */
export const reductionTable: Device = {
  name: 'reduction-table',
  title: { en: 'Data reduction table', id: 'Tabel reduksi data' },
  about: {
    en: 'for each source: words, share coded, leading codes, and room for what was set aside',
    id: 'untuk tiap sumber: jumlah kata, bagian terkode, kode dominan, dan ruang untuk yang disisihkan',
  },
  needs: ['sources', 'codings'],
  options: [],
  build(project, _options, locale) {
    const tree = new CodeTree(project.codebooks);
    const bySource = groupBy(project.codings, (coding) => coding.source);
    const withdrawn = withdrawnAt(
      project,
      () => '',
      (coding) => coding.source,
    );
    const ids = ['words', 'coded', 'share', 'codes', 'uncoded', 'summary', 'aside'];
    const holds = ['number', 'count', 'number', 'text', 'number', 'researcher', 'researcher'] as const;
    const { columns, rules, none, others } = words[locale];
    const passed = withdrawnVoices(project);
    const heard = new Map(project.sources.map((source) => [source.id, heardIn(source, passed)]));
    const partly = project.sources.filter(({ id }) => heard.get(id) === 'some').map(({ id }) => id);
    return {
      view: 'table',
      name: this.name,
      title: this.title[locale],
      columns: columns.map((title, index) => {
        return { id: ids[index] ?? '', title, holds: holds[index] ?? 'text', selection: {} };
      }),
      rows: project.sources.map((source) => {
        const codings = bySource.get(source.id) ?? [];
        const gone = withdrawn('', source.id);
        const { all, coded, uncodedTurns } = wordsOf(source, codings, passed);
        const silenced = heard.get(source.id) === 'none';
        const codedCell: Cell =
          codings.length === 0
            ? gone === undefined && !silenced
              ? { state: 'not-sought', voices: [], segments: [] }
              : withdrawnCell(gone ?? 0)
            : unfolding({ state: 'filled', count: coded, voices: [] }, project, codings, locale);
        const numbers = (value: number): Cell =>
          silenced ? withdrawnCell(0) : { state: 'filled', number: value, voices: [], segments: [] };
        return {
          id: source.id,
          title: [source.id, inLocale(source.title, locale)].filter((part) => part !== '').join(' '),
          selection: { source: [source.id] },
          cells: [
            numbers(all),
            codedCell,
            codings.length > 0 && all > 0
              ? textCell(formatNumber((coded / all) * 100, locale, 1))
              : silenced
                ? withdrawnCell(0)
                : { state: 'not-sought', voices: [], segments: [] },
            textCell(leading(tree, codings)),
            numbers(uncodedTurns),
            textCell(''),
            textCell(''),
          ],
        };
      }),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: partly.length > 0 ? [...rules, others(partly.join(', '))] : rules,
        warnings: project.sources.length === 0 ? [none] : [],
      }),
    };
  },
};

/** Whether all the voices of a source are heard, or some or all of them have withdrawn. */
function heardIn(source: Source, passed: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const voices = Object.values(source.speakers ?? { own: source.id }).filter((voice) => voice !== RESEARCHER);
  const gone = voices.filter((voice) => passed.has(voice)).length;
  if (gone === 0) return 'all';
  return gone < voices.length ? 'some' : 'none';
}

/** Words of the voices that are heard, those that a coding touches, and turns that none touches. */
function wordsOf(
  source: Source,
  codings: readonly Coding[],
  passed: ReadonlySet<string>,
): { all: number; coded: number; uncodedTurns: number } {
  const stretches = new Stretches(codings);
  let all = 0;
  let coded = 0;
  let uncodedTurns = 0;
  for (const { voice, speech } of source.turns) {
    if (voice === RESEARCHER || passed.has(voice)) continue;
    const said = source.text.slice(speech);
    all += countWords(said);
    if (stretches.touch(speech)) coded += touched(source, speech.start, said, stretches);
    else uncodedTurns++;
  }
  return { all, coded, uncodedTurns };
}

function touched({ text }: Source, start: number, said: string, stretches: Stretches): number {
  const base = text.toUnit(start);
  const word = /\S+/gu;
  let count = 0;
  for (let at = word.exec(said)?.index; at !== undefined; at = word.exec(said)?.index) {
    const span = { start: text.toOffset(base + at), end: text.toOffset(base + word.lastIndex) };
    if (stretches.touch(span)) count++;
  }
  return count;
}

/** The three codes used most, most first. */
function leading(tree: CodeTree, codings: readonly Coding[]): string {
  const counts = new Map<string, number>();
  for (const { code } of codings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const order = (code: string): number => tree.get(code)?.order ?? Infinity;
  return [...counts]
    .sort((a, b) => b[1] - a[1] || order(a[0]) - order(b[0]))
    .slice(0, 3)
    .map(([code, count]) => `${code} (${count})`)
    .join(', ');
}
