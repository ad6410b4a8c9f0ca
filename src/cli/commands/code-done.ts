import type { Diagnostic } from '../../core/diagnostic.ts';
import { done, failed } from '../../core/outcome.ts';
import type { Reading } from '../../core/project.ts';
import type { Plan } from '../../project/plan.ts';
import { planMarkRead } from '../../project/plan-codings.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { coderOf, coderOption } from '../demands.ts';
import { tell } from '../findings.ts';

export const codeDone: Command = {
  arguments: [{ name: { en: 'SOURCE', id: 'SUMBER' }, many: true }],
  details: {
    en: 'Only in a source that was read to the end does an empty cell mean silence (∅); elsewhere it means not yet looked for (…).',
    id: 'Hanya pada sumber data yang selesai dibaca sel kosong berarti senyap (∅); selain itu artinya belum dicari (…).',
  },
  examples: [
    {
      line: 'simpul code done S1 S2',
      about: { en: 'two sources are read to the end', id: 'dua sumber data selesai dibaca' },
    },
    {
      line: 'simpul code done S2 --partial --coder rani',
      about: { en: 'take it back: only a part was read', id: 'tarik kembali: baru sebagian dibaca' },
    },
  ],
  options: [
    coderOption,
    { name: 'partial', about: { en: 'only a part was read', id: 'baru sebagian dibaca' } },
    dryRunOption,
  ],
  run: (sources, options, context) =>
    withChange(
      context,
      options,
      (study) => {
        const coder = coderOf(options, study.project, 'simpul code done');
        if (!coder.ok) return coder;
        const state = options.has('partial') ? 'partial' : 'complete';
        const plans: Plan<Reading>[] = [];
        const wrong: Diagnostic[] = [];
        for (const source of new Set(sources)) {
          const plan = planMarkRead(study, { coder: coder.value, source, state }, context.terminal);
          if (plan.ok) plans.push(plan.value);
          else wrong.push(...plan.diagnostics);
        }
        if (wrong.length > 0) return failed(wrong);
        return done({
          writes: plans.flatMap((plan) => plan.writes),
          log: plans.flatMap((plan) => plan.log),
          result: plans.map((plan) => plan.result),
        });
      },
      {
        done: (readings) => {
          const told = readings.map(({ source }) => source).join(', ');
          const [coder = ''] = readings.map((reading) => reading.coder);
          tell(
            context,
            options.has('partial')
              ? { en: `${told}: read in part by ${coder}.`, id: `${told}: baru sebagian dibaca ${coder}.` }
              : {
                  en: `${told}: read to the end by ${coder}. Next: simpul display data-accounting-log`,
                  id: `${told}: selesai dibaca ${coder}. Berikutnya: simpul display data-accounting-log`,
                },
          );
        },
      },
    ),
};
