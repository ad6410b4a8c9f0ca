import type { CodebookKind, Origin } from './codebook.ts';
import type { Localised } from './locale.ts';

/** Labels of the parts of a codebook, as a reader meets them in `codebook show` and in other programs' memos. */
export const codebookWords: Localised<
  {
    readonly [key in
      | 'glance'
      | 'about'
      | 'code'
      | 'codes'
      | 'source'
      | 'kind'
      | 'origin'
      | 'languages'
      | 'valences'
      | 'attributes'
      | 'cues'
      | 'force'
      | 'classing'
      | 'decision'
      | 'difference'
      | 'topic'
      | 'unit'
      | 'multiple'
      | 'several'
      | 'single'
      | 'cumulative'
      | 'questions'
      | 'brief'
      | 'definition'
      | 'wording'
      | 'use'
      | 'not'
      | 'criteria'
      | 'examples'
      | 'terms'
      | 'roots'
      | 'confusions'
      | 'warning'
      | 'note'
      | 'replaces'
      | 'color'
      | 'since'
      | 'until']: string;
  } & { exclusive(thing: string): string }
> = {
  en: {
    glance: 'At a glance',
    about: 'About this codebook',
    code: 'Code',
    codes: 'Codes',
    source: 'Source',
    kind: 'Kind',
    origin: 'Origin of the codes',
    languages: 'Languages',
    valences: 'Valences',
    attributes: 'Attributes',
    cues: 'Cues',
    force: 'In force',
    classing: 'How cases are classed',
    decision: 'Decision rule',
    difference: 'difference',
    topic: 'topic',
    unit: 'Unit of coding',
    multiple: 'Codes a passage',
    several: 'one passage may carry several',
    single: 'one passage carries one',
    cumulative: 'cumulative: the highest class with evidence is reported',
    exclusive: (thing) => `one class for each ${thing}`,
    questions: 'Answer before coding',
    brief: 'In short',
    definition: 'Definition',
    wording: 'Wording of the source',
    use: 'When to use',
    not: 'When not to use',
    criteria: 'Criteria',
    examples: 'Examples',
    terms: 'Terms',
    roots: 'Roots of words',
    confusions: 'Often confused with',
    warning: 'Warning',
    note: 'Note',
    replaces: 'Replaces',
    color: 'Colour',
    since: 'since',
    until: 'until',
  },
  id: {
    glance: 'Sekilas',
    about: 'Tentang buku kode ini',
    code: 'Kode',
    codes: 'Kode',
    source: 'Sumber',
    kind: 'Jenis',
    origin: 'Asal kode',
    languages: 'Bahasa',
    valences: 'Valensi',
    attributes: 'Atribut',
    cues: 'Kata isyarat',
    force: 'Masa berlaku',
    classing: 'Cara menggolongkan kasus',
    decision: 'Aturan keputusan',
    difference: 'perbedaan',
    topic: 'pokok',
    unit: 'Satuan pengodean',
    multiple: 'Kode per segmen',
    several: 'satu segmen boleh memuat beberapa kode',
    single: 'satu segmen memuat satu kode',
    cumulative: 'bertingkat: yang dilaporkan ialah kelas tertinggi yang ada buktinya',
    exclusive: (thing) => `satu kelas untuk tiap ${thing}`,
    questions: 'Jawab sebelum mengode',
    brief: 'Ringkas',
    definition: 'Definisi',
    wording: 'Rumusan sumber',
    use: 'Dipakai bila',
    not: 'Tidak dipakai bila',
    criteria: 'Kriteria',
    examples: 'Contoh',
    terms: 'Istilah',
    roots: 'Kata dasar',
    confusions: 'Sering tertukar dengan',
    warning: 'Peringatan',
    note: 'Catatan',
    replaces: 'Menggantikan',
    color: 'Warna',
    since: 'sejak',
    until: 'sampai',
  },
};

/** What each kind is for, in a few words. */
export const codebookKinds: Readonly<Record<CodebookKind, Localised>> = {
  evaluative: { en: 'evaluative (passages are judged)', id: 'evaluatif (segmen dinilai)' },
  lens: {
    en: 'lens (what a passage speaks to, without judgement)',
    id: 'lensa (soal yang disentuh segmen, tanpa penilaian)',
  },
  typology: { en: 'typology (the class a case belongs to)', id: 'tipologi (kelas suatu kasus)' },
  checklist: {
    en: 'checklist (whether a case fits each item)',
    id: 'daftar periksa (sesuai tidaknya kasus dengan tiap butir)',
  },
};

export const codebookOrigins: Readonly<Record<Origin, Localised>> = {
  a_priori: { en: 'given by theory before coding', id: 'diberikan teori sebelum pengodean' },
  inductive: { en: 'found in the data', id: 'ditemukan dalam data' },
  mixed: { en: 'partly given by theory, partly found in the data', id: 'sebagian dari teori, sebagian dari data' },
};

/** Things that belong to one class only, where the codebook names one of these. */
export const exclusiveThings: Readonly<Record<string, Localised>> = {
  relationship: { en: 'relationship', id: 'hubungan' },
  case: { en: 'case', id: 'kasus' },
};

export const cueNames: Readonly<Record<string, Localised>> = {
  negation: { en: 'negation', id: 'pengingkaran' },
  stall: { en: 'standstill', id: 'kemandekan' },
  under_way: { en: 'under way', id: 'sedang berjalan' },
  pseudo_negation: { en: 'only looks like negation', id: 'tampak seperti pengingkaran' },
  double_negation: { en: 'double negation', id: 'pengingkaran ganda' },
  contrast: { en: 'contrast', id: 'pertentangan' },
  hearsay: { en: 'hearsay', id: 'kabar dari orang lain' },
};
