import { CodeTree } from './code-tree.ts';
import type { Code } from './codebook.ts';
import { inLocale, type Locale } from './locale.ts';
import type { Project, Question } from './project.ts';

/** `Q1. Why …?` */
export function questionLine({ id, text }: Question, locale: Locale): string {
  return `${id}. ${inLocale(text, locale)}`;
}

/**
 * The research questions that a reduced project answers: those with a code among the codes it shows. A question without
 * codes is about everything when it is the only one; beside others nobody can tell what it is about.
 */
export function questionsServed(project: Project): readonly Question[] {
  const { questions = [] } = project.settings;
  const tree = new CodeTree(project.codebooks);
  const { code = [], exactly = [] } = project.reduction?.selection ?? {};
  const asked = exactly.length > 0 ? [] : code;
  const shown = shownCodes(project, tree);
  const serves = (own: string): boolean =>
    shown.some((code) => isOf(tree, code, own)) || asked.some((code) => isOf(tree, own, code));
  return questions.filter(({ codes }) => codes?.some(serves) ?? questions.length === 1);
}

/** What was asked for; else the codes that were used; else, where nothing is coded, the whole codebook. */
function shownCodes({ codings, reduction }: Project, tree: CodeTree): readonly string[] {
  const { code = [], exactly = [] } = reduction?.selection ?? {};
  if (exactly.length > 0) return exactly;
  if (code.length > 0) return code;
  const used = new Set<string>();
  for (const { code } of codings) used.add(code);
  return used.size > 0 ? [...used] : tree.all.map(({ code }) => code.id);
}

function isOf(tree: CodeTree, code: string, ancestor: string): boolean {
  return code === ancestor || tree.isWithin(code, ancestor);
}

/** The project with the codes of one question only: other codes have neither codings nor rows. */
export function withinQuestion(project: Project, { codes = [] }: Question): Project {
  const tree = new CodeTree(project.codebooks);
  const within = narrowed(project, (code) => codes.some((own) => isOf(tree, code, own)));
  const { reduction } = within;
  if (!reduction || reduction.selection.code?.length) return within;
  // So that a root of which the question names a part says that it is not whole.
  return { ...within, reduction: { ...reduction, selection: { ...reduction.selection, code: codes } } };
}

/** The project with the codes that no question names. */
export function beyondQuestions(project: Project): Project {
  const tree = new CodeTree(project.codebooks);
  const named = (project.settings.questions ?? []).flatMap(({ codes }) => codes ?? []);
  return narrowed(project, (code) => !named.some((own) => isOf(tree, code, own)));
}

function narrowed(project: Project, wanted: (code: string) => boolean): Project {
  const codings = project.codings.filter(({ code }) => wanted(code));
  const used = new Set(codings.map(({ code }) => code));
  const prune = (code: Code): readonly Code[] => {
    const codes = (code.codes ?? []).flatMap(prune);
    if (codes.length > 0) return [{ ...code, codes }];
    const { codes: _none, ...bare } = code;
    return wanted(code.id) && (!code.codes?.length || used.has(code.id)) ? [bare] : [];
  };
  const { reduction } = project;
  const withdrawnCodings = (reduction?.withdrawnCodings ?? []).filter(({ code }) => wanted(code));
  const hiddenCodings = (reduction?.hiddenCodings ?? 0) + project.codings.length - codings.length;
  return {
    ...project,
    codings,
    codebooks: project.codebooks.map((codebook) => ({ ...codebook, codes: codebook.codes.flatMap(prune) })),
    ...(reduction ? { reduction: { ...reduction, hiddenCodings, withdrawnCodings } } : {}),
  };
}
