import { type Diagnostic, found } from '../core/diagnostic.ts';
import { failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import { reduce } from '../core/reduce.ts';
import { notFound } from '../project/kinds.ts';
import { findProject, isUnread, type OpenStudy, readProject } from '../project/read.ts';
import type { Context, ExitCode } from './command.ts';
import { exitCodeOf, printFindings, refuse } from './findings.ts';
import { forReader } from './leaving.ts';
import type { Options } from './options.ts';
import { selectionOf } from './selection.ts';

/** The project around the folder we work in, with all that was found wrong while it was read. */
export async function findStudy(context: Context): Promise<Outcome<OpenStudy>> {
  const dir = findProject(context.dir);
  if (dir === undefined) return failed([found(notFound, { file: '' }, { folder: context.dir })]);
  return readProject(dir);
}

/**
 * Opens the project for a command and lets it work. A YAML file that cannot be read ends it (2); other troubles of
 * the files are said on stderr, and then even finished work counts as done with findings (1).
 */
export async function withStudy(
  context: Context,
  options: Options,
  work: (study: OpenStudy) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await findStudy(context);
  if (!opened.ok || opened.diagnostics.some(isUnread)) return refuse(context, opened.diagnostics);
  return withFindings(context, options, opened.diagnostics, () => work(opened.value));
}

/**
 * Opens the project, narrows it as the selection flags say, and lets the command work on the rest. `meant` adds flags
 * that only the project tells.
 */
export function withReduction(
  context: Context,
  options: Options,
  work: (project: Project, study: OpenStudy, asked: Options) => Promise<ExitCode>,
  meant = (_project: Project): Options => options,
): Promise<ExitCode> {
  return withStudy(context, options, async (study) => {
    const asked = meant(study.project);
    const selection = selectionOf(asked, study.project);
    if (!selection.ok) return refuse(context, selection.diagnostics);
    const reduced = reduce(study.project, selection.value);
    if (!reduced.ok) return refuse(context, reduced.diagnostics);
    return withFindings(context, options, reduced.diagnostics, () =>
      work(
        forReader(reduced.value, options, context),
        { ...study, project: forReader(study.project, options, context) },
        asked,
      ),
    );
  });
}

/** Says what was found in the data, lets a command work, and judges its work by that: with findings, finished work is 1. */
export async function withFindings(
  context: Context,
  options: Options,
  findings: readonly Diagnostic[],
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  if (findings.length > 0) await printFindings(findings, context.terminal.stderr, context);
  const code = await work();
  return code === 0 ? exitCodeOf(findings, options) : code;
}
