import { type Classing, type ClassQuestion, caseNamed, classedBy, classQuestions } from '../core/classing.ts';
import type { Codebook } from '../core/codebook.ts';
import { type Diagnostic, found } from '../core/diagnostic.ts';
import { inLocale, type Locale } from '../core/locale.ts';
import type { Memo } from '../core/memo.ts';
import { nearest } from '../core/nearest.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Project } from '../core/project.ts';
import { alreadySettled, noQuestions, notAsked, notExclusive, notInProject, unanswered } from './classify-kinds.ts';
import { asJson } from './log.ts';
import { isFileId } from './names.ts';
import type { Plan, PlanContext } from './plan.ts';
import { yamlText } from './yaml-text.ts';

export interface ClassifyRequest {
  /** Id of a codebook of the project. */
  readonly codebook: string;
  /** What is classed: a case by id or name, or a name of its own. */
  readonly relationship: string;
  /** Question number → yes. */
  readonly answers: ReadonlyMap<number, boolean>;
  readonly reason: string;
  readonly by: string;
  readonly locale: Locale;
}

export interface Classification {
  readonly memo: Memo;
  readonly file: string;
  /** `DU3 Global`; empty where the answers lead to no class. */
  readonly titles: readonly string[];
  /** The relationship as a reader is told it. */
  readonly name: string;
}

/** The codebook and those of its questions that may be answered; refused where it does not class by questions. */
export function questionsOf(
  { codebooks }: Project,
  id: string,
  locale: Locale,
): Outcome<{ readonly codebook: Codebook; readonly questions: readonly ClassQuestion[] }> {
  const codebook = codebooks.find((one) => one.id === id);
  const place = { file: '' };
  if (!codebook) {
    const ids = codebooks.map((one) => one.id);
    return failed([found(notInProject, place, { codebook: id, nearest: nearest(id, ids) })]);
  }
  if (codebook.exclusive_per === undefined)
    return failed([found(notExclusive, place, { codebook: id, cumulative: codebook.cumulative === true })]);
  const questions = classQuestions(codebook, locale);
  return questions.length === 0 ? failed([found(noQuestions, place, { codebook: id })]) : done({ codebook, questions });
}

/** `codebook classify`: a decision memo with the questions, their answers, the class they lead to, and the reason. */
export function planClassify(
  { project }: { readonly project: Project },
  request: ClassifyRequest,
  context: Pick<PlanContext, 'now'>,
): Outcome<Plan<Classification>> {
  const asked = questionsOf(project, request.codebook, request.locale);
  if (!asked.ok) return asked;
  const { codebook, questions } = asked.value;
  const classing = classedBy(questions, request.answers);
  const faults = faultsIn(classing, questions, request.answers);
  if (faults.length > 0) return failed(faults);
  const { by, reason, locale } = request;
  const one = caseNamed(request.relationship, project.settings.cases ?? []);
  const name = inLocale(one?.name, locale) || (one?.id ?? request.relationship.trim());
  const titles = classing.classes.map((id) => {
    return `${id} ${inLocale(codebook.codes.find((code) => code.id === id)?.name, locale)}`.trim();
  });
  const id = freeId(`${codebook.id}-${name}`, project.memos);
  const front = {
    type: 'decision' as const,
    title: `${name}: ${titles.join(' + ') || '–'}`,
    target: one?.id ?? name,
    by,
    at: context.now(),
    codebook: `${codebook.id}@${codebook.version}`,
    answers: questions.flatMap(({ number, text }) => {
      const answer = request.answers.get(number);
      return answer === undefined ? [] : [{ question: text, answer: answer ? ('yes' as const) : ('no' as const) }];
    }),
    classes: classing.classes,
  };
  const file = `memos/${id}.md`;
  return done({
    writes: [{ file, content: `---\n${yamlText(front)}---\n\n${reason.trim()}\n`, fresh: true }],
    log: [{ actor: by, verb: 'classify', object: `memo ${id}`, after: asJson(front), reason: reason.trim() }],
    result: { memo: { id, ...front, text: reason.trim() }, file, titles, name },
  });
}

function faultsIn(
  { classes, open, settled }: Classing,
  questions: readonly ClassQuestion[],
  answers: ReadonlyMap<number, boolean>,
): readonly Diagnostic[] {
  const place = { file: '' };
  const numbers = questions.map(({ number }) => number);
  return [
    ...[...answers.keys()]
      .filter((number) => !numbers.includes(number))
      .map((number) => found(notAsked, place, { number, numbers })),
    ...settled.map(({ number }) => found(alreadySettled, place, { number, classes })),
    ...open.map(({ number, text }) => found(unanswered, place, { number, question: text })),
  ];
}

/** A file name from words; a number behind it where it is taken, so that earlier decisions stay. */
function freeId(words: string, memos: readonly Memo[]): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const base = plain
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, 58)
    .replace(/^[-.]+|[-.]+$/g, '');
  const taken = new Set(memos.map(({ id }) => id.toLowerCase()));
  const start = isFileId(base) ? base : 'decision';
  for (let count = 1; ; count++) {
    const id = count === 1 ? start : `${start}-${count}`;
    if (!taken.has(id)) return id;
  }
}
