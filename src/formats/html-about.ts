import { dateIn } from '../core/dates.ts';
import { wordsIn } from './html-lines.ts';
import { attribute, elementsIn, type HtmlElement, type HtmlTree } from './html-tree.ts';

/** What a page says of itself. */
export interface AboutPage {
  readonly title?: string;
  /** Its address, only `http` and `https`. */
  readonly address?: string;
  /** ISO date of publication. */
  readonly published?: string;
}

/** Names under which pages give the date on which they were published, the most telling first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'date',
];

export function aboutPage({ root, comments }: HtmlTree, main: HtmlElement): AboutPage {
  const all = elementsIn(root);
  const said = new Map<string, string>();
  for (const element of all) {
    if (element.name !== 'meta') continue;
    const name = (
      attribute(element, 'property') ||
      attribute(element, 'name') ||
      attribute(element, 'itemprop')
    ).toLowerCase();
    if (name !== '' && !said.has(name)) said.set(name, attribute(element, 'content'));
  }
  const named = (name: string): HtmlElement | undefined => all.find((element) => element.name === name);
  const canonical = all.find(
    (element) => element.name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel')),
  );
  const saved = comments.map((comment) => /^\s*saved from url=\(\d+\)(\S+)/.exec(comment)?.[1]).find(Boolean);
  const title = [said.get('og:title'), textOf(named('title')), textOf(named('h1'))].find(
    (one) => one !== undefined && one !== '',
  );
  const address = [canonical && attribute(canonical, 'href'), said.get('og:url'), saved].find((one) =>
    /^https?:\/\/[^\s<>"]+$/i.test(one ?? ''),
  );
  const published = publishedOn(said, all, main);
  return {
    ...(title === undefined ? {} : { title: title.slice(0, 300) }),
    ...(address === undefined ? {} : { address }),
    ...(published === undefined ? {} : { published }),
  };
}

function textOf(element: HtmlElement | undefined): string | undefined {
  return element && wordsIn(element).replace(/\s+/g, ' ').trim();
}

function publishedOn(
  said: ReadonlyMap<string, string>,
  all: readonly HtmlElement[],
  main: HtmlElement,
): string | undefined {
  const data = all
    .filter((element) => element.name === 'script' && /ld\+json/i.test(attribute(element, 'type')))
    .map((element) => /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(String(element.children[0] ?? ''))?.[1]);
  const times = all.filter(({ name }) => name === 'time');
  const told = times.find(
    (element) => /datePublished/i.test(attribute(element, 'itemprop')) || Object.hasOwn(element.attributes, 'pubdate'),
  );
  const [first] = elementsIn(main).filter(({ name }) => name === 'time');
  const dates = [
    ...PUBLISHED.map((name) => said.get(name)),
    ...data,
    told && attribute(told, 'datetime'),
    first && attribute(first, 'datetime'),
  ];
  return dates.map((one) => one && dayOf(one)).find((one) => one !== undefined && one !== '');
}

/** The day of a time as pages write it: `2021-09-23T10:00:00+07:00`, `23/09/2021`, `20210923`. */
function dayOf(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value.trim()) ?? [];
  return dateIn(year === undefined ? value : `${year}-${month}-${day}`);
}
