/** Words in letters that can be searched for, and what was done to have them. */
export interface Letters {
  readonly text: string;
  /** Signs drawn for several letters (ﬁ, ﬂ), or for a letter in one place of a word, that were written as the letters. */
  readonly forms: number;
  /** Signs of which the file does not say what they mean. */
  readonly unknown: number;
}

const form = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\u2e80-\u2fdf]/g;
/** Private, unassigned by the file, or no sign at all. */
const strange = /[\ue000-\uf8ff\ufffd]|(?![\t\n\f])\p{Cc}/gu;

/** Ligatures and other forms of print as letters; signs without a meaning as □. */
export function asLetters(text: string): Letters {
  let forms = 0;
  let unknown = 0;
  const written = text
    .replace(form, (sign) => {
      forms++;
      return sign.normalize('NFKC');
    })
    .replace(strange, () => {
      unknown++;
      return '□';
    });
  return { text: written, forms, unknown };
}
