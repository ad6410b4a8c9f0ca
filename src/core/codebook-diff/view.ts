import { groupBy } from '../collect.ts';
import { inLocale, type Locale, type LocalText } from '../locale.ts';
import type { Item, ListView, ReportView, Section } from '../view.ts';
import { type Change, type CodebookDiff, changeClasses } from './change.ts';
import type { Reread } from './reread.ts';
import { type DiffWords, diffWords } from './words.ts';

/** A diff for reading: what changed, by class, and with a project the codings to read again. */
export function diffView(diff: CodebookDiff, reread: readonly Reread[] | undefined, locale: Locale): ReportView {
  const say = diffWords[locale];
  const before = `${diff.before.id}@${diff.before.version}`;
  const after = `${diff.after.id}@${diff.after.version}`;
  const title = say.title(diff.after.id);
  const name = 'codebook-diff';
  if (diff.changes.length === 0) {
    return { view: 'report', name, title, sections: [plain('summary', say.overview, say.nothing(before, after))] };
  }
  const counts = changeClasses
    .map((sort) => ({ sort, count: diff.changes.filter((change) => change.class === sort).length }))
    .filter(({ count }) => count > 0)
    .map(({ sort, count }) => say.counted(count, sort));
  const sections: Section[] = changeClasses.flatMap((sort) => {
    const changes = diff.changes.filter((change) => change.class === sort);
    const items = changes.map((change) => itemOf(change, say, locale));
    return items.length === 0
      ? []
      : [
          {
            id: sort,
            title: say.classes[sort],
            views: [{ view: 'list', name: sort, title: say.classes[sort], items }],
          },
        ];
  });
  return {
    view: 'report',
    name,
    title,
    sections: [
      plain('summary', say.overview, say.summary(before, after, counts.join(', '))),
      ...sections,
      rereadSection(reread, say),
    ],
    footer: {
      rules: say.rules,
      legend: [],
      unseen: [],
      warnings: diff.unmatched ? [say.unmatched] : [],
    },
  };
}

function plain(id: string, title: string, text: string): Section {
  return { id, title, intro: [text], views: [] };
}

function itemOf(change: Change, say: DiffWords, locale: Locale): Item {
  const whose = change.code === '' ? say.codebook : change.code;
  const what = say.kinds[change.kind];
  // The key `definition` says no more than the kind does.
  const key = change.key === undefined || change.key === change.kind ? '' : ` · ${change.key}`;
  const direction = change.direction === undefined ? [] : [say[change.direction]];
  const notes = [...detail(change, say), ...direction];
  const text = `${whose}: ${what}${key}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  const sides = change.key === undefined ? [] : sidesOf(change, locale);
  const [old, now] = sides;
  if (sides.length === 2 && old !== undefined && now !== undefined && old.length + now.length <= SHORT) {
    if (old.startsWith('− ') && now.startsWith('+ ')) return { text: `${text}: ${old.slice(2)} → ${now.slice(2)}` };
  }
  return sides.length === 0 ? { text } : { text, items: sides.map((side) => ({ text: side })) };
}

function detail(change: Change, say: DiffWords): readonly string[] {
  const ids = (texts: readonly LocalText[]): string => texts.join(', ');
  switch (change.kind) {
    case 'renamed':
      return [say.renamed(ids(change.before))];
    case 'merged':
      return [say.merged(ids(change.before))];
    case 'split':
      return [say.split(ids(change.after))];
    case 'moved':
      return [say.moved(ids(change.before) || say.top, ids(change.after) || say.top)];
    case 'order':
      return change.key === undefined ? [say.order(ids(change.after))] : [];
    case 'removed':
      return change.perhaps
        ? [say.perhaps(change.perhaps.code, Math.round(change.perhaps.likeness * 100), change.code)]
        : [];
    case 'translation':
      return [(change.languages ?? []).join(', ')];
    default:
      return change.gaveTo ? [say.gaveTo(ids(change.gaveTo), change.code)] : [];
  }
}

/** Lines with − and +, in the language that changed; of a long text that changed in part only that part. */
function sidesOf(change: Change, locale: Locale): readonly string[] {
  const [old, now] = [change.before, change.after];
  const spoken = change.languages?.includes(locale) === false ? change.languages[0] : undefined;
  const said = (text: LocalText): string => {
    const own = typeof text === 'object' && spoken !== undefined ? (text[spoken] ?? '') : inLocale(text, locale);
    return own.replace(/\s+/g, ' ').trim();
  };
  if (old.length === 1 && now.length === 1) {
    const [a, b] = [said(old[0] ?? ''), said(now[0] ?? '')];
    if (a !== b) return excerpts(a, b);
    // In this language nothing changed: every language that differs is shown.
    return otherLanguages(old[0] ?? '', now[0] ?? '');
  }
  return [...old.map((text) => `− ${said(text)}`), ...now.map((text) => `+ ${said(text)}`)];
}

function otherLanguages(old: LocalText, now: LocalText): readonly string[] {
  if (typeof old === 'string' || typeof now === 'string') return [];
  const languages = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return languages
    .filter((language) => old[language] !== now[language])
    .flatMap((language) => excerpts(old[language] ?? '', now[language] ?? '', `[${language}] `));
}

/** Signs up to which both sides stand in one line. */
const SHORT = 44;

/** Words kept on either side of what changed. */
const AROUND = 6;

function excerpts(old: string, now: string, mark = ''): readonly string[] {
  const a = old.split(' ');
  const b = now.split(' ');
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const from = head > AROUND + 2 ? head - AROUND : 0;
  const cut = tail > AROUND + 2 ? tail - AROUND : 0;
  const shown = (words: readonly string[]): string =>
    `${from > 0 ? '… ' : ''}${words.slice(from, words.length - cut).join(' ')}${cut > 0 ? ' …' : ''}`;
  return [...(old === '' ? [] : [`− ${mark}${shown(a)}`]), ...(now === '' ? [] : [`+ ${mark}${shown(b)}`])];
}

function rereadSection(reread: readonly Reread[] | undefined, say: DiffWords): Section {
  if (reread === undefined) return plain('reread', say.reread, say.noProject);
  if (reread.length === 0) return plain('reread', say.reread, say.nothingToReread);
  const items = [...groupBy(reread, ({ coder }) => coder)].map(
    ([coder, sources]): Item => ({
      text: `${say.coder} ${coder}`,
      items: sources.map(({ source, codings }) => {
        const listed = codings.map(
          ({ id, code, line }) => `${id} (${code}${line === undefined ? '' : `, ${say.line} ${line}`})`,
        );
        return { text: `${source}: ${listed.join('; ')}` };
      }),
    }),
  );
  const total = reread.reduce((sum, one) => sum + one.codings.length, 0);
  const list: ListView = { view: 'list', name: 'reread', title: say.reread, items };
  return { id: 'reread', title: say.reread, intro: [say.rereadIntro(total)], views: [list] };
}
