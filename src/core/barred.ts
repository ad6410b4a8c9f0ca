import { standsAt } from './anchor.ts';
import { CodeTree } from './code-tree.ts';
import type { Barred, Coding, Miscoded } from './coding.ts';
import { entry } from './collect.ts';
import { compareStrings } from './diagnostic.ts';
import type { Project } from './project.ts';
import type { Source } from './source.ts';
import { compareSpans } from './span.ts';
import { Stretches } from './stretches.ts';
import type { Text } from './text.ts';
import { RESEARCHER } from './voice.ts';

/** A passage as a coding or a link has it. */
type Passage = Pick<Coding, 'source' | 'voice' | 'start' | 'end' | 'exact' | 'withheld'>;

/** Ids of the voices that have withdrawn, those included that an earlier `reduce` has taken out. */
export function withdrawnVoices({ voices, reduction }: Project): ReadonlySet<string> {
  const gone = voices.filter((voice) => voice.consent?.withdrawn === true).map((voice) => voice.id);
  return new Set([...(reduction?.withdrawn ?? []), ...gone]);
}

/** Where `voices` speak in a source, labels included. Turns are worked out only where one of them is among the speakers. */
export function stretchesOf(source: Source, voices: ReadonlySet<string>): Stretches {
  const speakers = Object.values(source.speakers ?? {});
  const speaks = speakers.length === 0 ? voices.has(source.id) : speakers.some((voice) => voices.has(voice));
  return new Stretches(speaks ? source.turns.filter((turn) => voices.has(turn.voice)).map((turn) => turn.span) : []);
}

interface Closed {
  readonly text: Text;
  readonly researcher: Stretches;
  readonly withdrawn: Stretches;
}

/**
 * Whether a passage is barred: it says other words than stand there; or it names the researcher (METHOD 0.1 rule 3) or
 * a voice that has withdrawn (METHOD 6), or shares a character with a turn of either, whatever voice it names. A passage
 * that runs on into such a turn is barred whole. Made once for many passages; one costs a look at its words and a binary
 * search at most.
 */
export function barOf(project: Project): (place: Passage) => Barred | undefined {
  const gone = withdrawnVoices(project);
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const researcher = new Set([RESEARCHER]);
  const known = new Map<string, Closed | undefined>();
  const closedIn = (id: string): Closed | undefined => {
    const source = sources.get(id);
    if (!source) return undefined;
    const { text } = source;
    return { text, researcher: stretchesOf(source, researcher), withdrawn: stretchesOf(source, gone) };
  };
  // Codings come source after source.
  let last: string | undefined;
  let here: Closed | undefined;
  return (place) => {
    if (gone.has(place.voice)) return 'withdrawn';
    if (place.source !== last) {
      last = place.source;
      if (!known.has(last)) known.set(last, closedIn(last));
      here = known.get(last);
    }
    // In whose turn words stand says nothing where they do not stand. Withheld words were taken out after they had been
    // found in their place.
    if (here && !place.withheld && !standsAt(here.text, place)) return 'adrift';
    if (place.voice === RESEARCHER || here?.researcher.touch(place)) return 'researcher';
    return here?.withdrawn.touch(place) ? 'withdrawn' : undefined;
  };
}

/** Whether a coding has no known code, or a valence that is none of its codebook's: too many, too few or another. */
export function miscoded({ code, valence }: Pick<Coding, 'code' | 'valence'>, tree: CodeTree): Miscoded | undefined {
  const valences = tree.get(code)?.codebook.valences;
  if (!valences) return 'code';
  const fits = valence === undefined ? valences.length === 0 : valences.some(({ id }) => id === valence);
  return fits ? undefined : 'valence';
}

/**
 * The codings of a project that are in no figure, and why. Of several by one coder that give one code to the same words
 * the first that could be counted is, whatever their valences and ids.
 */
export function barredCodings(project: Project): ReadonlyMap<Coding, Barred> {
  const passage = barOf(project);
  const tree = new CodeTree(project.codebooks);
  const bars = new Map<Coding, Barred>();
  const runs = new Map<string, Coding[]>();
  let last: Coding | undefined;
  let here: Coding[] = [];
  for (const coding of project.codings) {
    if (coding.source !== last?.source || coding.coder !== last.coder)
      here = entry(runs, JSON.stringify([coding.coder, coding.source]), () => []);
    last = coding;
    const bar = passage(coding) ?? miscoded(coding, tree);
    if (bar === undefined) here.push(coding);
    else bars.set(coding, bar);
  }
  for (const run of runs.values()) for (const twin of twinsIn(run)) bars.set(twin, 'twice');
  return bars;
}

/** Those of some codings that give a code to the same words as one before them. */
function twinsIn(codings: readonly Coding[]): readonly Coding[] {
  // Lines of a file mostly stand in this order, which costs a sort but one look at each.
  const order = (a: Coding, b: Coding): number => compareSpans(a, b) || compareStrings(a.code, b.code);
  let before: Coding | undefined;
  return codings.toSorted(order).filter((coding) => {
    const twin = before !== undefined && order(before, coding) === 0;
    before = coding;
    return twin;
  });
}
