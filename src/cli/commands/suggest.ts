import { mayQuoteIn } from '../../core/consent.ts';
import { plural } from '../../core/locale.ts';
import { safeJson } from '../../core/printable.ts';
import type { Project } from '../../core/project.ts';
import { choose } from '../../core/reduce.ts';
import type { Source } from '../../core/source.ts';
import { compileTerms } from '../../core/suggest/matcher.ts';
import { suggest as suggestFor } from '../../core/suggest/suggest.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { Command, Context } from '../command.ts';
import { jsonOption } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { inOneLine } from '../listing.ts';
import type { Options } from '../options.ts';
import { selectionOf, selectionOptions } from '../selection.ts';
import { withStudy } from '../study.ts';
import { evaluateFor, evaluationOptions } from '../suggestion-figures.ts';
import { pageOfSuggestions } from '../suggestion-page.ts';

const wanted = ['case', 'source', 'type', 'voice', 'role', 'side', 'code', 'valence', 'observed', 'where', 'coder'];

export const suggest: Command = {
  arguments: [],
  details: {
    en: 'Clauses in which a term of the codebook stands, never in the interviewer’s words, nor where nothing may be quoted. A suggestion is not a coding and is never counted; you decide. Through a pipe, one a line: source:line, voice, code, valence, term, clause.',
    id: 'Klausa yang memuat istilah buku kode, tidak pernah dalam ucapan pewawancara, dan tidak pernah dari ujaran yang tidak boleh dikutip. Usulan bukan pengodean dan tidak pernah dihitung; Anda yang memutuskan. Lewat pipa, satu usulan satu baris: sumber:baris, narasumber, kode, valensi, istilah, klausa.',
  },
  examples: [
    {
      line: 'simpul suggest --source S1',
      about: { en: 'where to look in one interview', id: 'tempat yang perlu dilihat dalam satu wawancara' },
    },
    {
      line: 'simpul suggest --evaluate --baseline --coder A',
      about: {
        en: 'how far they meet a coder’s own codings',
        id: 'seberapa cocok dengan pengodean seorang pengode',
      },
    },
    {
      line: 'simpul suggest --code E1 --format jsonl',
      about: { en: 'for another program, one object a line', id: 'untuk program lain, satu objek satu baris' },
    },
  ],
  options: [
    ...selectionOptions.filter((option) => wanted.includes(option.name)),
    ...evaluationOptions,
    {
      name: 'format',
      value: { en: 'FORMAT', id: 'FORMAT' },
      values: ['text', 'jsonl', 'json'],
      section: 'output',
      about: { en: 'form of the suggestions', id: 'bentuk usulan' },
    },
    jsonOption,
  ],
  run: (_args, options, context) =>
    withStudy(context, options, async (study) => {
      const selection = selectionOf(options, study.project);
      if (!selection.ok) return refuse(context, selection.diagnostics);
      // No coding is looked at, so that it does not matter whose would count.
      const { code, valence, coder, ...where } = selection.value;
      const chosen = choose({ ...study.project, codings: [] }, where);
      if (!chosen.ok) return refuse(context, chosen.diagnostics);
      const { sources } = chosen.value;
      const matcher = compileTerms(study.project.codebooks);
      if (options.has('evaluate')) {
        return evaluateFor(coder ? { ...where, coder } : where, chosen.value, matcher, study, options, context);
      }
      const mayQuote = mayQuoteIn(study.project);
      const count = { open: 0, withheld: 0 };
      const keep = (one: Suggestion): boolean =>
        chosen.value.hears(one.voice) &&
        (!code || code.some((id) => study.tree.isWithin(one.code, id))) &&
        (!valence || (one.valence !== undefined && valence.includes(one.valence)));
      const write = writerFor(options, context, study.project);
      for (const source of sources) {
        const found = suggestFor(source, matcher, study.tree, mayQuote);
        const suggestions = found.suggestions.filter(keep);
        count.open += suggestions.length;
        count.withheld += found.withheld.filter(keep).length;
        write(source, suggestions);
      }
      write(undefined, []);
      if (count.open > 0 || count.withheld === 0) tellCount(count.open, sources.length, context);
      if (count.withheld > 0) tell(context, passedOver(count.withheld));
      return 0;
    }),
};

type Write = (source: Source | undefined, suggestions: readonly Suggestion[]) => void;

/** Writes source after source, so that memory holds one at a time; `undefined` is the end. */
function writerFor(options: Options, { terminal: { stdout }, locale }: Context, project: Project): Write {
  const format = options.has('json') ? 'json' : (options.one('format') ?? 'text');
  if (format === 'json') {
    const all: Suggestion[] = [];
    return (source, suggestions) => {
      for (const one of suggestions) all.push(one);
      if (source === undefined) stdout.write(`${safeJson(all, 2)}\n`);
    };
  }
  const form =
    format === 'jsonl'
      ? (suggestions: readonly Suggestion[]) => suggestions.map((one) => `${safeJson(one)}\n`).join('')
      : (suggestions: readonly Suggestion[]) => suggestions.map(tabbed).join('');
  if (format === 'text' && stdout.isTTY) {
    return (source, suggestions) => {
      if (source && suggestions.length > 0)
        stdout.write(pageOfSuggestions(source, suggestions, project, locale, stdout));
    };
  }
  return (_source, suggestions) => {
    if (suggestions.length > 0) stdout.write(form(suggestions));
  };
}

function tabbed({ source, line, voice, code, valence, term, exact }: Suggestion): string {
  return `${[`${source}:${line}`, voice, code, valence ?? '', term, exact].map(inOneLine).join('\t')}\n`;
}

function passedOver(count: number): { en: string; id: string } {
  return {
    en: `${count} ${count === 1 ? 'place was' : 'places were'} passed over: off the record, or of voices that may not be quoted.`,
    id: `${count} tempat dilewati: di luar catatan (off the record), atau narasumbernya tidak boleh dikutip.`,
  };
}

function tellCount(count: number, sources: number, context: Context): void {
  if (sources === 0) {
    tell(context, { en: 'There is no source to look into.', id: 'Tidak ada sumber data yang dapat dilihat.' });
  } else if (count === 0) {
    tell(context, {
      en: 'No term of the codebook stands there. That is not silence: read the text itself.',
      id: 'Tidak ada istilah buku kode di sana. Itu bukan berarti senyap: bacalah teksnya sendiri.',
    });
  } else {
    tell(context, {
      en: `${count === 1 ? '1 suggestion. It does not count' : `${plural(count, 'suggestion')}. None of them counts`} until you code it: simpul code add --source SOURCE --quote "…" --code CODE`,
      id: `${count} usulan. Tidak ada yang dihitung sebelum Anda mengodenya: simpul code add --source SUMBER --quote "…" --code KODE`,
    });
  }
}
