import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { readCodings } from '../../src/project/coding-lines.ts';

const line = { id: 'A1', code: 'E1', start: 0, end: 1, exact: 'a', voice: 'N1' };

/** What is found in one line, and how many codings it gave. */
function read(text: string): readonly unknown[] {
  const diagnostics: Diagnostic[] = [];
  const { codings } = readCodings({ file: 'f', coder: 'A', source: 'S1' }, `${text}\n`, diagnostics);
  return [codings.length, ...diagnostics.map(({ data }) => data)];
}
const withKey = (more: object): readonly unknown[] => read(JSON.stringify({ ...line, ...more }));

describe('a line of codings', () => {
  it.each(['[]', '5', 'null', '"a"'])('%s is no object', (text) =>
    expect(read(text)).toEqual([0, { fault: 'object', key: '' }]),
  );

  it('that is no JSON is said to be none', () => expect(read('{')).toEqual([0, { fault: 'json', key: '' }]));

  it.each([
    '9999-99-\u001b[31m',
    'notadate',
    '2021-02-29',
    '2021-13-01',
    '2021-04-31T08:00:00Z',
    '2021-04-30T24:00:00Z',
    '',
  ])('was not made at %j', (at) => expect(withKey({ at })).toEqual([0, { fault: 'value', key: 'at' }]));

  it.each(['2021-10-10T08:00:00Z', '2020-02-29', '2021-10-10T08:00:00.123+07:00', '2021-10-10T08:00'])(
    'was made at %s',
    (at) => expect(withKey({ at })).toEqual([1]),
  );

  it('may not be called __proto__', () => {
    const text = JSON.stringify({ ...line, id: 'X' }).replace('"X"', '"__proto__"');
    expect(read(text)).toEqual([0, { fault: 'value', key: 'id' }]);
  });
});
