import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/core/project.ts';
import { checkDraft } from '../../src/core/quotations/check.ts';
import { makeSource } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import { loadFixture } from '../support/fixture.ts';

const project = loadFixture();
const check = (draft: string, of: Project = project) => checkDraft(of, new Text(draft), 'bab-4.md');
const codes = (draft: string, of?: Project) => check(draft, of).diagnostics.map(({ code }) => code);

/** A quotation as a thesis gives it, with its reference. */
const cited = (words: string, reference: string) => `Seperti dikatakan, “${words}” (${reference}), dan seterusnya.\n`;

const gold = project.codings.map((coding) => {
  const source = project.sources.find(({ id }) => id === coding.source);
  if (!source) throw new Error(coding.id);
  const line = source.text.lineAt(coding.start);
  return { coding, reference: `${coding.voice}, ${coding.source}, br. ${line}` };
});

/** Puts another word in the place of the middle one. */
function oneWordChanged(words: string): string {
  const all = words.split(/\s+/);
  all[Math.floor(all.length / 2)] = 'kucing';
  return all.join(' ');
}

describe('quotations of a draft (METHOD 6)', () => {
  it('passes every passage of the study that is quoted whole', () => {
    const draft = gold.map(({ coding, reference }) => cited(coding.exact, reference)).join('\n');
    const { quotations, diagnostics } = check(draft);
    expect(diagnostics).toEqual([]);
    expect(quotations).toHaveLength(gold.length);
    for (const [index, { state, passages }] of quotations.entries()) {
      const { coding } = gold[index] ?? { coding: undefined };
      expect(state).toBe('stands');
      expect(passages.map(({ source, span }) => [source.id, span])).toContainEqual([
        coding?.source,
        { start: coding?.start, end: (coding?.end ?? 0) - trailing(coding?.exact ?? '') },
      ]);
    }
  });

  it('fails each of them for one changed word, and shows the word', () => {
    for (const { coding, reference } of gold) {
      const { diagnostics } = check(cited(oneWordChanged(coding.exact), reference));
      expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
      if (coding.exact.split(/\s+/).length < 8) continue;
      expect(diagnostics[0]).toMatchObject({ code: 'quotation/changed', data: { source: coding.source } });
      expect(JSON.stringify(diagnostics[0]?.data.changes)).toContain('kucing');
    }
  });

  it('lets words be left out and put in where that is marked', () => {
    for (const { coding, reference } of gold) {
      const words = coding.exact.split(/\s+/);
      if (words.length < 7) continue;
      const before = words.slice(0, 3).join(' ');
      const after = words.slice(5).join(' ');
      for (const edit of ['[…]', '[...]', '…', '(...)', '[yang dimaksud: anggaran]']) {
        expect(codes(cited(`${before} ${edit} ${after}`, reference))).toEqual([]);
      }
      expect(codes(cited(`${before} ${after}`, reference))).not.toEqual([]);
    }
  });
});

describe('what a draft may look like', () => {
  const WORDS = 'Kelompok kerjanya tidak pernah terbentuk secara resmi';

  it.each([
    ['curly marks', `Kata N1, “${WORDS}.” Lalu.`],
    ['straight marks', `Kata N1, "${WORDS}".`],
    ['pointed marks', `Kata N1, «${WORDS}».`],
    ['single marks', `N1 said ‘${WORDS}’ and it’s so.`],
    ['a small letter first', `Kata N1, “kelompok kerjanya tidak pernah terbentuk”.`],
    ['a letter in brackets', `Kata N1, “[k]elompok kerjanya tidak pernah terbentuk [sic]”.`],
    ['stress added', `Kata N1, “Kelompok kerjanya **tidak pernah** terbentuk _secara_ resmi”.`],
    ['hard-wrapped lines', `Kata N1, “${WORDS.replace(' terbentuk', '\nterbentuk')}”.`],
    ['a block', `> ${WORDS}.\n> Tidak ada SK-nya.\n> (N1, S1, br. 35)\n`],
    ['a block with a speaker', `> “${WORDS}.”\n> — N1, pejabat\n`],
    [
      'a block that ends in a word said twice',
      '> banyak undangan yang tidak kami balas dengan kunjungan\n> (N1, S1, br. 51)',
    ],
    ['a speaker with a reference', `> ${WORDS}.\n> — Pak Budi (N1, S1)\n`],
    ['lines as simpul writes them', `“${WORDS}” (S1:35)`],
    ['several lines', `“${WORDS}” (N1, br. 20, 35)`],
    ['small letters and a note', `“${WORDS}”[^3] (n1, s1)`],
    ['an apostrophe of a word processor', 'They said: “nobody picked up the folder”.'],
  ])('finds words in %s', (_, draft) => {
    const { quotations, diagnostics } = check(draft);
    expect(quotations.map(({ state }) => state)).toEqual(['stands']);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['a term', 'Istilah “sister city” itu.', 'term'],
    ['another author', '“Reduksi data adalah proses pemilihan” (Miles & Huberman, 1994: 10).', 'elsewhere'],
    ['words of nobody', 'Kata orang “kucing oranye tidur di atap rumah tetangga”.', 'not-found'],
    [
      'a paraphrase',
      'Menurut pejabat itu, anggaran setiap tahun harus diminta lagi dari awal dan sering ditolak (N1).',
      'paraphrase',
    ],
    ['code', '`“kucing oranye tidur di atap”`\n\n```\n“kucing oranye tidur di atap”\n```\n', undefined],
    ['the title of a link', '[x](y "kucing oranye tidur di atap")', undefined],
  ])('takes %s for what it is', (_, draft, state) => {
    expect(check(draft).quotations.map((one) => one.state)).toEqual(state === undefined ? [] : [state]);
  });

  it.each([
    ['another line as simpul writes it', `“${WORDS}” (S1:99)`, 'quotation/wrong-reference'],
    ['a comma left out', '“MoU itu sah ditandatangani kedua pihak”', 'quotation/changed'],
    ['words behind a dash in a block', `> ${WORDS} masing-masing mencuri uang rakyat\n`, 'quotation/changed'],
    ['another line', `“${WORDS}” (N1, S1, br. 3)`, 'quotation/wrong-reference'],
    ['another voice', `“${WORDS}” (N2)`, 'quotation/wrong-reference'],
    ['another source', `“${WORDS}” (S2)`, 'quotation/wrong-reference'],
    ['no such words at a cited place', '“kucing oranye tidur di atap rumah” (N1, S1)', 'quotation/cited-not-found'],
    ['the interviewer', '“Jadi tidak ada komitmen dari Pemerintah Kota Bandung?”', 'quotation/researcher'],
    ['two turns as one', '“Orangnya sedikit […] Namanya juga MoU, payung saja”', 'quotation/across-turns'],
    [
      'pieces the wrong way round',
      '“Tidak ada SK-nya. […] Kelompok kerjanya tidak pernah terbentuk”',
      'quotation/out-of-order',
    ],
    ['half a word', '“elompok kerjanya tidak pernah terbentuk secara resm”', 'quotation/changed'],
    ['an open mark', `Kata N1, “${WORDS}.\n\nParagraf lain.`, 'quotation/unclosed'],
  ])('finds %s', (_, draft, code) => {
    expect(codes(draft)).toEqual([code]);
  });

  it('takes every line of a word processor for a paragraph', () => {
    const draft = `Kata "terbuka.\nKata N1, "${oneWordChanged(WORDS)}" (N1).\n`;
    const found = checkDraft(project, new Text(draft), 'bab.docx', 'lines').diagnostics;
    expect(found.map(({ code }) => code)).toEqual(['quotation/unclosed', 'quotation/changed']);
  });

  it('says what differs where only a sign does', () => {
    const [one] = check('“MoU itu sah ditandatangani kedua pihak”').diagnostics;
    expect(one?.data.changes).toContainEqual({ draft: 'sah', source: 'sah,' });
  });

  it('points at the words in the draft, in code points', () => {
    const [one] = check(`😀 “${oneWordChanged(WORDS)}”`).diagnostics;
    expect(one?.position).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 4 + oneWordChanged(WORDS).length });
  });

  it('holds a time given as a reference against the turn', () => {
    const text = new Text('[00:01:05] N: Kami belum pernah bertemu mereka.\n[00:02:00] P: Mengapa?\n');
    const meta = { id: 'S9', type: 'interview', speakers: { N: 'N9', P: 'researcher' } } as const;
    const timed = { ...project, sources: [makeSource(meta, text)], voices: [{ id: 'N9' }] };
    expect(codes('“Kami belum pernah bertemu” (N9, 1:05)', timed)).toEqual([]);
    expect(codes('“Kami belum pernah bertemu” (N9, 2:00)', timed)).toEqual(['quotation/wrong-reference']);
  });
});

describe('consent (METHOD 6)', () => {
  const closed = {
    ...project,
    voices: project.voices.map((voice) => (voice.id === 'N1' ? { ...voice, consent: { quote: false } } : voice)),
  };

  it('holds a page given as a reference against the pages of the source', () => {
    const text = new Text('Kata pertama di sini.\n\fKami belum pernah\nbertemu lagi.\n\fKata yang terakhir.\n');
    const paged = { ...project, sources: [makeSource({ id: 'D9', type: 'document', first_page: 57 }, text)] };
    const cite = (reference: string) => codes(`“Kami belum pernah bertemu lagi” (${reference})`, paged);
    for (const right of ['D9, hlm. 58', 'D9, p. 58, l. 2', 'D9, 2006, hlm. 57-58, br. 2'])
      expect(cite(right)).toEqual([]);
    for (const wrong of ['D9, hlm. 2', 'D9, p. 57', 'D9, hlm. 58, br. 1'])
      expect(cite(wrong)).toEqual(['quotation/wrong-reference']);
    const [finding] = check('“Kami belum pernah bertemu lagi” (D9, hlm. 2)', paged).diagnostics;
    expect(finding?.data).toMatchObject({ lines: ['D9:2'], pages: [58] });
  });

  it('finds words in a draft that may not be quoted', () => {
    expect(codes('“Kelompok kerjanya tidak pernah terbentuk” (N1)', closed)).toEqual(['quotation/no-consent']);
  });

  it('shows none of them beside words that were changed', () => {
    const { diagnostics } = check('“Kelompok kerjanya tidak pernah dibentuk secara resmi” (N1)', closed);
    expect(diagnostics).toMatchObject([{ code: 'quotation/changed', data: { changes: null } }]);
    expect(JSON.stringify(diagnostics)).not.toContain('terbentuk');
  });
});

function trailing(exact: string): number {
  return /[\s.,;:!?'"-]*$/.exec(exact)?.[0].length ?? 0;
}
