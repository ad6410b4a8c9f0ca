import type { Codebook } from '../core/codebook.ts';
import { diffCodebooks } from '../core/codebook-diff/diff.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { codebookLimits, readCodebook } from '../formats/codebook.ts';
import { readYaml } from '../formats/yaml.ts';
import { CodebookIndex } from './codebook-index.ts';
import { fixed, type Look } from './fix.ts';
import { codebookRules, historyRules } from './index.ts';
import { soundParts } from './sound-parts.ts';
import { switchFaults, withSwitches } from './switches.ts';

/** Everything the rules find in one codebook file, in the order of the file. */
export function lintCodebook(file: string, content: string): Diagnostic[] {
  return [...look(file, content).findings];
}

/** The content with all mended that `lint` can mend without loss, whatever else is wrong; only YAML must be readable. */
export function fixCodebook(file: string, content: string): string {
  return fixed(content, codebookRules, (now) => lookToMend(file, now));
}

const codebookCodes: ReadonlySet<string> = new Set(codebookRules.map(({ code }) => code));
/** What a comment in a codebook may switch off. */
const switchable: ReadonlySet<string> = new Set([...codebookRules, ...historyRules].map(({ code }) => code));

function look(name: string, content: string): Look {
  const yaml = readYaml(name, content, codebookLimits);
  const outcome = readCodebook(yaml);
  const index = outcome.ok ? { index: new CodebookIndex(outcome.value) } : {};
  const file = { yaml, reading: outcome.diagnostics, ...index };
  const findings = codebookRules.flatMap((rule) => [...rule.check(file)]);
  // Of a codebook whose form is wrong most rules see nothing: no switch is in vain then.
  const complete = outcome.ok ? codebookCodes : new Set<string>();
  const all = [...withSwitches(findings, yaml, complete), ...switchFaults(yaml, switchable)];
  return { file, findings: all.sort(compareDiagnostics) };
}

function lookToMend(name: string, content: string): Look {
  const seen = look(name, content);
  const { yaml, index } = seen.file;
  if (index || yaml.data === undefined) return seen;
  const file = { yaml, reading: [], index: new CodebookIndex(soundParts(yaml.data)) };
  const findings = codebookRules.filter((rule) => rule.fix).flatMap((rule) => [...rule.check(file)]);
  return { file, findings: withSwitches(findings, yaml, new Set()) };
}

/** What the rules find in a codebook file when it is held against an older version; nothing while it cannot be read. */
export function lintSince(file: string, content: string, before: Codebook): Diagnostic[] {
  const yaml = readYaml(file, content, codebookLimits);
  const after = readCodebook(yaml);
  if (!after.ok) return [];
  const diff = diffCodebooks(before, after.value);
  const findings = historyRules.flatMap((rule) => [...rule.check({ yaml, before, after: after.value, diff })]);
  // What an older version gives no cause for, an even older one may: no comment is in vain here.
  return [...withSwitches(findings, yaml, new Set())];
}
