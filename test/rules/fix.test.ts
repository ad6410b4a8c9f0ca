import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codebookRules } from '../../src/rules/index.ts';
import { fixCodebook, lintCodebook } from '../../src/rules/lint.ts';
import { root } from '../support/fixture.ts';

const book = `# Buku kode pasar
schema: codebook/1
id: pasar
version: 1.0.0
title: Pasar   # nama pendek
languages: [id]
valences: []
codes:
  - id: P1
    name: "Sewa"
    definition: >
      Uang yang dibayar
      untuk lapak
    when_to_use: [uang]
    when_not_to_use: [barang]
    examples: [{ lang: id, text: Sewanya naik. }]
    # simpul-disable-next-line name/long -- dulu panjang
    terms:
      id:
        topic: [sewa, Sewa, kontrak, kontrak]   # uang
        # daftar kedua
    codes: []
`;

describe('lint --fix', () => {
  it('mends what is sure, and leaves comments and layout as they are', () => {
    expect(fixCodebook('a.yaml', book)).toBe(
      book
        .replace('    # simpul-disable-next-line name/long -- dulu panjang\n', '')
        .replace('[sewa, Sewa, kontrak, kontrak]', '[sewa, kontrak]')
        .replace('    codes: []\n', ''),
    );
    expect(lintCodebook('a.yaml', fixCodebook('a.yaml', book))).toEqual([]);
  });

  it.each(['[sewa, &x sewa, kontrak]', '[sewa, !!str sewa, kontrak]', '[sewa, kontrak, &x kontrak]'])(
    'leaves an item that has an anchor or a tag: %s',
    (list) => {
      const anchored = fixCodebook('a.yaml', book).replace('[sewa, kontrak]', list);
      expect(fixCodebook('a.yaml', anchored)).toBe(anchored);
    },
  );

  it.each([
    ['CRLF', book.replaceAll('\n', '\r\n')],
    ['emoji before the place', book.replace('[sewa, Sewa', '["🐟 🐟", sewa, Sewa').replace('🐟 🐟', '🐟 ikan')],
    [
      'a block list',
      book.replace(
        '[sewa, Sewa, kontrak, kontrak]',
        '\n          - sewa\n          - Sewa\n          - "sewa"\n          - lapak',
      ),
    ],
    [
      'a list over several lines',
      book.replace(
        '[sewa, Sewa, kontrak, kontrak]',
        '[\n            sewa,\n            Sewa,\n            sewa,\n          ]',
      ),
    ],
  ])('leaves nothing to mend: %s', (_name, content) => {
    const once = fixCodebook('a.yaml', content);
    expect(lintCodebook('a.yaml', content).length).toBeGreaterThan(2);
    expect(lintCodebook('a.yaml', once)).toEqual([]);
    expect(fixCodebook('a.yaml', once)).toBe(once);
  });

  it.each([
    [
      'a text that is a number',
      ['    definition: >\n      Uang yang dibayar\n      untuk lapak\n', '    definition: 5\n'],
    ],
    ['a name that is missing', ['    name: "Sewa"\n', '']],
    ['a code that is no block', ['codes:\n', 'codes:\n  - 5\n']],
    [
      'terms of the wrong sort beside',
      ['    terms:\n      id:\n', '    terms:\n      en: 5\n      id:\n        met: [a, {b: c}]\n'],
    ],
  ])('mends what is sure though something else is wrong: %s', (_name, [before = '', after = '']) => {
    const broken = book.replace(before, after);
    expect(broken).not.toBe(book);
    const once = fixCodebook('a.yaml', broken);
    expect(once).toBe(
      broken.replace('[sewa, Sewa, kontrak, kontrak]', '[sewa, kontrak]').replace('    codes: []\n', ''),
    );
    expect(fixCodebook('a.yaml', once)).toBe(once);
    // A switch may well be needed once the rest can be read.
    expect(lintCodebook('a.yaml', broken).map(({ code }) => code)).not.toContain('lint/unused-switch');
  });

  it('leaves what a comment keeps, though something else is wrong', () => {
    const kept = '        # simpul-disable-next-line terms/duplicate -- dua ejaan\n        topic: [sewa, Sewa,';
    const content = book.replace('        topic: [sewa, Sewa,', kept).replace('    name: "Sewa"\n', '');
    expect(fixCodebook('a.yaml', content)).toContain(`${kept} kontrak, kontrak]`);
  });

  it('leaves a file alone that is no YAML', () => {
    const content = `${book}    note: "open\n`;
    expect(fixCodebook('a.yaml', content)).toBe(content);
  });

  it('leaves an item with a comment to a person', () => {
    const content = book.replace('[sewa, Sewa, kontrak, kontrak]', '\n          - sewa\n          - Sewa # lagi');
    expect(fixCodebook('a.yaml', content)).toContain('          - Sewa # lagi');
  });

  const folder = path.join(root, 'fixtures/broken');
  const texts = [
    ...codebookRules.flatMap(({ code, examples }) => examples.map(({ text }) => [code, text] as const)),
    ...readdirSync(folder)
      .filter((name) => name.startsWith('codebook-'))
      .map((name) => [name, readFileSync(path.join(folder, name, 'buku.yaml'), 'utf8')] as const),
  ];
  it.each(texts)('once is enough, and finds no more than before: %s', (_name, content) => {
    const once = fixCodebook('a.yaml', content);
    expect(fixCodebook('a.yaml', once)).toBe(once);
    expect(lintCodebook('a.yaml', once).length).toBeLessThanOrEqual(lintCodebook('a.yaml', content).length);
  });
});
