import { found } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import type { MemberOptions, ViewMember } from '../core/member.ts';
import { nearest } from '../core/nearest.ts';
import { safeJson } from '../core/printable.ts';
import type { Command, Context, Example, ExitCode } from './command.ts';
import { deliver, viewOptions } from './deliver.ts';
import { failOnOption, refuse, tell } from './findings.ts';
import { flagElsewhere, unknownName, type What } from './kinds.ts';
import { columns } from './layout.ts';
import { inOneLine } from './listing.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import { selectionOptions } from './selection.ts';
import { withReduction } from './study.ts';

interface ViewCommand {
  /** As typed: `display`. */
  readonly name: string;
  readonly what: What;
  readonly members: readonly ViewMember[];
  readonly examples: readonly Example[];
  /** Said on stderr under a view: what one would do next. */
  readonly next: Localised;
}

const listOption: Option = {
  name: 'list',
  about: {
    en: 'list the names; with --json also what each needs',
    id: 'daftar namanya; dengan --json juga apa yang diperlukan masing-masing',
  },
};

/** The command of one of the three ports whose members build a view: `reduce`, `display`, `verify`. */
export function viewCommand({ name, what, members, examples, next }: ViewCommand): Command {
  return {
    arguments: [{ name: { en: 'NAME', id: 'NAMA' }, optional: true }],
    details: {
      en: 'Without a name it lists them. The flags in the last column belong to the names in brackets.',
      id: 'Tanpa nama: menampilkan daftarnya. Opsi dengan tanda kurung siku hanya milik nama yang disebut di dalamnya.',
    },
    examples,
    options: [listOption, ...selectionOptions, ...viewOptions, failOnOption],
    members: members.map((member) => ({ name: member.name, about: member.about, options: member.options.map(flagOf) })),
    async run([typed], options, context) {
      if (typed === undefined || options.has('list')) return list(members, options, context);
      const member = members.find((candidate) => candidate.name === typed);
      if (!member) {
        const guess = nearest(
          typed,
          members.map((candidate) => candidate.name),
        );
        return refuse(context, [
          found(unknownName, { file: '' }, { typed, what, list: `simpul ${name}`, nearest: guess }),
        ]);
      }
      const foreign = members
        .flatMap((other) => other.options)
        .find((option) => options.has(option.name) && !owns(member, option.name));
      if (foreign) {
        const owners = members.filter((other) => owns(other, foreign.name)).map((other) => other.name);
        return refuse(context, [
          found(flagElsewhere, { file: '' }, { flag: `--${foreign.name}`, name: typed, owners }),
        ]);
      }
      return withReduction(context, options, async (project, { project: whole }) => {
        const view = member.build(project, valuesOf(member, options), context.locale, whole);
        const delivered = await deliver(view, options, context, { project });
        if (!delivered.ok) return refuse(context, delivered.diagnostics);
        if (context.terminal.stdout.isTTY) tell(context, next);
        return 0;
      });
    },
  };
}

function owns(member: ViewMember, option: string): boolean {
  return member.options.some((one) => one.name === option);
}

function flagOf(option: ViewMember['options'][number]): Option {
  const values = option.values.join('|');
  return { name: option.name, value: { en: values, id: values }, values: option.values, about: option.about };
}

function valuesOf(member: ViewMember, options: Options): MemberOptions {
  return Object.fromEntries(member.options.map((option) => [option.name, options.one(option.name) ?? option.fallback]));
}

function list(members: readonly ViewMember[], options: Options, { terminal, locale }: Context): ExitCode {
  const { stdout } = terminal;
  if (options.has('json')) {
    const rows = members.map((member) => ({ name: member.name, title: member.title[locale], needs: member.needs }));
    stdout.write(`${safeJson(rows, 2)}\n`);
  } else if (stdout.isTTY) {
    stdout.write(
      columns(
        members.map((member) => [member.name, member.about[locale]]),
        Math.min(stdout.columns, 100),
        '',
      ),
    );
  } else {
    stdout.write(members.map((member) => `${member.name}\t${inOneLine(member.about[locale])}\n`).join(''));
  }
  return 0;
}
