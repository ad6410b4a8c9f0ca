import { closedIn, withholder } from '../core/consent.ts';
import type { Project } from '../core/project.ts';

type TextOf = (file: string) => string | undefined;

/**
 * Lines for the frames of findings, but none of files that hold words which may not be quoted: their texts and records,
 * their codings and reviews, and claims that quote them. Of a study that could not be read nothing is known, so that
 * only files without words of informants are shown.
 */
export function openFrames(project: Project | undefined, textOf: TextOf): TextOf {
  const closed = project && closedSources(project);
  const claims = new Set(
    (project?.claims ?? [])
      .filter(({ versions }) =>
        versions.some(({ links }) => (links ?? []).some(({ segment }) => segment && closed?.has(segment.source))),
      )
      .map(({ id }) => id),
  );
  return (file) => {
    const [folder = ''] = file.split('/');
    const id = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
    const holdsWords = ['sources', 'codings', 'reviews', 'claims'].includes(folder);
    const hidden = closed ? (folder === 'claims' ? claims.has(id) : closed.has(id)) : true;
    return holdsWords && hidden ? undefined : textOf(file);
  };
}

function closedSources(project: Project): ReadonlySet<string> {
  const closed = closedIn(project);
  const withheld = withholder(project);
  const ids = project.sources.map(({ id }) => id).filter((id) => closed(id).spans.length > 0);
  const coded = project.codings.filter((coding) => withheld(coding).withheld === true);
  return new Set([...ids, ...coded.map(({ source }) => source)]);
}
