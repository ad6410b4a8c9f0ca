import type { Diagnostic } from '../core/diagnostic.ts';
import { findProject, readSettings } from '../project/read.ts';
import { lintCodebook } from '../rules/lint.ts';
import { codebookFiles } from './codebooks.ts';
import type { Context } from './command.ts';
import { readUserText, type UserText } from './read-text.ts';
import { weighed } from './report-findings.ts';

type Named = Pick<UserText, 'name' | 'content'>;

/** What `lint` calls an error in codebooks that are to come into a study, as the study weighs it. */
export async function errorsIn(codebooks: readonly Named[], context: Context): Promise<readonly Diagnostic[]> {
  const dir = findProject(context.dir);
  const settings = dir === undefined ? undefined : await readSettings(dir);
  const findings = codebooks.flatMap(({ name, content }) => lintCodebook(name, content));
  const all = await weighed(findings, settings?.ok ? settings.value : undefined);
  return all.filter(({ severity, file }) => severity === 'error' && codebooks.some(({ name }) => name === file));
}

/** The same in the codebooks of the study itself, which may have been edited by hand. */
export async function errorsInOwn(context: Context): Promise<readonly Diagnostic[]> {
  if (findProject(context.dir) === undefined) return [];
  const files = await codebookFiles([], context);
  // What cannot be read at all is said where the study is read.
  if (!files.ok) return [];
  const read = await Promise.all(files.value.map(async (file) => ({ file, text: await readUserText(file, context) })));
  const texts = read.flatMap(({ file, text }) => (text.ok ? [{ name: file.name, content: text.value }] : []));
  return errorsIn(texts, context);
}
