const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** Whether a word may be an id that becomes a file name on every system (DESIGN section 5). */
export function isFileId(id: string): boolean {
  return isVoiceId(id) && !device.test(id) && !id.endsWith('.');
}

/** Whether a word may be the id of a voice. */
export function isVoiceId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id);
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

/** Two names that one file system or another takes for the same; undefined when all differ. */
export function clash(names: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first !== undefined && first !== name) return [first, name];
    seen.set(key, name);
  }
  return undefined;
}

/** A part of a temporary file's name that no other process chooses. */
export function randomName(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}
