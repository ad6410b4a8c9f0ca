import { nameOf, planUndo, type Undone } from '../../project/undo.ts';
import { applyOption, withPlan } from '../apply.ts';
import type { Command } from '../command.ts';
import { byOf, byOption } from '../demands.ts';
import { tell } from '../findings.ts';
import { inOneLine } from '../listing.ts';
import { reasonOption } from './code-remove.ts';

export const logUndo: Command = {
  arguments: [{ name: { en: 'ENTRY', id: 'CATATAN' }, optional: true }],
  details: {
    en: 'Undoes a migration, a correction of a text (reanchor), a sources set or a voices set: the newest change that is not undone, or the one whose hash is given. Each file becomes again what it was, byte for byte. A second log undo takes back the change before; what was undone is done again only by the hash of its undoing (simpul log show --json). What was changed since then is not thrown away: then nothing is undone. Without --apply it only says what it would do.',
    id: 'Membatalkan migrasi, perbaikan teks (reanchor), sources set, atau voices set: perubahan terbaru yang belum dibatalkan, atau yang hash-nya disebut. Setiap berkas kembali persis seperti semula. log undo berikutnya membatalkan perubahan sebelumnya; yang sudah dibatalkan hanya dilakukan lagi bila hash pembatalannya disebut (simpul log show --json). Perubahan sesudahnya tidak dibuang: bila ada, tidak ada yang dibatalkan. Tanpa --apply hanya disebutkan apa yang akan dilakukan.',
  },
  examples: [
    { line: 'simpul log undo', about: { en: 'what would be undone', id: 'apa yang akan dibatalkan' } },
    {
      line: {
        en: 'simpul log undo --apply --reason "decision postponed"',
        id: 'simpul log undo --apply --reason "keputusan ditunda"',
      },
      about: { en: 'undo the newest change', id: 'batalkan perubahan terbaru' },
    },
  ],
  options: [applyOption, reasonOption, byOption],
  run([entry], options, context) {
    const told = (result: Undone): void => {
      const { stdout } = context.terminal;
      stdout.write(result.files.map((file) => `${inOneLine(file)}\n`).join(''));
    };
    return withPlan(
      context,
      options,
      async (study) => {
        const actor = options.has('apply') ? byOf(options, study.project, 'simpul log undo') : undefined;
        if (actor && !actor.ok) return actor;
        return planUndo(study, { entry, actor: actor?.value ?? '', reason: options.one('reason') });
      },
      {
        planned: (result) => {
          told(result);
          const name = nameOf(result.entry);
          const { at } = result.entry;
          const next = { en: 'Next: the same with --apply', id: 'Berikutnya: perintah yang sama dengan --apply' };
          tell(
            context,
            isUndo(result)
              ? {
                  en: `This change is itself an undoing: “${name}” (${at}). Undoing it would do again what it took back, in the files above; another entry is chosen by its hash (simpul log show --json). ${next.en}`,
                  id: `Perubahan ini sendiri sebuah pembatalan: “${name}” (${at}). Membatalkannya berarti melakukan lagi yang telah dibatalkan, pada berkas di atas; catatan lain dipilih dengan hash-nya (simpul log show --json). ${next.id}`,
                }
              : {
                  en: `“${name}” (${at}) can be undone; the files above would be as they were. ${next.en}`,
                  id: `“${name}” (${at}) dapat dibatalkan; berkas di atas akan kembali seperti semula. ${next.id}`,
                },
          );
        },
        done: (result) => {
          told(result);
          const name = nameOf(result.entry);
          tell(
            context,
            isUndo(result)
              ? {
                  en: `Done again: what “${name}” had taken back. The files above are as they were before that undoing. Next: simpul check`,
                  id: `Dilakukan lagi: yang telah dibatalkan oleh “${name}”. Berkas di atas seperti sebelum pembatalan itu. Berikutnya: simpul check`,
                }
              : {
                  en: `Undone: “${name}”. The files above are as they were before. Next: simpul check`,
                  id: `Dibatalkan: “${name}”. Berkas di atas kembali seperti semula. Berikutnya: simpul check`,
                },
          );
        },
      },
    );
  },
};

/** Undoing what was an undoing itself is doing the first thing again. */
function isUndo({ entry }: Undone): boolean {
  return entry.verb === 'undo';
}
