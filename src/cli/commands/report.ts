import { conclude } from '../../core/conclude/conclude.ts';
import { linksLeftOut } from '../../core/conclude/left-out-links.ts';
import { buildReport } from '../../core/report.ts';
import { devices } from '../../devices/index.ts';
import { displays } from '../../displays/index.ts';
import { tactics } from '../../tactics/index.ts';
import type { Command } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { failOnOption, refuse, tell } from '../findings.ts';
import { selectionOptions } from '../selection.ts';
import { withFindings, withReduction } from '../study.ts';

export const report: Command = {
  arguments: [],
  details: {
    en: 'One document in three parts: data reduction, data display, conclusion drawing and verification. What only the researcher can write is left blank.',
    id: 'Satu dokumen dalam tiga bagian: reduksi data, penyajian data, penarikan kesimpulan/verifikasi. Yang hanya dapat ditulis peneliti dibiarkan kosong.',
  },
  examples: [
    {
      line: 'simpul report -o bab4.html',
      about: {
        en: 'a page that opens in any browser and prints well',
        id: 'halaman yang dapat dibuka di peramban apa pun dan rapi saat dicetak',
      },
    },
    {
      line: 'simpul report --lang en -o findings.md',
      about: { en: 'in English, as Markdown', id: 'dalam bahasa Inggris, sebagai Markdown' },
    },
  ],
  options: [...selectionOptions, ...viewOptions, failOnOption],
  run: (_args, options, context) =>
    withReduction(context, options, (project, { project: whole }) =>
      withFindings(context, options, linksLeftOut(conclude(whole)), async () => {
        const view = buildReport(project, { devices, displays, tactics }, context.locale, whole);
        const delivered = await deliver(view, options, context, { project });
        if (!delivered.ok) return refuse(context, delivered.diagnostics);
        if (!options.has('output') && context.terminal.stdout.isTTY) {
          tell(context, {
            en: 'simpul report -o bab4.html writes it as a page.',
            id: 'simpul report -o bab4.html menulisnya sebagai halaman.',
          });
        }
        return 0;
      }),
    ),
};
