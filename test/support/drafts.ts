import { done, type Outcome } from '../../src/core/outcome.ts';
import type { SourceDraft } from '../../src/importers/importer.ts';

/** What was read from a file that is one source. */
export function onlyDraft(read: Outcome<readonly SourceDraft[]>): Outcome<SourceDraft> {
  if (!read.ok) return read;
  const [draft, ...others] = read.value;
  if (!draft || others.length > 0) throw new Error(`${read.value.length} drafts`);
  return done(draft, read.diagnostics);
}
