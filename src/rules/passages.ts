import type { Code, Codebook } from '../core/codebook.ts';
import type { LocalText } from '../core/locale.ts';
import type { CodeAt, Path } from './code-at.ts';

/** A text for readers and its place. */
export interface Passage {
  readonly of: CodeAt | undefined;
  /** The way to it from its code, or from the top of the file. */
  readonly way: Path;
  readonly text: LocalText;
  /** A whole sentence: one string cannot do for two languages, as it may for a name. */
  readonly prose: boolean;
}

export function pathTo({ of, way }: Passage): Path {
  return of ? [...of.path, ...way] : way;
}

/** The way to a text as a reader would say it: `E1 › when_to_use › 2`. */
export function whereIs({ of, way }: Passage): string {
  return [...(of ? [of.code.id] : []), ...way.map((step) => (typeof step === 'number' ? step + 1 : step))].join(' › ');
}

export function passagesOf(codebook: Codebook, codes: readonly CodeAt[]): Passage[] {
  const passages: Passage[] = [];
  const put = (of: CodeAt | undefined, way: Path, text: LocalText | undefined, prose: boolean): void => {
    if (text !== undefined) passages.push({ of, way, text, prose });
  };
  const putAll = (of: CodeAt | undefined, key: keyof Code | 'questions' | 'decision_rule', texts: LocalTexts): void => {
    texts?.forEach((text, rank) => {
      put(of, [key, rank], text, true);
    });
  };
  put(undefined, ['title'], codebook.title, false);
  put(undefined, ['note'], codebook.note, false);
  put(undefined, ['source'], codebook.source, false);
  put(undefined, ['unit_of_coding'], codebook.unit_of_coding, true);
  for (const [rank, { label }] of codebook.valences.entries())
    put(undefined, ['valences', rank, 'label'], label, false);
  putAll(undefined, 'questions', codebook.questions);
  put(undefined, ['in_force', 'note'], codebook.in_force?.note, false);
  putAll(undefined, 'decision_rule', codebook.decision_rule);
  for (const of of codes) {
    const { code } = of;
    put(of, ['name'], code.name, false);
    put(of, ['note'], code.note, false);
    put(of, ['brief'], code.brief, true);
    put(of, ['definition'], code.definition, true);
    put(of, ['warning'], code.warning, true);
    // A source has its own language; only `{…}` promises more than one.
    for (const [key, text] of Object.entries(code.source_wording ?? {})) put(of, ['source_wording', key], text, false);
    for (const [valence, text] of Object.entries(code.criteria ?? {})) put(of, ['criteria', valence], text, true);
    putAll(of, 'when_to_use', code.when_to_use);
    putAll(of, 'when_not_to_use', code.when_not_to_use);
    for (const [rank, { rule }] of (code.confusions ?? []).entries()) put(of, ['confusions', rank, 'rule'], rule, true);
  }
  return passages;
}

type LocalTexts = readonly LocalText[] | undefined;
