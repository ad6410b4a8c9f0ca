import { displayWidth, wrap } from '../formats/layout.ts';

/** Two columns, the second wrapped: for lists of commands and flags. */
export function columns(rows: readonly (readonly [string, string])[], width: number, indent = '  '): string {
  const left = Math.min(30, Math.max(0, ...rows.map(([name]) => displayWidth(name))));
  const gap = indent.length + left + 2;
  return rows
    .flatMap(([name, about]) => {
      const lines = wrap(about, Math.max(24, width - gap));
      const first = name.length > left ? [`${indent}${name}`] : [];
      const start = first.length > 0 ? 0 : 1;
      const head = `${indent}${name.padEnd(left)}  ${lines[0] ?? ''}`.trimEnd();
      return [...(start === 1 ? [head] : first), ...lines.slice(start).map((line) => ' '.repeat(gap) + line)];
    })
    .map((line) => `${line}\n`)
    .join('');
}
