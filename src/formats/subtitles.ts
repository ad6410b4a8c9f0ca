/** One caption of a subtitle file. */
export interface Cue {
  /** Line of its times in the file, from 1. */
  readonly line: number;
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  /** What is said, in stretches of one speaker each; a speaker only where `<v Name>` says so. */
  readonly said: readonly Said[];
}

export interface Said {
  readonly speaker?: string;
  readonly lines: readonly string[];
}

export interface Subtitles {
  readonly cues: readonly Cue[];
  /** Lines that belong to no caption, by number: nothing is dropped unseen. */
  readonly strange: readonly number[];
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`);
/** Blocks of WebVTT that hold no speech. */
const APART = /^(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)(?:[\s:=-]|$)/;

/**
 * The captions of a WebVTT or SubRip file, in the dialects of Zoom, Teams, Otter and YouTube. Line ends are LF. Blocks
 * are set apart by blank lines; a number or a name above the times is the caption's id.
 */
export function readSubtitles(text: string): Subtitles {
  const cues: Cue[] = [];
  const strange: number[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    while (at < lines.length && lines[at] !== '') at++;
    const block = lines.slice(first, at);
    const starts = block.flatMap((line, index) => (TIMES.test(line) ? [index] : []));
    const apart = APART.exec(block[0] ?? '')?.[0];
    if (apart !== undefined && (starts.length === 0 || !/^(?:WEBVTT|X-)/.test(apart))) continue;
    // Above the first times of a block stands an id at most.
    const above = (starts[0] ?? block.length) - 1;
    const lost = starts.length === 0 ? block : apart === undefined ? block.slice(0, Math.max(0, above)) : [];
    strange.push(...lost.flatMap((line, index) => (line.trim() === '' ? [] : [first + index + 1])));
    for (const [rank, start] of starts.entries()) {
      const times = TIMES.exec(block[start] ?? '') ?? [];
      cues.push({
        line: first + start + 1,
        from: seconds(times.slice(1, 5)),
        to: seconds(times.slice(5, 9)),
        said: saidIn(block.slice(start + 1, endOf(block, starts[rank + 1]))),
      });
    }
  }
  return { cues, strange };
}

/** Where a caption ends that another follows without a blank line: before the other's number. */
function endOf(block: readonly string[], next: number | undefined): number {
  return next !== undefined && /^\s*\d+\s*$/.test(block[next - 1] ?? '') ? next - 1 : (next ?? block.length);
}

function seconds([hours = '0', minutes = '0', rest = '0', part = '0']: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) + Number(part.padEnd(3, '0')) / 1000;
}

const VOICE = /<v(?:\.[^\s<>]{0,40})?[ \t]{1,4}([^<>]{0,120})>/g;

function saidIn(payload: readonly string[]): readonly Said[] {
  const whole = payload.join('\n');
  const marks = [...whole.matchAll(VOICE)];
  const pieces = marks.map((mark, index) => ({
    speaker: plain(mark[1] ?? ''),
    words: whole.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? whole.length),
  }));
  const before = whole.slice(0, marks[0]?.index ?? whole.length);
  return [
    ...(plain(before) === '' ? [] : [{ lines: linesOf(before) }]),
    ...pieces.flatMap(({ speaker, words }) => {
      const lines = linesOf(words);
      return lines.length === 0 ? [] : [{ ...(speaker === '' ? {} : { speaker }), lines }];
    }),
  ];
}

function linesOf(words: string): readonly string[] {
  return words
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Without the tags of captions (`<i>`, `<c.yellow>`, `<00:01.000>`, `{\an8}`), entities as signs, one space for many. */
function plain(words: string): string {
  return words
    .replace(/<\/?(?:(?:[biucv]|lang|ruby|rt|font)(?:\.[^\s<>]*)?(?:[ \t][^<>]*)?|[\d:.]+)>|\{\\[^{}]*\}/gi, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
      (typed, point?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? typed;
        const code = point === undefined ? Number.parseInt(hex ?? '', 16) : Number(point);
        return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : typed;
      },
    )
    .replace(/[ \t]+/g, ' ')
    .trim();
}
