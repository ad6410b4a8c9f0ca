const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** Whether a word may be an id that becomes a file name on every system (DESIGN section 5). */
export function isFileId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id) && !device.test(id) && !id.endsWith('.');
}

/** S2 before S10. */
export function compareNatural(a: string, b: string): number {
  const split = (value: string) => value.match(/\d+|\D+/g) ?? [];
  const left = split(a);
  const right = split(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const x = left[index] ?? '';
    const y = right[index] ?? '';
    if (x === y) continue;
    const numbers = Number(x) - Number(y);
    return Number.isNaN(numbers) || numbers === 0 ? (x < y ? -1 : 1) : numbers;
  }
  return left.length - right.length;
}
