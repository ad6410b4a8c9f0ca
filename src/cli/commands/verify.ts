import { tactics } from '../../tactics/index.ts';
import { viewCommand } from '../view-command.ts';

export const verify = viewCommand({
  name: 'verify',
  what: 'tactic',
  members: tactics,
  examples: [
    {
      line: 'simpul verify counting',
      about: { en: 'how many voices, then how many quotes', id: 'berapa narasumber, lalu berapa kutipan' },
    },
    {
      line: 'simpul verify representativeness',
      about: { en: 'who is missing, and who dominates', id: 'siapa yang belum ada, dan siapa yang mendominasi' },
    },
  ],
  next: {
    en: 'Next: simpul conclude weighs each claim against its evidence.',
    id: 'Berikutnya: simpul conclude menimbang tiap proposisi dengan buktinya.',
  },
});
