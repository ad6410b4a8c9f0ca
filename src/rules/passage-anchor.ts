import { locateBare } from '../core/anchor.ts';
import { mayQuoteIn } from '../core/consent.ts';
import { found } from '../core/diagnostic.ts';
import type { Span } from '../core/span.ts';
import type { Study } from '../core/study.ts';
import { type Quoted, quotedAt, sayQuoted } from './quoted.ts';
import type { ProjectRule } from './rule.ts';

/** Words with a place, in a file written by hand. */
interface Passage {
  readonly what: 'flag' | 'segment';
  readonly source: string;
  /** Who is said to speak; undefined where the words are off the record themselves. */
  readonly voice: string | undefined;
  readonly words: Span & { readonly exact: string };
  readonly place: ReturnType<Study['place']>;
}

type State = 'moved' | 'near' | 'ambiguous' | 'orphan' | 'no-source';

const states: {
  readonly [locale in 'en' | 'id']: { readonly [state in State]: (q: string, line: number, source: string) => string };
} = {
  en: {
    moved: (quoted, line, source) =>
      `${quoted} does not stand at start and end; it stands in line ${line} of ${source}.`,
    near: (quoted, line, source) => `${quoted} does not stand in ${source} word for word; line ${line} comes close.`,
    ambiguous: (quoted, _line, source) =>
      `${quoted} does not stand at start and end, and several places in ${source} could be meant.`,
    orphan: (quoted, _line, source) => `${quoted} is not in ${source}.`,
    'no-source': (quoted, _line, source) => `${quoted} is said to stand in ${source}, but there is no such source.`,
  },
  id: {
    moved: (quoted, line, source) => `${quoted} tidak berada di start dan end; adanya di baris ${line} ${source}.`,
    near: (quoted, line, source) => `${quoted} tidak ada kata demi kata di ${source}; baris ${line} mendekatinya.`,
    ambiguous: (quoted, _line, source) =>
      `${quoted} tidak berada di start dan end, dan ada beberapa tempat di ${source} yang mungkin dimaksud.`,
    orphan: (quoted, _line, source) => `${quoted} tidak ada di ${source}.`,
    'no-source': (quoted, _line, source) => `${quoted} dikatakan ada di ${source}, tetapi sumber itu tidak ada.`,
  },
};

/** Flags of sources and bare passages of claims stand where they say, word for word, by the ladder that codings climb. */
export const passageAnchor: ProjectRule<
  Quoted & { what: Passage['what']; state: State; line: number; source: string }
> = {
  code: 'passage/anchor',
  scope: 'project',
  severity: 'error',
  why: {
    en: 'A flag in the wrong place lets out what was said off the record; until it is put right, nothing of its source is quoted. A passage in the wrong place makes a claim rest on words nobody said.',
    id: 'Penanda yang salah tempat membocorkan ujaran yang di luar catatan; sebelum dibetulkan, tidak ada isi sumbernya yang dikutip. Petikan yang salah tempat membuat proposisi bertumpu pada kata yang tidak diucapkan.',
  },
  words: {
    en: ({ what, state, line, source, ...quoted }) => ({
      problem: states.en[state](sayQuoted.en(quoted), line, source),
      remedy:
        what === 'flag'
          ? 'Correct start, end and exact of the flag; until then nothing of this source is quoted.'
          : 'Correct source, start, end and exact of the segment, or link a coding instead.',
    }),
    id: ({ what, state, line, source, ...quoted }) => ({
      problem: states.id[state](sayQuoted.id(quoted), line, source),
      remedy:
        what === 'flag'
          ? 'Betulkan start, end, dan exact penanda itu; sebelum itu tidak ada isi sumber ini yang dikutip.'
          : 'Betulkan source, start, end, dan exact segmen itu, atau tautkan pengodean sebagai gantinya.',
    }),
  },
  *check(study) {
    const texts = new Map(study.project.sources.map((source) => [source.id, source.text]));
    const mayQuote = mayQuoteIn(study.project);
    for (const { what, source, voice, words, place } of passagesOf(study)) {
      const text = texts.get(source);
      const placement = text ? locateBare(text, words) : undefined;
      if (placement?.state === 'at') continue;
      const line = text && placement && 'span' in placement ? text.lineAt(placement.span.start) : 0;
      // Nobody knows whose words they are, so that one closed stretch in their source closes them.
      const open = voice !== undefined && mayQuote(voice, source, { start: 0, end: Number.POSITIVE_INFINITY });
      yield found(this, place, {
        what,
        state: placement?.state ?? 'no-source',
        line,
        source,
        ...quotedAt(text, words, open),
      });
    }
  },
};

function* passagesOf({ project, place }: Study): Generator<Passage> {
  for (const { id, flags } of project.sources) {
    for (const [index, words] of (flags ?? []).entries()) {
      const voice = words.flag === 'off_record' ? undefined : id;
      yield { what: 'flag', source: id, voice, words, place: place('source', id, ['flags', index]) };
    }
  }
  for (const { id, versions } of project.claims) {
    for (const [version, { links }] of versions.entries()) {
      for (const [index, { segment, voice }] of (links ?? []).entries()) {
        if (!segment) continue;
        const way = ['versions', version, 'links', index, 'segment'];
        yield {
          what: 'segment',
          source: segment.source,
          voice: voice ?? segment.source,
          words: segment,
          place: place('claim', id, way),
        };
      }
    }
  }
}
