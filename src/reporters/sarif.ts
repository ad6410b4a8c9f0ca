import { compareStrings, type Diagnostic, type Position, type Severity } from '../core/diagnostic.ts';
import { safeJson } from '../core/printable.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { oneLine, wordsOf } from './words.ts';

/** Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020): for code scanning on GitHub and other servers. */
export const sarif: Reporter = {
  name: 'sarif',
  title: { en: 'SARIF 2.1.0 for code scanning', id: 'SARIF 2.1.0 untuk pemindaian kode' },
  report: (diagnostics, options) => {
    const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(compareStrings);
    const ranks = new Map(codes.map((code, rank) => [code, rank]));
    const driver = { name: 'simpul', rules: codes.map((code) => ruleOf(code, options)) };
    const results = diagnostics.map((one) => resultOf(one, ranks.get(one.code) ?? -1, options));
    const run = { tool: { driver }, columnKind: 'unicodeCodePoints', results };
    return `${safeJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
  },
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function ruleOf(id: string, { kindOf, locale }: ReportOptions) {
  const kind = kindOf(id);
  if (!kind) return { id };
  const text = kind.why[locale];
  return {
    id,
    shortDescription: { text },
    help: { text: `${text} simpul explain ${id}` },
    defaultConfiguration: { level: levels[kind.severity] },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, { kindOf, locale }: ReportOptions) {
  const { code, severity, related = [] } = diagnostic;
  const { problem, remedy } = wordsOf(diagnostic, kindOf, locale);
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${problem} ${remedy}`.trim() },
    ...(diagnostic.file === '' ? {} : { locations: [locationOf(diagnostic)] }),
    ...(related.length === 0 ? {} : { relatedLocations: related.map((one, id) => ({ id, ...locationOf(one) })) }),
  };
}

function locationOf({ file, position }: { readonly file: string; readonly position?: Position | undefined }) {
  const uri = oneLine(file).split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri }, ...(position ? { region: regionOf(position) } : {}) } };
}

function regionOf({ line, column, endLine, endColumn }: Position) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
