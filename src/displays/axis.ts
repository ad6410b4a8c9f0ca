import { withdrawnVoices } from '../core/barred.ts';
import type { Coding } from '../core/coding.ts';
import { entry } from '../core/collect.ts';
import { waveOf, wavesOf } from '../core/conclude/waves.ts';
import { formatDate, type Locale, type Localised } from '../core/locale.ts';
import type { Project } from '../core/project.ts';
import { rulesetOf } from '../core/ruleset.ts';
import type { Source } from '../core/source.ts';
import { techniqueWords } from '../core/source-words.ts';
import { readVoices } from '../core/tally.ts';
import type { Column } from '../core/view.ts';
import { RESEARCHER } from '../core/voice.ts';
import { voiceColumns } from './words.ts';

const words: Localised<{ readonly undated: string; readonly noTechnique: string }> = {
  en: { undated: 'undated', noTechnique: 'no technique given' },
  id: { undated: 'tanpa tanggal', noTechnique: 'teknik tidak diisi' },
};

/** What the columns of a matrix are, and where each coding stands among them. */
export interface Axis {
  readonly columns: readonly Column[];
  readonly columnOf: (coding: Pick<Coding, 'source' | 'voice'>) => string | undefined;
  /** Columns whose empty cells are silent. */
  readonly sought: ReadonlySet<string>;
  /** Voices that were asked in more than one column of time. */
  readonly repeated?: ReadonlySet<string>;
}

/** Id of the column of sources that do not say where they belong. */
const UNKNOWN = '–';

/** `by`: voice, technique or wave. */
export function axisOf(project: Project, by: string, locale: Locale, whole: Project): Axis {
  const read = readVoices(project);
  if (by === 'voice')
    return { columns: voiceColumns(project, 'symbol', locale), columnOf: (coding) => coding.voice, sought: read };
  return by === 'technique' ? techniqueAxis(project, read, locale) : waveAxis(project, read, locale, whole);
}

function techniqueAxis(project: Project, read: ReadonlySet<string>, locale: Locale): Axis {
  const titles: Readonly<Record<string, string>> = techniqueWords[locale];
  return axis(
    project,
    read,
    (source) => source.technique ?? UNKNOWN,
    (ids) => ids,
    (id) => titles[id] ?? words[locale].noTechnique,
  );
}

/** Waves belong to the project (METHOD 4.5): leaving out sources must not merge two of them. */
function waveAxis(project: Project, read: ReadonlySet<string>, locale: Locale, whole: Project): Axis {
  const waves = wavesOf(whole.sources, rulesetOf(project.settings).wave_gap_days);
  const waveIn = (source: Source): number | undefined => waveOf(source.observed_at, waves);
  const asked = new Map<string, Set<number>>();
  for (const source of project.sources) {
    const wave = waveIn(source);
    if (wave === undefined) continue;
    for (const voice of voicesOf(source)) entry(asked, voice, () => new Set<number>()).add(wave);
  }
  return {
    ...axis(
      project,
      read,
      (source) => String(waveIn(source) ?? UNKNOWN),
      (ids) => ids.sort((a, b) => rankOf(a) - rankOf(b)),
      (id) => (id === UNKNOWN ? words[locale].undated : formatDate(waves[Number(id) - 1] ?? '', locale)),
    ),
    repeated: new Set([...asked].flatMap(([voice, own]) => (own.size > 1 ? [voice] : []))),
  };
}

function rankOf(id: string): number {
  return id === UNKNOWN ? Infinity : Number(id);
}

/** Columns by something that sources have. */
function axis(
  project: Project,
  read: ReadonlySet<string>,
  keyOf: (source: Source) => string,
  sorted: (ids: string[]) => string[],
  titleOf: (id: string) => string,
): Axis {
  const keys = new Map(project.sources.map((source) => [source.id, keyOf(source)]));
  const ids = sorted([...new Set(keys.values())]);
  const passed = withdrawnVoices(project);
  const unread = project.sources.filter((source) => {
    const heard = voicesOf(source).filter((voice) => !passed.has(voice));
    return heard.length === 0 || heard.some((voice) => !read.has(voice));
  });
  const open = new Set(unread.map(({ id }) => keys.get(id)));
  return {
    columns: ids.map((id) => {
      const source = project.sources.map((one) => one.id).filter((one) => keys.get(one) === id);
      return { id, title: titleOf(id), holds: 'symbol', selection: { source } };
    }),
    columnOf: (coding) => keys.get(coding.source),
    sought: new Set(ids.filter((id) => !open.has(id))),
  };
}

function voicesOf(source: Source): readonly string[] {
  return Object.values(source.speakers ?? { own: source.id }).filter((voice) => voice !== RESEARCHER);
}
