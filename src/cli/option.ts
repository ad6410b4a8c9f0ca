import type { Localised } from '../core/locale.ts';

/** A flag as data: parsing, help and completion all come from it. */
export interface Option {
  /** Without dashes: `coder`. */
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  /** What stands for its value in help, e.g. `CODE`; absent for a switch. */
  readonly value?: Localised;
  /** May be given more than once. */
  readonly repeat?: true;
  /** The only values allowed, where they are a closed list. */
  readonly values?: readonly string[];
  readonly about: Localised;
  /** Under which heading help shows it; its command's own when absent. */
  readonly section?: 'selection' | 'output' | 'every';
}
