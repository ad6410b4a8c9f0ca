import type { Codebook } from './codebook.ts';
import { compareStrings } from './diagnostic.ts';
import { inLocale, type Locale } from './locale.ts';
import type { Memo } from './memo.ts';
import type { Case, Project } from './project.ts';

/** A question of a codebook's decision rule whose answer leads to a class. */
export interface ClassQuestion {
  /** Place in the decision rule, from 1. */
  readonly number: number;
  readonly text: string;
  readonly leads: readonly Lead[];
}

interface Lead {
  /** The answer that leads there. */
  readonly on: boolean;
  readonly class: string;
  /** Put beside the class found so far (`-> add DU4`); otherwise it is the class, and no other is looked for. */
  readonly added: boolean;
}

const noes: ReadonlySet<string> = new Set(['no', 'tidak', 'bukan', 'belum']);

/** The questions among the sentences of a decision rule: those in which an arrow leads to a code of the codebook. */
export function classQuestions(codebook: Codebook, locale: Locale): readonly ClassQuestion[] {
  const classes = new Set(codebook.codes.map(({ id }) => id));
  return (codebook.decision_rule ?? []).flatMap((sentence, index) => {
    const text = inLocale(sentence, locale);
    const parts = text.split(/->|\u2192/);
    const leads = parts.slice(1).flatMap((tail, at): Lead[] => {
      const words = tail.split(/[\s,;:()]+/).map((word) => word.replace(/\.+$/, ''));
      const said = words.filter((word) => word !== '');
      const rank = said.findIndex((word) => classes.has(word));
      const answer = /(\p{L}+)\P{L}*$/u.exec(parts[at] ?? '')?.[1]?.toLowerCase() ?? '';
      return rank < 0 ? [] : [{ on: !noes.has(answer), class: said[rank] ?? '', added: rank > 0 }];
    });
    return leads.length === 0 ? [] : [{ number: index + 1, text, leads }];
  });
}

export interface Classing {
  readonly classes: readonly string[];
  /** Still to be answered. */
  readonly open: readonly ClassQuestion[];
  /** Answered although an earlier answer has settled them. */
  readonly settled: readonly ClassQuestion[];
}

/** Where answers (question number → yes) lead: through the questions in their order, until a class is found. */
export function classedBy(questions: readonly ClassQuestion[], answers: ReadonlyMap<number, boolean>): Classing {
  const classes: string[] = [];
  const open: ClassQuestion[] = [];
  const settled: ClassQuestion[] = [];
  let found = false;
  for (const question of questions) {
    const answer = answers.get(question.number);
    if (found && question.leads.every(({ added }) => !added)) {
      if (answer !== undefined) settled.push(question);
      continue;
    }
    if (answer === undefined) open.push(question);
    for (const lead of question.leads.filter(({ on }) => on === answer)) {
      if (!classes.includes(lead.class)) classes.push(lead.class);
      found ||= !lead.added;
    }
  }
  return { classes, open, settled };
}

/** A memo that says which classes of a codebook its target belongs to. */
export type Decision = Memo & Required<Pick<Memo, 'target' | 'codebook' | 'classes'>>;

/** The newest decision on each target under any version of a codebook; older ones stay in their memos. */
export function decisionsUnder(codebook: Codebook, { memos }: Project): readonly Decision[] {
  const byTarget = new Map<string, Decision>();
  const own = memos.filter(isDecision).filter((memo) => memo.codebook.replace(/@.*$/, '') === codebook.id);
  for (const memo of own.sort(compareAges)) byTarget.set(folded(memo.target), memo);
  return [...byTarget.values()];
}

/** Of the same second, `….md` before `…-2.md`. */
function compareAges(a: Memo, b: Memo): number {
  return compareStrings(a.at ?? '', b.at ?? '') || a.id.length - b.id.length || compareStrings(a.id, b.id);
}

/** Memos are files that people edit: what is in them is looked at before it is used. */
function isDecision(memo: Memo): memo is Decision {
  const { type, target, codebook, classes } = memo;
  const named = type === 'decision' && typeof target === 'string' && typeof codebook === 'string';
  return named && Array.isArray(classes) && classes.every((one) => typeof one === 'string');
}

/** The case that a name means: its id or its name, however its dashes, spaces and capitals are typed. */
export function caseNamed(name: string, cases: readonly Case[]): Case | undefined {
  const wanted = folded(name);
  const namesOf = (one: Case): readonly string[] =>
    typeof one.name === 'string' ? [one.name] : Object.values(one.name ?? {});
  return cases.find((one) => [one.id, ...namesOf(one)].some((own) => folded(own) === wanted));
}

function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*[\u2010-\u2015\u2212-]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
