import type { Localised } from '../locale.ts';
import { plural } from '../locale.ts';
import type { SingledOut } from './singled-out.ts';

interface PrivacyWords {
  readonly title: string;
  readonly notice: string;
  readonly voices: { readonly title: string; readonly columns: readonly string[] };
  readonly yes: string;
  readonly no: string;
  readonly unrecorded: string;
  readonly withdrawn: string;
  readonly document: string;
  readonly found: { readonly title: string; readonly columns: readonly string[]; readonly none: string };
  readonly decisions: { readonly [decision in 'replaced' | 'kept' | 'open']: string };
  readonly listed: string;
  readonly spans: { readonly title: string; readonly columns: readonly string[]; readonly none: string };
  readonly flags: { readonly [flag in 'off_record' | 'sensitive']: string };
  readonly asked: string;
  readonly adrift: string;
  readonly singled: { readonly title: string; readonly columns: readonly string[]; readonly none: string };
  coarser(coarser: SingledOut['coarser']): string;
  readonly outputs: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly [string, string, string, string])[];
  };
}

export const privacyWords: Localised<PrivacyWords> = {
  en: {
    title: 'Privacy',
    notice:
      'What was agreed, what is replaced, and what still tells who somebody is. In Indonesia Law 27/2022 protects personal data; this is no legal advice.',
    voices: {
      title: 'Consent by voice',
      columns: ['Consent', 'Date', 'Recording', 'Quoting', 'Name', 'Archive', 'Translation', 'Pseudonym'],
    },
    yes: 'yes',
    no: 'no',
    unrecorded: 'not recorded',
    withdrawn: 'withdrawn',
    document: 'a document',
    found: {
      title: 'Names, numbers and addresses in the sources',
      columns: ['Kind', 'Line', 'Words', 'Decision'],
      none: 'Nothing in the sources looks like a name, a number or an address.',
    },
    decisions: { replaced: 'replaced', kept: 'kept', open: 'not decided' },
    listed: 'Words are shortened here; simpul privacy scan shows them whole, on your own screen.',
    spans: {
      title: 'Off the record and sensitive',
      columns: ['Lines', 'Flag', 'Reason'],
      none: 'Nothing is flagged.',
    },
    flags: { off_record: 'off the record', sensitive: 'sensitive' },
    asked: 'asked for, not flagged',
    adrift: 'its words do not stand there: nothing of this source is quoted',
    singled: {
      title: 'Voices that role and side single out (n = 1)',
      columns: ['Role', 'Side', 'Period', 'Coarser'],
      none: 'No role on any side belongs to one voice only.',
    },
    coarser: (coarser) =>
      coarser === undefined
        ? 'give neither role nor side, or join roles'
        : coarser.by === 'side'
          ? `give the side only (${plural(coarser.voices, 'voice')}), or a wider role`
          : `give the role only (${plural(coarser.voices, 'voice')})`,
    outputs: {
      title: 'Who sees what',
      columns: ['Agreed words', 'Words that may not be quoted', 'Names in the map'],
      rows: [
        ['display, find, conclude, report on your screen', 'as spoken', '✕', 'as they are'],
        ['the same with -o FILE or through a pipe', 'with pseudonyms', '✕', 'pseudonyms'],
        ['export', 'with pseudonyms', 'left out', 'pseudonyms'],
        ['any of these with --real-names', 'as spoken', '✕', 'as they are'],
        [
          'show, suggest, check, quotes check, privacy scan: for you alone',
          'as spoken',
          'shown by show, marked ✕',
          'as they are',
        ],
        ['the folder itself: sources, originals, codings, log', 'as spoken', 'whole', 'as they are'],
        ['private: never in git', '–', '–', 'the map'],
      ],
    },
  },
  id: {
    title: 'Privasi',
    notice:
      'Apa yang disetujui, apa yang disamarkan, dan apa yang masih membuka jati diri seseorang. Di Indonesia data pribadi dilindungi UU 27/2022; ini bukan nasihat hukum.',
    voices: {
      title: 'Persetujuan tiap narasumber',
      columns: ['Persetujuan', 'Tanggal', 'Rekaman', 'Kutipan', 'Nama', 'Arsip', 'Terjemahan', 'Nama samaran'],
    },
    yes: 'ya',
    no: 'tidak',
    unrecorded: 'belum dicatat',
    withdrawn: 'ditarik',
    document: 'dokumen',
    found: {
      title: 'Nama, nomor, dan alamat di dalam sumber data',
      columns: ['Jenis', 'Baris', 'Kata-kata', 'Keputusan'],
      none: 'Tidak ada yang menyerupai nama, nomor, atau alamat di dalam sumber data.',
    },
    decisions: { replaced: 'disamarkan', kept: 'dipertahankan', open: 'belum diputuskan' },
    listed: 'Kata-katanya dipendekkan di sini; simpul privacy scan menampilkannya utuh, di layar Anda sendiri.',
    spans: {
      title: 'Di luar catatan dan peka',
      columns: ['Baris', 'Tanda', 'Alasan'],
      none: 'Tidak ada yang ditandai.',
    },
    flags: { off_record: 'di luar catatan', sensitive: 'peka' },
    asked: 'diminta, belum ditandai',
    adrift: 'kata-katanya tidak ada di sana: sumber ini tidak dikutip sama sekali',
    singled: {
      title: 'Narasumber yang dikenali dari peran dan pihaknya (n = 1)',
      columns: ['Peran', 'Pihak', 'Periode', 'Yang lebih umum'],
      none: 'Tidak ada peran pada satu pihak yang hanya dimiliki satu narasumber.',
    },
    coarser: (coarser) =>
      coarser === undefined
        ? 'jangan sebut peran dan pihak, atau gabungkan perannya'
        : coarser.by === 'side'
          ? `sebut pihaknya saja (${coarser.voices} narasumber), atau peran yang lebih umum`
          : `sebut perannya saja (${coarser.voices} narasumber)`,
    outputs: {
      title: 'Siapa melihat apa',
      columns: ['Kata-kata yang disetujui', 'Kata-kata yang tidak boleh dikutip', 'Nama dalam daftar samaran'],
      rows: [
        ['display, find, conclude, report di layar Anda', 'apa adanya', '✕', 'apa adanya'],
        ['yang sama dengan -o BERKAS atau lewat pipa', 'dengan nama samaran', '✕', 'nama samaran'],
        ['export', 'dengan nama samaran', 'tidak ikut', 'nama samaran'],
        ['semua itu dengan --real-names', 'apa adanya', '✕', 'apa adanya'],
        [
          'show, suggest, check, quotes check, privacy scan: untuk Anda sendiri',
          'apa adanya',
          'tampil pada show, bertanda ✕',
          'apa adanya',
        ],
        ['folder proyek: sources, originals, codings, log', 'apa adanya', 'utuh', 'apa adanya'],
        ['private: tidak pernah masuk git', '–', '–', 'daftarnya'],
      ],
    },
  },
};
