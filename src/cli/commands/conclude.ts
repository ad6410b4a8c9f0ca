import { conclude as concludeOn, conclusionJson } from '../../core/conclude/conclude.ts';
import { conclusionView, elementOverview } from '../../core/conclude/view.ts';
import type { Command } from '../command.ts';
import { deliver, viewOptions, writeResult } from '../deliver.ts';
import { failOnOption, refuse, tell } from '../findings.ts';
import { selectionOptions } from '../selection.ts';
import { withReduction } from '../study.ts';

export const conclude: Command = {
  arguments: [],
  details: {
    en: 'Each claim with its status by rule R1, the conditions, the evidence for and against. Conclusions are always about the whole study.',
    id: 'Setiap proposisi dengan status menurut aturan R1, syaratnya, serta bukti yang mendukung dan menentang. Kesimpulan selalu tentang seluruh penelitian.',
  },
  examples: [
    { line: 'simpul conclude --brief', about: { en: 'one line for each element', id: 'satu baris untuk tiap elemen' } },
    {
      line: 'simpul conclude -o kesimpulan.html',
      about: { en: 'everything, as a page', id: 'semuanya, sebagai halaman' },
    },
    {
      line: 'simpul conclude --json',
      about: { en: 'the figures, for a program', id: 'angka-angkanya, untuk program' },
    },
  ],
  options: [
    { name: 'brief', about: { en: 'only the table of elements', id: 'hanya tabel elemen' } },
    ...selectionOptions.filter((option) => option.name === 'coder'),
    ...viewOptions,
    failOnOption,
  ],
  run(_args, options, context) {
    return withReduction(context, options, async (reduced, study) => {
      // Links name their codings whoever made them, so the whole project is weighed.
      const project = {
        ...reduced,
        codings: study.project.codings,
        sources: study.project.sources,
        voices: study.project.voices,
      };
      if (options.has('json')) {
        const json = `${JSON.stringify({ claims: concludeOn(project).map(conclusionJson) }, null, 2)}\n`;
        const file = options.one('output');
        if (file === undefined || file === '-') context.terminal.stdout.write(json);
        else {
          const written = await writeResult(file, json, context);
          if (!written.ok) return refuse(context, written.diagnostics);
        }
        return 0;
      }
      const view = options.has('brief')
        ? elementOverview(project, context.locale)
        : conclusionView(project, context.locale);
      const delivered = await deliver(view, options, context);
      if (!delivered.ok) return refuse(context, delivered.diagnostics);
      if (context.terminal.stdout.isTTY)
        tell(context, {
          en: 'Next: simpul report -o report.html writes everything into one document.',
          id: 'Berikutnya: simpul report -o laporan.html menulis semuanya ke satu dokumen.',
        });
      return 0;
    });
  },
};
