import type { Diagnostic, Severity, Words } from '../core/diagnostic.ts';
import type { Locale, Localised } from '../core/locale.ts';
import { printable } from '../core/printable.ts';
import type { ReportOptions } from './reporter.ts';

/** The two sentences of a finding, each on one line. A code without a kind stands for itself. */
export function wordsOf({ code, data }: Diagnostic, kindOf: ReportOptions['kindOf'], locale: Locale): Words {
  const words = kindOf(code)?.words[locale](data) ?? { problem: code, remedy: '' };
  return { problem: oneLine(words.problem), remedy: oneLine(words.remedy) };
}

export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

export const severityNames: Localised<Readonly<Record<Severity, string>>> = {
  en: { error: 'error', warning: 'warning', info: 'note' },
  id: { error: 'kesalahan', warning: 'peringatan', info: 'catatan' },
};
