import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { normalise } from '../formats/encoding.ts';
import type { Pdf, PdfInfo } from '../formats/pdf.ts';
import { blankOf } from './decoding.ts';
import { metaOf } from './header-meta.ts';
import type { Importer, SourceDraft } from './importer.ts';
import { pdfKinds } from './pdf-kinds.ts';
import { withoutMargins } from './pdf-margins.ts';
import { type RowPage, rowsOf } from './pdf-rows.ts';
import { textOf } from './pdf-text.ts';

/** PDF, as far as it holds text: lines and pages as they are printed. */
export const pdf: Importer = {
  name: 'pdf',
  title: { en: 'PDF (.pdf)', id: 'PDF (.pdf)' },
  extensions: ['.pdf'],
  kinds: ['pdf'],
  async read(bytes, { file }) {
    const { openPdf } = await import('../formats/pdf.ts');
    const opened = await openPdf(bytes);
    if (typeof opened === 'string') return failed([found(troubles[opened], { file }, {})]);
    const read = await readPages(opened, file).finally(() => opened.close());
    if (!read.ok) return read;
    const cut = isCutOff(bytes) ? [found(pdfKinds.cutOff, { file }, { pages: opened.pages })] : [];
    const draft = draftOf(read.value, opened.info, file);
    const told = [...cut, ...read.diagnostics, ...draft.diagnostics];
    return draft.ok ? done(draft.value, told) : failed(told);
  },
};

const troubles = { password: pdfKinds.password, broken: pdfKinds.broken, 'too-hard': pdfKinds.tooHard } as const;

const MOST_PAGES = 5000;
const MOST_SIGNS = 20_000_000;
const MOST_TITLE_LINES = 3;

async function readPages(opened: Pdf, file: string): Promise<Outcome<readonly RowPage[]>> {
  const tooLarge = found(
    pdfKinds.tooLarge,
    { file },
    { pages: opened.pages, mostPages: MOST_PAGES, mostSigns: MOST_SIGNS },
  );
  if (opened.pages > MOST_PAGES) return failed([tooLarge]);
  const pages: RowPage[] = [];
  const pictures: number[] = [];
  const lost: number[] = [];
  let signs = 0;
  for (let number = 1; number <= opened.pages; number++) {
    const page = await opened.page(number);
    if (page === 'too-hard') return failed([found(pdfKinds.tooHard, { file }, { page: number })]);
    if (!page) lost.push(number);
    else if (page.picture) pictures.push(number);
    signs += page?.items.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (signs > MOST_SIGNS) return failed([tooLarge]);
    pages.push(page ? rowsOf(page) : { height: 0, rows: [], aside: [] });
  }
  if (lost.length > 0 && lost.length === pages.length) return failed([found(pdfKinds.broken, { file }, {})]);
  if (signs === 0 && pictures.length > 0)
    return failed([found(pdfKinds.scanned, { file }, { pages: listed(pictures), of: pages.length })]);
  return done(pages, [
    ...(lost.length === 0
      ? []
      : [found(pdfKinds.brokenPages, { file }, { pages: listed(lost), read: pages.length - lost.length })]),
    ...(pictures.length === 0
      ? []
      : [found(pdfKinds.scannedPages, { file }, { pages: listed(pictures), of: pages.length })]),
  ]);
}

/** `2–4, 7` */
function listed(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** A PDF ends in a line that says so. */
function isCutOff(bytes: Uint8Array): boolean {
  const end = String.fromCharCode(...bytes.subarray(-1024));
  return !end.includes('%%EOF');
}

function draftOf(pages: readonly RowPage[], info: PdfInfo, file: string): Outcome<readonly SourceDraft[]> {
  const trimmed = withoutMargins(pages);
  const { text: printed, mended, forms, unknown } = textOf(trimmed.pages);
  const text = normalise(printed);
  const blank = blankOf(text, file);
  if (blank) return failed([blank]);
  const meta = metaOf(text);
  const title = titleOf(info) ?? titleIn(text, meta.title);
  const words = mended.map(({ now }) => now);
  const told: Diagnostic[] = [];
  if (unknown > 0) {
    const letters = text.match(/\S/gu)?.length ?? 1;
    told.push(found(pdfKinds.strangeSigns, { file }, { signs: unknown, share: unknown / letters }));
  }
  if (trimmed.taken.length + words.length + forms > 0)
    told.push(found(pdfKinds.notice, { file }, { margins: trimmed.taken, first: trimmed.first ?? 1, words, forms }));
  const { author = '', made = '' } = info;
  if (author !== '' || (made !== '' && meta.observed_at === undefined))
    told.push(found(pdfKinds.says, { file }, { author, made }));
  const { title: _, ...others } = meta;
  const draft = {
    text,
    meta: { ...(title === undefined ? {} : { title }), ...others, first_page: trimmed.first ?? 1 },
  };
  return done([mended.length === 0 ? draft : { ...draft, mended }], told);
}

/** What looks like a title may be one line of several: capitals go on in capitals, and a line of prose is none. */
function titleIn(text: string, title: SourceMeta['title']): string | undefined {
  if (typeof title !== 'string' || !text.includes(title)) return undefined;
  const [, ...next] = text.slice(text.indexOf(title)).split('\n', MOST_TITLE_LINES + 1);
  const end = next.findIndex((line) => !/\p{Lu}{2}/u.test(line) || /\p{Ll}/u.test(line));
  const inCapitals = !/\p{Ll}/u.test(title);
  if (!inCapitals) return /\S/u.test(next[0] ?? '') && !/^[^:]{1,40}:/.test(next[0] ?? '') ? undefined : title;
  return [title, ...next.slice(0, end === -1 ? MOST_TITLE_LINES : end)].join(' ');
}

/** The title that a program gave is often the name of a file. */
function titleOf({ title = '' }: PdfInfo): string | undefined {
  const named =
    /^(?:microsoft \w+ - |untitled|document\d*$|dokumen\d*$|tanpa judul)|\.(?:docx?|odt|rtf|pdf|indd|tex|html?)$|^https?:/iu;
  return title === '' || named.test(title) ? undefined : title;
}
