/**
 * The regular forms of an English root: -s, -ed, -ing, -er, -ers (fund, funds, funded, funding, funder). The root first, none
 * twice. Of several words the last one changes, and the first too, for verbs with a particle (set up, setting up).
 * Irregular forms (met, written) are terms to be listed. Rules after Quirk et al. 1985, §§ 3.5–3.10, 5.80.
 */
export function englishForms(root: string): readonly string[] {
  const words = root
    .toLowerCase()
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  const forms = new Set([words.join(' ')]);
  for (const form of formsOfWord(last)) forms.add([...words.slice(0, -1), form].join(' '));
  if (words.length > 1) for (const form of formsOfWord(first)) forms.add([form, ...words.slice(1)].join(' '));
  return [...forms];
}

function formsOfWord(word: string): readonly string[] {
  if (!/^[a-z-]*[a-z]$/.test(word) || word.length < 2) return [];
  if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${word}ing`, `${stem}ier`, `${stem}iers`];
  }
  if (word.endsWith('ie')) return [`${word}s`, `${word}d`, `${word.slice(0, -2)}ying`, `${word}r`, `${word}rs`];
  if (/[eo]e$/.test(word)) return [`${word}s`, `${word}d`, `${word}ing`, `${word}r`, `${word}rs`];
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    return [`${word}s`, `${word}d`, `${stem}ing`, `${word}r`, `${word}rs`];
  }
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  const stems = doubles(word) ? [word, word + word.slice(-1)] : [word];
  return [plural, ...stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`, `${stem}er`, `${stem}ers`])];
}

/** Whether the last letter may be doubled: plan → planned; both spellings are made (focused, focussed; travelled, traveled). */
function doubles(word: string): boolean {
  return /[^aeiou][aeiou][bdfglmnprst]$/.test(word);
}
