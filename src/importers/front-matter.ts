import { dateIn } from '../core/dates.ts';
import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta, SourceType, Technique } from '../core/source.ts';
import { readYaml } from '../formats/yaml.ts';

const notTaken: DiagnosticKind<{ key: string; value: string; expected: string }> = {
  code: 'import/front-matter-value',
  severity: 'warning',
  why: {
    en: 'What the head of a file says of the text steers selections and displays, so that a slip there must be seen.',
    id: 'Keterangan di kepala berkas menentukan pilihan dan sajian, jadi kekeliruan di sana harus terlihat.',
  },
  words: {
    en: ({ key, value, expected }) => ({
      problem: `“${key}: ${value}” was not taken over from the head of the file.`,
      remedy: `Set it afterwards with simpul sources set; what fits: ${expected}.`,
    }),
    id: ({ key, value, expected }) => ({
      problem: `“${key}: ${value}” di kepala berkas tidak diambil.`,
      remedy: `Isi kemudian dengan simpul sources set; yang cocok: ${expected}.`,
    }),
  },
};

export const frontMatterKinds: readonly DiagnosticKind[] = [notTaken];

const types: readonly SourceType[] = [
  'interview',
  'group_interview',
  'document',
  'news',
  'web',
  'field_note',
  'observation',
];
const techniques: readonly Technique[] = ['wawancara', 'observasi', 'dokumentasi', 'studi_literatur'];

interface Field {
  /** What fits, as examples or a list that both languages share. */
  readonly expected: string;
  /** The value to take over, or `undefined` when it does not fit. */
  take(value: unknown): unknown;
}

const words: Field = { expected: 'text', take: (value) => (isScalar(value) ? String(value) : undefined) };
const oneOf = (list: readonly string[]): Field => ({
  expected: list.join(', '),
  take: (value) => list.find((item) => item === value),
});
const date: Field = {
  expected: '2021-04-06',
  take: (value) => {
    const phrase = isScalar(value) ? String(value) : '';
    return /^\d{4}(?:-\d{2})?$/.test(phrase) ? phrase : dateIn(phrase);
  },
};
const mapping = (expected: string): Field => ({
  expected,
  take: (value) =>
    isRecord(value) && Object.values(value).every((item) => typeof item === 'string') ? value : undefined,
});
const titles = mapping('id: …, en: …');

const fields: ReadonlyMap<string, Field> = new Map<keyof SourceMeta, Field>([
  ['id', { expected: 'S1', take: (value) => (isId(value) ? value : undefined) }],
  ['title', { expected: 'text', take: (value) => words.take(value) ?? titles.take(value) }],
  ['type', oneOf(types)],
  ['technique', oneOf(techniques)],
  ['data_kind', oneOf(['primer', 'sekunder'])],
  ['language', { expected: 'id, en', take: (value) => (/^[a-z]{2,3}$/.test(String(value)) ? value : undefined) }],
  ['observed_at', date],
  ['accessed_at', date],
  ['url', words],
  ['case', words],
  ['side', words],
  ['note', words],
  ['speakers', mapping('Narasumber: N1')],
]);

/** Keys under which other programs write the same. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['date', 'observed_at'],
  ['tanggal', 'observed_at'],
  ['lang', 'language'],
  ['bahasa', 'language'],
  ['judul', 'title'],
]);

/** The YAML between two lines `---` at the head of a text, and what follows. A rule with prose below is no front matter. */
export function splitFrontMatter(content: string): { readonly front?: string; readonly text: string } {
  if (!/^---[^\S\n]*\n/.test(content)) return { text: content };
  const body = content.indexOf('\n') + 1;
  const fence = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/gmu;
  fence.lastIndex = body;
  const close = fence.exec(content);
  const front = close ? content.slice(body, close.index) : '';
  const isMapping = /^(?:\s*(?:#.*)?\n)*[^\s:#-][^:\n]*:(?:\s|$)/u.test(front) || !/\S/u.test(front);
  return close && isMapping ? { front, text: content.slice(fence.lastIndex) } : { text: content };
}

/** Front matter as metadata; keys that simpul does not know go into the header record. Broken YAML is an error. */
export function readFrontMatter(front: string, file: string): Outcome<Partial<SourceMeta>> {
  // A blank line for the fence keeps the places of findings those of the file.
  const yaml = readYaml(file, `\n${front}`);
  if (yaml.diagnostics.length > 0) return failed(yaml.diagnostics);
  const taken = new Map<string, unknown>();
  const header = new Map<string, string>();
  const diagnostics = [];
  for (const [key, value] of Object.entries(isRecord(yaml.data) ? yaml.data : {})) {
    const name = aliases.get(key.toLowerCase()) ?? key;
    const field = fields.get(name);
    if (value === null) continue;
    if (!field) {
      header.set(key, written(value));
      continue;
    }
    const fit = field.take(value);
    if (fit !== undefined) taken.set(name, fit);
    else {
      const place = { file, position: yaml.at([key]) };
      diagnostics.push(found(notTaken, place, { key, value: written(value), expected: field.expected }));
    }
  }
  return done(
    { ...Object.fromEntries(taken), ...(header.size > 0 ? { header: Object.fromEntries(header) } : {}) },
    diagnostics,
  );
}

function written(value: unknown): string {
  if (Array.isArray(value) && value.every(isScalar)) return value.join(', ');
  return isScalar(value) ? String(value) : JSON.stringify(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value);
}
