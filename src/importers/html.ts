import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { SourceMeta } from '../core/source.ts';
import { Text } from '../core/text.ts';
import { countWords, labelsOf } from '../core/transcript.ts';
import type { WebPage } from '../formats/html.ts';
import { declaredCharset } from '../formats/html-charset.ts';
import type { SavedPage } from '../formats/mhtml.ts';
import { readText } from './decoding.ts';
import { htmlKinds } from './html-kinds.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';
import { draftOf } from './paginated.ts';

/** Saved web pages, and what word processors write by that name: the main text, without menus and notices. */
export const html: Importer = {
  name: 'html',
  title: { en: 'Web page (.html)', id: 'Laman web (.html)' },
  extensions: ['.html', '.htm', '.xhtml', '.mhtml', '.mht'],
  opens:
    /^(?:(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b|[\w-]{2,40}:.{0,900}?content-type:\s*multipart\/related)/is,
  async read(bytes, hints) {
    const [{ readHtml }, { isMhtml, readMhtml }] = await Promise.all([
      import('../formats/html.ts'),
      import('../formats/mhtml.ts'),
    ]);
    const { file } = hints;
    const saved: SavedPage | undefined = isMhtml(bytes) ? readMhtml(bytes) : { bytes };
    if (!saved) return failed([found(htmlKinds.noPage, { file }, {})]);
    const source = sourceOf(saved.bytes, hints, saved.charset ?? declaredCharset(saved.bytes));
    if (!source.ok) return source;
    const page = readHtml(source.value.text);
    if (!page) return failed([found(htmlKinds.tooDeep, { file }, {})]);
    const draft = pageDraft(page, saved, file);
    if (!draft.ok) return draft;
    const { encoding } = source.value;
    return done(
      draft.value.map((one) => ({ ...one, encoding })),
      [...source.diagnostics, ...draft.diagnostics],
    );
  },
};

/**
 * The page as text: by the encoding that the user names, else a byte-order mark, else by the one it declares. Where the
 * bytes are not what they are declared to be, that is said.
 */
function sourceOf(bytes: Uint8Array, hints: ImportHints, declared: string | undefined): ReturnType<typeof readText> {
  const detected = readText(bytes, hints);
  if (hints.encoding !== undefined || declared === undefined) return detected;
  const isSure = detected.ok && detected.diagnostics.length === 0;
  const isAscii = detected.ok && !/[^\0-\x7f]/.test(detected.value.text);
  if (!isSure || (isAscii && SEVEN_BITS.test(declared))) {
    const asDeclared = readText(bytes, { ...hints, encoding: declared });
    return asDeclared.ok || isSure ? asDeclared : detected;
  }
  const { encoding } = detected.value;
  if (isAscii || encoding !== 'utf-8' || declared === 'utf-8') return detected;
  // Declared as something else, but whole as UTF-8, which nothing else is by chance.
  return done(detected.value, [found(htmlKinds.otherCharset, { file: hints.file }, { declared, encoding })]);
}

/** Encodings whose bytes all are ASCII, so that they look like it. */
const SEVEN_BITS = /^(?:iso-2022|utf-7|hz)/;

/** The draft of a page, with what it says of itself. One that stands on the web and holds no talk is a web page. */
function pageDraft(page: WebPage, saved: SavedPage, file: string): Outcome<readonly SourceDraft[]> {
  const draft = draftOf(page, file);
  if (!draft.ok) return draft;
  const { about, left } = page;
  const drafts = draft.value.map((one) => ({ ...one, meta: { ...one.meta, ...metaOf(one, about, saved) } }));
  const words = drafts.reduce((sum, { text }) => sum + countWords(text), 0);
  const told: readonly Diagnostic[] =
    left.length === 0 ? [] : [found(htmlKinds.mainOnly, { file }, { words, parts: left })];
  return done(drafts, [...told, ...draft.diagnostics]);
}

function metaOf(
  { text, meta }: SourceDraft,
  { published, title, ...about }: WebPage['about'],
  { saved, ...file }: SavedPage,
): Partial<SourceMeta> {
  const address = about.address ?? file.address;
  const isWeb = address !== undefined && labelsOf(new Text(text)).length === 0;
  const observed = published ?? meta.observed_at;
  return {
    ...(title === undefined ? {} : { title }),
    ...(isWeb ? { type: 'web' as const } : {}),
    ...(address === undefined ? {} : { url: address }),
    ...(isWeb && saved !== undefined ? { accessed_at: saved } : {}),
    ...(observed === undefined ? {} : { observed_at: observed }),
  };
}
