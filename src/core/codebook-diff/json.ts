import { type CodebookDiff, changeClasses, meaningChanged } from './change.ts';
import type { Reread } from './reread.ts';

/** A diff as another program reads it: `reread` is null without a project. Keys and their order are stable. */
export function diffJson(diff: CodebookDiff, reread: readonly Reread[] | undefined): object {
  return {
    before: diff.before,
    after: diff.after,
    meaning_changed: meaningChanged(diff),
    counts: Object.fromEntries(
      changeClasses.map((sort) => [sort, diff.changes.filter((change) => change.class === sort).length]),
    ),
    changes: diff.changes.map(
      ({ kind, class: sort, code, from, key, direction, languages, reread, perhaps, gaveTo, ...sides }) => ({
        kind,
        class: sort,
        code,
        from: from ?? null,
        key: key ?? null,
        direction: direction ?? null,
        languages: languages ?? null,
        reread,
        perhaps: perhaps ?? null,
        gave_to: gaveTo ?? null,
        before: sides.before,
        after: sides.after,
      }),
    ),
    reread: reread ?? null,
  };
}
