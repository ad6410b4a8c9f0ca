import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { YamlReason } from './yaml-words.ts';

/** A fault at UTF-16 offsets of the content. */
export interface Fault {
  readonly reason: YamlReason;
  readonly start: number;
  readonly end: number;
  /** Where the first of two stands. */
  readonly first?: readonly [number, number];
}

/** How many values a file may hold once its aliases are written out. */
const MAX_EXPANDED = 100_000;
/** How many aliases it may hold; to read one costs a look at all before it. */
const MAX_ALIASES = 1000;

/** All that is known of a document whose form is right. */
export interface Walked {
  /** As plain data; what an anchor names is one object wherever an alias stands for it. */
  readonly data: unknown;
  /** Keys that stand twice, aliases of nothing, and the alias from which too much is written out. */
  readonly faults: readonly Fault[];
  readonly meant: ReadonlyMap<Alias, Node>;
}

/** An anchored node that has come to its end. */
interface Named {
  readonly node: Node;
  readonly data: unknown;
  /** How many values it holds, aliases written out. */
  readonly size: number;
}

/** Goes once over a document whose keys are all strings. */
export function walk(contents: unknown): Walked {
  const faults: Fault[] = [];
  const meant = new Map<Alias, Node>();
  /** The last node of each name; without what it holds until it ends, so that an alias never stands for itself. */
  const named = new Map<string, Named | undefined>();
  let values = 0;
  let bomb = false;

  const alias = (node: Alias): unknown => {
    const target = named.get(node.source);
    values += target?.size ?? 1;
    if (target) meant.set(node, target.node);
    else faults.push({ reason: 'alias-unknown', ...rangeOf(node) });
    return target?.data;
  };
  const child = (node: unknown, before: number): unknown => {
    if (!isAlias(node)) return visit(node);
    const data = alias(node);
    if (!bomb && (values - before > MAX_EXPANDED || meant.size > MAX_ALIASES)) {
      bomb = true;
      faults.push({ reason: 'alias-bomb', ...rangeOf(node) });
    }
    return data;
  };
  const map = (items: readonly Pair[], before: number): unknown => {
    const data: Record<string, unknown> = {};
    let first: Map<string, Node> | undefined;
    for (const { key, value } of items) {
      const name = String(child(key, before));
      if (Object.hasOwn(data, name) && isNode(key)) {
        first ??= firstOfEach(items);
        const { start, end } = rangeOf(first.get(name));
        faults.push({ reason: 'duplicate-key', ...rangeOf(key), first: [start, end] });
      }
      set(data, name, child(value, before));
    }
    return data;
  };
  const inside = (node: unknown, before: number): unknown => {
    if (isScalar(node)) return node.value;
    if (isMap(node)) return map(node.items, before);
    return isSeq(node) ? node.items.map((item) => child(item, before)) : null;
  };
  const visit = (node: unknown): unknown => {
    if (isAlias(node)) return alias(node);
    const before = values++;
    const anchor = isNode(node) && 'anchor' in node ? node.anchor : undefined;
    if (!isNode(node) || anchor === undefined) return inside(node, before);
    named.set(anchor, undefined);
    const data = inside(node, before);
    named.set(anchor, { node, data, size: values - before });
    return data;
  };
  return { data: visit(contents), faults, meant };
}

function firstOfEach(items: readonly Pair[]): Map<string, Node> {
  const first = new Map<string, Node>();
  for (const { key } of items) {
    if (isScalar(key) && !first.has(String(key.value))) first.set(String(key.value), key);
  }
  return first;
}

/** What a hostile file calls `__proto__` is a key like any other. */
function set(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name in data) Object.defineProperty(data, name, { value, writable: true, enumerable: true, configurable: true });
  else data[name] = value;
}

/** Where a node stands, in UTF-16 offsets. */
export function rangeOf(node: unknown): { start: number; end: number } {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
