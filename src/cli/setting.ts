import { found, type Json } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Plan } from '../project/plan.ts';
import type { OpenStudy } from '../project/read.ts';
import type { Noun } from '../project/record-columns.ts';
import type { Setting } from '../project/yaml-text.ts';
import { dryRunOption, withChange } from './change.ts';
import type { Command, Context, Example } from './command.ts';
import { actorOf, actorOption } from './demands.ts';
import { refuse, tell } from './findings.ts';
import { nothingAsked } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import { fromForAll, whichRecord } from './record-kinds.ts';
import { fromOption, setFromTable } from './record-table.ts';

interface SettingCommand {
  /** As typed: `simpul sources set`. */
  readonly command: string;
  readonly id: Localised;
  readonly details: Localised;
  readonly examples: readonly Example[];
  readonly options: readonly Option[];
  readonly noun: Noun;
  settingsOf(options: Options): Outcome<{ readonly [key: string]: Json }>;
  plan(study: OpenStudy, id: string, settings: readonly Setting[], actor: string): Outcome<Plan<void>>;
}

/** A command that sets what is known of one thing: `sources set`, `voices set`. */
export function settingCommand(about: SettingCommand): Command {
  return {
    arguments: [{ name: about.id, optional: true }],
    details: about.details,
    examples: about.examples,
    options: [...about.options, fromOption, actorOption, dryRunOption],
    async run([id], options: Options, context: Context) {
      if (options.has('from')) {
        if (id === undefined) return setFromTable(about.noun, options, context);
        return refuse(context, [found(fromForAll, { file: '' }, { id })]);
      }
      if (id === undefined) return refuse(context, [found(whichRecord, { file: '' }, { command: about.command })]);
      const settings = about.settingsOf(options);
      if (!settings.ok) return refuse(context, settings.diagnostics);
      const ways = Object.entries(settings.value).map(([key, value]) => ({ way: key.split('.'), value }));
      if (ways.length === 0) {
        return refuse(context, [found(nothingAsked, { file: '' }, { command: about.command })]);
      }
      return withChange(context, options, (study) => about.plan(study, id, ways, actorOf(options, study.project)), {
        done: () =>
          tell(context, {
            en: `${id} changed: ${ways.map(({ way }) => way.join('.')).join(', ')}.`,
            id: `${id} diubah: ${ways.map(({ way }) => way.join('.')).join(', ')}.`,
          }),
      });
    },
  };
}
