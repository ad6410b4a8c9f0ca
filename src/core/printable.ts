/**
 * Control characters but tab and LF, marks that turn the direction of writing, and other characters that are not
 * seen: all that could move a cursor, reorder a line or hide a word when text from a file is shown.
 */
const unseen = /(?![\t\n])\p{Cc}|(?![\u200c\u200d])\p{Cf}|[\u2028\u2029]|\p{Cs}/gu;

/** Text from a file as it may be shown: what is not seen becomes �, one for one, so that columns still count. */
export function printable(text: string): string {
  return text.replace(unseen, '\ufffd');
}
