import type { Codebook } from '../core/codebook.ts';
import { diffCodebooks } from '../core/codebook-diff/diff.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { codebookLimits, readCodebook } from '../formats/codebook.ts';
import { readYaml } from '../formats/yaml.ts';
import { CodebookIndex } from './codebook-index.ts';
import { fixed, type Look } from './fix.ts';
import { codebookRules, historyRules } from './index.ts';
import { switchFaults, withSwitches } from './switches.ts';

/** Everything the rules find in one codebook file, in the order of the file. */
export function lintCodebook(file: string, content: string): Diagnostic[] {
  return [...look(file, content).findings];
}

/** The content with all mended that `lint` can mend without loss. */
export function fixCodebook(file: string, content: string): string {
  return fixed(content, codebookRules, (now) => look(file, now));
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
  const all = [...withSwitches(findings, yaml, codebookCodes), ...switchFaults(yaml, switchable)];
  return { file, findings: all.sort(compareDiagnostics) };
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
