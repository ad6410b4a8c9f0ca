import path from 'node:path';
import { groupBy } from '../../core/collect.ts';
import { type Diagnostic, found } from '../../core/diagnostic.ts';
import { plural } from '../../core/locale.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import { frameSource } from '../../project/frame-source.ts';
import { findProject, readSettings } from '../../project/read.ts';
import { lintCodebook } from '../../rules/lint.ts';
import { codebookFiles } from '../codebooks.ts';
import type { Command, Context } from '../command.ts';
import { refuse } from '../findings.ts';
import { flagIdle } from '../kinds.ts';
import { fixOptions, mend } from '../mend.ts';
import type { Options } from '../options.ts';
import { readUserText, type UserText } from '../read-text.ts';
import { findingsOptions, maxWarnings, maxWarningsOption, reportFindings, weighed } from '../report-findings.ts';
import { sinceFindings, sinceOption } from '../since.ts';

export const lint: Command = {
  arguments: [{ name: { en: 'FILES', id: 'BERKAS' }, optional: true, many: true }],
  details: {
    en: 'Without files it checks every codebook of the project; - reads one from the standard input. simpul explain CODE tells why a finding matters. A rule is set under “lint” in simpul.yaml, or switched off for one line by the comment before it: # simpul-disable-next-line CODE -- reason.',
    id: 'Tanpa berkas: memeriksa setiap buku kode proyek; - membaca dari masukan standar. simpul explain KODE menjelaskan mengapa sebuah temuan penting. Tingkat aturan diatur di “lint” dalam simpul.yaml, atau dimatikan untuk satu baris dengan komentar di atasnya: # simpul-disable-next-line KODE -- alasan.',
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
    {
      line: 'simpul lint --fix',
      about: { en: 'mend what can be mended without loss', id: 'perbaiki yang dapat diperbaiki tanpa kehilangan isi' },
    },
  ],
  options: [...findingsOptions, maxWarningsOption, ...fixOptions, sinceOption],
  async run(patterns, options, context) {
    const limit = maxWarnings(options);
    if (!limit.ok) return refuse(context, limit.diagnostics);
    if (options.has('by') && !options.has('fix')) {
      return refuse(context, [found(flagIdle, { file: '' }, { flag: '--by', only: '--fix' })]);
    }
    const named = await readAll(patterns, context);
    if (!named.ok) return refuse(context, named.diagnostics);
    const read = options.has('fix') ? await mendAll(named.value, options, context) : named;
    if (!read.ok) return refuse(context, read.diagnostics);
    const contents = new Map(read.value.map(({ name, content }) => [name, content]));
    const inCodebooks = read.value.flatMap(({ name, content }) => lintCodebook(name, content));
    const since = await sinceFindings(read.value, options.one('since'));
    if (!since.ok) return refuse(context, since.diagnostics);
    const home = findProject(context.dir);
    const diagnostics = await weighedByStudy([...inCodebooks, ...since.value], read.value, home);
    const frame = frameSource(home ?? context.dir);
    const count = read.value.length;
    const checked = { en: plural(count, 'codebook'), id: `${count} buku kode` };
    return reportFindings(
      diagnostics,
      checked,
      options,
      context,
      (file) => contents.get(file) ?? frame(file),
      limit.value,
    );
  },
};

/** Each file's findings as its own study wants them weighed, wherever one stands; else as the study one stands in does. */
async function weighedByStudy(
  findings: readonly Diagnostic[],
  files: readonly UserText[],
  home: string | undefined,
): Promise<readonly Diagnostic[]> {
  const studies = new Map(files.map(({ name, full }) => [name, studyOf(full) ?? home]));
  const groups = groupBy(findings, ({ file }) => (studies.has(file) ? studies.get(file) : home));
  const all: Diagnostic[] = [];
  for (const dir of new Set([home, ...studies.values()])) {
    const settings = dir === undefined ? undefined : await readSettings(dir);
    const its = [...(settings?.diagnostics ?? []), ...(groups.get(dir) ?? [])];
    all.push(...(await weighed(its, settings?.ok ? settings.value : undefined)));
  }
  return all;
}

function studyOf(file: string): string | undefined {
  return file === '-' ? undefined : findProject(path.dirname(file));
}

async function readAll(patterns: readonly string[], context: Context): Promise<Outcome<readonly UserText[]>> {
  const piped = patterns.length === 1 && patterns[0] === '-';
  const files = piped ? done([{ name: '-', full: '-' }]) : await codebookFiles(patterns, context);
  if (!files.ok) return files;
  const contents: UserText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files.value) {
    const read = await readUserText(file, context);
    if (read.ok) contents.push({ ...file, content: read.value });
    else diagnostics.push(...read.diagnostics);
  }
  return diagnostics.length > 0 ? failed(diagnostics) : done(contents);
}

async function mendAll(
  files: readonly UserText[],
  options: Options,
  context: Context,
): Promise<Outcome<readonly UserText[]>> {
  const mended: UserText[] = [];
  for (const file of files) {
    const written = await mend(file, options, context);
    if (!written.ok) return written;
    mended.push(written.value);
  }
  return done(mended);
}
