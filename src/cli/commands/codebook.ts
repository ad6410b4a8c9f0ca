import { CodeTree } from '../../core/code-tree.ts';
import type { Codebook } from '../../core/codebook.ts';
import { codebookView } from '../../core/codebook-view.ts';
import { codebookKinds } from '../../core/codebook-words.ts';
import { inLocale, type Locale } from '../../core/locale.ts';
import type { TableView } from '../../core/view.ts';
import { shippedSchema } from '../../project/shipped.ts';
import { refuseName, type Shelved, withCodebook, withShelf } from '../codebooks.ts';
import type { Command, Group } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';

const list: Command = {
  arguments: [],
  details: {
    en: 'The project’s own codebooks come first, then those that ship. The latter can be shown anywhere, and taken into a new project with simpul init --codebook.',
    id: 'Buku kode milik proyek disebut lebih dahulu, lalu buku kode bawaan. Buku kode bawaan dapat ditampilkan di mana saja, dan dimasukkan ke proyek baru dengan simpul init --codebook.',
  },
  examples: [
    {
      line: 'simpul codebook list',
      about: { en: 'the project’s codebooks and those that ship', id: 'buku kode proyek dan buku kode bawaan' },
    },
    {
      line: 'simpul codebook list --json',
      about: { en: 'as data for another program', id: 'sebagai data untuk program lain' },
    },
  ],
  options: viewOptions,
  run: (_args, options, context) =>
    withShelf(context, options, async ({ codebooks }) => {
      const opened = await Promise.all(
        codebooks.map(async (one) => ({ place: one.place, codebook: await one.open() })),
      );
      const delivered = await deliver(codebookTable(opened, context.locale), options, context, { bare: true });
      if (!delivered.ok) return refuse(context, delivered.diagnostics);
      const [first] = codebooks;
      if (first && context.terminal.stdout.isTTY) {
        tell(context, {
          en: `Next: simpul codebook show ${first.id} prints its codes.`,
          id: `Berikutnya: simpul codebook show ${first.id} menampilkan kode-kodenya.`,
        });
      }
      return 0;
    }),
};

const listWords = {
  en: {
    title: 'Codebooks',
    version: 'Version',
    place: 'Where',
    name: 'Title',
    kind: 'Kind',
    codes: 'Codes',
    project: 'project',
    shipped: 'ships with simpul',
  },
  id: {
    title: 'Buku kode',
    version: 'Versi',
    place: 'Tempat',
    name: 'Judul',
    kind: 'Jenis',
    codes: 'Kode',
    project: 'proyek',
    shipped: 'bawaan simpul',
  },
};

function codebookTable(
  opened: readonly { readonly place: Shelved['place']; readonly codebook: Codebook }[],
  locale: Locale,
): TableView {
  const words = listWords[locale];
  const column = (id: 'version' | 'place' | 'name' | 'kind' | 'codes') =>
    ({ id: id === 'name' ? 'title' : id, title: words[id], holds: 'text' }) as const;
  return {
    view: 'table',
    name: 'codebooks',
    title: words.title,
    columns: [column('version'), column('place'), column('name'), column('kind'), column('codes')],
    rows: opened.map(({ place, codebook }) => ({
      id: codebook.id,
      title: codebook.id,
      cells: [
        codebook.version,
        words[place],
        inLocale(codebook.title, locale),
        // The kind's own name, without what it is for.
        codebook.kind ? codebookKinds[codebook.kind][locale].replace(/ \(.*/, '') : '',
        codebook.codes.map((code) => code.id).join(', '),
      ].map((text) => ({ state: 'filled', text, voices: [], segments: [] })),
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
  options: [
    {
      name: 'terms',
      about: {
        en: 'spell out every form that the roots of its codes stand for',
        id: 'tuliskan semua bentuk turunan dari akar kata pada kodenya',
      },
    },
    ...viewOptions,
  ],
  run: ([id = '', code], options, context) =>
    withCodebook(id, context, options, async (codebook) => {
      const codes = new CodeTree([codebook]).all.map((placed) => placed.code);
      const shown = codes.find((one) => one.id === code);
      if (code !== undefined && !shown) {
        const ids = codes.map((one) => one.id);
        return refuseName('code', code, ids, `simpul codebook show ${id}`, context);
      }
      const delivered = await deliver(
        codebookView(codebook, shown, context.locale, options.has('terms')),
        options,
        context,
      );
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

export const codebook: Group = {
  fallback: 'list',
  verbs: [
    {
      name: 'list',
      about: {
        en: 'list the codebooks: the project’s, and those that ship',
        id: 'daftar buku kode: milik proyek dan bawaan simpul',
      },
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
      name: 'export',
      about: {
        en: 'write a codebook as a page, or as rows for MAXQDA, ATLAS.ti or NVivo',
        id: 'tulis buku kode sebagai halaman, atau sebagai baris untuk MAXQDA, ATLAS.ti, atau NVivo',
      },
      load: async () => (await import('./codebook-export.ts')).codebookExport,
    },
    {
      name: 'classify',
      about: {
        en: 'class a relationship by the questions of a typology',
        id: 'golongkan sebuah hubungan lewat pertanyaan suatu tipologi',
      },
      load: async () => (await import('./codebook-classify.ts')).codebookClassify,
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
