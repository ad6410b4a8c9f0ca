import type { Localised } from '../core/locale.ts';
import type { Cell, TableView } from '../core/view.ts';
import type { ImportedSource, TextHead } from '../project/plan-import.ts';
import type { Context } from './command.ts';
import { deliver } from './deliver.ts';
import { tell } from './findings.ts';
import { inOneLine } from './listing.ts';
import type { Options } from './options.ts';

const words: Localised<{ title: string; columns: readonly string[] }> = {
  en: { title: 'Who speaks', columns: ['File', 'Date', 'Language', 'Label', 'Voice', 'Turns', 'Words'] },
  id: {
    title: 'Siapa yang berbicara',
    columns: ['Berkas', 'Tanggal', 'Bahasa', 'Label', 'Narasumber', 'Giliran bicara', 'Kata'],
  },
};

const ids = ['file', 'date', 'language', 'label', 'voice', 'turns', 'words'] as const;

/** Turns and words of every speaker, one row each; a document is one row. */
function previewOf(sources: readonly ImportedSource[], { locale }: Context): TableView {
  const say = words[locale];
  return {
    view: 'table',
    name: 'import',
    title: say.title,
    columns: ids.map((id, index) => ({
      id,
      title: say.columns[index] ?? id,
      holds: index < 5 ? ('text' as const) : ('number' as const),
    })),
    rows: sources.flatMap(({ file, meta, labels, words: all }) => {
      const about = [file, meta.observed_at ?? '', meta.language ?? ''];
      const rows =
        labels.length > 0
          ? labels.map(({ label, turns, words: count }) => [label, meta.speakers?.[label] ?? '', turns, count] as const)
          : [['', meta.id, 1, all] as const];
      return rows.map(([label, voice, turns, count]) => ({
        id: meta.id,
        title: meta.id,
        cells: [...[...about, label, voice].map(text), number(turns), number(count)],
      }));
    }),
  };
}

/** The result of an import, done or only planned: who speaks, and what one would do next. */
export async function tellImported(
  sources: readonly ImportedSource[],
  options: Options,
  context: Context,
): Promise<void> {
  if (sources.length === 0) return tell(context, nothingNew);
  await deliver(previewOf(sources, context), options, context, { bare: true });
  for (const { meta, head } of sources) if (head) tell(context, headTold(meta.id, head));
  const told = sources.map(({ meta }) => meta.id);
  const [unasked] = sources
    .flatMap(({ labels, newVoices: voices }) => (labels.length > 0 ? voices : []))
    .filter(({ consent }) => consent === undefined);
  if (options.has('dry-run')) {
    if (unasked) tell(context, consentLater(unasked.id));
    tell(context, {
      en: 'Nothing was written (--dry-run). Where a label is wrong: --speaker "LABEL=VOICE"; then the same without --dry-run.',
      id: 'Tidak ada yang ditulis (--dry-run). Bila label keliru: --speaker "LABEL=NARASUMBER"; lalu ulangi tanpa --dry-run.',
    });
    return;
  }
  const [first = ''] = told;
  const newVoices = sources.flatMap(({ newVoices: voices }) => voices.map((voice) => voice.id));
  tell(context, { en: `Imported: ${told.join(', ')}.`, id: `Diimpor: ${told.join(', ')}.` });
  if (newVoices.length > 0) {
    const [voice = ''] = newVoices;
    tell(context, {
      en: `New voices: ${newVoices.join(', ')}. Say who they are: simpul voices set ${voice} --role … --side …`,
      id: `Narasumber baru: ${newVoices.join(', ')}. Lengkapi keterangannya: simpul voices set ${voice} --role … --side …`,
    });
  }
  if (unasked) tell(context, consentWanted(unasked.id));
  tell(context, {
    en: `Next: simpul show ${first}, simpul suggest --source ${first}, simpul code add --help`,
    id: `Berikutnya: simpul show ${first}, simpul suggest --source ${first}, simpul code add --help`,
  });
}

const nothingNew: Localised = {
  en: 'There is nothing new to import. Next: simpul sources',
  id: 'Tidak ada yang baru untuk diimpor. Berikutnya: simpul sources',
};

/** The person sees what counts for nobody, in case it was speech. */
function headTold(id: string, { lines, keys }: TextHead): Localised {
  const named = keys.map(inOneLine).join(', ');
  const many = lines > 1;
  return {
    en: `Head of ${id}, nobody’s speech: ${many ? `lines 1–${lines}` : 'line 1'}${named === '' ? '' : ` (${named})`}.`,
    id: `Kepala ${id}, bukan ujaran siapa pun: baris ${many ? `1–${lines}` : '1'}${named === '' ? '' : ` (${named})`}.`,
  };
}

/** Whoever was interviewed was asked, or should have been; a document needs no leave. */
function consentWanted(voice: string): Localised {
  return {
    en: `Consent is not recorded yet. Record what was agreed: simpul voices set ${voice} --consent written --quote yes (or no)`,
    id: `Persetujuan belum dicatat. Catat apa yang disepakati: simpul voices set ${voice} --consent tertulis --quote yes (atau no)`,
  };
}

function consentLater(voice: string): Localised {
  return {
    en: `Consent is not recorded yet; after the import: simpul voices set ${voice} --consent written --quote yes (or no)`,
    id: `Persetujuan belum dicatat; setelah diimpor: simpul voices set ${voice} --consent tertulis --quote yes (atau no)`,
  };
}

function text(value: string): Cell {
  return { state: 'filled', text: value, voices: [], segments: [] };
}

function number(value: number): Cell {
  return { state: 'filled', number: value, voices: [], segments: [] };
}
