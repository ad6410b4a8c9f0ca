import { checkYears } from '../core/coding-checks.ts';
import { codingYears as kind } from '../core/coding-kinds.ts';
import { perCoding } from './per-coding.ts';

/** The years talked about are a range. */
export const codingYears = perCoding(kind, (coding, _tree, _settings, where) => checkYears(coding, where));
