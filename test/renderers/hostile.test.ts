import { describe, expect, it } from 'vitest';
import { tidied, tidy } from '../../src/renderers/clean.ts';
import { csvRecords, draw } from './draw.ts';
import { hostile, poisoned, samples } from './samples.ts';

/** The report holds every other sample; a table alone is laid out otherwise in CSV. */
const views = samples('en').filter((view) => view.view === 'report' || view.name === 'all-kinds');
/** What a harmless word gives: a hostile one must give the same skeleton. */
const harmless = 'word';

/** Controls but LF, and everything that turns the direction of writing. */
const acting = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** Tags in order, without the values of their attributes. */
function skeleton(html: string): readonly string[] {
  return (html.replaceAll('<wbr>', '').match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '=""'));
}

describe.each(hostile.map((text) => [JSON.stringify(text), text]))('with %s in every field', (_name, text) => {
  it('HTML keeps its skeleton', async () => {
    for (const view of views) {
      const bad = await draw('html', poisoned(view, text));
      const good = await draw('html', poisoned(view, harmless));
      expect(skeleton(bad).filter((tag) => !tag.startsWith('<style'))).toEqual(
        skeleton(good).filter((tag) => !tag.startsWith('<style')),
      );
      expect(bad.replaceAll('\r', '')).not.toMatch(acting);
    }
  });

  it('CSV keeps its records, and no field starts a formula', async () => {
    for (const view of views) {
      const bad = csvRecords(await draw('csv', poisoned(view, text)));
      const good = csvRecords(await draw('csv', poisoned(view, harmless)));
      expect(bad.map((record) => record.length)).toEqual(good.map((record) => record.length));
      for (const field of bad.flat()) {
        expect(field).not.toMatch(/^\s*[=+\-@]/);
        expect(field).not.toMatch(acting);
      }
    }
  });

  it('Markdown keeps its lines and cells, and has no markup of its own', async () => {
    for (const view of views) {
      const bad = await draw('markdown', poisoned(view, text));
      const good = await draw('markdown', poisoned(view, harmless));
      const lines = bad.split('\n');
      expect(lines.length).toBe(good.split('\n').length);
      const bars = (line: string): number => line.replace(/\\./g, '').split('|').length;
      expect(lines.map(bars)).toEqual(good.split('\n').map(bars));
      const beginnings = (line: string): string => /^\s*(?:(?:[-+*>]|#{1,6}|\d+[.)])(?:\s|$))*/.exec(line)?.[0] ?? '';
      expect(lines.map(beginnings)).toEqual(good.split('\n').map(beginnings));
      const naked = bad
        .replaceAll('<br>', '')
        .replace(/\\./g, '')
        .replace(/```mermaid[^`]*```/g, '');
      expect(naked).not.toMatch(/[<[\]~$@]/);
      expect(bad).not.toMatch(acting);
    }
  });

  it('the terminal prints neither controls nor turned writing', async () => {
    for (const view of views) {
      for (const plain of [false, true]) {
        const out = await draw('terminal', poisoned(view, text), { plain });
        expect(plain ? out.replaceAll('\t', '') : out).not.toMatch(acting);
      }
      const coloured = await draw('terminal', poisoned(view, text), { colour: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the renderer's own colours are escape sequences
      expect(coloured.replace(/\u001b\[\d+m/g, '')).not.toMatch(acting);
    }
  });

  it('JSON gives back the very string and shows no character that acts', async () => {
    for (const view of views) {
      const bad = poisoned(view, text);
      const out = await draw('json', bad);
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(bad)));
      expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe('valences of a hostile codebook', () => {
  it('do not act either', () => {
    const view = { cells: [{ counts: { 'a\u202eb\u001b': 1, met: 0 } }] };
    expect(tidied(view)).toEqual({ cells: [{ counts: { ab: 1, met: 0 } }] });
  });
});

describe('tidy', () => {
  it('drops what is not seen and makes one space of every run of white space', () => {
    expect(tidy(' a\u0000\u001b[31m \r\n\t b\u200b\ufeffc\u0085d ')).toBe('a[31m bc d');
    expect(tidy('x\u202ey\u2066z')).toBe('xyz');
    expect(tidy('\ufeffa\ufeffb')).toBe('ab');
    expect(tidy('half \ud800 pair')).toBe('half \ufffd pair');
  });

  it('keeps joined emoji, accents and other scripts', () => {
    for (const text of ['👩‍👩‍👧', 'e\u0301', '城市', 'نص', 'ไทย']) expect(tidy(text)).toBe(text);
  });
});
