import type { Codebook } from '../../core/codebook.ts';
import { type CodebookDiff, meaningChanged } from '../../core/codebook-diff/change.ts';
import { diffCodebooks } from '../../core/codebook-diff/diff.ts';
import { diffJson } from '../../core/codebook-diff/json.ts';
import { type Reread, rereadOf } from '../../core/codebook-diff/reread.ts';
import { diffView } from '../../core/codebook-diff/view.ts';
import { type Diagnostic, found } from '../../core/diagnostic.ts';
import type { Locale, Localised } from '../../core/locale.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import { safeJson } from '../../core/printable.ts';
import type { ReportView } from '../../core/view.ts';
import { codebookLimits, readCodebook } from '../../formats/codebook.ts';
import { readYaml } from '../../formats/yaml.ts';
import { notFound } from '../../project/kinds.ts';
import { findProject, type OpenStudy, readProject } from '../../project/read.ts';
import { codebookFiles } from '../codebooks.ts';
import type { Command, Context } from '../command.ts';
import { deliver, rendererFor, viewOptions, writeResult } from '../deliver.ts';
import { printFindings, refuse } from '../findings.ts';
import { diffOperands } from '../kinds-codebook.ts';
import type { Option } from '../option.ts';
import type { Options } from '../options.ts';
import { readUserText } from '../read-text.ts';
import { isNew, nameAt, sinceOption, textAt } from '../since.ts';

const exitCodeOption: Option = {
  name: 'exit-code',
  about: {
    en: 'exit with 1 when codings have to be read again: a meaning changed, or codes were merged, split or removed',
    id: 'keluar dengan kode 1 bila ada pengodean yang perlu dibaca ulang: makna berubah, atau kode digabung, dipecah, atau dihapus',
  },
};

export const codebookDiff: Command = {
  arguments: [
    { name: { en: 'OLD', id: 'LAMA' }, optional: true },
    { name: { en: 'NEW', id: 'BARU' }, optional: true, many: true },
  ],
  details: {
    en: 'Compares two versions of a codebook by what they say, not by lines. With --since the files named, or all codebooks of the project, are compared with their older version in git. Inside a project it also lists the codings to read again, by coder and source.',
    id: 'Membandingkan dua versi buku kode menurut isinya, bukan menurut baris. Dengan --since, berkas yang disebut, atau semua buku kode proyek, dibandingkan dengan versi lamanya dalam git. Di dalam proyek, pengodean yang perlu dibaca ulang ikut didaftar per pengode dan sumber data.',
  },
  examples: [
    {
      line: { en: 'simpul codebook diff old.yaml new.yaml', id: 'simpul codebook diff lama.yaml baru.yaml' },
      about: { en: 'two files', id: 'dua berkas' },
    },
    {
      line: 'simpul codebook diff --since HEAD~1 --exit-code',
      about: { en: 'the project’s codebooks since the last commit', id: 'buku kode proyek sejak commit terakhir' },
    },
    {
      line: 'simpul codebook diff --since main -o diff.md',
      about: { en: 'as a comment for a pull request', id: 'sebagai komentar untuk pull request' },
    },
  ],
  options: [sinceOption, exitCodeOption, ...viewOptions],
  async run(args, options, context) {
    const pairs = await pairsOf(args, options.one('since'), context);
    if (!pairs.ok) return refuse(context, pairs.diagnostics);
    if (pairs.diagnostics.length > 0) await printFindings(pairs.diagnostics, context.terminal.stderr, context);
    const study = await studyOf(options, context);
    if (!study.ok) return refuse(context, study.diagnostics);
    const compared = pairs.value.map(({ before, after }): Compared => {
      const diff = diffCodebooks(before, after);
      const own = study.value?.project.codebooks.some(({ id }) => id === before.id || id === after.id);
      const reread = own && study.value ? rereadOf(diff, before, after, study.value.project) : undefined;
      return { diff, reread };
    });
    const told = await tellAll(compared, options, context);
    if (!told.ok) return refuse(context, told.diagnostics);
    return options.has('exit-code') && compared.some(({ diff }) => meaningChanged(diff)) ? 1 : 0;
  },
};

interface Compared {
  readonly diff: CodebookDiff;
  readonly reread: readonly Reread[] | undefined;
}

interface Pair {
  readonly before: Codebook;
  readonly after: Codebook;
}

/** What is compared with what. A file that is new since the ref is said and left out. */
async function pairsOf(
  args: readonly string[],
  since: string | undefined,
  context: Context,
): Promise<Outcome<readonly Pair[]>> {
  if (since === undefined) {
    const [old, now, ...more] = args;
    if (old === undefined || now === undefined || more.length > 0)
      return failed([found(diffOperands, { file: '' }, { count: args.length })]);
    const before = await codebookIn(old, readUserText(old, context));
    const after = await codebookIn(now, readUserText(now, context));
    if (!before.ok || !after.ok) return failed([...new Set([...before.diagnostics, ...after.diagnostics])]);
    return done([{ before: before.value, after: after.value }]);
  }
  const files = await codebookFiles(args, context);
  if (!files.ok) return files;
  const pairs: Pair[] = [];
  const noticed: Diagnostic[] = [];
  const wrong: Diagnostic[] = [];
  for (const file of files.value) {
    const before = await codebookIn(nameAt(file, since), textAt(file, since));
    const after = await codebookIn(file.name, readUserText(file, context));
    if (before.ok && after.ok) pairs.push({ before: before.value, after: after.value });
    else if (!before.ok && isNew(before.diagnostics) && after.ok) noticed.push(...before.diagnostics);
    else wrong.push(...(before.ok ? [] : before.diagnostics.filter((one) => !isNew([one]))), ...after.diagnostics);
  }
  return wrong.length > 0 ? failed(wrong) : done(pairs, noticed);
}

async function codebookIn(name: string, text: Promise<Outcome<string>>): Promise<Outcome<Codebook>> {
  const content = await text;
  return content.ok ? readCodebook(readYaml(name, content.value, codebookLimits)) : content;
}

/** The project around us, if there is one; one that was named must be there and be readable. */
async function studyOf(options: Options, context: Context): Promise<Outcome<OpenStudy | undefined>> {
  const dir = findProject(context.dir);
  if (dir !== undefined) return readProject(dir);
  if (!options.has('project')) return done(undefined);
  return failed([found(notFound, { file: '' }, { folder: context.dir })]);
}

/** JSON is always `{"diffs": […]}`, however many there are. */
async function tellAll(compared: readonly Compared[], options: Options, context: Context): Promise<Outcome<void>> {
  const chosen = rendererFor(options);
  if (!chosen.ok) return chosen;
  if (chosen.value?.name !== 'json') return deliver(viewOf(compared, context.locale), options, context);
  const text = `${safeJson({ diffs: compared.map(({ diff, reread }) => diffJson(diff, reread)) }, 2)}\n`;
  const file = options.one('output');
  if (file !== undefined && file !== '-') return writeResult(file, text, context);
  return done(context.terminal.stdout.write(text));
}

const several: Localised<{ readonly title: string; readonly none: string }> = {
  en: { title: 'Changes in the codebooks', none: 'There was nothing to compare.' },
  id: { title: 'Perubahan pada buku kode', none: 'Tidak ada yang dapat dibandingkan.' },
};

function viewOf(compared: readonly Compared[], locale: Locale): ReportView {
  const views = compared.map(({ diff, reread }) => diffView(diff, reread, locale));
  const [only] = views;
  if (only && views.length === 1) return only;
  const { title, none } = several[locale];
  const empty = { id: 'none', title, intro: [none], views: [] };
  return {
    view: 'report',
    name: 'codebook-diff',
    title,
    sections: only
      ? views.map(({ title, sections }, index) => ({ id: `diff-${index + 1}`, title, views: [], sections }))
      : [empty],
    ...(only?.footer ? { footer: only.footer } : {}),
  };
}
