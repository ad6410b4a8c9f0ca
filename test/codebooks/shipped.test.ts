import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodeTree } from '../../src/core/code-tree.ts';
import { inLocale } from '../../src/core/locale.ts';
import { readCodebook } from '../../src/formats/codebook.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { lintCodebook } from '../../src/rules/lint.ts';
import { fixture, root } from '../support/fixture.ts';

const folder = path.join(root, 'codebooks');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const corpus = readdirSync(path.join(fixture, 'sources'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => squeezed(readFileSync(path.join(fixture, 'sources', name), 'utf8')))
  .join('\n');

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

function shipped(name: string) {
  const content = readFileSync(path.join(folder, name), 'utf8');
  const outcome = readCodebook(readYaml(name, content));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return { content, codebook: outcome.value, tree: new CodeTree([outcome.value]) };
}

it('six codebooks ship', () => {
  expect(names.sort()).toEqual([
    'cremer-5.yaml',
    'duchacek-4.yaml',
    'kuznetsov-11.yaml',
    'lecours-3.yaml',
    'permendagri-25-2020.yaml',
    'undp-success-elements.yaml',
  ]);
});

describe.each(names)('%s', (name) => {
  const { content, codebook, tree } = shipped(name);
  /** Codes with a definition of their own; those without are indicators, defined by their criteria. */
  const defined = tree.all.map(({ code }) => code).filter((code) => code.definition !== undefined);

  it('lints clean, hints aside', () => {
    const findings = lintCodebook(name, content).filter(({ severity }) => severity !== 'info');
    expect(findings.map(({ code, position }) => `${position?.line} ${code}`)).toEqual([]);
  });

  it('tells an editor where its schema lies, and the schema lies there', () => {
    expect(content.split('\n')[0]).toBe('# yaml-language-server: $schema=codebook.schema.json');
    expect(readdirSync(folder)).toContain('codebook.schema.json');
  });

  it('says what it is, where it comes from, and what to decide before coding', () => {
    const { kind, title, note, source, unit_of_coding, questions, origin } = codebook;
    expect(`${codebook.id}.yaml`).toBe(name);
    for (const locale of ['id', 'en'] as const) {
      for (const text of [title, note, source, unit_of_coding]) expect(inLocale(text, locale)).not.toBe('');
    }
    expect([origin, typeof kind, (questions ?? []).length > 0]).toEqual(['a_priori', 'string', true]);
    expect(inLocale(source, 'en')).toMatch(/\d{4}/);
  });

  it('defines every code, or gives its criteria', () => {
    for (const { code } of tree.all.filter((placed) => placed.code.definition === undefined)) {
      expect([code.id, Object.keys(code.criteria ?? {})]).toEqual([code.id, ['met', 'mixed', 'unmet']]);
    }
    for (const code of defined) {
      expect(code).toMatchObject({ brief: expect.anything(), when_to_use: expect.anything() });
      expect([code.id, (code.when_not_to_use ?? []).length > 0]).toEqual([code.id, true]);
      expect([code.id, (code.examples ?? []).length >= 2]).toEqual([code.id, true]);
    }
  });

  it('has examples in both languages, none of them from the study', () => {
    const examples = defined.flatMap((code) => code.examples ?? []);
    expect([...new Set(examples.map(({ lang }) => lang))].sort()).toEqual(['en', 'id']);
    expect(examples.filter(({ text }) => corpus.includes(squeezed(text))).map(({ text }) => text)).toEqual([]);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
    const judged = codebook.valences.map(({ id }) => id);
    for (const { valence, text } of examples) {
      expect([text, judged.length === 0 ? valence === undefined : judged.includes(valence ?? '')]).toEqual([
        text,
        true,
      ]);
    }
  });

  it('has terms in both languages, shared by two codes only where a rule decides between them', () => {
    const owners = new Map<string, string[]>();
    for (const { code, root } of tree.all) {
      if (root.code === code) expect([code.id, Object.keys(code.terms ?? {})]).toEqual([code.id, ['id', 'en']]);
      for (const [language, kinds] of Object.entries(code.terms ?? {})) {
        const terms = Object.values(kinds).flat();
        expect(new Set(terms).size).toBe(terms.length);
        for (const term of terms) {
          const key = `${language} ${term}`;
          owners.set(key, [...(owners.get(key) ?? []), code.id]);
        }
      }
    }
    for (const [term, [first = '', ...others]] of owners) {
      const decided = (tree.get(first)?.code.confusions ?? []).map((one) => one.with);
      expect([term, others.filter((other) => !decided.includes(other))]).toEqual([term, []]);
    }
  });

  it('writes every confusion under both codes', () => {
    const pairs = tree.all.flatMap(({ code }) => (code.confusions ?? []).map((other) => `${code.id} ${other.with}`));
    expect(pairs.map((pair) => pair.split(' ').reverse().join(' ')).sort()).toEqual([...pairs].sort());
    if (name !== 'kuznetsov-11.yaml') {
      const met = new Set(pairs.flatMap((pair) => pair.split(' ')));
      expect(tree.roots.map(({ code }) => code.id).filter((id) => !met.has(id))).toEqual([]);
    }
  });

  it('keeps to its kind', () => {
    const { kind, valences, cumulative, exclusive_per, decision_rule, in_force } = codebook;
    const judging = kind === 'evaluative' || kind === 'checklist';
    expect(valences.map(({ id }) => id)).toEqual(judging ? ['met', 'mixed', 'unmet', 'none'] : []);
    if (kind === 'typology') {
      expect(cumulative === true || exclusive_per !== undefined).toBe(true);
      expect((decision_rule ?? []).length).toBeGreaterThanOrEqual(3);
    } else expect([cumulative, exclusive_per, decision_rule]).toEqual([undefined, undefined, undefined]);
    expect(in_force?.from).toBe(name === 'permendagri-25-2020.yaml' ? '2020-05-22' : undefined);
    for (const { code } of tree.all) expect(judging || code.criteria === undefined).toBe(true);
  });

  it('names its codes in 63 characters at most', () => {
    for (const { code } of tree.all) {
      for (const locale of ['id', 'en'] as const) {
        expect(`${code.id} ${inLocale(code.name, locale)}`.length).toBeLessThanOrEqual(63);
      }
    }
  });
});
