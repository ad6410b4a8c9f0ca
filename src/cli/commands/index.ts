import type { Entry } from '../command.ts';

/** Every command, in the order of a study. */
export const commands: readonly Entry[] = [
  {
    name: 'explain',
    about: {
      en: 'explain a finding by its code, or a display by its name',
      id: 'jelaskan sebuah temuan menurut kodenya, atau sebuah penyajian menurut namanya',
    },
    load: async () => (await import('./explain.ts')).explain,
  },
];
