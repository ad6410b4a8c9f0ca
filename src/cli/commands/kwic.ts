import { found } from '../../core/diagnostic.ts';
import { concordance } from '../../core/kwic.ts';
import { plural } from '../../core/locale.ts';
import { choose } from '../../core/reduce.ts';
import { parseTerm } from '../../core/suggest/term.ts';
import type { Row, TableView } from '../../core/view.ts';
import { paintWith } from '../../formats/colour.ts';
import { displayWidth } from '../../formats/layout.ts';
import type { Command } from '../command.ts';
import { deliver, rendererFor, viewOptions } from '../deliver.ts';
import { refuse, tell } from '../findings.ts';
import { badValue } from '../kinds.ts';
import { forReader } from '../leaving.ts';
import { inOneLine } from '../listing.ts';
import { selectionOf, selectionOptions } from '../selection.ts';
import { withStudy } from '../study.ts';
import type { Output } from '../terminal.ts';

const wanted = ['case', 'source', 'type', 'voice', 'role', 'side', 'observed', 'where'];

export const kwic: Command = {
  arguments: [{ name: { en: 'WORDS', id: 'KATA' }, many: true }],
  details: {
    en: 'Each word or quoted phrase is looked for as a term of a codebook is: a final * is any ending, ~N between words lets N others stand between, and -nya, -lah and the like do not matter. Never in the interviewer’s words. What may not be quoted is ✕. Through a pipe, one place a line: source:line, voice, before, found, after.',
    id: 'Setiap kata atau frasa dalam tanda kutip dicari seperti istilah buku kode: * di akhir berarti akhiran apa pun, ~N di antara kata memberi ruang N kata lain, dan -nya, -lah, dan sejenisnya tidak berpengaruh. Tidak pernah dalam ucapan pewawancara. Yang tidak boleh dikutip ditandai ✕. Lewat pipa, satu tempat satu baris: sumber:baris, narasumber, sebelum, ditemukan, sesudah.',
  },
  examples: [
    { line: 'simpul kwic anggaran dana', about: { en: 'either of two words', id: 'salah satu dari dua kata' } },
    {
      line: 'simpul kwic "tidak ~3 balas*" --voice N1',
      about: {
        en: 'a phrase with up to three words in between',
        id: 'frasa dengan paling banyak tiga kata di antaranya',
      },
    },
    {
      line: 'simpul kwic libat --roots',
      about: {
        en: 'all forms of a root: melibatkan, dilibatkan, keterlibatan …',
        id: 'semua bentuk kata dasar: melibatkan, dilibatkan, keterlibatan …',
      },
    },
  ],
  options: [
    {
      name: 'roots',
      about: {
        en: 'the words are roots: find all their inflected forms, in the language of each source',
        id: 'kata-kata itu kata dasar: cari semua bentuk turunannya, menurut bahasa tiap sumber',
      },
    },
    {
      name: 'width',
      value: { en: 'CHARACTERS', id: 'KARAKTER' },
      about: {
        en: 'how much to show on either side (40)',
        id: 'banyaknya karakter di kiri dan kanan (40)',
      },
    },
    ...selectionOptions.filter((option) => wanted.includes(option.name)),
    ...viewOptions,
  ],
  run: (terms, options, context) =>
    withStudy(context, options, async (study) => {
      const project = forReader(study.project, options, context);
      const { stdout } = context.terminal;
      const width =
        options.one('width') ?? String(stdout.isTTY ? Math.max(12, Math.floor(stdout.columns / 2) - 18) : 40);
      if (!/^\d{1,4}$/.test(width)) {
        return refuse(context, [found(badValue, { file: '' }, { flag: '--width', typed: width, form: '--width 60' })]);
      }
      const empty = terms.find((term) => parseTerm(term).length === 0);
      if (empty !== undefined) {
        const flag = { en: 'WORDS', id: 'KATA' }[context.locale];
        return refuse(context, [found(badValue, { file: '' }, { flag, typed: empty, form: 'simpul kwic anggaran*' })]);
      }
      const selection = selectionOf(options, project);
      if (!selection.ok) return refuse(context, selection.diagnostics);
      // No coding is looked at, so that it does not matter whose would count.
      const chosen = choose({ ...project, codings: [] }, selection.value);
      if (!chosen.ok) return refuse(context, chosen.diagnostics);
      const { sources, hears } = chosen.value;
      const query = { terms, roots: options.has('roots'), width: Number(width) };
      const { table, ...count } = concordance(project, sources, query, hears, context.locale);
      const renderer = rendererFor(options);
      if (!renderer.ok) return refuse(context, renderer.diagnostics);
      if (!renderer.value && stdout.isTTY) stdout.write(onTerminal(table, Number(width), stdout));
      else {
        const delivered = await deliver(table, options, context, { project, bare: true });
        if (!delivered.ok) return refuse(context, delivered.diagnostics);
      }
      tell(context, {
        en: `${plural(count.voices, 'voice')}, ${plural(count.places, 'place')} in ${plural(sources.length, 'source')}.`,
        id: `${count.voices} narasumber, ${count.places} tempat dalam ${sources.length} sumber data.`,
      });
      return 0;
    }),
};

/** One place a line, the words found below each other. */
function onTerminal({ rows }: TableView, width: number, stdout: Output): string {
  const paint = paintWith(stdout.colour);
  const cell = (row: Row, at: number): string => {
    const { state, text = '' } = row.cells[at] ?? { state: 'withheld' };
    return state === 'withheld' ? (at === 2 ? '✕' : '') : inOneLine(text);
  };
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const [ids, voices] = [widest(rows.map(({ id }) => id)), widest(rows.map((row) => cell(row, 0)))];
  return rows
    .map((row) => {
      const place = `${padded(row.id, ids)}  ${padded(cell(row, 0), voices)}`;
      const before = cell(row, 1);
      const room = ' '.repeat(Math.max(0, width - displayWidth(before)));
      const parted = /^\s/.test(row.cells[3]?.text ?? '') ? ' ' : '';
      return `${paint('muted', place)}  ${room}${before} ${paint('accent', cell(row, 2))}${parted}${cell(row, 3)}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join('');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
