import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { errorCode, isInside } from './files.ts';

/**
 * Reads files of a project again, for the lines that a finding shows. One that is gone by now, may not be read or lies
 * outside has no lines to show: the finding itself says what is wrong with it.
 */
export function frameSource(dir: string): (file: string) => string | undefined {
  return (file) => {
    if (file === '') return undefined;
    try {
      const full = realpathSync(path.join(dir, file));
      return isInside(realpathSync(dir), full) ? readFileSync(full, 'utf8') : undefined;
    } catch (error) {
      errorCode(error);
      return undefined;
    }
  };
}
