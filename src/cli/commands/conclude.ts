import { conclude as concludeOn } from '../../core/conclude/conclude.ts';
import { conclusionsJson } from '../../core/conclude/json.ts';
import { elementOverview } from '../../core/conclude/overview.ts';
import { conclusionView, leftOutOf } from '../../core/conclude/view.ts';
import { found } from '../../core/diagnostic.ts';
import { nearest } from '../../core/nearest.ts';
import { done } from '../../core/outcome.ts';
import { safeJson } from '../../core/printable.ts';
import type { Command } from '../command.ts';
import { deliver, rendererFor, viewOptions, writeResult } from '../deliver.ts';
import { failOnOption, refuse, tell } from '../findings.ts';
import { flagIdle, unknownName } from '../kinds.ts';
import { wholeStudy } from '../kinds-conclude.ts';
import { forReader, searched } from '../leaving.ts';
import type { Option } from '../option.ts';
import { selectionOptions } from '../selection.ts';
import { withFindings, withStudy } from '../study.ts';

const briefOption: Option = {
  name: 'brief',
  about: { en: 'only the table: each element and its claims', id: 'hanya tabelnya: tiap elemen dan proposisinya' },
};

const traceOption: Option = {
  name: 'trace',
  about: {
    en: 'with JSON: also every condition, link and guard behind a status',
    id: 'dengan JSON: juga setiap syarat, tautan, dan pengaman di balik status',
  },
};

export const conclude: Command = {
  arguments: [{ name: { en: 'CLAIM', id: 'PROPOSISI' }, optional: true, many: true }],
  details: {
    en: 'Weighs every claim by rule R1, always over the whole study: a selection of sources cannot change a conclusion. A claim is a file claims/ID.yaml.',
    id: 'Menimbang setiap proposisi dengan aturan R1, selalu atas seluruh penelitian: memilih sebagian sumber tidak dapat mengubah kesimpulan. Proposisi ialah berkas claims/ID.yaml.',
  },
  examples: [
    {
      line: 'simpul conclude',
      about: {
        en: 'every claim, with what speaks for and against it',
        id: 'setiap proposisi, dengan yang mendukung dan yang menentang',
      },
    },
    {
      line: 'simpul conclude C1a -o C1a.html',
      about: { en: 'one claim as a page', id: 'satu proposisi sebagai halaman' },
    },
    {
      line: 'simpul conclude --json --trace',
      about: { en: 'every figure, for checking by another program', id: 'setiap angka, untuk diperiksa program lain' },
    },
  ],
  options: [briefOption, traceOption, ...viewOptions, failOnOption],
  refuses: { flags: selectionOptions.map(({ name }) => name), kind: wholeStudy },
  run: (ids, options, context) =>
    withStudy(context, options, async (study) => {
      const project = forReader(study.project, options, context);
      const known = project.claims.map((claim) => claim.id);
      const strangers = ids.filter((id) => !known.includes(id));
      if (strangers.length > 0) {
        const list = 'simpul conclude';
        return refuse(
          context,
          strangers.map((typed) =>
            found(unknownName, { file: '' }, { typed, what: 'claim', list, nearest: nearest(typed, known) }),
          ),
        );
      }
      const chosen = rendererFor(options);
      if (!chosen.ok) return refuse(context, chosen.diagnostics);
      const asJson = chosen.value?.name === 'json';
      if (options.has(asJson ? 'brief' : 'trace')) {
        const idle = asJson
          ? { flag: '--brief', only: 'reading' as const }
          : { flag: '--trace', only: 'json' as const };
        return refuse(context, [found(flagIdle, { file: '' }, idle)]);
      }
      const only = ids.length === 0 ? known : ids;
      return withFindings(context, options, leftOutOf(project, only), async () => {
        if (asJson) {
          // Claims meet as rivals and forebears, so all are weighed and some are shown.
          const conclusions = concludeOn(project).filter(({ claim }) => only.includes(claim.id));
          const data = conclusionsJson(conclusions, { trace: options.has('trace') });
          const clean = await searched(data, project, options, context);
          if (!clean.ok) return refuse(context, clean.diagnostics);
          const text = `${safeJson(data, 2)}\n`;
          const file = options.one('output');
          const written =
            file === undefined || file === '-'
              ? done(context.terminal.stdout.write(text))
              : await writeResult(file, text, context);
          return written.ok ? 0 : refuse(context, written.diagnostics);
        }
        const view = options.has('brief')
          ? elementOverview(project, context.locale)
          : conclusionView(project, context.locale, only);
        const delivered = await deliver(view, options, context, { project });
        if (!delivered.ok) return refuse(context, delivered.diagnostics);
        if (known.length > 0 && context.terminal.stdout.isTTY) {
          tell(context, {
            en: 'Next: simpul report -o bab4.html writes everything into one document.',
            id: 'Berikutnya: simpul report -o bab4.html menulis semuanya dalam satu dokumen.',
          });
        }
        return 0;
      });
    }),
};
