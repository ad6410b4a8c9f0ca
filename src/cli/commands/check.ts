import { plural } from '../../core/locale.ts';
import { frameSource } from '../../project/frame-source.ts';
import { readLog, verifyLog } from '../../project/log.ts';
import { unloggedRecordsIn } from '../../project/unlogged.ts';
import { projectRules } from '../../rules/index.ts';
import type { Command } from '../command.ts';
import { refuse } from '../findings.ts';
import { openFrames } from '../open-frames.ts';
import { findingsOptions, maxWarnings, maxWarningsOption, reportFindings, weighed } from '../report-findings.ts';
import { findStudy } from '../study.ts';

export const check: Command = {
  arguments: [],
  details: {
    en: 'Whether every file can be read, every coding still stands where it says, every claim names what is there, and nobody changed consent, speakers or sides by hand. Nothing is changed. simpul explain CODE tells why a finding matters.',
    id: 'Apakah setiap berkas terbaca, setiap pengodean masih di tempatnya, setiap proposisi merujuk yang memang ada, dan persetujuan, penutur, serta pihak tidak diubah dengan tangan. Tidak ada yang diubah. simpul explain KODE menjelaskan mengapa sebuah temuan penting.',
  },
  examples: [
    { line: 'simpul check', about: { en: 'the whole project', id: 'seluruh proyek' } },
    {
      line: 'simpul check --fail-on warning --format github',
      about: { en: 'in CI, warnings included', id: 'di CI, termasuk peringatan' },
    },
  ],
  options: [...findingsOptions, maxWarningsOption],
  async run(_args, options, context) {
    const limit = maxWarnings(options);
    if (!limit.ok) return refuse(context, limit.diagnostics);
    const opened = await findStudy(context);
    if (!opened.ok && opened.diagnostics.some(({ code }) => code === 'project/not-found')) {
      return refuse(context, opened.diagnostics);
    }
    const found = opened.ok
      ? [
          ...projectRules.flatMap((rule) => [...rule.check(opened.value)]),
          ...(await verifyLog(opened.value.dir)),
          ...unloggedRecordsIn(opened.value, await readLog(opened.value.dir)),
        ]
      : [];
    const dir = opened.ok ? opened.value.dir : context.dir;
    const size = opened.ok ? opened.value.project : { sources: [], codings: [] };
    const checked = {
      en: `${plural(size.sources.length, 'source')} and ${plural(size.codings.length, 'coding')}`,
      id: `${size.sources.length} sumber data dan ${size.codings.length} pengodean`,
    };
    const yaml = opened.ok ? opened.value.yaml('simpul.yaml') : undefined;
    const settings = opened.ok && yaml ? { value: opened.value.project.settings, yaml } : undefined;
    const frames = openFrames(opened.ok ? opened.value.project : undefined, frameSource(dir));
    const findings = await weighed([...opened.diagnostics, ...found], settings);
    return reportFindings(findings, checked, options, context, frames, limit.value);
  },
};
