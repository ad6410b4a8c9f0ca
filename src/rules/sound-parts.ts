import type { Code, Codebook } from '../core/codebook.ts';

type Parts = Readonly<Record<string, unknown>>;

/**
 * What can be mended in a codebook whose form is wrong elsewhere: its codes with their ids, terms and children, each at
 * its place. All else is left out, so that nothing is guessed of what is broken.
 */
export function soundParts(data: unknown): Codebook {
  const top = isParts(data) ? data : {};
  return { schema: 'codebook/1', id: '', version: '', title: '', languages: [], valences: [], codes: codesIn(top) };
}

/** As many as the list has, so that ranks stay places. */
function codesIn({ codes }: Parts): Code[] {
  return (Array.isArray(codes) ? codes : []).map((item: unknown): Code => {
    const code = isParts(item) ? item : {};
    const id = typeof code.id === 'string' ? code.id : '';
    return { id, name: '', terms: termsIn(code), ...(Array.isArray(code.codes) ? { codes: codesIn(code) } : {}) };
  });
}

function termsIn({ terms }: Parts): NonNullable<Code['terms']> {
  return mapped(terms, (lists) =>
    mapped(lists, (list) =>
      (Array.isArray(list) ? list : []).map((term: unknown) => (typeof term === 'string' ? term : '')),
    ),
  );
}

function mapped<T>(value: unknown, each: (part: unknown) => T): { [key: string]: T } {
  return Object.fromEntries(Object.entries(isParts(value) ? value : {}).map(([key, part]) => [key, each(part)]));
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
