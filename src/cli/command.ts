import type { DiagnosticKind } from '../core/diagnostic.ts';
import type { Locale, Localised } from '../core/locale.ts';
import type { Option } from './option.ts';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine · 1 done, with findings at or above `--fail-on` · 2 could not be done. */
export type ExitCode = 0 | 1 | 2;

/** What every command gets besides its arguments and options. */
export interface Context {
  readonly terminal: Terminal;
  readonly locale: Locale;
  /** The folder named by -C, else the one we stand in; absolute. */
  readonly dir: string;
  readonly debug: boolean;
  /** Every command, for the one that completes them. */
  readonly commands: readonly Entry[];
}

/** An argument without a flag. */
export interface Argument {
  readonly name: Localised;
  readonly optional?: true;
  /** Takes all that follow. */
  readonly many?: true;
}

export interface Example {
  /** As typed, `simpul` included. */
  readonly line: Localised | string;
  readonly about: Localised;
}

export interface Member {
  readonly name: string;
  readonly about: Localised;
  /** Flags that only this member takes. */
  readonly options?: readonly Option[];
}

/** A command: everything about it, in both languages. */
export interface Command {
  readonly arguments: readonly Argument[];
  /** A sentence or two under the usage line, where one line does not say enough. */
  readonly details?: Localised;
  readonly examples: readonly Example[];
  /** Its own flags; those of every command are added by the frame. */
  readonly options: readonly Option[];
  /** Flags of other commands that it refuses for a reason, and the finding that gives it. */
  readonly refuses?: { readonly flags: readonly string[]; readonly kind: DiagnosticKind<{ flag: string }> };
  /** Names that its first argument may take, for completion and for the list in its help. */
  readonly members?: readonly Member[];
  run(args: readonly string[], options: Options, context: Context): Promise<ExitCode>;
}

/** A command with verbs: `simpul code add`. */
export interface Group {
  readonly verbs: readonly Entry[];
  /** The verb meant when none is given. */
  readonly fallback?: string;
}

/** A command in the list: enough for help without loading it. */
export interface Entry {
  readonly name: string;
  /** One line: what it does. */
  readonly about: Localised;
  load(): Promise<Command | Group>;
}

export function isGroup(loaded: Command | Group): loaded is Group {
  return 'verbs' in loaded;
}
