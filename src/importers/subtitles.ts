import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { plural } from '../core/locale.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { mayBeSpeaker } from '../core/speaker-words.ts';
import type { Cue, Subtitles } from '../formats/subtitles.ts';
import { blankOf, readText } from './decoding.ts';
import { metaOf } from './header-meta.ts';
import type { Importer, ImportHints, SourceDraft } from './importer.ts';

const backward: DiagnosticKind<{ lines: readonly number[] }> = {
  code: 'import/times-backward',
  severity: 'warning',
  why: {
    en: 'Captions whose times run backwards were joined or sorted wrongly; who answered whom may be wrong too.',
    id: 'Teks yang waktunya mundur pernah digabung atau diurutkan keliru; siapa menjawab siapa bisa ikut keliru.',
  },
  words: {
    en: ({ lines }) => ({
      problem: `Times run backwards at ${plural(lines.length, 'caption')} (line ${listed(lines)}); the order of the file was kept.`,
      remedy: 'Compare with the recording before you code.',
    }),
    id: ({ lines }) => ({
      problem: `Waktu mundur pada ${lines.length} takarir (baris ${listed(lines)}); urutan berkasnya dipertahankan.`,
      remedy: 'Cocokkan dengan rekaman sebelum mengode.',
    }),
  },
};

const strangeLines: DiagnosticKind<{ lines: readonly number[] }> = {
  code: 'import/not-a-caption',
  severity: 'warning',
  why: {
    en: 'What has no times cannot be placed in the recording, and may be words that were said.',
    id: 'Yang tidak berwaktu tidak dapat ditempatkan dalam rekaman, padahal bisa jadi ucapan seseorang.',
  },
  words: {
    en: ({ lines }) => ({
      problem: `${plural(lines.length, 'line')} ${lines.length === 1 ? 'belongs' : 'belong'} to no caption and ${lines.length === 1 ? 'was' : 'were'} left out: ${listed(lines)}.`,
      remedy: 'If words are among them, give them times in the file and import it again.',
    }),
    id: ({ lines }) => ({
      problem: `${lines.length} baris bukan bagian takarir mana pun dan ditinggalkan: ${listed(lines)}.`,
      remedy: 'Bila ada ucapan di antaranya, beri waktu di berkasnya lalu impor lagi.',
    }),
  },
};

const noCaptions: DiagnosticKind = {
  code: 'import/no-captions',
  severity: 'error',
  why: {
    en: 'A subtitle file without captions is most often another kind of file.',
    id: 'Berkas subtitle tanpa teks biasanya berkas jenis lain.',
  },
  words: {
    en: () => ({
      problem: 'This file holds no caption: no line such as 00:00:01.000 --> 00:00:04.000.',
      remedy: 'Export the transcript again as .vtt or .srt, or name a text file .txt.',
    }),
    id: () => ({
      problem:
        'Berkas ini tidak berisi takarir (teks subtitle): tidak ada baris seperti 00:00:01.000 --> 00:00:04.000.',
      remedy: 'Ekspor lagi transkripnya sebagai .vtt atau .srt, atau beri nama .txt bila berupa teks.',
    }),
  },
};

export const subtitleKinds: readonly DiagnosticKind[] = [backward, strangeLines, noCaptions];

function listed(lines: readonly number[]): string {
  return lines.length > 8 ? `${lines.slice(0, 8).join(', ')} …` : lines.join(', ');
}

/** Transcripts of meeting tools and players. Captions of one speaker in a row become one turn, with the time of the first. */
export const subtitles: Importer = {
  name: 'subtitles',
  title: { en: 'Subtitles (.vtt, .srt)', id: 'Subtitle (.vtt, .srt)' },
  extensions: ['.vtt', '.srt'],
  opens: /^(?:WEBVTT|(?:\d+\s+)?(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}\s*-->)/,
  async read(bytes: Uint8Array, hints: ImportHints): Promise<Outcome<readonly SourceDraft[]>> {
    const read = readText(bytes, hints);
    if (!read.ok) return read;
    const { readSubtitles } = await import('../formats/subtitles.ts');
    const { cues, strange } = readSubtitles(read.value.text);
    if (cues.length === 0) return failed([found(noCaptions, { file: hints.file }, {})]);
    const { text, labels } = asTranscript(cues);
    const blank = blankOf(text, hints.file);
    if (blank) return failed([blank]);
    return done(
      [{ text, labels, meta: metaOf(text), encoding: read.value.encoding }],
      [...read.diagnostics, ...noticed({ cues, strange }, hints.file)],
    );
  },
};

function noticed({ cues, strange }: Subtitles, file: string) {
  const late = cues.filter(({ from }, index) => from < (cues[index - 1]?.from ?? 0)).map(({ line }) => line);
  return [
    ...(late.length > 0
      ? [found(backward, { file, position: { line: late[0] ?? 1, column: 1 } }, { lines: late })]
      : []),
    ...(strange.length > 0
      ? [found(strangeLines, { file, position: { line: strange[0] ?? 1, column: 1 } }, { lines: strange })]
      : []),
  ];
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
  readonly words: string;
}

/** Without speakers a new line begins after a pause of so many seconds, or when a line has gone on for a minute. */
const PAUSE = 2;
const LONGEST = 60;

function asTranscript(cues: readonly Cue[]): { readonly text: string; readonly labels: readonly string[] } {
  const turns: { from: number; to: number; speaker: string; words: string[] }[] = [];
  for (const { from, to, speaker, words } of withSpeakers(unrolled(cues))) {
    const last = turns.at(-1);
    const goesOn =
      last !== undefined &&
      last.speaker === speaker &&
      (speaker !== '' || (from - last.to <= PAUSE && from - last.from < LONGEST));
    if (goesOn) {
      last.words.push(words);
      last.to = to;
    } else turns.push({ from, to, speaker, words: [words] });
  }
  const lines = turns.map(
    ({ from, speaker, words }) => `[${clock(from)}] ${speaker === '' ? '' : `${speaker}: `}${words.join(' ')}`,
  );
  const labels = new Set(turns.flatMap(({ speaker }) => (speaker === '' ? [] : [speaker.normalize('NFC')])));
  return { text: `${lines.join('\n\n')}\n`.normalize('NFC'), labels: [...labels] };
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** Seconds. */
const BLINK = 0.1;

/** Automatic captions roll: each shows the last line of the one before above its own. Each line is said once. */
function unrolled(cues: readonly Cue[]): readonly Cue[] {
  const lastOf = (cue: Cue | undefined): string | undefined => cue?.said.at(-1)?.lines.at(-1);
  const begins = (cue: Cue, before: Cue | undefined): boolean => {
    const line = cue.said[0]?.lines[0];
    return line !== undefined && line === lastOf(before);
  };
  // The same words said twice are no rolling: there a second line follows, or the caption is but a blink.
  const rolls = (cue: Cue, before: Cue | undefined): boolean =>
    begins(cue, before) && ((cue.said[0]?.lines.length ?? 0) > 1 || cue.to - cue.from < BLINK);
  const rolling = cues.filter((cue, index) => rolls(cue, cues[index - 1])).length;
  const named = cues.some(({ said }) => said.some(({ speaker }) => speaker !== undefined));
  if (named || rolling * 3 < cues.length || rolling < 2) return cues;
  return cues.map((cue, index) => {
    if (!begins(cue, cues[index - 1])) return cue;
    const [first, ...others] = cue.said;
    return { ...cue, said: first ? [{ ...first, lines: first.lines.slice(1) }, ...others] : others };
  });
}

const LABEL = /^(?:>>+\s*|-\s+(?=\S[^:]{0,40}:))?(\p{L}[^:\n]{0,40}?)\s?:\s+(?=\S)/u;

/** A name as a label of a line: no colon in it, and not longer than labels are. */
function asLabel(name: string): string {
  return name
    .replace(/[:\s]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim();
}

/** Speakers told by the file, or by `Name: words` at the beginning of captions, where the name comes again. */
function withSpeakers(cues: readonly Cue[]): readonly Piece[] {
  const pieces = cues.flatMap(({ from, to, said }) =>
    said.map(({ speaker = '', lines }) => ({ from, to, speaker: asLabel(speaker), words: lines.join(' ') })),
  );
  const times = new Map<string, number>();
  for (const { speaker, words } of pieces) {
    const label = speaker === '' ? LABEL.exec(words)?.[1] : undefined;
    if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1);
  }
  // Where most captions name their speaker, a name that comes once is one too.
  const labelled = [...times.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0) * 2 > pieces.length;
  const isSpeaker = (label: string): boolean =>
    (times.get(label) ?? 0) > 1 || (labelled && mayBeSpeaker(label) && label.split(' ').length <= 4);
  const told = pieces.some(({ speaker }) => speaker !== '');
  let last = '';
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.words === '') return [];
    if (piece.speaker !== '') return [piece];
    const match = told ? null : LABEL.exec(piece.words);
    const label = match?.[1] ?? '';
    if (match && isSpeaker(label)) {
      last = label;
      return [{ ...piece, speaker: label, words: piece.words.slice(match[0].length) }];
    }
    // A caption without a name goes on with the one before, unless a sign says that somebody else speaks.
    const changes = /^>>+\s*/.exec(piece.words);
    if (changes) last = '';
    return [{ ...piece, speaker: told ? '' : last, words: piece.words.slice(changes?.[0].length ?? 0) }];
  });
}
