import { displays } from '../../displays/index.ts';
import { viewCommand } from '../view-command.ts';

export const display = viewCommand({
  name: 'display',
  what: 'display',
  members: displays,
  examples: [
    {
      line: 'simpul display checklist-matrix',
      about: {
        en: 'elements by voices, with the project’s coder',
        id: 'elemen menurut narasumber, dari pengode utama proyek',
      },
    },
    {
      line: 'simpul display checklist-matrix --rule strict --side Bandung',
      about: {
        en: 'by the strict rule, voices of one side only',
        id: 'dengan aturan ketat, hanya narasumber satu pihak',
      },
    },
    {
      line: 'simpul display evidence-table -o temuan.html',
      about: { en: 'as a page that opens in any browser', id: 'sebagai halaman yang dapat dibuka di peramban apa pun' },
    },
    {
      line: 'simpul display co-occurrence --unit line --json',
      about: { en: 'as data for another program', id: 'sebagai data untuk program lain' },
    },
  ],
  next: {
    en: 'Next: simpul conclude weighs each claim against its evidence.',
    id: 'Berikutnya: simpul conclude menimbang tiap proposisi dengan buktinya.',
  },
});
