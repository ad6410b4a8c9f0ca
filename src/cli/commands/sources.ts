import { done, failed } from '../../core/outcome.ts';
import { withColumns, withProgress } from '../../core/progress.ts';
import { sourceTable } from '../../core/tables.ts';
import { planSetSource } from '../../project/plan-records.ts';
import type { Command, Group } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { forReader } from '../leaving.ts';
import type { Option } from '../option.ts';
import { templateCommand } from '../record-table.ts';
import { codersOf } from '../selection.ts';
import { settingCommand } from '../setting.ts';
import { metaOf, sourceOptions, speakersTold } from '../source-options.ts';
import { withStudy } from '../study.ts';

const list: Command = {
  arguments: [],
  examples: [
    {
      line: 'simpul sources',
      about: { en: 'all sources, and how far each coder is', id: 'semua sumber data, dan sejauh mana tiap pengode' },
    },
    {
      line: 'simpul sources list -o sumber.csv',
      about: { en: 'as a table for a spreadsheet', id: 'sebagai tabel untuk lembar kerja' },
    },
  ],
  options: viewOptions,
  run: (_args, options, context) =>
    withStudy(context, options, async (study) => {
      const project = forReader(study.project, options, context);
      if (project.sources.length === 0) {
        tell(context, {
          en: 'There is no source yet. Next: simpul import wawancara/*.txt --dry-run',
          id: 'Belum ada sumber data. Berikutnya: simpul import wawancara/*.txt --dry-run',
        });
      }
      const table = withProgress(
        withColumns(sourceTable(project, context.locale), ['title', 'type', 'observed_at', 'voices', 'words']),
        project,
        'source',
        codersOf(project),
        context.locale,
      );
      const delivered = await deliver(table, options, context, { project, bare: true });
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    }),
};

const offRecordOption: Option = {
  name: 'off-record',
  value: { en: 'WORDS|LINES', id: 'KATA|BARIS' },
  repeat: true,
  about: {
    en: 'words (wherever they stand), or lines such as 12..14, that are off the record',
    id: 'kata-kata (di mana pun adanya), atau baris seperti 12..14, yang di luar catatan',
  },
};

const speakerOption: Option = {
  name: 'speaker',
  value: { en: 'LABEL=VOICE', id: 'LABEL=NARASUMBER' },
  repeat: true,
  about: {
    en: 'who speaks under a label of its text; researcher is the interviewer, new a new voice',
    id: 'siapa yang berbicara di bawah sebuah label teksnya; researcher pewawancara, new narasumber baru',
  },
};

const set = settingCommand({
  command: 'simpul sources set',
  noun: 'source',
  id: { en: 'SOURCE', id: 'SUMBER' },
  details: {
    en: 'Writes into sources/SOURCE.yaml; comments and order stay. The text itself is never changed.',
    id: 'Menulis ke sources/SUMBER.yaml; komentar dan urutannya tetap. Teksnya sendiri tidak pernah diubah.',
  },
  examples: [
    {
      line: 'simpul sources set --from sumber.xlsx --dry-run',
      about: { en: 'all from a table: look first', id: 'semuanya dari tabel: lihat dahulu' },
    },
    {
      line: 'simpul sources set S1 --date 2021-03-09 --side Bandung --data-kind primer',
      about: { en: 'date, side and kind of data', id: 'tanggal, pihak, dan jenis data' },
    },
    {
      line: 'simpul sources set S4 --speaker "Moderator=researcher" --speaker "Bu Ratna=N5"',
      about: { en: 'who speaks under two labels', id: 'siapa yang berbicara di bawah dua label' },
    },
    {
      line: 'simpul sources set S1 --off-record 12..14',
      about: {
        en: 'three lines are never quoted, suggested or exported',
        id: 'tiga baris tidak pernah dikutip, diusulkan, atau diekspor',
      },
    },
  ],
  options: [...sourceOptions, speakerOption, offRecordOption],
  settingsOf: (options) => {
    const meta = metaOf(options);
    const speakers = speakersTold(options);
    if (!meta.ok || !speakers.ok) return failed([...meta.diagnostics, ...speakers.diagnostics]);
    return done({
      ...(meta.value as Record<string, string>),
      ...(options.has('speaker') ? { speakers: speakers.value } : {}),
      ...(options.has('off-record') ? { off_record: options.all('off-record') } : {}),
    });
  },
  plan: planSetSource,
});

const template = templateCommand('source', [
  {
    line: 'simpul sources template -o sumber.csv',
    about: { en: 'a table of all sources to fill in', id: 'tabel semua sumber data untuk dilengkapi' },
  },
]);

export const sources: Group = {
  fallback: 'list',
  verbs: [
    {
      name: 'list',
      about: {
        en: 'list the sources: voices, dates, words, codings',
        id: 'daftar sumber data: narasumber, tanggal, kata, pengodean',
      },
      load: async () => list,
    },
    {
      name: 'set',
      about: { en: 'set what is known of a source', id: 'lengkapi keterangan sebuah sumber data' },
      load: async () => set,
    },
    {
      name: 'template',
      about: { en: 'a table of all sources to fill in', id: 'tabel semua sumber data untuk dilengkapi' },
      load: async () => template,
    },
  ],
};
