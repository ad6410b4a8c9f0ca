import type { ClaimOrigin, Gates, Link, Rival, Stance, Status } from '../claim.ts';
import type { Directness } from '../coding.ts';
import type { Localised } from '../locale.ts';
import type { Band } from '../voice.ts';
import type { LeftOut } from './evidence.ts';
import type { GateStates } from './gates.ts';

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

export const directnessWords: Localised<{ readonly [directness in Directness]: string }> = {
  en: { direct: 'direct', indirect: 'indirect', inferred: 'inferred' },
  id: { direct: 'langsung', indirect: 'tidak langsung', inferred: 'inferensi' },
};

export const bandWords: Localised<{ readonly [band in Band]: string }> = {
  en: { T: 'high credibility', S: 'medium credibility', R: 'low credibility' },
  id: { T: 'kredibilitas tinggi', S: 'kredibilitas sedang', R: 'kredibilitas rendah' },
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
    claim_revised: 'proposisi diubah',
    unresolved: 'belum diselesaikan',
    out_of_scope: 'di luar cakupan',
  },
};

type State<G extends keyof Gates> =
  NonNullable<Gates[G]> extends { readonly state: infer S extends string } ? S : never;

export const gateWords: Localised<{
  readonly negativeCase: { readonly [state in GateStates['negativeCase']]: string };
  readonly memberCheck: { readonly [state in State<'member_check'>]: string };
  readonly saturation: { readonly [state in State<'saturation'>]: string };
}> = {
  en: {
    negativeCase: {
      not_done: 'not done',
      partial: 'partly done',
      complete: 'complete',
      stale: 'out of date: codings or sources have changed since',
    },
    memberCheck: { not_done: 'not done', confirmed: 'confirmed', disputed: 'disputed', waived: 'waived' },
    saturation: { not_assessed: 'not assessed', not_reached: 'not reached', reached: 'reached', waived: 'waived' },
  },
  id: {
    negativeCase: {
      not_done: 'belum',
      partial: 'sebagian',
      complete: 'lengkap',
      stale: 'usang: pengodean atau sumber sudah berubah sejak itu',
    },
    memberCheck: { not_done: 'belum', confirmed: 'dibenarkan', disputed: 'dibantah', waived: 'ditiadakan' },
    saturation: {
      not_assessed: 'belum dinilai',
      not_reached: 'belum tercapai',
      reached: 'tercapai',
      waived: 'ditiadakan',
    },
  },
};

export const rivalWords: Localised<{ readonly [status in Rival['status']]: string }> = {
  en: { open: 'open', rejected: 'rejected', incorporated: 'incorporated', stronger: 'stronger than the claim' },
  id: { open: 'terbuka', rejected: 'ditolak', incorporated: 'diserap', stronger: 'lebih kuat daripada proposisi' },
};

export const leftOutWords: Localised<{ readonly [why in LeftOut]: string }> = {
  en: {
    unconfirmed: 'not yet confirmed',
    gone: 'its coding, source or voice is not in the project',
    researcher: 'the researcher’s own words are no evidence',
    withdrawn: 'the voice has withdrawn its consent',
    adrift: 'its words do not stand where it says',
    code: 'its code is in no codebook',
    valence: 'its valence is none of its codebook’s',
    twice: 'another link of this version rests on the same coding',
  },
  id: {
    unconfirmed: 'belum dikonfirmasi',
    gone: 'pengodean, sumber, atau narasumbernya tidak ada dalam proyek',
    researcher: 'ujaran peneliti bukan bukti',
    withdrawn: 'narasumber menarik persetujuannya',
    adrift: 'kata-katanya tidak ada di tempat yang ditunjuknya',
    code: 'kodenya tidak ada di buku kode',
    valence: 'valensinya tidak ada di buku kodenya',
    twice: 'tautan lain pada versi ini bertumpu pada pengodean yang sama',
  },
};

export const originWords: Localised<(origin: ClaimOrigin) => string> = {
  en: (origin) =>
    origin.kind === 'split_from'
      ? `split from ${origin.claim} v${origin.version}`
      : { a_priori: 'from theory or the argument', emergent: 'from the data', rival: 'rival' }[origin.kind],
  id: (origin) =>
    origin.kind === 'split_from'
      ? `dipecah dari ${origin.claim} v${origin.version}`
      : { a_priori: 'dari teori atau argumen', emergent: 'dari data', rival: 'tandingan' }[origin.kind],
};
