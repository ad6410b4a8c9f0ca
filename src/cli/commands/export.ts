import { found } from '../../core/diagnostic.ts';
import { barredLines } from '../../core/header.ts';
import { nearest } from '../../core/nearest.ts';
import { done } from '../../core/outcome.ts';
import { exporters } from '../../exporters/index.ts';
import type { Command } from '../command.ts';
import { outputOption, writeResult } from '../deliver.ts';
import { refuse } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { realNamesOption, searched } from '../leaving.ts';
import { selectionOptions } from '../selection.ts';
import { withReduction } from '../study.ts';

export const exportCommand: Command = {
  arguments: [{ name: { en: 'FORMAT', id: 'FORMAT' } }],
  details: {
    en: 'Words that a voice has not allowed to be quoted, or that are off the record, are left out; pseudonyms stand for names. For a colleague who codes the same texts: --real-names.',
    id: 'Kata-kata yang tidak diizinkan narasumber untuk dikutip, atau yang diminta tidak dicatat, tidak ikut; nama diganti nama samaran. Untuk rekan yang mengode teks yang sama: --real-names.',
  },
  examples: [
    {
      line: 'simpul export codings-jsonl --coder rani -o rani.jsonl',
      about: {
        en: 'one coder’s codings, to be read by simpul code import',
        id: 'pengodean seorang pengode, untuk dibaca simpul code import',
      },
    },
  ],
  options: [
    ...selectionOptions,
    { ...outputOption, about: { en: 'write to a file; - is the screen', id: 'tulis ke berkas; - berarti layar' } },
    realNamesOption,
  ],
  members: exporters.map((exporter) => ({ name: exporter.name, about: exporter.title })),
  run([typed = ''], options, context) {
    return withReduction(context, options, async (project) => {
      const exporter = exporters.find((one) => one.name === typed);
      if (!exporter) {
        const names = exporters.map((one) => one.name);
        const data = { typed, what: 'exporter', list: 'simpul export --help', nearest: nearest(typed, names) } as const;
        return refuse(context, [found(unknownName, { file: '' }, data)]);
      }
      for (const line of barredLines(project, context.locale)) context.terminal.stderr.write(`${line}\n`);
      const clean = await searched(project.codings, project, options, context);
      if (!clean.ok) return refuse(context, clean.diagnostics);
      const content = await exporter.write(project, context.locale);
      const file = options.one('output');
      const written =
        file === undefined || file === '-'
          ? done(context.terminal.stdout.write(content))
          : await writeResult(file, content, context);
      return written.ok ? 0 : refuse(context, written.diagnostics);
    });
  },
};
