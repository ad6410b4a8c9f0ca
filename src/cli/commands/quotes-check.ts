import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Localised, plural } from '../../core/locale.ts';
import { done, type Outcome } from '../../core/outcome.ts';
import { type CheckedQuotation, checkDraft, type QuotationState } from '../../core/quotations/check.ts';
import { squeezeQuote } from '../../core/squeeze.ts';
import { Text } from '../../core/text.ts';
import { kindOf } from '../../formats/encoding.ts';
import { plainText } from '../../importers/plain-text.ts';
import { readFile } from '../../importers/read-file.ts';
import { toDocx } from '../../project/to-docx.ts';
import { expandFiles, readUserFile, type UserFile } from '../../project/user-files.ts';
import type { Command, Context } from '../command.ts';
import { exitCodeOf, printFindings, refuse, tell } from '../findings.ts';
import { inOneLine } from '../listing.ts';
import { findingsOptions, maxWarnings, maxWarningsOption, reportFindings, weighed } from '../report-findings.ts';
import { withStudy } from '../study.ts';

export const quotesCheck: Command = {
  arguments: [{ name: { en: 'DRAFTS', id: 'NASKAH' }, many: true }],
  details: {
    en: 'Every quotation of a draft (“…”, a block after >, a paragraph that ends in a reference) is looked for in the sources, word for word. […] for words left out, [ ] for words put in, [K]ami and [sic] are allowed; a reference such as (N4, S4, l. 24) is held against the place. Quotations with a reference to a book, e.g. (Sugiyono, 2008), are left out. Nothing is changed.',
    id: 'Setiap kutipan dalam naskah (“…”, blok setelah >, paragraf yang diakhiri rujukan) dicari di sumber data, kata demi kata. […] untuk kata yang dihilangkan, [ ] untuk kata sisipan, [K]ami dan [sic] boleh; rujukan seperti (N4, S4, br. 24) dicocokkan dengan tempatnya. Kutipan dengan rujukan ke buku, mis. (Sugiyono, 2008), dilewati. Tidak ada yang diubah.',
  },
  examples: [
    { line: 'simpul quotes check bab-4.docx', about: { en: 'a chapter in Word', id: 'sebuah bab dalam Word' } },
    {
      line: 'simpul quotes check bab-4.md --list',
      about: { en: 'each quotation and where it stands', id: 'setiap kutipan dan tempatnya' },
    },
  ],
  options: [
    {
      name: 'list',
      section: 'output',
      about: {
        en: 'one quotation a line: draft:line, state, source:line, voice, words',
        id: 'satu kutipan satu baris: naskah:baris, keadaan, sumber:baris, narasumber, kata-katanya',
      },
    },
    ...findingsOptions,
    maxWarningsOption,
  ],
  run(patterns, options, context) {
    return withStudy(context, options, async (study) => {
      const limit = maxWarnings(options);
      if (!limit.ok) return refuse(context, limit.diagnostics);
      const files = await expandFiles(context.terminal.cwd, patterns);
      if (!files.ok) return refuse(context, files.diagnostics);
      const texts = new Map<string, Text>();
      const findings: Diagnostic[] = [];
      const checked: { readonly file: string; readonly text: Text; readonly one: CheckedQuotation }[] = [];
      for (const file of files.value) {
        const read = await readDraft(file);
        if (!read.ok) return refuse(context, read.diagnostics);
        const { text, paragraphs } = read.value;
        if (read.diagnostics.length > 0) await printFindings(read.diagnostics, context.terminal.stderr, context);
        texts.set(file.name, text);
        const draft = checkDraft(study.project, text, file.name, paragraphs);
        findings.push(...draft.diagnostics);
        for (const one of draft.quotations) checked.push({ file: file.name, text, one });
      }
      tellStates(
        checked.map(({ one }) => one.state),
        context,
      );
      const yaml = study.yaml('simpul.yaml');
      const all = await weighed(findings, yaml && { value: study.project.settings, yaml });
      const textOf = (file: string) => texts.get(file)?.value;
      if (options.has('list')) {
        for (const { file, text, one } of checked) context.terminal.stdout.write(`${rowOf(file, text, one)}\n`);
        await printFindings(all, context.terminal.stderr, context, { textOf });
        return exitCodeOf(all, options);
      }
      const drafts = { en: plural(texts.size, 'draft'), id: `${texts.size} naskah` };
      return reportFindings(all, drafts, options, context, textOf, limit.value);
    });
  },
};

/** The text of a draft, line for line as its author sees it: Markdown keeps its front matter. */
async function readDraft(
  file: UserFile,
): Promise<Outcome<{ readonly text: Text; readonly paragraphs: 'lines' | 'blank lines' }>> {
  const bytes = await readUserFile(file);
  if (!bytes.ok) return bytes;
  const hints = { file: file.name, toDocx };
  const drafts = /\.(?:md|markdown)$/i.test(file.name)
    ? await plainText.read(bytes.value, hints)
    : await readFile(bytes.value, hints);
  if (!drafts.ok) return drafts;
  const text = new Text(drafts.value.map((draft) => draft.text).join('\n'));
  // Word processors set no blank line between paragraphs.
  return done({ text, paragraphs: kindOf(bytes.value) ? 'lines' : 'blank lines' }, drafts.diagnostics);
}

function rowOf(file: string, text: Text, { quotation, state, passages }: CheckedQuotation): string {
  const [passage] = passages;
  const cells = [
    `${file}:${text.lineAt(quotation.span.start)}`,
    state,
    passages.map(({ source, line }) => `${source.id}:${line}`).join(', '),
    passage?.voice ?? '',
    squeezeQuote(quotation.words),
  ];
  return cells.map(inOneLine).join('\t');
}

const states: Localised<Readonly<Record<QuotationState, string>>> = {
  en: {
    stands: 'stand in a source',
    misplaced: 'stand elsewhere than cited',
    changed: 'changed',
    'not-found': 'not found',
    elsewhere: 'cited from elsewhere, not checked',
    term: 'of three words or fewer, not checked',
    paraphrase: 'taken for paraphrase',
  },
  id: {
    stands: 'ada di sumber',
    misplaced: 'ada di tempat lain dari rujukannya',
    changed: 'berubah',
    'not-found': 'tidak ditemukan',
    elsewhere: 'dirujuk ke pustaka lain, tidak diperiksa',
    term: 'hanya tiga kata atau kurang, tidak diperiksa',
    paraphrase: 'dianggap parafrasa',
  },
};

/** What became of the quotations, so that what was not checked is not taken for right. */
function tellStates(all: readonly QuotationState[], context: Context): void {
  const counted = (Object.keys(states.en) as QuotationState[])
    .map((state) => [state, all.filter((one) => one === state).length] as const)
    .filter(([, count]) => count > 0);
  const list = (locale: 'en' | 'id') => counted.map(([state, count]) => `${count} ${states[locale][state]}`).join('; ');
  if (all.length === 0) {
    tell(context, {
      en: 'There is no quotation in it: nothing between quotation marks, no block after >, no reference.',
      id: 'Tidak ada kutipan di dalamnya: tidak ada tanda petik, blok setelah >, atau rujukan.',
    });
  } else {
    tell(context, {
      en: `${plural(all.length, 'quotation')}: ${list('en')}.`,
      id: `${all.length} kutipan: ${list('id')}.`,
    });
  }
}
