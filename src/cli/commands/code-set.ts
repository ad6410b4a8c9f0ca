import { found } from '../../core/diagnostic.ts';
import { planSetCoding } from '../../project/plan-codings.ts';
import type { OpenStudy } from '../../project/read.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { byOf, byOption } from '../demands.ts';
import { refuse, tell } from '../findings.ts';
import { changeOf, clearOption, judgementOptions } from '../judgement.ts';
import { nothingAsked } from '../kinds.ts';
import { reasonOption } from './code-remove.ts';

export const codeSet: Command = {
  arguments: [{ name: { en: 'ID', id: 'ID' } }],
  details: {
    en: 'The place, the words and the coder of a coding stay; simpul find shows ids. The log keeps what was decided before.',
    id: 'Tempat, kata-kata, dan pengodenya tetap; id dapat dilihat dengan simpul find. Log menyimpan keputusan sebelumnya.',
  },
  examples: [
    {
      line: 'simpul code set A010 --valence mixed --reason "dana ada, tetapi menumpang"',
      about: { en: 'another valence, with the reason', id: 'valensi lain, beserta alasannya' },
    },
    {
      line: 'simpul code set A010 --clear memo',
      about: { en: 'take the note away', id: 'hapus catatannya' },
    },
  ],
  options: [...judgementOptions, clearOption, byOption, reasonOption, dryRunOption],
  async run([typed = ''], options, context) {
    const change = changeOf(options);
    if (!change.ok) return refuse(context, change.diagnostics);
    if (Object.keys(change.value).length === 0) {
      return refuse(context, [found(nothingAsked, { file: '' }, { command: 'simpul code set' })]);
    }
    const planned = (study: OpenStudy) => {
      const actor = byOf(options, study.project, 'simpul code set');
      if (!actor.ok) return actor;
      return planSetCoding(study, typed, change.value, { actor: actor.value, reason: options.one('reason') });
    };
    return withChange(context, options, planned, {
      done: ({ id, code, source }) =>
        tell(context, {
          en: `Changed ${id} (${code} in ${source}). Next: simpul show ${source}`,
          id: `${id} diubah (${code} di ${source}). Berikutnya: simpul show ${source}`,
        }),
    });
  },
};
