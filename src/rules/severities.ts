import { type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { ProjectSettings } from '../core/project.ts';
import type { YamlFile } from '../formats/yaml.ts';

export const unknownRule: DiagnosticKind<{ typed: string; nearest?: string | undefined; comment?: boolean }> = {
  code: 'lint/unknown-rule',
  severity: 'error',
  why: {
    en: 'A severity that is set for a mistyped rule changes nothing, and nobody notices.',
    id: 'Tingkat yang ditetapkan untuk aturan yang salah ketik tidak mengubah apa pun, dan tidak ada yang menyadarinya.',
  },
  words: {
    en: ({ typed, nearest, comment }) => ({
      problem: comment
        ? `A comment switches off “${typed}”, but there is no such rule for codebooks.`
        : `“lint” sets a severity for “${typed}”, but there is no such rule.`,
      remedy: nearest === undefined ? 'simpul explain lists the codes.' : `Did you mean “${nearest}”?`,
    }),
    id: ({ typed, nearest, comment }) => ({
      problem: comment
        ? `Sebuah komentar mematikan “${typed}”, tetapi tidak ada aturan buku kode bernama itu.`
        : `“lint” menetapkan tingkat untuk “${typed}”, tetapi tidak ada aturan bernama itu.`,
      remedy: nearest === undefined ? 'Daftar kodenya: simpul explain.' : `Maksud Anda “${nearest}”?`,
    }),
  },
};

/**
 * What says that figures no longer rest on words that were said, or on a trail that is whole. A study cannot switch it
 * off: whoever reads its tables would not know.
 */
const kept = /^(?:log\/.*|coding\/(?:anchor|broken-line|torn-line)|passage\/anchor|source\/changed)$/;

/** Whether a study may neither switch off findings with this code nor set them below `warning`. */
export function isKept(code: string): boolean {
  return kept.test(code);
}

export const notSilenced: DiagnosticKind<{ rule: string; severity: string }> = {
  code: 'lint/not-silenced',
  severity: 'error',
  why: {
    en: 'Some findings say that a figure may be untrue: words that are not where a coding says, a text that was changed, a log that was cut. Who reads the tables must be able to trust that they were looked for, so they cannot be switched off.',
    id: 'Beberapa temuan menyatakan bahwa angka mungkin tidak benar: kata yang tidak ada di tempatnya, teks yang diubah, log yang dipotong. Pembaca tabel harus dapat percaya bahwa hal itu diperiksa, maka temuan itu tidak dapat dimatikan.',
  },
  words: {
    en: ({ rule, severity }) => ({
      problem: `“${rule}” tells whether figures are true, and cannot be set to ${severity}.`,
      remedy: 'Take the line out of lint and mend what is found; error and warning are allowed.',
    }),
    id: ({ rule, severity }) => ({
      problem: `“${rule}” menyatakan apakah angka-angka benar, dan tidak dapat diatur menjadi ${severity}.`,
      remedy: 'Hapus baris itu dari lint dan perbaiki yang ditemukan; error dan warning boleh dipakai.',
    }),
  },
};

/** `simpul.yaml`, in which a study may set the severity of rules: `lint: {source/no-date: warning}`. */
export interface SettingsFile {
  readonly value: Pick<ProjectSettings, 'lint'>;
  readonly yaml: YamlFile;
}

/** Findings with the severities that a study has set (`kinds` are all it can set); those set to `off` are left out. */
export function withSeverities(
  findings: readonly Diagnostic[],
  kinds: Iterable<string>,
  { value, yaml }: SettingsFile,
): readonly Diagnostic[] {
  const codes = new Set(kinds);
  const all = Object.entries(value.lint ?? {});
  const refused = all.filter(([code, severity]) => isKept(code) && (severity === 'off' || severity === 'info'));
  const set = new Map(all.filter((one) => !refused.includes(one)));
  const weighed = findings.flatMap((finding): readonly Diagnostic[] => {
    const severity = codes.has(finding.code) ? (set.get(finding.code) ?? finding.severity) : finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  const strangers = [...set.keys()].filter((typed) => !codes.has(typed));
  return [
    ...weighed,
    ...refused.map(([rule, severity]) =>
      found(notSilenced, { file: yaml.file, position: yaml.at(['lint', rule], 'key') }, { rule, severity }),
    ),
    ...strangers.map((typed) => {
      const place = { file: yaml.file, position: yaml.at(['lint', typed], 'key') };
      return found(unknownRule, place, { typed, nearest: nearest(typed, codes) });
    }),
  ];
}
