import { describe, expect, it } from 'vitest';
import { withhold } from '../../src/core/consent.ts';
import { locales } from '../../src/core/locale.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import { quoteOf } from '../../src/core/reference.ts';
import { makeSource } from '../../src/core/source.ts';
import type { TableView } from '../../src/core/view.ts';
import { displays } from '../../src/displays/index.ts';
import { renderers } from '../../src/renderers/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { draw } from './draw.ts';

const reasons = {
  en: [
    '✕ quote not shown: no consent to be quoted',
    '✕ quote not shown: off the record',
    '✕ quote not shown: the voice has withdrawn',
  ],
  id: [
    '✕ kutipan tidak ditampilkan: tidak diizinkan dikutip',
    '✕ kutipan tidak ditampilkan: di luar catatan',
    '✕ kutipan tidak ditampilkan: narasumber menarik diri',
  ],
};

describe('a quote that is withheld', () => {
  const names = ['terminal', 'markdown', 'html', 'csv'];
  it.each(names)('says why, and whose it is and where, as %s', async (name) => {
    const whole = loadFixture();
    const at = (id: string) => whole.codings.find((coding) => coding.id === id);
    const hidden = whole.codings.filter(({ id }) => id === 'A076' || id === 'A010');
    const off = at('A010');
    const project = {
      ...whole,
      voices: whole.voices.map((voice) => (voice.id === 'N4' ? { ...voice, consent: { quote: false } } : voice)),
      sources: whole.sources.map((source) =>
        source.id === 'S1' && off
          ? makeSource(
              { ...source, flags: [{ flag: 'off_record', start: off.start, end: off.end, exact: off.exact }] },
              source.text,
            )
          : source,
      ),
      codings: hidden,
    };
    const withdrawn = {
      ...project,
      voices: project.voices.map((one) => (one.id === 'N4' ? { ...one, consent: { withdrawn: true } } : one)),
    };
    for (const locale of locales) {
      const table = (from: Project): TableView => ({
        ...{ view: 'table', name: 't', title: 't' },
        columns: [{ id: 'q', title: 'q', holds: 'quotes' }],
        rows: withhold(from, from.codings).map((coding) => {
          const quotes = [quoteOf(from, coding, locale)];
          return {
            id: coding.id,
            title: coding.id,
            cells: [{ state: 'withheld', voices: [], segments: [coding.id], quotes }],
          };
        }),
      });
      const out = [project, withdrawn].map((from) => draw(name, table(from), { locale, width: 400 }));
      const [consent, gone] = (await Promise.all(out)).map((one) => one.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
      for (const words of reasons[locale].slice(0, 2)) expect(consent).toContain(words);
      expect(gone).toContain(reasons[locale][2]);
      expect(consent).toMatch(/✕ [^(]*(?: [–-])? \(N4, S4, 6 April 2021, (?:l|br)\. 24\)/);
    }
  });
});

describe('a voice that may not be quoted', () => {
  it.each(renderers.map((renderer) => renderer.name))('shows none of its words in any display as %s', async (name) => {
    const whole = loadFixture();
    const voices = whole.voices.map((voice) => (voice.id === 'N4' ? { ...voice, consent: { quote: false } } : voice));
    const closed = reduce({ ...whole, voices }, { coder: ['A'] });
    if (!closed.ok) throw new Error('the fixture cannot be reduced');
    // A run of plain letters: no format escapes or wraps it.
    const spoken = (voice: string): string[] =>
      whole.codings
        .filter((coding) => coding.coder === 'A' && coding.voice === voice)
        .flatMap((coding) => coding.exact.match(/[\p{L} ]{20,}/gu)?.slice(0, 1) ?? [])
        .map((words) => words.trim());
    expect(spoken('N4').length).toBeGreaterThan(5);
    let shown = 0;
    for (const display of displays) {
      const fallbacks = Object.fromEntries(display.options.map((option) => [option.name, option.fallback]));
      const text = await draw(name, display.build(closed.value, fallbacks, 'en'), { locale: 'en', width: 10_000 });
      for (const words of spoken('N4'))
        expect([display.name, words, text.includes(words)]).toEqual([display.name, words, false]);
      shown += spoken('N1').filter((words) => text.includes(words)).length;
    }
    // The others' words are there, so that the test looks in the right place.
    expect(shown).toBeGreaterThan(0);
  });
});
