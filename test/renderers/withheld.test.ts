import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/core/reduce.ts';
import { displays } from '../../src/displays/index.ts';
import { renderers } from '../../src/renderers/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { draw } from './draw.ts';

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
