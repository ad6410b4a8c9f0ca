import { codebookView } from '../../core/codebook-view.ts';
import { found } from '../../core/diagnostic.ts';
import { inLocale } from '../../core/locale.ts';
import { nearest } from '../../core/nearest.ts';
import { shippedSchema } from '../../project/shipped.ts';
import type { Command, Context, Group } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { failOnOption, refuse } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { withStudy } from '../study.ts';

const list: Command = {
  arguments: [],
  examples: [{ line: 'simpul codebook list', about: { en: 'codebooks of the project', id: 'buku kode proyek' } }],
  options: [failOnOption],
  run: (_args, options, context) =>
    withStudy(context, options, async ({ project }) => {
      for (const codebook of project.codebooks)
        context.terminal.stdout.write(
          `${codebook.id}\t${codebook.version}\t${inLocale(codebook.title, context.locale)}\n`,
        );
      return 0;
    }),
};

const show: Command = {
  arguments: [{ name: { en: 'CODEBOOK', id: 'BUKUKODE' } }, { name: { en: 'CODE', id: 'KODE' }, optional: true }],
  examples: [
    {
      line: 'simpul codebook show undp-success-elements E1',
      about: { en: 'one element with its indicators', id: 'satu elemen dengan indikatornya' },
    },
  ],
  options: [...viewOptions, failOnOption],
  run: ([id = '', code], options, context) =>
    withStudy(context, options, async ({ project, tree }) => {
      const codebook = project.codebooks.find((one) => one.id === id);
      if (!codebook)
        return unknown(
          context,
          'codebook',
          id,
          project.codebooks.map((one) => one.id),
          'simpul codebook list',
        );
      const placed = code === undefined ? undefined : tree.get(code);
      if (code !== undefined && !placed)
        return unknown(
          context,
          'code',
          code,
          tree.all.map((one) => one.code.id),
          `simpul codebook show ${id}`,
        );
      const delivered = await deliver(codebookView(codebook, placed?.code, context.locale), options, context);
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    }),
};

const schema: Command = {
  arguments: [],
  examples: [
    {
      line: 'simpul codebook schema > codebook.schema.json',
      about: { en: 'for an editor that checks as you type', id: 'untuk editor yang memeriksa sambil mengetik' },
    },
  ],
  options: [],
  async run(_args, _options, context) {
    context.terminal.stdout.write(await shippedSchema());
    return 0;
  },
};

function unknown(
  context: Context,
  what: 'codebook' | 'code',
  typed: string,
  names: readonly string[],
  where: string,
): Promise<2> {
  return refuse(context, [
    found(unknownName, { file: '' }, { typed, what, list: where, nearest: nearest(typed, names) }),
  ]);
}

export const codebook: Group = {
  verbs: [
    {
      name: 'list',
      about: { en: 'list the codebooks of the project', id: 'daftar buku kode proyek' },
      load: async () => list,
    },
    {
      name: 'show',
      about: { en: 'print a codebook, or one of its codes', id: 'tampilkan buku kode, atau salah satu kodenya' },
      load: async () => show,
    },
    {
      name: 'schema',
      about: { en: 'print the JSON Schema of codebooks', id: 'tampilkan JSON Schema buku kode' },
      load: async () => schema,
    },
  ],
  fallback: 'list',
};
