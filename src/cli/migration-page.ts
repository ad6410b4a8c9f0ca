import type { Mapping } from '../core/codebook-diff/migration.ts';
import { groupBy } from '../core/collect.ts';
import { withholder } from '../core/consent.ts';
import type { Locale, Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import type { Item, ListView, ReportView, Section } from '../core/view.ts';
import type { Migration } from '../project/migrate.ts';
import type { Use } from '../project/migrate-decisions.ts';
import { inOneLine } from './listing.ts';

interface Words {
  readonly title: string;
  readonly codes: string;
  readonly codings: string;
  readonly claims: string;
  readonly elsewhere: string;
  readonly files: string;
  readonly searches: string;
  readonly carried: string;
  readonly nothing: string;
  summary(codings: number, files: number): string;
  readonly ask: readonly string[];
  readonly withheld: string;
  at(coder: string, source: string, line: number): string;
}

const words: Localised<Words> = {
  en: {
    title: 'Migration plan',
    codes: 'Codes',
    codings: 'codings:',
    claims: 'claims:',
    elsewhere: 'also in:',
    files: 'Files that change',
    searches: 'Searches for negative cases',
    carried: 'These stay complete: the same codings stand under the codes of their claims. Each records the new data.',
    nothing: 'No coding, claim or other record names a code that changed.',
    summary: (codings, files) =>
      `${codings} coding${codings === 1 ? '' : 's'} get${codings === 1 ? 's' : ''} a new code; ${files} file${files === 1 ? '' : 's'} change${files === 1 ? 's' : ''}.`,
    ask: [
      'Decisions on codes that were split. Read each passage and write one of the codes behind its id.',
      'Then: simpul codebook migrate … --map THIS-FILE',
    ],
    withheld: '(may not be quoted; simpul show prints it for you)',
    at: (coder, source, line) => `${coder}, ${source} line ${line}`,
  },
  id: {
    title: 'Rencana migrasi',
    codes: 'Kode',
    codings: 'pengodean:',
    claims: 'proposisi:',
    elsewhere: 'juga dalam:',
    files: 'Berkas yang berubah',
    searches: 'Pencarian kasus negatif',
    carried:
      'Ini tetap lengkap: pengodean di bawah kode-kode proposisinya tetap sama. Sidik data yang baru dicatat di masing-masing.',
    nothing: 'Tidak ada pengodean, proposisi, atau catatan lain yang memakai kode yang berubah.',
    summary: (codings, files) => `${codings} pengodean mendapat kode baru; ${files} berkas berubah.`,
    ask: [
      'Keputusan tentang kode yang dipecah. Baca tiap petikan, lalu tulis salah satu kodenya di belakang id.',
      'Kemudian: simpul codebook migrate … --map BERKAS-INI',
    ],
    withheld: '(tidak boleh dikutip; baca sendiri dengan simpul show)',
    at: (coder, source, line) => `${coder}, ${source} br. ${line}`,
  },
};

/** The plan of a migration for reading. */
export function migrationView({ uses, files, searches }: Migration, locale: Locale): ReportView {
  const say = words[locale];
  const codings = uses.filter(({ kind }) => kind === 'coding').length;
  const report = { view: 'report', name: 'migration', title: say.title } as const;
  if (files.length === 0)
    return { ...report, sections: [{ id: 'codes', title: say.codes, intro: [say.nothing], views: [] }] };
  const items = [...groupBy(uses, ({ code, into }) => `${code} → ${into.join(', ')}`)].map(([change, list]): Item => {
    const names = (wanted: (use: Use) => boolean) => [...new Set(list.filter(wanted).map(({ id }) => id))].join(', ');
    const places = [
      [say.codings, perCoder(list.filter(({ kind }) => kind === 'coding'))],
      [say.claims, names(({ kind }) => kind === 'claim')],
      [say.elsewhere, names(({ kind }) => kind !== 'coding' && kind !== 'claim')],
    ] as const;
    const used = places.filter(([, where]) => where !== '').map(([what, where]) => ({ text: `${what} ${where}` }));
    return { text: change, items: used };
  });
  return {
    ...report,
    sections: [
      section('codes', say.codes, items, say.summary(codings, files.length)),
      ...(searches.length === 0
        ? []
        : [section('searches', say.searches, [{ text: searches.join(', ') }], say.carried)]),
      section(
        'files',
        say.files,
        files.map((text) => ({ text })),
      ),
    ],
  };
}

function section(id: string, title: string, items: readonly Item[], intro?: string): Section {
  const views: readonly ListView[] = items.length === 0 ? [] : [{ view: 'list', name: id, title, items }];
  return { id, title, views, ...(intro === undefined ? {} : { intro: [intro] }) };
}

/** `A 12, B 10`. */
function perCoder(codings: readonly Use[]): string {
  const groups = groupBy(codings, ({ file }) => file.split('/')[1] ?? '');
  return [...groups].map(([coder, list]) => `${coder} ${list.length}`).join(', ');
}

/** A mapping file in which every open decision is a line to be filled in, with the passage above it. */
export function decisionsTemplate(
  { uses, ways }: Migration,
  mapping: Mapping | undefined,
  project: Project,
  locale: Locale,
): string {
  const say = words[locale];
  const withheld = withholder(project);
  const codings = new Map(project.codings.map((coding) => [coding.id, coding]));
  const texts = new Map(project.sources.map(({ id, text }) => [id, text]));
  const lines = [...say.ask.map((line) => `# ${line}`), 'migration: 1'];
  const known = (part: object | undefined): readonly string[] =>
    Object.entries(part ?? {}).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  const section = (name: string, given: object | undefined, open: readonly string[]): void => {
    const all = [...known(given), ...open];
    if (all.length > 0) lines.push(`${name}:`, ...all);
  };
  const choice = (code: string): string => `  # ${code} → ${(ways.get(code) ?? []).join(' | ')}`;
  section('codes', mapping?.codes, []);
  section(
    'codings',
    mapping?.codings,
    uses.flatMap(({ kind, id, code }) => {
      const coding = kind === 'coding' ? codings.get(id) : undefined;
      if (!coding) return [];
      const line = texts.get(coding.source)?.lineAt(coding.start) ?? 0;
      const shown = withheld(coding);
      const quote = shown.withheld ? say.withheld : `“${inOneLine(shown.exact)}”`;
      return [choice(code), `  # ${inOneLine(say.at(coding.coder, coding.source, line))}: ${quote}`, `  ${id}:`];
    }),
  );
  const claims = groupBy(
    uses.filter(({ kind }) => kind === 'claim'),
    ({ id }) => id,
  );
  const decided = mapping?.claims ?? {};
  section(
    'claims',
    undefined,
    [...new Set([...Object.keys(decided), ...claims.keys()])].flatMap((id) => {
      const codes = [...new Set((claims.get(id) ?? []).map(({ code }) => code))];
      const asked = codes.flatMap((code) => [`  ${choice(code)}`, `    ${code}:`]);
      return [`  ${id}:`, ...known(decided[id]).map((line) => `  ${line}`), ...asked];
    }),
  );
  const others = uses.filter(({ kind }) => kind !== 'coding' && kind !== 'claim').map(({ code }) => code);
  section(
    'elsewhere',
    mapping?.elsewhere,
    [...new Set(others)].flatMap((code) => [choice(code), `  ${code}:`]),
  );
  return `${lines.join('\n')}\n`;
}
