import { CodeTree } from './code-tree.ts';
import type { Coding } from './coding.ts';
import { groupBy } from './collect.ts';
import { formatNumber, inLocale, type Locale, type Localised, plural } from './locale.ts';
import type { Project } from './project.ts';
import { quoteOf } from './reference.ts';
import type { Item, ListView } from './view.ts';
import { withdrawnCodings } from './withdrawn.ts';

const counts: Localised<(voices: number, quotes: number) => string> = {
  en: (voices, quotes) => `${plural(voices, 'voice')} (${plural(quotes, 'quote')})`,
  id: (voices, quotes) => `${formatNumber(voices, 'id')} narasumber/dokumen (${formatNumber(quotes, 'id')} kutipan)`,
};

const withdrawn: Localised<(quotes: number, voices: string) => string> = {
  en: (quotes, voices) => `${plural(quotes, 'coding')} withdrawn with ${voices}`,
  id: (quotes, voices) => `${formatNumber(quotes, 'id')} pengodean ditarik bersama ${voices}`,
};

/**
 * Every coding of a reduced project as a quote, by code in reading order: voices before quotes (METHOD 0.1 rule 7).
 * Codes that are in no codebook come last.
 */
export function findView(project: Project, locale: Locale): ListView {
  const tree = new CodeTree(project.codebooks);
  const byCode = new Map<string, Coding[]>();
  for (const coding of project.codings) {
    const list = byCode.get(coding.code);
    if (list) list.push(coding);
    else byCode.set(coding.code, [coding]);
  }
  const order = (code: string): number => tree.get(code)?.order ?? tree.all.length;
  const items = [...byCode]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([code, codings]): Item => {
      const name = inLocale(tree.get(code)?.code.name, locale);
      return {
        text: `${code}${name === '' ? '' : ` ${name}`}: ${count(codings, locale)}`,
        quotes: codings.map((coding) => quoteOf(project, coding, locale)),
      };
    });
  return {
    view: 'list',
    name: 'find',
    title: count(project.codings, locale),
    items: [...items, ...withdrawnItems(project, tree, locale)],
  };
}

/** By code what a withdrawal took out, without a word of it: nothing found and nothing shown are two things. */
function withdrawnItems(project: Project, tree: CodeTree, locale: Locale): readonly Item[] {
  const order = (code: string): number => tree.get(code)?.order ?? Infinity;
  const byCode = groupBy(withdrawnCodings(project), ({ code }) => code);
  return [...byCode]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([code, codings]) => {
      const name = inLocale(tree.get(code)?.code.name, locale);
      const voices = [...new Set(codings.map(({ voice }) => voice))].join(', ');
      return {
        text: `${code}${name === '' ? '' : ` ${name}`}: ${withdrawn[locale](codings.length, voices)}`,
        mark: 'withheld',
      };
    });
}

function count(codings: readonly Coding[], locale: Locale): string {
  const voices = new Set(codings.map((coding) => coding.voice)).size;
  return counts[locale](voices, codings.length);
}
