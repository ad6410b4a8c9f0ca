import type { Localised } from '../core/locale.ts';
import type { ImportedSource, TextHead } from '../project/plan-import.ts';
import type { Context } from './command.ts';
import { tell } from './findings.ts';
import { showSpeakers } from './import-speakers.ts';
import { inOneLine } from './listing.ts';
import type { Options } from './options.ts';

/** The result of an import, done or only planned: who speaks, and what one would do next. */
export async function tellImported(
  sources: readonly ImportedSource[],
  options: Options,
  context: Context,
): Promise<void> {
  if (sources.length === 0) return tell(context, nothingNew);
  const isPlan = options.has('dry-run');
  await showSpeakers(
    sources.map(({ file, meta, labels, words }) => ({
      id: meta.id,
      file,
      date: meta.observed_at,
      language: meta.language,
      // What was taken in is no guess any more.
      labels: isPlan ? labels : labels.map((label) => ({ ...label, told: true })),
      words,
    })),
    options,
    context,
  );
  for (const { meta, head } of sources) if (head) tell(context, headTold(meta.id, head));
  const told = sources.map(({ meta }) => meta.id);
  const [unasked] = sources
    .flatMap(({ labels, newVoices: voices }) => (labels.length > 0 ? voices : []))
    .filter(({ consent }) => consent === undefined);
  if (isPlan) {
    if (unasked) tell(context, consentLater(unasked.id));
    tell(context, {
      en: 'Nothing was written (--dry-run). If it is right: the same without --dry-run.',
      id: 'Tidak ada yang ditulis (--dry-run). Bila sudah benar: ulangi tanpa --dry-run.',
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
