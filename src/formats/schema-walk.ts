type Rules = Readonly<Record<string, unknown>>;

/**
 * The parts of a JSON Schema that hold for a place in the data, references followed. Where a schema offers several
 * forms (anyOf, oneOf), the parts of all of them.
 */
export function rulesAt(schema: unknown, path: readonly (string | number)[]): Rules[] {
  return path.reduce<Rules[]>(
    (rules, step) => rules.flatMap((rule) => forms(schema, below(rule, step))),
    [...forms(schema, schema)],
  );
}

/** What a schema says of the value under one key, or at one place of a list. */
function below(rule: Rules, step: string | number): unknown {
  if (typeof step === 'number') return rule.items;
  const { properties, patternProperties, additionalProperties } = rule;
  if (isRules(properties) && Object.hasOwn(properties, step)) return properties[step];
  const patterns = isRules(patternProperties) ? Object.entries(patternProperties) : [];
  return (patterns.find(([pattern]) => new RegExp(pattern, 'u').test(step)) ?? [])[1] ?? additionalProperties;
}

/** A part itself, with what it refers to and the forms it offers. */
function forms(schema: unknown, part: unknown): Rules[] {
  if (!isRules(part)) return [];
  const { $ref, anyOf, oneOf } = part;
  const referred = typeof $ref === 'string' ? forms(schema, follow(schema, $ref)) : [];
  const offered = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [part, ...referred, ...offered.flatMap((form) => forms(schema, form))];
}

/** `#/$defs/code` */
function follow(schema: unknown, ref: string): unknown {
  return ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isRules(node) ? node[key] : undefined), schema);
}

function isRules(value: unknown): value is Rules {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
