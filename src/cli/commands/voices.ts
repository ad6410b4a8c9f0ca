import { withProgress } from '../../core/progress.ts';
import { voiceTable } from '../../core/tables.ts';
import { planSetVoice } from '../../project/plan-records.ts';
import type { Command, Group } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { refuse } from '../findings.ts';
import { forReader } from '../leaving.ts';
import { templateCommand } from '../record-table.ts';
import { codersOf } from '../selection.ts';
import { settingCommand } from '../setting.ts';
import { withStudy } from '../study.ts';
import { voiceOptions, voiceSettings } from '../voice-options.ts';

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
    withStudy(context, options, async (study) => {
      const project = forReader(study.project, options, context);
      const table = withProgress(
        voiceTable(project, context.locale),
        project,
        'voice',
        codersOf(project),
        context.locale,
      );
      const delivered = await deliver(table, options, context, { project, bare: true });
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    }),
};

const set = settingCommand({
  command: 'simpul voices set',
  noun: 'voice',
  id: { en: 'VOICE', id: 'NARASUMBER' },
  details: {
    en: 'Writes into voices.yaml; comments and order stay. Voices of one office share a group and count once. The five criteria of credibility are rated 0, 1 or 2: proximity, authority, independence, contemporaneity, checkability.',
    id: 'Menulis ke voices.yaml; komentar dan urutannya tetap. Narasumber dari satu kantor berbagi satu kelompok dan dihitung sekali. Lima kriteria kredibilitas dinilai 0, 1, atau 2: kedekatan, kewenangan, independensi, kesezamanan, keterperiksaan.',
  },
  examples: [
    {
      line: 'simpul voices set --from narasumber.xlsx --dry-run',
      about: { en: 'all from a table: look first', id: 'semuanya dari tabel: lihat dahulu' },
    },
    {
      line: 'simpul voices set N1 --role "pejabat pengelola kerja sama" --side Bandung --group G1',
      about: { en: 'who the voice is', id: 'siapa narasumber itu' },
    },
    {
      line: 'simpul voices set N1 --credibility 2,2,1,1,2 --reason "mengelola sejak 2009"',
      about: { en: 'how credible, and why', id: 'seberapa kredibel, dan alasannya' },
    },
    {
      line: 'simpul voices set N3 --quote no',
      about: {
        en: 'the words may not be quoted: they show as ✕',
        id: 'kata-katanya tidak boleh dikutip: tampil sebagai ✕',
      },
    },
  ],
  options: voiceOptions,
  settingsOf: voiceSettings,
  plan: planSetVoice,
});

const template = templateCommand('voice', [
  {
    line: 'simpul voices template -o narasumber.csv',
    about: { en: 'a table of all voices to fill in', id: 'tabel semua narasumber untuk dilengkapi' },
  },
]);

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
    {
      name: 'set',
      about: { en: 'set what is known of a voice', id: 'lengkapi keterangan seorang narasumber' },
      load: async () => set,
    },
    {
      name: 'template',
      about: { en: 'a table of all voices to fill in', id: 'tabel semua narasumber untuk dilengkapi' },
      load: async () => template,
    },
  ],
};
