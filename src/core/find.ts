import { CodeTree } from './code-tree.ts';
import type { Coding } from './coding.ts';
import { formatNumber, inLocale, type Locale, type Localised } from './locale.ts';
import type { Project } from './project.ts';
import { quoteOf } from './reference.ts';
import type { Item, ListView } from './view.ts';

const words: Localised<{
  title(voices: string, quotes: string, one: { voice: boolean; quote: boolean }): string;
  group(voices: string, quotes: string, one: { voice: boolean; quote: boolean }): string;
}> = {
  en: {
    title: (voices, quotes, one) =>
      `${voices} ${one.voice ? 'voice' : 'voices'}, ${quotes} ${one.quote ? 'quote' : 'quotes'}`,
    group: (voices, quotes, one) =>
      `${voices} ${one.voice ? 'voice' : 'voices'} (${quotes} ${one.quote ? 'quote' : 'quotes'})`,
  },
  id: {
    title: (voices, quotes) => `${voices} narasumber/dokumen, ${quotes} kutipan`,
    group: (voices, quotes) => `${voices} narasumber/dokumen (${quotes} kutipan)`,
  },
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
        text: `${code}${name === '' ? '' : ` ${name}`}: ${count(codings, words[locale].group, locale)}`,
        quotes: codings.map((coding) => quoteOf(project, coding, locale)),
      };
    });
  return { view: 'list', name: 'find', title: count(project.codings, words[locale].title, locale), items };
}

function count(codings: readonly Coding[], say: (typeof words)['en']['group'], locale: Locale): string {
  const voices = new Set(codings.map((coding) => coding.voice)).size;
  const one = { voice: voices === 1, quote: codings.length === 1 };
  return say(formatNumber(voices, locale), formatNumber(codings.length, locale), one);
}
