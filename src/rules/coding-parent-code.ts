import { checkLevel } from '../core/coding-checks.ts';
import { codingParentCode as kind } from '../core/coding-kinds.ts';
import { perCoding } from './per-coding.ts';

/** Codes that have indicators are not used themselves, unless the study allows it (METHOD S05). */
export const codingParentCode = perCoding(kind, (coding, tree, settings, where) =>
  checkLevel(coding.code, tree, settings.allow_parent_codes, where),
);
