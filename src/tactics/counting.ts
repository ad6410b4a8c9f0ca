import { CodeTree } from '../core/code-tree.ts';
import { footerOf, headerOf } from '../core/header.ts';
import { inLocale, type Localised } from '../core/locale.ts';
import { quoteOf } from '../core/reference.ts';
import { type Level, rowOf, rowsAt, Tally, valencesOf, voicesIn } from '../core/tally.ts';
import type { Tactic } from './tactic.ts';

const words: Localised<{
  readonly rule: string;
  readonly none: string;
  said(voices: number, of: number, quotes: number): string;
}> = {
  en: {
    rule: 'Voices are counted, not quotes; no percentages, for with few voices they promise more than they hold.',
    none: 'There is no coding to count. Code with simpul code add, or widen the selection.',
    said: (voices, of, quotes) =>
      `${voices} of ${of} voices and documents (${quotes} ${quotes === 1 ? 'quote' : 'quotes'})`,
  },
  id: {
    rule: 'Yang dihitung narasumber, bukan kutipan; tanpa persentase, sebab dengan sedikit narasumber persentase menjanjikan terlalu banyak.',
    none: 'Tidak ada pengodean untuk dihitung. Kodekan dengan simpul code add, atau longgarkan pilihannya.',
    said: (voices, of, quotes) => `${voices} dari ${of} narasumber/dokumen (${quotes} kutipan)`,
  },
};

/** Counting (METHOD 3.6 no. 5). */
export const counting: Tactic = {
  name: 'counting',
  title: { en: 'Counting', id: 'Menghitung' },
  about: {
    en: 'how many voices say what of each element, then how many quotes',
    id: 'berapa narasumber mengatakan apa tentang tiap elemen, lalu berapa kutipan',
  },
  needs: ['voices', 'codings'],
  options: [
    {
      name: 'level',
      values: ['root', 'indicator'],
      fallback: 'root',
      about: { en: 'elements (root) or their indicators', id: 'elemen (root) atau indikatornya' },
    },
  ],
  build(project, options, locale) {
    const tree = new CodeTree(project.codebooks);
    const level = options.level as Level;
    const tally = new Tally(project.codings, rowOf(tree, level), (coding) => coding.valence ?? '');
    const labels = new Map(
      project.codebooks.flatMap((codebook) =>
        codebook.valences.map((valence) => [valence.id, inLocale(valence.label, locale)]),
      ),
    );
    return {
      view: 'list',
      name: this.name,
      title: this.title[locale],
      items: rowsAt(tree, level).flatMap(({ code }) => {
        const items = [...valencesOf(project), ''].flatMap((valence) => {
          const codings = tally.at(code.id, valence);
          if (codings.length === 0) return [];
          const said = words[locale].said(voicesIn(project, codings).length, project.voices.length, codings.length);
          const label = labels.get(valence);
          return [
            {
              text: label === undefined ? said : `${label}: ${said}`,
              segments: codings.map((coding) => coding.id),
              quotes: codings.map((coding) => quoteOf(project, coding, locale)),
            },
          ];
        });
        return items.length === 0 ? [] : [{ text: `${code.id} ${inLocale(code.name, locale)}`, items }];
      }),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, {
        rules: [words[locale].rule],
        warnings: project.codings.length === 0 ? [words[locale].none] : [],
      }),
    };
  },
};
