import { voiceTable } from '../../core/tables.ts';
import { tableCommand } from '../table-command.ts';

export const voices = tableCommand(voiceTable, [
  {
    line: 'simpul voices',
    about: { en: 'who was heard, and how credible', id: 'siapa yang didengar, dan seberapa kredibel' },
  },
]);
