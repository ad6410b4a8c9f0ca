import type { Localised } from '../locale.ts';
import type { TraceLine } from './trace.ts';

/** The sentences of the status block. */
export const statusFormWords: Localised<{
  readonly title: string;
  readonly status: string;
  readonly raw: string;
  readonly own: string;
  readonly none: string;
  readonly byDefault: string;
  readonly strength: string;
  strong(yes: boolean): string;
  consistent(yes: boolean): string;
  readonly split: string;
  links(count: number): string;
  readonly conditions: { readonly [of in TraceLine['of']]: string };
  holds(yes: boolean): string;
  rise(to: string): string;
  readonly top: string;
  /** Of conditions that hold against the claim: one of them, or each, must go. */
  cease(conditions: string): string;
  noLonger(condition: string): string;
  readonly unchecked: string;
  before(voices: string): string;
  readonly rawly: string;
  /** Points before and after, and the same without any decision. */
  loss(before: number, after: number, rawBefore: number, rawAfter: number): string;
  sinceSearch(voices: string): string;
  readonly decisions: string;
  moved(away: number, of: number): string;
  readonly noneProposed: string;
  readonly depends: string;
  readonly without: string;
  stays(status: string, all: boolean): string;
  becomes(group: string, status: string): string;
  readonly noGroups: string;
  readonly sides: string;
  from(supporting: string, missing: string): string;
  readonly unrated: string;
  readonly bulk: string;
  share(count: number, of: number, percent: string): string;
  readonly withheld: string;
  readonly withdrawn: string;
  readonly leftOut: string;
  readonly wording: string;
  rests(parts: string): string;
  unnamed(code: string, parts: string): string;
  chosen(wording: string): string;
  readonly circular: string;
}> = {
  en: {
    title: 'Status',
    status: 'Status by R1',
    raw: 'Raw status',
    own: 'Status by the researcher',
    none: 'none',
    byDefault: 'Status by R1 as it ships (this project has changed its numbers)',
    strength: 'Evidence strong and consistent',
    strong: (yes) => (yes ? 'strong' : 'not strong'),
    consistent: (yes) => (yes ? 'consistent' : 'not consistent'),
    split: 'Groups on both sides',
    links: (count) => `${count} ${count === 1 ? 'link' : 'links'}`,
    conditions: {
      refuted: 'Refuted, if all hold',
      contested: 'Contested, if one holds',
      credible: 'Credible',
      supported: 'Supported',
    },
    holds: (yes) => (yes ? 'holds' : 'does not hold'),
    rise: (to) => `Lacking for ${to}`,
    top: 'nothing: this is the highest status',
    cease: (conditions) => `one of these must no longer hold: ${conditions}`,
    noLonger: (condition) => `no longer: ${condition}`,
    unchecked: 'cannot be checked: the data it was made on is not recorded',
    before: (voices) => `Before the withdrawal of ${voices}`,
    rawly: 'raw status',
    loss: (before, after, rawBefore, rawAfter) => `${before} → ${after} points (raw: ${rawBefore} → ${rawAfter})`,
    sinceSearch: (voices) => `evidence left with the withdrawal of ${voices}`,
    decisions: 'Decisions of the researcher',
    moved: (away, of) => `${away} of ${of} links proposed as contradicting were given another stance`,
    noneProposed: 'no link was proposed as contradicting',
    depends: 'The status depends heavily on decisions about scope; see the list of reasons.',
    without: 'Leaving out one group',
    stays: (status, all) => (all ? `stays ${status} whichever group is left out` : `otherwise stays ${status}`),
    becomes: (group, status) => `without ${group}: ${status}`,
    noGroups: 'no group has a confirmed link',
    sides: 'Sides in favour',
    from: (supporting, missing) => `${supporting || 'none'}${missing === '' ? '' : `; none from: ${missing}`}`,
    unrated: 'Voices not yet rated (counted as medium)',
    bulk: 'Links confirmed in bulk',
    share: (count, of, percent) => `${count} of ${of}${percent}`,
    withheld: 'Quotes withheld',
    withdrawn: 'Withdrawn, not counted',
    leftOut: 'Links that do not count',
    wording: 'Wording',
    rests: (parts) => `rests on ${parts}`,
    unnamed: (code, parts) =>
      `The claim does not say which wording of ${code} it rests on. Name ${parts} or both in the claim.`,
    chosen: (wording) => `chosen by the study: ${wording}`,
    circular: 'Warning from the codebook',
  },
  id: {
    title: 'Status',
    status: 'Status R1',
    raw: 'Status mentah',
    own: 'Status peneliti',
    none: 'tidak ada',
    byDefault: 'Status menurut angka bawaan R1 (proyek ini mengubah angkanya)',
    strength: 'Bukti kuat dan konsisten',
    strong: (yes) => (yes ? 'kuat' : 'tidak kuat'),
    consistent: (yes) => (yes ? 'konsisten' : 'tidak konsisten'),
    split: 'Sumber terbelah (kelompok di kedua sisi)',
    links: (count) => `${count} tautan`,
    conditions: {
      refuted: 'Terbantah, bila semua berlaku',
      contested: 'Diperdebatkan, bila salah satu berlaku',
      credible: 'Kredibel',
      supported: 'Didukung',
    },
    holds: (yes) => (yes ? 'berlaku' : 'tidak berlaku'),
    rise: (to) => `Yang kurang untuk naik ke ${to}`,
    top: 'tidak ada: ini status tertinggi',
    cease: (conditions) => `salah satu syarat ini harus tidak lagi berlaku: ${conditions}`,
    noLonger: (condition) => `tidak lagi: ${condition}`,
    unchecked: 'tidak dapat diperiksa: data yang menjadi dasarnya tidak dicatat',
    before: (voices) => `Sebelum ${voices} menarik diri`,
    rawly: 'status mentah',
    loss: (before, after, rawBefore, rawAfter) => `${before} → ${after} poin (mentah: ${rawBefore} → ${rawAfter})`,
    sinceSearch: (voices) => `bukti yang hilang karena ${voices} menarik diri`,
    decisions: 'Keputusan peneliti',
    moved: (away, of) => `${away} dari ${of} bukti yang diusulkan menentang dialihkan`,
    noneProposed: 'tidak ada bukti yang diusulkan menentang',
    depends: 'Status sangat bergantung pada keputusan cakupan; lihat daftar alasan.',
    without: 'Tanpa satu kelompok',
    stays: (status, all) => (all ? `tetap ${status} tanpa kelompok mana pun` : `selebihnya tetap ${status}`),
    becomes: (group, status) => `tanpa ${group}: ${status}`,
    noGroups: 'belum ada kelompok dengan tautan yang dikonfirmasi',
    sides: 'Pihak yang mendukung',
    from: (supporting, missing) =>
      `${supporting || 'tidak ada'}${missing === '' ? '' : `; belum ada dari: ${missing}`}`,
    unrated: 'Narasumber belum dinilai (dihitung sedang)',
    bulk: 'Tautan yang dikonfirmasi sekaligus',
    share: (count, of, percent) => `${count} dari ${of}${percent}`,
    withheld: 'Kutipan dirahasiakan',
    withdrawn: 'Ditarik, tidak dihitung',
    leftOut: 'Tautan yang tidak dihitung',
    wording: 'Rumusan',
    rests: (parts) => `bersandar pada ${parts}`,
    unnamed: (code, parts) =>
      `Proposisi tidak menyebut rumusan ${code} yang menjadi sandarannya. Sebutkan ${parts} atau keduanya dalam proposisi.`,
    chosen: (wording) => `yang dipilih penelitian: ${wording}`,
    circular: 'Peringatan dari buku kode',
  },
};
