/** Two columns, the second wrapped: for lists of commands and flags. */
export function columns(rows: readonly (readonly [string, string])[], width: number, indent = '  '): string {
  const left = Math.min(30, Math.max(0, ...rows.map(([name]) => name.length)));
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

/** Prose in lines of at most `width` characters; a word that is longer stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
