import { planRemoveCoding } from '../../project/plan-codings.ts';
import type { OpenStudy } from '../../project/read.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { byOf, byOption, missingFlags } from '../demands.ts';
import { refuse, tell } from '../findings.ts';
import type { Option } from '../option.ts';

export const reasonOption: Option = {
  name: 'reason',
  value: { en: 'TEXT', id: 'TEKS' },
  about: { en: 'why, for the audit trail', id: 'alasannya, untuk jejak audit' },
};

export const codeRemove: Command = {
  arguments: [{ name: { en: 'ID', id: 'ID' } }],
  details: {
    en: 'A reason is needed: it stands in the log beside the coding as it was.',
    id: 'Alasan wajib disebut: dicatat dalam log di samping pengodean semula.',
  },
  examples: [
    {
      line: 'simpul code remove A009 --reason "tentang kota lain"',
      about: { en: 'take a coding away', id: 'hapus sebuah pengodean' },
    },
  ],
  options: [
    reasonOption,
    byOption,
    {
      name: 'force',
      about: { en: 'remove it even if claims rest on it', id: 'hapus walaupun menjadi bukti proposisi' },
    },
    dryRunOption,
  ],
  async run([typed = ''], options, context) {
    const missing = missingFlags(['reason'], this.options, options, 'simpul code remove', context.locale);
    if (missing.length > 0) return refuse(context, missing);
    const planned = (study: OpenStudy) => {
      const actor = byOf(options, study.project, 'simpul code remove');
      if (!actor.ok) return actor;
      const reason = options.one('reason');
      return planRemoveCoding(study, typed, { actor: actor.value, reason, force: options.has('force') });
    };
    return withChange(context, options, planned, {
      done: ({ id, code, source }) =>
        tell(context, {
          en: `Removed ${id} (${code} in ${source}). simpul log show tells what it was.`,
          id: `${id} dihapus (${code} di ${source}). simpul log show menyebut isinya semula.`,
        }),
    });
  },
};
