import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The language that the nearest simpul.yaml names, without reading it as YAML: help and messages need it before,
 * and also where the file is broken.
 */
export function projectLanguage(start: string): string | undefined {
  for (let dir = path.resolve(start); ; dir = path.dirname(dir)) {
    try {
      const content = readFileSync(path.join(dir, 'simpul.yaml'), 'utf8');
      return /^language:[ \t]*["']?([a-z]{2})\b/m.exec(content)?.[1];
    } catch {
      // Not here, or not readable: whoever opens the project says so.
      if (path.dirname(dir) === dir) return undefined;
    }
  }
}
