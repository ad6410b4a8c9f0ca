import { CodeTree } from '../core/code-tree.ts';
import { inLocale, type Locale } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Source } from '../core/source.ts';
import type { Suggestion } from '../core/suggestion.ts';
import { paintWith } from '../formats/colour.ts';
import { wrap } from '../formats/layout.ts';
import { inOneLine } from './listing.ts';
import type { Output } from './terminal.ts';

/** The suggestions for one source, for reading: place and code, then the clause, then the term that proposed it. */
export function pageOfSuggestions(
  source: Source,
  suggestions: readonly Suggestion[],
  project: Project,
  locale: Locale,
  output: Output,
): string {
  const paint = paintWith(output.colour);
  const tree = new CodeTree(project.codebooks);
  const width = Math.min(output.columns, 100) - 4;
  const term = { en: 'term', id: 'istilah' }[locale];
  const cue = { en: 'cue', id: 'isyarat' }[locale];
  const title = [source.id, inLocale(source.title, locale)].filter((part) => part !== '').join(' · ');
  const blocks = suggestions.map((one) => {
    const name = inLocale(tree.get(one.code)?.code.name, locale);
    const head = `${one.source}:${one.line}  ${one.voice}  ${paint('accent', [one.code, one.valence ?? '?'].join(' '))}  ${inOneLine(name)}`;
    const clause = wrap(`“${inOneLine(one.exact)}”`, width).map((line) => `    ${line}`);
    const why = `    ${paint('muted', [`${term}: ${inOneLine(one.term)}`, ...(one.cue ? [`${cue}: ${inOneLine(one.cue)}`] : [])].join('; '))}`;
    return [head, ...clause, why].join('\n');
  });
  return `${paint('strong', inOneLine(title))}\n\n${blocks.join('\n\n')}\n\n`;
}
