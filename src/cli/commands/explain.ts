import { codingNamed, codingsMeant } from '../../core/coding-id.ts';
import { compareStrings, type DiagnosticKind, found } from '../../core/diagnostic.ts';
import type { Locale, Localised } from '../../core/locale.ts';
import type { ViewMember } from '../../core/member.ts';
import { nearest } from '../../core/nearest.ts';
import { devices } from '../../devices/index.ts';
import { displays } from '../../displays/index.ts';
import { wrap } from '../../formats/layout.ts';
import { findProject } from '../../project/read.ts';
import { severityNames } from '../../reporters/words.ts';
import { codebookRules, historyRules } from '../../rules/index.ts';
import { isKept } from '../../rules/severities.ts';
import { tactics } from '../../tactics/index.ts';
import { codingPage } from '../coding-page.ts';
import type { Command, Context } from '../command.ts';
import { refuse } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { knownKinds } from '../known-kinds.ts';
import { columns } from '../layout.ts';
import { findStudy, withFindings } from '../study.ts';
import { type Topic, topics } from '../topics.ts';

export const explain: Command = {
  arguments: [{ name: { en: 'TOPIC', id: 'TOPIK' }, optional: true }],
  details: {
    en: 'A topic is claim, consent or R1, the code of a finding, the name of a device, display or tactic, or in a project the id of a coding; the beginning of a long id is enough. Without one, all are listed.',
    id: 'Topik adalah claim, consent, atau R1, kode temuan, nama perangkat, penyajian, atau taktik, atau di dalam proyek id sebuah pengodean; awal id yang panjang sudah cukup. Tanpa topik: semuanya didaftar.',
  },
  examples: [
    {
      line: 'simpul explain schema/unknown-key',
      about: { en: 'why it is a finding, and an example of it', id: 'mengapa menjadi temuan, beserta contohnya' },
    },
    {
      line: 'simpul explain checklist-matrix',
      about: { en: 'what the display shows and what it needs', id: 'apa yang disajikan dan apa yang diperlukan' },
    },
    {
      line: 'simpul explain A010',
      about: {
        en: 'why a passage has its code, and which claims cite it',
        id: 'dasar sebuah pengodean, dan proposisi yang merujuknya',
      },
    },
  ],
  options: [],
  async run([topic], options, context) {
    const { stdout } = context.terminal;
    const kinds = await knownKinds();
    if (topic === undefined) {
      stdout.write(overview([...kinds.values()], context));
      return 0;
    }
    const kind = kinds.get(topic);
    const member = members.find((one) => one.name === topic);
    const told = topics.find((one) => one.name.toLowerCase() === topic.toLowerCase());
    if (!kind && !member && !told) {
      const study = findProject(context.dir) === undefined ? undefined : await findStudy(context);
      const { project } = study?.ok ? study.value : {};
      const ids = (project?.codings ?? []).map(({ id }) => id);
      const near = nearest(topic, ids);
      if (project && (codingsMeant(project, topic).length > 0 || (near !== undefined && /\d/.test(topic)))) {
        const named = codingNamed(project, topic);
        if (!named.ok) return refuse(context, named.diagnostics);
        return withFindings(context, options, study?.diagnostics ?? [], async () => {
          stdout.write(codingPage(project, named.value, context.locale, stdout.columns));
          return 0;
        });
      }
      const guess = nearest(topic, [...kinds.keys(), ...[...members, ...topics].map((one) => one.name)]);
      const data = { typed: topic, what: 'topic', list: 'simpul explain', nearest: guess } as const;
      return refuse(context, [found(unknownName, { file: '' }, data)]);
    }
    if (kind) stdout.write(kindText(kind, context));
    else if (member) stdout.write(memberText(member, context));
    else if (told) stdout.write(topicText(told, context));
    return 0;
  },
};

const members: readonly ViewMember[] = [...new Set<ViewMember>([...devices, ...displays, ...tactics])];

const words: Localised<
  Record<
    | 'severity'
    | 'why'
    | 'example'
    | 'marked'
    | 'later'
    | 'needs'
    | 'options'
    | 'use'
    | 'method'
    | 'topics'
    | 'findings',
    string
  >
> = {
  en: {
    severity: 'Severity',
    why: 'Why',
    example: 'Example',
    marked: 'The finding is on the lines marked # !',
    later: 'Then',
    needs: 'Needs',
    options: 'Flags',
    use: 'Use',
    method: 'Of the method',
    topics: 'Devices, displays and tactics',
    findings: 'Findings',
  },
  id: {
    severity: 'Tingkat',
    why: 'Alasan',
    example: 'Contoh',
    marked: 'Temuan ada pada baris yang bertanda # !',
    later: 'Kemudian',
    needs: 'Memerlukan',
    options: 'Opsi',
    use: 'Pakai',
    method: 'Tentang metode',
    topics: 'Perangkat, penyajian, dan taktik',
    findings: 'Temuan',
  },
};

const needs: Localised<Record<ViewMember['needs'][number], string>> = {
  en: {
    sources: 'sources',
    voices: 'voices',
    codings: 'codings',
    valences: 'a codebook with valences',
    dates: 'dates of the sources',
    claims: 'claims',
    readings: 'sources marked as read (simpul code done)',
  },
  id: {
    sources: 'sumber data',
    voices: 'narasumber',
    codings: 'pengodean',
    valences: 'buku kode bervalensi',
    dates: 'tanggal sumber data',
    claims: 'proposisi',
    readings: 'sumber yang ditandai selesai dibaca (simpul code done)',
  },
};

function overview(kinds: readonly DiagnosticKind[], { locale, terminal }: Context): string {
  const width = Math.min(terminal.stdout.columns, 100);
  const named = (list: readonly { name: string; about: Localised }[]): [string, string][] =>
    list.map((one) => [one.name, one.about[locale]]);
  const findings = [...kinds]
    .sort((a, b) => compareStrings(a.code, b.code))
    .map((kind): [string, string] => [kind.code, kind.why[locale]]);
  return `${words[locale].method}:\n${columns(named(topics), width)}\n${words[locale].topics}:\n${columns(named(members), width)}\n${words[locale].findings}:\n${columns(findings, width)}`;
}

const kept: Localised = {
  en: 'Cannot be switched off or set to info under lint in simpul.yaml: it tells whether figures are true.',
  id: 'Tidak dapat dimatikan atau dijadikan info di bawah lint dalam simpul.yaml: temuan ini menyatakan apakah angka-angka benar.',
};

function kindText(kind: DiagnosticKind, { locale, terminal }: Context): string {
  const say = words[locale];
  const width = Math.min(terminal.stdout.columns, 100);
  const rule = [...codebookRules, ...historyRules].find((one) => one.code === kind.code);
  const block = (text: string): string => `\n${text.replace(/^(?=.)/gm, '    ').trimEnd()}\n`;
  return [
    `${kind.code}\n\n${say.severity}: ${severityNames[locale][kind.severity]}\n`,
    `${wrap(`${say.why}: ${kind.why[locale]}`, width).join('\n')}\n`,
    ...(isKept(kind.code) ? [`${wrap(kept[locale], width).join('\n')}\n`] : []),
    ...(rule?.examples ?? []).map(
      ({ title, text, ...more }) =>
        `\n${say.example}: ${title[locale]} (${say.marked})\n${'before' in more ? `${block(String(more.before))}\n${say.later}:\n` : ''}${block(text)}`,
    ),
  ].join('');
}

function topicText({ name, about, text }: Topic, { locale, terminal }: Context): string {
  const width = Math.min(terminal.stdout.columns, 100);
  const lines = text[locale].split('\n').flatMap((line) => (/^ {2}/.test(line) ? [line] : wrap(line, width)));
  return `${name}: ${about[locale]}\n\n${lines.join('\n')}\n`;
}

function memberText(member: ViewMember, { locale, terminal }: Context): string {
  const say = words[locale];
  const command = devices.includes(member) ? 'reduce' : displays.includes(member) ? 'display' : 'verify';
  const flags = member.options.map((option): [string, string] => [
    `--${option.name} ${option.values.join('|')}`,
    `${option.about[locale]} ${fallback(option.fallback, locale)}`,
  ]);
  return [
    `${member.name}: ${member.title[locale]}\n\n`,
    `${wrap(member.about[locale], Math.min(terminal.stdout.columns, 100)).join('\n')}\n`,
    member.needs.length === 0 ? '' : `${say.needs}: ${member.needs.map((need) => needs[locale][need]).join(', ')}\n`,
    `${say.use}: simpul ${command} ${member.name}\n`,
    flags.length > 0 ? `\n${say.options}:\n${columns(flags, terminal.stdout.columns)}` : '',
  ].join('');
}

function fallback(value: string, locale: Locale): string {
  return { en: `(else ${value})`, id: `(bila tidak disebut: ${value})` }[locale];
}
