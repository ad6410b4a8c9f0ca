import { codebookView } from '../../core/codebook-view.ts';
import { found } from '../../core/diagnostic.ts';
import { inLocale, type Locale } from '../../core/locale.ts';
import { nearest } from '../../core/nearest.ts';
import type { Project } from '../../core/project.ts';
import type { TableView } from '../../core/view.ts';
import { shippedSchema } from '../../project/shipped.ts';
import type { Command, Context, Group } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { unknownName, type What } from '../kinds.ts';
import { withStudy } from '../study.ts';

const list: Command = {
  arguments: [],
  examples: [
    { line: 'simpul codebook list', about: { en: 'the codebooks of the project', id: 'buku kode proyek' } },
    {
      line: 'simpul codebook list --json',
      about: { en: 'as data for another program', id: 'sebagai data untuk program lain' },
    },
  ],
  options: viewOptions,
  run: (_args, options, context) =>
    withStudy(context, options, async ({ project }) => {
      const delivered = await deliver(codebookTable(project, context.locale), options, context, true);
      if (!delivered.ok) return refuse(context, delivered.diagnostics);
      const [first] = project.codebooks;
      if (first && context.terminal.stdout.isTTY) {
        tell(context, {
          en: `Next: simpul codebook show ${first.id} prints its codes.`,
          id: `Berikutnya: simpul codebook show ${first.id} menampilkan kode-kodenya.`,
        });
      }
      return 0;
    }),
};

function codebookTable(project: Project, locale: Locale): TableView {
  const words = {
    en: { title: 'Codebooks', version: 'Version', name: 'Title', codes: 'Codes' },
    id: { title: 'Buku kode', version: 'Versi', name: 'Judul', codes: 'Kode' },
  }[locale];
  return {
    view: 'table',
    name: 'codebooks',
    title: words.title,
    columns: [
      { id: 'version', title: words.version, holds: 'text' },
      { id: 'title', title: words.name, holds: 'text' },
      { id: 'codes', title: words.codes, holds: 'text' },
    ],
    rows: project.codebooks.map((codebook) => ({
      id: codebook.id,
      title: codebook.id,
      cells: [codebook.version, inLocale(codebook.title, locale), codebook.codes.map((code) => code.id).join(', ')].map(
        (text) => ({ state: 'filled', text, voices: [], segments: [] }),
      ),
    })),
  };
}

const show: Command = {
  arguments: [{ name: { en: 'CODEBOOK', id: 'BUKU-KODE' } }, { name: { en: 'CODE', id: 'KODE' }, optional: true }],
  examples: [
    {
      line: 'simpul codebook show undp-success-elements',
      about: { en: 'all its codes', id: 'semua kodenya' },
    },
    {
      line: 'simpul codebook show undp-success-elements E1',
      about: {
        en: 'one element: its wordings, criteria and indicators',
        id: 'satu elemen: bunyinya, kriterianya, dan indikatornya',
      },
    },
  ],
  options: viewOptions,
  run: ([id = '', code], options, context) =>
    withStudy(context, options, async ({ project, tree }) => {
      const codebook = project.codebooks.find((one) => one.id === id);
      if (!codebook)
        return unknown(
          'codebook',
          id,
          project.codebooks.map((one) => one.id),
          'simpul codebook list',
          context,
        );
      const codes = tree.all.filter((placed) => placed.codebook === codebook).map((placed) => placed.code);
      const shown = codes.find((one) => one.id === code);
      if (code !== undefined && !shown) {
        return unknown(
          'code',
          code,
          codes.map((one) => one.id),
          `simpul codebook show ${id}`,
          context,
        );
      }
      const delivered = await deliver(codebookView(codebook, shown, context.locale), options, context);
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    }),
};

const schema: Command = {
  arguments: [],
  examples: [
    {
      line: 'simpul codebook schema > codebook.schema.json',
      about: { en: 'for an editor that checks while one types', id: 'untuk editor yang memeriksa sambil mengetik' },
    },
  ],
  options: [],
  async run(_args, _options, context) {
    context.terminal.stdout.write(await shippedSchema());
    return 0;
  },
};

function unknown(what: What, typed: string, names: readonly string[], list: string, context: Context): Promise<2> {
  return refuse(context, [found(unknownName, { file: '' }, { typed, what, list, nearest: nearest(typed, names) })]);
}

export const codebook: Group = {
  fallback: 'list',
  verbs: [
    {
      name: 'list',
      about: { en: 'list the codebooks of the project', id: 'daftar buku kode proyek' },
      load: async () => list,
    },
    {
      name: 'show',
      about: { en: 'print a codebook, or one of its codes', id: 'tampilkan sebuah buku kode, atau salah satu kodenya' },
      load: async () => show,
    },
    {
      name: 'schema',
      about: { en: 'print the JSON Schema of codebooks', id: 'cetak JSON Schema buku kode' },
      load: async () => schema,
    },
    {
      name: 'diff',
      about: { en: 'compare two versions by meaning', id: 'bandingkan dua versi menurut maknanya' },
      load: async () => (await import('./codebook-diff.ts')).codebookDiff,
    },
    {
      name: 'migrate',
      about: {
        en: 'carry codings over to a new version',
        id: 'sesuaikan pengodean dengan versi baru',
      },
      load: async () => (await import('./codebook-migrate.ts')).codebookMigrate,
    },
  ],
};
