import { describe, expect, it } from 'vitest';
import { codebookRules } from '../../src/rules/index.ts';
import { lintCodebook } from '../../src/rules/lint.ts';

/** Lines of a marked text, one entry for each finding promised: `# !` one, `# !!` two. */
function markedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => {
    const marks = /# (!+)$/.exec(line)?.[1] ?? '';
    return Array.from(marks, () => index + 1);
  });
}

/** What it finds is too large for an example: test/rules/bombs.test.ts. */
const withExamples = codebookRules.filter(({ code }) => code !== 'yaml/too-large');

describe.each(withExamples.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('has examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.map((example) => [example.title.en, example.text] as const))(
    '%s: finds exactly what is marked, and no other rule finds anything',
    (_title, text) => {
      const findings = lintCodebook('contoh.yaml', text);
      expect(markedLines(text).length).toBeGreaterThan(0);
      expect(findings.map((finding) => finding.position?.line)).toEqual(markedLines(text));
      expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set([code]));
    },
  );

  it('says what is wrong and what would be right in both languages', () => {
    for (const { data } of rule.examples.flatMap((example) => lintCodebook('contoh.yaml', example.text))) {
      const [en, id] = [rule.words.en(data), rule.words.id(data)];
      for (const sentence of [en.problem, en.remedy, id.problem, id.remedy]) {
        expect(sentence).toMatch(/^\S.*[.?]$/s);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
      // Straight quotes are for what is to be typed: that is the remedy.
      for (const { problem } of [en, id]) expect(problem).not.toMatch(/"\w/);
      expect(en.problem).not.toBe(id.problem);
      expect(en.remedy).not.toBe(id.remedy);
    }
  });
});

it('a codebook without codes gives no rule anything to find', () => {
  const clean = 'schema: codebook/1\nid: a\nversion: 1.0.0\ntitle: A\nlanguages: [id]\nvalences: []\ncodes: []\n';
  expect(lintCodebook('a.yaml', clean)).toEqual([]);
});
