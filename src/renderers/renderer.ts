import type { Locale, Localised } from '../core/locale.ts';
import type { View } from '../core/view.ts';

export interface RenderOptions {
  readonly locale: Locale;
  /** Columns of the terminal; other renderers do not look at it. */
  readonly width: number;
  /** Whether colour may be used; only the terminal renderer does. */
  readonly colour: boolean;
  /** For a pipe: the terminal renderer draws no boxes, wraps nothing and writes a table row as one line of tabs. */
  readonly plain?: boolean;
  /** Whether CSV begins with a byte order mark, which Excel needs in order to read it as UTF-8. */
  readonly bom?: boolean;
}

export interface Renderer {
  /** As typed after `--format`: `markdown`. */
  readonly name: string;
  readonly title: Localised;
  /** Lower case, with the dot; `-o FILE` picks the renderer by it. */
  readonly extensions: readonly string[];
  render(view: View, options: RenderOptions): string | Uint8Array | Promise<string | Uint8Array>;
}
