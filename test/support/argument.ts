import type { Claim } from '../../src/core/claim.ts';
import { claimOf } from './claims.ts';

/** The argument of the founding study (its section 1.7): commitment, participation and reciprocity are unmet. */
export const argument: readonly Claim[] = [
  claimOf('C-E1', { text: 'Komitmen tidak terpenuhi.', elements: ['E1'], asserts: 'unmet' }),
  claimOf('C-E2', { text: 'Keikutsertaan masyarakat tidak terpenuhi.', elements: ['E2'], asserts: 'unmet' }),
  claimOf('C-E4', { text: 'Hubungan timbal balik tidak terpenuhi.', elements: ['E4'], asserts: 'unmet' }),
];
