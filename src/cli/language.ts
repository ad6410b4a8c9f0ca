import { type Locale, locales } from '../core/locale.ts';

/** `--lang`, else `SIMPUL_LANG`, else the project's language, else `LC_ALL` or `LANG`, else English. */
export function chooseLanguage(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  projectLanguage: string | undefined,
): Locale {
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  for (const wanted of [flag, env.SIMPUL_LANG, projectLanguage, system]) {
    const locale = locales.find((known) => wanted?.toLowerCase().split(/[_.@-]/)[0] === known);
    if (locale) return locale;
  }
  return 'en';
}
