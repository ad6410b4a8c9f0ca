import { CodeTree } from '../core/code-tree.ts';
import type { Codebook } from '../core/codebook.ts';
import { type Mapping, type Ways, waysOf } from '../core/codebook-diff/migration.ts';
import { sameness } from '../core/coding-checks.ts';
import { groupBy } from '../core/collect.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import { openFolder } from './files.ts';
import { asJson } from './log.ts';
import { Decisions, type Use } from './migrate-decisions.ts';
import {
  goneCode,
  idleDecision,
  notAmong,
  nowTwice,
  otherCodebook,
  undecided,
  unknownInMapping,
} from './migrate-kinds.ts';
import { migratedCodings, migratedMemo, migratedReviews } from './migrate-lines.ts';
import { type Searches, searchesAfter } from './migrate-search.ts';
import { migratedYaml } from './migrate-yaml.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan.ts';
import type { OpenStudy } from './read.ts';

export interface MigrationRequest {
  /** The new version, to be put in place of the project's; absent where that was edited itself. */
  readonly next?: { readonly codebook: Codebook; readonly content: string };
  readonly mapping?: { readonly value: Mapping; readonly yaml: YamlFile };
  readonly actor: string;
  readonly reason: string;
}

/** What a migration does, for telling. */
export interface Migration {
  readonly ways: Ways;
  readonly uses: readonly Use[];
  readonly files: readonly string[];
  /** Claim versions whose finished search for negative cases holds after it as before: `C1a v3`. */
  readonly searches: readonly string[];
  /** `id@version` of the codebooks after it. */
  readonly codebooks: readonly string[];
}

/** What a migration would do to every file, with what is wrong; what is merely undecided is for the caller to judge. */
interface Survey {
  readonly codebooks: readonly Codebook[];
  readonly decisions: Decisions;
  readonly files: readonly ChangedFile[];
  readonly faults: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  /** Claim versions whose finished search for negative cases is carried over: `C1a v3`. */
  readonly searches: readonly string[];
}

async function survey(
  study: OpenStudy,
  { next, mapping }: Pick<MigrationRequest, 'next' | 'mapping'>,
): Promise<Outcome<Survey>> {
  const { project, tree } = study;
  const codebooks = withNext(project.codebooks, next?.codebook);
  if (!codebooks) return failed([unknownCodebook(project, next?.codebook.id ?? '')]);
  const after = new CodeTree(codebooks);
  const used = codesInUse(project);
  const wrong = mapping ? wrongCodes(mapping, [...tree.all.map(({ code }) => code.id), ...used], after) : [];
  if (wrong.length > 0) return failed(wrong);
  const said = mapping?.value ?? { migration: 1 as const };
  const decisions = new Decisions(waysOf(tree, after, used, said), said);
  const { files, diagnostics, searches } = await changedFiles(study, decisions, after);
  return done({
    codebooks,
    decisions,
    files,
    faults: [...diagnostics, ...(mapping ? faultsOf(decisions, mapping.yaml) : [])],
    warnings: [...searches.diagnostics, ...twins(project, decisions)],
    searches: searches.carried,
  });
}

/** `codebook migrate`: new codes in every file of every coder, as one change with one entry in the log. */
export async function planMigration(study: OpenStudy, request: MigrationRequest): Promise<Outcome<Plan<Migration>>> {
  const { next, actor, reason } = request;
  const surveyed = await survey(study, request);
  if (!surveyed.ok) return surveyed;
  const { decisions, faults, warnings } = surveyed.value;
  const open = [...undecidedOf(decisions), ...goneOf(decisions)];
  if (faults.length + open.length > 0) return failed([...faults, ...open]);
  const files = [...surveyed.value.files];
  if (next) {
    const file = `codebooks/${next.codebook.id}.yaml`;
    const before = (await openFolder(study.dir).text(file)) ?? '';
    if (before !== next.content) files.push({ file, before, after: next.content });
  }
  const result = migrationOf(surveyed.value, decisions.uses, files);
  if (files.length === 0) return done({ writes: [], log: [], result });
  const used = new Set(decisions.uses.map(({ code }) => code));
  const codes = Object.fromEntries([...decisions.ways].filter(([code]) => used.has(code)));
  const names = next ? codebookNames([next.codebook]) : result.codebooks;
  return done(
    {
      writes: files.map(({ file, after: content }) => ({ file, content })),
      log: [
        {
          actor,
          verb: 'migrate',
          object: `codebook ${names.join(', ')}`,
          after: asJson({ codes, files: files.map((one) => patchOf(one.file, one.before, one.after)) }),
          reason,
        },
      ],
      result,
    },
    warnings,
  );
}

/** The uses of split codes that nobody has decided on, for a mapping file to be filled in. */
export async function undecidedUses(
  study: OpenStudy,
  request: Pick<MigrationRequest, 'next' | 'mapping'>,
): Promise<Outcome<Migration>> {
  const surveyed = await survey(study, request);
  if (!surveyed.ok) return surveyed;
  const { decisions, faults } = surveyed.value;
  if (faults.length > 0) return failed(faults);
  return done(migrationOf(surveyed.value, undecidedIn(decisions), []));
}

function migrationOf(
  { codebooks, decisions: { ways }, searches }: Survey,
  uses: readonly Use[],
  files: readonly ChangedFile[],
): Migration {
  return { ways, uses, files: files.map(({ file }) => file), searches, codebooks: codebookNames(codebooks) };
}

function codebookNames(codebooks: readonly Codebook[]): readonly string[] {
  return codebooks.map(({ id, version }) => `${id}@${version}`);
}

function withNext(codebooks: readonly Codebook[], next: Codebook | undefined): readonly Codebook[] | undefined {
  if (!next) return codebooks;
  const has = codebooks.some(({ id }) => id === next.id);
  return has ? codebooks.map((codebook) => (codebook.id === next.id ? next : codebook)) : undefined;
}

function unknownCodebook({ codebooks }: Project, id: string): Diagnostic {
  const ids = codebooks.map((codebook) => codebook.id);
  return found(otherCodebook, { file: '' }, { id, nearest: nearest(id, ids) });
}

function codesInUse({ codings, claims }: Project): ReadonlySet<string> {
  const used = new Set(codings.map(({ code }) => code));
  for (const { versions } of claims)
    for (const { elements = [], indicators = [] } of versions)
      for (const code of [...elements, ...indicators]) used.add(code);
  return used;
}

interface ChangedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Goes through every file in which codes are named. Those that would change, with what was asked noted in `decisions`. */
async function changedFiles(
  study: OpenStudy,
  decisions: Decisions,
  after: CodeTree,
): Promise<Pick<Survey, 'files'> & { readonly diagnostics: readonly Diagnostic[]; readonly searches: Searches }> {
  const folder = openFolder(study.dir);
  const voices = new Set(study.project.voices.map(({ id }) => id));
  const files: ChangedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = async (file: string, change: (content: string) => string): Promise<void> => {
    const before = await folder.text(file);
    if (before === undefined) return;
    const changed = change(before);
    if (changed !== before) files.push({ file, before, after: changed });
  };
  const yaml = (file: string) =>
    take(file, (content) => {
      const migrated = migratedYaml(readYaml(file, content), decisions, voices, searches.hashes);
      diagnostics.push(...migrated.diagnostics);
      return migrated.content;
    });
  const stampOf = (code: string): string | undefined => {
    const codebook = after.get(code)?.codebook;
    return codebook && `${codebook.id}@${codebook.version}`;
  };
  for (const part of ['codings', 'reviews'] as const) {
    for (const coder of await folder.list(part)) {
      for (const name of await folder.list(`${part}/${coder}`)) {
        const file = `${part}/${coder}/${name}`;
        if (!name.endsWith('.jsonl')) continue;
        if (part === 'codings') await take(file, (content) => migratedCodings(file, content, stampOf, decisions));
        else await take(file, (content) => migratedReviews(file, content, decisions));
      }
    }
  }
  const searches = searchesAfter(study, after, decisions.ways, new Map(files.map((one) => [one.file, one.after])));
  await yaml('simpul.yaml');
  await yaml('voices.yaml');
  for (const part of ['claims', 'phrases']) {
    for (const name of await folder.list(part)) if (name.endsWith('.yaml')) await yaml(`${part}/${name}`);
  }
  for (const name of await folder.list('memos')) {
    const file = `memos/${name}`;
    if (name.endsWith('.md')) await take(file, (content) => migratedMemo(file, content, decisions));
  }
  return { files, searches, diagnostics: [...folder.diagnostics, ...diagnostics] };
}

/** Codes that a mapping names and that no version has, nor any coding or claim. */
function wrongCodes(
  { value, yaml }: NonNullable<MigrationRequest['mapping']>,
  old: readonly string[],
  after: CodeTree,
): readonly Diagnostic[] {
  const from = new Set(old);
  const into = new Set(after.all.map(({ code }) => code.id));
  const check = (code: string, known: ReadonlySet<string>, way: readonly string[], part: 'key' | 'value') => {
    const place = { file: yaml.file, position: yaml.at(way, part) };
    return known.has(code) ? [] : [found(unknownInMapping, place, { code, nearest: nearest(code, known) })];
  };
  return Object.entries(value.codes ?? {}).flatMap(([code, to]) => [
    ...check(code, from, ['codes', code], 'key'),
    ...check(to, into, ['codes', code], 'value'),
  ]);
}

function faultsOf(decisions: Decisions, yaml: YamlFile): readonly Diagnostic[] {
  return [
    ...decisions.wrong.map(({ way, code, into }) =>
      found(notAmong, { file: yaml.file, position: yaml.at(way) }, { code, into }),
    ),
    ...decisions.idle.map((way) =>
      found(idleDecision, { file: yaml.file, position: yaml.at(way, 'key') }, { id: way[1] ?? '' }),
    ),
  ];
}

function undecidedIn({ uses, ways }: Decisions): readonly Use[] {
  return uses.filter(({ code, into, wrong }) => !wrong && into.length === 0 && (ways.get(code)?.length ?? 0) > 1);
}

function undecidedOf(decisions: Decisions): readonly Diagnostic[] {
  const { ways } = decisions;
  return [...groupBy(undecidedIn(decisions), ({ code }) => code)].map(([code, list]) => {
    const ids = (wanted: (use: Use) => boolean) => [...new Set(list.filter(wanted).map(({ id }) => id))];
    return found(
      undecided,
      { file: '' },
      {
        code,
        into: ways.get(code) ?? [],
        codings: list.filter(({ kind }) => kind === 'coding').length,
        claims: ids(({ kind }) => kind === 'claim'),
        others: ids(({ kind }) => kind !== 'claim' && kind !== 'coding'),
      },
    );
  });
}

/** Codes that are used and that nothing takes over. */
function goneOf({ uses, ways }: Decisions): readonly Diagnostic[] {
  const gone = uses.filter(({ code, into }) => into.length === 0 && ways.get(code)?.length === 0);
  return [...groupBy(gone, ({ code }) => code)].map(([code, list]) => {
    const names = [...new Set(list.map(({ id }) => id))];
    const shown = names.length > 5 ? [...names.slice(0, 5), `… (${names.length})`] : names;
    return found(goneCode, { file: '' }, { code, uses: shown });
  });
}

/** Codings that were two and will say the same. */
function twins({ codings }: Project, { uses }: Decisions): readonly Diagnostic[] {
  const into = new Map(uses.filter(({ kind }) => kind === 'coding').map(({ id, into: [code] }) => [id, code]));
  if (into.size === 0) return [];
  const after = codings.map((coding) => ({ ...coding, code: into.get(coding.id) ?? coding.code }));
  return [...groupBy(after, sameness).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2 || !same.some(({ id }) => into.has(id))) return [];
    return [found(nowTwice, { file: '' }, { ids: same.map(({ id }) => id), code: first.code })];
  });
}
