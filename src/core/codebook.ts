/** A codebook as `codebooks/codebook.schema.json` describes it. Keys are those on disk. */
export type {
  Code,
  Codebook,
  CodebookKind,
  CodeExample,
  Confusion,
  Cues,
  NegationCue,
  Origin,
  TermsByLanguage,
  Valence,
} from './codebook.generated.ts';
