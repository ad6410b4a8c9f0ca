import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, findQuote, locate } from '../../src/core/anchor.ts';
import { Text } from '../../src/core/text.ts';
import { editDistance } from '../support/edit-distance.ts';

const words = [
  'kerja',
  'sama',
  'kota',
  'tidak',
  'ada',
  'anggaran',
  'warga',
  '😀',
  '😁',
  'é',
  'e\u0301',
  'İ',
  'Å',
  '\u212b',
  'MoU,',
  'sepi pisan.',
];
const prose = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
const flat = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').trim();

describe('findQuote', () => {
  it('finds words over line breaks, composed or not, and every place', () => {
    const text = new Text('Kami rapat.\nTidak ada\n  anggaran. Tidak ada anggaran.');
    expect(findQuote(text, 'Tidak ada anggaran').map((span) => text.slice(span))).toEqual([
      'Tidak ada\n  anggaran',
      'Tidak ada anggaran',
    ]);
    const decomposed = new Text('x e\u0301tude 😀 y');
    expect(findQuote(decomposed, 'étude 😀').map((span) => decomposed.slice(span))).toEqual(['e\u0301tude 😀']);
    expect(findQuote(text, '  ')).toEqual([]);
    expect(findQuote(text, 'tidak ada anggaran')).toEqual([]);
  });
});

describe('locate', () => {
  const text = new Text('Satu. Tidak ada anggaran khusus untuk itu. Dua. Program beasiswa tetap berjalan. Tiga.');
  const span = findQuote(text, 'Tidak ada anggaran khusus untuk itu')[0] ?? { start: 0, end: 0 };
  const anchor = anchorAt(text, span);

  it('stays silent at its place', () => expect(locate(text, anchor)).toEqual({ state: 'at', span }));

  it('follows the quote when text is put before it', () => {
    const found = locate(new Text(`Baru 😀. ${text.value}`), anchor);
    expect(found).toEqual({ state: 'moved', span: { start: span.start + 8, end: span.end + 8 } });
  });

  it('calls a changed quote near, with its likeness', () => {
    const found = locate(new Text(text.value.replace('khusus', 'khas')), anchor);
    expect(found.state).toBe('near');
    if (found.state === 'near') expect(found.similarity).toBeGreaterThan(0.8);
  });

  it('does not choose between two places that agree equally well', () => {
    const twice = new Text('a b. Tidak ada anggaran. a b. Tidak ada anggaran. a b.');
    const lost = { ...anchorAt(twice, { start: 5, end: 23 }), start: 0, end: 18, prefix: 'zz', suffix: 'zz' };
    expect(locate(twice, lost)).toMatchObject({ state: 'ambiguous', places: [{ start: 5 }, { start: 30 }] });
  });

  it('does not choose between two near places', () => {
    const two = new Text('Tidak ada anggaran kusus untuk itu. Lain. Tidak ada anggaran khusu untuk itu.');
    expect(locate(two, anchor).state).toBe('ambiguous');
  });

  it('prefers better surroundings to an unchanged position', () => {
    const before = new Text('A: ya. B: bukan. C: ya.');
    const second = anchorAt(before, { start: 20, end: 22 });
    const after = new Text('B: bukan. C: ya. A: ya.');
    expect(locate(after, second)).toMatchObject({ state: 'moved', span: { start: 13, end: 15 } });
  });

  it('calls what is gone an orphan', () => {
    expect(locate(new Text('Semua lain sama sekali di sini.'), anchor)).toEqual({ state: 'orphan' });
    expect(locate(new Text(''), anchor)).toEqual({ state: 'orphan' });
  });

  const loose = (exact: string) => ({ start: 0, end: Array.from(exact).length, exact, prefix: '', suffix: '' });

  it('counts likeness in code points, so that two other faces of seven are not 0.8 alike', () => {
    expect(locate(new Text('xx 😀😁😂😃😄😅😆 yy'), loose('😀😁😂😃😄😈😉'))).toEqual({ state: 'orphan' });
    expect(locate(new Text('xx 😀😁😂😃😄😅😆 yy'), loose('😀😁😂😃😄😅😉'))).toEqual({
      state: 'near',
      span: { start: 3, end: 10 },
      similarity: 1 - 1 / 7,
    });
  });

  it('stops at a likeness of 0.8 and asks for a lead of 0.1 over the next, however unlike that one is', () => {
    expect(locate(new Text('... abcdefghxx ...'), loose('abcdefghij'))).toMatchObject({
      state: 'near',
      similarity: 0.8,
    });
    expect(locate(new Text('... abcdefgxxx ...'), loose('abcdefghij'))).toEqual({ state: 'orphan' });
    const quote = 'abcdefghijklmnopqrstuvwxyz0123';
    const changed = (count: number) => quote.slice(0, -count) + '#'.repeat(count);
    expect(locate(new Text(`${changed(5)} ... ${changed(8)}`), loose(quote)).state).toBe('near');
    expect(locate(new Text(`${changed(5)} ... ${changed(7)}`), loose(quote)).state).toBe('ambiguous');
  });

  it('gives a place back even for an anchor that points nowhere', () => {
    for (const [start, end] of [
      [-3, 4],
      [900, 950],
      [9, 3],
      [0.5, 1.5],
    ]) {
      const found = locate(text, { ...anchor, start: start ?? 0, end: end ?? 0 });
      expect(found).toEqual({ state: 'moved', span });
    }
  });

  it('ends no quote inside a letter that a further accent changes', () => {
    const quote = '\u{1f600} e\u0301';
    const made = anchorAt(new Text(quote), { start: 0, end: 4 });
    expect(locate(new Text(`${quote}\u0301`), made)).toEqual({ state: 'at', span: { start: 0, end: 4 } });
    expect(findQuote(new Text(`ada ${quote}\u0301`), quote)).toEqual([{ start: 4, end: 8 }]);
  });

  it('never places a quote where other words stand, whatever is done to the text', () => {
    const edit = fc.record({
      kind: fc.constantFrom('insert', 'delete', 'move', 'duplicate'),
      at: fc.nat(300),
      size: fc.nat(40),
      to: fc.nat(300),
      text: prose,
    });
    fc.assert(
      fc.property(
        prose,
        fc.nat(200),
        fc.integer({ min: 1, max: 60 }),
        fc.array(edit, { maxLength: 3 }),
        (value, from, size, edits) => {
          const original = new Text(value);
          const start = Math.min(from, original.length - 1);
          const made = anchorAt(original, { start, end: Math.min(original.length, start + size) });
          let points = Array.from(value);
          for (const { kind, at, size: length, to, text: added } of edits) {
            const place = Math.min(at, points.length);
            if (kind === 'insert') points.splice(place, 0, ...Array.from(added));
            if (kind === 'delete') points.splice(place, length);
            if (kind === 'duplicate')
              points.splice(Math.min(to, points.length), 0, ...points.slice(place, place + length));
            if (kind === 'move') {
              const cut = points.splice(place, length);
              points.splice(Math.min(to, points.length), 0, ...cut);
            }
          }
          points = points.length === 0 ? ['x'] : points;
          const changed = new Text(points.join(''));
          const found = locate(changed, made);
          if (found.state === 'at' || found.state === 'moved')
            expect(flat(changed.slice(found.span))).toBe(flat(made.exact));
          if (found.state === 'near') {
            const quote = Array.from(flat(made.exact));
            const apart = editDistance(quote, Array.from(flat(changed.slice(found.span))));
            expect(found.similarity).toBeGreaterThanOrEqual(0.8);
            // White space at the ends is not part of a segment, so that the stretch may be closer still.
            expect(1 - apart / quote.length).toBeGreaterThanOrEqual(found.similarity - 2 / quote.length);
          }
          // What still stands word for word is never called lost.
          if (flat(made.exact) !== '' && flat(changed.value).includes(flat(made.exact)))
            expect(found.state).not.toMatch(/near|orphan/);
          if (edits.length === 0) expect(found).toEqual({ state: 'at', span: { start: made.start, end: made.end } });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('finds a long quote again in a long text, or says that it is gone, without a wait', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const word = () => Array.from({ length: 2 + next(8) }, () => 'aeiounkgmtrs'[next(12)]).join('');
    const passage = (count: number) => Array.from({ length: count }, word).join(' ');
    const long = passage(160_000);
    expect(long.length).toBeGreaterThan(1_000_000);
    const made = anchorAt(new Text(long), { start: 500_000, end: 502_000 });
    const changed = new Text(`baru ${long.slice(0, 501_000)} sisipan kecil ${long.slice(501_000)}`);
    const found = locate(changed, made);
    expect(found.state === 'near' && found.similarity).toBeGreaterThan(0.99);
    expect(locate(new Text(long), { ...made, exact: passage(330) })).toEqual({ state: 'orphan' });
  });
});
