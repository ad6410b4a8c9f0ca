import type { CodeTree } from '../core/code-tree.ts';
import { inLocale, type Locale, type Localised } from '../core/locale.ts';
import { safeJson } from '../core/printable.ts';
import type { Project } from '../core/project.ts';
import { reduce } from '../core/reduce.ts';
import type { Selection } from '../core/selection.ts';
import type { Source } from '../core/source.ts';
import {
  type Evaluation,
  evaluate,
  type Proposed,
  sentencesOf,
  termHits,
  type Weighed,
} from '../core/suggest/evaluate.ts';
import type { Matcher } from '../core/suggest/matcher.ts';
import { suggest } from '../core/suggest/suggest.ts';
import { textCell } from '../core/tally.ts';
import type { Cell, Column, Row, TableView } from '../core/view.ts';
import { paintWith } from '../formats/colour.ts';
import type { OpenStudy } from '../project/read.ts';
import type { Context, ExitCode } from './command.ts';
import { refuse } from './findings.ts';
import { aligned, tabbed } from './listing.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import { withFindings } from './study.ts';

const words: Localised<{
  readonly title: string;
  readonly columns: readonly string[];
  readonly all: string;
  readonly naive: string;
  readonly missed: string;
}> = {
  en: {
    title: 'Suggestions against codings',
    columns: ['Both', 'Only suggested', 'Only coded', 'Precision', 'Recall', 'F1', 'Valence right'],
    all: 'All codes',
    naive: 'Naive rule: a sentence with a term',
    missed: 'Coded and not suggested (source:line, code, codings):',
  },
  id: {
    title: 'Usulan dibandingkan dengan pengodean',
    columns: ['Keduanya', 'Hanya diusulkan', 'Hanya dikodekan', 'Presisi', 'Recall', 'F1', 'Valensi tepat'],
    all: 'Semua kode',
    naive: 'Aturan naif: kalimat yang memuat istilah',
    missed: 'Dikodekan dan tidak diusulkan (sumber:baris, kode, pengodean):',
  },
};

export const evaluationOptions: readonly Option[] = [
  {
    name: 'evaluate',
    about: {
      en: 'weigh the suggestions against the codings of --coder: precision, recall, F1 per code, and what was missed',
      id: 'bandingkan usulan dengan pengodean --coder: presisi, recall, F1 per kode, dan apa yang terlewat',
    },
  },
  {
    name: 'baseline',
    about: {
      en: 'with --evaluate: beside it the naive rule, a sentence gets a code when one of its terms occurs',
      id: 'dengan --evaluate: di sampingnya aturan naif, kalimat mendapat kode bila salah satu istilahnya muncul',
    },
  },
];

/** `suggest --evaluate`: figures for the chosen sources. Of what was missed the place is printed, never the words. */
export async function evaluateFor(
  selection: Selection,
  { sources, voices }: Pick<Project, 'sources' | 'voices'>,
  matcher: Matcher,
  { project, tree }: OpenStudy,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const reduced = reduce({ ...project, sources, voices }, selection);
  if (!reduced.ok) return refuse(context, reduced.diagnostics);
  const { stdout } = context.terminal;
  const sentences = sources.flatMap(sentencesOf);
  const weigh = (proposed: (source: Source) => readonly Proposed[]): Evaluation =>
    evaluate(sentences, sources.flatMap(proposed), reduced.value.codings, tree);
  const engine = weigh((source) => suggest(source, matcher, tree, () => true).suggestions);
  const naive = options.has('baseline') ? weigh((source) => termHits(source, matcher)) : undefined;
  return withFindings(context, options, reduced.diagnostics, async () => {
    if (options.has('json') || options.one('format') === 'json') {
      stdout.write(`${safeJson({ ...engine, ...(naive ? { baseline: naive } : {}) }, 2)}\n`);
      return 0;
    }
    const table = figuresTable(engine, naive, tree, context.locale);
    stdout.write(stdout.isTTY ? aligned(table, stdout.columns, paintWith(stdout.colour)) : tabbed(table));
    stdout.write(engine.misses.length > 0 ? `\n${missesText(engine, sources, context.locale)}` : '');
    return 0;
  });
}

/** `S1:47  E1  A012`, one a line. */
function missesText({ misses }: Evaluation, sources: readonly Source[], locale: Locale): string {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const lines = misses.map(
    ({ source, start, code, codings }) =>
      `${source}:${texts.get(source)?.lineAt(start)}  ${code}  ${codings.join(' ')}\n`,
  );
  return `${words[locale].missed}\n${lines.join('')}`;
}

/** Precision, recall and F1 per code, of the engine and, where asked for, of the naive rule. */
export function figuresTable(
  engine: Evaluation,
  naive: Evaluation | undefined,
  tree: CodeTree,
  locale: Locale,
): TableView {
  const { title, columns, all, naive: naiveTitle } = words[locale];
  const ids = ['both', 'only-suggested', 'only-coded', 'precision', 'recall', 'f1', 'valence'];
  const row = (id: string, name: string, one: Weighed): Row => ({ id, title: name, cells: cellsOf(one) });
  return {
    view: 'table',
    name: 'suggestions-evaluated',
    title,
    columns: columns.map((name, at): Column => ({ id: ids[at] ?? '', title: name, holds: 'number' })),
    rows: [
      ...engine.codes.map((one) =>
        row(one.code, `${one.code} ${inLocale(tree.get(one.code)?.code.name, locale)}`, one),
      ),
      row('all', all, engine.all),
      ...(naive ? [row('naive', naiveTitle, naive.all)] : []),
    ],
  };
}

/** Shares to three digits; where nothing was suggested or coded a dash, never 0. */
function cellsOf({ tp, fp, fn, precision, recall, f1, valence }: Weighed): Cell[] {
  const share = (value: number | null): Cell =>
    value === null
      ? textCell('–')
      : { state: 'filled', number: Number(value.toFixed(3)), decimals: 3, voices: [], segments: [] };
  const count = (value: number): Cell => ({ state: 'filled', number: value, voices: [], segments: [] });
  return [
    ...[tp, fp, fn].map(count),
    ...[precision, recall, f1].map(share),
    textCell(valence.named === 0 ? '–' : `${valence.right}/${valence.named}`),
  ];
}
