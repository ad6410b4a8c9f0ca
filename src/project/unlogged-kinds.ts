import type { DiagnosticKind } from '../core/diagnostic.ts';

/** What `log verify` finds when it holds the codings against the log. */

export const unloggedChange: DiagnosticKind<{ id: string; at: string; gone: boolean }> = {
  code: 'log/unlogged-change',
  severity: 'warning',
  why: {
    en: 'The audit trail tells who decided what. A coding that was changed in its file has no author, no date and no reason.',
    id: 'Jejak audit mencatat siapa memutuskan apa. Pengodean yang diubah langsung di berkasnya tidak punya pelaku, waktu, dan alasan.',
  },
  words: {
    en: ({ id, at, gone }) => ({
      problem: `Coding ${id} was ${gone ? 'taken away' : 'changed'} after ${at} without simpul, or log entries after that are missing.`,
      remedy: `simpul log show --json has it as it was. Put it back, and make the change with ${gone ? 'simpul code remove' : 'simpul code set'}; or restore log/ from a back-up.`,
    }),
    id: ({ id, at, gone }) => ({
      problem: `Pengodean ${id} ${gone ? 'dihapus' : 'diubah'} setelah ${at} tanpa simpul, atau catatan log sesudahnya hilang.`,
      remedy: `Isi semulanya ada di simpul log show --json. Kembalikan, lalu ubah dengan ${gone ? 'simpul code remove' : 'simpul code set'}; atau pulihkan log/ dari cadangan.`,
    }),
  },
};

export const unloggedCodings: DiagnosticKind<{ count: number }> = {
  code: 'log/unlogged-codings',
  severity: 'info',
  why: {
    en: 'Codings that came with files made elsewhere are not in the log; neither are those of a log that was deleted.',
    id: 'Pengodean yang datang bersama berkas dari tempat lain tidak ada dalam log; begitu juga bila log-nya dihapus.',
  },
  words: {
    en: ({ count }) => ({
      problem: `The log does not tell of ${count === 1 ? '1 coding' : `${count} codings`}.`,
      remedy: 'That is so when a study was begun elsewhere; if not, restore log/ from a back-up or from git.',
    }),
    id: ({ count }) => ({
      problem: `Log tidak memuat ${count} pengodean.`,
      remedy: 'Itu wajar bila penelitian dimulai di tempat lain; bila tidak, pulihkan log/ dari cadangan atau git.',
    }),
  },
};

export const unloggedVoice: DiagnosticKind<{ id: string; at: string; gone: boolean }> = {
  code: 'log/unlogged-voice',
  severity: 'warning',
  why: {
    en: 'Consent and credibility decide what may be quoted and what a status weighs; changed by hand, nobody answers for them.',
    id: 'Persetujuan dan kredibilitas menentukan apa yang boleh dikutip dan bobot sebuah status; bila diubah langsung di berkas, tidak ada yang mempertanggungjawabkannya.',
  },
  words: {
    en: ({ id, at, gone }) => ({
      problem: `Voice ${id} was ${gone ? 'taken away' : 'changed'} in voices.yaml after ${at} without simpul, or log entries after that are missing.`,
      remedy:
        'simpul log show --json has it as it was. Put it back, and make the change with simpul voices set; or restore log/ from a back-up.',
    }),
    id: ({ id, at, gone }) => ({
      problem: `Narasumber ${id} ${gone ? 'dihapus' : 'diubah'} di voices.yaml setelah ${at} tanpa simpul, atau catatan log sesudahnya hilang.`,
      remedy:
        'Isi semulanya ada di simpul log show --json. Kembalikan, lalu ubah dengan simpul voices set; atau pulihkan log/ dari cadangan.',
    }),
  },
};

export const unloggedSource: DiagnosticKind<{ id: string; at: string; gone: boolean }> = {
  code: 'log/unlogged-source',
  severity: 'warning',
  why: {
    en: 'Who speaks in a source, for which side, and what of it is off the record decides what counts as evidence; changed by hand, nobody answers for it.',
    id: 'Siapa yang berbicara dalam sebuah sumber, dari pihak mana, dan bagian mana yang di luar catatan menentukan apa yang menjadi bukti; bila diubah langsung di berkas, tidak ada yang mempertanggungjawabkannya.',
  },
  words: {
    en: ({ id, at, gone }) => ({
      problem: gone
        ? `Source ${id} was taken away after ${at} without simpul, or log entries after that are missing.`
        : `Speakers, side or off-record flags of source ${id} were changed after ${at} without simpul, or log entries after that are missing.`,
      remedy:
        'simpul log show --json has it as it was. Put it back, and make the change with simpul sources set; or restore log/ from a back-up.',
    }),
    id: ({ id, at, gone }) => ({
      problem: gone
        ? `Sumber data ${id} dihapus setelah ${at} tanpa simpul, atau catatan log sesudahnya hilang.`
        : `Penutur, pihak, atau tanda di luar catatan pada sumber data ${id} diubah setelah ${at} tanpa simpul, atau catatan log sesudahnya hilang.`,
      remedy:
        'Isi semulanya ada di simpul log show --json. Kembalikan, lalu ubah dengan simpul sources set; atau pulihkan log/ dari cadangan.',
    }),
  },
};

export const unloggedKinds: readonly DiagnosticKind[] = [
  unloggedChange,
  unloggedCodings,
  unloggedVoice,
  unloggedSource,
];
