import type { Mapping, Ways } from '../core/codebook-diff/migration.ts';

/** Where a code is used. */
export type PlaceKind = 'coding' | 'claim' | 'memo' | 'review' | 'phrase' | 'settings' | 'voice';

/** A use of a code that has to become another. */
export interface Use {
  readonly kind: PlaceKind;
  /** Id of the coding or claim, else the file. */
  readonly id: string;
  readonly file: string;
  readonly code: string;
  /** Empty while nobody has decided. */
  readonly into: readonly string[];
  /** Decided, but not for one of the codes in question. */
  readonly wrong?: true;
}

/** Decides for each use of a code what it becomes, and keeps what was asked. */
export class Decisions {
  readonly uses: Use[] = [];
  /** Decisions of the mapping that are not among the codes they are about: way in the mapping and what it says. */
  readonly wrong: { readonly way: readonly string[]; readonly code: string; readonly into: readonly string[] }[] = [];
  private readonly used = new Set<string>();

  constructor(
    readonly ways: Ways,
    private readonly mapping: Mapping,
  ) {}

  /** The codes that a use becomes; undefined where the code stays, or nobody has decided yet. */
  of(kind: PlaceKind, id: string, file: string, code: string): readonly string[] | undefined {
    const way = this.ways.get(code);
    if (!way) return undefined;
    const { into, wrong } = way.length === 1 ? { into: way, wrong: false } : this.decided(kind, id, code, way);
    this.uses.push({ kind, id, file, code, into, ...(wrong ? { wrong } : {}) });
    return into.length === 0 ? undefined : into;
  }

  /** Decisions of the mapping about codings and claims that nothing asked for. */
  get idle(): readonly (readonly string[])[] {
    const { codings = {}, claims = {} } = this.mapping;
    const all = [
      ...Object.keys(codings).map((id) => ['codings', id]),
      ...Object.entries(claims).flatMap(([id, codes]) => Object.keys(codes).map((code) => ['claims', id, code])),
    ];
    return all.filter((way) => !this.used.has(way.join('\n')));
  }

  /** What the mapping says on a split; nothing where it is silent, or names a code that is not among the parts. */
  private decided(kind: PlaceKind, id: string, code: string, way: readonly string[]): Decided {
    const { codings = {}, claims = {}, elsewhere = {} } = this.mapping;
    const at = kind === 'coding' ? ['codings', id] : kind === 'claim' ? ['claims', id, code] : ['elsewhere', code];
    const said = kind === 'coding' ? codings[id] : kind === 'claim' ? claims[id]?.[code] : elsewhere[code];
    if (said === undefined) return { into: [], wrong: false };
    this.used.add(at.join('\n'));
    const into = typeof said === 'string' ? [said] : said;
    if (into.every((one) => way.includes(one))) return { into, wrong: false };
    if (!this.wrong.some((one) => one.way.join('\n') === at.join('\n'))) this.wrong.push({ way: at, code, into: way });
    return { into: [], wrong: true };
  }
}

interface Decided {
  readonly into: readonly string[];
  readonly wrong: boolean;
}
