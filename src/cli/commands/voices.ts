import { withProgress } from '../../core/progress.ts';
import { voiceTable } from '../../core/tables.ts';
import type { Command, Group } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { refuse } from '../findings.ts';
import { codersOf } from '../selection.ts';
import { withStudy } from '../study.ts';

const list: Command = {
  arguments: [],
  examples: [
    {
      line: 'simpul voices',
      about: { en: 'who was heard, with what weight', id: 'siapa yang didengar, dan seberapa berbobot' },
    },
    {
      line: 'simpul voices list --json',
      about: { en: 'as data for another program', id: 'sebagai data untuk program lain' },
    },
  ],
  options: viewOptions,
  run: (_args, options, context) =>
    withStudy(context, options, async ({ project }) => {
      const table = withProgress(
        voiceTable(project, context.locale),
        project,
        'voice',
        codersOf(project),
        context.locale,
      );
      const delivered = await deliver(table, options, context, true);
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    }),
};

export const voices: Group = {
  fallback: 'list',
  verbs: [
    {
      name: 'list',
      about: {
        en: 'list the voices: role, side, group, credibility, consent',
        id: 'daftar narasumber: peran, pihak, kelompok, kredibilitas, izin kutip',
      },
      load: async () => list,
    },
  ],
};
