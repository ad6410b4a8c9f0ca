import { type Diagnostic, found, type Position } from '../core/diagnostic.ts';
import { nearest } from '../core/nearest.ts';
import { commentsIn, type YamlFile } from '../formats/yaml.ts';
import { lintNoReason } from './lint-no-reason.ts';
import { lintUnusedSwitch } from './lint-unused-switch.ts';
import { unknownRule } from './severities.ts';

/** `# simpul-disable-next-line terms/weak, name/long -- why` */
const form = /^#\s*simpul-disable-next-line(?![\w-])\s*(.*?)(?:\s+--\s*(.*?))?(?:\s+#.*)?$/su;

/** A comment that switches rules off for the line of content after it. */
interface Switch {
  readonly position: Position;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly line: number;
}

/**
 * Findings without those that a comment before their line switches off, and the comments that switch off nothing where
 * they could have: those about rules of which all was found that there is (`complete`).
 */
export function withSwitches(
  findings: readonly Diagnostic[],
  yaml: YamlFile,
  complete: ReadonlySet<string>,
): readonly Diagnostic[] {
  const switches = switchesIn(yaml.content).filter(({ reason }) => reason !== '');
  if (switches.length === 0) return findings;
  const byLine = new Map<number, Switch[]>();
  for (const one of switches) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one]);
  const used = new Set<string>();
  const kept = findings.filter(({ code, position }) => {
    const off = (byLine.get(position?.line ?? 0) ?? []).filter(({ codes }) => codes.includes(code));
    for (const { position } of off) used.add(`${position.line} ${code}`);
    return off.length === 0;
  });
  const unused = switches.flatMap(({ position, codes }) =>
    codes
      .filter((code) => complete.has(code) && !used.has(`${position.line} ${code}`))
      .map((code) => found(lintUnusedSwitch, { file: yaml.file, position }, { rule: code, only: codes.length === 1 })),
  );
  return [...kept, ...unused];
}

/** What is wrong with the comments that switch rules off, whatever the rules find: no reason, or no such rule. */
export function switchFaults(yaml: YamlFile, known: ReadonlySet<string>): readonly Diagnostic[] {
  return switchesIn(yaml.content).flatMap(({ position, codes, reason }) => {
    const place = { file: yaml.file, position };
    if (reason === '') return [found(lintNoReason, place, { codes })];
    return codes
      .filter((code) => !known.has(code))
      .map((code) => found(unknownRule, place, { typed: code, nearest: nearest(code, known), comment: true }));
  });
}

function switchesIn(content: string): readonly Switch[] {
  if (!content.includes('simpul-disable-next-line')) return [];
  const lines = content.split('\n');
  return commentsIn(content).flatMap(({ words, position }) => {
    const [, codes = '', reason = ''] = form.exec(words.trimEnd()) ?? [];
    if (!form.test(words.trimEnd())) return [];
    let line = position.line + 1;
    // Other comments and empty lines may stand between.
    while (line <= lines.length && /^\s*(?:#|$)/.test(lines[line - 1] ?? '')) line++;
    return [{ position, codes: codes.split(/[\s,]+/).filter((code) => code !== ''), reason: reason.trim(), line }];
  });
}
