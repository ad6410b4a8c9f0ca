import { describe, expect, it } from 'vitest';
import { CodeTree } from '../../../src/core/code-tree.ts';
import type { Codebook } from '../../../src/core/codebook.ts';
import { mayQuoteIn } from '../../../src/core/consent.ts';
import { makeSource, type SourceMeta } from '../../../src/core/source.ts';
import { compileTerms } from '../../../src/core/suggest/matcher.ts';
import { suggest } from '../../../src/core/suggest/suggest.ts';
import type { Suggestion } from '../../../src/core/suggestion.ts';
import { Text } from '../../../src/core/text.ts';
import { loadFixture } from '../../support/fixture.ts';

const study = loadFixture();
const { codebooks } = study;

function suggestionsIn(
  text: string,
  meta: Partial<SourceMeta> = {},
  books: readonly Codebook[] = codebooks,
): readonly Suggestion[] {
  const source = makeSource({ id: 'X', type: 'interview', language: 'id', ...meta }, new Text(text));
  return suggest(source, compileTerms(books), new CodeTree(books), mayQuoteIn({ ...study, sources: [source] }))
    .suggestions;
}

/** `E1 unmet (tidak) Segment` for each suggestion. */
function lines(text: string, meta: Partial<SourceMeta> = {}): string[] {
  return suggestionsIn(text, meta).map(({ code, valence = '?', cue, exact }) =>
    [code, valence, ...(cue === undefined ? [] : [`(${cue})`]), exact].join(' '),
  );
}

describe('cues (METHOD 2)', () => {
  it.each<[text: string, lines: readonly string[]]>([
    ['Tidak ada anggaran.', ['E1 unmet (tidak) Tidak ada anggaran']],
    ['Ada anggaran.', ['E1 ? Ada anggaran']],
    // Five words forward, not six.
    ['Tidak satu dua tiga empat anggaran.', ['E1 unmet (tidak) Tidak satu dua tiga empat anggaran']],
    ['Tidak satu dua tiga empat lima anggaran.', ['E1 ? Tidak satu dua tiga empat lima anggaran']],
    // Forward only, and not across a comma, a semicolon or a contrast.
    ['Anggaran itu tidak jelas.', ['E1 ? Anggaran itu tidak jelas', 'E3 unmet Anggaran itu tidak jelas']],
    ['Tidak, ada anggaran.', ['E1 ? Tidak, ada anggaran']],
    ['Tidak ada; anggaran ada.', ['E1 ? anggaran ada']],
    ['Tidak ada tetapi anggaran ada.', ['E1 ? tetapi anggaran ada']],
    [
      'Bukan tidak ada komitmen, tapi komitmennya tidak konsisten.',
      ['E1 mixed (bukan tidak) Bukan tidak ada komitmen', 'E1 ? tapi komitmennya tidak konsisten'],
    ],
    ['Tidak berarti tidak ada komitmen.', ['E1 mixed (tidak … tidak) Tidak berarti tidak ada komitmen']],
    ['Tidak hanya komitmen yang ada.', ['E1 ? Tidak hanya komitmen yang ada']],
    ['Hampir tidak pernah ada komitmen.', ['E1 mixed (hampir tidak) Hampir tidak pernah ada komitmen']],
    ['Kurang komitmen.', ['E1 mixed (kurang) Kurang komitmen']],
    ['Teu aya anggaran.', ['E1 unmet (teu) Teu aya anggaran']],
    // "Not yet" is only partly unmet while something is under way.
    ['Belum ada anggaran.', ['E1 unmet (belum) Belum ada anggaran']],
    [
      'Belum ada anggaran karena masih dibahas.',
      ['E1 mixed (belum … masih dibahas) Belum ada anggaran karena masih dibahas'],
    ],
    // Stalls carry unmet by themselves, on either side, unless negated.
    ['Pertemuan tahunan mandek.', ['E1 unmet (mandek) Pertemuan tahunan mandek', 'E5 unmet Pertemuan tahunan mandek']],
    [
      'Mandek sudah pertemuan tahunan.',
      ['E1 unmet (mandek) Mandek sudah pertemuan tahunan', 'E5 unmet Mandek sudah pertemuan tahunan'],
    ],
    ['Pertemuan tahunan tidak macet.', ['E1 ? Pertemuan tahunan tidak macet']],
    // A term listed under a valence proposes it; negated, it turns round.
    ['Usulnya dicoret.', ['E1 unmet Usulnya dicoret']],
    ['Usulnya tidak dicoret.', ['E1 mixed (tidak) Usulnya tidak dicoret']],
    ['Kami ikut merancang.', ['E2 met Kami ikut merancang']],
    ['Kami tidak ikut merancang.', ['E2 unmet (tidak) Kami tidak ikut merancang']],
    // A word that is contrast and negation is a contrast only where a clause begins.
    ['Kami sepaham, cuma tidak ada anggaran.', ['E3 ? Kami sepaham', 'E1 unmet (tidak) cuma tidak ada anggaran']],
    [
      'Naskah itu cuma satu anggaran.',
      ['E1 mixed (cuma) Naskah itu cuma satu anggaran', 'E3 ? Naskah itu cuma satu anggaran'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('takes hearsay as indirect, in the whole sentence and not beyond', () => {
    const [first, second] = suggestionsIn('Katanya ada anggaran, tapi komitmen tetap. Anggaran ada.');
    expect([first?.directness, first?.cue]).toEqual(['indirect', 'katanya']);
    expect(second?.directness).toBe('indirect');
    expect(suggestionsIn('Katanya begitu. Anggaran ada.').map(({ directness }) => directness)).toEqual([undefined]);
  });

  it('names both cues when one proposes the valence and one the directness', () => {
    expect(suggestionsIn('Katanya tidak ada anggaran.')[0]).toMatchObject({ valence: 'unmet', cue: 'tidak + katanya' });
  });
});

describe('the segment', () => {
  it.each<[text: string, segments: readonly string[]]>([
    [
      'Dr. Budi dari Jl. Aceh No. 51 membawa anggaran. Lalu pulang.',
      ['Dr. Budi dari Jl. Aceh No. 51 membawa anggaran'],
    ],
    ['Pada 2016. Anggaran naik 1.500 persen! Ya.', ['Anggaran naik 1.500 persen']],
    ['Kata dia: "Ada anggaran." Lalu pulang', ['Kata dia: "Ada anggaran']],
    ['1. Anggaran ada\n2. Komitmen ada', ['Anggaran ada', 'Komitmen ada']],
    ['- Anggaran ada\n- Komitmen ada', ['Anggaran ada', 'Komitmen ada']],
    ['Judul\n\nAnggaran\nada', ['Anggaran\nada']],
    ['| Rapat | Anggaran nihil |', ['Anggaran nihil']],
  ])('%j', (text, segments) => {
    expect(suggestionsIn(text).map(({ exact }) => exact)).toEqual(segments);
  });

  it('counts code points', () => {
    const text = '😀😀 Ya. Ada anggaran 😀.';
    expect(suggestionsIn(text)).toMatchObject([{ start: 7, end: 21, exact: 'Ada anggaran 😀', line: 1 }]);
  });
});

describe('what is left out', () => {
  const turns = 'Pewawancara: Ada anggaran?\nNarasumber: Ada komitmen.\n';
  const speakers = { Pewawancara: 'researcher', Narasumber: 'N1' };

  it('the turns of the researcher', () => {
    expect(suggestionsIn(turns, { speakers })).toMatchObject([{ voice: 'N1', line: 2, exact: 'Ada komitmen' }]);
  });

  it('stretches off the record', () => {
    const flags = [{ flag: 'off_record' as const, start: 42, end: 50, exact: 'komitmen' }];
    expect(suggestionsIn(turns, { speakers, flags })).toEqual([]);
  });

  it('turns of a voice that may not be quoted, which are counted apart', () => {
    for (const consent of [{ quote: false }, { withdrawn: true }]) {
      const source = makeSource({ id: 'X', type: 'interview', language: 'id', speakers }, new Text(turns));
      const mayQuote = mayQuoteIn({ ...study, sources: [source], voices: [{ id: 'N1', consent }] });
      const found = suggest(source, compileTerms(codebooks), new CodeTree(codebooks), mayQuote);
      expect(found.suggestions).toEqual([]);
      expect(found.withheld).toMatchObject([{ voice: 'N1', code: 'E1' }]);
    }
  });

  it('terms of other languages, unless the language is not known', () => {
    expect(lines('Ada anggaran, no budget.', { language: 'en' })).toEqual(['E1 unmet (no) Ada anggaran, no budget']);
    expect(lines('Ada anggaran.', { language: 'id-ID' })).toHaveLength(1);
    const { language: _, ...unknown }: Partial<SourceMeta> = { language: 'id' };
    const source = makeSource({ id: 'X', type: 'document', ...unknown }, new Text('Anggaran. Budget.'));
    const all = suggest(source, compileTerms(codebooks), new CodeTree(codebooks), () => true);
    expect(all.suggestions).toHaveLength(2);
  });

  it('a second term of the same code and valence in a clause, and a code above another', () => {
    expect(lines('Anggaran dan dana dan pendanaan.')).toEqual(['E1 ? Anggaran dan dana dan pendanaan']);
    const book: Codebook = {
      schema: 'codebook/1',
      id: 'b',
      version: '1.0.0',
      title: 'B',
      languages: ['id'],
      valences: [],
      codes: [
        {
          id: 'K1',
          name: 'K1',
          terms: { id: { topic: ['kota'] } },
          codes: [{ id: 'K1.1', name: 'K1.1', terms: { id: { topic: ['kota kembar'] } } }],
        },
      ],
    };
    const found = suggestionsIn('Tidak ada kota kembar. Kota.', {}, [book]);
    expect(found.map(({ code, valence }) => [code, valence])).toEqual([
      ['K1.1', undefined],
      ['K1', undefined],
    ]);
  });
});

describe('on the founding study', () => {
  const tree = new CodeTree(codebooks);
  const matcher = compileTerms(codebooks);
  const all = study.sources.map((source) => ({
    source,
    found: suggest(source, matcher, tree, () => true).suggestions,
  }));

  it('quotes what stands there, within the speech of one turn of an informant', () => {
    expect(all.reduce((sum, { found }) => sum + found.length, 0)).toBeGreaterThan(300);
    for (const { source, found } of all) {
      for (const suggestion of found) {
        expect(source.text.slice(suggestion)).toBe(suggestion.exact);
        const turn = source.turns.find(
          ({ speech }) => speech.start <= suggestion.start && suggestion.end <= speech.end,
        );
        expect(turn?.voice).toBe(suggestion.voice);
        expect(suggestion.voice).not.toBe('researcher');
      }
    }
  });

  it('is sorted, and the same every time', () => {
    for (const { source, found } of all) {
      expect(suggest(source, compileTerms(codebooks), tree, () => true).suggestions).toEqual(found);
      expect([...found].sort((a, b) => a.start - b.start || a.end - b.end)).toEqual(found);
    }
  });
});
