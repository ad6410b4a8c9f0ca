import type { Directness } from '../core/coding.ts';
import type { CodingChange, Judgement } from '../core/coding-verbs.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { badValue } from './kinds.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';

/** What a person decides about a passage: the flags that `code add` and `code set` share. */
export const judgementOptions: readonly Option[] = [
  {
    name: 'code',
    value: { en: 'CODE', id: 'KODE' },
    about: { en: 'the most specific code, e.g. E1.2', id: 'kode yang paling rinci, mis. E1.2' },
  },
  {
    name: 'valence',
    value: { en: 'VALENCE', id: 'VALENSI' },
    about: {
      en: 'what the passage says of it: met, mixed, unmet or none, as the codebook has it',
      id: 'apa kata petikan itu tentangnya: met, mixed, unmet, atau none, menurut buku kode',
    },
  },
  {
    name: 'voice',
    value: { en: 'VOICE', id: 'NARASUMBER' },
    about: {
      en: 'who speaks (else taken from the turn)',
      id: 'siapa yang berbicara (bila tidak disebut: dari gilirannya)',
    },
  },
  {
    name: 'directness',
    value: { en: 'HOW', id: 'CARA' },
    values: ['direct', 'indirect', 'inferred'],
    about: {
      en: 'direct (as usual), indirect (hearsay) or inferred (a norm or promise)',
      id: 'direct (biasanya), indirect (kata orang), atau inferred (norma atau janji)',
    },
  },
  {
    name: 'actor',
    value: { en: 'ACTOR', id: 'PELAKU' },
    about: { en: 'whom it is about, as the codebook lists them', id: 'tentang siapa, menurut daftar di buku kode' },
  },
  {
    name: 'field',
    value: { en: 'FIELD', id: 'BIDANG' },
    about: {
      en: 'which field of cooperation, as the codebook lists them',
      id: 'bidang kerja sama mana, menurut daftar di buku kode',
    },
  },
  {
    name: 'refers-to',
    value: { en: 'FROM..TO', id: 'DARI..SAMPAI' },
    about: { en: 'the years it talks about, e.g. 2009..2015', id: 'tahun yang dibicarakan, mis. 2009..2015' },
  },
  {
    name: 'memo',
    value: { en: 'TEXT', id: 'TEKS' },
    about: { en: 'a note on this coding', id: 'catatan pada pengodean ini' },
  },
];

/** The decisions that the flags give; those not given are absent. */
export function judgementOf(options: Options): Outcome<Partial<Judgement>> {
  const wrong: Diagnostic[] = [];
  const judgement: { -readonly [key in keyof Judgement]?: Judgement[key] } = {};
  for (const name of ['code', 'valence', 'voice', 'actor', 'field', 'memo'] as const) {
    const value = options.one(name);
    if (value !== undefined) judgement[name] = value;
  }
  const directness = options.one('directness');
  if (directness !== undefined) judgement.directness = directness as Directness;
  const years = options.one('refers-to');
  if (years !== undefined) {
    const [, from = '', to = from] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(years) ?? [];
    if (from === '')
      wrong.push(found(badValue, { file: '' }, { flag: '--refers-to', typed: years, form: '2009..2015' }));
    else judgement.refers_to = { from: Number(from), to: Number(to) };
  }
  return wrong.length > 0 ? failed(wrong) : done(judgement);
}

const optional = ['valence', 'directness', 'actor', 'field', 'refers-to', 'memo'] as const;

export const clearOption: Option = {
  name: 'clear',
  value: { en: 'FLAG', id: 'OPSI' },
  values: optional,
  repeat: true,
  about: { en: 'take a decision away', id: 'hapus sebuah keterangan' },
};

/** What `code set` changes: the decisions given, and those taken away. */
export function changeOf(options: Options): Outcome<CodingChange> {
  const judgement = judgementOf(options);
  if (!judgement.ok) return judgement;
  const cleared = Object.fromEntries(options.all('clear').map((name) => [name.replace('-', '_'), null]));
  return done({ ...judgement.value, ...cleared });
}
