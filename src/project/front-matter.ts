/** A fence, YAML and a fence at the head of a memo; group 1 is the YAML, with the line end before the closing fence. */
const FRONT = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\r?\n)??)---[ \t]*(?:\r?\n|$)/;

/** The head of a memo with its fences, the YAML in it, and the text below; without a head all is text. */
export function memoParts(content: string): { readonly head: string; readonly yaml?: string; readonly text: string } {
  const [head, yaml] = FRONT.exec(content) ?? [];
  return head === undefined || yaml === undefined
    ? { head: '', text: content }
    : { head, yaml, text: content.slice(head.length) };
}
