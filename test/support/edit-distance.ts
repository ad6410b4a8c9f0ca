/** Fewest edits between two lists, cell by cell. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1);
  a.forEach((sign, line) => {
    let left = line + 1;
    let corner = line;
    row = row.map((above, index) => {
      const value = Math.min(above + 1, left + 1, corner + (sign === b[index] ? 0 : 1));
      corner = above;
      left = value;
      return value;
    });
  });
  return row.at(-1) ?? a.length;
}
