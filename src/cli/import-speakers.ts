import { formatDate, formatNumber, type Localised, plural } from '../core/locale.ts';
import { printable } from '../core/printable.ts';
import type { Cell, TableView } from '../core/view.ts';
import { type Paint, paintWith } from '../formats/colour.ts';
import { displayWidth } from '../formats/layout.ts';
import type { SpeakerPreview } from '../project/speaker-preview.ts';
import type { LabelCast } from '../project/speakers.ts';
import type { Context } from './command.ts';
import { deliver, rendererFor } from './deliver.ts';
import { tell } from './findings.ts';
import { inOneLine } from './listing.ts';
import type { Options } from './options.ts';

const words: Localised<{
  readonly title: string;
  readonly columns: readonly string[];
  readonly turns: (count: number) => string;
  readonly words: (count: number) => string;
}> = {
  en: {
    title: 'Who speaks',
    columns: ['File', 'Date', 'Language', 'Label', 'Voice', 'Turns', 'Words', 'Share', 'First line'],
    turns: (count) => plural(count, 'turn'),
    words: (count) => plural(count, 'word'),
  },
  id: {
    title: 'Siapa yang berbicara',
    columns: [
      'Berkas',
      'Tanggal',
      'Bahasa',
      'Label',
      'Narasumber',
      'Giliran bicara',
      'Kata',
      'Bagian',
      'Kalimat pertama',
    ],
    turns: (count) => `${count} giliran`,
    words: (count) => `${formatNumber(count, 'id')} kata`,
  },
};

const ids = ['file', 'date', 'language', 'label', 'voice', 'turns', 'words', 'share', 'first'] as const;
const numbers: ReadonlySet<string> = new Set(['turns', 'words', 'share']);

/** What a label stands for, a guess with a question mark. */
function voiceOf({ voice, told }: LabelCast): string {
  return voice === undefined ? '?' : told ? voice : `${voice}?`;
}

/** Turns, words and first words of every speaker, one row each; a document is one row. */
function tableOf(sources: readonly SpeakerPreview[], { locale }: Context): TableView {
  const say = words[locale];
  return {
    view: 'table',
    name: 'import',
    title: say.title,
    columns: ids.map((id, index) => ({
      id,
      title: say.columns[index] ?? id,
      holds: numbers.has(id) ? ('number' as const) : ('text' as const),
    })),
    rows: sources.flatMap(({ id = '', file, date = '', language = '', labels, words: all }) => {
      const about = [file, date, language].map(text);
      const rows =
        labels.length > 0
          ? labels.map((label) => [
              text(label.label),
              text(voiceOf(label)),
              number(label.turns),
              number(label.words),
              number(Math.round(label.share * 100) / 100),
              text(shortened(label.firstLine)),
            ])
          : [[text(''), text(id), number(1), number(all), number(1), text('')]];
      return rows.map((cells) => ({ id, title: id, cells: [...about, ...cells] }));
    }),
  };
}

const LONGEST = 60;

function shortened(line: string): string {
  const signs = Array.from(printable(line));
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}

/** For a person: a line a file, and under it a line a label; a label that is only guessed has a question mark. */
function pageOf(sources: readonly SpeakerPreview[], { locale, terminal }: Context, paint: Paint): string {
  const say = words[locale];
  const width = terminal.stdout.columns;
  return sources
    .map(({ id, file, date, language, labels, words: all }) => {
      const about = [
        ...(id === undefined ? [] : [id]),
        inOneLine(file),
        ...(date === undefined ? [] : [formatDate(date, locale)]),
        ...(language === undefined ? [] : [language]),
        ...(labels.length > 0 ? [] : [say.words(all)]),
      ];
      const heads = labels.map(({ label, voice, told }) => `${inOneLine(label)}${told ? '' : '?'} → ${voice ?? '?'}`);
      const figures = labels.map(({ turns, words: count, share }) => [
        say.turns(turns),
        say.words(count),
        `${Math.round(share * 100)}%`,
      ]);
      const wide = (rows: readonly string[]): number => Math.max(0, ...rows.map(displayWidth));
      const lines = labels.map(({ firstLine }, at) => {
        const parts = (figures[at] ?? []).map((part, column) =>
          part.padStart(wide(figures.map((row) => row[column] ?? ''))),
        );
        const head = heads[at] ?? '';
        const line = `  ${head}${' '.repeat(wide(heads) - displayWidth(head))}  ${parts.join('  ')}`;
        return `${line}${quoted(firstLine, width - displayWidth(line) - 2)}\n`;
      });
      return `${paint('strong', about.join(' · '))}\n${lines.join('')}`;
    })
    .join('');
}

/** The first words of a turn, as many as there is room for. */
function quoted(line: string, room: number): string {
  const signs = Array.from(inOneLine(line));
  if (room < 12 || signs.length === 0) return '';
  let shown = '';
  for (const sign of signs) {
    if (displayWidth(shown + sign) > room - 3) return `  “${shown.trimEnd()}…”`;
    shown += sign;
  }
  return `  “${shown}”`;
}

/** Shows who speaks in files that are, or are to be, imported. */
export async function showSpeakers(
  sources: readonly SpeakerPreview[],
  options: Options,
  context: Context,
): Promise<void> {
  const chosen = rendererFor(options);
  const { stdout } = context.terminal;
  if (stdout.isTTY && chosen.ok && !chosen.value) stdout.write(pageOf(sources, context, paintWith(stdout.colour)));
  else await deliver(tableOf(sources, context), options, context, { bare: true });
  if (sources.some(({ labels }) => labels.some(({ told }) => !told))) tell(context, guessed);
}

const guessed: Localised = {
  en: 'A question mark marks a guess from the label. Where it is wrong: --speaker "LABEL=VOICE".',
  id: 'Tanda tanya berarti tebakan dari labelnya. Bila keliru: --speaker "LABEL=NARASUMBER".',
};

function text(value: string): Cell {
  return { state: 'filled', text: value, voices: [], segments: [] };
}

function number(value: number): Cell {
  return { state: 'filled', number: value, voices: [], segments: [] };
}
