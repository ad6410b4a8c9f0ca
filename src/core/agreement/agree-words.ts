import { formatNumber, type Localised, plural } from '../locale.ts';
import type { IntervalKind } from './agree.ts';
import type { Cover } from './layer.ts';
import type { Included } from './place.ts';
import type { UnitKind } from './text-units.ts';

/** Everything that a table of agreement says, in both languages. */
export interface AgreeWords {
  readonly title: string;
  readonly perCode: string;
  readonly overall: string;
  readonly matched: string;
  readonly sentence: string;
  readonly columns: Readonly<
    Record<
      'units' | 'all' | 'some' | 'none' | 'percent' | 'low' | 'high' | 'positive' | 'negative' | 'relevance',
      string
    >
  >;
  only(coder: string): string;
  readonly both: string;
  readonly pooled: string;
  readonly sets: { readonly jaccard: string; readonly masi: string };
  readonly matchColumns: readonly string[];
  readonly unit: Readonly<Record<UnitKind, string>>;
  readonly cover: Readonly<Record<Cover, string>>;
  readonly include: Readonly<Record<Included, string>>;
  interval(kind: IntervalKind, draws: number, seed: number, clusters: number): string;
  unitRule(unit: string, cover: string): string;
  readonly uncoded: string;
  readonly positiveRule: string;
  readonly relevanceRule: string;
  readonly missingRule: string;
  readonly matchRule: string;
  readonly thresholds: readonly string[];
  unread(source: string, readers: readonly string[]): string;
  prevalence(codes: readonly string[]): string;
  undefinedFigure(what: string, measure: string, reason: string): string;
  dropped(what: string, count: number, draws: number): string;
  few(clusters: number): string;
  methods(facts: MethodsFacts): string;
}

/** What goes into the sentence for the methods section. */
export interface MethodsFacts {
  readonly coders: number;
  readonly sources: number;
  readonly units: number;
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly cover: string;
  readonly include: string;
  readonly measure: string;
  readonly figures: string;
  readonly interval: string;
}

/** A figure with two decimals, as the reader's language writes it. */
function count(value: number): string {
  return formatNumber(value, 'en');
}

export const agreeWords: Localised<AgreeWords> = {
  en: {
    title: 'Agreement between coders',
    perCode: 'Per code',
    overall: 'All codes together',
    matched: 'Matched codings',
    sentence: 'For the methods section',
    columns: {
      units: 'Units',
      all: 'All coded',
      some: 'Some coded',
      none: 'None coded',
      percent: 'Percent agreement',
      low: '95 % from',
      high: 'to',
      positive: 'Positive agreement',
      negative: 'Negative agreement',
      relevance: '|u-alpha',
    },
    only: (coder) => `Only ${coder}`,
    both: 'Both',
    pooled: 'Units of all codes, pooled',
    sets: {
      jaccard: 'Krippendorff’s alpha on sets of codes (Jaccard)',
      masi: 'Krippendorff’s alpha on sets of codes (MASI)',
    },
    matchColumns: [
      'Matched',
      'Only the first',
      'Only the second',
      'Same bounds',
      'Agreements / (agreements + disagreements)',
      'The same, valence included',
      'Valence: percent agreement',
      'Valence: Cohen’s kappa',
    ],
    unit: {
      character: 'character',
      line: 'line',
      sentence: 'sentence',
      turn: 'turn',
      document: 'document',
      segment: 'segment between bounds',
    },
    cover: { any: 'coded if any character of it is', majority: 'coded if more than half of its characters are' },
    include: {
      speech:
        'Compared is what voices said; headers, labels and the researcher’s turns are left out (--include all takes everything).',
      all: 'Compared is the whole text, headers and the researcher’s turns included.',
    },
    interval: (kind, draws, seed, clusters) =>
      ({
        turn: `95 % intervals: percentile bootstrap over ${plural(clusters, 'turn')}, ${count(draws)} draws, seed ${seed}; units of one turn are not independent.`,
        document: `95 % intervals: percentile bootstrap over ${plural(clusters, 'document')}, ${count(draws)} draws, seed ${seed}.`,
        unit: `95 % intervals: percentile bootstrap over single units, ${count(draws)} draws, seed ${seed}; units of one turn are taken as independent, so they are narrow.`,
        pairs: `95 % intervals: Krippendorff’s own bootstrap over pairs of values, ${count(draws)} draws, seed ${seed}; too narrow, for comparison only.`,
        analytic: '95 % intervals: 1.96 standard errors, units taken as independent.',
        none: 'No intervals were computed.',
      })[kind],
    unitRule: (unit, cover) => `Unit: ${unit}, ${cover}.`,
    uncoded: 'Units that nobody coded count as agreement on absence: they raise percent agreement more than alpha.',
    positiveRule: 'Positive agreement is 2a / (2a + b + c), the same as F1; negative agreement is 2d / (2d + b + c).',
    relevanceRule:
      '|u-alpha (Krippendorff et al. 2016) needs no unit: it compares the stretches themselves. Only texts that every coder read.',
    missingRule: 'A text that a coder neither coded nor marked as read is missing for that coder, not “nothing coded”.',
    matchRule:
      'Matched: same source, same code, overlap at least half of the shorter, closest first. Miles & Huberman (1994, p. 64) call agreements / (agreements + disagreements) reliability and look for 80–90 %.',
    thresholds: [
      'Thresholds are conventions, not verdicts: Krippendorff (2019) asks alpha of at least .800 for conclusions and takes .667 to .800 for tentative ones, judged by the lower bound and the worst code.',
      'Landis & Koch (1977) call kappa .41–.60 moderate, .61–.80 substantial and above .80 almost perfect, and call their limits arbitrary.',
    ],
    unread: (source, readers) =>
      readers.length === 0
        ? `${source}: nobody has read it, so it is not compared.`
        : `${source}: read by ${readers.join(', ')} only.`,
    prevalence: (codes) =>
      `${codes.join(', ')}: on few units, or on nearly all. Percent agreement is then high whatever the coders do, and kappa and alpha react to every single disagreement. Read positive agreement and the list of disagreements (simpul agree disagreements).`,
    undefinedFigure: (what, measure, reason) => `${what}: ${measure} does not exist, since ${reason}.`,
    dropped: (what, dropped, draws) =>
      `${what}: ${count(dropped)} of ${count(draws)} draws had no variation and were dropped; the interval rests on the others.`,
    few: (clusters) => `Only ${plural(clusters, 'cluster')} to draw from: the intervals say little.`,
    methods: (facts) =>
      `${plural(facts.coders, 'coder')} independently coded ${plural(facts.sources, 'source')} (${plural(facts.units, facts.unit)}${facts.unitKind === 'character' ? '' : `, ${facts.cover}`}). ${facts.include} ${facts.measure}: ${facts.figures}. ${facts.interval}`,
  },
  id: {
    title: 'Kesepakatan antarpengode',
    perCode: 'Menurut kode',
    overall: 'Semua kode bersama-sama',
    matched: 'Pengodean yang berpasangan',
    sentence: 'Untuk bab metode',
    columns: {
      units: 'Satuan',
      all: 'Dikodekan semua',
      some: 'Dikodekan sebagian',
      none: 'Tidak dikodekan',
      percent: 'Persen kesepakatan',
      low: '95 % dari',
      high: 'sampai',
      positive: 'Kesepakatan positif',
      negative: 'Kesepakatan negatif',
      relevance: '|u-alfa',
    },
    only: (coder) => `Hanya ${coder}`,
    both: 'Keduanya',
    pooled: 'Satuan semua kode, digabung',
    sets: {
      jaccard: 'Alfa Krippendorff atas himpunan kode (Jaccard)',
      masi: 'Alfa Krippendorff atas himpunan kode (MASI)',
    },
    matchColumns: [
      'Berpasangan',
      'Hanya yang pertama',
      'Hanya yang kedua',
      'Batas sama',
      'Sepakat / (sepakat + tidak sepakat)',
      'Idem, dengan valensi',
      'Valensi: persen kesepakatan',
      'Valensi: kappa Cohen',
    ],
    unit: {
      character: 'karakter',
      line: 'baris',
      sentence: 'kalimat',
      turn: 'giliran bicara',
      document: 'dokumen',
      segment: 'segmen antarbatas',
    },
    cover: {
      any: 'terkode bila satu karakternya saja dikodekan',
      majority: 'terkode bila lebih dari separuh karakternya dikodekan',
    },
    include: {
      speech:
        'Yang dibandingkan ialah ujaran narasumber; kepala naskah, label, dan ujaran peneliti tidak disertakan (--include all menyertakan semuanya).',
      all: 'Yang dibandingkan ialah seluruh teks, termasuk kepala naskah dan ujaran peneliti.',
    },
    interval: (kind, draws, seed, clusters) => {
      const drawn = `${formatNumber(draws, 'id')} tarikan, benih acak ${seed}`;
      return {
        turn: `Selang 95 %: bootstrap persentil atas ${formatNumber(clusters, 'id')} giliran bicara, ${drawn}; satuan dalam satu giliran bicara tidak saling bebas.`,
        document: `Selang 95 %: bootstrap persentil atas ${formatNumber(clusters, 'id')} dokumen, ${drawn}.`,
        unit: `Selang 95 %: bootstrap persentil atas satuan satu per satu, ${drawn}; satuan dalam satu giliran bicara dianggap saling bebas, sehingga selangnya sempit.`,
        pairs: `Selang 95 %: bootstrap Krippendorff sendiri atas pasangan nilai, ${drawn}; terlalu sempit, hanya untuk pembanding.`,
        analytic: 'Selang 95 %: 1,96 galat baku, satuan dianggap saling bebas.',
        none: 'Selang tidak dihitung.',
      }[kind];
    },
    unitRule: (unit, cover) => `Satuan: ${unit}, ${cover}.`,
    uncoded:
      'Satuan yang tidak dikodekan siapa pun terhitung sepakat bahwa kodenya tidak ada: persen kesepakatan naik karenanya, lebih daripada alfa.',
    positiveRule:
      'Kesepakatan positif ialah 2a / (2a + b + c), sama dengan F1; kesepakatan negatif ialah 2d / (2d + b + c).',
    relevanceRule:
      '|u-alfa (Krippendorff dkk. 2016) tidak memerlukan satuan: yang dibandingkan petikannya sendiri. Hanya teks yang dibaca semua pengode.',
    missingRule:
      'Teks yang tidak dikodekan dan tidak ditandai selesai dibaca oleh seorang pengode dianggap data kosong baginya, bukan “tidak ada yang dikodekan”.',
    matchRule:
      'Berpasangan: sumber sama, kode sama, tumpang tindih sedikitnya separuh dari yang lebih pendek, yang terdekat lebih dahulu. Miles & Huberman (1994, hlm. 64) menyebut sepakat / (sepakat + tidak sepakat) reliabilitas dan mengharapkan 80–90 %.',
    thresholds: [
      'Ambang ialah kelaziman, bukan putusan: Krippendorff (2019) meminta alfa sedikitnya 0,800 untuk menarik kesimpulan dan 0,667 sampai 0,800 untuk kesimpulan sementara, dinilai dari batas bawah selang dan kode yang terburuk.',
      'Landis & Koch (1977) menyebut kappa 0,41–0,60 sedang, 0,61–0,80 kuat, dan di atas 0,80 hampir sempurna, dan mengakui batas itu ditetapkan sekehendak mereka.',
    ],
    unread: (source, readers) =>
      readers.length === 0
        ? `${source}: belum dibaca siapa pun, jadi tidak dibandingkan.`
        : `${source}: hanya dibaca ${readers.join(', ')}.`,
    prevalence: (codes) =>
      `${codes.join(', ')}: ada pada sedikit satuan saja, atau hampir pada semuanya. Persen kesepakatan lalu tinggi apa pun yang dilakukan pengode, sedangkan kappa dan alfa peka terhadap setiap perbedaan. Bacalah kesepakatan positif dan daftar perbedaannya (simpul agree disagreements).`,
    undefinedFigure: (what, measure, reason) => `${what}: ${measure} tidak ada, karena ${reason}.`,
    dropped: (what, dropped, draws) =>
      `${what}: ${formatNumber(dropped, 'id')} dari ${formatNumber(draws, 'id')} tarikan tidak bervariasi dan dibuang; selangnya berdasar pada yang lain.`,
    few: (clusters) => `Hanya ada ${clusters} kelompok untuk ditarik: selangnya hampir tidak berarti.`,
    methods: (facts) =>
      `${formatNumber(facts.coders, 'id')} pengode mengodekan ${formatNumber(facts.sources, 'id')} sumber data secara terpisah (${formatNumber(facts.units, 'id')} ${facts.unit}${facts.unitKind === 'character' ? '' : `, ${facts.cover}`}). ${facts.include} ${facts.measure}: ${facts.figures}. ${facts.interval}`,
  },
};
