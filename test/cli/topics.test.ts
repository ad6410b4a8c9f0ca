import { describe, expect, it } from 'vitest';
import { topics } from '../../src/cli/topics.ts';
import { locales } from '../../src/core/locale.ts';
import { checkSchema } from '../../src/formats/schema.ts';
import { readYaml } from '../../src/formats/yaml.ts';

const textOf = (name: string, locale: (typeof locales)[number]): string =>
  topics.find((topic) => topic.name === name)?.text[locale] ?? '';

describe('topics of explain', () => {
  it.each(locales)('the claim it shows is one that check accepts, %s', (locale) => {
    const example = textOf('claim', locale)
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.slice(2))
      .join('\n');
    const yaml = readYaml('claims/C1.yaml', example);
    expect([...yaml.diagnostics, ...checkSchema('claim', yaml)]).toEqual([]);
    expect(yaml.data).toMatchObject({
      id: 'C1',
      versions: [{ links: [{ coding: 'A010' }, { disposition: 'explained' }] }],
    });
  });

  it.each(locales)('drawn lines fit a terminal of 80 columns, %s', (locale) => {
    for (const { name, text } of topics) {
      const wide = text[locale].split('\n').filter((line) => line.startsWith('  ') && line.length > 80);
      // A comment in YAML may run on: it is copied into an editor.
      expect([name, wide.filter((line) => !line.includes('#'))]).toEqual([name, []]);
    }
  });
});
