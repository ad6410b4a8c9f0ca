import { type ClassQuestion, classedBy } from '../../core/classing.ts';
import { type Diagnostic, found } from '../../core/diagnostic.ts';
import type { Localised } from '../../core/locale.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import { planClassify, questionsOf } from '../../project/plan-classify.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command, Context } from '../command.ts';
import { byOf, byOption, missingFlags } from '../demands.ts';
import { refuse, tell } from '../findings.ts';
import { badValue } from '../kinds.ts';
import type { Option } from '../option.ts';
import { Options } from '../options.ts';
import { findStudy } from '../study.ts';
import { reasonOption } from './code-remove.ts';

const flags: readonly Option[] = [
  {
    name: 'relationship',
    value: { en: 'NAME', id: 'NAMA' },
    about: {
      en: 'what is classed: a case of simpul.yaml by id or name, or another name',
      id: 'apa yang digolongkan: kasus di simpul.yaml menurut id atau namanya, atau nama lain',
    },
  },
  {
    name: 'answer',
    value: { en: 'N=yes|no', id: 'N=ya|tidak' },
    repeat: true,
    about: {
      en: 'the answer to question N (else asked for on a terminal)',
      id: 'jawaban atas pertanyaan N (bila tidak disebut: ditanyakan di terminal)',
    },
  },
];

export const codebookClassify: Command = {
  arguments: [{ name: { en: 'CODEBOOK', id: 'BUKU-KODE' } }],
  details: {
    en: 'For a typology that puts each relationship into one class. The questions of its decision rule are asked one by one; answers, class and reason are kept as a decision memo, which simpul display typology shows beside the evidence. Classed anew, the newest decision counts and the older one stays in its memo.',
    id: 'Untuk tipologi yang memasukkan tiap hubungan ke satu kelas. Pertanyaan dalam aturan keputusannya diajukan satu demi satu; jawaban, kelas, dan alasannya disimpan sebagai memo keputusan, yang ditampilkan simpul display typology di samping buktinya. Bila digolongkan lagi, keputusan terbaru yang dipakai dan yang lama tetap ada dalam memonya.',
  },
  examples: [
    {
      line: 'simpul codebook classify duchacek-4 --relationship "Bandung–Liuzhou"',
      about: { en: 'asks the questions, then the reason', id: 'mengajukan pertanyaannya, lalu alasannya' },
    },
    {
      line: {
        en: 'simpul codebook classify duchacek-4 --relationship "Bandung–Liuzhou" --answer 1=no --answer 2=no --answer 3=yes --answer 4=no --reason "no shared border" --by ade',
        id: 'simpul codebook classify duchacek-4 --relationship "Bandung–Liuzhou" --answer 1=tidak --answer 2=tidak --answer 3=ya --answer 4=tidak --reason "tidak berbatasan" --by ade',
      },
      about: { en: 'all in one line', id: 'sekaligus dalam satu baris' },
    },
  ],
  options: [...flags, reasonOption, byOption, dryRunOption],
  async run([id = ''], options, context) {
    const command = 'simpul codebook classify';
    const relationship = options.one('relationship')?.trim() ?? '';
    const unsaid = (name: string): Diagnostic[] =>
      missingFlags([name], this.options, new Options(), command, context.locale);
    const missing = relationship === '' ? unsaid('relationship') : [];
    const given = answersIn(options);
    if (missing.length > 0 || !given.ok) return refuse(context, [...missing, ...given.diagnostics]);
    const study = await findStudy(context);
    if (!study.ok) return refuse(context, study.diagnostics);
    const asked = questionsOf(study.value.project, id, context.locale);
    if (!asked.ok) return refuse(context, asked.diagnostics);
    const by = byOf(options, study.value.project, command);
    if (!by.ok) return refuse(context, by.diagnostics);
    const { answers, reason } = await ask(asked.value.questions, given.value, options.one('reason'), context);
    const request = {
      codebook: id,
      relationship,
      answers,
      reason: reason ?? '',
      by: by.value,
      locale: context.locale,
    };
    const open = reason?.trim() ? [] : unsaid('reason');
    return withChange(
      context,
      options,
      (read) => {
        const plan = planClassify(read, request, context.terminal);
        return open.length === 0 ? plan : failed([...(plan.ok ? [] : plan.diagnostics), ...open]);
      },
      {
        done: ({ file, titles, name }) => {
          context.terminal.stdout.write(`${file}\n`);
          tell(context, {
            en: `${name}: ${titles.join(' + ') || 'none of the classes'}. Answers and reason are in ${file}. Next: simpul display typology`,
            id: `${name}: ${titles.join(' + ') || 'tidak satu pun kelasnya'}. Jawaban dan alasannya ada di ${file}. Berikutnya: simpul display typology`,
          });
        },
      },
    );
  },
};

/** `yes`, `y`, `ya` → true; `no`, `n`, `tidak`, `t` → false. */
function yesOrNo(typed: string): boolean | undefined {
  const word = typed.trim().toLowerCase();
  if (['yes', 'y', 'ya'].includes(word)) return true;
  return ['no', 'n', 'tidak', 't'].includes(word) ? false : undefined;
}

/** `--answer 2=no`, each question once. */
function answersIn(options: Options): Outcome<ReadonlyMap<number, boolean>> {
  const answers = new Map<number, boolean>();
  const wrong: Diagnostic[] = [];
  for (const typed of options.all('answer')) {
    const [, number, word = ''] = /^\s*([1-9]\d{0,3})\s*=(.*)$/.exec(typed) ?? [];
    const answer = yesOrNo(word);
    const before = answers.get(Number(number));
    if (answer === undefined || (before !== undefined && before !== answer))
      wrong.push(found(badValue, { file: '' }, { flag: '--answer', typed, form: '2=no' }));
    else answers.set(Number(number), answer);
  }
  return wrong.length > 0 ? failed(wrong) : done(answers);
}

const words: Localised<{ readonly choice: string; readonly again: string; readonly reason: string }> = {
  en: { choice: '[yes/no]', again: 'Please answer yes or no.', reason: 'Why? ' },
  id: { choice: '[ya/tidak]', again: 'Jawab dengan ya atau tidak.', reason: 'Mengapa? ' },
};

/** On a terminal, asks what is still open; elsewhere nothing, and planning says what is missing. */
async function ask(
  questions: readonly ClassQuestion[],
  given: ReadonlyMap<number, boolean>,
  reason: string | undefined,
  { terminal, locale }: Context,
): Promise<{ readonly answers: ReadonlyMap<number, boolean>; readonly reason: string | undefined }> {
  if (!terminal.stdin.isTTY || !terminal.stderr.isTTY) return { answers: given, reason };
  const answers = new Map(given);
  const say = words[locale];
  for (let [next] = classedBy(questions, answers).open; next; [next] = classedBy(questions, answers).open) {
    const typed = await terminal.ask(`${next.number}. ${next.text} ${say.choice} `);
    if (typed === undefined) return { answers, reason };
    const answer = yesOrNo(typed);
    if (answer === undefined) terminal.stderr.write(`${say.again}\n`);
    else answers.set(next.number, answer);
  }
  return { answers, reason: reason ?? (await terminal.ask(say.reason)) };
}
