import { checkKnown } from '../core/coding-checks.ts';
import { codingUnknown as kind } from '../core/coding-kinds.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

type Data = Parameters<(typeof kind)['words']['en']>[0];

/** A coding names a code, voice or source that the project does not have. */
export const codingUnknown: ProjectRule<Data> = {
  ...kind,
  scope: 'project',
  *check({ project, tree, place }): Iterable<Diagnostic> {
    const known = {
      code: new Set(tree.all.map((placed) => placed.code.id)),
      voice: new Set(project.voices.map((voice) => voice.id)),
      source: new Set(project.sources.map((source) => source.id)),
    };
    // One finding for each file suffices where the whole file hangs in the air.
    const said = new Set<string>();
    for (const coding of project.codings) {
      const where = () => place('coding', coding.id);
      yield* checkKnown('code', coding.code, known.code, where);
      yield* checkKnown('voice', coding.voice, known.voice, where);
      const file = `${coding.coder} ${coding.source}`;
      if (said.has(file)) continue;
      said.add(file);
      // A source whose own file is broken has been reported already.
      if (place('source', coding.source).file === '') yield* checkKnown('source', coding.source, known.source, where);
    }
  },
};
