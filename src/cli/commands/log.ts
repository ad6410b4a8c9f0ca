import { found } from '../../core/diagnostic.ts';
import { safeJson } from '../../core/printable.ts';
import { frameSource } from '../../project/frame-source.ts';
import { notFound } from '../../project/kinds.ts';
import { readLog, verifyLog } from '../../project/log.ts';
import { findProject } from '../../project/read.ts';
import type { Command, Context, ExitCode, Group } from '../command.ts';
import { jsonOption } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { inOneLine } from '../listing.ts';
import { findingsOptions, reportFindings } from '../report-findings.ts';

async function inProject(context: Context, work: (dir: string) => Promise<ExitCode>): Promise<ExitCode> {
  const dir = findProject(context.dir);
  if (dir === undefined) return refuse(context, [found(notFound, { file: '' }, { folder: context.dir })]);
  return work(dir);
}

const show: Command = {
  arguments: [],
  details: {
    en: 'One entry a line: time, actor, verb, object, reason.',
    id: 'Satu catatan satu baris: waktu, pelaku, perbuatan, objek, alasan.',
  },
  examples: [
    { line: 'simpul log show', about: { en: 'everything, oldest first', id: 'semuanya, mulai dari yang terlama' } },
    {
      line: 'simpul log show --json',
      about: { en: 'with what was there before and after', id: 'beserta isi sebelum dan sesudahnya' },
    },
  ],
  options: [
    {
      name: 'actor',
      value: { en: 'ACTOR', id: 'PELAKU' },
      repeat: true,
      about: { en: 'only the entries of this person', id: 'hanya catatan orang ini' },
    },
    jsonOption,
  ],
  run: (_args, options, context) =>
    inProject(context, async (dir) => {
      const wanted = options.all('actor');
      const entries = (await readLog(dir)).filter((entry) => wanted.length === 0 || wanted.includes(entry.actor));
      const { stdout } = context.terminal;
      if (options.has('json')) stdout.write(`${safeJson(entries, 2)}\n`);
      else {
        for (const { at, actor, verb, object, reason } of entries) {
          stdout.write(`${[at, actor, verb, object, reason ?? ''].map(inOneLine).join('\t').trimEnd()}\n`);
        }
      }
      if (entries.length === 0) {
        tell(context, {
          en: 'The log has no entry: nothing was changed with simpul yet.',
          id: 'Log belum berisi catatan: belum ada yang diubah dengan simpul.',
        });
      }
      return 0;
    }),
};

const verify: Command = {
  arguments: [],
  details: {
    en: 'Each entry carries the hash of the one before; the first that was changed is named with its line.',
    id: 'Setiap catatan memuat hash catatan sebelumnya; catatan pertama yang diubah disebut beserta barisnya.',
  },
  examples: [{ line: 'simpul log verify', about: { en: 'whether the trail is whole', id: 'apakah jejaknya utuh' } }],
  options: findingsOptions,
  run: (_args, options, context) =>
    inProject(context, async (dir) => {
      const checked = { en: 'the log', id: 'log' };
      return reportFindings(await verifyLog(dir), checked, options, context, frameSource(dir));
    }),
};

export const log: Group = {
  fallback: 'show',
  verbs: [
    {
      name: 'show',
      about: { en: 'list what was changed', id: 'daftar apa yang diubah' },
      load: async () => show,
    },
    {
      name: 'verify',
      about: { en: 'find out whether an entry was tampered with', id: 'periksa apakah ada catatan yang diubah' },
      load: async () => verify,
    },
    {
      name: 'undo',
      about: { en: 'undo a migration, byte for byte', id: 'batalkan sebuah migrasi, persis seperti semula' },
      load: async () => (await import('./log-undo.ts')).logUndo,
    },
  ],
};
