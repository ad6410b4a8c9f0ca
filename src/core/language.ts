const marks: { readonly [language: string]: readonly string[] } = {
  id: 'yang dan di itu dengan untuk tidak dari dalam ini kami saya ada ke pada karena sudah juga bisa kita mereka akan atau oleh belum lalu jadi apa'.split(
    ' ',
  ),
  en: 'the and of to in is that for it was with as on are be this we they not by from have but at which you were our i'.split(
    ' ',
  ),
};

/** Share of the words that are function words, from which a text is taken for one of the language. */
const LEAST_SHARE = { id: 0.1, en: 0.2 };

/**
 * Language of a text by its function words: `id`, `en`, or undefined when neither is clearly ahead. Malay counts as
 * Indonesian, with which it shares these words.
 */
export function languageOf(value: string): 'id' | 'en' | undefined {
  const words =
    value
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: 'id' | 'en'): number => {
    const known = new Set(marks[language]);
    return words.filter((word) => known.has(word)).length;
  };
  const id = count('id');
  const en = count('en');
  if (id + en < 5) return undefined;
  if (id >= en * 2 && id >= words.length * LEAST_SHARE.id) return 'id';
  return en >= id * 2 && en >= words.length * LEAST_SHARE.en ? 'en' : undefined;
}
