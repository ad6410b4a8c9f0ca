import type { Locale, Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';

export interface Exporter {
  readonly name: string;
  readonly title: Localised;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** `project` comes out of `reduce`, so withheld words are already gone. */
  write(project: Project, locale: Locale): string | Uint8Array | Promise<Uint8Array>;
}
