import { clipped } from '../core/printable.ts';
import { passageRule } from './over.ts';
import { pathTo, whereIs } from './passages.ts';
import { sample } from './sample.ts';

/** What people write where they mean to write later. */
const placeholder =
  /^(?:[^\p{L}\p{N}]+|(?:to ?do|fixme|tbd|xxx+|lorem ipsum|isi di sini|\(?diisi (?:nanti|kemudian))(?![\p{L}\p{N}]).*)$/isu;

export const contentPlaceholder = passageRule<{ readonly where: string; readonly text: string }>({
  code: 'content/placeholder',
  severity: 'warning',
  why: {
    en: 'A text that was to be written later is printed in the codebook of the thesis as it stands.',
    id: 'Teks yang rencananya ditulis nanti akan tercetak apa adanya di buku kode skripsi.',
  },
  words: {
    en: ({ where, text }) => ({
      problem: `${where} still says “${text}”.`,
      remedy: 'Write the text, or remove the key until you know it.',
    }),
    id: ({ where, text }) => ({
      problem: `${where} masih berisi “${text}”.`,
      remedy: 'Tulis teksnya, atau hapus kuncinya sampai Anda mengetahuinya.',
    }),
  },
  examples: [
    {
      title: { en: 'To be written', id: 'Belum ditulis' },
      text: sample(`
  - id: K1
    name: Komitmen
    definition: "TODO: lihat bab 1.6" # !
    when_to_use: [uang dan waktu yang diberikan, ...] # !
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
`),
    },
  ],
  *look(passage) {
    const { text } = passage;
    const path = pathTo(passage);
    for (const [language, words] of Object.entries(typeof text === 'string' ? { '': text } : text)) {
      // An empty text is a missing translation.
      if (words.length > 200 || words.trim() === '' || !placeholder.test(words)) continue;
      const short = clipped(words.trim(), 40);
      yield { path: language === '' ? path : [...path, language], data: { where: whereIs(passage), text: short } };
    }
  },
});
