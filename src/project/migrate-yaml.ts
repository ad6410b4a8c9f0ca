import { type Diagnostic, found } from '../core/diagnostic.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import type { Decisions, PlaceKind } from './migrate-decisions.ts';
import { aliased, overLines, ratedTwice } from './migrate-kinds.ts';
import type { Searches } from './migrate-search.ts';
import { type Renaming, withRenamings } from './yaml-rename.ts';
import { type Setting, withSettings } from './yaml-text.ts';

type Way = readonly (string | number)[];
type Fields = { readonly [key: string]: unknown };

/** What is to be changed in one YAML file. */
class Edits {
  readonly renamings: Renaming[] = [];
  readonly lists: Setting[] = [];
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly yaml: YamlFile,
    private readonly decisions: Decisions,
  ) {}

  /** A list of codes, each named once. */
  list(kind: PlaceKind, id: string, way: Way, value: unknown): void {
    if (!Array.isArray(value)) return;
    const codes: readonly unknown[] = value;
    const into = codes.map((code) =>
      typeof code === 'string' ? (this.decisions.of(kind, id, this.yaml.file, code) ?? [code]) : [code],
    );
    const seen = new Set<unknown>();
    const kept = into.map((list) => list.filter((code) => seen.size < seen.add(code).size));
    const changed = codes.flatMap((code, index) => {
      const to = kept[index] ?? [];
      return to.length === 1 && to[0] === code
        ? []
        : [{ way: [...way, index], part: 'value', to: to.map(String) } as const];
    });
    // A list that is itself an alias is written out; one below an alias has no place.
    if (changed.length === 0 || this.isAliased(way, String(codes[0]))) return;
    this.renamings.push(...changed);
    this.lists.push({ way, value: kept.flat() as readonly string[] });
  }

  word(kind: PlaceKind, id: string, way: Way, value: unknown): void {
    if (typeof value !== 'string') return;
    const [into] = this.decisions.of(kind, id, this.yaml.file, value) ?? [];
    if (into !== undefined) this.rename({ way, part: 'value', to: [into] }, value);
  }

  /** A value that is no code. */
  set(way: Way, to: string): void {
    this.rename({ way, part: 'value', to: [to] }, String(way.at(-1)));
  }

  /** Keys that are codes. Two that would become one are left to a person. */
  keys(kind: PlaceKind, id: string, way: Way, value: unknown): void {
    if (!isRecord(value)) return;
    const taken = new Map<string, string>();
    for (const code of Object.keys(value)) {
      const [into] = this.decisions.of(kind, id, this.yaml.file, code) ?? [];
      const to = into ?? code;
      const other = taken.get(to);
      if (other !== undefined) {
        const place = { file: this.yaml.file, position: this.yaml.at([...way, code], 'key') };
        this.diagnostics.push(found(ratedTwice, place, { codes: [other, code], into: to }));
      }
      taken.set(to, code);
      if (into !== undefined) this.rename({ way: [...way, code], part: 'key', to: [into] }, code);
    }
  }

  /** The file with everything changed, or what keeps it from being. */
  get migrated(): Migrated {
    const { content, file } = this.yaml;
    if (this.diagnostics.length > 0) return { content, diagnostics: this.diagnostics };
    const renamed = withRenamings(this.yaml, this.renamings);
    if (renamed !== undefined && this.holds(readYaml(file, renamed))) return { content: renamed, diagnostics: [] };
    // Written in a way that cannot be edited in place: the lists are set anew, comments and order kept.
    const words = this.renamings.filter(({ way }) => !this.lists.some((list) => isBelow(way, list.way)));
    const some = withRenamings(this.yaml, words);
    if (some !== undefined) return { content: withSettings(readYaml(file, some), this.lists), diagnostics: [] };
    const stiff = words.filter((word) => withRenamings(this.yaml, [word]) === undefined);
    return {
      content,
      diagnostics: (stiff.length > 0 ? stiff : words).map(({ way, part }) => {
        const code = String(part === 'key' ? way.at(-1) : this.yaml.document.getIn(way));
        return found(overLines, { file, position: this.yaml.at(way, part) }, { code });
      }),
    };
  }

  private rename(renaming: Renaming, word: string): void {
    if (!this.isAliased(renaming.way, word)) this.renamings.push(renaming);
  }

  /** Whether a way leads through an alias: there it has no place of its own. Said once for each alias. */
  private isAliased(way: Way, word: string): boolean {
    const { file, document } = this.yaml;
    const alias = way.map((_, depth) => way.slice(0, depth)).find((part) => isAlias(document.getIn(part, true)));
    if (!alias) return false;
    const position = this.yaml.at(alias);
    const isSaid = this.diagnostics.some(
      (one) => one.position?.line === position.line && one.position.column === position.column,
    );
    if (!isSaid) this.diagnostics.push(found(aliased, { file, position }, { code: word }));
    return true;
  }

  private holds({ document }: YamlFile): boolean {
    return this.lists.every(({ way, value }) => {
      const node: unknown = document.getIn(way, true);
      return JSON.stringify(node) === JSON.stringify(value);
    });
  }
}

/** Of all nodes of YAML only an alias has something to resolve. */
function isAlias(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'resolve' in node;
}

function isBelow(way: Way, list: Way): boolean {
  return way.length === list.length + 1 && list.every((step, index) => step === way[index]);
}

export interface Migrated {
  readonly content: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A YAML file with new codes; comments, order and layout stay. Which keys hold codes depends on the file. `hashes`:
 * claim → index of a version → what its search for negative cases records from now on.
 */
export function migratedYaml(
  yaml: YamlFile,
  decisions: Decisions,
  voices: ReadonlySet<string>,
  hashes: Searches['hashes'],
): Migrated {
  const edits = new Edits(yaml, decisions);
  const { file, data } = yaml;
  if (file === 'simpul.yaml') inSettings(edits, data);
  else if (file === 'voices.yaml')
    each(data, (voice, index) => {
      edits.keys('voice', file, [index, 'credibility_by_code'], voice.credibility_by_code);
    });
  else if (file.startsWith('claims/')) inClaim(edits, data, hashes);
  else if (file.startsWith('phrases/')) inPhrases(edits, file, data, voices);
  return edits.migrated;
}

function inSettings(edits: Edits, data: unknown): void {
  if (!isRecord(data)) return;
  each(data.questions, (question, index) => {
    edits.list('settings', 'simpul.yaml', ['questions', index, 'codes'], question.codes);
  });
  edits.keys('settings', 'simpul.yaml', ['definition_variant'], data.definition_variant);
}

function inClaim(edits: Edits, data: unknown, hashes: Searches['hashes']): void {
  if (!isRecord(data)) return;
  const searched = hashes.get(String(data.id));
  each(data.versions, (version, index) => {
    for (const key of ['elements', 'indicators']) {
      edits.list('claim', String(data.id), ['versions', index, key], version[key]);
    }
    const hash = searched?.get(index);
    if (hash !== undefined) edits.set(['versions', index, 'gates', 'negative_case', 'of'], hash);
  });
}

/** Rows and columns of a display are codes, or voices: a word that is a voice is left alone. */
function inPhrases(edits: Edits, file: string, data: unknown, voices: ReadonlySet<string>): void {
  each(data, (phrase, index) => {
    for (const key of ['row', 'column']) {
      const word = phrase[key];
      if (typeof word === 'string' && !voices.has(word)) edits.word('phrase', file, [index, key], word);
    }
  });
}

function each(list: unknown, visit: (record: Fields, index: number) => void): void {
  if (!Array.isArray(list)) return;
  list.forEach((one: unknown, index) => {
    if (isRecord(one)) visit(one, index);
  });
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
