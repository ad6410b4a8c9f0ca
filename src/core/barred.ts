import { standsAt } from './anchor.ts';
import type { Coding } from './coding.ts';
import type { Project } from './project.ts';
import type { Source } from './source.ts';
import { Stretches } from './stretches.ts';
import type { Text } from './text.ts';
import { RESEARCHER } from './voice.ts';

/**
 * Why a passage is no evidence, however it is coded: who said it, or that its words do not stand where it says
 * (`adrift`), so that nobody may have said them.
 */
export type Barred = 'researcher' | 'withdrawn' | 'adrift';

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
 * Whether a passage is barred: it names the researcher (METHOD 0.1 rule 3) or a voice that has withdrawn (METHOD 6), or
 * shares a character with a turn of either, whatever voice it names; or it says other words than stand there. A passage
 * that runs on into such a turn is barred whole. Made once for many passages; one costs a look at its words and a
 * binary search at most.
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
    if (place.voice === RESEARCHER) return 'researcher';
    if (gone.has(place.voice)) return 'withdrawn';
    if (place.source !== last) {
      last = place.source;
      if (!known.has(last)) known.set(last, closedIn(last));
      here = known.get(last);
    }
    if (!here) return undefined;
    if (here.researcher.touch(place)) return 'researcher';
    if (here.withdrawn.touch(place)) return 'withdrawn';
    // Withheld words were taken out after they had been found in their place.
    return place.withheld || standsAt(here.text, place) ? undefined : 'adrift';
  };
}
