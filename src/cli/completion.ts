import { found } from '../core/diagnostic.ts';
import type { Locale, Localised } from '../core/locale.ts';
import { nearest } from '../core/nearest.ts';
import { type Context, type Entry, type ExitCode, isGroup } from './command.ts';
import { refuse } from './findings.ts';
import { unknownValue } from './kinds.ts';
import type { Option } from './option.ts';
import { globalOptions } from './options.ts';

/** What may follow on a command line, taken from the lists of commands and members. */
interface Word {
  /** `code add`; empty for `simpul` itself. */
  readonly path: string;
  readonly names: readonly { readonly name: string; readonly about: string }[];
  readonly flags: readonly Option[];
}

interface Shell {
  readonly about: Localised;
  script(words: readonly Word[], locale: Locale): string;
}

export const shells: ReadonlyMap<string, Shell> = new Map([
  ['bash', { about: { en: 'for bash', id: 'untuk bash' }, script: bash }],
  ['zsh', { about: { en: 'for zsh', id: 'untuk zsh' }, script: zsh }],
  ['fish', { about: { en: 'for fish', id: 'untuk fish' }, script: fish }],
]);

export async function writeCompletion(name: string, context: Context): Promise<ExitCode> {
  const shell = shells.get(name);
  if (!shell) {
    const allowed = [...shells.keys()];
    const data = { typed: name, flag: 'completion', allowed, nearest: nearest(name, allowed) };
    return refuse(context, [found(unknownValue, { file: '' }, data)]);
  }
  context.terminal.stdout.write(shell.script(await collect(context.commands, '', context.locale), context.locale));
  return 0;
}

async function collect(entries: readonly Entry[], path: string, locale: Locale): Promise<readonly Word[]> {
  const names = entries.map((entry) => ({ name: entry.name, about: entry.about[locale] }));
  const words: Word[] = [{ path, names, flags: globalOptions }];
  for (const entry of entries) {
    const loaded = await entry.load();
    const own = path === '' ? entry.name : `${path} ${entry.name}`;
    if (isGroup(loaded)) words.push(...(await collect(loaded.verbs, own, locale)));
    else {
      const members = loaded.members ?? [];
      const flags = [...loaded.options, ...members.flatMap((member) => member.options ?? []), ...globalOptions];
      words.push({
        path: own,
        names: members.map((member) => ({ name: member.name, about: member.about[locale] })),
        flags: flags.filter((flag, index) => flags.findIndex((other) => other.name === flag.name) === index),
      });
    }
  }
  return words;
}

function bash(words: readonly Word[]): string {
  const paths = pathsOf(words)
    .map((path) => `'${path}'`)
    .join('|');
  const cases = words
    .map(({ path, names, flags }) => {
      const list = [...names.map(({ name }) => name), ...flags.map((flag) => `--${flag.name}`)].join(' ');
      return `    '${path}') words='${list}' ;;\n`;
    })
    .join('');
  const values = distinctValues(words)
    .map(([flag, list]) => `    --${flag}) COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$word")); return ;;\n`)
    .join('');
  return `# bash completion for simpul
_simpul() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path='' words='' i
  COMPREPLY=()
  case "$before" in
${values}  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${path:+$path }\${COMP_WORDS[i]}" in
      ${paths}) path="\${path:+$path }\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$path" in
${cases}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _simpul simpul
`;
}

function zsh(words: readonly Word[]): string {
  const escaped = (text: string): string =>
    text.replace(/[\\'[\]:]/g, (sign) => (sign === "'" ? "'\\''" : `\\${sign}`));
  const cases = words
    .map(({ path, names, flags }) => {
      const rows = [
        ...names.map(({ name, about }) => `'${name}:${escaped(about)}'`),
        ...flags.map((flag) => `'--${flag.name}:'`),
      ];
      return `    '${path}') list=(${rows.join(' ')}) ;;\n`;
    })
    .join('');
  const values = distinctValues(words)
    .map(([flag, list]) => `    --${flag}) compadd -- ${list.join(' ')}; return ;;\n`)
    .join('');
  return `#compdef simpul
_simpul() {
  local -a list paths
  local here='' i
  paths=(${pathsOf(words)
    .map((path) => `'${path}'`)
    .join(' ')})
  case "$words[CURRENT-1]" in
${values}  esac
  for ((i = 2; i < CURRENT; i++)); do
    if (( $paths[(Ie)\${here:+$here }$words[i]] )); then here="\${here:+$here }$words[i]"; fi
  done
  case "$here" in
${cases}  esac
  _describe simpul list
  _files
}
compdef _simpul simpul
`;
}

function fish(words: readonly Word[], locale: Locale): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
  const lines = words.flatMap(({ path, names, flags }) => {
    const steps = path === '' ? [] : path.split(' ');
    const below = path === '' ? names.map(({ name }) => name) : names.length > 0 ? names.map(({ name }) => name) : [];
    const conditions = [
      ...steps.map((step) => `__fish_seen_subcommand_from ${step}`),
      ...(below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(' ')}`] : []),
    ];
    const when = conditions.length === 0 ? '' : ` -n ${quoted(conditions.join('; and '))}`;
    const whenFlags =
      steps.length === 0
        ? ''
        : ` -n ${quoted(steps.map((step) => `__fish_seen_subcommand_from ${step}`).join('; and '))}`;
    return [
      ...names.map(({ name, about }) => `complete -c simpul -f${when} -a ${name} -d ${quoted(about)}`),
      ...(path === '' || !names.some(({ name }) => words.some((word) => word.path === `${path} ${name}`))
        ? flags
        : []
      ).map((flag) => {
        const short = flag.short ? ` -s ${flag.short}` : '';
        const value = flag.values ? ` -x -a ${quoted(flag.values.join(' '))}` : flag.value ? ' -r' : '';
        return `complete -c simpul${whenFlags}${short} -l ${flag.name}${value} -d ${quoted(flag.about[locale])}`;
      }),
    ];
  });
  return `# fish completion for simpul\n${[...new Set(lines)].join('\n')}\n`;
}

function pathsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ path }) => path).filter((path) => path !== '');
}

/** Flags with a closed list of values; where commands differ, every value of any of them. */
function distinctValues(words: readonly Word[]): readonly (readonly [string, readonly string[]])[] {
  const values = new Map<string, Set<string>>();
  for (const flag of words.flatMap((word) => word.flags)) {
    if (!flag.values) continue;
    const known = values.get(flag.name) ?? new Set();
    for (const value of flag.values) known.add(value);
    values.set(flag.name, known);
  }
  return [...values].map(([flag, known]) => [flag, [...known]]);
}
