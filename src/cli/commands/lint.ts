import { type Diagnostic, found } from '../../core/diagnostic.ts';
import { plural } from '../../core/locale.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import { frameSource } from '../../project/frame-source.ts';
import { notFound } from '../../project/kinds.ts';
import { findProject, readSettings } from '../../project/read.ts';
import { expandFiles, type UserFile } from '../../project/user-files.ts';
import { lintCodebook } from '../../rules/index.ts';
import type { Command, Context } from '../command.ts';
import { refuse } from '../findings.ts';
import { readUserText } from '../read-text.ts';
import { findingsOptions, reportFindings, weighed } from '../report-findings.ts';
import { sinceFindings, sinceOption } from '../since.ts';

export const lint: Command = {
  arguments: [{ name: { en: 'FILES', id: 'BERKAS' }, optional: true, many: true }],
  details: {
    en: 'Without files it checks every codebook of the project; - reads one from the standard input. simpul explain CODE tells why a finding matters.',
    id: 'Tanpa berkas: memeriksa setiap buku kode proyek; - membaca dari masukan standar. simpul explain KODE menjelaskan mengapa sebuah temuan penting.',
  },
  examples: [
    { line: 'simpul lint', about: { en: 'every codebook of the project', id: 'setiap buku kode proyek' } },
    {
      line: 'simpul lint --since main',
      about: {
        en: 'also: was the version raised, was no code lost, since then',
        id: 'juga: apakah versinya dinaikkan dan tidak ada kode yang hilang sejak itu',
      },
    },
    {
      line: 'simpul lint codebooks/*.yaml --format github',
      about: { en: 'in CI, as annotations on a pull request', id: 'di CI, sebagai anotasi pada pull request' },
    },
  ],
  options: [...findingsOptions, sinceOption],
  async run(patterns, options, context) {
    const read = await readAll(patterns, context);
    if (!read.ok) return refuse(context, read.diagnostics);
    const contents = new Map(read.value.map(({ name, content }) => [name, content]));
    const inCodebooks = read.value.flatMap(({ name, content }) => lintCodebook(name, content));
    const since = await sinceFindings(read.value, options.one('since'));
    if (!since.ok) return refuse(context, since.diagnostics);
    const dir = findProject(context.dir);
    const settings = dir === undefined ? undefined : await readSettings(dir);
    const findings = [...(settings?.diagnostics ?? []), ...inCodebooks, ...since.value];
    const diagnostics = await weighed(findings, settings?.ok ? settings.value : undefined);
    const frame = frameSource(dir ?? context.dir);
    const count = read.value.length;
    const checked = { en: plural(count, 'codebook'), id: `${count} buku kode` };
    return reportFindings(diagnostics, checked, options, context, (file) => contents.get(file) ?? frame(file));
  },
};

interface Content extends UserFile {
  readonly content: string;
}

async function readAll(patterns: readonly string[], context: Context): Promise<Outcome<readonly Content[]>> {
  const files = await filesOf(patterns, context);
  if (!files.ok) return files;
  const contents: Content[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files.value) {
    const read = await readUserText(file, context);
    if (read.ok) contents.push({ ...file, content: read.value });
    else diagnostics.push(...read.diagnostics);
  }
  return diagnostics.length > 0 ? failed(diagnostics) : done(contents);
}

/** The files named, else the codebooks of the project. */
async function filesOf(patterns: readonly string[], context: Context): Promise<Outcome<readonly UserFile[]>> {
  const { cwd } = context.terminal;
  if (patterns.length === 1 && patterns[0] === '-') return done([{ name: '-', full: '-' }]);
  if (patterns.length > 0) return expandFiles(cwd, patterns);
  const dir = findProject(context.dir);
  if (dir === undefined) return failed([found(notFound, { file: '' }, { folder: context.dir })]);
  return expandFiles(dir, ['codebooks/*.yaml']);
}
