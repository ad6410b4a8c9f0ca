import { formatNumber, type Localised, plural } from '../core/locale.ts';
import { displayWidth } from '../formats/layout.ts';
import type { Context } from './command.ts';

/** Shorter work needs no line, which would only flicker; milliseconds. */
const QUIET = 700;
/** Between two drawings; milliseconds. */
const PAUSE = 150;

const words: Localised<(done: string, all: number, rate: string, left: string) => string> = {
  en: (done, all, rate, left) => `${done} of ${plural(all, 'file')} · ${rate} a second · ${left} left`,
  id: (done, all, rate, left) => `${done} dari ${formatNumber(all, 'id')} berkas · ${rate} per detik · sisa ${left}`,
};

/** One line on a terminal's stderr that is drawn over itself: count, rate, time left. Nothing elsewhere. */
export class ProgressLine {
  private readonly context: Context;
  private readonly all: number;
  private readonly clock: () => number;
  private readonly began: number;
  private drawn: number;
  private width = 0;
  private done = 0;

  /** `clock` gives milliseconds. */
  constructor(context: Context, all: number, clock: () => number = () => performance.now()) {
    this.context = context;
    this.all = all;
    this.clock = clock;
    this.began = clock();
    this.drawn = this.began + QUIET - PAUSE;
  }

  /** One more is done. Gives way, so that Ctrl-C is heard. */
  async step(): Promise<void> {
    this.done++;
    const now = this.clock();
    if (this.done < this.all && now >= this.drawn + PAUSE) {
      this.drawn = now;
      this.draw((now - this.began) / 1000);
    }
    await new Promise(setImmediate);
  }

  /** Takes the line away. */
  end(): void {
    if (this.width > 0) this.context.terminal.stderr.write(`\r${' '.repeat(this.width)}\r`);
    this.width = 0;
  }

  private draw(seconds: number): void {
    const { terminal, locale } = this.context;
    if (!terminal.stderr.isTTY) return;
    const rate = this.done / Math.max(seconds, 0.001);
    const left = Math.ceil((this.all - this.done) / rate);
    const line = words[locale](
      formatNumber(this.done, locale),
      this.all,
      formatNumber(rate, locale, rate < 10 ? 1 : 0),
      `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`,
    ).slice(0, terminal.stderr.columns - 1);
    terminal.stderr.write(`\r${line}${' '.repeat(Math.max(0, this.width - displayWidth(line)))}`);
    this.width = displayWidth(line);
  }
}
