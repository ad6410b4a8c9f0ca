import { plural } from '../../core/locale.ts';
import { type ImportedCodings, planImportCodings } from '../../project/import-codings.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { refuse, tell } from '../findings.ts';
import { readUserText } from '../read-text.ts';

export const codeImport: Command = {
  arguments: [{ name: { en: 'FILE', id: 'BERKAS' } }],
  details: {
    en: 'One coding a line (JSON Lines), as simpul export codings-jsonl writes them; - reads the standard input. Every line must stand in its source; lines that are there already are skipped.',
    id: 'Satu pengodean satu baris (JSON Lines), seperti yang ditulis simpul export codings-jsonl; - membaca masukan standar. Setiap baris harus ada di sumber datanya; baris yang sudah ada dilewati.',
  },
  examples: [
    {
      line: 'simpul code import rani.jsonl --dry-run',
      about: { en: 'check every line, write nothing', id: 'periksa setiap baris, tanpa menulis' },
    },
    {
      line: 'simpul code import rani.jsonl --coder rani',
      about: { en: 'lines that name no coder are Rani’s', id: 'baris tanpa nama pengode adalah milik Rani' },
    },
  ],
  options: [
    {
      name: 'coder',
      value: { en: 'CODER', id: 'PENGODE' },
      about: { en: 'coder of the lines that name none', id: 'pengode untuk baris yang tidak menyebutnya' },
    },
    dryRunOption,
  ],
  async run([file = ''], options, context) {
    const content = await readUserText(file, context);
    if (!content.ok) return refuse(context, content.diagnostics);
    const coder = options.one('coder');
    const told = ({ added, skipped }: ImportedCodings): void => {
      const more = {
        en: skipped > 0 ? `, ${skipped} ${skipped === 1 ? 'was' : 'were'} there already` : '',
        id: skipped > 0 ? `, ${skipped} sudah ada` : '',
      };
      tell(context, {
        en: `${plural(added.length, 'coding')} added${more.en}. Next: simpul check`,
        id: `${added.length} pengodean ditambahkan${more.id}. Berikutnya: simpul check`,
      });
    };
    return withChange(
      context,
      options,
      (study) =>
        planImportCodings(
          study,
          { file, content: content.value, ...(coder === undefined ? {} : { coder }) },
          context.terminal,
        ),
      { done: told, unchanged: told },
    );
  },
};
