import type { Code, Codebook } from './codebook.ts';

/** A code with its place: the codebook, the way up, and its rank in reading order. */
export interface PlacedCode {
  readonly code: Code;
  readonly codebook: Codebook;
  readonly parent?: PlacedCode;
  readonly root: PlacedCode;
  /** 0 for a root. */
  readonly depth: number;
  /** Position in reading order over all codebooks: the order of rows in every display. */
  readonly order: number;
}

/** All codes of a project's codebooks, by id and in reading order. */
export class CodeTree {
  readonly all: readonly PlacedCode[];
  readonly roots: readonly PlacedCode[];
  private readonly byId = new Map<string, PlacedCode>();

  constructor(codebooks: readonly Codebook[]) {
    const all: PlacedCode[] = [];
    const place = (code: Code, codebook: Codebook, parent?: PlacedCode): void => {
      const placed = { code, codebook, depth: parent ? parent.depth + 1 : 0, order: all.length } as {
        -readonly [key in keyof PlacedCode]: PlacedCode[key];
      };
      if (parent) placed.parent = parent;
      placed.root = parent?.root ?? placed;
      all.push(placed);
      // The first of two codes with one id stands; `lint` reports the second.
      if (!this.byId.has(code.id)) this.byId.set(code.id, placed);
      for (const child of code.codes ?? []) place(child, codebook, placed);
    };
    for (const codebook of codebooks) for (const code of codebook.codes) place(code, codebook);
    this.all = all;
    this.roots = all.filter((placed) => !placed.parent);
  }

  get(id: string): PlacedCode | undefined {
    return this.byId.get(id);
  }

  /** Whether `id` is `ancestor` or lies below it. */
  isWithin(id: string, ancestor: string): boolean {
    for (let at = this.byId.get(id); at; at = at.parent) if (at.code.id === ancestor) return true;
    return false;
  }

  isLeaf(id: string): boolean {
    return (this.byId.get(id)?.code.codes ?? []).length === 0;
  }

  rootOf(id: string): string {
    return this.byId.get(id)?.root.code.id ?? id;
  }
}
