import { Chalk } from 'chalk';

/** How a piece of text may stand out on a terminal. */
export type Tone = 'strong' | 'muted' | 'good' | 'mixed' | 'bad' | 'error' | 'warning' | 'accent';

export type Paint = (tone: Tone, text: string) => string;

/**
 * A brush for one stream. Whether colour may be used is the caller's knowledge (`NO_COLOR`, `FORCE_COLOR`, whether
 * it is a terminal); nothing is looked up here. Good and bad are blue and magenta, told apart by nearly every eye.
 */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (_tone, text) => text;
  const chalk = new Chalk({ level: 1 });
  const brushes: Readonly<Record<Tone, (text: string) => string>> = {
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.blueBright,
    mixed: chalk.yellow,
    bad: chalk.magentaBright,
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    accent: chalk.cyan,
  };
  return (tone, text) => (text === '' ? '' : brushes[tone](text));
}
