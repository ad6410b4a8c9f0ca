import { agree, type IntervalKind } from '../../core/agreement/agree.ts';
import { agreeView } from '../../core/agreement/agree-view.ts';
import { belowMinima, figureOptions, figuresAsked, intervalOption, unitOptions, unitsAsked } from '../agree-options.ts';
import { withCoders } from '../agree-study.ts';
import type { Command } from '../command.ts';
import { deliver, viewOptions } from '../deliver.ts';
import { exitCodeOf, failOnOption, printFindings, refuse, tell } from '../findings.ts';
import { selectionOptions } from '../selection.ts';

const intervals = ['turn', 'document', 'unit', 'pairs', 'analytic', 'none'] as const;

export const agreeCodes: Command = {
  arguments: [],
  details: {
    en: 'How far coders agree, code by code. Everybody who coded is compared unless --coder names them. A text that a coder neither coded nor marked as read (simpul code done) is missing for that coder.',
    id: 'Sejauh mana pengode sepakat, kode demi kode. Semua yang mengodekan dibandingkan, kecuali --coder menyebut siapa. Teks yang tidak dikodekan dan tidak ditandai selesai dibaca (simpul code done) oleh seorang pengode dianggap data kosong baginya.',
  },
  examples: [
    {
      line: 'simpul agree',
      about: { en: 'per code, by lines of what voices said', id: 'menurut kode, per baris ujaran narasumber' },
    },
    {
      line: 'simpul agree --unit sentence --overlap majority --measure alpha --measure gwet_ac1',
      about: { en: 'by sentences, with two coefficients', id: 'per kalimat, dengan dua koefisien' },
    },
    {
      line: 'simpul agree --min alpha=0.667',
      about: { en: 'for CI: exit 1 where a code has less', id: 'untuk CI: kode keluar 1 bila suatu kode kurang' },
    },
  ],
  options: [
    ...unitOptions,
    intervalOption(intervals),
    ...figureOptions,
    ...selectionOptions,
    ...viewOptions,
    failOnOption,
  ],
  run(_args, options, context) {
    return withCoders(context, options, async (project, coders) => {
      const usual = coders.length === 2 ? ['alpha', 'cohen_kappa'] : ['alpha', 'percent_agreement'];
      const asked = figuresAsked(options, coders.length, usual);
      if (!asked.ok) return refuse(context, asked.diagnostics);
      const { minima, ...figures } = asked.value;
      const interval = (options.one('ci') ?? 'turn') as IntervalKind;
      const agreement = agree(project, coders, { ...unitsAsked(options), ...figures, interval });
      const delivered = await deliver(agreeView(project, agreement, context.locale), options, context);
      if (!delivered.ok) return refuse(context, delivered.diagnostics);
      const findings = belowMinima(agreement.rows, minima, '');
      if (findings.length > 0) await printFindings(findings, context.terminal.stderr, context);
      else if (context.terminal.stdout.isTTY) {
        tell(context, {
          en: 'Next: simpul agree disagreements lists what to talk over.',
          id: 'Berikutnya: simpul agree disagreements menampilkan yang perlu dibicarakan.',
        });
      }
      return exitCodeOf(findings, options);
    });
  },
};
