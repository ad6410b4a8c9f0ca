import { buildReport } from '../../core/report.ts';
import { devices } from '../../devices/index.ts';
import { displays } from '../../displays/index.ts';
import { tactics } from '../../tactics/index.ts';
import type { Command } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { failOnOption, refuse } from '../findings.ts';
import { selectionOptions } from '../selection.ts';
import { withReduction } from '../study.ts';

export const report: Command = {
  arguments: [],
  details: {
    en: 'One document in three parts: data reduction, data display, conclusion drawing and verification.',
    id: 'Satu dokumen dalam tiga bagian: reduksi data, penyajian data, penarikan kesimpulan/verifikasi.',
  },
  examples: [
    {
      line: { en: 'simpul report -o report.html', id: 'simpul report -o laporan.html' },
      about: {
        en: 'a page that opens in any browser and prints well',
        id: 'halaman yang dapat dibuka di peramban apa pun dan dicetak',
      },
    },
    {
      line: { en: 'simpul report -o report.md', id: 'simpul report -o laporan.md' },
      about: { en: 'as Markdown', id: 'sebagai Markdown' },
    },
  ],
  options: [...selectionOptions, ...viewOptions, failOnOption],
  run(_args, options, context) {
    return withReduction(context, options, async (project, study) => {
      // Conclusions are about the whole study; the reduction narrows the displays.
      const view = buildReport(project, { devices, displays, tactics }, context.locale, study.project);
      const delivered = await deliver(view, options, context);
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    });
  },
};
