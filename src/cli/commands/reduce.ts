import { devices } from '../../devices/index.ts';
import { viewCommand } from '../view-command.ts';

export const reduce = viewCommand({
  name: 'reduce',
  what: 'device',
  members: devices,
  examples: [
    {
      line: 'simpul reduce reduction-table',
      about: {
        en: 'from raw words to codes: the table of data reduction',
        id: 'dari ucapan mentah ke kode: tabel reduksi data',
      },
    },
    {
      line: 'simpul reduce data-accounting-log --coder rani -o log.md',
      about: {
        en: 'what one coder has read, as Markdown',
        id: 'apa yang sudah dibaca seorang pengode, dalam Markdown',
      },
    },
  ],
  next: {
    en: 'Next: simpul display shows what the codings show.',
    id: 'Berikutnya: simpul display menyajikan apa yang ditunjukkan pengodean.',
  },
});
