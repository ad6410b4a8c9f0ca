import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify, visit } from 'yaml';
import type { Code, Codebook } from '../../../src/core/codebook.ts';
import { type Change, meaningChanged } from '../../../src/core/codebook-diff/change.ts';
import { diffCodebooks } from '../../../src/core/codebook-diff/diff.ts';
import { rereadOf } from '../../../src/core/codebook-diff/reread.ts';
import { diffView } from '../../../src/core/codebook-diff/view.ts';
import { loadFixture, root } from '../../support/fixture.ts';

const file = readFileSync(path.join(root, 'codebooks/undp-success-elements.yaml'), 'utf8');
const undp = parse(file) as Codebook;

function book(codes: readonly Code[], more: Partial<Codebook> = {}): Codebook {
  const base = { schema: 'codebook/1', id: 'b', version: '1.0.0', title: 'B', languages: ['id', 'en'], valences: [] };
  return { ...base, ...more, codes } as Codebook;
}

function code(id: string, more: Partial<Code> = {}): Code {
  return { id, name: id, ...more };
}

/** What happened, in short: `kind class code`. */
function brief(before: Codebook, after: Codebook): readonly string[] {
  return diffCodebooks(before, after).changes.map(short);
}

function short({ kind, class: sort, code: id, key, direction, before, after }: Change): string {
  const ids = key === undefined ? `${before.join('+')}>${after.join('+')}` : key;
  return [kind, sort, id || '-', ids, ...(direction ? [direction] : [])].join(' ');
}

describe('a codebook and itself', () => {
  it('have no difference', () => {
    expect(diffCodebooks(undp, parse(file) as Codebook).changes).toEqual([]);
  });

  it('nor with keys in another order, other quotes, other line breaks and no comments', () => {
    const turned = parseDocument(file.replace(/^\s*#.*$/gm, ''));
    visit(turned, {
      Map: (_key, map) => {
        map.items.reverse();
      },
      Scalar: (_key, scalar) => {
        if (typeof scalar.value === 'string') scalar.type = 'QUOTE_DOUBLE';
      },
    });
    const other = turned.toString({ lineWidth: 60 });
    expect(other).not.toBe(file);
    const again = parse(other) as Codebook;
    expect(Object.keys(again)).not.toEqual(Object.keys(undp));
    expect(diffCodebooks(undp, again).changes).toEqual([]);
    expect(diffCodebooks(parse(stringify(undp)) as Codebook, undp).changes).toEqual([]);
  });
});

describe('codes that come, go and change', () => {
  it('are added and removed', () => {
    expect(brief(book([code('A'), code('B')]), book([code('A'), code('C')]))).toEqual([
      'added structural C >C',
      'removed structural B B>',
    ]);
  });

  it('are renamed, merged and split by what they replace', () => {
    expect(brief(book([code('A')]), book([code('B', { name: 'A', replaces: 'A' })]))).toEqual([
      'renamed structural B A>B',
    ]);
    expect(brief(book([code('A'), code('B')]), book([code('A', { replaces: ['B'] })]))).toEqual([
      'merged structural A A+B>A widened',
    ]);
    expect(brief(book([code('A')]), book([code('A'), code('B', { replaces: 'A' })]))).toEqual([
      'split structural A A>A+B narrowed',
    ]);
    expect(brief(book([code('A')]), book([code('X', { replaces: 'A' }), code('Y', { replaces: 'A' })]))).toEqual([
      'split structural A A>X+Y narrowed',
    ]);
  });

  it('are not split again by what was replaced long ago', () => {
    const second = book([code('A'), code('B', { replaces: 'A' })]);
    expect(brief(second, second)).toEqual([]);
    expect(brief(second, book([code('A'), code('C', { name: 'B', replaces: ['A', 'B'] })]))).toEqual([
      'renamed structural C B>C',
    ]);
  });

  it('leave codes of another codebook out', () => {
    const other = code('B', { replaces: [{ id: 'A', codebook: 'elsewhere' }] });
    expect(brief(book([code('A')]), book([code('A'), other]))).toEqual(['added structural B >B']);
  });

  it('move under another parent, but not with a parent that got another id', () => {
    const before = book([code('A', { codes: [code('A1')] }), code('B')]);
    const moved = diffCodebooks(before, book([code('A'), code('B', { codes: [code('A1')] })]));
    expect(moved.changes.map(short)).toEqual(['moved structural A1 A>B']);
    expect(meaningChanged(moved)).toBe(true);
    const renamed = book([code('Z', { name: 'A', replaces: 'A', codes: [code('A1')] }), code('B')]);
    expect(brief(before, renamed)).toEqual(['renamed structural Z A>Z']);
  });

  it('stand in another order, which is the meaning of a cumulative typology', () => {
    const codes = [code('A'), code('B')];
    expect(brief(book(codes), book([...codes].reverse()))).toEqual(['order structural - A+B>B+A']);
    const sort = { kind: 'typology', cumulative: true } as const;
    expect(brief(book(codes, sort), book([...codes].reverse(), sort))).toEqual(['order meaning - A+B>B+A']);
  });

  it('are perhaps renamed where nearly all words agree, and never said to be', () => {
    const words = { definition: 'money, staff and time that a party gives to the partnership every year' };
    const diff = diffCodebooks(
      book([code('A', { ...words, name: 'Means' }), code('B', { name: 'Other' })]),
      book([code('C', { ...words, name: 'Resources' })]),
    );
    const removed = diff.changes.filter(({ kind }) => kind === 'removed');
    expect(removed.map(({ code: id, perhaps }) => [id, perhaps?.code])).toEqual([
      ['A', 'C'],
      ['B', undefined],
    ]);
    expect(diff.changes.filter(({ kind }) => kind === 'renamed')).toEqual([]);
  });
});

describe('what a code says', () => {
  const text = (en: string, id: string) => ({ en, id });
  const of = (before: Partial<Code>, after: Partial<Code>): readonly string[] =>
    brief(book([code('A', before)]), book([code('A', after)]));

  it('changes in meaning, translation or spelling', () => {
    const definition = text('what is given', 'yang diberikan');
    expect(of({ definition }, { definition: text('what is given', 'yang diterima') })).toEqual([
      'definition meaning A definition',
    ]);
    // Who codes by the other language reads something else now.
    expect(of({ definition }, { definition: text('what is handed over', 'yang diberikan') })).toEqual([
      'translation meaning A definition',
    ]);
    expect(of({ note: definition }, { note: text('what is handed over', 'yang diberikan') })).toEqual([
      'translation content A note',
    ]);
    expect(of({ definition }, { definition: { id: 'yang diberikan' } })).toEqual(['translation content A definition']);
    expect(of({ definition }, { definition: text('What is given.', ' yang\n diberikan') })).toEqual([
      'definition wording A definition',
    ]);
    expect(of({ definition: { en: 'what is given' } }, { definition })).toEqual(['translation content A definition']);
    expect(of({}, { definition })).toEqual(['definition meaning A definition']);
  });

  it('sees a code that gives part of itself to another in place, to an old one or a new one', () => {
    const whole = code('A', { when_to_use: ['uang', { id: 'waktu', en: 'time' }] });
    const part = code('A', { when_to_use: ['uang'] });
    const other = code('B', { when_to_use: ['rapat'] });
    const grown = code('B', { when_to_use: ['rapat', { en: 'Time', id: 'waktu' }] });
    const heirsOf = (before: Codebook, after: Codebook) =>
      diffCodebooks(before, after).changes.flatMap(({ code: id, gaveTo }) => (gaveTo ? [[id, gaveTo]] : []));
    expect(heirsOf(book([whole, other]), book([part, grown]))).toEqual([['A', ['B']]]);
    expect(heirsOf(book([whole]), book([part, grown]))).toEqual([['A', ['B']]]);
    // A new code that says where it comes from makes a split of its own.
    expect(brief(book([whole]), book([part, { ...grown, replaces: 'A' }]))).toContainEqual(
      expect.stringContaining('split structural A'),
    );
    expect(heirsOf(book([whole, other]), book([part, other]))).toEqual([]);
    expect(heirsOf(book([whole, grown]), book([part, grown]))).toEqual([]);
    const page = JSON.stringify(diffView(diffCodebooks(book([whole, other]), book([part, grown])), undefined, 'en'));
    expect(page).toContain('split in place: part of it is now under B');
  });

  it('narrows or widens where items only come or only go', () => {
    expect(of({ when_to_use: ['a'] }, { when_to_use: ['b', 'a'] })).toEqual(['use meaning A when_to_use widened']);
    expect(of({ when_to_use: ['a', 'b'] }, { when_to_use: ['b'] })).toEqual(['use meaning A when_to_use narrowed']);
    expect(of({ when_to_use: ['a'] }, { when_to_use: ['b'] })).toEqual(['use meaning A when_to_use']);
    expect(of({}, { when_not_to_use: ['b'] })).toEqual(['use meaning A when_not_to_use narrowed']);
    expect(of({ when_to_use: ['a', 'b'] }, { when_to_use: ['b', 'a'] })).toEqual([]);
    expect(of({ terms: { id: { topic: ['x'] } } }, { terms: { id: { topic: ['x', 'y'] } } })).toEqual([
      'terms content A terms.id.topic widened',
    ]);
  });

  it('and a rule of the whole codebook concern every coding', () => {
    const after = book([code('A')], { unit_of_coding: 'sentence' });
    const diff = diffCodebooks(book([code('A')]), after);
    expect(diff.changes.map(short)).toEqual(['rules meaning - unit_of_coding']);
  });

  it('counts also where nobody knows the key', () => {
    const odd = { new_key: { b: 1, a: 2 } } as unknown as Partial<Code>;
    expect(of(odd, { new_key: { a: 2, b: 1 } } as unknown as Partial<Code>)).toEqual([]);
    expect(of(odd, {})).toEqual(['other content A new_key']);
  });
});

describe('codings to read again', () => {
  const project = loadFixture();
  const changed = structuredClone(undp) as unknown as { version: string; codes: { definition: unknown }[] };
  changed.version = '1.1.0';
  const [first] = changed.codes;
  if (first) first.definition = { id: 'Hal lain sama sekali.', en: 'Another thing altogether.' };
  const after = changed as unknown as Codebook;
  const diff = diffCodebooks(undp, after);

  it('are those of the code and of the codes below it, of all coders', () => {
    const list = rereadOf(diff, undp, after, project);
    const ids = list.flatMap(({ codings }) => codings.map(({ id }) => id)).sort();
    const wanted = project.codings.filter((coding) => /^E1(\.|$)/.test(coding.code)).map(({ id }) => id);
    expect(ids).toEqual(wanted.sort());
    expect(new Set(list.map(({ coder }) => coder))).toEqual(new Set(['A', 'B']));
    const text = project.sources.find(({ id }) => id === 'S1')?.text;
    const a = project.codings.find(({ id }) => id === 'A006');
    const line = list.flatMap(({ codings }) => codings).find(({ id }) => id === 'A006')?.line;
    expect(line).toBe(text?.lineAt(a?.start ?? 0));
  });

  it('leave out those that record the newer version', () => {
    const codings = project.codings.map((one) => ({ ...one, codebook: 'undp-success-elements@1.1.0' }));
    expect(rereadOf(diff, undp, after, { ...project, codings })).toEqual([]);
  });

  it('stand in the view in both languages', () => {
    for (const locale of ['en', 'id'] as const) {
      const view = JSON.stringify(diffView(diff, rereadOf(diff, undp, after, project), locale));
      expect(view).toContain('A006 (E1.');
      expect(view).toContain(locale === 'en' ? 'Another thing altogether' : 'Hal lain sama sekali');
    }
  });
});
