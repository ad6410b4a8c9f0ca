import { anchorAt, findQuote } from './anchor.ts';
import type { Code } from './codebook.ts';
import type { Coding, Directness } from './coding.ts';
import { type Diagnostic, type DiagnosticKind, found } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { done, failed, type Outcome } from './outcome.ts';
import { turnAt } from './source.ts';
import type { Span } from './span.ts';
import type { Study } from './study.ts';
import { RESEARCHER } from './voice.ts';

/** A coding as a person asks for it. */
export interface CodingRequest {
  readonly source: string;
  readonly quote: string;
  /** Line near which the quote is meant, where it stands more than once. */
  readonly near?: number;
  readonly code: string;
  readonly valence?: string;
  readonly coder: string;
  readonly voice?: string;
  readonly directness?: Directness;
  readonly actor?: string;
  readonly memo?: string;
}

const evidence = {
  en: 'A coding is evidence only if it points at words that were really said.',
  id: 'Pengodean menjadi bukti hanya bila menunjuk kata yang benar-benar diucapkan.',
};

const unknown: DiagnosticKind<{ noun: 'source' | 'code'; id: string; nearest?: string | undefined }> = {
  code: 'coding/no-such',
  severity: 'error',
  why: {
    en: 'An unknown code would make a new theme out of a slip of the pen.',
    id: 'Kode yang tidak dikenal akan menjadikan salah ketik sebuah tema baru.',
  },
  words: {
    en: ({ noun, id, nearest }) => ({
      problem: `There is no ${noun} “${id}”.`,
      remedy:
        nearest === undefined
          ? `See simpul ${noun === 'code' ? 'codebook show' : 'sources'}.`
          : `Did you mean “${nearest}”?`,
    }),
    id: ({ noun, id, nearest }) => ({
      problem: `Tidak ada ${noun === 'code' ? 'kode' : 'sumber data'} “${id}”.`,
      remedy:
        nearest === undefined
          ? `Lihat simpul ${noun === 'code' ? 'codebook show' : 'sources'}.`
          : `Maksud Anda “${nearest}”?`,
    }),
  },
};

const quoteNotFound: DiagnosticKind<{ quote: string; source: string }> = {
  code: 'coding/quote-not-found',
  severity: 'error',
  why: evidence,
  words: {
    en: ({ quote, source }) => ({
      problem: `“${quote}” does not stand in ${source}.`,
      remedy: `Copy the words from simpul show ${source}; line breaks do not matter, every letter does.`,
    }),
    id: ({ quote, source }) => ({
      problem: `“${quote}” tidak ada di ${source}.`,
      remedy: `Salin kata-katanya dari simpul show ${source}; pindah baris tidak menjadi soal, tetapi setiap huruf harus sama.`,
    }),
  },
};

const quoteAmbiguous: DiagnosticKind<{ quote: string; lines: readonly number[] }> = {
  code: 'coding/quote-ambiguous',
  severity: 'error',
  why: evidence,
  words: {
    en: ({ quote, lines }) => ({
      problem: `“${quote}” stands in several places: lines ${lines.join(', ')}.`,
      remedy: 'Say which with --near LINE, or quote more words.',
    }),
    id: ({ quote, lines }) => ({
      problem: `“${quote}” ada di beberapa tempat: baris ${lines.join(', ')}.`,
      remedy: 'Sebutkan yang mana dengan --near BARIS, atau kutip lebih banyak kata.',
    }),
  },
};

const parentCode: DiagnosticKind<{ code: string; below: readonly string[] }> = {
  code: 'coding/parent-code',
  severity: 'error',
  why: {
    en: 'A code with indicators says too little by itself (METHOD S05).',
    id: 'Kode yang punya indikator terlalu umum bila dipakai sendiri (METHOD S05).',
  },
  words: {
    en: ({ code, below }) => ({
      problem: `“${code}” has codes below it.`,
      remedy: `Use the one that fits: ${below.join(', ')}; or set allow_parent_codes: true in simpul.yaml.`,
    }),
    id: ({ code, below }) => ({
      problem: `“${code}” mempunyai kode di bawahnya.`,
      remedy: `Pakai yang cocok: ${below.join(', ')}; atau isi allow_parent_codes: true di simpul.yaml.`,
    }),
  },
};

const valenceWrong: DiagnosticKind<{ code: string; valence?: string | undefined; allowed: readonly string[] }> = {
  code: 'coding/valence',
  severity: 'error',
  why: {
    en: 'A valence that the codebook does not know shows in no count.',
    id: 'Valensi yang tidak dikenal buku kode tidak masuk hitungan mana pun.',
  },
  words: {
    en: ({ code, valence, allowed }) => ({
      problem: valence === undefined ? `“${code}” needs a valence.` : `“${code}” has no valence “${valence}”.`,
      remedy:
        allowed.length > 0
          ? `Use --valence with one of: ${allowed.join(', ')}.`
          : 'Leave --valence out: this codebook has none.',
    }),
    id: ({ code, valence, allowed }) => ({
      problem: valence === undefined ? `“${code}” memerlukan valensi.` : `“${code}” tidak punya valensi “${valence}”.`,
      remedy:
        allowed.length > 0
          ? `Pakai --valence dengan salah satu: ${allowed.join(', ')}.`
          : 'Jangan beri --valence: buku kode ini tidak memakainya.',
    }),
  },
};

const notSpoken: DiagnosticKind<{ speaker: string; asked?: string | undefined }> = {
  code: 'coding/not-evidence',
  severity: 'error',
  why: {
    en: 'The interviewer is not evidence, and one voice must not be credited with another’s words.',
    id: 'Pewawancara bukan bukti, dan kata seseorang tidak boleh dicatat atas nama orang lain.',
  },
  words: {
    en: ({ speaker, asked }) => ({
      problem:
        speaker === RESEARCHER
          ? 'These are the researcher’s own words.'
          : speaker === ''
            ? 'These words do not lie within one turn of a voice.'
            : `“${speaker}” speaks here, not “${asked}”.`,
      remedy: 'Quote what one voice says in one turn.',
    }),
    id: ({ speaker, asked }) => ({
      problem:
        speaker === RESEARCHER
          ? 'Ini ucapan peneliti sendiri.'
          : speaker === ''
            ? 'Kata-kata ini tidak berada dalam satu giliran bicara seorang narasumber.'
            : `Yang berbicara di sini “${speaker}”, bukan “${asked}”.`,
      remedy: 'Kutip yang dikatakan satu narasumber dalam satu giliran.',
    }),
  },
};

const already: DiagnosticKind<{ id: string; code: string }> = {
  code: 'coding/already',
  severity: 'error',
  why: {
    en: 'The same code on the same words twice counts one passage double.',
    id: 'Kode yang sama pada kata yang sama dua kali menghitung satu petikan ganda.',
  },
  words: {
    en: ({ id, code }) => ({
      problem: `These words already carry ${code} (coding ${id}).`,
      remedy: 'Nothing to do, or choose another indicator.',
    }),
    id: ({ id, code }) => ({
      problem: `Kata-kata ini sudah berkode ${code} (pengodean ${id}).`,
      remedy: 'Tidak perlu apa-apa, atau pilih indikator lain.',
    }),
  },
};

export const codingVerbKinds: readonly DiagnosticKind[] = [
  unknown,
  quoteNotFound,
  quoteAmbiguous,
  parentCode,
  valenceWrong,
  notSpoken,
  already,
];

/** A coding from a request, or everything that stands against it. `id` and `at` come from outside: core has no clock. */
export function draftCoding({ project, tree }: Study, request: CodingRequest, id: string, at: string): Outcome<Coding> {
  const place = { file: '' };
  const source = project.sources.find((one) => one.id === request.source);
  const placed = tree.get(request.code);
  const wrong: Diagnostic[] = [];
  if (!source)
    wrong.push(
      found(unknown, place, {
        noun: 'source',
        id: request.source,
        nearest: nearest(
          request.source,
          project.sources.map((one) => one.id),
        ),
      }),
    );
  if (!placed)
    wrong.push(
      found(unknown, place, {
        noun: 'code',
        id: request.code,
        nearest: nearest(
          request.code,
          tree.all.map((one) => one.code.id),
        ),
      }),
    );
  if (!source || !placed) return failed(wrong);
  if (placed.code.codes?.length && !project.settings.allow_parent_codes) {
    wrong.push(found(parentCode, place, { code: request.code, below: leaves(placed.code) }));
  }
  const allowed = placed.codebook.valences.map((valence) => valence.id);
  const fits =
    allowed.length === 0
      ? request.valence === undefined
      : request.valence !== undefined && allowed.includes(request.valence);
  if (!fits) wrong.push(found(valenceWrong, place, { code: request.code, valence: request.valence, allowed }));
  const places = findQuote(source.text, request.quote);
  const span = chosen(places, (one) => source.text.lineAt(one.start), request.near);
  if (!span) {
    const quote = request.quote.length > 60 ? `${request.quote.slice(0, 59)}…` : request.quote;
    const lines = places.map((one) => source.text.lineAt(one.start));
    wrong.push(
      places.length === 0
        ? found(quoteNotFound, place, { quote, source: source.id })
        : found(quoteAmbiguous, place, { quote, lines }),
    );
    return failed(wrong);
  }
  const speaker = turnAt(source, span)?.voice ?? '';
  if (speaker === '' || speaker === RESEARCHER || (request.voice !== undefined && request.voice !== speaker))
    wrong.push(found(notSpoken, place, { speaker, asked: request.voice }));
  const twin = project.codings.find(
    (one) =>
      one.coder === request.coder &&
      one.source === source.id &&
      one.code === request.code &&
      one.start === span.start &&
      one.end === span.end,
  );
  if (twin) wrong.push(found(already, place, { id: twin.id, code: twin.code }));
  if (wrong.length > 0) return failed(wrong);
  const { directness, actor, memo, valence, coder } = request;
  return done({
    ...anchorAt(source.text, span),
    id,
    coder,
    source: source.id,
    code: request.code,
    voice: speaker,
    codebook: `${placed.codebook.id}@${placed.codebook.version}`,
    at,
    ...(valence === undefined ? {} : { valence }),
    ...(directness === undefined || directness === 'direct' ? {} : { directness }),
    ...(actor === undefined ? {} : { actor }),
    ...(memo === undefined ? {} : { memo }),
  });
}

function leaves(code: Code): readonly string[] {
  return code.codes?.length ? code.codes.flatMap(leaves) : [code.id];
}

/** The only place, or the one nearest to the line named; none when two are equally near. */
function chosen(places: readonly Span[], lineOf: (span: Span) => number, near: number | undefined): Span | undefined {
  if (places.length <= 1 || near === undefined) return places.length === 1 ? places[0] : undefined;
  const sorted = [...places].sort((a, b) => Math.abs(lineOf(a) - near) - Math.abs(lineOf(b) - near));
  const [best, next] = sorted;
  return best && next && Math.abs(lineOf(best) - near) < Math.abs(lineOf(next) - near) ? best : undefined;
}
