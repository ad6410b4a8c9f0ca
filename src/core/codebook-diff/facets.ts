import type { Code, Codebook, Cues, TermsByLanguage } from '../codebook.ts';
import type { LocalText } from '../locale.ts';
import type { ChangeClass, ChangeKind } from './change.ts';

/** One thing that a codebook says, in a form in which two versions can be compared. */
export interface Facet {
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  readonly items: readonly LocalText[];
  /** One text that may be worded anew, rather than items that come and go. */
  readonly single?: true;
  /** The order of the items says something. */
  readonly ordered?: true;
  /** What more items do to what the code covers. */
  readonly more?: 'widened' | 'narrowed';
}

type Sort = Pick<Facet, 'kind' | 'class' | 'ordered' | 'more'>;

/** Facets by their key in the file. */
export type Facets = ReadonlyMap<string, Facet>;

const meaning = 'meaning';

/** What a code says, those below it apart. Keys that are not known here are compared as they stand. */
export function facetsOfCode(code: Code): Facets {
  const { id, codes, replaces, name, brief, definition, warning, note, color, origin, ...more } = code;
  const { when_to_use, when_not_to_use, criteria, confusions, source_wording, examples, terms, roots, ...rest } = more;
  return new Map([
    ...text('name', name, { kind: 'name', class: 'wording' }),
    ...text('brief', brief, { kind: 'definition', class: meaning }),
    ...text('definition', definition, { kind: 'definition', class: meaning }),
    ...list('when_to_use', when_to_use, { kind: 'use', class: meaning, more: 'widened' }),
    ...list('when_not_to_use', when_not_to_use, { kind: 'use', class: meaning, more: 'narrowed' }),
    ...named('criteria', criteria, { kind: 'criteria', class: meaning }),
    ...confusionFacets(confusions),
    ...named('source_wording', source_wording, { kind: 'source', class: 'content' }),
    ...list('examples', (examples ?? []).map(exampleText), { kind: 'examples', class: 'content' }),
    ...Object.entries(terms ?? {}).flatMap(([language, lists]) => wordLists(`terms.${language}`, lists)),
    ...wordLists('roots', roots),
    ...text('note', note, { kind: 'note', class: 'content' }),
    ...text('warning', warning, { kind: 'note', class: 'content' }),
    ...text('origin', origin, { kind: 'source', class: 'content' }),
    ...text('color', color, { kind: 'other', class: 'wording' }),
    ...unknown(rest),
  ]);
}

/** What a codebook says besides its codes. */
export function facetsOfCodebook(codebook: Codebook): Facets {
  const { schema, codes, id, version, title, languages, kind, valences, attributes, cues, in_force, ...more } =
    codebook;
  const { cumulative, exclusive_per, decision_rule, unit_of_coding, multiple_coding, questions, ...others } = more;
  const { note, source, origin, ...rest } = others;
  const rule: Sort = { kind: 'rules', class: meaning };
  return new Map([
    ...text('id', id, { kind: 'name', class: 'structural' }),
    ...text('version', version, { kind: 'version', class: 'wording' }),
    ...text('title', title, { kind: 'name', class: 'wording' }),
    ...list('languages', languages, { kind: 'other', class: 'wording' }),
    ...text('kind', kind, rule),
    ...list(
      'valences',
      valences.map((valence) => valence.id),
      { ...rule, ordered: true },
    ),
    ...valences.flatMap((valence) => [
      ...text(`valences.${valence.id}.label`, valence.label, { kind: 'name', class: 'wording' }),
      ...text(`valences.${valence.id}.short`, valence.short, { kind: 'other', class: 'wording' }),
    ]),
    ...Object.entries(attributes ?? {}).flatMap(([name, values]) =>
      list(`attributes.${name}`, values, { ...rule, more: 'widened' }),
    ),
    ...text('cumulative', cumulative === undefined ? undefined : String(cumulative), rule),
    ...text('exclusive_per', exclusive_per, rule),
    ...list('decision_rule', decision_rule, { ...rule, ordered: true }),
    ...text('unit_of_coding', unit_of_coding, rule),
    ...text('multiple_coding', multiple_coding === undefined ? undefined : String(multiple_coding), rule),
    ...list('questions', questions, rule),
    ...text('in_force.from', in_force?.from, rule),
    ...text('in_force.to', in_force?.to, rule),
    ...text('in_force.note', in_force?.note, { kind: 'note', class: 'content' }),
    ...cueFacets(cues),
    ...text('note', note, { kind: 'note', class: 'content' }),
    ...text('source', source, { kind: 'source', class: 'content' }),
    ...text('origin', origin, { kind: 'source', class: 'content' }),
    ...unknown(rest),
  ]);
}

type Entries = readonly (readonly [string, Facet])[];

function text(key: string, value: LocalText | undefined, sort: Sort): Entries {
  return value === undefined ? [] : [[key, { ...sort, items: [value], single: true }]];
}

function list(key: string, values: readonly LocalText[] | undefined, sort: Sort): Entries {
  return values === undefined || values.length === 0 ? [] : [[key, { ...sort, items: values }]];
}

function named(key: string, values: { readonly [name: string]: LocalText } | undefined, sort: Sort): Entries {
  return Object.entries(values ?? {}).flatMap(([name, value]) => text(`${key}.${name}`, value, sort));
}

function wordLists(key: string, lists: TermsByLanguage | undefined): Entries {
  return Object.entries(lists ?? {}).flatMap(([name, words]) =>
    list(`${key}.${name}`, words, { kind: 'terms', class: 'content', more: 'widened' }),
  );
}

/** Several rules about one other code are one list. */
function confusionFacets(confusions: Code['confusions']): Entries {
  const others = [...new Set((confusions ?? []).map((one) => one.with))];
  return others.flatMap((other): Entries => {
    const rules = (confusions ?? []).filter((one) => one.with === other).map(({ rule }) => rule);
    const sort: Sort = { kind: 'confusions', class: meaning };
    const [only] = rules;
    return rules.length === 1 ? text(`confusions.${other}`, only, sort) : list(`confusions.${other}`, rules, sort);
  });
}

function cueFacets(cues: Cues | undefined): Entries {
  const { negation, ...others } = cues ?? {};
  const sort: Sort = { kind: 'terms', class: 'content' };
  return [
    ...Object.entries(negation ?? {}).flatMap(([language, words]) =>
      list(
        `cues.negation.${language}`,
        words.map(({ term, suggests, under_way, note }) =>
          [`${term}: ${suggests}`, under_way, note].filter((part) => part !== undefined).join('; '),
        ),
        sort,
      ),
    ),
    ...Object.entries(others).flatMap(([name, lists]) =>
      Object.entries((lists ?? {}) as TermsByLanguage).flatMap(([language, words]) =>
        list(`cues.${name}.${language}`, words, sort),
      ),
    ),
  ];
}

function exampleText({ lang, valence, text }: NonNullable<Code['examples']>[number]): string {
  return `[${valence === undefined ? lang : `${lang}, ${valence}`}] ${text}`;
}

function unknown(rest: object): Entries {
  return Object.entries(rest).flatMap(([key, value]) =>
    text(key, JSON.stringify(sorted(value)), { kind: 'other', class: 'content' }),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
