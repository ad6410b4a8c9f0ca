import type { Code, Codebook } from './codebook.ts';
import { inLocale, type Locale, type Localised, type LocalText } from './locale.ts';
import type { Field, FormView, ReportView, Section } from './view.ts';

const words: Localised<{
  readonly [key in
    | 'source'
    | 'unit'
    | 'questions'
    | 'brief'
    | 'definition'
    | 'wording'
    | 'use'
    | 'not'
    | 'criteria'
    | 'examples'
    | 'terms'
    | 'confusions'
    | 'warning'
    | 'note']: string;
}> = {
  en: {
    source: 'Source',
    unit: 'Unit of coding',
    questions: 'Answer before coding',
    brief: 'In short',
    definition: 'Definition',
    wording: 'Wording of the source',
    use: 'When to use',
    not: 'When not to use',
    criteria: 'Criteria',
    examples: 'Examples',
    terms: 'Terms',
    confusions: 'Often confused with',
    warning: 'Warning',
    note: 'Note',
  },
  id: {
    source: 'Sumber',
    unit: 'Satuan pengodean',
    questions: 'Jawab sebelum mengode',
    brief: 'Ringkas',
    definition: 'Definisi',
    wording: 'Rumusan sumber',
    use: 'Dipakai bila',
    not: 'Tidak dipakai bila',
    criteria: 'Kriteria',
    examples: 'Contoh',
    terms: 'Istilah',
    confusions: 'Sering tertukar dengan',
    warning: 'Peringatan',
    note: 'Catatan',
  },
};

/** A codebook, or one code with those below it, as it reads on paper. */
export function codebookView(codebook: Codebook, code: Code | undefined, locale: Locale): ReportView {
  const text = words[locale];
  const labels = new Map(codebook.valences.map((valence) => [valence.id, inLocale(valence.label, locale)]));
  const about: FormView = {
    view: 'form',
    name: codebook.id,
    title: `${codebook.id}@${codebook.version}`,
    fields: filled([
      one('source', text.source, codebook.source, locale),
      one('unit', text.unit, codebook.unit_of_coding, locale),
      many('questions', text.questions, codebook.questions, locale),
      one('note', text.note, codebook.note, locale),
    ]),
  };
  return {
    view: 'report',
    name: codebook.id,
    title: code ? `${code.id} ${inLocale(code.name, locale)}` : inLocale(codebook.title, locale),
    sections: code
      ? [section(code, labels, locale)]
      : [
          { id: codebook.id, title: `${codebook.id}@${codebook.version}`, views: [about] },
          ...codebook.codes.map((one) => section(one, labels, locale)),
        ],
  };
}

function section(code: Code, labels: ReadonlyMap<string, string>, locale: Locale): Section {
  const text = words[locale];
  const label = (valence: string): string => labels.get(valence) ?? valence;
  const fields = filled([
    one('brief', text.brief, code.brief, locale),
    one('definition', text.definition, code.definition, locale),
    items(
      'wording',
      text.wording,
      Object.entries(code.source_wording ?? {}).map(([place, wording]) => `${place}: ${inLocale(wording, locale)}`),
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
      'examples',
      text.examples,
      (code.examples ?? []).map(
        (example) => `[${example.lang}${example.valence ? `, ${label(example.valence)}` : ''}] ${example.text}`,
      ),
    ),
    items(
      'terms',
      text.terms,
      Object.entries(code.terms ?? {}).flatMap(([language, kinds]) =>
        Object.entries(kinds).map(([kind, terms]) => `${language} ${kind}: ${terms.join(', ')}`),
      ),
    ),
    items(
      'confusions',
      text.confusions,
      (code.confusions ?? []).map((confusion) => `${confusion.with}: ${inLocale(confusion.rule, locale)}`),
    ),
    one('warning', text.warning, code.warning, locale),
    one('note', text.note, code.note, locale),
  ]);
  const title = `${code.id} ${inLocale(code.name, locale)}`;
  return {
    id: code.id,
    title,
    views: fields.length > 0 ? [{ view: 'form', name: code.id, title, fields }] : [],
    sections: (code.codes ?? []).map((child) => section(child, labels, locale)),
  };
}

function one(id: string, label: string, value: LocalText | undefined, locale: Locale): Field {
  return { id, label, text: inLocale(value, locale).trim() };
}

function many(id: string, label: string, values: readonly LocalText[] | undefined, locale: Locale): Field {
  return items(
    id,
    label,
    (values ?? []).map((value) => inLocale(value, locale)),
  );
}

function items(id: string, label: string, values: readonly string[]): Field {
  return { id, label, items: values };
}

/** Fields that say something. */
function filled(fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => (field.text ?? '') !== '' || (field.items ?? []).length > 0);
}
