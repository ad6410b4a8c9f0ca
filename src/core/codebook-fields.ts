import type { Code, Codebook, Cues, NegationCue, TermsByLanguage } from './codebook.ts';
import { codebookKinds, codebookOrigins, codebookWords, cueNames, exclusiveThings } from './codebook-words.ts';
import { formatDate, inLocale, type Locale, type LocalText } from './locale.ts';
import { formsOf } from './suggest/inflection.ts';
import type { Field } from './view.ts';

/** Everything a codebook says about itself, as labelled texts; what it leaves out has no field. */
export function codebookFields(codebook: Codebook, locale: Locale): readonly Field[] {
  const text = codebookWords[locale];
  const { kind, origin, multiple_coding } = codebook;
  return filled([
    one('kind', text.kind, kind && codebookKinds[kind], locale),
    one('note', text.note, codebook.note, locale),
    one('source', text.source, codebook.source, locale),
    one('origin', text.origin, origin && codebookOrigins[origin], locale),
    one('force', text.force, inForce(codebook, locale), locale),
    one('classing', text.classing, classing(codebook, locale), locale),
    many('decision', text.decision, codebook.decision_rule, locale),
    one('unit', text.unit, codebook.unit_of_coding, locale),
    one(
      'multiple',
      text.multiple,
      multiple_coding === undefined ? '' : multiple_coding ? text.several : text.single,
      locale,
    ),
    many('questions', text.questions, codebook.questions, locale),
    items(
      'valences',
      text.valences,
      codebook.valences.map(({ id, label, short }) => `${id}${short ? ` (${short})` : ''}: ${inLocale(label, locale)}`),
    ),
    items(
      'attributes',
      text.attributes,
      Object.entries(codebook.attributes ?? {}).map(([name, values]) => `${name}: ${values.join(', ')}`),
    ),
    items('cues', text.cues, cues(codebook.cues ?? {}, locale)),
    one('languages', text.languages, codebook.languages.join(', '), locale),
  ]);
}

/** Everything a code says, as labelled texts, in the order in which a coder asks; if so asked with every form of its roots. */
export function codeFields(code: Code, codebook: Codebook, locale: Locale, expanded = false): readonly Field[] {
  const text = codebookWords[locale];
  const labels = new Map(codebook.valences.map((valence) => [valence.id, inLocale(valence.label, locale)]));
  const label = (valence: string): string => labels.get(valence) ?? valence;
  return filled([
    one('brief', text.brief, code.brief, locale),
    one('definition', text.definition, code.definition, locale),
    items(
      'wording',
      text.wording,
      Object.entries(code.source_wording ?? {}).map(
        ([place, wording]) => `${place === 'difference' ? text.difference : place}: ${inLocale(wording, locale)}`,
      ),
    ),
    items(
      'criteria',
      text.criteria,
      Object.entries(code.criteria ?? {}).map(
        ([valence, criterion]) => `${label(valence)}: ${inLocale(criterion, locale)}`,
      ),
    ),
    many('use', text.use, code.when_to_use, locale),
    many('not', text.not, code.when_not_to_use, locale),
    items(
      'confusions',
      text.confusions,
      (code.confusions ?? []).map((confusion) => `${confusion.with}: ${inLocale(confusion.rule, locale)}`),
    ),
    items(
      'examples',
      text.examples,
      (code.examples ?? []).map(
        (example) => `“${example.text}” (${example.lang}${example.valence ? `, ${label(example.valence)}` : ''})`,
      ),
    ),
    one('warning', text.warning, code.warning, locale),
    one('note', text.note, code.note, locale),
    items(
      'terms',
      text.terms,
      Object.entries(code.terms ?? {}).flatMap(([language, kinds]) =>
        Object.entries(kinds).map(
          ([kind, terms]) => `${language}, ${kind === 'topic' ? text.topic : label(kind)}: ${terms.join(', ')}`,
        ),
      ),
    ),
    items('roots', text.roots, expanded ? formsByLanguage(code.roots ?? {}) : byLanguage(code.roots ?? {})),
    one('origin', text.origin, code.origin && codebookOrigins[code.origin], locale),
    one('replaces', text.replaces, replaced(code).join(', '), locale),
    one('color', text.color, code.color, locale),
  ]);
}

function classing({ cumulative, exclusive_per }: Codebook, locale: Locale): string {
  const text = codebookWords[locale];
  const thing = exclusive_per && inLocale(exclusiveThings[exclusive_per] ?? exclusive_per, locale);
  return [cumulative ? text.cumulative : '', thing ? text.exclusive(thing) : '']
    .filter((part) => part !== '')
    .join('; ');
}

function inForce({ in_force }: Codebook, locale: Locale): string {
  const { since, until } = codebookWords[locale];
  const span = [
    in_force?.from === undefined ? '' : `${since} ${formatDate(in_force.from, locale)}`,
    in_force?.to === undefined ? '' : `${until} ${formatDate(in_force.to, locale)}`,
  ].filter((part) => part !== '');
  return [span.join(' '), inLocale(in_force?.note, locale)].filter((part) => part !== '').join('. ');
}

function cues(all: Cues, locale: Locale): readonly string[] {
  return Object.entries<Cues[keyof Cues]>({ ...all }).flatMap(([name, lists]) =>
    Object.entries<readonly (string | NegationCue)[]>(lists ?? {}).map(([language, terms]) => {
      const written = terms.map((term) => (typeof term === 'string' ? term : term.term));
      return `${inLocale(cueNames[name] ?? name, locale)}, ${language}: ${written.join(', ')}`;
    }),
  );
}

function byLanguage(terms: TermsByLanguage): readonly string[] {
  return Object.entries(terms).map(([language, words]) => `${language}: ${words.join(', ')}`);
}

function formsByLanguage(roots: TermsByLanguage): readonly string[] {
  return Object.entries(roots).flatMap(([language, words]) =>
    words.map((root) => `${language}: ${formsOf(root, language).join(', ')}`),
  );
}

function replaced({ replaces = [] }: Code): readonly string[] {
  return [replaces]
    .flat()
    .map((old) => (typeof old === 'string' ? old : [old.codebook, old.id].filter((part) => part).join(' ')));
}

function one(id: string, label: string, value: LocalText | undefined, locale: Locale): Field {
  return { id, label, text: arrows(inLocale(value, locale).trim()) };
}

function many(id: string, label: string, values: readonly LocalText[] | undefined, locale: Locale): Field {
  return items(
    id,
    label,
    (values ?? []).map((value) => inLocale(value, locale)),
  );
}

function items(id: string, label: string, values: readonly string[]): Field {
  return { id, label, items: values.map(arrows) };
}

/** What a keyboard writes as -> is an arrow on paper. */
function arrows(text: string): string {
  return text.replaceAll(' -> ', ' → ');
}

/** Fields that say something. */
function filled(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => (field.text ?? '') !== '' || (field.items ?? []).length > 0);
}
