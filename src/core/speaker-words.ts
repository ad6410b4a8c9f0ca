import { languageOf } from './language.ts';

/** What a label's word says of its speaker. */
export type SpeakerPart = 'researcher' | 'informant';

const researcherWords =
  /^(?:pewawancara|peneliti|penanya|pertanyaan|tanya|interviewer|researcher|moderator|fasilitator|facilitator|question)$/iu;
const informantWords =
  /^(?:narasumber|informan|informant|responden|respondent|participant|partisipan|peserta|interviewee|subjek|jawaban|jawab|answer)$/iu;

/** Who asks, who answers, and the language in which the two letters mean that; elsewhere they may mean the opposite. */
const letterPairs: readonly (readonly [asks: string, answers: string, language?: 'id' | 'en'])[] = [
  ['P', 'N'],
  ['P', 'J'],
  ['T', 'J'],
  ['T', 'N'],
  ['Q', 'A'],
  ['I', 'R'],
  ['I', 'N'],
  ['P', 'I', 'id'],
  ['P', 'R', 'id'],
  ['I', 'P', 'en'],
];

/** How a header block's keys begin or end: `Hari/Tanggal`, `Kode Informan`, `Interview date`; not `Dinas Pendidikan`. */
const headerKey =
  /^(?:hari|tanggal|tgl|waktu|pukul|jam|tempat|lokasi|durasi|lama|kode|nama|umur|usia|jenis|jabatan|pekerjaan|profesi|pendidikan|alamat|agama|media|cara|rekaman|peran|persetujuan|catatan|keterangan|topik|judul|nomor|no|perihal|lampiran|sumber|transkrip|wawancara|date|day|time|place|location|venue|duration|length|name|age|gender|sex|occupation|position|role|mode|code|title|topic|consent|setting|notes?|recording|transcript|interview|subject|file|version)(?!\p{L})|[ /](?:tanggal|code|date|time|place|location|duration|name|age|role|title)$/iu;

/** Words that open a point in speech or prose; a colon after them makes no speaker. */
const proseWords =
  /^(?:pertama|kedua|ketiga|keempat|kelima|terakhir|misal(?:nya)?|contoh(?:nya)?|artinya|intinya|maksud(?:nya)?|jadi|kesimpulan(?:nya)?|alasan(?:nya)?|tujuan(?:nya)?|sasaran|kegiatan|hasil(?:nya)?|dasar|pasal|bab|first|second|third|finally|example|for example|conclusion|reason|aim|goal|result|section|chapter|https?|ftp|mailto)\b/iu;

/** A key of a header block rather than a speaker. */
export function isHeaderKey(label: string): boolean {
  return partOf(label) === undefined && headerKey.test(label);
}

/** Whether a label may be a speaker's: few words, no sentence, no header key, no opening of a point. */
export function mayBeSpeaker(label: string): boolean {
  if (partOf(label) !== undefined) return true;
  return (
    /^(?:[\p{Lu}\p{Lo}\p{N}(#]|\p{Ll}{1,2}\d{0,3}$)/u.test(label) &&
    /\p{L}/u.test(label) &&
    label.split(' ').length <= 7 &&
    !/[?!;"“”=/]|\p{L}{4,}\.\s/u.test(label) &&
    !isHeaderKey(label) &&
    !proseWords.test(label)
  );
}

/** What a word that means a speaker says: `Narasumber A (N4)`, `INFORMAN 2`, `Ibu Sari (responden)`. */
export function partOf(label: string): SpeakerPart | undefined {
  const inside = /\(([^()]*)\)/.exec(label)?.[1] ?? '';
  const words = [withoutNumber(label.replace(/\([^()]*\)/g, ' ').trim()), withoutNumber(inside.trim())];
  if (words.some((word) => researcherWords.test(word))) return 'researcher';
  return words.some((word) => informantWords.test(word)) ? 'informant' : undefined;
}

// `Narasumber A`, `Informan ke-2`, `Informan_03`, `P1`
function withoutNumber(label: string): string {
  return label.replace(/[\s_.-]+(?:ke-)?(?:\d{1,3}|[A-Z]|[IVX]{1,4})$/u, '').replace(/\d{1,3}$/u, '');
}

/**
 * A guess for each label, from its word, from a legend before the first label (`P = Pewawancara`), or from two letters
 * that belong together (`T` and `J`). A letter alone says nothing.
 */
export function guesses(labels: readonly string[], legend: string, value: string): ReadonlyMap<string, SpeakerPart> {
  const meant = legendOf(legend);
  const letters = new Map(labels.map((label) => [label, withoutNumber(label).toUpperCase()]));
  const present = new Set(letters.values());
  const language = languageOf(value);
  const pair = letterPairs.find(
    ([asks, answers, spoken]) => present.has(asks) && present.has(answers) && (!spoken || spoken === language),
  );
  const parts = new Map<string, SpeakerPart>();
  for (const [label, letter] of letters) {
    const byPair = letter === pair?.[0] ? 'researcher' : letter === pair?.[1] ? 'informant' : undefined;
    const part = partOf(label) ?? meant.get(label) ?? meant.get(letter) ?? byPair;
    if (part) parts.set(label, part);
  }
  return parts;
}

function legendOf(legend: string): ReadonlyMap<string, SpeakerPart> {
  const meant = new Map<string, SpeakerPart>();
  for (const [, letter, word] of legend.matchAll(
    /(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,4})[^\S\n]?[=:][^\S\n]?(\p{L}+)/gu,
  )) {
    const part = partOf(word ?? '');
    if (letter && part) meant.set(letter, part);
  }
  return meant;
}
