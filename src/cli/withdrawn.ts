import { barOf, withdrawnVoices } from '../core/barred.ts';
import { withdrawnLine } from '../core/header.ts';
import type { Project } from '../core/project.ts';
import type { Context } from './command.ts';

/** What is said under every list and text that still shows a voice that has withdrawn: the sentence of the displays. */
export function tellWithdrawn(project: Project, context: Context): void {
  const voices = [...withdrawnVoices(project)];
  if (voices.length === 0) return;
  const bar = barOf(project);
  const theirs = project.codings.filter((coding) => bar(coding) === 'withdrawn');
  context.terminal.stderr.write(`${withdrawnLine(voices, theirs.length, context.locale)}\n`);
}
