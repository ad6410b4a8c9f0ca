import type { Locale, Localised } from '../core/locale.ts';
import { wrap } from '../formats/layout.ts';
import type { Argument, Command, Entry, Example, Member } from './command.ts';
import { columns } from './layout.ts';
import type { Option } from './option.ts';
import { globalOptions } from './options.ts';

const headings: Localised<
  Record<'usage' | 'examples' | 'names' | 'own' | 'selection' | 'output' | 'every' | 'commands', string>
> = {
  en: {
    usage: 'Usage',
    examples: 'Examples',
    names: 'Names',
    own: 'Flags',
    selection: 'What to keep (one flag twice: or; different flags: and)',
    output: 'Output',
    every: 'In every command',
    commands: 'Commands',
  },
  id: {
    usage: 'Cara pakai',
    examples: 'Contoh',
    names: 'Nama',
    own: 'Opsi',
    selection: 'Yang dipertahankan (opsi sama dua kali: atau; opsi berbeda: dan)',
    output: 'Keluaran',
    every: 'Pada setiap perintah',
    commands: 'Perintah',
  },
};

/** `simpul import FILES… [flags]`. */
export function usageOf(name: string, wanted: readonly Argument[], hasFlags: boolean, locale: Locale): string {
  const words = wanted.map((argument) => {
    const word = `${argument.name[locale]}${argument.many ? '…' : ''}`;
    return argument.optional ? `[${word}]` : word;
  });
  return [name, ...words, ...(hasFlags ? [{ en: '[flags]', id: '[opsi]' }[locale]] : [])].join(' ');
}

/** Help of one command, or of one of its members: usage, examples, then flags. */
export function commandHelp(
  name: string,
  about: Localised,
  command: Command,
  locale: Locale,
  width: number,
  member?: Member,
): string {
  const words = headings[locale];
  const fit = Math.min(width, 100);
  const own = [...command.options, ...(member ? (member.options ?? []) : memberOptions(command.members ?? []))];
  const sections = (['own', 'selection', 'output', 'every'] as const).map((section) => {
    const options = [...own, ...globalOptions].filter((option) => (option.section ?? 'own') === section);
    return block(words[section], flagRows(options, locale), fit);
  });
  const names = member ? [] : (command.members ?? []).map((one): [string, string] => [one.name, one.about[locale]]);
  const wanted = member ? [] : command.arguments;
  const title = member ? `${name} ${member.name}` : name;
  return [
    ...wrap(`${title}: ${(member?.about ?? about)[locale]}`, fit).map((line) => `${line}\n`),
    `\n${words.usage}: ${usageOf(title, wanted, true, locale)}\n`,
    command.details && !member ? `\n${wrap(command.details[locale], fit).join('\n')}\n` : '',
    examplesBlock(member ? command.examples.filter((example) => shows(example, member)) : command.examples, locale),
    block(words.names, names, fit),
    ...sections,
  ].join('');
}

function shows({ line }: Example, { name }: Member): boolean {
  return (typeof line === 'string' ? line : line.en).split(' ').includes(name);
}

/** The flags of all members, each with the members that take it. */
export function memberOptions(members: readonly Member[]): readonly Option[] {
  const byName = new Map<string, { option: Option; owners: string[] }>();
  for (const member of members) {
    for (const option of member.options ?? []) {
      const known = byName.get(option.name);
      if (known) known.owners.push(member.name);
      else byName.set(option.name, { option, owners: [member.name] });
    }
  }
  return [...byName.values()].map(({ option, owners }) => ({
    ...option,
    about: {
      en: `${option.about.en} [${owners.join(', ')}]`,
      id: `${option.about.id} [${owners.join(', ')}]`,
    },
  }));
}

/** Help of a command with verbs. */
export function groupHelp(
  name: string,
  about: Localised,
  verbs: readonly Entry[],
  locale: Locale,
  width: number,
): string {
  const words = headings[locale];
  const usage = `${name} ${verbs.map((verb) => verb.name).join('|')} ${{ en: '[flags]', id: '[opsi]' }[locale]}`;
  const more = {
    en: `${name} VERB --help shows the examples and flags of one of them.`,
    id: `${name} KATA --help menunjukkan contoh dan opsi tiap kata di atas.`,
  };
  return [
    `${name}: ${about[locale]}\n`,
    `\n${words.usage}: ${usage}\n`,
    block(
      words.commands,
      verbs.map((verb) => [`${name} ${verb.name}`, verb.about[locale]]),
      Math.min(width, 100),
    ),
    `\n${more[locale]}\n`,
  ].join('');
}

/** `simpul --help`: every command, in the order of a study. */
export function programHelp(entries: readonly Entry[], locale: Locale, width: number): string {
  const words = headings[locale];
  const intro = {
    en: 'simpul ties every conclusion of a study to the words that carry it.',
    id: 'simpul mengikat setiap kesimpulan penelitian pada kata-kata yang menopangnya.',
  };
  const usage = { en: 'simpul COMMAND [flags]', id: 'simpul PERINTAH [opsi]' };
  const more = {
    en: 'simpul COMMAND --help shows examples and flags. Exit codes: 0 fine · 1 done, with findings · 2 could not be done · 130 interrupted.',
    id: 'simpul PERINTAH --help menunjukkan contoh dan opsi. Kode keluar: 0 beres · 1 selesai, ada temuan · 2 tidak dapat dikerjakan · 130 dihentikan.',
  };
  const columnsWidth = Math.min(width, 100);
  return [
    `${intro[locale]}\n\n${words.usage}: ${usage[locale]}\n`,
    block(
      words.commands,
      entries.map((entry) => [entry.name, entry.about[locale]]),
      columnsWidth,
    ),
    block(words.every, flagRows([...globalOptions, versionOption], locale), columnsWidth),
    `\n${wrap(more[locale], columnsWidth).join('\n')}\n`,
  ].join('');
}

const versionOption: Option = { name: 'version', about: { en: 'print the version', id: 'cetak nomor versi' } };

function flagRows(options: readonly Option[], locale: Locale): readonly (readonly [string, string])[] {
  return options.map((option) => {
    const short = option.short ? `-${option.short}, ` : '    ';
    const value = option.value ? ` ${option.value[locale]}` : '';
    return [`${short}--${option.name}${value}`, `${option.about[locale]}${choices(option, locale)}`];
  });
}

/** The values to choose from, where the sentence does not name them already. */
function choices(option: Option, locale: Locale): string {
  const said = `${option.about[locale]} ${option.value?.[locale] ?? ''}`;
  const unnamed = option.values?.filter((value) => !said.includes(value)) ?? [];
  return unnamed.length === 0 ? '' : ` (${option.values?.join(', ')})`;
}

function examplesBlock(examples: readonly Example[], locale: Locale): string {
  if (examples.length === 0) return '';
  const lines = examples.map(
    ({ line, about }) => `  ${typeof line === 'string' ? line : line[locale]}\n      ${about[locale]}\n`,
  );
  return `\n${headings[locale].examples}:\n${lines.join('')}`;
}

function block(title: string, rows: readonly (readonly [string, string])[], width: number): string {
  return rows.length === 0 ? '' : `\n${title}:\n${columns(rows, width)}`;
}
