import { type Diagnostic, found } from '../../core/diagnostic.ts';
import { done, failed, type Outcome } from '../../core/outcome.ts';
import type { SourceMeta } from '../../core/source.ts';
import { Text } from '../../core/text.ts';
import { summaries } from '../../core/transcript.ts';
import { unknownSpeaker } from '../../project/import-kinds.ts';
import { incomingFiles } from '../../project/incoming-files.ts';
import { planImport, type SourceImport } from '../../project/plan-import.ts';
import { previewsOf, type SpeakerPreview } from '../../project/speaker-preview.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command } from '../command.ts';
import { viewOptions } from '../deliver.ts';
import { actorOf, actorOption } from '../demands.ts';
import { oneFileOnly } from '../file-kinds.ts';
import { refuse } from '../findings.ts';
import { askSpeakers } from '../import-ask.ts';
import { draftsOf } from '../import-files.ts';
import { tellImported } from '../import-preview.ts';
import { showSpeakers } from '../import-speakers.ts';
import type { Option } from '../option.ts';
import type { Options } from '../options.ts';
import { metaOf, sourceOptions, speakersTold } from '../source-options.ts';

const ownOptions: readonly Option[] = [
  {
    name: 'speaker',
    value: { en: 'LABEL=VOICE', id: 'LABEL=NARASUMBER' },
    repeat: true,
    about: {
      en: 'who speaks under a label, e.g. “N=N1”; “P=researcher” is the interviewer, “N=new” a new voice in each file',
      id: 'siapa yang berbicara di bawah sebuah label, mis. “N=N1”; “P=researcher” pewawancara, “N=new” narasumber baru di tiap berkas',
    },
  },
  {
    name: 'id',
    value: { en: 'ID', id: 'ID' },
    about: { en: 'id of the source (else S1, S2 …)', id: 'id sumber data (bila tidak disebut: S1, S2 …)' },
  },
  {
    name: 'role',
    value: { en: 'ROLE', id: 'PERAN' },
    about: { en: 'role of the new voices', id: 'peran narasumber yang baru' },
  },
  {
    name: 'text-column',
    value: { en: 'HEADING', id: 'JUDUL' },
    about: {
      en: 'column of a table that holds the text (else known by its heading)',
      id: 'kolom tabel yang memuat teksnya (bila tidak disebut: dikenali dari judulnya)',
    },
  },
  {
    name: 'speaker-column',
    value: { en: 'HEADING', id: 'JUDUL' },
    about: {
      en: 'column of a table that says who speaks: then each row is a turn',
      id: 'kolom tabel yang menyebut penuturnya: tiap baris menjadi satu giliran bicara',
    },
  },
  {
    name: 'encoding',
    value: { en: 'NAME', id: 'NAMA' },
    about: {
      en: 'encoding of the files (else found out and said)',
      id: 'encoding berkas (bila tidak disebut: dikenali dan disebutkan)',
    },
  },
];

export const importCommand: Command = {
  arguments: [{ name: { en: 'FILES|FOLDER', id: 'BERKAS|FOLDER' }, many: true }],
  details: {
    en: 'Takes in interviews and documents, all or none; the text is never changed afterwards. Begin with --dry-run: it shows who speaks, in how many turns and words.',
    id: 'Memasukkan wawancara dan dokumen, semua atau tidak sama sekali; setelah itu teksnya tidak pernah berubah. Mulailah dengan --dry-run: ditunjukkan siapa yang berbicara, berapa giliran dan berapa kata.',
  },
  examples: [
    {
      line: 'simpul import wawancara --dry-run',
      about: {
        en: 'look first: a whole folder, turns and words per speaker',
        id: 'lihat dahulu: satu folder, giliran dan kata tiap penutur',
      },
    },
    {
      line: 'simpul import wawancara/01.txt --speaker P=researcher --speaker N=N1 --date 2021-03-09',
      about: { en: 'one interview with short labels', id: 'satu wawancara dengan label pendek' },
    },
    {
      line: 'simpul import berita.txt --type news --date 2021-09-23 --id D3',
      about: { en: 'a news item: its date is needed', id: 'berita: tanggalnya wajib disebut' },
    },
  ],
  options: [...ownOptions, ...sourceOptions, actorOption, dryRunOption, ...viewOptions],
  async run(patterns, options, context) {
    const files = await incomingFiles(context.terminal.cwd, patterns);
    if (!files.ok) return refuse(context, files.diagnostics);
    const told = toldBy(options);
    if (!told.ok) return refuse(context, told.diagnostics);
    const drafts = await draftsOf(files.value, told.value, options, context);
    const noticed = [...files.diagnostics, ...drafts.diagnostics];
    if (!drafts.ok) return refuse(context, noticed);
    const several = forOneOnly(options, drafts.value.length);
    if (several.length > 0) return refuse(context, several);
    const imports = await askSpeakers(onlyTheirOwn(drafts.value), context);
    if (!imports.ok) return refuse(context, imports.diagnostics);
    let open: readonly SpeakerPreview[] = [];
    const exit = await withChange(
      context,
      options,
      (study) => {
        const plan = planImport(study, imports.value, actorOf(options, study.project));
        if (plan.ok) return done(plan.value, [...noticed, ...plan.diagnostics]);
        if (plan.diagnostics.some(({ code }) => code === unknownSpeaker.code))
          open = previewsOf(study.project, imports.value);
        return failed([...noticed, ...plan.diagnostics]);
      },
      {
        done: (sources) => tellImported(sources, options, context),
        planned: (sources) => tellImported(sources, options, context),
        unchanged: (sources) => tellImported(sources, options, context),
      },
    );
    // Nothing can be done before all speakers are known; who they may be is what one looks for.
    if (open.length > 0 && options.has('dry-run')) await showSpeakers(open, options, context);
    return exit;
  },
};

/** Two sources cannot have one id. */
function forOneOnly(options: Options, count: number): readonly Diagnostic[] {
  return ['id', 'title']
    .filter((flag) => count > 1 && options.has(flag))
    .map((flag) => found(oneFileOnly, { file: '' }, { flag: `--${flag}`, count }));
}

/** What the flags say of the files, `--speaker` included. */
function toldBy(options: Options): Outcome<Partial<SourceMeta>> {
  const meta = metaOf(options);
  const speakers = speakersTold(options);
  if (!meta.ok || !speakers.ok) return failed([...meta.diagnostics, ...speakers.diagnostics]);
  const id = options.one('id');
  return done({
    ...meta.value,
    ...(id === undefined ? {} : { id }),
    ...(options.has('speaker') ? { speakers: speakers.value } : {}),
  });
}

/**
 * With several files, a label that `--speaker` names need stand in one of them only. One that stands in none is left
 * with all, and planning says so.
 */
function onlyTheirOwn(imports: readonly SourceImport[]): readonly SourceImport[] {
  const hasLabel = (one: SourceImport, label: string): boolean =>
    summaries(new Text(one.draft.text), { [label]: '' }).length > 0;
  return imports.map((one) => {
    const speakers = Object.entries(one.meta.speakers ?? {}).filter(
      ([label]) => hasLabel(one, label) || !imports.some((other) => hasLabel(other, label)),
    );
    return { ...one, meta: { ...one.meta, speakers: Object.fromEntries(speakers) } };
  });
}
