import { type Diagnostic, type DiagnosticKind, found } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import type { ProjectSettings } from '../core/project.ts';
import type { YamlFile } from '../formats/yaml.ts';

export const unknownRule: DiagnosticKind<{ typed: string; nearest?: string | undefined }> = {
  code: 'lint/unknown-rule',
  severity: 'error',
  why: {
    en: 'A severity that is set for a mistyped rule changes nothing, and nobody notices.',
    id: 'Tingkat yang ditetapkan untuk aturan yang salah ketik tidak mengubah apa pun, dan tidak ada yang menyadarinya.',
  },
  words: {
    en: ({ typed, nearest }) => ({
      problem: `“lint” sets a severity for “${typed}”, but there is no such rule.`,
      remedy: nearest === undefined ? 'simpul explain lists the codes.' : `Did you mean “${nearest}”?`,
    }),
    id: ({ typed, nearest }) => ({
      problem: `“lint” menetapkan tingkat untuk “${typed}”, tetapi tidak ada aturan bernama itu.`,
      remedy: nearest === undefined ? 'Daftar kodenya: simpul explain.' : `Maksud Anda “${nearest}”?`,
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
  const set = new Map(Object.entries(value.lint ?? {}));
  const weighed = findings.flatMap((finding): readonly Diagnostic[] => {
    const severity = codes.has(finding.code) ? (set.get(finding.code) ?? finding.severity) : finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  const strangers = [...set.keys()].filter((typed) => !codes.has(typed));
  return [
    ...weighed,
    ...strangers.map((typed) => {
      const place = { file: yaml.file, position: yaml.at(['lint', typed], 'key') };
      return found(unknownRule, place, { typed, nearest: nearest(typed, codes) });
    }),
  ];
}
