import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/core/codebook.ts';
import { readCodebook } from '../../src/formats/codebook.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { historyRules } from '../../src/rules/index.ts';
import { lintCodebook, lintSince } from '../../src/rules/lint.ts';

function older(text: string): Codebook {
  const read = readCodebook(readYaml('before.yaml', text));
  if (!read.ok) throw new Error('the older version of an example cannot be read');
  return read.value;
}

function markedLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (line.endsWith('# !') ? [index + 1] : []));
}

describe.each(historyRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it.each(rule.examples.map((example) => [example.title.en, example] as const))(
    '%s: finds exactly what is marked, and no other rule finds anything',
    (_title, { before, text }) => {
      const findings = lintSince('contoh.yaml', text, older(before));
      expect(markedLines(text).length).toBeGreaterThan(0);
      expect(findings.map(({ position }) => position?.line)).toEqual(markedLines(text));
      expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set([code]));
    },
  );

  it('finds nothing in a codebook that did not change, and speaks both languages', () => {
    for (const { before, text } of rule.examples) {
      expect(lintSince('a.yaml', before, older(before))).toEqual([]);
      for (const { data } of lintSince('a.yaml', text, older(before))) {
        const [en, id] = [rule.words.en(data), rule.words.id(data)];
        for (const sentence of [en.problem, en.remedy, id.problem, id.remedy]) {
          expect(sentence).toMatch(/^\S.*[.?]$/s);
          expect(sentence).not.toMatch(/undefined|\[object/);
        }
        expect(en.problem).not.toBe(id.problem);
      }
    }
  });
});

describe('the version', () => {
  const [{ before, text } = { before: '', text: '' }] = historyRules[0]?.examples ?? [];
  const codes = (version: string) =>
    lintSince('a.yaml', text.replace(/^version: .*$/m, `version: ${version}`), older(before)).map(({ code }) => code);

  it('must be higher, number by number', () => {
    expect(codes('1.0.1')).toEqual([]);
    expect(codes('1.0.10')).toEqual([]);
    expect(codes('2.0.0')).toEqual([]);
    expect(codes('0.9.9')).toEqual(['version/not-raised']);
  });
});

describe('a comment', () => {
  const [{ before, text } = { before: '', text: '' }] = historyRules[0]?.examples ?? [];
  const off = (version: string) =>
    text.replace(
      /^version: .*$/m,
      `# simpul-disable-next-line version/not-raised -- masih rancangan\nversion: ${version}`,
    );
  const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

  it('switches a rule about the history off', () => {
    expect(codes(lintSince('a.yaml', off('1.0.0'), older(before)))).toEqual([]);
  });

  it('is known to be one without an older version, and is then not in vain', () => {
    const found = codes(lintCodebook('a.yaml', off('1.0.0')));
    expect(found).not.toContain('lint/unknown-rule');
    expect(found).not.toContain('lint/unused-switch');
  });

  it('is not in vain where this older version gives no cause: another may', () => {
    expect(codes(lintSince('a.yaml', off('2.0.0'), older(before)))).toEqual([]);
  });
});
