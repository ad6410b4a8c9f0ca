import type { Mapping } from '../../core/codebook-diff/migration.ts';
import { found } from '../../core/diagnostic.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import { codebookLimits, readCodebook } from '../../formats/codebook.ts';
import { checkSchema } from '../../formats/schema.ts';
import { readYaml } from '../../formats/yaml.ts';
import { type Migration, type MigrationRequest, planMigration, undecidedUses } from '../../project/migrate.ts';
import { applyOption, withPlan } from '../apply.ts';
import { errorsIn, errorsInOwn } from '../codebook-errors.ts';
import type { Command, Context, ExitCode } from '../command.ts';
import { deliver, viewOptions, writeResult } from '../deliver.ts';
import { byOf, byOption, missingFlags } from '../demands.ts';
import { printFindings, refuse, tell } from '../findings.ts';
import { besideTemplate } from '../kinds-codebook.ts';
import { decisionsTemplate, migrationView } from '../migration-page.ts';
import type { Option } from '../option.ts';
import type { Options } from '../options.ts';
import { readUserText } from '../read-text.ts';
import { withStudy } from '../study.ts';
import { reasonOption } from './code-remove.ts';

const mapOption: Option = {
  name: 'map',
  value: { en: 'FILE', id: 'BERKAS' },
  about: {
    en: 'a mapping file: codes that “replaces” does not name, and decisions on codes that were split',
    id: 'berkas pemetaan: kode yang tidak disebut “replaces”, dan keputusan tentang kode yang dipecah',
  },
};

const templateOption: Option = {
  name: 'template',
  about: {
    en: 'print a mapping file with every open decision, to be filled in',
    id: 'cetak berkas pemetaan dengan semua yang belum diputuskan, untuk diisi',
  },
};

export const codebookMigrate: Command = {
  arguments: [{ name: { en: 'NEW', id: 'BARU' }, optional: true }],
  details: {
    en: 'Gives codings, claims, memos and reviews of all coders the codes of a new version, as “replaces” in it and a mapping file say. NEW takes the place of the project’s codebook; without it the project’s own counts as edited already. The plan comes first; --apply makes it, as one change that simpul log undo takes back.',
    id: 'Memberi pengodean, proposisi, memo, dan tinjauan semua pengode kode dari versi baru, menurut “replaces” di dalamnya dan berkas pemetaan. BARU menggantikan buku kode proyek; tanpanya, buku kode proyek dianggap sudah disunting. Rencananya tampil dahulu; --apply melaksanakannya sebagai satu perubahan yang dapat dibatalkan dengan simpul log undo.',
  },
  examples: [
    {
      line: { en: 'simpul codebook migrate new.yaml', id: 'simpul codebook migrate baru.yaml' },
      about: { en: 'what would change', id: 'apa yang akan berubah' },
    },
    {
      line: {
        en: 'simpul codebook migrate new.yaml --template > decisions.yaml',
        id: 'simpul codebook migrate baru.yaml --template > keputusan.yaml',
      },
      about: { en: 'what has to be decided on split codes', id: 'apa yang perlu diputuskan tentang kode yang dipecah' },
    },
    {
      line: {
        en: 'simpul codebook migrate new.yaml --map decisions.yaml --apply --by ade --reason "pilot"',
        id: 'simpul codebook migrate baru.yaml --map keputusan.yaml --apply --by ade --reason "uji coba"',
      },
      about: { en: 'make it', id: 'laksanakan' },
    },
  ],
  options: [mapOption, templateOption, reasonOption, byOption, applyOption, ...viewOptions],
  async run([file], options, context) {
    const idle = options.has('template') ? ['apply', 'json', 'format'].filter((name) => options.has(name)) : [];
    if (idle.length > 0)
      return refuse(
        context,
        idle.map((name) => found(besideTemplate, { file: '' }, { flag: `--${name}` })),
      );
    const needed = options.has('apply') ? ['reason'] : [];
    const missing = missingFlags(needed, this.options, options, 'simpul codebook migrate', context.locale);
    if (missing.length > 0) return refuse(context, missing);
    const given = await givenBy(file, options.one('map'), context);
    if (!given.ok) return refuse(context, given.diagnostics);
    const errors = file === undefined ? await errorsInOwn(context) : [];
    if (errors.length > 0) return refuse(context, errors);
    if (options.has('template')) return template(given.value, options, context);
    const told = async (result: Migration): Promise<void> => {
      const delivered = await deliver(migrationView(result, context.locale), options, context);
      if (!delivered.ok) await printFindings(delivered.diagnostics, context.terminal.stderr, context);
    };
    return withPlan(
      context,
      options,
      async (study) => {
        const actor = options.has('apply') ? byOf(options, study.project, 'simpul codebook migrate') : undefined;
        if (actor && !actor.ok) return actor;
        const reason = options.one('reason') ?? '';
        return planMigration(study, { ...given.value, actor: actor?.value ?? '', reason });
      },
      {
        planned: async (result) => {
          await told(result);
          if (result.files.length > 0) {
            tell(context, {
              en: 'Nothing was written. Next: the same with --apply --reason TEXT',
              id: 'Belum ada yang ditulis. Berikutnya: perintah yang sama dengan --apply --reason TEKS',
            });
          }
        },
        unchanged: told,
        done: async (result) => {
          await told(result);
          tell(context, {
            en: 'Done, and written in the log. Next: simpul check; simpul log undo takes it back.',
            id: 'Selesai dan tercatat dalam log. Berikutnya: simpul check; simpul log undo membatalkannya.',
          });
        },
      },
    );
  },
};

type Given = Pick<MigrationRequest, 'next' | 'mapping'>;

async function givenBy(file: string | undefined, map: string | undefined, context: Context): Promise<Outcome<Given>> {
  const next = file === undefined ? done(undefined) : await nextIn(file, context);
  const mapping = map === undefined ? done(undefined) : await mappingIn(map, context);
  if (!next.ok || !mapping.ok) return failed([...next.diagnostics, ...mapping.diagnostics]);
  const given = { ...(next.value ? { next: next.value } : {}), ...(mapping.value ? { mapping: mapping.value } : {}) };
  return done(given, [...next.diagnostics, ...mapping.diagnostics]);
}

async function nextIn(file: string, context: Context): Promise<Outcome<NonNullable<Given['next']>>> {
  const content = await readUserText(file, context);
  if (!content.ok) return content;
  const codebook = readCodebook(readYaml(file, content.value, codebookLimits));
  if (!codebook.ok) return codebook;
  const errors = await errorsIn([{ name: file, content: content.value }], context);
  return errors.length > 0 ? failed(errors) : done({ codebook: codebook.value, content: content.value });
}

async function mappingIn(file: string, context: Context): Promise<Outcome<NonNullable<Given['mapping']>>> {
  const content = await readUserText(file, context);
  if (!content.ok) return content;
  const yaml = readYaml(file, content.value);
  const faults = [...yaml.diagnostics, ...checkSchema('migration', yaml)];
  return faults.length > 0 ? failed(faults) : done({ value: yaml.data as Mapping, yaml });
}

function template(given: Given, options: Options, context: Context): Promise<ExitCode> {
  return withStudy(context, options, async (study) => {
    const open = await undecidedUses(study, given);
    if (!open.ok) return refuse(context, open.diagnostics);
    const text = decisionsTemplate(open.value, given.mapping?.value, study.project, context.locale);
    const file = options.one('output');
    if (file === undefined || file === '-') context.terminal.stdout.write(text);
    else {
      const written = await writeResult(file, text, context);
      if (!written.ok) return refuse(context, written.diagnostics);
    }
    const count = open.value.uses.length;
    tell(context, {
      en: count === 0 ? 'Nothing is open: no code that is in use is split.' : `${count} to be decided.`,
      id:
        count === 0
          ? 'Tidak ada yang perlu diputuskan: tidak ada kode terpakai yang dipecah.'
          : `${count} perlu diputuskan.`,
    });
    return 0;
  });
}
