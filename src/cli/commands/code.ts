import type { Directness } from '../../core/coding.ts';
import { found } from '../../core/diagnostic.ts';
import { addCoding } from '../../project/code.ts';
import { notFound } from '../../project/kinds.ts';
import { findProject } from '../../project/read.ts';
import type { Command, Group } from '../command.ts';
import { failOnOption, refuse, tell } from '../findings.ts';
import { badValue, missingFlag } from '../kinds.ts';
import type { Option } from '../option.ts';

const value = (en: string, id: string) => ({ en, id });

const flags: readonly Option[] = [
  {
    name: 'source',
    value: value('SOURCE', 'SUMBER'),
    about: { en: 'the source the words stand in', id: 'sumber data tempat kata-kata itu' },
  },
  {
    name: 'quote',
    value: value('WORDS', 'KATA'),
    about: { en: 'the words, as they stand in the source', id: 'kata-katanya, persis seperti di sumber' },
  },
  {
    name: 'near',
    value: value('LINE', 'BARIS'),
    about: {
      en: 'which place, where the words stand more than once',
      id: 'tempat yang mana, bila kata-kata itu muncul lebih dari sekali',
    },
  },
  { name: 'code', value: value('CODE', 'KODE'), about: { en: 'the code, e.g. E1.2', id: 'kodenya, mis. E1.2' } },
  {
    name: 'valence',
    value: value('VALENCE', 'VALENSI'),
    about: {
      en: 'met, mixed, unmet or none, as the codebook says',
      id: 'met, mixed, unmet, atau none, menurut buku kode',
    },
  },
  { name: 'coder', value: value('CODER', 'PENGODE'), about: { en: 'who codes', id: 'siapa yang mengode' } },
  {
    name: 'voice',
    value: value('VOICE', 'NARASUMBER'),
    about: {
      en: 'who speaks (else taken from the turn)',
      id: 'siapa yang berbicara (bila tidak disebut: menurut gilirannya)',
    },
  },
  {
    name: 'directness',
    value: value('HOW', 'CARA'),
    values: ['direct', 'indirect', 'inferred'],
    about: {
      en: 'direct, indirect (hearsay) or inferred (a promise)',
      id: 'direct, indirect (kata orang), atau inferred (janji)',
    },
  },
  { name: 'actor', value: value('ACTOR', 'PELAKU'), about: { en: 'whom it is about', id: 'tentang siapa' } },
  {
    name: 'memo',
    value: value('TEXT', 'TEKS'),
    about: { en: 'a note on this coding', id: 'catatan pada pengodean ini' },
  },
  {
    name: 'dry-run',
    about: { en: 'say what would be written, and write nothing', id: 'sebutkan yang akan ditulis, tanpa menulis' },
  },
];

const add: Command = {
  arguments: [],
  details: {
    en: 'Puts a code on words of a source. The words must stand there; the researcher’s own turns are never evidence.',
    id: 'Memberi kode pada kata-kata suatu sumber. Kata-katanya harus ada di sana; ujaran peneliti tidak pernah menjadi bukti.',
  },
  examples: [
    {
      line: 'simpul code add --source S1 --quote "tidak ada target per tahun" --code E3.2 --valence unmet --coder ade',
      about: { en: 'code one passage', id: 'mengode satu petikan' },
    },
  ],
  options: [...flags, failOnOption],
  async run(_args, options, context) {
    const missing = ['source', 'quote', 'code', 'coder'].filter((name) => !options.has(name));
    if (missing.length > 0)
      return refuse(
        context,
        missing.map((name) =>
          found(
            missingFlag,
            { file: '' },
            {
              flag: `--${name}`,
              value: flags.find((flag) => flag.name === name)?.value?.[context.locale] ?? '',
              command: 'simpul code add',
            },
          ),
        ),
      );
    const near = options.one('near');
    if (near !== undefined && !/^\d+$/.test(near))
      return refuse(context, [found(badValue, { file: '' }, { flag: '--near', typed: near, form: '24' })]);
    const dir = await findProject(context.dir);
    if (dir === undefined) return refuse(context, [found(notFound, { file: '' }, { folder: context.dir })]);
    const given = (name: string): Record<string, string> => {
      const one = options.one(name);
      return one === undefined ? {} : { [name]: one };
    };
    const request = {
      source: options.one('source') ?? '',
      quote: options.one('quote') ?? '',
      code: options.one('code') ?? '',
      coder: options.one('coder') ?? '',
      ...(near === undefined ? {} : { near: Number(near) }),
      ...given('valence'),
      ...given('voice'),
      ...given('actor'),
      ...given('memo'),
      ...(given('directness') as { directness?: Directness }),
    };
    const { terminal } = context;
    const added = await addCoding(dir, request, terminal.newId(), terminal.now(), options.has('dry-run'));
    if (!added.ok) return refuse(context, added.diagnostics);
    const { id, source, start, end, voice, code } = added.value;
    terminal.stdout.write(`${[id, code, source, `${start}-${end}`, voice].join('\t')}\n`);
    if (options.has('dry-run'))
      tell(context, { en: 'Nothing was written (--dry-run).', id: 'Tidak ada yang ditulis (--dry-run).' });
    else
      tell(context, {
        en: `Coded: ${voice} in ${source}. Next: simpul find ${code}`,
        id: `Dikodekan: ${voice} di ${source}. Berikutnya: simpul find ${code}`,
      });
    return 0;
  },
};

export const code: Group = {
  verbs: [
    {
      name: 'add',
      about: { en: 'put a code on words of a source', id: 'beri kode pada kata-kata suatu sumber' },
      load: async () => add,
    },
  ],
};
