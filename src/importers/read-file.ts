import { type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { kindOf } from '../formats/encoding.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';
import { importers } from './index.ts';
import { plainText } from './plain-text.ts';

const unknownFormat: DiagnosticKind<{ ending: string; extensions: readonly string[] }> = {
  code: 'import/unknown-format',
  severity: 'error',
  why: {
    en: 'A file read in the wrong way would fill the study with rubbish that looks like data.',
    id: 'Berkas yang dibaca dengan cara yang salah mengisi penelitian dengan sampah yang tampak seperti data.',
  },
  words: {
    en: ({ ending, extensions }) => ({
      problem: `Files ending in ${ending} cannot be imported.`,
      remedy: `Save it as plain text with the encoding UTF-8; these can be read: ${extensions.join(', ')}.`,
    }),
    id: ({ ending, extensions }) => ({
      problem: `Berkas berakhiran ${ending} tidak dapat diimpor.`,
      remedy: `Simpan sebagai teks biasa dengan encoding UTF-8; yang dapat dibaca: ${extensions.join(', ')}.`,
    }),
  },
};

const wrongExtension: DiagnosticKind<{ ending: string; is: { en: string; id: string } }> = {
  code: 'import/wrong-extension',
  severity: 'warning',
  why: {
    en: 'A name that says one thing and a content that is another is most often the wrong file.',
    id: 'Nama yang tidak sesuai dengan isinya biasanya berarti berkas yang keliru.',
  },
  words: {
    en: ({ ending, is }) => ({
      problem: `The name ends in ${ending}, but the content is something else: it was read as “${is.en}”.`,
      remedy: 'Check that it is the file you mean; the content counts, not the name.',
    }),
    id: ({ ending, is }) => ({
      problem: `Namanya berakhiran ${ending}, tetapi isinya lain: dibaca sebagai “${is.id}”.`,
      remedy: 'Periksa apakah ini berkas yang dimaksud; yang menentukan isinya, bukan namanya.',
    }),
  },
};

export const readFileKinds: readonly DiagnosticKind[] = [unknownFormat, wrongExtension];

/** Every ending that can be read, for help and messages. */
export function readableEndings(): readonly string[] {
  return importers.flatMap((one) => one.extensions).filter((one) => one !== '');
}

/** Whether there is a reader for files of this name or this content at all. */
export function isReadable(file: string, bytes: Uint8Array): boolean {
  const ending = endingOf(file);
  const kind = kindOf(bytes);
  return importers.some((one) => one.extensions.includes(ending) || (kind && one.kinds?.includes(kind)));
}

/**
 * Reads a file with the importer that its content asks for, and only where the content does not tell, with the one its
 * name asks for. A name that says something else is a warning.
 */
export async function readFile(bytes: Uint8Array, hints: ImportHints): Promise<Outcome<readonly SourceDraft[]>> {
  const ending = endingOf(hints.file);
  const named = importers.find((one) => one.extensions.includes(ending));
  const kind = kindOf(bytes);
  const head = kind === undefined ? headOf(bytes) : '';
  const told = importers.find((one) => (kind ? one.kinds?.includes(kind) : one.opens?.test(head)));
  if (told && told !== named) return warned(await told.read(bytes, hints), hints, ending, told);
  // A zip file that holds nothing known may be a broken one of the kind that its name tells.
  if (named && (told === named || (kind === undefined ? !named.kinds : kind === 'zip' && named.kinds)))
    return named.read(bytes, hints);
  // Its reader says of what kind it is, or what is wrong with it.
  if (kind) return plainText.read(bytes, hints);
  if (!named) return failed([found(unknownFormat, { file: hints.file }, { ending, extensions: readableEndings() })]);
  const text = await plainText.read(bytes, hints);
  return text.ok ? warned(text, hints, ending, plainText) : named.read(bytes, hints);
}

/** Lower case, with the dot; empty where the name has none. A name that begins with a dot is all name. */
function endingOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot).toLowerCase();
}

const HEAD = 1024;

/** The first signs of a text that are ASCII, whatever its encoding: enough to tell a format of text by its opening. */
function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, HEAD).filter((byte) => byte > 0 && byte < 0x80)).trimStart();
}

function warned(
  read: Outcome<readonly SourceDraft[]>,
  { file }: ImportHints,
  ending: string,
  { title }: Importer,
): Outcome<readonly SourceDraft[]> {
  const warning = found(wrongExtension, { file }, { ending, is: { ...title } });
  // A name without an ending says nothing wrong.
  const all: readonly Diagnostic[] = ending === '' ? read.diagnostics : [warning, ...read.diagnostics];
  return read.ok ? done(read.value, all) : failed(all);
}
