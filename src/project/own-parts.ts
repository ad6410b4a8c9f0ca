import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import { errorCode, isThere } from './files.ts';

/** What a study consists of (DESIGN section 5), by the first step of its path from the project's folder. */
const parts: ReadonlySet<string> = new Set([
  'simpul.yaml',
  'voices.yaml',
  'events.yaml',
  'sources',
  'originals',
  'codebooks',
  'codings',
  'reviews',
  'claims',
  'log',
  'memos',
  'forms',
  'phrases',
  'networks',
  'registers',
  'private',
  '.simpul',
]);

/** Whether an entry of a project's folder belongs to the study rather than to the researcher's other files there. */
export function isStudyPart(name: string): boolean {
  return parts.has(name.toLowerCase());
}

export const ownPart: DiagnosticKind<{ part: string }> = {
  code: 'file/own-part',
  severity: 'error',
  why: {
    en: 'A result written over a source, a coding or the log would destroy what it was drawn from.',
    id: 'Hasil yang ditulis menimpa sumber data, pengodean, atau log menghancurkan bahan asalnya.',
  },
  words: {
    en: ({ part }) => ({
      problem: `“${part}” is a part of the study itself and is not written over; nothing was changed.`,
      remedy: 'Choose another place, e.g. a folder “results” beside it, or a file outside the project.',
    }),
    id: ({ part }) => ({
      problem: `“${part}” adalah bagian dari penelitian itu sendiri dan tidak boleh ditimpa; tidak ada yang berubah.`,
      remedy: 'Pilih tempat lain, misalnya folder “hasil” di sampingnya, atau berkas di luar proyek.',
    }),
  },
};

/**
 * Why a result may not be written to a place: it is, by its name or behind a link, a part of some study's own files.
 * Names are compared without regard to case, as the file systems of Windows and macOS do.
 */
export async function checkOwnPart(file: { readonly name: string; readonly full: string }): Promise<Diagnostic[]> {
  for (const full of new Set([path.resolve(file.full), await behindLinks(file.full)])) {
    for (let dir = path.dirname(full); ; dir = path.dirname(dir)) {
      const [part = ''] = path.relative(dir, full).split(path.sep);
      if (isStudyPart(part) && isThere(path.join(dir, 'simpul.yaml'))) {
        return [found(ownPart, { file: file.name }, { part })];
      }
      if (path.dirname(dir) === dir) break;
    }
  }
  return [];
}

/** Where a file really lies, or would: of what is not there yet, the nearest folder that is. */
async function behindLinks(full: string): Promise<string> {
  try {
    return await realpath(full);
  } catch (error) {
    errorCode(error);
    const folder = path.dirname(full);
    return folder === full ? full : path.join(await behindLinks(folder), path.basename(full));
  }
}
