import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/formats/xml.ts';

type Event = readonly [kind: 'open' | 'close' | 'text', value: string, attributes?: Readonly<Record<string, string>>];

/** Neighbouring pieces of text are one. */
function joined(events: readonly Event[]): Event[] {
  const list: Event[] = [];
  for (const event of events) {
    const last = list.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') list[list.length - 1] = ['text', last[1] + event[1]];
    else list.push(event);
  }
  return list.filter(([kind, value]) => kind !== 'text' || value !== '');
}

function ours(xml: string): readonly Event[] | 'fault' {
  const events: Event[] = [];
  const fault = readXml(Buffer.from(xml), {
    namespaces: new Map(),
    open: (name, attributes) => events.push(['open', name, Object.fromEntries(attributes)]),
    close: (name) => events.push(['close', name]),
    text: (value) => events.push(['text', value]),
  });
  return fault ? 'fault' : joined(events);
}

/** The same by a parser of others. */
function theirs(xml: string): readonly Event[] | 'fault' {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let bad = false;
  parser.on('error', () => {
    bad = true;
  });
  parser.on('doctype', () => {
    bad = true;
  });
  parser.on('opentag', ({ name, attributes }) => events.push(['open', name, { ...attributes }]));
  parser.on('closetag', ({ name }) => events.push(['close', name]));
  let depth = 0;
  parser.on('opentagstart', () => depth++);
  parser.on('text', (value) => events.push(['text', value]));
  parser.on('cdata', (value) => events.push(['text', value]));
  parser.write(xml).close();
  return bad
    ? 'fault'
    : joined(events.filter(([kind, value], index) => kind !== 'text' || (index > 0 && value !== '')));
}

const name = fc.constantFrom('a', 'w:p', 'b-1', '_x', 'é', 'a.b');
const text = fc.constantFrom(
  'x',
  ' ',
  'ü 😀',
  '&amp;',
  '&#233;',
  '&#x1F600;',
  '<![CDATA[<a>&]]>',
  '<!-- c -->',
  '<?p i?>',
  '\n',
  ']]',
);
const attribute = fc
  .tuple(name, fc.constantFrom('"v"', "'w'", '"a&lt;b"', '""', '"a\'b"', '" \n "'))
  .map(([key, value]) => ` ${key}=${value}`);
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text,
    fc
      .tuple(
        name,
        fc.uniqueArray(attribute, { maxLength: 2, selector: (one) => one.split('=')[0] }),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(([tag, attributes, inner, empty]) =>
        empty ? `<${tag}${attributes.join('')}/>` : `<${tag}${attributes.join('')}>${inner.join('')}</${tag}>`,
      ),
  ),
})).node;
const document = fc
  .tuple(name, fc.array(element, { maxLength: 6 }))
  .map(([tag, inner]) => `<?xml version="1.0"?>\n<${tag}>${inner.join('')}</${tag}>`);

describe('reading XML', () => {
  it('reads what another parser reads, and refuses what it refuses when something is cut, doubled or changed', () => {
    const change = fc.record({
      at: fc.nat(400),
      kind: fc.constantFrom('none', 'cut', 'drop', 'put'),
      sign: fc.constantFrom('<', '>', '&', '"', '/', 'x', '\0', '=', ' '),
    });
    fc.assert(
      fc.property(document, change, (whole, { at, kind, sign }) => {
        const place = at % whole.length;
        const xml =
          kind === 'cut'
            ? whole.slice(0, place)
            : kind === 'drop'
              ? whole.slice(0, place) + whole.slice(place + 1)
              : kind === 'put'
                ? whole.slice(0, place) + sign + whole.slice(place)
                : whole;
        // Half a character cannot be written in UTF-8.
        if (/\p{Surrogate}/u.test(xml)) return;
        const expected = theirs(xml);
        // Of a processing instruction only its end matters here: nothing of it is ever read.
        if (expected === 'fault' && /<\?/.test(xml.slice(5))) return;
        if (expected === 'fault' && !xml.startsWith('<?xml version="1.0"?>\n')) return;
        expect(ours(xml)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', { fault: 'doctype', line: 1, column: 1 }],
    ['an entity of its own', '<a>&b;</a>', { fault: 'not-well-formed', line: 1, column: 4 }],
    ['half a character', '<a>\n&#xD83D;</a>', { fault: 'not-well-formed', line: 2, column: 1 }],
    ['a foreign encoding', '<?xml version="1.0" encoding="shift_jis"?><a/>', { fault: 'encoding', line: 1, column: 1 }],
    ['200,000 elements one in another', '<a>'.repeat(200_000), { fault: 'depth', line: 1, column: 769 }],
    ['an open element', '<a>\n<b>\n</a>', { fault: 'not-well-formed', line: 3, column: 1 }],
    ['nothing', '', { fault: 'not-well-formed', line: 1, column: 1 }],
  ])('refuses %s', (_, xml, fault) => {
    const deaf = { namespaces: new Map(), open: () => {}, close: () => {}, text: () => {} };
    expect(readXml(Buffer.from(xml), deaf)).toEqual(fault);
  });

  it('gives names with the prefixes it was told, whatever the document calls them', () => {
    const names: string[] = [];
    const fault = readXml(
      Buffer.from(
        '<x:a xmlns:x="urn:one" x:k="1" k="2"><a xmlns="urn:two"><x:b xmlns:x="urn:two"/><c/></a><x:d/></x:a>',
      ),
      {
        namespaces: new Map([
          ['urn:one', 'w'],
          ['urn:two', 'm'],
        ]),
        open: (one, attributes) => names.push(one, ...[...attributes.keys()].filter((key) => !key.startsWith('xmlns'))),
        close: () => {},
        text: () => {},
      },
    );
    expect(fault).toBeUndefined();
    expect(names).toEqual(['w:a', 'w:k', 'k', 'm:a', 'm:b', 'm:c', 'w:d']);
  });
});
