import { type Diagnostic, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { argument, claimsText, type InitRequest, settingsText, voicesText } from './init-texts.ts';
import { badName } from './kinds.ts';
import { isFileId } from './names.ts';
import type { Plan, Write } from './plan.ts';

/** `init`: a project ready for its first import. Files that are there stay; none is written over. */
export function planInit(request: InitRequest): Outcome<Plan<readonly string[]>> {
  const faults: Diagnostic[] = [request.id, request.coder]
    .filter((name) => !isFileId(name))
    .map((name) => found(badName, { file: '' }, { name }));
  if (faults.length > 0) return failed(faults);
  const claims = request.template === undefined ? [] : argument;
  const fresh = [
    ['voices.yaml', voicesText[request.lang]],
    ...Object.entries(request.files).map(([name, content]) => [`codebooks/${name}`, content] as const),
    ['claims/README.md', claimsText[request.lang]],
    ...claims.map(({ id, content }) => [`claims/${id}.yaml`, content] as const),
    // Last: a folder with it is a project.
    ['simpul.yaml', settingsText(request)],
  ] as const;
  const writes: readonly Write[] = [
    { file: '.gitignore', append: ignored },
    ...fresh.map(([file, content]) => ({ file, content, fresh: true })),
  ];
  return done({
    writes,
    log: [{ actor: request.coder, verb: 'init', object: `project ${request.id}`, after: { title: request.title } }],
    result: claims.map(({ id }) => id),
  });
}

const ignored = `# simpul: real names and the cache stay on this computer
private/
.simpul/
`;
