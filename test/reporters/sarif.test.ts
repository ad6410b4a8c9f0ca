import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { codebookRules } from '../../src/rules/index.ts';
import { lintCodebook } from '../../src/rules/lint.ts';
import { root } from '../support/fixture.ts';

/** Written by hand after the standard; it admits nothing that simpul does not write. */
const schema: object = JSON.parse(readFileSync(path.join(root, 'test/oracles/sarif.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const file = 'codebooks/a, b é.yaml';
const twice = `schema: codebook/1
id: a
version: 1.0.0
title: A
languages: [id]
valences: []
codes:
  - {id: K1, name: K, definition: a}
  - {id: K1, name: K, definition: b, "😀": c}
`;

function report(diagnostics: readonly Diagnostic[], locale: 'en' | 'id' = 'en') {
  return JSON.parse(
    sarif.report(diagnostics, {
      locale,
      width: 80,
      colour: false,
      kindOf: (code) => codebookRules.find((rule) => rule.code === code),
      textOf: () => twice,
    }),
  );
}

describe('SARIF 2.1.0', () => {
  const examples = codebookRules.flatMap((rule) => rule.examples.flatMap(({ text }) => lintCodebook(file, text)));

  it.each(['en', 'id'] as const)('%s: what every rule finds is in the form of the standard', (locale) => {
    expect(examples.some(({ related = [] }) => related.length > 0)).toBe(true);
    expect(validate(report(examples, locale)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(report([], locale)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('says where the other of two stands', () => {
    const found = lintCodebook(file, twice).filter(({ related = [] }) => related.length > 0);
    const { results } = report(found).runs[0];
    expect(results.length).toBeGreaterThan(0);
    for (const [rank, { related = [] }] of found.entries()) {
      expect(results[rank].relatedLocations).toEqual(
        related.map(({ file: _file, position }, id) => ({
          id,
          physicalLocation: {
            artifactLocation: { uri: 'codebooks/a%2C%20b%20%C3%A9.yaml' },
            region: {
              startLine: position?.line,
              startColumn: position?.column,
              endLine: position?.endLine,
              endColumn: position?.endColumn,
            },
          },
        })),
      );
    }
  });

  it('helps with why the rule exists and where to read more', () => {
    const { driver } = report(examples).runs[0].tool;
    for (const { id, help } of driver.rules) {
      const why = codebookRules.find(({ code }) => code === id)?.why.en;
      expect(help.text).toBe(`${why} simpul explain ${id}`);
    }
  });
});
