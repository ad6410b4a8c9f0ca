import { sourceTable } from '../../core/tables.ts';
import { tableCommand } from '../table-command.ts';

export const sources = tableCommand(sourceTable, [
  {
    line: 'simpul sources',
    about: {
      en: 'what was collected, with words and voices',
      id: 'apa yang dikumpulkan, dengan jumlah kata dan narasumbernya',
    },
  },
]);
