import { groupBy } from '../core/collect.ts';
import { mayQuoteIn } from '../core/consent.ts';
import type { Locale, Localised } from '../core/locale.ts';
import { wordChanges } from '../core/quotations/difference.ts';
import { squeezeQuote } from '../core/squeeze.ts';
import type { ListView, ReportView } from '../core/view.ts';
import type { Move, Reanchoring } from '../project/plan-reanchor.ts';

interface Words {
  title(id: string): string;
  readonly states: Readonly<Record<Move['state'], string>>;
  readonly what: Readonly<Record<Move['what'], string>>;
  stay(count: number): string;
  line(from: number, to: number | undefined): string;
  change(draft: string, source: string): string;
  readonly withheld: string;
  readonly files: string;
}

const words: Localised<Words> = {
  en: {
    title: (id) => `${id} in its new text`,
    states: {
      moved: 'The same words in another place',
      near: 'Corrected words: read each, they will be quoted so from now on',
      ambiguous: 'In several places: nothing tells which is meant',
      orphan: 'Gone: no passage is like them',
    },
    what: { coding: 'coding', rejection: 'suggestion turned down', flag: 'flag', segment: 'passage of claim' },
    stay: (count) =>
      `${count} ${count === 1 ? 'passage stands' : 'passages stand'} where ${count === 1 ? 'it' : 'they'} stood.`,
    line: (from, to) => (to === undefined ? `line ${from}` : from === to ? `line ${to}` : `line ${from} → ${to}`),
    change: (before, now) =>
      now === '' ? `“${before}” is left out` : before === '' ? `“${now}” is put in` : `“${before}” → “${now}”`,
    withheld: '(may not be quoted)',
    files: 'Files that change',
  },
  id: {
    title: (id) => `${id} dalam teks barunya`,
    states: {
      moved: 'Kata yang sama di tempat lain',
      near: 'Kata yang dibetulkan: baca satu per satu, mulai sekarang dikutip seperti ini',
      ambiguous: 'Ada di beberapa tempat: tidak ada petunjuk mana yang dimaksud',
      orphan: 'Hilang: tidak ada petikan yang mirip',
    },
    what: { coding: 'pengodean', rejection: 'usulan yang ditolak', flag: 'penanda', segment: 'petikan proposisi' },
    stay: (count) => `${count} petikan tetap di tempatnya.`,
    line: (from, to) => (to === undefined ? `baris ${from}` : from === to ? `baris ${to}` : `baris ${from} → ${to}`),
    change: (before, now) =>
      now === '' ? `“${before}” dihapus` : before === '' ? `“${now}” disisipkan` : `“${before}” → “${now}”`,
    withheld: '(tidak boleh dikutip)',
    files: 'Berkas yang berubah',
  },
};

/** What a corrected text does to each passage of a source, those that need reading first. */
export function reanchorView({ project, source, moves, stay, files }: Reanchoring, locale: Locale): ReportView {
  const say = words[locale];
  const mayQuote = mayQuoteIn(project);
  const list = (name: string, title: string, texts: readonly string[]): ListView => {
    return { view: 'list', name, title, items: texts.map((text) => ({ text })) };
  };
  const views = (['orphan', 'ambiguous', 'near', 'moved'] as const).flatMap((state) => {
    const some = moves.filter((move) => move.state === state);
    const items =
      state === 'moved' ? perCoder(some, locale) : some.map((move) => sentence(move, source.id, mayQuote, locale));
    return some.length === 0 ? [] : [list(state, `${say.states[state]} (${some.length})`, items)];
  });
  return {
    view: 'report',
    name: 'reanchor',
    title: say.title(source.id),
    sections: [
      {
        id: 'plan',
        title: say.stay(stay),
        views: [...views, ...(files.length === 0 ? [] : [list('files', say.files, files)])],
      },
    ],
  };
}

/** The same words need no reading: their ids are enough. */
function perCoder(moves: readonly Move[], locale: Locale): readonly string[] {
  const groups = groupBy(
    moves,
    ({ what, coder }) => `${words[locale].what[what]}${coder === undefined ? '' : ` (${coder})`}`,
  );
  return [...groups].map(([who, some]) => `${who}: ${some.map(({ id }) => id).join(', ')}`);
}

function sentence(
  { what, id, coder, voice, state, from, to }: Move,
  source: string,
  mayQuote: ReturnType<typeof mayQuoteIn>,
  locale: Locale,
): string {
  const say = words[locale];
  const who = coder === undefined ? '' : `${coder}, `;
  const where = `${say.what[what]} ${id} (${who}${say.line(from.line, to?.line)})`;
  // Where a flag stands, its words are just those that nobody is to read.
  const open = what !== 'flag' && mayQuote(voice ?? source, source, from);
  if (!open) return `${where}: ${say.withheld}`;
  if (state === 'near' && to) {
    const changes = wordChanges(squeezeQuote(from.exact), squeezeQuote(to.exact));
    if (changes.length > 0) return `${where}: ${changes.map((one) => say.change(one.draft, one.source)).join('; ')}`;
  }
  return `${where}: “${short(from.exact)}”`;
}

const SHOWN = 90;

function short(exact: string): string {
  const signs = [...squeezeQuote(exact)];
  return signs.length <= SHOWN
    ? signs.join('')
    : `${signs
        .slice(0, SHOWN - 2)
        .join('')
        .trimEnd()} …`;
}
