import type { Anchor } from '../core/anchor.ts';
import { checkKnown } from '../core/coding-checks.ts';
import { compareDiagnostics, type Diagnostic, found } from '../core/diagnostic.ts';
import { sha256 } from '../core/hash.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import { type Reanchored, reanchored } from '../core/reanchor.ts';
import { makeSource, type Source, turnAt } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { Text } from '../core/text.ts';
import { changedLines, type Line } from './changed-lines.ts';
import { openFolder } from './files.ts';
import { asJson } from './log.ts';
import { patchOf } from './patch.ts';
import type { Plan, Write } from './plan.ts';
import type { OpenStudy } from './read.ts';
import { otherVoice, sameText, unplaced } from './reanchor-kinds.ts';
import { Taken } from './taken.ts';
import { type Setting, withSettings } from './yaml-text.ts';

/** A corrected text for a source; without one, the text as it stands on disk, which was edited by hand. */
export interface Correction {
  readonly source: string;
  readonly corrected?: {
    /** As the user gave it, for findings. */
    readonly file: string;
    /** Its name without folders, kept under `originals/`. */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** Normalised, as an importer made it. */
    readonly text: string;
  };
  readonly actor: string;
  readonly reason: string;
}

/** One anchor that does not simply stay. */
export interface Move {
  readonly what: 'coding' | 'rejection' | 'flag' | 'segment';
  /** Of the coding, or the code turned down, or the claim. */
  readonly id: string;
  readonly coder?: string;
  readonly voice?: string;
  /** Who says the words in the new text, where it is somebody else. */
  readonly saidBy?: string;
  readonly state: Exclude<Reanchored['state'], 'at'>;
  readonly from: Span & { readonly exact: string; readonly line: number };
  readonly to?: Span & { readonly exact: string; readonly line: number };
  /** 0.8–1. */
  readonly similarity?: number;
}

export interface Reanchoring {
  /** The study as it was before, which tells what may be quoted. */
  readonly project: Project;
  readonly source: Source;
  readonly moves: readonly Move[];
  /** Anchors that stand where they stood. */
  readonly stay: number;
  readonly files: readonly string[];
}

/** `reanchor`: every anchor in a source by the ladder, as one change; what cannot be placed stays as it is and is named. */
export async function planReanchor(
  study: OpenStudy,
  { source: id, corrected, actor, reason }: Correction,
): Promise<Outcome<Plan<Reanchoring>>> {
  const { sources } = study.project;
  const unknown = checkKnown('source', id, new Set(sources.map((one) => one.id)), () => ({ file: '' }));
  const source = sources.find((one) => one.id === id);
  const yaml = study.yaml(`sources/${id}.yaml`);
  if (!source || !yaml) return failed(unknown);
  const text = corrected ? new Text(corrected.text) : source.text;
  if (corrected && corrected.text === source.text.value)
    return failed([found(sameText, { file: corrected.file }, { id })]);
  const anchors = new Anchors(source, makeSource(source, text));
  const changed = [
    ...(await changedRecords(study, id, anchors)),
    ...changedClaims(study, id, anchors),
    { file: yaml.file, before: yaml.content, after: '' },
  ];
  const original = corrected && new Taken(study.project).originalName(corrected.name, id);
  const settings: Setting[] = [
    ...flagsIn(source, anchors),
    ...(sha256(text.value) === source.text_sha256 ? [] : [{ way: ['text_sha256'], value: sha256(text.value) }]),
    ...(corrected && original
      ? [
          { way: ['original'], value: original },
          { way: ['original_sha256'], value: sha256(corrected.bytes) },
        ]
      : []),
  ];
  const files = changed
    .map((one) => (one.file === yaml.file ? { ...one, after: withSettings(yaml, settings) } : one))
    .filter(({ before, after }) => before !== after);
  if (corrected) files.unshift({ file: `sources/${id}.txt`, before: source.text.value, after: corrected.text });
  const result = {
    project: study.project,
    source,
    moves: anchors.moves,
    stay: anchors.stay,
    files: files.map(({ file }) => file),
  };
  const lost = [...lostIn(anchors.moves, id), ...otherVoices(anchors.moves, id)];
  if (files.length === 0) return done({ writes: [], log: [], result }, lost);
  const kept: readonly Write[] =
    corrected && original ? [{ file: original, content: corrected.bytes, fresh: true }] : [];
  return done(
    {
      writes: [...kept, ...files.map(({ file, after }) => ({ file, content: after }))],
      log: [
        {
          actor,
          verb: 'reanchor',
          object: `source ${id}`,
          after: asJson({ files: files.map(({ file, before, after }) => patchOf(file, before, after)) }),
          reason,
        },
      ],
      result,
    },
    lost,
  );
}

interface Changed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

type Words = Span & { readonly exact: string; readonly prefix?: string; readonly suffix?: string };

/** Finds anchors of the old text in the new, and keeps account of what became of each. */
class Anchors {
  readonly moves: Move[] = [];
  stay = 0;
  private readonly old: Source;
  private readonly now: Source;

  constructor(old: Source, now: Source) {
    this.old = old;
    this.now = now;
  }

  /** The new anchor; undefined where nobody but a person can say where it is. */
  find(words: Words, of: Pick<Move, 'what' | 'id' | 'coder' | 'voice'>): Anchor | undefined {
    const { start, end, exact } = words;
    const now = this.placed(words, of.what);
    const to = 'anchor' in now ? now.anchor : undefined;
    const speaker = to && of.what === 'coding' ? turnAt(this.now, to)?.voice : undefined;
    const saidBy = speaker === of.voice ? undefined : speaker;
    if (now.state === 'at' && saidBy === undefined) this.stay++;
    else {
      this.moves.push({
        ...of,
        ...(saidBy === undefined ? {} : { saidBy }),
        state: now.state === 'at' ? 'moved' : now.state,
        from: { start, end, exact, line: this.old.text.lineAt(Math.min(start, this.old.text.length)) },
        ...(to ? { to: { start: to.start, end: to.end, exact: to.exact, line: this.now.text.lineAt(to.start) } } : {}),
        ...('similarity' in now ? { similarity: now.similarity } : {}),
      });
    }
    return to;
  }

  /** A flag is only followed word for word: one that shrank would let out what it covered. */
  private placed(words: Words, what: Move['what']): Reanchored {
    const placed = reanchored(this.now.text, words);
    return what === 'flag' && placed.state === 'near' ? { state: 'orphan' } : placed;
  }
}

/** Codings and rejections of all coders. */
async function changedRecords(study: OpenStudy, source: string, anchors: Anchors): Promise<readonly Changed[]> {
  const folder = openFolder(study.dir);
  const changed: Changed[] = [];
  for (const part of ['codings', 'reviews'] as const) {
    for (const coder of await folder.list(part)) {
      const file = `${part}/${coder}/${source}.jsonl`;
      const before = (await folder.list(`${part}/${coder}`)).includes(`${source}.jsonl`)
        ? await folder.text(file)
        : undefined;
      if (before === undefined) continue;
      const after = changedLines(before, part === 'codings', (line) => {
        const words = wordsIn(line);
        if (!words) return line;
        const id = String(part === 'codings' ? line.id : line.code);
        const what = part === 'codings' ? 'coding' : 'rejection';
        const voice = typeof line.voice === 'string' ? { voice: line.voice } : {};
        const anchor = anchors.find(words, { what, id, coder, ...voice });
        return anchor ? withAnchor(line, anchor) : line;
      });
      changed.push({ file, before, after });
    }
  }
  return changed;
}

function wordsIn({ start, end, exact, prefix, suffix }: Line): Words | undefined {
  if (typeof start !== 'number' || typeof end !== 'number' || typeof exact !== 'string') return undefined;
  return {
    start,
    end,
    exact,
    ...(typeof prefix === 'string' && typeof suffix === 'string' ? { prefix, suffix } : {}),
  };
}

/** The same line where nothing changes; keys keep their order. */
function withAnchor(line: Line, anchor: Words): Line {
  const now: Line = { ...line };
  const entries = Object.entries(anchor).filter(([key]) => key in line);
  return entries.every(([key, value]) => line[key] === value) ? line : { ...now, ...Object.fromEntries(entries) };
}

function flagsIn({ flags = [] }: Source, anchors: Anchors): readonly Setting[] {
  return flags.flatMap((flag, index) => {
    const anchor = anchors.find(flag, { what: 'flag', id: flag.flag });
    return anchor ? settingsOf(['flags', index], flag, anchor) : [];
  });
}

function settingsOf(way: readonly (string | number)[], old: Words, anchor: Words): readonly Setting[] {
  return (['start', 'end', 'exact'] as const)
    .filter((key) => old[key] !== anchor[key])
    .map((key) => ({ way: [...way, key], value: anchor[key] }));
}

/** Passages that claims quote without a coding. */
function changedClaims(study: OpenStudy, source: string, anchors: Anchors): readonly Changed[] {
  return study.project.claims.flatMap(({ id, versions }) => {
    const yaml = study.yaml(`claims/${id}.yaml`);
    const settings = versions.flatMap(({ links = [] }, version) =>
      links.flatMap(({ segment, voice }, link) => {
        if (segment?.source !== source) return [];
        const anchor = anchors.find(segment, { what: 'segment', id, ...(voice === undefined ? {} : { voice }) });
        return anchor ? settingsOf(['versions', version, 'links', link, 'segment'], segment, anchor) : [];
      }),
    );
    if (!yaml || settings.length === 0) return [];
    return [{ file: yaml.file, before: yaml.content, after: withSettings(yaml, settings) }];
  });
}

/** Words that somebody else says in the new text: labels were corrected, or changed by mistake. */
function otherVoices(moves: readonly Move[], source: string): readonly Diagnostic[] {
  const others = moves.filter(({ saidBy }) => saidBy !== undefined);
  const [first] = others;
  if (!first) return [];
  const data = {
    ids: others.map(({ id }) => id),
    count: others.length,
    was: first.voice ?? '',
    now: first.saidBy ?? '',
  };
  return [found(otherVoice, { file: `sources/${source}.txt` }, data)];
}

function lostIn(moves: readonly Move[], source: string): readonly Diagnostic[] {
  const lost = moves.filter(({ state }) => state === 'ambiguous' || state === 'orphan');
  if (lost.length === 0) return [];
  const ids = [...new Set(lost.map(({ id }) => id))];
  return [found(unplaced, { file: `sources/${source}.txt` }, { ids, count: lost.length })].sort(compareDiagnostics);
}
