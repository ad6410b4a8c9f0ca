import { found } from '../../core/diagnostic.ts';
import { nearest } from '../../core/nearest.ts';
import { devices } from '../../devices/index.ts';
import { displays } from '../../displays/index.ts';
import { codebookRules } from '../../rules/index.ts';
import { tactics } from '../../tactics/index.ts';
import type { Command } from '../command.ts';
import { refuse } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { knownKinds } from '../known-kinds.ts';

export const explain: Command = {
  arguments: [{ name: { en: 'TOPIC', id: 'TOPIK' }, optional: true }],
  details: { en: 'Without a topic it lists the codes of all findings.', id: 'Tanpa topik: daftar kode semua temuan.' },
  examples: [
    {
      line: 'simpul explain id/duplicate',
      about: { en: 'why it is a finding, and examples', id: 'mengapa menjadi temuan, dan contohnya' },
    },
    {
      line: 'simpul explain checklist-matrix',
      about: { en: 'what a display shows', id: 'apa yang ditunjukkan sebuah penyajian' },
    },
  ],
  options: [],
  async run([topic], _options, context) {
    const { terminal, locale } = context;
    const kinds = await knownKinds();
    const members = [...devices, ...displays, ...tactics];
    if (topic === undefined) {
      terminal.stdout.write(
        [...kinds.keys()]
          .sort()
          .map((code) => `${code}\n`)
          .join(''),
      );
      return 0;
    }
    const member = members.find((one) => one.name === topic);
    if (member) {
      terminal.stdout.write(
        `${member.title[locale]} (${member.name})\n${member.about[locale]}\n${member.options.map((option) => `--${option.name} ${option.values.join('|')}: ${option.about[locale]}\n`).join('')}`,
      );
      return 0;
    }
    const kind = kinds.get(topic);
    if (!kind) {
      const guess = nearest(topic, [...kinds.keys(), ...members.map((one) => one.name)]);
      return refuse(context, [
        found(unknownName, { file: '' }, { typed: topic, what: 'topic', list: 'simpul explain', nearest: guess }),
      ]);
    }
    const examples = codebookRules.find((rule) => rule.code === topic)?.examples ?? [];
    const shown = examples.map(
      (example) => `\n${example.title[locale]}\n${example.text.replace(/^/gm, '  ').trimEnd()}\n`,
    );
    terminal.stdout.write(`${kind.code} (${kind.severity})\n${kind.why[locale]}\n${shown.join('')}`);
    return 0;
  },
};
