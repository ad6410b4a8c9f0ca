import { CommanderError, Command as Parser, Option as ParserOption } from 'commander';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { inLocale, type Locale } from '../core/locale.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Argument } from './command.ts';
import { missingArgument, missingValue, tooMany, unknownFlag, unknownValue, unwantedValue } from './kinds.ts';
import type { Option } from './option.ts';
import { Options } from './options.ts';

export interface Parsed {
  readonly args: readonly string[];
  readonly options: Options;
}

interface Manner {
  /** As the user would type it, for messages: `simpul code add`. */
  readonly command: string;
  readonly locale: Locale;
  /** Stop at the first word that is no flag: what follows belongs to a command. */
  readonly leading?: boolean;
}

/** Takes flags and their values out of a command line. Words come from us, never from the parsing library. */
export function parseFlags(words: readonly string[], options: readonly Option[], manner: Manner): Outcome<Parsed> {
  const given = new Map<string, string[]>();
  const parser = new Parser()
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  // The parser looks for a help command even where there is none.
  parser.helpCommand(false);
  if (manner.leading) parser.passThroughOptions();
  const byFlags = new Map<string, Option>();
  for (const option of options) {
    const flags = `${option.short ? `-${option.short}, ` : ''}--${option.name}${option.value ? ' <value>' : ''}`;
    byFlags.set(flags, option);
    parser.addOption(new ParserOption(flags));
    parser.on(`option:${option.name}`, (value: string | null) => {
      given.set(option.name, [...(given.get(option.name) ?? []), value ?? '']);
    });
  }
  const place = { file: '' };
  try {
    const { operands, unknown } = parser.parseOptions([...words]);
    const [stranger] = unknown;
    if (stranger !== undefined) return failed([strangeFlag(stranger, options, manner)]);
    const wrong = options.flatMap((option) =>
      (given.get(option.name) ?? []).flatMap((value) => check(option, value, options, manner)),
    );
    if (wrong.length > 0) return failed(wrong);
    return done({ args: operands, options: new Options(given) });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.code !== 'commander.optionMissingArgument') throw error;
    const option = byFlags.get(/'(.*)'/.exec(error.message)?.[1] ?? '');
    if (!option) throw error;
    return failed([found(missingValue, place, needsValue(option, manner))]);
  }
}

function needsValue(option: Option, { command, locale }: Manner): { flag: string; value: string; command: string } {
  return { flag: `--${option.name}`, value: inLocale(option.value, locale), command };
}

function strangeFlag(word: string, options: readonly Option[], { command }: Manner): Diagnostic {
  const [typed = word, value] = word.split('=', 2);
  const switched = options.find((option) => `--${option.name}` === typed);
  if (switched) return found(unwantedValue, { file: '' }, { flag: typed, typed: value ?? '' });
  const known = options.flatMap((option) => [`--${option.name}`, ...(option.short ? [`-${option.short}`] : [])]);
  const guess = typed.startsWith('--') || typed.length > 2 ? nearest(typed, known) : undefined;
  return found(unknownFlag, { file: '' }, { typed, nearest: guess, command });
}

function check(option: Option, value: string, options: readonly Option[], manner: Manner): Diagnostic[] {
  if (!option.value) return [];
  // `--coder --json`: the next flag was swallowed because the value is missing.
  if (value === '' || options.some((other) => value === `--${other.name}`)) {
    return [found(missingValue, { file: '' }, needsValue(option, manner))];
  }
  if (!option.values || option.values.includes(value)) return [];
  const data = {
    typed: value,
    flag: `--${option.name}`,
    allowed: option.values,
    nearest: nearest(value, option.values),
  };
  return [found(unknownValue, { file: '' }, data)];
}

/** Whether there are as many arguments as the command takes. */
export function checkArguments(
  args: readonly string[],
  wanted: readonly Argument[],
  usage: string,
  locale: Locale,
): Diagnostic[] {
  const missing = wanted.find((argument, index) => !argument.optional && args[index] === undefined);
  if (missing) return [found(missingArgument, { file: '' }, { argument: missing.name[locale], usage })];
  const extra = wanted.at(-1)?.many ? undefined : args[wanted.length];
  return extra === undefined ? [] : [found(tooMany, { file: '' }, { typed: extra, usage })];
}
