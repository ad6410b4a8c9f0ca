import path from 'node:path';
import { codebookView } from '../../core/codebook-view.ts';
import { found } from '../../core/diagnostic.ts';
import type { SheetRow } from '../../exporters/codebook-exporter.ts';
import { codebookExporters } from '../../exporters/index.ts';
import { csvLine } from '../../formats/csv.ts';
import { withCodebook } from '../codebooks.ts';
import type { Command } from '../command.ts';
import { deliver, outputOption, writeResult } from '../deliver.ts';
import { refuse } from '../findings.ts';
import { missingFlag } from '../kinds.ts';
import { Options } from '../options.ts';

/** For readers: drawn by the renderers of these names. */
const pages = ['markdown', 'html'];
const programs = codebookExporters.map((exporter) => exporter.name);

export const codebookExport: Command = {
  arguments: [{ name: { en: 'CODEBOOK', id: 'BUKU-KODE' } }],
  details: {
    en: 'For readers: markdown, and html, which prints well and can be saved as PDF from the browser. For other programs: rows to be imported there, as .xlsx where the file ends so, else as CSV. Without --format the ending of the file decides (.md, .html).',
    id: 'Untuk pembaca: markdown, dan html yang rapi bila dicetak dan dapat disimpan sebagai PDF dari peramban. Untuk program lain: baris yang diimpor di sana, berupa .xlsx bila akhiran berkasnya demikian, selain itu CSV. Tanpa --format, akhiran berkas yang menentukan (.md, .html).',
  },
  examples: [
    {
      line: 'simpul codebook export undp-success-elements -o codebook.html',
      about: { en: 'a page to print or to attach', id: 'halaman untuk dicetak atau dilampirkan' },
    },
    {
      line: 'simpul codebook export kuznetsov-11 --format maxqda -o kuznetsov.xlsx',
      about: { en: 'its codes with memos, for MAXQDA', id: 'kode beserta memonya, untuk MAXQDA' },
    },
  ],
  options: [
    {
      name: 'format',
      value: { en: 'FORMAT', id: 'FORMAT' },
      values: [...pages, ...programs],
      section: 'output',
      about: {
        en: 'markdown or html, for readers; maxqda, atlas-ti or nvivo, rows as CSV or XLSX',
        id: 'markdown atau html, untuk pembaca; maxqda, atlas-ti, atau nvivo, baris sebagai CSV atau XLSX',
      },
    },
    {
      ...outputOption,
      about: { en: 'write to a file; - is the screen', id: 'tulis ke berkas; - berarti layar' },
    },
  ],
  run: ([id = ''], options, context) =>
    withCodebook(id, context, options, async (codebook, { codings }) => {
      const file = options.one('output');
      const format = options.one('format') ?? formatOf(file);
      if (format === undefined) {
        const value = [...pages, ...programs].join('|');
        const data = { flag: '--format', value, command: 'simpul codebook export' };
        return refuse(context, [found(missingFlag, { file: '' }, data)]);
      }
      const exporter = codebookExporters.find((one) => one.name === format);
      if (!exporter) {
        const chosen = options.with(new Options(new Map([['format', [format]]])));
        const delivered = await deliver(codebookView(codebook, undefined, context.locale), chosen, context);
        return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
      }
      const rows = exporter.rows(codebook, codings, context.locale);
      const csv = (): string => rows.map(csvLine).join('');
      if (file === undefined || file === '-') {
        context.terminal.stdout.write(csv());
        return 0;
      }
      // Excel takes CSV for UTF-8 only with a mark in front.
      const content = endingOf(file) === '.xlsx' ? await sheetOf(codebook.id, rows) : `\ufeff${csv()}`;
      const written = await writeResult(file, content, context);
      return written.ok ? 0 : refuse(context, written.diagnostics);
    }),
};

/** The page that a file's ending asks for; Markdown where there is no file. */
function formatOf(file: string | undefined): string | undefined {
  if (file === undefined || file === '-') return 'markdown';
  const ending = endingOf(file);
  if (ending === '.md' || ending === '.markdown') return 'markdown';
  return ending === '.html' || ending === '.htm' ? 'html' : undefined;
}

function endingOf(file: string): string {
  return path.extname(file).toLowerCase();
}

async function sheetOf(id: string, rows: readonly SheetRow[]): Promise<Uint8Array> {
  // Few commands write sheets, and what writes them is heavy.
  const { xlsxOf } = await import('../../formats/xlsx-write.ts');
  return xlsxOf({ name: id.slice(0, 31), rows });
}
