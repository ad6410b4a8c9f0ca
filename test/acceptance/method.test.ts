import { describe, expect, it } from 'vitest';
import { codebookView } from '../../src/core/codebook-view.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { reduce } from '../../src/core/reduce.ts';
import { sourceTable, voiceTable } from '../../src/core/tables.ts';
import { voicesIn } from '../../src/core/tally.ts';
import { renderers } from '../../src/renderers/index.ts';
import { loadFixture } from '../support/fixture.ts';

const whole = loadFixture();
const reduced = reduce(whole, { coder: ['A'] });
if (!reduced.ok) throw new Error('the fixture cannot be reduced');
const project = reduced.value;

/** Voices that say something of one indicator, by valence. */
function signs(code: string): Record<string, Set<string>> {
  const result: Record<string, Set<string>> = {};
  for (const { valence = '', voice } of project.codings.filter((one) => one.code === code)) {
    result[valence] ??= new Set();
    result[valence].add(voice);
  }
  return result;
}

const printed = async (view: Parameters<(typeof renderers)[number]['render']>[0]): Promise<string> =>
  String(await renderers[0]?.render(view, { locale: 'en', width: 100, colour: false }));

describe('what the study requires (METHOD section 1)', () => {
  it('S01: commitment keeps both wordings; E1.2 unmet is said by four voices', async () => {
    const found = reduce(whole, { code: ['E1.2'], valence: ['unmet'], coder: ['A'] });
    expect(found.ok && voicesIn(found.value, found.value.codings)).toEqual(['N1', 'N2', 'N4', 'D2']);
    const codebook = whole.codebooks[0];
    const code = codebook?.codes.find((one) => one.id === 'E1');
    if (!codebook || !code) throw new Error('no E1');
    const text = await printed(codebookView(codebook, code, 'en'));
    expect(text).toContain('conceptual_1_5');
    expect(text).toContain('operational_1_6');
    expect(text).toContain('difference');
  });

  it('S02: splitting participation by process and implementation gives different cells', () => {
    expect(signs('E2.2').unmet?.size).toBe(5);
    expect(signs('E2.3').unmet?.size).toBe(2);
    expect(signs('E2.3').mixed?.size).toBe(3);
  });

  it('S03: understanding splits into a written agreement that is met and goals that are not', () => {
    expect(signs('E3.1').met?.size).toBe(5);
    expect(signs('E3.1').unmet).toBeUndefined();
    expect(signs('E3.2').unmet?.size).toBe(5);
    expect(signs('E3.2').met?.size).toBe(2);
  });

  it('S25: the kind of data is the researcher’s, free of the type', () => {
    const table = sourceTable(whole, 'en');
    const column = (id: string) => table.columns.findIndex((one) => one.id === id);
    const row = table.rows.find((one) => one.id === 'D2');
    expect([row?.cells[column('type')]?.text, row?.cells[column('data_kind')]?.text]).toEqual(['document', 'primary']);
  });

  it('S28: a voice that nobody rated counts as medium and says so', () => {
    const [first, ...rest] = whole.voices;
    const { credibility: _none, ...unrated } = first ?? { id: '' };
    const study = { ...whole, voices: [unrated, ...rest] };
    expect(voiceTable(study, 'id').rows[0]?.cells[3]?.text).toBe('sedang (belum dinilai)');
  });
});

describe('consent', () => {
  it('takes the words of a voice that may not be quoted, or withdrew, out of every display', async () => {
    for (const consent of [{ quote: false }, { withdrawn: true }]) {
      const closed = {
        ...whole,
        voices: whole.voices.map((voice) => (voice.id === 'N4' ? { ...voice, consent } : voice)),
      };
      const result = reduce(closed, { coder: ['A'] });
      const codings = result.ok ? result.value.codings.filter((coding) => coding.voice === 'N4') : [];
      expect(codings.length > 0).toBe('quote' in consent);
      expect(
        codings.every(
          (coding) => coding.withheld && coding.exact === '' && coding.prefix === '' && coding.suffix === '',
        ),
      ).toBe(true);
      const page = await printed(conclusionView(closed, 'en'));
      for (const coding of whole.codings.filter((one) => one.voice === 'N4')) expect(page).not.toContain(coding.exact);
    }
  });

  it('takes out what is off the record, and only that', () => {
    const first = whole.codings.find((coding) => coding.coder === 'A' && coding.source === 'S1');
    if (!first) throw new Error('no coding');
    const [, exact = ''] = Array.from(first.exact);
    const flags = [{ flag: 'off_record' as const, start: first.start + 1, end: first.start + 2, exact }];
    const study = {
      ...whole,
      sources: whole.sources.map((source) => (source.id === 'S1' ? { ...source, flags } : source)),
    };
    const result = reduce(study, { coder: ['A'] });
    expect(result.ok && result.value.codings.filter((coding) => coding.withheld).map((coding) => coding.id)).toEqual([
      first.id,
    ]);
  });
});
