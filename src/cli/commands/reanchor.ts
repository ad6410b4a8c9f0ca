import path from 'node:path';
import { found } from '../../core/diagnostic.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import { readFile } from '../../importers/read-file.ts';
import { type Correction, planReanchor, type Reanchoring } from '../../project/plan-reanchor.ts';
import { toDocx } from '../../project/to-docx.ts';
import { expandFiles, readUserFile } from '../../project/user-files.ts';
import { applyOption, withPlan } from '../apply.ts';
import type { Command, Context } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { byOf, byOption, missingFlags } from '../demands.ts';
import { oneFileOnly } from '../file-kinds.ts';
import { printFindings, refuse, tell } from '../findings.ts';
import { reanchorView } from '../reanchor-page.ts';
import { reasonOption } from './code-remove.ts';

export const reanchor: Command = {
  arguments: [{ name: { en: 'SOURCE', id: 'SUMBER' } }],
  details: {
    en: 'Puts every coding, flag and quoted passage of a source where its words stand now: in a corrected transcript (--with FILE), or in sources/SOURCE.txt as it was edited by hand. The plan comes first; --apply makes it, as one change that simpul log undo takes back. Words that moved or were corrected are followed; what is gone or stands in several places stays as it is, is named, and is in no figure.',
    id: 'Menempatkan setiap pengodean, penanda, dan petikan sebuah sumber di tempat kata-katanya sekarang: dalam transkrip yang sudah dikoreksi (--with BERKAS), atau dalam sources/SUMBER.txt yang disunting langsung. Rencananya tampil dahulu; --apply melaksanakannya sebagai satu perubahan yang dapat dibatalkan dengan simpul log undo. Kata yang pindah atau dibetulkan diikuti; yang hilang atau ada di beberapa tempat tetap tersimpan, disebut, dan tidak dihitung.',
  },
  examples: [
    {
      line: {
        en: 'simpul reanchor S1 --with interview-01-corrected.docx',
        id: 'simpul reanchor S1 --with wawancara-01-koreksi.docx',
      },
      about: { en: 'what the correction does to each coding', id: 'akibat koreksi bagi tiap pengodean' },
    },
    {
      line: {
        en: 'simpul reanchor S1 --with interview-01-corrected.docx --apply --reason "typing errors"',
        id: 'simpul reanchor S1 --with wawancara-01-koreksi.docx --apply --reason "salah ketik"',
      },
      about: { en: 'make it', id: 'laksanakan' },
    },
  ],
  options: [
    {
      name: 'with',
      value: { en: 'FILE', id: 'BERKAS' },
      about: { en: 'the corrected text', id: 'teks yang sudah dikoreksi' },
    },
    reasonOption,
    byOption,
    applyOption,
    ...viewOptions,
  ],
  async run([source = ''], options, context) {
    const missing = missingFlags(
      options.has('apply') ? ['reason'] : [],
      this.options,
      options,
      'simpul reanchor',
      context.locale,
    );
    if (missing.length > 0) return refuse(context, missing);
    const file = options.one('with');
    const corrected = file === undefined ? done(undefined) : await correctedIn(file, context);
    if (!corrected.ok) return refuse(context, corrected.diagnostics);
    if (corrected.diagnostics.length > 0) await printFindings(corrected.diagnostics, context.terminal.stderr, context);
    const show = async (result: Reanchoring): Promise<void> => {
      const delivered = await deliver(reanchorView(result, context.locale), options, context);
      if (!delivered.ok) await printFindings(delivered.diagnostics, context.terminal.stderr, context);
    };
    return withPlan(
      context,
      options,
      async (study) => {
        const actor = options.has('apply') ? byOf(options, study.project, 'simpul reanchor') : done('');
        if (!actor.ok) return actor;
        const reason = options.one('reason') ?? '';
        const text = corrected.value ? { corrected: corrected.value } : {};
        return planReanchor(study, { source, ...text, actor: actor.value, reason });
      },
      {
        planned: async (result) => {
          await show(result);
          if (result.files.length === 0) tell(context, result.moves.length === 0 ? inPlace : forYou);
          else {
            tell(context, {
              en: 'Nothing was written. Next: the same with --apply --reason TEXT',
              id: 'Belum ada yang ditulis. Berikutnya: perintah yang sama dengan --apply --reason TEKS',
            });
          }
        },
        unchanged: ({ moves }) => tell(context, moves.length === 0 ? inPlace : forYou),
        done: async (result) => {
          await show(result);
          tell(context, {
            en: `Done${corrected.value ? '; the old text is in the log' : ''}. Next: simpul check; simpul log undo takes it back${corrected.value ? '' : ', but not your edit of the text'}.`,
            id: `Selesai${corrected.value ? '; teks lama tersimpan dalam log' : ''}. Berikutnya: simpul check; simpul log undo membatalkannya${corrected.value ? '' : ', kecuali suntingan Anda pada teks'}.`,
          });
        },
      },
    );
  },
};

const inPlace = {
  en: 'Everything stands where it says; there is nothing to do.',
  id: 'Semuanya berada di tempatnya; tidak ada yang perlu dilakukan.',
};

const forYou = {
  en: 'All that can be followed stands in its place; what is named above is for you to place.',
  id: 'Semua yang dapat diikuti sudah di tempatnya; yang disebut di atas perlu Anda tempatkan sendiri.',
};

async function correctedIn(typed: string, context: Context): Promise<Outcome<NonNullable<Correction['corrected']>>> {
  const files = await expandFiles(context.terminal.cwd, [typed]);
  if (!files.ok) return files;
  const [file, ...others] = files.value;
  if (!file || others.length > 0)
    return failed([found(oneFileOnly, { file: '' }, { flag: '--with', count: files.value.length })]);
  const bytes = await readUserFile(file);
  if (!bytes.ok) return bytes;
  const drafts = await readFile(bytes.value, { file: file.name, toDocx });
  if (!drafts.ok) return drafts;
  const [draft, ...more] = drafts.value;
  if (!draft || more.length > 0)
    return failed([found(oneFileOnly, { file: file.name }, { flag: '--with', count: drafts.value.length })]);
  const corrected = { file: file.name, name: path.basename(file.name), bytes: bytes.value, text: draft.text };
  return done(corrected, drafts.diagnostics);
}
