import { formatNumber, type Localised } from '../core/locale.ts';
import { R1 } from '../core/ruleset.ts';

/** Something of the method that is neither a finding nor a member of a port, told at length. */
export interface Topic {
  readonly name: string;
  readonly about: Localised;
  /** Paragraphs; lines that begin with two spaces stay as they are. */
  readonly text: Localised;
}

const { points, beta_support: up, beta_refute: down, wave_gap_days: days, band_high: high, band_low: low } = R1;
const { min_groups_supported: few, min_strong_groups_credible: strong, min_strong_groups_refuted: against } = R1;
const koma = (value: number): string => formatNumber(value, 'id', 2);
const row = (band: keyof typeof points): string =>
  [points[band].direct, points[band].indirect, points[band].inferred].map((one) => String(one).padStart(9)).join('');

const rule: Topic = {
  name: 'R1',
  about: {
    en: 'the rule that computes the status of a claim, condition by condition',
    id: 'aturan yang menghitung status proposisi, syarat demi syarat',
  },
  text: {
    en: `R1 is book-keeping over what you linked and judged. It reads no meaning, and its numbers are simpul's own, not Miles & Huberman's.

Points. Each confirmed link has points by the credibility of the voice and by directness. Credibility is the sum of five criteria of 0 to 2 in voices.yaml: from ${high} up T (high), from ${low} up S (medium), below R (low); an unrated voice counts as S.

              direct indirect inferred
  T (high)  ${row('T')}
  S (medium)${row('S')}
  R (low)   ${row('R')}

Groups. Voices that are not independent of each other share a group (voices.yaml). A group counts once on each side, with its weightiest link. Adding up the groups gives the points in favour and against; B is the share in favour. A group is strong with 2 points or more.

Status, the first that fits:

  tentative  no points on either side
  refuted    ${against} strong groups against, B ≤ ${down}, by 2 techniques or 3 strong
             groups
  contested  a group against and B < ${up}; or the member check is disputed; or a
             rival is stronger
  credible   B ≥ ${up}; ${strong} strong groups; triangulation of sources, and of
             techniques or times; nothing contrary left undecided; and the four
             gates: negative cases searched to the end; a rival considered and
             none open or stronger; member check confirmed or waived;
             saturation reached or waived
  supported  B ≥ ${up}; ${few} groups; any triangulation
  tentative  otherwise

Triangulation: of sources, 2 groups and 2 roles; of techniques, 2 techniques; of times, 2 waves, where a gap of more than ${days} days begins a wave.

Guards. The raw status is what R1 gives when every link stands as simpul proposed it, before you decided anything. Leaving out one group at a time shows on whom a status hangs. "Strong": ${strong} strong groups with triangulation. "Consistent": B ≥ ${up} and nothing undecided.`,
    id: `R1 adalah pembukuan atas apa yang Anda tautkan dan nilai. Aturan ini tidak membaca makna, dan angka-angkanya milik simpul sendiri, bukan dari Miles & Huberman.

Poin. Setiap tautan yang dikonfirmasi mendapat poin menurut kredibilitas narasumber dan kelangsungannya. Kredibilitas ialah jumlah lima kriteria bernilai 0 sampai 2 di voices.yaml: mulai ${high} T (tinggi), mulai ${low} S (sedang), di bawahnya R (rendah); yang belum dinilai dihitung S.

             langsung tak langsung inferensi
  T (tinggi) ${row('T')}
  S (sedang) ${row('S')}
  R (rendah) ${row('R')}

Kelompok. Narasumber yang tidak saling independen berada dalam satu kelompok (voices.yaml). Satu kelompok dihitung sekali di tiap sisi, dengan tautannya yang paling berbobot. Jumlah semua kelompok menjadi poin yang mendukung dan yang menentang; B ialah bagian yang mendukung. Kelompok disebut kuat bila poinnya sedikitnya 2.

Status, yang pertama cocok:

  tentatif       tidak ada poin di kedua sisi
  terbantah      ${against} kelompok kuat menentang, B ≤ ${koma(down)}, dari 2 teknik atau 3
                 kelompok kuat
  diperdebatkan  ada kelompok yang menentang dan B < ${koma(up)}; atau member check
                 dibantah; atau ada tandingan yang lebih kuat
  kredibel       B ≥ ${koma(up)}; ${strong} kelompok kuat; triangulasi sumber, dan teknik atau
                 waktu; tidak ada bukti sebaliknya yang belum diputuskan; dan
                 empat syarat: kasus negatif dicari sampai lengkap; ada
                 tandingan yang dipertimbangkan dan tidak ada yang terbuka atau
                 lebih kuat; member check dibenarkan atau ditiadakan; kejenuhan
                 tercapai atau ditiadakan
  didukung       B ≥ ${koma(up)}; ${few} kelompok; triangulasi jenis apa pun
  tentatif       selain itu

Triangulasi: sumber, 2 kelompok dan 2 peran; teknik, 2 teknik; waktu, 2 gelombang, dan jeda lebih dari ${days} hari memulai gelombang baru.

Pengaman. Status mentah ialah hasil R1 bila setiap tautan dibiarkan seperti usulan simpul, sebelum Anda memutuskan apa pun. Mengeluarkan satu kelompok demi satu menunjukkan pada siapa suatu status bertumpu. "Kuat": ${strong} kelompok kuat dengan triangulasi. "Konsisten": B ≥ ${koma(up)} dan tidak ada yang belum diputuskan.`,
  },
};

const example = (text: string, reason: string, note: (about: keyof (typeof notes)['en']) => string): string => `  id: C1
  versions:
    - version: 1
      text: ${text}
      kind: element_status    # ${note('kind')}
      elements: [E1]          # ${note('elements')}
      asserts: unmet          # ${note('asserts')}
      origin: {kind: a_priori}  # ${note('origin')}
      question: Q1
      gates:
        negative_case: {state: not_done}   # not_done, partial, complete
        rivals: []            # {text, status: open|rejected|incorporated|stronger, reason}
        member_check: {state: not_done}    # confirmed, disputed, waived
        saturation: {state: not_assessed}  # reached, not_reached, waived
      links:
        - id: C1v1-L01
          coding: A010        # ${note('coding')}
          stance: supports    # supports, contradicts, qualifies, irrelevant
          directness: direct  # direct, indirect, inferred
          confirmed: {by: rani, at: 2026-03-01}  # ${note('confirmed')}
        - id: C1v1-L02
          coding: A013
          suggested: contradicts
          stance: qualifies
          directness: direct
          disposition: explained  # explained, outweighed, claim_revised, unresolved
          reason: ${reason}
          confirmed: {by: rani, at: 2026-03-01}`;

const notes = {
  en: {
    kind: 'or descriptive, comparative, causal, rival',
    elements: 'codes of the codebook',
    asserts: 'met or unmet; cause for causal and rival',
    origin: 'or emergent, split_from, rival',
    coding: 'an id from simpul find E1',
    confirmed: 'without it the link does not count',
  },
  id: {
    kind: 'atau descriptive, comparative, causal, rival',
    elements: 'kode dari buku kode',
    asserts: 'met atau unmet; cause untuk causal dan rival',
    origin: 'atau emergent, split_from, rival',
    coding: 'id dari simpul find E1',
    confirmed: 'tanpa ini tautan tidak dihitung',
  },
} as const;

const claim: Topic = {
  name: 'claim',
  about: { en: 'how a claim is written in claims/ID.yaml', id: 'cara menulis proposisi di claims/ID.yaml' },
  text: {
    en: `A claim is one statement with one predicate, in a file claims/ID.yaml. A change of wording is a new version; old versions stay. simpul check reads it over, simpul conclude weighs it (simpul explain R1).

${example('The commitment of both cities was unmet.', 'before the period of the claim', (about) => notes.en[about])}`,
    id: `Proposisi ialah satu pernyataan dengan satu predikat, dalam berkas claims/ID.yaml. Perubahan kalimat menjadi versi baru; versi lama tetap ada. simpul check memeriksanya, simpul conclude menimbangnya (simpul explain R1).

${example('Komitmen kedua kota tidak terpenuhi.', 'sebelum kurun waktu proposisi', (about) => notes.id[about])}`,
  },
};

const consent: Topic = {
  name: 'consent',
  about: {
    en: 'what may be quoted: consent, withdrawal, off the record',
    id: 'apa yang boleh dikutip: persetujuan, penarikan diri, di luar catatan',
  },
  text: {
    en: `What may not be quoted is printed by no table, report, export or finding; ✕ stands for it. Only simpul show prints it, for you. The text itself is never changed.

Of a voice: what was agreed is recorded with its command. Whose consent is not recorded is quoted; simpul check names every such voice that is coded.

  simpul voices set N1 --consent written --quote yes
  simpul voices set N1 --quote no
  simpul voices set N1 --withdrawn yes

Without leave to quote, codings count but come without words. With a withdrawal they do not count either.

Of a passage: words or whole lines are flagged, wherever in the source they stand. They are never suggested, quoted or exported.

  simpul sources set S1 --off-record "jangan ditulis ya, Mbak"
  simpul sources set S1 --off-record 12..14

The flag stands in sources/S1.yaml under flags; taking it out there lifts it. Import and check say where somebody asks to be off the record and nothing is flagged. Files that git has kept, and log/, still hold what they held.`,
    id: `Yang tidak boleh dikutip tidak dicetak oleh tabel, laporan, ekspor, atau temuan mana pun; ✕ menggantikannya. Hanya simpul show yang menampilkannya, untuk Anda. Teksnya sendiri tidak pernah diubah.

Untuk narasumber: apa yang disepakati dicatat dengan perintah ini. Narasumber yang persetujuannya tidak dicatat tetap dikutip; simpul check menyebut setiap narasumber demikian yang dikodekan.

  simpul voices set N1 --consent tertulis --quote yes
  simpul voices set N1 --quote no
  simpul voices set N1 --withdrawn yes

Tanpa izin mengutip, pengodeannya terhitung tetapi tampil tanpa kata-kata. Bila persetujuan ditarik, pengodeannya tidak dihitung lagi.

Untuk petikan: kata-kata atau baris utuh ditandai, di mana pun adanya dalam sumber itu. Petikan itu tidak pernah diusulkan, dikutip, atau diekspor.

  simpul sources set S1 --off-record "jangan ditulis ya, Mbak"
  simpul sources set S1 --off-record 12..14

Tandanya ada di sources/S1.yaml di bawah flags; menghapusnya di sana mencabutnya. Import dan check menyebutkan tempat seseorang meminta agar tidak dicatat padahal belum ada yang ditandai. Berkas yang disimpan git, dan log/, tetap memuat isinya semula.`,
  },
};

export const topics: readonly Topic[] = [claim, consent, rule];
