import type { Barred } from './coding.ts';
import { dataHash } from './data-hash.ts';
import { leftOutKinds } from './left-out-kinds.ts';
import { inLocale, type Locale, type Localised } from './locale.ts';
import type { Project } from './project.ts';
import { questionsServed } from './question.ts';
import type { Selection } from './selection.ts';
import { isSifted } from './tally.ts';
import type { Footer, Header } from './view.ts';

/** What METHOD 3.2 puts above a display, from the reduced project it shows. */
export function headerOf(project: Project, locale: Locale): Header {
  const { settings, codebooks } = project;
  let newest: string | undefined;
  for (const { at } of project.codings) if (at !== undefined && (newest === undefined || at > newest)) newest = at;
  const notice = inLocale(settings.notice, locale);
  const withdrawn = project.reduction?.withdrawn ?? [];
  return {
    questions: questionsServed(project).map(({ id, text }) => ({ id, text: inLocale(text, locale) })),
    filters: [
      ...filtersOf(project.reduction?.selection ?? {}, locale),
      ...(withdrawn.length > 0 ? [`${gone[locale]}: ${withdrawn.join(', ')}`] : []),
    ],
    ...(project.reduction ? { selection: project.reduction.selection } : {}),
    coders: project.reduction?.selection.coder ?? [],
    codebooks: codebooks.map((codebook) => `${codebook.id}@${codebook.version}`),
    voices: project.voices.length,
    codings: project.codings.length,
    hash: dataHash(project).slice(0, 12),
    ...(newest === undefined ? {} : { newest }),
    ...(notice === '' ? {} : { notice }),
  };
}

const names: Localised<{ readonly [key in keyof Selection]-?: string }> = {
  en: {
    case: 'case',
    source: 'source',
    type: 'type of source',
    voice: 'voice',
    role: 'role',
    side: 'side',
    code: 'code',
    exactly: 'code without those below it',
    valence: 'valence',
    coder: 'coder',
    observed: 'date of the source',
    refers: 'time referred to',
    where: 'attribute',
    coding: 'coding',
  },
  id: {
    case: 'kasus',
    source: 'sumber',
    type: 'jenis sumber',
    voice: 'narasumber',
    role: 'peran',
    side: 'pihak',
    code: 'kode',
    exactly: 'kode tanpa turunannya',
    valence: 'valensi',
    coder: 'pengode',
    observed: 'tanggal sumber',
    refers: 'waktu yang dibicarakan',
    where: 'atribut',
    coding: 'pengodean',
  },
};

const gone: Localised = { en: 'withdrawn', id: 'ditarik' };

/** A selection in words. The coder has a place of its own in the header. */
function filtersOf(selection: Selection, locale: Locale): readonly string[] {
  return (Object.keys(names[locale]) as (keyof Selection)[]).flatMap((key) => {
    const values = selection[key];
    if (key === 'coder' || !values?.length) return [];
    const told = values.map((value) =>
      typeof value === 'string'
        ? value
        : 'attribute' in value
          ? `${value.attribute}=${value.value}`
          : `${value.from ?? ''}–${value.to ?? ''}`,
    );
    return [`${names[locale][key]}: ${told.join(', ')}`];
  });
}

const unseen: Localised<{
  sources(ids: readonly string[]): string;
  voices(ids: readonly string[]): string;
  codings(count: number): string;
  readonly barred: { readonly [why in Exclude<Barred, 'withdrawn'>]: string };
  barredLine(what: string, count: number): string;
  summed(coders: readonly string[]): string;
  unread(files: readonly string[]): string;
  changed(files: readonly string[]): string;
  withdrawn(ids: readonly string[], codings: number): string;
  readonly sifted: string;
  nothing: string;
}> = {
  en: {
    sources: (ids) => `Sources left out: ${ids.join(', ')}.`,
    voices: (ids) => `Voices left out: ${ids.join(', ')}.`,
    codings: (count) => `Codings of these coders left out by the selection: ${count}.`,
    barred: {
      researcher: 'Codings in the researcher’s own turns, which are never evidence, left out',
      adrift: 'Codings whose words do not stand where they say, not counted',
      code: 'Codings on codes that are in no codebook, not counted',
      valence: 'Codings without a valence of their codebook, not counted',
      twice: 'Codings that give a code to the same words again, not counted',
    },
    barredLine: (what, count) => `${what}: ${count} (simpul check lists them).`,
    summed: (coders) =>
      `The codings of ${coders.join(' and ')} are added up: a passage that several of them coded counts for each. How far they agree is another question.`,
    unread: (files) => `Not read, or only in part, since simpul check finds errors there: ${files.join(', ')}.`,
    changed: (files) =>
      `Changed since import, read and counted as they are now (see simpul check): ${files.join(', ')}.`,
    withdrawn: (ids, codings) =>
      `Withdrawn: ${ids.join(', ')}. Nothing they said is counted or quoted; codings withheld (✕): ${codings}.`,
    sifted:
      'The selection by valence, time or single codings hides other codings of the same voices: an empty cell (…) is not silence, signs rest on what is shown alone, and no convergence is computed.',
    nothing: 'Nothing is left out; the researcher’s own turns are never counted.',
  },
  id: {
    sources: (ids) => `Sumber yang tidak disertakan: ${ids.join(', ')}.`,
    voices: (ids) => `Narasumber yang tidak disertakan: ${ids.join(', ')}.`,
    codings: (count) => `Pengodean para pengode ini yang tersaring keluar: ${count}.`,
    barred: {
      researcher: 'Pengodean pada ujaran peneliti sendiri, yang tidak pernah menjadi bukti, tidak disertakan',
      adrift: 'Pengodean yang kata-katanya tidak ada di tempat yang ditunjuknya, tidak dihitung',
      code: 'Pengodean pada kode yang tidak ada di buku kode, tidak dihitung',
      valence: 'Pengodean yang valensinya tidak ada di buku kodenya atau kosong, tidak dihitung',
      twice: 'Pengodean yang mengulang kode yang sama pada kata-kata yang sama, tidak dihitung',
    },
    barredLine: (what, count) => `${what}: ${count} (daftarnya: simpul check).`,
    summed: (coders) =>
      `Pengodean ${coders.join(' dan ')} dijumlahkan: petikan yang dikodekan beberapa pengode terhitung untuk masing-masing. Kesepakatan antarpengode adalah pertanyaan lain.`,
    unread: (files) =>
      `Tidak terbaca, atau hanya sebagian, karena ada kesalahan (lihat simpul check): ${files.join(', ')}.`,
    changed: (files) =>
      `Berubah sejak diimpor, dibaca dan dihitung menurut isinya sekarang (lihat simpul check): ${files.join(', ')}.`,
    withdrawn: (ids, codings) =>
      `Ditarik: ${ids.join(', ')}. Ujarannya tidak dihitung dan tidak dikutip; pengodean yang dirahasiakan (✕): ${codings}.`,
    sifted:
      'Pilihan menurut valensi, waktu, atau pengodean tertentu menyembunyikan pengodean lain dari narasumber yang sama: sel kosong (…) tidak berarti senyap, tanda hanya berasal dari yang ditampilkan, dan simpulan konvergensi tidak dihitung.',
    nothing: 'Tidak ada yang dikecualikan; ujaran peneliti tidak pernah dihitung.',
  },
};

/** The one sentence on voices that have withdrawn, wherever they are shown. */
export function withdrawnLine(ids: readonly string[], codings: number, locale: Locale): string {
  return unseen[locale].withdrawn(ids, codings);
}

/**
 * How many codings the selection keeps and nobody may count, and why: the researcher's own, and what was withdrawn. Those
 * that are faulty are findings of `reduce`.
 */
export function barredLines(project: Project, locale: Locale): readonly string[] {
  const { withdrawn = [], withdrawnCodings = [] } = project.reduction ?? {};
  const words = unseen[locale];
  return [
    ...countedLines(project, ['researcher'], locale),
    ...(withdrawn.length > 0 ? [words.withdrawn(withdrawn, withdrawnCodings.length)] : []),
  ];
}

function countedLines(
  { reduction }: Project,
  reasons: readonly (keyof (typeof unseen)['en']['barred'])[],
  locale: Locale,
): readonly string[] {
  const { barred, barredLine } = unseen[locale];
  return reasons.flatMap((why) => {
    const count = reduction?.barredCodings[why] ?? 0;
    return count > 0 ? [barredLine(barred[why], count)] : [];
  });
}

/** What METHOD 3.2 puts below: the member's rules, legend and warnings, and what does not show. */
export function footerOf(project: Project, locale: Locale, own: Partial<Omit<Footer, 'unseen'>> = {}): Footer {
  const words = unseen[locale];
  const { hiddenSources = [], hiddenVoices = [], hiddenCodings = 0 } = project.reduction ?? {};
  // A text with an error that is here all the same is another than the one that was imported.
  const here = new Set([...project.sources.map(({ id }) => id), ...hiddenSources].map((id) => `sources/${id}.txt`));
  const changed = (project.unread ?? []).filter((file) => here.has(file));
  const unread = (project.unread ?? []).filter((file) => !here.has(file));
  const coders = project.reduction?.selection.coder ?? [];
  const lines = [
    ...(hiddenSources.length > 0 ? [words.sources(hiddenSources)] : []),
    ...(hiddenVoices.length > 0 ? [words.voices(hiddenVoices)] : []),
    ...(hiddenCodings > 0 ? [words.codings(hiddenCodings)] : []),
    ...(unread.length > 0 ? [words.unread(unread)] : []),
    ...(changed.length > 0 ? [words.changed(changed)] : []),
    ...countedLines(
      project,
      leftOutKinds.map(({ why }) => why),
      locale,
    ),
    ...barredLines(project, locale),
    ...(isSifted(project) ? [words.sifted] : []),
  ];
  return {
    rules: own.rules ?? [],
    legend: own.legend ?? [],
    unseen: lines.length > 0 ? lines : [words.nothing],
    warnings: [...(coders.length > 1 ? [words.summed(coders)] : []), ...(own.warnings ?? [])],
  };
}
