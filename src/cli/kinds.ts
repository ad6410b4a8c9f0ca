import type { DiagnosticKind } from '../core/diagnostic.ts';
import type { Localised } from '../core/locale.ts';
import { namedFileKinds } from './file-kinds.ts';

/** What is wrong with a command line. All of these end with exit code 2. */

type Guess = { readonly typed: string; readonly nearest?: string | undefined; readonly command?: string | undefined };

const whyTyped: Localised = {
  en: 'A word that is not known is never guessed at: a command that runs although it was mistyped can do harm.',
  id: 'Kata yang tidak dikenal tidak ditebak: perintah yang tetap berjalan walaupun salah ketik dapat merugikan.',
};

const orAsk = {
  en: (nearest: string | undefined, see: string) => (nearest === undefined ? see : `Did you mean “${nearest}”?`),
  id: (nearest: string | undefined, see: string) => (nearest === undefined ? see : `Maksud Anda “${nearest}”?`),
};

export const unknownCommand: DiagnosticKind<Guess> = {
  code: 'cli/unknown-command',
  severity: 'error',
  why: whyTyped,
  words: {
    en: ({ typed, nearest, command }) => ({
      problem: `There is no command “${typed}”.`,
      remedy: orAsk.en(nearest, `${command ?? 'simpul'} --help lists them.`),
    }),
    id: ({ typed, nearest, command }) => ({
      problem: `Tidak ada perintah “${typed}”.`,
      remedy: orAsk.id(nearest, `Daftarnya: ${command ?? 'simpul'} --help.`),
    }),
  },
};

export const unknownFlag: DiagnosticKind<Guess> = {
  code: 'cli/unknown-flag',
  severity: 'error',
  why: whyTyped,
  words: {
    en: ({ typed, nearest, command }) => ({
      problem: `${command} has no flag “${typed}”.`,
      remedy: orAsk.en(nearest, `${command} --help lists its flags.`),
    }),
    id: ({ typed, nearest, command }) => ({
      problem: `${command} tidak mempunyai opsi “${typed}”.`,
      remedy: orAsk.id(nearest, `Daftarnya: ${command} --help.`),
    }),
  },
};

export const unknownValue: DiagnosticKind<{
  readonly typed: string;
  readonly flag: string;
  readonly allowed: readonly string[];
  readonly nearest?: string | undefined;
}> = {
  code: 'cli/unknown-value',
  severity: 'error',
  why: whyTyped,
  words: {
    en: ({ typed, flag, allowed, nearest }) => ({
      problem: `${flag} cannot be “${typed}”.`,
      remedy: orAsk.en(
        nearest,
        allowed.length === 0 ? 'Nothing in this project has one.' : `It takes ${allowed.join(', ')}.`,
      ),
    }),
    id: ({ typed, flag, allowed, nearest }) => ({
      problem: `${flag} tidak dapat bernilai “${typed}”.`,
      remedy: orAsk.id(
        nearest,
        allowed.length === 0 ? 'Dalam proyek ini belum ada yang memilikinya.' : `Pilihannya: ${allowed.join(', ')}.`,
      ),
    }),
  },
};

export const unknownName: DiagnosticKind<{
  readonly typed: string;
  readonly what: keyof typeof whats;
  readonly list: string;
  readonly nearest?: string | undefined;
}> = {
  code: 'cli/unknown-name',
  severity: 'error',
  why: whyTyped,
  words: {
    en: ({ typed, what, list, nearest }) => ({
      problem: `There is no ${whats[what].en} “${typed}”.`,
      remedy: orAsk.en(nearest, `${list} lists them.`),
    }),
    id: ({ typed, what, list, nearest }) => ({
      problem: `Tidak ada ${whats[what].id} “${typed}”.`,
      remedy: orAsk.id(nearest, `Daftarnya: ${list}.`),
    }),
  },
};

const whats = {
  device: { en: 'reduction device', id: 'perangkat reduksi' },
  display: { en: 'display', id: 'penyajian' },
  tactic: { en: 'tactic', id: 'taktik' },
  source: { en: 'source', id: 'sumber data' },
  voice: { en: 'voice', id: 'narasumber' },
  code: { en: 'code', id: 'kode' },
  codebook: { en: 'codebook', id: 'buku kode' },
  coder: { en: 'coder', id: 'pengode' },
  claim: { en: 'claim', id: 'proposisi' },
  exporter: { en: 'export format', id: 'format ekspor' },
  template: { en: 'template', id: 'templat' },
  topic: { en: 'finding, display or coding', id: 'temuan, penyajian, atau pengodean' },
} satisfies Record<string, Localised>;

export type What = keyof typeof whats;

export const flagElsewhere: DiagnosticKind<{ flag: string; name: string; owners: readonly string[] }> = {
  code: 'cli/flag-elsewhere',
  severity: 'error',
  why: {
    en: 'A flag that would be ignored is refused, so that nobody believes it had an effect.',
    id: 'Opsi yang tidak akan berpengaruh ditolak, agar tidak disangka berpengaruh.',
  },
  words: {
    en: ({ flag, name, owners }) => ({
      problem: `“${name}” has no flag ${flag}.`,
      remedy: `It belongs to ${owners.join(', ')}; leave it out here.`,
    }),
    id: ({ flag, name, owners }) => ({
      problem: `“${name}” tidak mempunyai opsi ${flag}.`,
      remedy: `Opsi itu milik ${owners.join(', ')}; hilangkan di sini.`,
    }),
  },
};

/** A flag that belongs to the command but says nothing in the format asked for. */
export const flagIdle: DiagnosticKind<{ flag: string; only: 'json' | 'reading' | `--${string}` }> = {
  code: 'cli/flag-idle',
  severity: 'error',
  why: flagElsewhere.why,
  words: {
    en: ({ flag, only }) => ({
      problem:
        only === 'reading'
          ? `${flag} has no effect on JSON.`
          : `${flag} has an effect ${only === 'json' ? 'on JSON' : `with ${only}`} only.`,
      remedy:
        only === 'reading'
          ? 'Leave it out, or choose another format.'
          : `Add ${only === 'json' ? '--json' : only}, or leave it out.`,
    }),
    id: ({ flag, only }) => ({
      problem:
        only === 'reading'
          ? `${flag} tidak berpengaruh pada JSON.`
          : `${flag} hanya berpengaruh ${only === 'json' ? 'pada JSON' : `bersama ${only}`}.`,
      remedy:
        only === 'reading'
          ? 'Hilangkan, atau pilih format lain.'
          : `Tambahkan ${only === 'json' ? '--json' : only}, atau hilangkan opsi itu.`,
    }),
  },
};

export const missingValue: DiagnosticKind<{ flag: string; value: string; command: string }> = {
  code: 'cli/missing-value',
  severity: 'error',
  why: { en: 'A flag without its value says nothing.', id: 'Opsi tanpa nilai tidak berarti apa-apa.' },
  words: {
    en: ({ flag, value, command }) => ({
      problem: `${flag} needs a value.`,
      remedy: `Write ${flag} ${value}; examples: ${command} --help.`,
    }),
    id: ({ flag, value, command }) => ({
      problem: `${flag} memerlukan nilai.`,
      remedy: `Tulis ${flag} ${value}; contoh: ${command} --help.`,
    }),
  },
};

export const unwantedValue: DiagnosticKind<{ flag: string; typed: string }> = {
  code: 'cli/unwanted-value',
  severity: 'error',
  why: whyTyped,
  words: {
    en: ({ flag, typed }) => ({
      problem: `${flag} takes no value, but got “${typed}”.`,
      remedy: `Write ${flag} alone.`,
    }),
    id: ({ flag, typed }) => ({
      problem: `${flag} tidak menerima nilai, tetapi diberi “${typed}”.`,
      remedy: `Tulis ${flag} saja.`,
    }),
  },
};

export const badValue: DiagnosticKind<{ flag: string; typed: string; form: string }> = {
  code: 'cli/bad-value',
  severity: 'error',
  why: {
    en: 'A value in another form would have to be guessed at.',
    id: 'Nilai dalam bentuk lain hanya dapat ditebak.',
  },
  words: {
    en: ({ flag, typed, form }) => ({
      problem: `“${typed}” is not a value that ${flag} can take.`,
      remedy: `Write it like ${form}.`,
    }),
    id: ({ flag, typed, form }) => ({
      problem: `“${typed}” bukan nilai yang dapat diterima ${flag}.`,
      remedy: `Tulis seperti ${form}.`,
    }),
  },
};

export const missingArgument: DiagnosticKind<{ argument: string; usage: string }> = {
  code: 'cli/missing-argument',
  severity: 'error',
  why: { en: 'The command does not know what to work on.', id: 'Perintah tidak tahu apa yang harus dikerjakan.' },
  words: {
    en: ({ argument, usage }) => ({ problem: `${argument} is missing.`, remedy: `Write ${usage}` }),
    id: ({ argument, usage }) => ({ problem: `${argument} belum disebut.`, remedy: `Tulis ${usage}` }),
  },
};

export const tooMany: DiagnosticKind<{ typed: string; usage: string }> = {
  code: 'cli/too-many-arguments',
  severity: 'error',
  why: {
    en: 'A word that would be ignored is refused; often a quotation mark is missing.',
    id: 'Kata yang tidak akan dipakai ditolak; sering kali karena tanda petik terlupa.',
  },
  words: {
    en: ({ typed, usage }) => ({
      problem: `“${typed}” is one word too many.`,
      remedy: `Put text with spaces between quotation marks. Usage: ${usage}`,
    }),
    id: ({ typed, usage }) => ({
      problem: `“${typed}” tidak diperlukan di sini.`,
      remedy: `Teks yang memuat spasi ditulis di antara tanda petik. Cara pakai: ${usage}`,
    }),
  },
};

export const missingFlag: DiagnosticKind<{ flag: string; value: string; command: string }> = {
  code: 'cli/missing-flag',
  severity: 'error',
  why: { en: 'The command cannot do its work without it.', id: 'Perintah tidak dapat bekerja tanpanya.' },
  words: {
    en: ({ flag, value, command }) => ({
      problem: `${flag} ${value} is missing.`,
      remedy: `Add it; examples: ${command} --help.`,
    }),
    id: ({ flag, value, command }) => ({
      problem: `${flag} ${value} belum disebut.`,
      remedy: `Tambahkan; contoh: ${command} --help.`,
    }),
  },
};

export const nothingAsked: DiagnosticKind<{ command: string }> = {
  code: 'cli/nothing-asked',
  severity: 'error',
  why: {
    en: 'Without a decision there is nothing to change.',
    id: 'Tanpa keputusan, tidak ada yang perlu diubah.',
  },
  words: {
    en: ({ command }) => ({
      problem: 'This says nothing that is to be changed.',
      remedy: `Add one of the flags of ${command} --help.`,
    }),
    id: ({ command }) => ({
      problem: 'Tidak disebut apa yang harus diubah.',
      remedy: `Tambahkan salah satu opsi dari ${command} --help.`,
    }),
  },
};

export const cliKinds: readonly DiagnosticKind[] = [
  ...namedFileKinds,
  unknownCommand,
  unknownFlag,
  unknownValue,
  unknownName,
  flagElsewhere,
  flagIdle,
  missingValue,
  unwantedValue,
  badValue,
  missingArgument,
  tooMany,
  missingFlag,
  nothingAsked,
];
