import path from 'node:path';
import { found, type Json } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Sheet } from '../formats/sheet.ts';
import { sheetsOfFile } from '../importers/sheet-files.ts';
import { planSetMany, type RecordDone } from '../project/plan-records.ts';
import { readTable } from '../project/read-table.ts';
import type { Noun } from '../project/record-columns.ts';
import { recordTemplate, templateCsv } from '../project/record-template.ts';
import { readUserFile } from '../project/user-files.ts';
import { withChange } from './change.ts';
import type { Command, Context, Example, ExitCode } from './command.ts';
import { outputOption, writeResult } from './deliver.ts';
import { actorOf } from './demands.ts';
import { unknownExtension } from './file-kinds.ts';
import { printFindings, refuse, tell } from './findings.ts';
import { inOneLine } from './listing.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import { withStudy } from './study.ts';

export const fromOption: Option = {
  name: 'from',
  value: { en: 'TABLE', id: 'TABEL' },
  about: {
    en: 'take all from a table (.xlsx, .ods, .csv), a row each; look first with --dry-run',
    id: 'ambil semuanya dari tabel (.xlsx, .ods, .csv), satu baris satu; lihat dahulu dengan --dry-run',
  },
};

/** `set --from TABLE`. */
export async function setFromTable(noun: Noun, options: Options, context: Context): Promise<ExitCode> {
  const name = options.one('from') ?? '';
  const read = await sheetsIn(name, context);
  if (!read.ok) return refuse(context, read.diagnostics);
  if (read.diagnostics.length > 0) await printFindings(read.diagnostics, context.terminal.stderr, context);
  return withChange(
    context,
    options,
    (study) => {
      const records: readonly { readonly id: string; readonly attributes?: object }[] =
        noun === 'source' ? study.project.sources : study.project.voices;
      const table = readTable(read.value, name, {
        noun,
        ids: records.map(({ id }) => id),
        attributes: records.flatMap(({ attributes }) => Object.keys(attributes ?? {})),
        locale: context.locale,
      });
      return table.ok ? planSetMany(study, noun, table.value, actorOf(options, study.project)) : table;
    },
    {
      planned: (done) => {
        printChanges(done, context);
        tell(context, {
          en: done.length === 0 ? 'Nothing would change.' : 'Nothing was written (--dry-run).',
          id: done.length === 0 ? 'Tidak ada yang akan berubah.' : 'Tidak ada yang ditulis (--dry-run).',
        });
      },
      done: (done) => {
        printChanges(done, context);
        const ids = done.map(({ id }) => id).join(', ');
        tell(context, { en: `Changed: ${ids}.`, id: `Diubah: ${ids}.` });
      },
    },
  );
}

async function sheetsIn(name: string, { terminal }: Context): Promise<Outcome<readonly Sheet[]>> {
  const bytes = await readUserFile({ name, full: path.resolve(terminal.cwd, name) });
  if (!bytes.ok) return bytes;
  const read = await sheetsOfFile(bytes.value, { file: name });
  return read.ok ? { ...read, value: read.value.sheets } : read;
}

/** One line a value: id, key, what it was and what it is now. */
function printChanges(done: readonly RecordDone[], { terminal }: Context): void {
  const value = (one: Json): string => (one === undefined || one === null ? '–' : inOneLine(String(one)));
  for (const { id, changes } of done) {
    for (const { key, before, after } of changes)
      terminal.stdout.write(`${id}\t${inOneLine(key)}\t${value(before)} → ${value(after)}\n`);
  }
}

/** `template`: a table to fill in, and read back with `set --from`. */
export function templateCommand(noun: Noun, examples: readonly Example[]): Command {
  return {
    arguments: [],
    details: {
      en: 'Rows are filled in with what is known; the second row explains each column. Fill it in, then take it back with set --from.',
      id: 'Barisnya sudah terisi dengan yang diketahui; baris kedua menjelaskan tiap kolom. Lengkapi, lalu ambil kembali dengan set --from.',
    },
    examples,
    options: [outputOption],
    run: (_args, options, context) =>
      withStudy(context, options, async ({ project }) => {
        const content = templateCsv(recordTemplate(project, noun, context.locale), context.locale);
        const file = options.one('output');
        if (file === undefined || file === '-') {
          context.terminal.stdout.write(content);
          return 0;
        }
        if (path.extname(file).toLowerCase() !== '.csv')
          return refuse(context, [found(unknownExtension, { file }, { extensions: ['.csv'] })]);
        const written = await writeResult(file, content, context);
        if (!written.ok) return refuse(context, written.diagnostics);
        tell(context, next[noun](file));
        return 0;
      }),
  };
}

const next: Readonly<Record<Noun, (file: string) => Localised>> = {
  source: (file) => ({
    en: `Fill it in with Excel or LibreOffice, then: simpul sources set --from ${file} --dry-run`,
    id: `Lengkapi dengan Excel atau LibreOffice, lalu: simpul sources set --from ${file} --dry-run`,
  }),
  voice: (file) => ({
    en: `Fill it in with Excel or LibreOffice, then: simpul voices set --from ${file} --dry-run`,
    id: `Lengkapi dengan Excel atau LibreOffice, lalu: simpul voices set --from ${file} --dry-run`,
  }),
};
