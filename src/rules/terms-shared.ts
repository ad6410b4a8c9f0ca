import { entry } from '../core/collect.ts';
import { type Path, upwards } from './code-at.ts';
import type { CodeTerm } from './codebook-index.ts';
import { bookRule, pathOfTerm } from './over.ts';
import { sample } from './sample.ts';

export const termsShared = bookRule<{ readonly term: string; readonly id: string; readonly other: string }>({
  code: 'terms/shared',
  severity: 'warning',
  why: {
    en: 'A word that proposes two codes asks the coder to choose. Without a rule, each coder chooses differently.',
    id: 'Kata yang mengusulkan dua kode menuntut pengode memilih. Tanpa aturan, tiap pengode memilih berbeda.',
  },
  words: {
    en: ({ term, id, other }) => ({
      problem: `“${term}” proposes both ${other} and ${id}, and no rule says which.`,
      remedy: `Add to ${id}: confusions: [{with: ${other}, rule: …}], or keep the term in one of the two.`,
    }),
    id: ({ term, id, other }) => ({
      problem: `“${term}” mengusulkan ${other} sekaligus ${id}, dan tidak ada aturan yang menentukan.`,
      remedy: `Tambahkan pada ${id}: confusions: [{with: ${other}, rule: …}], atau simpan istilahnya di salah satu kode saja.`,
    }),
  },
  examples: [
    {
      title: { en: 'One word for two codes', id: 'Satu kata untuk dua kode' },
      text: sample(`
  - id: K1
    name: Komitmen
    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
    terms: {id: {topic: [anggaran*, undangan, surat]}}
    confusions: [{with: K2, rule: Membalas surat dikode K2}]
  - id: K2
    name: Timbal balik
    definition: Tanggapan atas pihak lain
    when_to_use: [undangan dibalas]
    when_not_to_use: [uang sendiri]
    examples: [{lang: id, text: Suratnya dijawab.}]
    terms: {id: {topic: [surat]}}
    confusions: [{with: K1, rule: Membalas surat dikode K2}]
  - id: K3
    name: Kegiatan
    definition: Acara yang berjalan
    when_to_use: [acara]
    when_not_to_use: [uang]
    examples: [{lang: id, text: Undangannya sampai.}]
    terms:
      id:
        topic:
          - undangan # !
`),
    },
  ],
  *look(index) {
    const byLanguage = new Map<string, Map<string, CodeTerm>>();
    const said = new Set<string>();
    for (const term of index.terms) {
      const first = entry(byLanguage, term.language, () => new Map<string, CodeTerm>());
      const other = first.get(term.key);
      if (!other) first.set(term.key, term);
      if (!other || term.key === '' || isAlong(term.of.path, other) || isAlong(other.of.path, term)) continue;
      const pair = `${term.language} ${term.key} ${term.of.code.id}`;
      if (said.has(pair) || index.tellsApart(term.of, other.of)) continue;
      said.add(pair);
      const data = { term: term.text, id: term.of.code.id, other: other.of.code.id };
      yield { path: pathOfTerm(term), related: pathOfTerm(other), data };
    }
  },
});

/** Whether a code is the one of a term, or stands above it: a term that both have proposes the lower one. */
function isAlong(path: Path, { of }: CodeTerm): boolean {
  return [...upwards(of)].some((code) => code.path === path);
}
