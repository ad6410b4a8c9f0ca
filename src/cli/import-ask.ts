import { type Localised, plural } from '../core/locale.ts';
import { done, type Outcome } from '../core/outcome.ts';
import { printable } from '../core/printable.ts';
import { Text } from '../core/text.ts';
import type { LabelSummary } from '../core/transcript.ts';
import { RESEARCHER } from '../core/voice.ts';
import type { SourceImport } from '../project/plan-import.ts';
import { castOf, labelsIn, type Speakers } from '../project/speakers.ts';
import type { Context } from './command.ts';
import { tell } from './findings.ts';

const words: Localised<{
  label(label: LabelSummary): string;
  question(label: string): string;
  intro(file: string): string;
}> = {
  en: {
    intro: (file) =>
      `${file}: who speaks? Answer with a voice id such as N1, or p for the interviewer; Enter leaves all to be told later.`,
    label: ({ label, turns, words: count, firstLine }) =>
      `  “${label}”: ${plural(turns, 'turn')}, ${plural(count, 'word')}, begins “${firstLine}”`,
    question: (label) => `  “${label}” is: `,
  },
  id: {
    intro: (file) =>
      `${file}: siapa yang berbicara? Jawab dengan id narasumber seperti N1, atau p untuk pewawancara; tekan Enter untuk menyebutkan semuanya nanti.`,
    label: ({ label, turns, words: count, firstLine }) =>
      `  “${label}”: ${turns} giliran, ${count} kata, diawali “${firstLine}”`,
    question: (label) => `  “${label}” adalah: `,
  },
};

/**
 * On a terminal, asks who speaks under each label that is not certain. Elsewhere nothing is asked and planning refuses
 * the file, with the labels in its words.
 */
export async function askSpeakers(
  imports: readonly SourceImport[],
  context: Context,
): Promise<Outcome<readonly SourceImport[]>> {
  if (!context.terminal.stdin.isTTY || !context.terminal.stderr.isTTY) return done(imports);
  const asked: SourceImport[] = [];
  for (const one of imports) asked.push(await ask(one, context));
  return done(asked);
}

async function ask(one: SourceImport, context: Context): Promise<SourceImport> {
  const text = new Text(one.draft.text);
  const given: Speakers = { ...one.draft.meta.speakers, ...one.meta.speakers };
  if (castOf(one.file, text, one.draft.labels ?? [], given, () => '?').ok) return one;
  const say = words[context.locale];
  const open = labelsIn(text, one.draft.labels ?? []).filter(({ label }) => !Object.hasOwn(given, label));
  const answers: Record<string, string> = {};
  tell(context, { en: words.en.intro(one.file), id: words.id.intro(one.file) });
  for (const label of open) {
    const shown = { ...label, label: printable(label.label), firstLine: printable(label.firstLine.slice(0, 60)) };
    context.terminal.stderr.write(`${say.label(shown)}\n`);
    const answer = (await context.terminal.ask(say.question(shown.label)))?.trim() ?? '';
    // Not answered: planning says what is open, and nothing is imported.
    if (answer === '') return one;
    answers[label.label] = /^p$/i.test(answer) ? RESEARCHER : answer;
  }
  return { ...one, meta: { ...one.meta, speakers: { ...one.meta.speakers, ...answers } } };
}
