import type { Coding } from './coding.ts';
import { codingUnknown } from './coding-kinds.ts';
import { type DiagnosticKind, found } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { done, failed, type Outcome } from './outcome.ts';
import type { Project } from './project.ts';

export const codingAmbiguous: DiagnosticKind<{
  typed: string;
  codings: readonly { readonly id: string; readonly code: string; readonly place: string }[];
}> = {
  code: 'coding/ambiguous-id',
  severity: 'error',
  why: {
    en: 'The beginning of an id is enough where one coding has it; simpul does not guess among several.',
    id: 'Awal sebuah id cukup bila hanya satu pengodean yang memilikinya; simpul tidak menebak di antara beberapa.',
  },
  words: {
    en: ({ typed, codings }) => ({
      problem: `Several codings have an id that begins with “${typed}”: ${candidates(codings)}.`,
      remedy: 'Type more of the id.',
    }),
    id: ({ typed, codings }) => ({
      problem: `Beberapa pengodean memiliki id yang berawalan “${typed}”: ${candidates(codings)}.`,
      remedy: 'Ketik lebih banyak dari id-nya.',
    }),
  },
};

function candidates(
  codings: readonly { readonly id: string; readonly code: string; readonly place: string }[],
): string {
  return codings.map(({ id, code, place }) => `${id} (${code}, ${place})`).join(', ');
}

const UUID_START = /^[0-9a-f]{8}[0-9a-f-]*$/i;

/** The coding with an id; else those whose id is a UUID that begins so, from eight characters on. */
export function codingsMeant({ codings }: Pick<Project, 'codings'>, typed: string): readonly Coding[] {
  const exact = codings.filter((one) => one.id === typed);
  if (exact.length > 0 || !UUID_START.test(typed)) return exact;
  const start = typed.toLowerCase();
  return codings.filter(({ id }) => id.length === 36 && UUID_START.test(id) && id.toLowerCase().startsWith(start));
}

/** The one coding that a person means by its id or the beginning of it; of several none, but all are named. */
export function codingNamed(project: Pick<Project, 'codings' | 'sources'>, typed: string): Outcome<Coding> {
  const meant = codingsMeant(project, typed);
  const [coding] = meant;
  if (meant.length > 1) {
    const told = meant.map((one) => ({ id: one.id, code: one.code, place: `${one.source}:${lineOf(project, one)}` }));
    return failed([found(codingAmbiguous, { file: '' }, { typed, codings: told })]);
  }
  if (coding) return done(coding);
  const ids = new Set(project.codings.map((one) => one.id));
  return failed([found(codingUnknown, { file: '' }, { noun: 'coding', id: typed, nearest: nearest(typed, ids) })]);
}

function lineOf({ sources }: Pick<Project, 'sources'>, { source, start }: Coding): number {
  return sources.find(({ id }) => id === source)?.text.lineAt(start) ?? 0;
}
