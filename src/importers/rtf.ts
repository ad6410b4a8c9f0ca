import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';
import { done, failed } from '../core/outcome.ts';
import type { Importer } from './importer.ts';
import { draftOf } from './paginated.ts';

const unreadable: DiagnosticKind = {
  code: 'import/rtf',
  severity: 'error',
  why: {
    en: 'A document that is read only in part would lose words unseen.',
    id: 'Dokumen yang terbaca sebagian akan kehilangan kata tanpa terlihat.',
  },
  words: {
    en: () => ({
      problem: 'This is no rich text file, or one whose groups are nested deeper than in any document.',
      remedy: 'Open it in Word or LibreOffice, save it as .docx, then import that.',
    }),
    id: () => ({
      problem: 'Ini bukan berkas RTF, atau kelompok di dalamnya bersarang lebih dalam daripada dokumen mana pun.',
      remedy: 'Buka di Word atau LibreOffice, simpan sebagai .docx, lalu impor berkas itu.',
    }),
  },
};

const cutOff: DiagnosticKind<{ last: string }> = {
  code: 'import/rtf-cut-off',
  severity: 'warning',
  why: {
    en: 'A file that was cut off while it was copied ends in the middle, and the rest of the talk is missing.',
    id: 'Berkas yang terpotong saat disalin berakhir di tengah, dan sisa percakapannya hilang.',
  },
  words: {
    en: ({ last }) => ({
      problem: `This file is damaged: it does not end as it should. The last words read are “${last}”.`,
      remedy: 'If the text goes on in Word or LibreOffice, save it there as .docx and import that instead.',
    }),
    id: ({ last }) => ({
      problem: `Berkas ini rusak: akhirnya tidak sebagaimana mestinya. Kata terakhir yang terbaca: “${last}”.`,
      remedy: 'Bila di Word atau LibreOffice teksnya masih berlanjut, simpan di sana sebagai .docx lalu impor itu.',
    }),
  },
};

const lostSigns: DiagnosticKind<{ count: number }> = {
  code: 'import/lost-signs',
  severity: 'warning',
  why: {
    en: 'A sign that cannot be read may be a letter of a word, and the word then is another one.',
    id: 'Tanda yang tidak terbaca bisa berupa huruf sebuah kata, dan katanya menjadi lain.',
  },
  words: {
    en: ({ count }) => ({
      problem: `${plural(count, 'sign')} could not be read and ${count === 1 ? 'stands' : 'stand'} as \uFFFD in the text, the first on this line.`,
      remedy: 'Open the file in Word or LibreOffice, save it as .docx, then import that.',
    }),
    id: ({ count }) => ({
      problem: `${count} tanda tidak terbaca dan menjadi \uFFFD dalam teks, yang pertama di baris ini.`,
      remedy: 'Buka berkasnya di Word atau LibreOffice, simpan sebagai .docx, lalu impor berkas itu.',
    }),
  },
};

export const rtfKinds: readonly DiagnosticKind[] = [unreadable, cutOff, lostSigns] as readonly DiagnosticKind[];

/** Rich text, as WordPad, TextEdit, and word processors write it. */
export const rtf: Importer = {
  name: 'rtf',
  title: { en: 'Rich text (.rtf)', id: 'Teks kaya (.rtf)' },
  extensions: ['.rtf'],
  kinds: ['rtf'],
  async read(bytes, { file }) {
    const { readRtf } = await import('../formats/rtf.ts');
    const read = readRtf(bytes);
    if (!read) return failed([found(unreadable, { file }, {})]);
    const draft = draftOf(read, file);
    if (!draft.ok) return draft;
    const { isBroken, lost } = read;
    const text = draft.value[0]?.text ?? '';
    const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
    return done(draft.value, [
      ...(isBroken ? [found(cutOff, { file }, { last: lastOf(read.text) })] : []),
      ...(lost > 0 ? [found(lostSigns, { file, position: { line, column: 1 } }, { count: lost })] : []),
      ...draft.diagnostics,
    ]);
  },
};

/** Code points. */
const SHOWN = 60;

function lastOf(text: string): string {
  return Array.from(
    text
      .slice(-4 * SHOWN)
      .replace(/\s+/gu, ' ')
      .trim(),
  )
    .slice(-SHOWN)
    .join('');
}
