import { CodeTree } from '../core/code-tree.ts';
import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import { codebookLimits, readCodebook } from '../formats/codebook.ts';
import { readYaml } from '../formats/yaml.ts';
import { openFolder } from './files.ts';
import { asJson } from './log.ts';
import { patchOf } from './patch.ts';
import type { Plan, Write } from './plan.ts';
import type { OpenStudy } from './read.ts';
import { shippedFiles } from './shipped.ts';
import { withSettings } from './yaml-text.ts';

export const codesTaken: DiagnosticKind<{ readonly id: string; readonly codes: readonly string[] }> = {
  code: 'codebook/codes-taken',
  severity: 'error',
  why: {
    en: 'A coding names its code by id alone; an id in two codebooks of one study would mean two things.',
    id: 'Pengodean menyebut kodenya dengan id saja; id yang ada di dua buku kode dalam satu penelitian akan bermakna ganda.',
  },
  words: {
    en: ({ id, codes }) => ({
      problem: `${id} has codes that another codebook of the study has already: ${codes.join(', ')}.`,
      remedy: 'Use one of the two, or copy its file and give the codes other ids.',
    }),
    id: ({ id, codes }) => ({
      problem: `${id} memuat kode yang sudah ada di buku kode lain dalam penelitian ini: ${codes.join(', ')}.`,
      remedy: 'Pakai salah satunya, atau salin berkasnya dan beri kodenya id lain.',
    }),
  },
};

export interface Added {
  readonly id: string;
  /** Whether the file was there already, with what somebody may have written into it: it is used as it is. */
  readonly own: boolean;
}

/**
 * `codebook add`: a codebook that ships comes into the study, and simpul.yaml names it; its comments stay. A file of that
 * name that is there already is never written over.
 */
export async function planAddCodebook(
  study: OpenStudy,
  { id, actor }: { readonly id: string; readonly actor: string },
): Promise<Outcome<Plan<Added>>> {
  const { codebooks = [] } = study.project.settings;
  const folder = openFolder(study.dir);
  const file = `codebooks/${id}.yaml`;
  const there = await folder.text(file);
  const result = { id, own: there !== undefined };
  const settings = study.yaml('simpul.yaml');
  if (!settings) throw new Error('a study without simpul.yaml');
  if (codebooks.includes(id)) return done({ writes: [], log: [], result });
  const shipped = await shippedFiles([id]);
  const content = there ?? shipped[`${id}.yaml`] ?? '';
  const read = readCodebook(readYaml(file, content, codebookLimits));
  if (!read.ok) return read;
  const own = new CodeTree(study.project.codebooks);
  const codes = new CodeTree([read.value]).all.map(({ code }) => code.id).filter((code) => own.get(code));
  if (codes.length > 0) return failed([found(codesTaken, { file }, { id, codes: codes.slice(0, 8) })]);
  const listed =
    codebooks.length === 0 ? { way: ['codebooks'], value: [id] } : { way: ['codebooks', codebooks.length], value: id };
  const after = withSettings(settings, [listed]);
  const fresh: Write[] = [];
  for (const [name, text] of Object.entries(shipped)) {
    const path = `codebooks/${name}`;
    if ((await folder.text(path)) === undefined) fresh.push({ file: path, content: text, fresh: true });
  }
  return done({
    writes: [...fresh, { file: 'simpul.yaml', content: after }],
    log: [
      {
        actor,
        verb: 'add',
        object: `codebook ${id}`,
        // The file itself stays when this is undone: somebody may have written into it.
        after: asJson({ version: read.value.version, files: [patchOf('simpul.yaml', settings.content, after)] }),
      },
    ],
    result,
  });
}
