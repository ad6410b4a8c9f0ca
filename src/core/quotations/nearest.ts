import { closest } from '../approximate.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { squeeze } from '../squeeze.ts';
import { comparedForm } from './places.ts';

export interface Near {
  readonly source: Source;
  readonly span: Span;
  /** 1 − edits ÷ length; 0.6–1. */
  readonly similarity: number;
}

const LEAST_SIMILARITY = 0.6;

/** The passage that comes closest to words that stand nowhere, in any of the sources. */
export function nearestPassage(sources: readonly Source[], words: string): Near | undefined {
  const { length } = [...words];
  let most = Math.floor(length * (1 - LEAST_SIMILARITY));
  let best: Near | undefined;
  for (const source of sources) {
    const form = comparedForm(source);
    // Each source is only searched for something better than what is known.
    for (const place of closest(form, words, most)) {
      if (best && place.errors > most) continue;
      const [start, end] = [unitAt(form, place.start), unitAt(form, place.end)];
      best = {
        source,
        span: squeeze(source.text).spanOf(...wholeWords(form, start, end)),
        similarity: 1 - place.errors / length,
      };
      most = place.errors - 1;
    }
    if (most < 0) break;
  }
  return best;
}

/** The UTF-16 unit of a code point, counted anew: passages are few. */
function unitAt(value: string, point: number): number {
  let unit = 0;
  for (let count = 0; count < point && unit < value.length; count++)
    unit += (value.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

function wholeWords(form: string, start: number, end: number): readonly [start: number, end: number] {
  let [from, to] = [start, end];
  while (from > 0 && from < form.length && /\S{2}/.test(form.slice(from - 1, from + 1))) from--;
  while (to > 0 && to < form.length && /\S{2}/.test(form.slice(to - 1, to + 1))) to++;
  return [from + (/^\s*/.exec(form.slice(from, to))?.[0].length ?? 0), to];
}
