import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import { missingFlag } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

/** Flags without which a command cannot do its work, and that were not given. */
export function missingFlags(
  needed: readonly string[],
  options: readonly Option[],
  given: Options,
  command: string,
  locale: Locale,
): Diagnostic[] {
  return options
    .filter(({ name }) => needed.includes(name) && !given.has(name))
    .map(({ name, value }) =>
      found(missingFlag, { file: '' }, { flag: `--${name}`, value: value?.[locale] ?? '', command }),
    );
}

/** Who codes: --coder, else the only coder of the project. */
export function coderOf(given: Options, project: Project, command: string): Outcome<string> {
  return personOf('coder', given, project, command);
}

/** Who decides anew about a coding, whoever's it is: --by, else the only coder of the project. */
export function byOf(given: Options, project: Project, command: string): Outcome<string> {
  return personOf('by', given, project, command);
}

/** With several coders, nobody's work is put under another's name. */
function personOf(flag: 'coder' | 'by', given: Options, { settings }: Project, command: string): Outcome<string> {
  const coders = (settings.coders ?? []).map((coder) => coder.id);
  const person = given.one(flag) ?? (coders.length > 1 ? undefined : (coders[0] ?? settings.coder));
  if (person !== undefined) return done(person);
  const value = coders.length > 0 ? coders.join('|') : 'ID';
  return failed([found(missingFlag, { file: '' }, { flag: `--${flag}`, value, command })]);
}

export const coderOption: Option = {
  name: 'coder',
  value: { en: 'CODER', id: 'PENGODE' },
  about: {
    en: 'who codes (else the project’s only coder)',
    id: 'siapa yang mengode (bila tidak disebut: satu-satunya pengode proyek)',
  },
};

/** Who is named in the log for what is no coder's own work. */
export function actorOf(given: Options, { settings }: Project): string {
  return given.one('actor') ?? settings.coder ?? settings.coders?.[0]?.id ?? 'researcher';
}

export const actorOption: Option = {
  name: 'actor',
  value: { en: 'ID', id: 'ID' },
  about: {
    en: 'who does it, for the log (else the project’s coder)',
    id: 'siapa yang melakukannya, untuk log (bila tidak disebut: pengode utama proyek)',
  },
};

/** On codings `--actor` says whom they are about. */
export const byOption: Option = {
  ...actorOption,
  name: 'by',
  about: {
    en: 'who decides, for the log (else the project’s only coder)',
    id: 'siapa yang memutuskan, untuk log (bila tidak disebut: satu-satunya pengode proyek)',
  },
};
