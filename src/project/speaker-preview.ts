import type { Project } from '../core/project.ts';
import { Text } from '../core/text.ts';
import { countWords } from '../core/transcript.ts';
import { RESEARCHER } from '../core/voice.ts';
import type { SourceImport } from './plan-import.ts';
import { type LabelCast, labelCasts } from './speakers.ts';
import { Taken } from './taken.ts';

/** A file before it is imported: who speaks in it, or may. */
export interface SpeakerPreview {
  /** Of the source; absent as long as nothing can be imported. */
  readonly id?: string;
  /** As the user gave it, and the part of it. */
  readonly file: string;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  /** Empty for a document. */
  readonly labels: readonly LabelCast[];
  /** Of the whole text. */
  readonly words: number;
}

/** What is known of files that cannot be imported yet, guesses included; new voices are counted on through all of them. */
export function previewsOf(project: Project, imports: readonly SourceImport[]): readonly SpeakerPreview[] {
  const taken = new Taken(project);
  return imports.map(({ file, draft, meta }) => {
    const given = { ...draft.meta.speakers, ...meta.speakers };
    const labels = labelCasts(new Text(draft.text), draft.labels ?? [], given, (also) => taken.nextVoice(also));
    taken.addVoices(labels.flatMap(({ voice }) => (voice === undefined || voice === RESEARCHER ? [] : [voice])));
    const known = { ...draft.meta, ...meta };
    return {
      file: draft.part === undefined ? file : `${file}:${draft.part}`,
      date: known.observed_at,
      language: known.language,
      labels,
      words: countWords(draft.text),
    };
  });
}
