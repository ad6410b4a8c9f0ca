import type { Coding } from '../../core/coding.ts';
import { codingNamed, codingsMeant } from '../../core/coding-id.ts';
import { closedIn } from '../../core/consent.ts';
import { found } from '../../core/diagnostic.ts';
import { formatDate, inLocale, type Locale } from '../../core/locale.ts';
import { nearest } from '../../core/nearest.ts';
import { printable, safeJson } from '../../core/printable.ts';
import { choose } from '../../core/reduce.ts';
import { pageAt, type Source } from '../../core/source.ts';
import type { Stretches } from '../../core/stretches.ts';
import type { Turn } from '../../core/transcript.ts';
import { paintWith } from '../../formats/colour.ts';
import { glyphs, markOfValence } from '../../renderers/glyphs.ts';
import type { Command, Context } from '../command.ts';
import { jsonOption } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { pageOf } from '../margin.ts';
import { Options } from '../options.ts';
import { codersOf, selectionOf, selectionOptions } from '../selection.ts';
import { withStudy } from '../study.ts';

export const show: Command = {
  arguments: [{ name: { en: 'SOURCE|ID', id: 'SUMBER|ID' } }],
  details: {
    en: 'The text with line numbers, the start of every turn, and the codings in the margin: your own working view, whole, with every coding. Lines that may not be quoted (off the record, or a voice without consent) are shown too, marked ✕: do not pass them on. With the id of a coding, or the beginning of a long one, only the lines around it. Through a pipe, one line a line: number (✕ behind it), voice, codings (id:code:valence), text.',
    id: 'Teks dengan nomor baris, awal setiap giliran bicara, dan pengodean di tepi: tampilan kerja Anda sendiri, utuh, dengan semua pengodean. Baris yang tidak boleh dikutip (di luar catatan, atau tanpa persetujuan narasumber) ikut tampil dengan tanda ✕: jangan disebarkan. Dengan id pengodean, atau awalnya bila panjang, hanya baris di sekitarnya. Lewat pipa, satu baris tetap satu baris: nomor (diikuti ✕), narasumber, pengodean (id:kode:valensi), teks.',
  },
  examples: [
    {
      line: 'simpul show S1',
      about: { en: 'with the codings of the project’s coder', id: 'dengan pengodean pengode utama proyek' },
    },
    {
      line: 'simpul show S1 --coder rani | less',
      about: { en: 'with another coder’s, page by page', id: 'dengan pengodean orang lain, halaman demi halaman' },
    },
    { line: 'simpul show A010', about: { en: 'where one coding stands', id: 'letak satu pengodean' } },
  ],
  options: [
    ...selectionOptions.filter((option) => ['coder', 'code', 'exactly', 'valence'].includes(option.name)),
    jsonOption,
  ],
  run: ([typed = ''], options, context) =>
    withStudy(context, options, async ({ project }) => {
      const isSource = project.sources.some((one) => one.id === typed);
      const meant = isSource || codingsMeant(project, typed).length === 0 ? undefined : codingNamed(project, typed);
      if (meant && !meant.ok) return refuse(context, meant.diagnostics);
      const id = meant?.value.source ?? typed;
      const source = project.sources.find((one) => one.id === id);
      if (!source) {
        const known = project.sources.map((one) => one.id);
        const data = { typed: id, what: 'source', list: 'simpul sources', nearest: nearest(id, known) } as const;
        return refuse(context, [found(unknownName, { file: '' }, data)]);
      }
      const asked = meant && !options.has('coder') ? options.with(coderAs(meant.value)) : options;
      const selection = selectionOf(asked, project);
      const chosen = selection.ok ? choose(project, selection.value) : selection;
      if (!chosen.ok) return refuse(context, chosen.diagnostics);
      const { coders, keeps } = chosen.value;
      const codings = project.codings.filter(
        (coding) => coding.source === id && coders.includes(coding.coder) && keeps(coding),
      );
      const lines = around(linesOf(source, codings, closedIn(project)(id)), source, meant?.value);
      const { stdout } = context.terminal;
      if (options.has('json')) stdout.write(`${safeJson({ source: id, lines }, 2)}\n`);
      else if (stdout.isTTY) stdout.write(page(source, lines, codings, context));
      else stdout.write(lines.map(tabbed).join(''));
      if (codings.length === 0 && stdout.isTTY) tell(context, hint(id, codersOf(project)[0] ?? 'ID'));
      return 0;
    }),
};

function coderAs({ coder }: Coding): Options {
  return new Options(new Map([['coder', [coder]]]));
}

/** So many lines before and behind a coding are shown with it. */
const AROUND = 5;

function around(lines: readonly ShownLine[], { text }: Source, coding: Coding | undefined): readonly ShownLine[] {
  if (!coding) return lines;
  const [from, to] = [text.lineAt(coding.start) - AROUND, text.lineAt(coding.end) + AROUND];
  return lines.filter(({ line }) => from <= line && line <= to);
}

interface ShownLine {
  readonly line: number;
  readonly voice: string;
  readonly text: string;
  /** Holds words that may not be quoted. */
  readonly withheld?: true;
  /** Those that begin on this line. */
  readonly codings: readonly Pick<Coding, 'id' | 'code' | 'coder' | 'valence'>[];
}

function linesOf(source: Source, codings: readonly Coding[], closed: Stretches): readonly ShownLine[] {
  const { text, turns } = source;
  const byLine = new Map<number, Coding[]>();
  for (const coding of codings) {
    const line = text.lineAt(coding.start);
    byLine.set(line, [...(byLine.get(line) ?? []), coding]);
  }
  let at = 0;
  // What follows the last LF is no line a reader would count.
  const count = text.value.endsWith('\n') ? text.lines - 1 : text.lines;
  return Array.from({ length: count }, (_, index) => {
    const span = text.lineSpan(index + 1);
    while (at < turns.length && (turns[at]?.span.end ?? 0) < span.start) at++;
    const turn = turns[at];
    const spoken = turn !== undefined && turn.span.start <= span.end && span.start < turn.span.end;
    return {
      line: index + 1,
      voice: spoken ? turn.voice : '',
      text: text.slice(span),
      ...(closed.touch(span) ? { withheld: true } : {}),
      codings: (byLine.get(index + 1) ?? []).map(({ id, code, coder, valence }) => ({
        id,
        code,
        coder,
        ...(valence === undefined ? {} : { valence }),
      })),
    };
  });
}

function tabbed({ line, voice, codings, text, withheld }: ShownLine): string {
  const marks = codings.map(({ id, code, valence }) => [id, code, ...(valence ? [valence] : [])].join(':'));
  return `${[`${line}${withheld ? '✕' : ''}`, voice, marks.join(','), shown(text).replaceAll('\t', ' ')].join('\t')}\n`;
}

function page(source: Source, lines: readonly ShownLine[], codings: readonly Coding[], context: Context): string {
  const { stdout } = context.terminal;
  const paint = paintWith(stdout.colour);
  const title = [source.id, inLocale(source.title, context.locale), dateOf(source, context.locale)];
  const head = paint('strong', printable(title.filter((part) => part !== '').join(' · ')));
  const labels = new Set(source.turns.map((turn: Turn) => source.text.lineAt(turn.span.start)));
  const several = new Set(codings.map((coding) => coding.coder)).size > 1;
  return `${head}\n\n${pageOf(
    lines.map(({ line, voice, text, codings: own, withheld }) => ({
      number: line,
      speaker: labels.has(line) && source.speakers ? voice : '',
      withheld: withheld ?? false,
      page: text.startsWith('\f') ? pageTitle(source, line, context.locale) : '',
      text: shown(text.replace(/^\f+/, '')),
      strong: labels.has(line),
      notes: own.map(({ code, valence, coder }) => [code, signOf(valence), ...(several ? [coder] : [])].join(' ')),
    })),
    Math.min(stdout.columns, 120),
    paint,
  )}`;
}

/** What a form feed opens: the page by its number, or only a new one. */
function pageTitle(source: Source, line: number, locale: Locale): string {
  const page = pageAt(source, source.text.lineSpan(line).start);
  if (page === undefined) return { en: 'new page', id: 'halaman baru' }[locale];
  return `${{ en: 'page', id: 'halaman' }[locale]} ${page}`;
}

/** A form feed is seen as a sign of its own. */
function shown(text: string): string {
  return printable(text.replaceAll('\f', '␌'));
}

/** The sign of a valence; one that is not among the usual four is named. */
function signOf(valence: string | undefined): string {
  const mark = markOfValence(valence);
  return mark ? glyphs[mark] : (valence ?? '');
}

function dateOf(source: Source, locale: Locale): string {
  return source.observed_at === undefined ? '' : formatDate(source.observed_at, locale);
}

function hint(id: string, coder: string): { en: string; id: string } {
  return {
    en: `Nothing is coded here yet. Next: simpul suggest --source ${id}, or simpul code add --source ${id} --coder ${coder} --quote "…" --code …`,
    id: `Belum ada yang dikodekan di sini. Berikutnya: simpul suggest --source ${id}, atau simpul code add --source ${id} --coder ${coder} --quote "…" --code …`,
  };
}
