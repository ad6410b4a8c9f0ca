import type { Link, Stance, Status } from '../claim.ts';
import type { Localised } from '../locale.ts';
import type { CredibleChecks } from './rule.ts';

/** Stands under every status (METHOD 4.1). */
export const r1Sentence: Localised = {
  en: 'The status is computed by rule R1 from the evidence that the researcher linked and judged. It does not replace the researcher’s interpretation. The rule is simpul’s own.',
  id: 'Status dihitung oleh aturan R1 dari bukti yang ditautkan dan dinilai oleh peneliti. Status bukan pengganti tafsir peneliti. Aturan ini milik simpul sendiri.',
};

export const statusWords: Localised<{ readonly [status in Status]: string }> = {
  en: {
    refuted: 'refuted',
    contested: 'contested',
    tentative: 'tentative',
    supported: 'supported',
    credible: 'credible',
  },
  id: {
    refuted: 'terbantah',
    contested: 'diperdebatkan',
    tentative: 'tentatif',
    supported: 'didukung',
    credible: 'kredibel',
  },
};

export const stanceWords: Localised<{ readonly [stance in Stance]: string }> = {
  en: { supports: 'supports', contradicts: 'contradicts', qualifies: 'qualifies', irrelevant: 'out of scope' },
  id: { supports: 'mendukung', contradicts: 'menentang', qualifies: 'membatasi', irrelevant: 'di luar cakupan' },
};

export const dispositionWords: Localised<{ readonly [disposition in NonNullable<Link['disposition']>]: string }> = {
  en: {
    explained: 'explained by the scope',
    outweighed: 'outweighed',
    claim_revised: 'claim revised',
    unresolved: 'unresolved',
    out_of_scope: 'out of scope',
  },
  id: {
    explained: 'dijelaskan oleh cakupan',
    outweighed: 'kalah bobot',
    claim_revised: 'klaim diubah',
    unresolved: 'belum diselesaikan',
    out_of_scope: 'di luar cakupan',
  },
};

export const checkWords: Localised<{ readonly [check in keyof CredibleChecks]: string }> = {
  en: {
    balance: 'balance of the evidence',
    strong_groups: 'strong independent groups in favour',
    triangulation: 'triangulation of sources, and of techniques or time',
    no_unresolved: 'no contrary evidence left unresolved',
    negative_case: 'search for negative cases complete',
    rivals: 'rival explanations recorded and none open',
    member_check: 'member check confirmed or waived',
    saturation: 'saturation reached or waived',
  },
  id: {
    balance: 'imbangan bukti',
    strong_groups: 'kelompok independen kuat yang mendukung',
    triangulation: 'triangulasi sumber, dan teknik atau waktu',
    no_unresolved: 'tidak ada bukti sebaliknya yang belum diselesaikan',
    negative_case: 'pencarian kasus negatif selesai',
    rivals: 'penjelasan tandingan tercatat dan tidak ada yang terbuka',
    member_check: 'member check dikonfirmasi atau ditiadakan dengan alasan',
    saturation: 'kejenuhan tercapai atau ditiadakan dengan alasan',
  },
};
