import type { Code, Codebook } from '../core/codebook.ts';
import { found } from '../core/diagnostic.ts';
import type { LocalText } from '../core/locale.ts';
import type { CodebookRule } from './rule.ts';

/** A text for readers and its place. */
interface Passage {
  readonly path: readonly (string | number)[];
  readonly text: LocalText;
  /** A whole sentence: one string cannot do for two languages, as it may for a name. */
  readonly prose: boolean;
}

export const contentMissingTranslation: CodebookRule<{
  readonly languages: readonly string[];
  readonly where: string;
  readonly plain: boolean;
}> = {
  code: 'content/missing-translation',
  severity: 'warning',
  scope: 'codebook',
  why: {
    en: 'A reader of the other language gets a text that he or she may not understand, or none, in tables and reports.',
    id: 'Pembaca bahasa lain mendapat teks yang mungkin tidak dipahaminya, atau tidak mendapat teks sama sekali, di tabel dan laporan.',
  },
  words: {
    en: ({ languages, where, plain }) => ({
      problem: plain
        ? `${where} is one text for ${languages.length} languages.`
        : `${where} has no text for ${languages.join(', ')}.`,
      remedy: plain
        ? `Write one a language: {${languages.map((language) => `${language}: …`).join(', ')}}.`
        : `Add ${languages.map((language) => `"${language}: …"`).join(' and ')}, or take the language out of "languages".`,
    }),
    id: ({ languages, where, plain }) => ({
      problem: plain
        ? `${where} hanya satu teks untuk ${languages.length} bahasa.`
        : `${where} belum ada teksnya untuk ${languages.join(', ')}.`,
      remedy: plain
        ? `Tulis satu teks untuk tiap bahasa: {${languages.map((language) => `${language}: …`).join(', ')}}.`
        : `Tambahkan ${languages.map((language) => `"${language}: …"`).join(' dan ')}, atau keluarkan bahasa itu dari "languages".`,
    }),
  },
  examples: [
    {
      title: { en: 'A text in one of two languages', id: 'Teks hanya dalam satu dari dua bahasa' },
      text: `schema: codebook/1
id: kota-kembar
version: 1.0.0
title: {id: Kota kembar, en: Sister cities}
languages: [id, en]
source: Tjandradewi & Marcotullio 2009
valences:
  - id: met
    label: {id: terpenuhi} # !
codes:
  - id: K1
    name: {id: Komitmen, en: Commitment}
    definition: Upaya, waktu, dan dana dari tiap pihak # !
    brief:
      id: Upaya tiap pihak
      en: " " # !
`,
    },
  ],
  *check({ yaml, codebook }) {
    if (!codebook) return;
    const { languages } = codebook;
    for (const { path, text, prose } of passagesOf(codebook)) {
      const plain = typeof text === 'string';
      const missing = plain
        ? prose && languages.length > 1
          ? languages
          : []
        : languages.filter((language) => (text[language] ?? '').trim() === '');
      if (missing.length === 0) continue;
      const blank = plain ? undefined : missing.find((language) => text[language] !== undefined);
      const position = blank === undefined ? yaml.at(path) : yaml.at([...path, blank]);
      yield found(this, { file: yaml.file, position }, { languages: missing, where: whereOf(codebook, path), plain });
    }
  },
};

function* passagesOf(codebook: Codebook): Generator<Passage> {
  yield* at([], { title: codebook.title, note: codebook.note, source: codebook.source }, false);
  yield* at([], { unit_of_coding: codebook.unit_of_coding }, true);
  for (const [index, { label }] of codebook.valences.entries()) yield* at(['valences', index], { label }, false);
  yield* each(['questions'], codebook.questions);
  yield* at(['in_force'], { note: codebook.in_force?.note }, false);
  yield* each(['decision_rule'], codebook.decision_rule);
  yield* ofCodes(['codes'], codebook.codes);
}

function* ofCodes(path: Passage['path'], codes: readonly Code[]): Generator<Passage> {
  for (const [index, code] of codes.entries()) {
    const here = [...path, index];
    yield* at(here, { name: code.name, note: code.note }, false);
    yield* at(here, { brief: code.brief, definition: code.definition, warning: code.warning }, true);
    // A source has its own language; only `{…}` promises more than one.
    yield* at([...here, 'source_wording'], code.source_wording ?? {}, false);
    yield* at([...here, 'criteria'], code.criteria ?? {}, true);
    yield* each([...here, 'when_to_use'], code.when_to_use);
    yield* each([...here, 'when_not_to_use'], code.when_not_to_use);
    for (const [rank, { rule }] of (code.confusions ?? []).entries())
      yield* at([...here, 'confusions', rank], { rule }, true);
    yield* ofCodes([...here, 'codes'], code.codes ?? []);
  }
}

function* at(
  path: Passage['path'],
  texts: { readonly [key: string]: LocalText | undefined },
  prose: boolean,
): Generator<Passage> {
  for (const [key, text] of Object.entries(texts)) {
    if (text !== undefined) yield { path: [...path, key], text, prose };
  }
}

function* each(path: Passage['path'], texts: readonly LocalText[] = []): Generator<Passage> {
  for (const [index, text] of texts.entries()) yield { path: [...path, index], text, prose: true };
}

/** The way to a text as a reader would say it: `E1 › when_to_use › 2`. */
function whereOf(codebook: Codebook, path: Passage['path']): string {
  let codes: readonly Code[] | undefined = codebook.codes;
  const steps: (string | number)[] = [];
  for (const [index, step] of path.entries()) {
    const code: Code | undefined = path[index - 1] === 'codes' ? codes?.[Number(step)] : undefined;
    if (code) {
      steps.length = 0;
      steps.push(code.id);
      codes = code.codes;
    } else steps.push(typeof step === 'number' ? step + 1 : step);
  }
  return steps.join(' › ');
}
