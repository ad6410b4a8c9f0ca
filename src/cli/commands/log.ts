import { type Diagnostic, found } from '../../core/diagnostic.ts';
import { plural } from '../../core/locale.ts';
import { safeJson } from '../../core/printable.ts';
import { frameSource } from '../../project/frame-source.ts';
import { notFound } from '../../project/kinds.ts';
import { type LogEntry, readLog, verifyLog } from '../../project/log.ts';
import { findProject, readProject } from '../../project/read.ts';
import { unloggedIn, unloggedRecordsIn } from '../../project/unlogged.ts';
import type { Command, Context, ExitCode, Group } from '../command.ts';
import { jsonOption } from '../deliver.ts';
import { exitCodeOf, printFindings, refuse, tell } from '../findings.ts';
import { inOneLine } from '../listing.ts';
import { openFrames } from '../open-frames.ts';
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
      const unread: Diagnostic[] = [];
      const all = await readLog(dir, (finding) => unread.push(finding));
      const entries = all.filter((entry) => wanted.length === 0 || wanted.includes(entry.actor));
      const { stdout } = context.terminal;
      if (options.has('json')) stdout.write(`${safeJson(entries, 2)}\n`);
      else {
        for (const { at, actor, verb, object, reason } of entries) {
          stdout.write(`${[at, actor, verb, object, reason ?? ''].map(inOneLine).join('\t').trimEnd()}\n`);
        }
      }
      if (unread.length > 0) {
        await printFindings(unread, context.terminal.stderr, context);
        tell(context, {
          en: `${plural(all.length, 'entry', 'entries')} could be read, ${unread.length} could not.`,
          id: `${all.length} catatan terbaca, ${unread.length} tidak terbaca.`,
        });
      } else if (all.length === 0) {
        tell(context, {
          en: 'The log has no entry: nothing was changed with simpul yet.',
          id: 'Log belum berisi catatan: belum ada yang diubah dengan simpul.',
        });
      } else if (entries.length === 0) {
        tell(context, {
          en: `The log has no entry of ${wanted.join(', ')}. It has some of ${actorsIn(all)}.`,
          id: `Log tidak berisi catatan ${wanted.join(', ')}. Yang ada: ${actorsIn(all)}.`,
        });
      }
      return exitCodeOf(unread, options);
    }),
};

function actorsIn(entries: readonly LogEntry[]): string {
  return [...new Set(entries.map(({ actor }) => inOneLine(actor)))].join(', ');
}

const verify: Command = {
  arguments: [],
  details: {
    en: 'Each entry carries the hash of the one before; the first that was changed is named with its line. Each coding, voice and source that came or changed with simpul is held against what the log last says of it. Not found: a log rebuilt as a whole, entries cut off at its end while the codings fit what is left, and changes in other files than codings, voices.yaml and sources/*.yaml.',
    id: 'Setiap catatan memuat hash catatan sebelumnya; catatan pertama yang diubah disebut beserta barisnya. Setiap pengodean, narasumber, dan sumber data yang masuk atau diubah dengan perintah dibandingkan dengan isi terakhirnya dalam log. Yang tidak ditemukan: log yang disusun ulang seluruhnya, catatan terakhir yang dipotong selama pengodean cocok dengan sisanya, dan perubahan pada berkas selain pengodean, voices.yaml, dan sources/*.yaml.',
  },
  examples: [{ line: 'simpul log verify', about: { en: 'whether the trail is whole', id: 'apakah jejaknya utuh' } }],
  options: findingsOptions,
  run: (_args, options, context) =>
    inProject(context, async (dir) => {
      const checked = { en: 'the log', id: 'log' };
      const study = await readProject(dir);
      // What cannot be read is for check to name; the log itself is looked at all the same.
      const entries = study.ok ? await readLog(dir) : [];
      const unlogged = study.ok
        ? [...unloggedIn(study.value, entries), ...unloggedRecordsIn(study.value, entries)]
        : [];
      return reportFindings(
        [...(await verifyLog(dir)), ...unlogged],
        checked,
        options,
        context,
        openFrames(study.ok ? study.value.project : undefined, frameSource(dir)),
      );
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
      about: { en: 'undo a migration, a correction or a “set”', id: 'batalkan migrasi, perbaikan teks, atau “set”' },
      load: async () => (await import('./log-undo.ts')).logUndo,
    },
  ],
};
