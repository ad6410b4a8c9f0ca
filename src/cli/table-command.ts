import type { Locale } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { TableView } from '../core/view.ts';
import type { Command, Example } from './command.ts';
import { deliver, viewOptions } from './deliver.ts';
import { failOnOption, refuse } from './findings.ts';
import { selectionOptions } from './selection.ts';
import { withReduction } from './study.ts';

/** A command that lists one noun of the project as a table; through a pipe its bare rows. */
export function tableCommand(
  build: (project: Project, locale: Locale) => TableView,
  examples: readonly Example[],
): Command {
  return {
    arguments: [],
    examples,
    options: [...selectionOptions, ...viewOptions, failOnOption],
    run: (_args, options, context) =>
      withReduction(context, options, async (project) => {
        const delivered = await deliver(build(project, context.locale), options, context, true);
        return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
      }),
  };
}
