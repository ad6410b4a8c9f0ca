import type { Localised } from './locale.ts';
import type { SourceMeta, SourceType, Technique } from './source.ts';

/** What stands on disk about a source, in a reader's words. Files, ids and JSON keep their own. */
export const sourceTypeWords: Localised<{ readonly [type in SourceType]: string }> = {
  en: {
    interview: 'interview',
    group_interview: 'group interview',
    document: 'document',
    news: 'news',
    web: 'web page',
    field_note: 'field notes',
    observation: 'observation',
  },
  id: {
    interview: 'wawancara',
    group_interview: 'wawancara kelompok',
    document: 'dokumen',
    news: 'berita',
    web: 'laman web',
    field_note: 'catatan lapangan',
    observation: 'observasi',
  },
};

export const techniqueWords: Localised<{ readonly [technique in Technique]: string }> = {
  en: { wawancara: 'interview', observasi: 'observation', dokumentasi: 'documents', studi_literatur: 'literature' },
  id: {
    wawancara: 'wawancara',
    observasi: 'observasi',
    dokumentasi: 'dokumentasi',
    studi_literatur: 'studi literatur',
  },
};

export const dataKindWords: Localised<{ readonly [kind in NonNullable<SourceMeta['data_kind']>]: string }> = {
  en: { primer: 'primary', sekunder: 'secondary' },
  id: { primer: 'primer', sekunder: 'sekunder' },
};
