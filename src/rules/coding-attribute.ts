import { checkAttributes } from '../core/coding-checks.ts';
import { codingAttribute as kind } from '../core/coding-kinds.ts';
import { perCoding } from './per-coding.ts';

/** Actor, field and directness are words of the codebook. */
export const codingAttribute = perCoding(kind, (coding, tree, _settings, where) =>
  checkAttributes(coding, tree, where),
);
