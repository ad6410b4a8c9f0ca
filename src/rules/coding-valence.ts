import { checkValence } from '../core/coding-checks.ts';
import { codingValence as kind } from '../core/coding-kinds.ts';
import { perCoding } from './per-coding.ts';

/** A valence of the code's codebook where it judges, none where it does not. */
export const codingValence = perCoding(kind, (coding, tree, _settings, where) => checkValence(coding, tree, where));
