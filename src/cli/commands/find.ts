import { CodeTree } from '../../core/code-tree.ts';
import { codingsMeant } from '../../core/coding-id.ts';
import { findView } from '../../core/find.ts';
import { barredLines } from '../../core/header.ts';
import { nearest } from '../../core/nearest.ts';
import type { Project } from '../../core/project.ts';
import { reduce } from '../../core/reduce.ts';
import type { ListView } from '../../core/view.ts';
import { withdrawnCodings } from '../../core/withdrawn.ts';
import type { OpenStudy } from '../../project/read.ts';
import type { Command, Context, ExitCode } from '../command.ts';
import { deliver, rendererFor, viewOptions } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { searched } from '../leaving.ts';
import { inOneLine } from '../listing.ts';
import { Options } from '../options.ts';
import { codersOf, selectionOf, selectionOptions } from '../selection.ts';
import { withReduction } from '../study.ts';

export const find: Command = {
  arguments: [{ name: { en: 'CODE|ID', id: 'KODE|ID' }, optional: true, many: true }],
  details: {
    en: 'Quotes by code, each with file, line and speaker; first how many voices, then how many quotes. A word that is no code is the id of a coding; the beginning of a long id is enough. Through a pipe, one quote a line: id, code, valence, voice, source:line, coder, words.',
    id: 'Kutipan menurut kode, masing-masing dengan berkas, baris, dan penuturnya; lebih dahulu banyaknya narasumber, lalu banyaknya kutipan. Kata yang bukan kode dibaca sebagai id pengodean; awal id yang panjang sudah cukup. Lewat pipa, satu kutipan satu baris: id, kode, valensi, narasumber, sumber:baris, pengode, kutipan.',
  },
  examples: [
    { line: 'simpul find E1', about: { en: 'E1 and the codes below it', id: 'E1 beserta turunannya' } },
    {
      line: 'simpul find E1 --voice N4 --valence unmet',
      about: { en: 'where N4 says that E1 was not met', id: 'tempat N4 menyatakan E1 tidak terpenuhi' },
    },
    {
      line: 'simpul find --exactly E1',
      about: { en: 'E1 itself, without the codes below it', id: 'E1 sendiri, tanpa turunannya' },
    },
    { line: 'simpul find A010', about: { en: 'one coding, by its id', id: 'satu pengodean, menurut id-nya' } },
  ],
  options: [...selectionOptions, ...viewOptions],
  run(words, options, context) {
    const meant = (project: Project): Options => options.with(meaningOf(words, project));
    return withReduction(context, options, work, meant);
    async function work(project: Project, study: OpenStudy, asked: Options): Promise<ExitCode> {
      if (project.codings.length === 0 && withdrawnCodings(project).length === 0)
        tellWhyEmpty(asked, study.project, context);
      for (const line of barredLines(project, context.locale)) context.terminal.stderr.write(`${line}\n`);
      const view = findView(project, context.locale);
      const chosen = rendererFor(asked);
      if (chosen.ok && !chosen.value && !context.terminal.stdout.isTTY) {
        const clean = await searched(view, project, options, context);
        if (!clean.ok) return refuse(context, clean.diagnostics);
        context.terminal.stdout.write(lines(view, project));
        if (project.codings.length > 0) tellVoices(view, project, context);
      } else if (project.codings.length > 0 || (chosen.ok && chosen.value)) {
        const delivered = await deliver(view, asked, context, { project });
        if (!delivered.ok) return refuse(context, delivered.diagnostics);
      }
      return 0;
    }
  },
};

/** A word that is no code is the id of a coding, or its beginning. */
function meaningOf(words: readonly string[], project: Project): Options {
  const tree = new CodeTree(project.codebooks);
  const codes = tree.all.map(({ code }) => code.id);
  const ids = new Set(project.codings.map(({ id }) => id));
  const isCoding = (word: string): boolean => {
    if (tree.get(word)) return false;
    return codingsMeant(project, word).length > 0 || (!nearest(word, codes) && nearest(word, ids) !== undefined);
  };
  const given = { code: words.filter((word) => !isCoding(word)), coding: words.filter(isCoding) };
  return new Options(new Map(Object.entries(given).filter(([, values]) => values.length > 0)));
}

/** Voices before quotes, also where the rows alone go through a pipe. */
function tellVoices(view: ListView, project: Project, context: Context): void {
  const heard = new Set(project.codings.map((coding) => coding.voice));
  const voices = project.voices.map((voice) => voice.id).filter((id) => heard.has(id));
  context.terminal.stderr.write(`${view.title}: ${voices.join(', ')}\n`);
}

function lines(view: ListView, project: Project): string {
  const coders = new Map(project.codings.map((coding) => [coding.id, coding.coder]));
  return view.items
    .flatMap((item) => item.quotes ?? [])
    .map((quote) => {
      const cells = [
        quote.coding ?? '',
        quote.code ?? '',
        quote.valence ?? '',
        quote.voice,
        `${quote.source}:${quote.line}`,
        coders.get(quote.coding ?? '') ?? '',
        quote.text ?? '✕',
      ];
      return `${cells.map(inOneLine).join('\t')}\n`;
    })
    .join('');
}

/** An empty answer says which of the flags emptied it. */
function tellWhyEmpty(options: Options, project: Project, context: Context): void {
  if (project.codings.length === 0) {
    tell(context, {
      en: 'Nothing is coded yet. Next: simpul suggest shows where to look; simpul code add --help shows how to code.',
      id: 'Belum ada yang dikodekan. Berikutnya: simpul suggest menunjukkan tempatnya; simpul code add --help menunjukkan caranya.',
    });
    return;
  }
  tell(context, { en: 'No coding matches.', id: 'Tidak ada pengodean yang cocok.' });
  const given = options.names.filter((name) => selectionOptions.some((option) => option.name === name));
  const counted = project.settings.coder;
  if (counted !== undefined && !options.has('coder')) {
    const others = codersOf(project).filter(
      (id) => id !== counted && project.codings.some(({ coder }) => coder === id),
    );
    if (others.length > 0) {
      tell(context, {
        en: `What counts is the work of ${counted}. There are also codings of ${others.join(', ')}: --coder ${others[0]}`,
        id: `Yang dihitung ialah pengodean ${counted}. Ada juga pengodean ${others.join(', ')}: --coder ${others[0]}`,
      });
    }
  }
  for (const name of given) {
    const others = new Options(
      new Map(options.names.filter((other) => other !== name).map((other) => [other, options.all(other)])),
    );
    const selection = selectionOf(others, project);
    const wider = selection.ok ? reduce(project, selection.value) : selection;
    if (!wider.ok || wider.value.codings.length === 0) continue;
    const count = wider.value.codings.length;
    const flag = `--${name} ${options.all(name).join(', ')}`;
    tell(context, { en: `Without ${flag} there would be ${count}.`, id: `Tanpa ${flag} ada ${count}.` });
  }
}
