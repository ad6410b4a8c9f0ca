import type { Outcome } from '../core/outcome.ts';

/** A file to be imported, wherever it lies. */
export interface IncomingFile {
  /** For findings: as the user gave it, or the folder given and the way from there. */
  readonly name: string;
  /** Found in a folder or a zip file rather than named itself. */
  readonly gathered: boolean;
  read(): Promise<Outcome<Uint8Array>>;
}
