import type { Localised } from '../locale.ts';
import type { Reason } from './result.ts';

/** Why a figure does not exist, as half a sentence. */
export const reasonWords: Localised<Readonly<Record<Reason, string>>> = {
  en: {
    'no-pairable-unit': 'no unit was rated by two coders',
    'no-common-unit': 'these two coders rated no unit in common',
    'no-complete-unit': 'no unit was rated by all coders',
    'no-variation': 'all ratings are the same, so chance alone gives full agreement',
    'one-category': 'there is only one category',
    'nothing-coded': 'nobody coded anything',
    'pair-without-variation': 'one pair of coders has no figure of its own',
    'no-boundary': 'there is no boundary',
    'no-matched-coding': 'there is no coding to compare',
    'too-many-alignments': 'too many units to align exactly',
    'not-for-this-data': 'it is not made for data like these',
  },
  id: {
    'no-pairable-unit': 'tidak ada satuan yang dinilai dua pengode',
    'no-common-unit': 'kedua pengode ini tidak menilai satu satuan pun yang sama',
    'no-complete-unit': 'tidak ada satuan yang dinilai semua pengode',
    'no-variation': 'semua nilai sama, sehingga kebetulan saja sudah memberi kesepakatan penuh',
    'one-category': 'hanya ada satu kategori',
    'nothing-coded': 'tidak ada yang dikodekan',
    'pair-without-variation': 'satu pasangan pengode tidak mempunyai angka sendiri',
    'no-boundary': 'tidak ada batas',
    'no-matched-coding': 'tidak ada pengodean untuk dibandingkan',
    'too-many-alignments': 'terlalu banyak satuan untuk dipasangkan secara eksak',
    'not-for-this-data': 'tidak dibuat untuk data semacam ini',
  },
};
