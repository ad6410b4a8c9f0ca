import { withdrawnVoices } from './barred.ts';
import { CodeTree } from './code-tree.ts';
import { ratingOf } from './credibility.ts';
import { formatDate, inLocale, type Locale, type Localised } from './locale.ts';
import type { Project } from './project.ts';
import { rulesetOf } from './ruleset.ts';
import { dataKindWords, sourceTypeWords, techniqueWords } from './source-words.ts';
import { textCell } from './tally.ts';
import { countWords } from './transcript.ts';
import type { Cell, Row, TableView } from './view.ts';
import { RESEARCHER, type Voice } from './voice.ts';
import { withdrawnCell, withdrawnIn } from './withdrawn.ts';

const sourceWords: Localised<{ readonly title: string; readonly columns: readonly string[] }> = {
  en: {
    title: 'Sources',
    columns: ['Title', 'Type', 'Technique', 'Kind of data', 'Date', 'Voices', 'Words', 'Researcher’s words'],
  },
  id: {
    title: 'Sumber data',
    columns: ['Judul', 'Jenis', 'Teknik', 'Jenis data', 'Tanggal', 'Narasumber', 'Kata', 'Kata peneliti'],
  },
};

/** What was collected, with `data_kind` as the researcher set it, never derived from the type (METHOD S25). */
export function sourceTable(project: Project, locale: Locale): TableView {
  const { title, columns } = sourceWords[locale];
  const { withdrawn } = voiceWords[locale];
  const gone = withdrawnVoices(project);
  const ids = ['title', 'type', 'technique', 'data_kind', 'observed_at', 'voices', 'words', 'researcher'];
  return {
    view: 'table',
    name: 'sources',
    title,
    columns: columns.map((name, index) => ({
      id: ids[index] ?? '',
      title: name,
      holds: index < 6 ? 'text' : 'number',
    })),
    rows: project.sources.map((source) => {
      const voices = [...new Set(source.turns.map((turn) => turn.voice))].filter((voice) => voice !== RESEARCHER);
      const words = (own: boolean): number =>
        source.turns
          .filter((turn) => (turn.voice === RESEARCHER) === own && !gone.has(turn.voice))
          .reduce((sum, turn) => sum + countWords(source.text.slice(turn.speech)), 0);
      const number = (value: number): Cell => ({ state: 'filled', number: value, voices: [], segments: [] });
      const silenced = voices.length > 0 && voices.every((voice) => gone.has(voice));
      return {
        id: source.id,
        title: source.id,
        cells: [
          ...[
            inLocale(source.title, locale),
            sourceTypeWords[locale][source.type],
            source.technique ? techniqueWords[locale][source.technique] : '',
            source.data_kind ? dataKindWords[locale][source.data_kind] : '',
            formatDate(source.observed_at ?? '', locale),
            voices.map((voice) => (gone.has(voice) ? `${voice} (${withdrawn})` : voice)).join(', '),
          ].map(textCell),
          silenced ? withdrawnCell(0) : number(words(false)),
          number(words(true)),
        ],
      };
    }),
  };
}

const voiceWords: Localised<{
  readonly title: string;
  readonly columns: readonly string[];
  readonly unrated: string;
  readonly bands: { readonly [band in 'T' | 'S' | 'R']: string };
  readonly yes: string;
  readonly no: string;
  readonly withdrawn: string;
  readonly unasked: string;
  readonly document: string;
}> = {
  en: {
    title: 'Voices',
    columns: ['Role', 'Side', 'Independence group', 'Credibility', 'May be quoted'],
    unrated: 'medium (not yet rated)',
    bands: { T: 'high', S: 'medium', R: 'low' },
    yes: 'yes',
    no: 'no',
    withdrawn: 'withdrawn',
    unasked: 'not recorded',
    document: 'document',
  },
  id: {
    title: 'Narasumber',
    columns: ['Peran', 'Pihak', 'Kelompok independensi', 'Kredibilitas', 'Boleh dikutip'],
    unrated: 'sedang (belum dinilai)',
    bands: { T: 'tinggi', S: 'sedang', R: 'rendah' },
    yes: 'ya',
    no: 'tidak',
    withdrawn: 'ditarik',
    unasked: 'belum dicatat',
    document: 'dokumen',
  },
};

/** Who was heard, with the credibility band; a voice nobody rated counts as medium and says so (METHOD S28). */
export function voiceTable(project: Project, locale: Locale): TableView {
  const text = voiceWords[locale];
  const tree = new CodeTree(project.codebooks);
  const documents = new Set(project.sources.filter(({ speakers }) => !speakers).map(({ id }) => id));
  const ids = ['role', 'side', 'group', 'credibility', 'quote'];
  const withdrawn: Cell = { ...withdrawnCell(0), text: text.withdrawn };
  return {
    view: 'table',
    name: 'voices',
    title: text.title,
    columns: text.columns.map((name, index) => ({ id: ids[index] ?? '', title: name, holds: 'text' })),
    rows: [...project.voices.map(rowFor), ...withdrawnIn(project).map(goneRow)],
  };
  function goneRow(id: string): Row {
    return { id, title: id, cells: [...ids.slice(1).map(() => withdrawnCell(0)), withdrawn] };
  }
  function rowFor(voice: Voice): Row {
    const rating = ratingOf(voice, [], tree, rulesetOf(project.settings));
    const special = Object.entries(voice.credibility_by_code ?? {}).map(([code, { total }]) => `${code}: ${total}`);
    const rated = rating.rated ? `${text.bands[rating.band]} (${[rating.total, ...special].join('; ')})` : text.unrated;
    const permission = permissionOf(voice, documents);
    return {
      id: voice.id,
      title: voice.id,
      cells: [
        ...[voice.role ?? '', voice.side ?? '', voice.group ?? voice.id, rated].map(textCell),
        permission === 'withdrawn' ? withdrawn : textCell(text[permission]),
      ],
    };
  }
}

/** What is known of the leave to quote a voice. Where nothing is recorded no yes is shown, though none is barred. */
function permissionOf(
  { id, consent }: Voice,
  documents: ReadonlySet<string>,
): 'withdrawn' | 'no' | 'yes' | 'unasked' | 'document' {
  if (consent?.withdrawn) return 'withdrawn';
  if (consent?.quote !== undefined) return consent.quote ? 'yes' : 'no';
  return documents.has(id) ? 'document' : 'unasked';
}
