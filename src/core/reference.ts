import type { Coding } from './coding.ts';
import { formatDate, type Locale, type Localised } from './locale.ts';
import type { Project } from './project.ts';
import { turnAt } from './source.ts';
import type { Quote } from './view.ts';

const line: Localised = { en: 'l.', id: 'br.' };

/** A coding as a passage with its reference; without words where they are withheld. */
export function quoteOf(project: Project, coding: Coding, locale: Locale): Quote {
  const source = project.sources.find((one) => one.id === coding.source);
  const number = source?.text.lineAt(coding.start) ?? 0;
  const timestamp = source && turnAt(source, coding)?.timestamp;
  const parts = [
    coding.voice,
    ...(coding.voice === coding.source ? [] : [coding.source]),
    ...(timestamp === undefined
      ? [
          ...(source?.observed_at === undefined ? [] : [formatDate(source.observed_at, locale)]),
          `${line[locale]} ${number}`,
        ]
      : [timestamp]),
  ];
  return {
    coding: coding.id,
    source: coding.source,
    voice: coding.voice,
    code: coding.code,
    ...(coding.valence === undefined ? {} : { valence: coding.valence }),
    start: coding.start,
    end: coding.end,
    line: number,
    ...(timestamp === undefined ? {} : { timestamp }),
    text: coding.withheld ? null : coding.exact,
    reference: `(${parts.join(', ')})`,
  };
}
