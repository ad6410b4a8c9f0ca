import path from 'node:path';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { isReadable, readableEndings, readFile } from '../importers/read-file.ts';
import type { IncomingFile } from '../project/incoming-file.ts';
import { leftOut, nothingInside } from '../project/incoming-kinds.ts';
import type { SourceImport } from '../project/plan-import.ts';
import { toDocx } from '../project/to-docx.ts';
import type { Context } from './command.ts';
import type { Options } from './options.ts';
import { ProgressLine } from './progress-line.ts';

/**
 * Reads files into drafts, all or none. What lies in a folder and is of no kind that can be read (a recording, a
 * photograph) is left out and named; a broken file of a kind that can is an error wherever it lies.
 */
export async function draftsOf(
  files: readonly IncomingFile[],
  meta: Partial<SourceMeta>,
  options: Options,
  context: Context,
): Promise<Outcome<readonly SourceImport[]>> {
  const imports: SourceImport[] = [];
  const diagnostics: Diagnostic[] = [];
  const left: string[] = [];
  const role = options.one('role');
  const hints = Object.fromEntries(
    [
      ['encoding', options.one('encoding')],
      ['textColumn', options.one('text-column')],
      ['speakerColumn', options.one('speaker-column')],
    ].filter(([, value]) => value !== undefined),
  );
  const voice = role === undefined ? {} : { voice: { role } };
  const progress = new ProgressLine(context, files.length);
  for (const { name: file, gathered, read } of files) {
    const bytes = await read();
    if (bytes.ok && gathered && !isReadable(file, bytes.value)) left.push(file);
    else if (bytes.ok) {
      const drafts = await readFile(bytes.value, { file, toDocx, ...hints });
      diagnostics.push(...drafts.diagnostics);
      for (const draft of drafts.ok ? drafts.value : [])
        imports.push({ file, name: path.basename(file), bytes: bytes.value, draft, meta, gathered, ...voice });
    } else diagnostics.push(...bytes.diagnostics);
    await progress.step();
  }
  progress.end();
  if (left.length > 0) diagnostics.push(found(leftOut, { file: '' }, { names: left, extensions: readableEndings() }));
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  if (imports.length === 0 && !isBroken) diagnostics.push(found(nothingInside, { file: '' }, {}));
  return imports.length === 0 || isBroken ? failed(diagnostics) : done(imports, diagnostics);
}
