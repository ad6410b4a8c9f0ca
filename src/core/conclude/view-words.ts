import type { Localised } from '../locale.ts';

/** Labels of the report of a conclusion. */
export const viewWords: Localised<{
  readonly title: string;
  readonly status: string;
  readonly version: string;
  readonly raw: string;
  readonly points: string;
  readonly history: string;
  readonly trace: string;
  readonly lacking: string;
  readonly nothing: string;
  readonly without: string;
  readonly stays: string;
  readonly changes: string;
  readonly dependence: string;
  readonly depends: string;
  readonly unrated: string;
  readonly bulk: string;
  readonly own: string;
  readonly none: string;
  readonly favour: string;
  readonly against: string;
  readonly silence: string;
  readonly rivals: string;
  readonly mind: string;
  readonly interpretation: string;
  readonly overview: string;
  readonly element: string;
  readonly notJudged: string;
  readonly noClaims: string;
  readonly circular: string;
  readonly wording: string;
  moved(away: number, of: number): string;
}> = {
  en: {
    title: 'Conclusions',
    status: 'Status by R1',
    version: 'Version',
    raw: 'Raw status',
    points: 'Points',
    history: 'Version history',
    trace: 'Conditions for credible',
    lacking: 'Lacking for credible',
    nothing: 'nothing',
    without: 'Leaving out one group',
    stays: 'stays for every group',
    changes: 'becomes',
    dependence: 'Decisions of the researcher',
    depends: 'The status depends heavily on decisions about scope; see the reasons.',
    unrated: 'Voices not rated (counted as medium)',
    bulk: 'Links confirmed in bulk',
    own: 'Status by the researcher',
    none: 'none',
    favour: 'Evidence in favour',
    against: 'Evidence against and qualifying',
    silence: 'Silent voices',
    rivals: 'Rival explanations',
    mind: 'What would change the researcher’s mind',
    interpretation: 'The researcher’s interpretation',
    overview: 'What is concluded on each element',
    element: 'Claims and their status',
    notJudged: 'not yet judged',
    noClaims: 'There is no claim yet. A claim is a file claims/ID.yaml; nothing is concluded from silence.',
    circular: 'Warning',
    wording: 'A claim on this element must name the part it rests on',
    moved: (away, of) => `${away} of ${of} links proposed as contradicting were given another stance.`,
  },
  id: {
    title: 'Kesimpulan',
    status: 'Status R1',
    version: 'Versi',
    raw: 'Status mentah',
    points: 'Poin',
    history: 'Riwayat versi',
    trace: 'Syarat kredibel',
    lacking: 'Yang kurang untuk kredibel',
    nothing: 'tidak ada',
    without: 'Tanpa satu kelompok',
    stays: 'tetap untuk semua kelompok',
    changes: 'menjadi',
    dependence: 'Keputusan peneliti',
    depends: 'Status sangat bergantung pada keputusan cakupan; lihat daftar alasan.',
    unrated: 'Narasumber belum dinilai (dihitung sedang)',
    bulk: 'Tautan yang dikonfirmasi sekaligus',
    own: 'Status menurut peneliti',
    none: 'tidak ada',
    favour: 'Bukti yang mendukung',
    against: 'Bukti yang menentang dan membatasi',
    silence: 'Narasumber yang senyap',
    rivals: 'Penjelasan tandingan',
    mind: 'Yang akan mengubah pendapat peneliti',
    interpretation: 'Tafsir peneliti',
    overview: 'Apa yang disimpulkan tentang tiap elemen',
    element: 'Proposisi dan statusnya',
    notJudged: 'belum dinilai',
    noClaims:
      'Belum ada proposisi. Proposisi ialah berkas claims/ID.yaml; tidak ada yang disimpulkan dari diamnya data.',
    circular: 'Peringatan',
    wording: 'Proposisi tentang elemen ini harus menyebut bagian yang menjadi dasarnya',
    moved: (away, of) => `${away} dari ${of} bukti yang diusulkan menentang dialihkan.`,
  },
};
