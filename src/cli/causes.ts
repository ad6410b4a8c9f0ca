import type { Diagnostic } from '../core/diagnostic.ts';

/** A finding, and those that only follow from it. */
export interface Cause {
  readonly finding: Diagnostic;
  readonly consequences: readonly Diagnostic[];
}

/**
 * Puts findings that others follow from first, with those others: a text edited by hand and the codings that no longer
 * stand in it; a file that cannot be read and the names that are missing with it. Nothing is left out.
 */
export function byCause(findings: readonly Diagnostic[]): { causes: readonly Cause[]; rest: readonly Diagnostic[] } {
  const taken = new Set<Diagnostic>();
  const causes = findings.flatMap((finding): readonly Cause[] => {
    const follows = consequenceOf(finding);
    const consequences = follows ? findings.filter((one) => one !== finding && !taken.has(one) && follows(one)) : [];
    if (consequences.length === 0) return [];
    for (const one of [finding, ...consequences]) taken.add(one);
    return [{ finding, consequences }];
  });
  return { causes, rest: findings.filter((one) => !taken.has(one)) };
}

/** What would be no finding if this one were put right; undefined where nothing follows. */
function consequenceOf({ code, file, severity }: Diagnostic): ((one: Diagnostic) => boolean) | undefined {
  const source = /^sources\/([^/]+)\.(?:txt|yaml)$/.exec(file)?.[1];
  if (source !== undefined && (code === 'source/changed' || code === 'project/missing-file' || isUnread(code)))
    return (one) => isAdriftIn(source, one);
  if (severity !== 'error' || !isUnread(code)) return undefined;
  if (file === 'voices.yaml') return ({ code, data }) => code === 'coding/unknown' && data.noun === 'voice';
  if (file.startsWith('codebooks/'))
    return ({ code, data }) => (code === 'coding/unknown' && data.noun === 'code') || code === 'claim/unknown-code';
  return undefined;
}

/** A file of which nothing, or not all, could be taken in. */
function isUnread(code: string): boolean {
  return /^(?:yaml|schema)\//.test(code) || code === 'project/unreadable' || code === 'project/not-utf8';
}

function isAdriftIn(source: string, { code, file, data }: Diagnostic): boolean {
  if (code === 'passage/anchor') return data.source === source;
  const places = ['coding/anchor', 'coding/turn', 'coding/unknown'];
  return places.includes(code) && file.startsWith('codings/') && file.endsWith(`/${source}.jsonl`);
}
