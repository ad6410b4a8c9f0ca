import { verifyLog } from '../../project/log.ts';
import { reporters } from '../../reporters/index.ts';
import { projectRules } from '../../rules/index.ts';
import type { Command } from '../command.ts';
import { exitCodeOf, failOnOption, printFindings, refuse, tell } from '../findings.ts';
import { findStudy } from '../study.ts';

export const check: Command = {
  arguments: [],
  details: {
    en: 'Whether every file can be read and every coding still stands where it says.',
    id: 'Apakah setiap berkas terbaca dan setiap pengodean masih berada di tempatnya.',
  },
  examples: [{ line: 'simpul check', about: { en: 'the whole project', id: 'seluruh proyek' } }],
  options: [
    {
      name: 'format',
      value: { en: 'FORMAT', id: 'FORMAT' },
      values: reporters.map((one) => one.name),
      section: 'output',
      about: { en: 'format of the findings', id: 'format temuan' },
    },
    failOnOption,
  ],
  async run(_args, options, context) {
    const study = await findStudy(context);
    const noProject = !study.ok && study.diagnostics.some(({ code }) => code === 'project/not-found');
    if (noProject) return refuse(context, study.diagnostics);
    const found = [
      ...study.diagnostics,
      ...(study.ok
        ? [...projectRules.flatMap((rule) => [...rule.check(study.value)]), ...(await verifyLog(study.value.dir))]
        : []),
    ];
    await printFindings(found, context.terminal.stdout, context, { format: options.one('format') });
    const count = found.length;
    tell(context, {
      en:
        count === 0
          ? 'Nothing found: every coding stands where it says.'
          : `${count} ${count === 1 ? 'finding' : 'findings'}.`,
      id: count === 0 ? 'Tidak ada temuan: setiap pengodean berada di tempatnya.' : `${count} temuan.`,
    });
    return exitCodeOf(found, options);
  },
};
