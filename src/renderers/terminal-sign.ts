import type { Mark } from '../core/view.ts';
import type { Tone } from '../formats/colour.ts';
import { glyphs } from './glyphs.ts';

/** METHOD 4.9 writes these three for a screen in plain characters, whose width every terminal agrees on. */
const plainSigns: Partial<Record<Mark, string>> = { pass: '[v]', fail: '[x]', warning: '(!)' };

export function sign(mark: Mark): string {
  return plainSigns[mark] ?? glyphs[mark];
}

const tones: Partial<Record<Mark, Tone>> = {
  met: 'good',
  adequate: 'good',
  pass: 'good',
  mixed: 'mixed',
  partial: 'mixed',
  unmet: 'bad',
  fail: 'bad',
  warning: 'warning',
  stale: 'warning',
  silent: 'muted',
  'not-sought': 'muted',
  'not-applicable': 'muted',
  withheld: 'muted',
  none: 'muted',
};

export function toneOf(mark: Mark | undefined): Tone | undefined {
  return mark === undefined ? undefined : tones[mark];
}
