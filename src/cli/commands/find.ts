import type { Localised } from '../../core/locale.ts';
import { reduce } from '../../core/reduce.ts';
import { quoteOf } from '../../core/reference.ts';
import { voicesIn } from '../../core/tally.ts';
import type { Command } from '../command.ts';
import { inOneLine, jsonOption } from '../deliver.ts';
import { failOnOption, refuse, tell } from '../findings.ts';
import { Options } from '../options.ts';
import { selectionOf, selectionOptions } from '../selection.ts';
import { withStudy } from '../study.ts';

const withheld: Localised = { en: '✕ withheld', id: '✕ dirahasiakan' };

export const find: Command = {
  arguments: [{ name: { en: 'CODE', id: 'KODE' }, optional: true, many: true }],
  details: {
    en: 'One coding a line: id, code, valence, reference, quote.',
    id: 'Satu pengodean per baris: id, kode, valensi, rujukan, kutipan.',
  },
  examples: [
    {
      line: 'simpul find E1.2 --valence unmet',
      about: { en: 'who says that there was no money', id: 'siapa yang mengatakan tidak ada dana' },
    },
    {
      line: 'simpul find E4 --side Liuzhou',
      about: {
        en: 'a code with its indicators, one side only',
        id: 'sebuah kode dengan indikatornya, satu pihak saja',
      },
    },
  ],
  options: [...selectionOptions, jsonOption, failOnOption],
  run(args, given, context) {
    return withStudy(context, given, async (study) => {
      const { stdout } = context.terminal;
      const options = given.with(new Options(new Map(args.length > 0 ? [['code', args]] : [])));
      const selection = selectionOf(options, study.project);
      if (!selection.ok) return refuse(context, selection.diagnostics);
      const project = reduce(study.project, selection.value);
      if (!project.ok) return refuse(context, project.diagnostics);
      const { codings } = project.value;
      if (options.has('json')) stdout.write(`${JSON.stringify(codings, null, 2)}\n`);
      else {
        for (const coding of codings) {
          const quote = quoteOf(project.value, coding, context.locale);
          stdout.write(
            `${[coding.id, coding.code, coding.valence ?? '', quote.reference, quote.text ?? withheld[context.locale]].map(inOneLine).join('\t')}\n`,
          );
        }
      }
      const voices = voicesIn(project.value, codings);
      if (codings.length === 0)
        tell(context, {
          en: 'No coding fits. Loosen the selection, or see simpul display data-accounting-log for what was read.',
          id: 'Tidak ada pengodean yang cocok. Longgarkan pilihannya, atau lihat simpul display data-accounting-log untuk apa yang sudah dibaca.',
        });
      else
        tell(context, {
          en: `${voices.length} voices (${codings.length} quotes): ${voices.join(', ')}`,
          id: `${voices.length} narasumber/dokumen (${codings.length} kutipan): ${voices.join(', ')}`,
        });
      return 0;
    });
  },
};
