import { englishForms } from './english.ts';
import { indonesianForms } from './indonesian.ts';

const generators: { readonly [language: string]: (root: string) => readonly string[] } = {
  id: indonesianForms,
  en: englishForms,
};

/** Every form of a root in its language (`id` also for `id-ID`), the root first; of an unknown language the root alone. */
export function formsOf(root: string, language: string): readonly string[] {
  return generators[language.toLowerCase().split('-')[0] ?? '']?.(root) ?? [root];
}
