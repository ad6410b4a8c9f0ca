import { found } from '../../core/diagnostic.ts';
import { planAddCoding } from '../../project/plan-codings.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { coderOf, coderOption, missingFlags } from '../demands.ts';
import { refuse, tell } from '../findings.ts';
import { judgementOf, judgementOptions } from '../judgement.ts';
import { badValue } from '../kinds.ts';
import { inOneLine } from '../listing.ts';
import type { Option } from '../option.ts';

const flags: readonly Option[] = [
  {
    name: 'source',
    value: { en: 'SOURCE', id: 'SUMBER' },
    about: { en: 'where the words stand', id: 'sumber data tempat kata-kata itu' },
  },
  {
    name: 'quote',
    value: { en: 'WORDS', id: 'KUTIPAN' },
    about: { en: 'the words exactly as they stand in the source', id: 'kata-katanya, persis seperti di sumber data' },
  },
  {
    name: 'near',
    value: { en: 'LINE', id: 'BARIS' },
    about: {
      en: 'the line meant, where the words stand more than once',
      id: 'baris yang dimaksud, bila kata-kata itu ada di beberapa tempat',
    },
  },
  coderOption,
];

export const codeAdd: Command = {
  arguments: [],
  details: {
    en: 'The words must stand in the source, in one turn of a voice; what the researcher says is never evidence. Runs of spaces and line ends count as one space.',
    id: 'Kata-katanya harus ada di sumber data, dalam satu giliran bicara narasumber; ucapan peneliti tidak pernah menjadi bukti. Deretan spasi dan pergantian baris dihitung satu spasi.',
  },
  examples: [
    {
      line: 'simpul code add --source S1 --quote "tidak ada target per tahun" --code E3.2 --valence unmet --coder rani',
      about: { en: 'code one passage', id: 'beri kode pada satu petikan' },
    },
    {
      line: 'simpul code add --source S1 --quote "kerja sama" --near 24 --code E3.1 --valence met --dry-run',
      about: { en: 'the place near line 24, without writing', id: 'yang di dekat baris 24, tanpa menulis' },
    },
  ],
  options: [...flags, ...judgementOptions, dryRunOption],
  async run(_args, options, context) {
    const missing = missingFlags(['source', 'quote', 'code'], this.options, options, 'simpul code add', context.locale);
    const near = options.one('near');
    if (near !== undefined && !/^[1-9]\d*$/.test(near)) {
      missing.push(found(badValue, { file: '' }, { flag: '--near', typed: near, form: '24' }));
    }
    const judgement = judgementOf(options);
    if (!judgement.ok) missing.push(...judgement.diagnostics);
    if (missing.length > 0 || !judgement.ok) return refuse(context, missing);
    let line = 0;
    return withChange(
      context,
      options,
      (study) => {
        const coder = coderOf(options, study.project, 'simpul code add');
        if (!coder.ok) return coder;
        const request = {
          ...judgement.value,
          code: judgement.value.code ?? '',
          source: options.one('source') ?? '',
          quote: options.one('quote') ?? '',
          coder: coder.value,
          ...(near === undefined ? {} : { near: Number(near) }),
        };
        const plan = planAddCoding(study, request, context.terminal);
        const coded = plan.ok ? plan.value.result : undefined;
        line = study.project.sources.find(({ id }) => id === coded?.source)?.text.lineAt(coded?.start ?? 0) ?? 0;
        return plan;
      },
      {
        done: ({ id, code, source, voice, exact }) => {
          context.terminal.stdout.write(`${id}\n`);
          tell(context, {
            en: `Coded ${code} in ${source}, line ${line}, said by ${voice}: “${inOneLine(exact)}”. Next: simpul show ${source}`,
            id: `Diberi kode ${code} di ${source} baris ${line}, dituturkan ${voice}: “${inOneLine(exact)}”. Berikutnya: simpul show ${source}`,
          });
        },
      },
    );
  },
};
