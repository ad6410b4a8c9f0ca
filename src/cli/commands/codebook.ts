import type { Group } from '../command.ts';

export const codebook: Group = {
  verbs: [],
};
