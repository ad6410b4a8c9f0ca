import { planAddCodebook } from '../../project/plan-codebook.ts';
import { shippedIds } from '../../project/shipped.ts';
import { dryRunOption, withChange } from '../change.ts';
import { refuseName } from '../codebooks.ts';
import type { Command } from '../command.ts';
import { byOf, byOption } from '../demands.ts';
import { tell } from '../findings.ts';

export const codebookAdd: Command = {
  arguments: [{ name: { en: 'CODEBOOK', id: 'BUKU-KODE' } }],
  details: {
    en: 'Copies a codebook that ships into the folder codebooks/ and names it in simpul.yaml. From then on it is yours to edit. A file of that name that is there already is used as it is.',
    id: 'Menyalin buku kode bawaan ke folder codebooks/ dan mencantumkannya di simpul.yaml. Sejak itu buku kode tersebut boleh Anda sunting. Berkas bernama sama yang sudah ada dipakai apa adanya.',
  },
  examples: [
    {
      line: 'simpul codebook add cremer-5',
      about: { en: 'the five characteristics of sister cities', id: 'lima karakteristik kota kembar' },
    },
    {
      line: 'simpul codebook add lecours-3 --dry-run',
      about: { en: 'which files that would write', id: 'berkas apa saja yang akan ditulis' },
    },
  ],
  options: [byOption, dryRunOption],
  async run([id = ''], options, context) {
    if (!shippedIds.some((one) => one === id)) {
      return refuseName('codebook', id, shippedIds, 'simpul codebook list', context);
    }
    return withChange(
      context,
      options,
      async (study) => {
        const actor = byOf(options, study.project, 'simpul codebook add');
        return actor.ok ? planAddCodebook(study, { id, actor: actor.value }) : actor;
      },
      {
        done: ({ own }) =>
          tell(context, {
            en: `${own ? `codebooks/${id}.yaml was there already and is used as it is; simpul.yaml names it now` : `${id} is in codebooks/${id}.yaml and in simpul.yaml`}. Next: simpul lint; simpul log undo takes it out again.`,
            id: `${own ? `codebooks/${id}.yaml sudah ada dan dipakai apa adanya; kini tercantum di simpul.yaml` : `${id} ada di codebooks/${id}.yaml dan tercantum di simpul.yaml`}. Berikutnya: simpul lint; simpul log undo mengeluarkannya lagi.`,
          }),
      },
    );
  },
};
