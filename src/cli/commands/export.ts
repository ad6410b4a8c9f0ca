import { found } from '../../core/diagnostic.ts';
import { nearest } from '../../core/nearest.ts';
import { exporters } from '../../exporters/index.ts';
import type { Command } from '../command.ts';
import { outputOption, writeResult } from '../deliver.ts';
import { failOnOption, refuse } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { selectionOptions } from '../selection.ts';
import { withReduction } from '../study.ts';

export const exportCommand: Command = {
  arguments: [{ name: { en: 'FORMAT', id: 'FORMAT' } }],
  examples: [
    {
      line: 'simpul export codings-jsonl -o A.jsonl --coder A',
      about: { en: 'the codings of one coder', id: 'pengodean seorang pengode' },
    },
  ],
  options: [...selectionOptions, outputOption, failOnOption],
  members: exporters.map((exporter) => ({ name: exporter.name, about: exporter.title })),
  async run([name = ''], options, context) {
    const exporter = exporters.find((one) => one.name === name);
    if (!exporter) {
      const guess = nearest(
        name,
        exporters.map((one) => one.name),
      );
      return refuse(context, [
        found(
          unknownName,
          { file: '' },
          { typed: name, what: 'exporter', list: 'simpul export --help', nearest: guess },
        ),
      ]);
    }
    return withReduction(context, options, async (project) => {
      const content = await exporter.write(project, context.locale);
      const file = options.one('output');
      if (file === undefined || file === '-') context.terminal.stdout.write(content);
      else {
        const written = await writeResult(file, content, context);
        if (!written.ok) return refuse(context, written.diagnostics);
      }
      return 0;
    });
  },
};
