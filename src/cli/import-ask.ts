import { type Localised, plural } from '../core/locale.ts';
import { done, type Outcome } from '../core/outcome.ts';
import { clipped, printable } from '../core/printable.ts';
import { Text } from '../core/text.ts';
import type { LabelSummary } from '../core/transcript.ts';
import { RESEARCHER } from '../core/voice.ts';
import type { SourceImport } from '../project/plan-import.ts';
import { castOf, idIn, labelsIn, NEW_VOICE, type Speakers } from '../project/speakers.ts';
import type { Context } from './command.ts';
import { tell } from './findings.ts';

const words: Localised<{
  intro(file: string): string;
  label(label: LabelSummary): string;
  question(label: string, guess: string | undefined): string;
}> = {
  en: {
    intro: (file) =>
      `${file}: who speaks? p is the interviewer, new a voice of its own; or a voice id such as N1. Enter leaves all to be told later.`,
    label: ({ label, turns, words: count, share, firstLine }) =>
      `  “${label}”: ${plural(turns, 'turn')}, ${plural(count, 'word')} (${Math.round(share * 100)}%), begins “${firstLine}”`,
    question: (label, guess) => `  “${label}” is${guess === undefined ? '' : ` (${guess}? y = yes)`}: `,
  },
  id: {
    intro: (file) =>
      `${file}: siapa yang berbicara? p berarti pewawancara, new narasumber baru; atau id narasumber seperti N1. Enter: disebutkan nanti saja.`,
    label: ({ label, turns, words: count, share, firstLine }) =>
      `  “${label}”: ${turns} giliran, ${count} kata (${Math.round(share * 100)}%), diawali “${firstLine}”`,
    question: (label, guess) => `  “${label}” adalah${guess === undefined ? '' : ` (${guess}? y = ya)`}: `,
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
  const certain = one.draft.labels ?? [];
  const given: Speakers = { ...one.draft.meta.speakers, ...one.meta.speakers };
  if (castOf(one.file, text, certain, given, () => 'N1').ok) return one;
  const say = words[context.locale];
  const answers: Record<string, string> = {};
  tell(context, { en: words.en.intro(one.file), id: words.id.intro(one.file) });
  for (const label of labelsIn(text, certain).filter((each) => !Object.hasOwn(given, each.label))) {
    const shown = { ...label, label: printable(label.label), firstLine: printable(clipped(label.firstLine, 60)) };
    context.terminal.stderr.write(`${say.label(shown)}\n`);
    const guess = label.guess && (label.guess === 'researcher' ? RESEARCHER : (idIn(label.label) ?? NEW_VOICE));
    const answer = (await context.terminal.ask(say.question(shown.label, guess)))?.trim() ?? '';
    // Not answered: planning says what is open, and nothing is imported.
    if (answer === '') return one;
    const isYes = guess !== undefined && /^y(?:a|es)?$/i.test(answer);
    answers[label.label] = isYes ? guess : /^p$/i.test(answer) ? RESEARCHER : answer;
  }
  return { ...one, meta: { ...one.meta, speakers: { ...one.meta.speakers, ...answers } } };
}
