import type { Command } from '../command.ts';

export const explain: Command = {
  arguments: [{ name: { en: 'TOPIC', id: 'TOPIK' }, optional: true }],
  examples: [],
  options: [],
  async run() {
    return 0;
  },
};
