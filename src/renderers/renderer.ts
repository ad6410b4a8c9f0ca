import type { Locale, Localised } from '../core/locale.ts';
import type { View } from '../core/view.ts';

export interface RenderOptions {
  readonly locale: Locale;
  /** Columns of the terminal; other renderers do not look at it. */
  readonly width: number;
  /** Whether colour may be used. */
  readonly colour: boolean;
}

export interface Renderer {
  /** As typed after `--format`: `markdown`. */
  readonly name: string;
  readonly title: Localised;
  /** Lower case, with the dot; `-o FILE` picks the renderer by it. */
  readonly extensions: readonly string[];
  render(view: View, options: RenderOptions): string | Uint8Array | Promise<Uint8Array>;
}
