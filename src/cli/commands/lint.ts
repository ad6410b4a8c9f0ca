import { found } from '../../core/diagnostic.ts';
import { notFound } from '../../project/kinds.ts';
import { findProject } from '../../project/read.ts';
import { expandFiles, readUserFile } from '../../project/user-files.ts';
import { reporters } from '../../reporters/index.ts';
import { lintCodebook } from '../../rules/index.ts';
import type { Command } from '../command.ts';
import { exitCodeOf, failOnOption, printFindings, refuse, tell } from '../findings.ts';

export const lint: Command = {
  arguments: [{ name: { en: 'FILE', id: 'BERKAS' }, optional: true, many: true }],
  details: { en: 'Without a file: every codebook of the project.', id: 'Tanpa berkas: semua buku kode proyek.' },
  examples: [
    { line: 'simpul lint', about: { en: 'the codebooks of the project', id: 'buku kode proyek' } },
    {
      line: 'simpul lint codebooks/*.yaml --format github',
      about: { en: 'in CI, as annotations', id: 'dalam CI, sebagai anotasi' },
    },
  ],
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
  async run(args, options, context) {
    let dir = context.dir;
    if (args.length === 0) {
      const project = await findProject(context.dir);
      if (project === undefined) return refuse(context, [found(notFound, { file: '' }, { folder: context.dir })]);
      dir = project;
    }
    const files = await expandFiles(dir, args.length > 0 ? args : ['codebooks/*.yaml']);
    if (!files.ok) return refuse(context, files.diagnostics);
    const texts = new Map<string, string>();
    const findings = [];
    for (const file of files.value) {
      const bytes = await readUserFile(file);
      if (!bytes.ok) return refuse(context, bytes.diagnostics);
      const text = new TextDecoder().decode(bytes.value);
      texts.set(file.name, text);
      findings.push(...lintCodebook(file.name, text));
    }
    await printFindings(findings, context.terminal.stdout, context, {
      format: options.one('format'),
      textOf: (file) => texts.get(file),
    });
    const count = findings.length;
    tell(context, {
      en: `${count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'finding' : 'findings'}`} in ${texts.size} ${texts.size === 1 ? 'codebook' : 'codebooks'}.`,
      id: `${count === 0 ? 'Tidak ada temuan' : `${count} temuan`} dalam ${texts.size} buku kode.`,
    });
    return exitCodeOf(findings, options);
  },
};
