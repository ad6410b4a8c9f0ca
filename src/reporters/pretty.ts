import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { paintWith, type Tone } from '../formats/colour.ts';
import { wrap } from '../formats/layout.ts';
import { frame } from './frame.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { oneLine, severityNames, wordsOf } from './words.ts';

/** For a person at a terminal: place, what is wrong, the lines it is about, what would be right. */
export const pretty: Reporter = {
  name: 'pretty',
  title: { en: 'for reading at a terminal', id: 'untuk dibaca di terminal' },
  report: (diagnostics, options) => diagnostics.map((diagnostic) => block(diagnostic, options)).join('\n'),
};

function block(diagnostic: Diagnostic, options: ReportOptions): string {
  const { file, position, severity, code } = diagnostic;
  const paint = paintWith(options.colour);
  const width = Math.max(40, Math.min(options.width, 100));
  const { problem, remedy } = wordsOf(diagnostic, options.kindOf, options.locale);
  const place = file === '' ? '' : `${oneLine(file)}${position ? `:${position.line}:${position.column}` : ''}  `;
  const name = severityNames[options.locale][severity];
  const content = position && file !== '' ? options.textOf(file) : undefined;
  const lines = content === undefined || !position ? [] : frame(content, position, width - 2);
  return [
    `${paint('strong', place)}${paint(tones[severity], name)}  ${paint('muted', code)}`,
    ...wrap(problem, width - 2).map((line) => `  ${line}`),
    ...lines.map(
      ({ gutter, text, marked }) => `  ${paint('muted', gutter)}${marked ? paint(tones[severity], text) : text}`,
    ),
    ...(remedy === '' ? [] : wrap(remedy, width - 2).map((line) => `  ${line}`)),
    '',
  ].join('\n');
}

const tones: Readonly<Record<Severity, Tone>> = { error: 'error', warning: 'warning', info: 'accent' };
