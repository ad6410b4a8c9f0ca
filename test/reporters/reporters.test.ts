import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { reporters } from '../../src/reporters/index.ts';
import { codebookRules } from '../../src/rules/index.ts';
import { lintCodebook } from '../../src/rules/lint.ts';

const broken = `schema: codebook/1
id: a
version: 1.0
title: {id: "\u202e😀 漢字", en: x, en2: [a]}
languages: [id]
valences: []
codes:
  - id: K1
    name: K
    codes: []
    # ${'panjang '.repeat(30)}
  - {id: K2, name: "${'nama yang panjang sekali '.repeat(8)}", colour: merah, brief: "${'ringkas '.repeat(20)}"}
`;
const file = 'codebooks/a, b.yaml';

function report(name: string, options: { locale?: Locale; width?: number; colour?: boolean; content?: string } = {}) {
  const { locale = 'en', width = 80, colour = false, content = broken } = options;
  const reporter = reporters.find((one) => one.name === name);
  return (
    reporter?.report(lintCodebook(file, content), {
      locale,
      width,
      colour,
      kindOf: (code) => codebookRules.find((rule) => rule.code === code),
      textOf: () => content,
    }) ?? ''
  );
}

/** How wide a terminal draws a line: these two scripts and this emoji take two columns a sign. */
function columns(line: string): number {
  return [...line].reduce((sum, sign) => sum + (/[\u4e00-\u9fff😀]/u.test(sign) ? 2 : 1), 0);
}

describe('every reporter', () => {
  it.each(reporters.map(({ name }) => name))('%s says nothing of nothing, and ends in LF', (name) => {
    const clean = 'schema: codebook/1\nid: a\nversion: 1.0.0\ntitle: A\nlanguages: [id]\nvalences: []\ncodes: []\n';
    if (name === 'sarif' || name === 'junit') expect(report(name, { content: clean })).toMatch(/>\n$|}\n$/);
    else expect(report(name, { content: clean })).toBe(name === 'json' ? '{\n  "findings": []\n}\n' : '');
    expect(report(name)).toMatch(/[^\n]\n$/);
  });

  it.each(reporters.map(({ name }) => name))('%s lets no hidden character out', (name) => {
    const hidden = broken.replace('id: a\n', 'id: "\\x1b[31m\\u202e"\n').replace('colour', '"a\\x1b]0;b\\u2066"');
    expect(report(name, { content: hidden })).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('pretty', () => {
  it.each<[Locale, number]>([
    ['en', 80],
    ['id', 80],
    ['id', 60],
  ])('%s stays within %i columns', (locale, width) => {
    const lines = report('pretty', { locale, width }).split('\n');
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
    expect(lines.length).toBeGreaterThan(15);
  });

  it('puts the carets under what is meant, behind wide signs and in cut lines', () => {
    const lines = report('pretty').split('\n');
    const marked = lines.flatMap((line, index) => {
      const carets = /^ +\| *(\^+)$/.exec(line);
      if (!carets) return [];
      const above = lines[index - 1] ?? '';
      const from = line.indexOf('^');
      const signs: string[] = [];
      let column = 0;
      for (const sign of above) {
        if (column >= from && column < line.length) signs.push(sign);
        column += columns(sign);
      }
      return [signs.join('')];
    });
    expect(marked).toEqual(['1.0', 'en2', 'colour']);
  });

  it('is coloured only when told so', () => {
    const plain = report('pretty');
    const coloured = report('pretty', { colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of control characters.
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
  });
});

describe('line', () => {
  it('is what compilers write, one line a finding', () => {
    const lines = report('line', { locale: 'id' }).trimEnd().split('\n');
    expect(lines).toHaveLength(lintCodebook(file, broken).length);
    for (const line of lines)
      expect(line).toMatch(/^codebooks\/a, b\.yaml:\d+:\d+: (error|warning): .+ \[[a-z]+\/[a-z-]+\]$/);
    expect(lines[0]).toBe(
      'codebooks/a, b.yaml:3:10: error: version berisi “1.0”. Diperlukan teks: apit dengan petik, "1.0". [schema/type]',
    );
  });
});

describe('json', () => {
  it('is the same in every language', () => {
    expect(report('json', { locale: 'id' })).toBe(report('json', { locale: 'en' }));
    expect(JSON.parse(report('json')).findings[0]).toEqual({
      code: 'schema/type',
      severity: 'error',
      file,
      position: { line: 3, column: 10, endLine: 3, endColumn: 13 },
      problem: 'version is “1.0”.',
      remedy: 'A text is needed: put it between quotes, "1.0".',
      data: { where: 'version', value: '1.0', given: 'number', expected: { types: ['string'] } },
    });
  });
});

describe('github', () => {
  it('escapes what ends a property', () => {
    expect(report('github').split('\n')[0]).toBe(
      '::error file=codebooks/a%2C b.yaml,line=3,col=10,endColumn=13,title=schema/type::version is “1.0”. A text is needed: put it between quotes, "1.0".',
    );
  });
});

describe('sarif', () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number; readonly startColumn: number };
          };
        }[];
      }[];
    }[];
  }

  it('has the form that the standard demands (2.1.0, sections 3.13, 3.14, 3.27 to 3.30)', () => {
    const { version, runs } = JSON.parse(report('sarif')) as Log;
    const [run] = runs;
    const found = lintCodebook(file, broken);
    expect([version, runs.length, run?.tool.driver.name]).toEqual(['2.1.0', 1, 'simpul']);
    expect(run?.results).toHaveLength(found.length);
    for (const [rank, { ruleId, ruleIndex, level, message, locations }] of (run?.results ?? []).entries()) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).toMatch(/\.$|\?$/);
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toBe('codebooks/a%2C%20b.yaml');
      expect([region?.startLine, region?.startColumn]).toEqual([
        found[rank]?.position?.line,
        found[rank]?.position?.column,
      ]);
    }
  });

  it('is the same form without findings', () => {
    const clean = 'schema: codebook/1\nid: a\nversion: 1.0.0\ntitle: A\nlanguages: [id]\nvalences: []\ncodes: []\n';
    expect(JSON.parse(report('sarif', { content: clean }))).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [] }],
    });
  });
});

describe('junit', () => {
  it('counts a test a finding, and nests and escapes as XML must', () => {
    const text = report('junit', { content: broken.replace('merah', '"<a & b>"') });
    const found = lintCodebook(file, broken);
    const fails = found.filter(({ severity }) => severity !== 'info').length;
    expect(text).toContain(`<testsuites tests="${found.length}" failures="${fails}" errors="0">`);
    expect(text.match(/<testcase /g)).toHaveLength(found.length);
    expect(text.match(/<failure /g)).toHaveLength(fails);
    // Nothing but the tags themselves is left once well-formed tags, attributes and entities are taken out.
    const left = text
      .replace(/^<\?xml [^>]*\?>/, '')
      .replace(/<\/?[a-z-]+(?: [a-z]+="[^"<>]*")*\/?>/g, '')
      .replace(/&(?:amp|lt|gt|quot);/g, '');
    expect(left).not.toMatch(/[<>&]/);
  });

  it('passes one test where nothing was found', () => {
    const clean = 'schema: codebook/1\nid: a\nversion: 1.0.0\ntitle: A\nlanguages: [id]\nvalences: []\ncodes: []\n';
    expect(report('junit', { content: clean })).toContain('<testsuites tests="1" failures="0" errors="0">');
  });
});
