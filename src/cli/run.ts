import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import { nearest } from '../core/nearest.ts';
import { projectLanguage } from '../project/language.ts';
import { type Command, type Context, type Entry, type ExitCode, isGroup } from './command.ts';
import { commands } from './commands/index.ts';
import { refuse, tell } from './findings.ts';
import { commandHelp, groupHelp, memberOptions, programHelp, usageOf } from './help.ts';
import { unknownCommand } from './kinds.ts';
import { chooseLanguage } from './language.ts';
import { globalOptions, Options } from './options.ts';
import { checkArguments, parseFlags } from './parse.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line. Only a fault of ours can throw inside, and it ends here. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const context = await contextOf(peek(words), terminal);
  try {
    return await dispatch(words, context);
  } catch (fault) {
    return reportFault(fault, context);
  }
}

async function contextOf(options: Options, terminal: Terminal): Promise<Context> {
  const dir = path.resolve(terminal.cwd, options.one('project') ?? '.');
  const locale = chooseLanguage(options.one('lang'), terminal.env, projectLanguage(dir));
  return { terminal, locale, dir, debug: options.has('debug'), commands };
}

/**
 * The flags of every command before anything is parsed, as far as they can be seen: even a message about a bad
 * command line needs its language. No command works on what is found here.
 */
function peek(words: readonly string[]): Options {
  const end = words.indexOf('--');
  const seen = end === -1 ? words : words.slice(0, end);
  const given = new Map<string, string[]>();
  for (const [index, word] of seen.entries()) {
    for (const { name, short, value } of globalOptions) {
      const attached =
        word.startsWith(`--${name}=`) || (short && word.startsWith(`-${short}`) && word.length > 2)
          ? word.slice(word.startsWith('--') ? name.length + 3 : 2)
          : undefined;
      const next = word === `--${name}` || word === `-${short}` ? (value ? seen[index + 1] : '') : undefined;
      const found = attached ?? next;
      if (found !== undefined) given.set(name, [...(given.get(name) ?? []), found]);
    }
  }
  return new Options(given);
}

async function dispatch(words: readonly string[], context: Context): Promise<ExitCode> {
  const { locale, terminal } = context;
  const leading = parseFlags(words, globalOptions, { command: 'simpul', locale, leading: true });
  if (!leading.ok) return refuse(context, leading.diagnostics);
  const asksHelp = leading.value.options.has('help') || leading.value.args[0] === 'help';
  const [name, ...rest] = leading.value.args[0] === 'help' ? leading.value.args.slice(1) : leading.value.args;
  if (name === undefined) {
    terminal.stdout.write(programHelp(commands, locale, terminal.stdout.columns));
    return 0;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  if (!entry) {
    const guess = nearest(
      name,
      commands.map((candidate) => candidate.name),
    );
    return refuse(context, [found(unknownCommand, { file: '' }, { typed: name, nearest: guess })]);
  }
  return enter(entry, `simpul ${name}`, rest, leading.value.options, asksHelp, context);
}

/** Runs a command, or goes on to the verb of one that has verbs. */
async function enter(
  entry: Entry,
  name: string,
  rest: readonly string[],
  leading: Options,
  asksHelp: boolean,
  context: Context,
): Promise<ExitCode> {
  const loaded = await entry.load();
  if (!isGroup(loaded)) return runCommand(loaded, { name, about: entry.about }, rest, leading, asksHelp, context);
  const { verbs, fallback } = loaded;
  const [word] = rest;
  const typedVerb = word !== undefined && !word.startsWith('-');
  const wantsHelp = asksHelp || (!typedVerb && (rest.includes('--help') || rest.includes('-h')));
  const verb = verbs.find((candidate) => candidate.name === (typedVerb ? word : wantsHelp ? undefined : fallback));
  if (verb) return enter(verb, `${name} ${verb.name}`, typedVerb ? rest.slice(1) : rest, leading, asksHelp, context);
  if (typedVerb) {
    const guess = nearest(
      word,
      verbs.map((candidate) => candidate.name),
    );
    const typed = `${name.replace(/^simpul /, '')} ${word}`;
    const full = guess === undefined ? undefined : `${name.replace(/^simpul /, '')} ${guess}`;
    return refuse(context, [found(unknownCommand, { file: '' }, { typed, nearest: full, command: name })]);
  }
  context.terminal.stdout.write(groupHelp(name, entry.about, verbs, context.locale, context.terminal.stdout.columns));
  return 0;
}

async function runCommand(
  command: Command,
  { name, about }: { name: string; about: Localised },
  words: readonly string[],
  leading: Options,
  asksHelp: boolean,
  context: Context,
): Promise<ExitCode> {
  const { locale, terminal } = context;
  const flags = [...command.options, ...memberOptions(command.members ?? []), ...globalOptions];
  const parsed = parseFlags(words, flags, { command: name, locale });
  const given = parsed.ok ? leading.with(parsed.value.options) : leading;
  if (asksHelp || given.has('help')) {
    const member = command.members?.find((one) => words.includes(one.name));
    terminal.stdout.write(commandHelp(name, about, command, locale, terminal.stdout.columns, member));
    return 0;
  }
  const refused = parsed.ok ? undefined : refusedIn(command, words);
  if (refused) return refuse(context, [refused]);
  if (!parsed.ok) return refuse(context, parsed.diagnostics);
  const { args } = parsed.value;
  const wrong = checkArguments(args, command.arguments, usageOf(name, command.arguments, false, locale), locale);
  if (wrong.length > 0) return refuse(context, wrong);
  return command.run(args, given, await contextOf(given, terminal));
}

/** The first flag that the command refuses for a reason of its own. */
function refusedIn({ refuses }: Command, words: readonly string[]): Diagnostic | undefined {
  const typed = words.map((word) => word.split('=', 1)[0] ?? '');
  const flag = typed.find((word) => word.startsWith('--') && refuses?.flags.includes(word.slice(2)));
  return refuses && flag !== undefined ? found(refuses.kind, { file: '' }, { flag }) : undefined;
}

function reportFault(fault: unknown, context: Context): 2 {
  const message = fault instanceof Error ? fault.message : String(fault);
  tell(context, {
    en: `This is a fault in simpul, not in your work: ${message}`,
    id: `Ini kerusakan pada simpul, bukan pada pekerjaan Anda: ${message}`,
  });
  if (context.debug && fault instanceof Error) context.terminal.stderr.write(`${fault.stack}\n`);
  else
    tell(context, {
      en: 'Run it again with --debug to see where.',
      id: 'Jalankan lagi dengan --debug untuk melihat letaknya.',
    });
  return 2;
}
