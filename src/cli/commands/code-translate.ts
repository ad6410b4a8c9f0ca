import { found } from '../../core/diagnostic.ts';
import { type TranslationStatus, translationStatuses } from '../../core/translation.ts';
import { planTranslation } from '../../project/plan-translation.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { actorOf, actorOption, missingFlags } from '../demands.ts';
import { refuse, tell } from '../findings.ts';
import { badValue } from '../kinds.ts';

export const codeTranslate: Command = {
  arguments: [{ name: { en: 'ID', id: 'ID' } }],
  details: {
    en: 'Puts a translation beside the words of a coding, in registers/translations.yaml; every quote prints it behind the original. The coding stays on the original, and is not touched when the translation is changed or taken away (--remove).',
    id: 'Menaruh terjemahan di samping kata-kata sebuah pengodean, di registers/translations.yaml; setiap kutipan mencetaknya di belakang aslinya. Pengodean tetap pada teks asli, dan tidak tersentuh bila terjemahannya diubah atau dihapus (--remove).',
  },
  examples: [
    {
      line: 'simpul code translate A095 --to id --text "Dua tahun pertama kedua kota bekerja keras" --translator ade',
      about: { en: 'an English quote in Indonesian', id: 'kutipan bahasa Inggris dalam bahasa Indonesia' },
    },
  ],
  options: [
    {
      name: 'to',
      value: { en: 'LANGUAGE', id: 'BAHASA' },
      about: { en: 'language of the translation, e.g. id', id: 'bahasa terjemahannya, mis. id' },
    },
    { name: 'text', value: { en: 'WORDS', id: 'KATA' }, about: { en: 'the translation', id: 'terjemahannya' } },
    {
      name: 'translator',
      value: { en: 'NAME', id: 'NAMA' },
      about: {
        en: 'who translated it (else who does this)',
        id: 'siapa penerjemahnya (bila tidak disebut: pelakunya)',
      },
    },
    {
      name: 'status',
      value: { en: translationStatuses.join('|'), id: translationStatuses.join('|') },
      values: translationStatuses,
      about: { en: 'how far it was checked (else draft)', id: 'sejauh mana diperiksa (bila tidak disebut: draft)' },
    },
    { name: 'remove', about: { en: 'take the translation away', id: 'hapus terjemahannya' } },
    actorOption,
    dryRunOption,
  ],
  async run([coding = ''], options, context) {
    const needed = options.has('remove') ? ['to'] : ['to', 'text'];
    const missing = missingFlags(needed, this.options, options, 'simpul code translate', context.locale);
    if (missing.length > 0) return refuse(context, missing);
    const language = options.one('to') ?? '';
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
      return refuse(context, [found(badValue, { file: '' }, { flag: '--to', typed: language, form: 'id' })]);
    const text = options.has('remove') ? undefined : options.one('text')?.trim();
    return withChange(
      context,
      options,
      (study) => {
        const actor = actorOf(options, study.project);
        const by = options.one('translator') ?? actor;
        const status = (options.one('status') ?? 'draft') as TranslationStatus;
        const at = context.terminal.now();
        return planTranslation(study, { coding, language, by, status, at, ...(text ? { text } : {}) }, actor);
      },
      {
        done: (id) =>
          tell(
            context,
            text
              ? { en: `${id} has a translation (${language}).`, id: `${id} kini punya terjemahan (${language}).` }
              : { en: `Translation of ${id} taken away.`, id: `Terjemahan ${id} dihapus.` },
          ),
      },
    );
  },
};
