import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Text } from '../../src/core/text.ts';
import { labelsOf, turnsOf } from '../../src/core/transcript.ts';

/** Who asks, and who answers. */
const casts: readonly (readonly [string, ...string[]])[] = [
  ['Pewawancara', 'Narasumber'],
  ['P', 'N'],
  ['Peneliti', 'Informan'],
  ['T', 'J'],
  ['Interviewer', 'Respondent'],
  ['Q', 'A'],
  ['PEWAWANCARA', 'INFORMAN 1', 'INFORMAN 2'],
  ['Pewawancara', 'Narasumber A (N4)', 'Narasumber B (N5)'],
  ['P1', 'P2', 'N-03'],
  ['Moderator', 'Bu Sari', 'Pak Budi, M.Si.', 'Kang Asep'],
  ['Peneliti', 'Informan ke-2', 'Ibu Ani (responden)'],
];
const marks = ['', '**', '__', '*', '_'] as const;
const two = (value: number): string => String(value).padStart(2, '0');
const clocks = {
  none: () => '',
  long: (at: number) => `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`,
  dotted: (at: number) => `${two(Math.floor(at / 3600))}.${two(Math.floor(at / 60) % 60)}.${two(at % 60)}`,
  short: (at: number) => `${Math.floor(at / 60)}:${two(at % 60)}`,
  parts: (at: number) => `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}.500`,
};
const brackets = ['[]', '()', '<>', ''] as const;

const style = fc.record({
  cast: fc.constantFrom(...casts),
  mark: fc.constantFrom(...marks),
  /** Whether the colon stands within the emphasis. */
  inside: fc.boolean(),
  space: fc.constantFrom('', ' '),
  clock: fc.constantFrom('none', 'none', 'long', 'dotted', 'short', 'parts'),
  bracket: fc.constantFrom(...brackets),
  /** Behind the label, before the colon. */
  behind: fc.boolean(),
  range: fc.boolean(),
  dash: fc.constantFrom('', '- '),
  numbered: fc.constantFrom('', '.', ')'),
  indent: fc.constantFrom('', '  ', '> '),
  between: fc.constantFrom('\n', '\n\n', '\n\n\n'),
  head: fc.constantFrom('', 'TRANSKRIP WAWANCARA 01\n\nTanggal : 9 Maret 2021\nKode: X9\nDurasi: 00:52:10\n\n'),
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

const word = fc.constantFrom(
  'kerja',
  'sama',
  'kota',
  'tidak',
  'jalan',
  'sejak',
  '2009',
  'anggaran',
  'é',
  '柳州',
  '😀',
  '“apa”',
);
const turnOfPhrase = fc.constantFrom(
  ' ada dua: ',
  ' pukul 10:30 ',
  ' lihat https://a.example/x: ',
  ', katanya: “ya”, ',
  ' (lihat 3:12) ',
  ' a_b *c* ',
  ' ',
);
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 2, maxLength: 8 }),
    turnOfPhrase,
    fc.array(word, { minLength: 2, maxLength: 8 }),
    fc.constantFrom('.', '?', '…'),
  )
  .map(([before, between, after, stop]) => `ini ${before.join(' ')}${between}${after.join(' ')}${stop}`);
/** A speech may go on in further lines, with empty ones between them. */
const speech = fc
  .array(fc.tuple(sentence, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 4 })
  .map((lines) =>
    lines
      .map(([line, end]) => line + end)
      .join('')
      .trim(),
  );

interface Said {
  readonly label: string;
  readonly said: string;
  readonly timestamp?: string;
}

function written(
  how: Style,
  turns: readonly (readonly [speaker: number, said: string])[],
): { text: string; said: Said[] } {
  const said: Said[] = [];
  const lines = turns.map(([speaker, words], index) => {
    const label = how.cast[speaker % how.cast.length] ?? '';
    // Bare, a time is written with colons only; it is no time at the end of a label.
    const [open = '', close = ''] = how.bracket === '' && (how.clock === 'dotted' || how.behind) ? '[]' : how.bracket;
    const timestamp = clocks[how.clock as keyof typeof clocks](index * 37);
    const to = how.range && open !== '' ? ` - ${clocks[how.clock as keyof typeof clocks](index * 37 + 20)}` : '';
    const time = timestamp === '' ? '' : `${open}${timestamp}${to}${close}`;
    const number = how.numbered === '' ? '' : `${index + 1}${how.numbered} `;
    const named = how.behind && time !== '' ? `${label} ${time}` : label;
    const opening = how.inside
      ? `${how.mark}${named}${how.space}:${how.mark}`
      : `${how.mark}${named}${how.mark}${how.space}:`;
    const before = how.behind || time === '' ? '' : `${time} ${how.dash}`;
    said.push({ label, said: words, ...(timestamp === '' ? {} : { timestamp }) });
    return `${how.indent}${number}${before}${opening} ${words}`;
  });
  return { text: `${how.head}${lines.join(how.between)}\n`, said };
}

it('gives back the turns that a transcript was made of, however its labels are written (METHOD 6)', () => {
  fc.assert(
    fc.property(style, fc.array(fc.tuple(fc.nat(3), speech), { minLength: 1, maxLength: 12 }), (how, turns) => {
      const { text: content, said } = written(how, turns);
      const text = new Text(content.normalize('NFC'));
      const speakers = Object.fromEntries(
        how.cast.map((label, index) => [label, index === 0 ? 'researcher' : `N${index}`]),
      );
      const back = turnsOf(text, speakers, 'S1').map((turn) => ({
        label: turn.label,
        said: text.slice(turn.speech),
        ...(turn.timestamp === undefined ? {} : { timestamp: turn.timestamp }),
      }));
      expect(back).toEqual(said.map((one) => ({ ...one, said: one.said.normalize('NFC') })));
    }),
    { numRuns: 1000 },
  );
});

it('finds the labels of a talk by itself, in the order in which they first speak', () => {
  fc.assert(
    fc.property(style, fc.array(speech, { minLength: 8, maxLength: 12 }), (how, speeches) => {
      const { text, said } = written(
        how,
        speeches.map((words, index) => [index, words] as const),
      );
      const found = labelsOf(new Text(text.normalize('NFC')));
      expect(found.map(({ label, turns }) => [label, turns])).toEqual(
        [...new Set(said.map(({ label }) => label))].map((label) => [
          label,
          said.filter((one) => one.label === label).length,
        ]),
      );
    }),
    { numRuns: 1000 },
  );
});
