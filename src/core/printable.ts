/**
 * What is not seen and could move a cursor, reorder a line or hide a word when text from a file is shown: control
 * characters but tab and LF, marks that turn the direction of writing and other format characters, line separators,
 * and halves of surrogate pairs. Not among them: the joiners that emoji and some scripts need, and Arabic signs that
 * are drawn.
 */
const unseen =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each sign of the class stands alone.
  /(?![\t\n])\p{Cc}|(?![\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2])\p{Cf}|[\u2028\u2029]|\p{Cs}/gu;

/** Anything but common letters and signs: of a text without any, nothing has to be looked up in Unicode's tables. */
const uncommon = /[^\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]/;

/** Text from a file as it may be shown: what is not seen becomes �, one for one, so that columns still count. */
export function printable(text: string): string {
  return text.replace(unseen, '\ufffd');
}

/** Text from a file without what is not seen, white space apart; half of a surrogate pair becomes �. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, (sign) => {
    if (/^\p{Cs}$/u.test(sign)) return '\ufffd';
    return /^[\s\u0085]$/.test(sign) && sign !== '\ufeff' ? sign : '';
  });
}

/** A text of at most `most` characters (code points): a longer one is cut, and ends in an ellipsis that counts. */
export function clipped(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** JSON of a value, in which what is not seen is written as `\u....`: the same to a program, and harmless on a screen. */
export function safeJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return uncommon.test(text) ? text.replace(unseen, escaped) : text;
}

function escaped(sign: string): string {
  let text = '';
  for (let at = 0; at < sign.length; at++) text += `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return text;
}
