// Honest codebooks of any size: the tree of a shipped one, copied under ids and words of its own until it is large.
import { readFile } from 'node:fs/promises';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';

/** Keys below which a value is no word of a language. */
const marks = new Set(['id', 'lang', 'valence', 'with', 'origin', 'color']);

/** A codebook of at least `size` codes in two languages, in which `lint` finds hardly more than in the shipped one. */
export async function largeCodebook(size, file = 'codebooks/undp-success-elements.yaml') {
  const shipped = await readFile(file, 'utf8');
  const document = parseDocument(shipped);
  const roots = document.get('codes').items;
  const from = shipped.lastIndexOf('\n', roots[0].range[0]) + 1;
  const trees = roots.map((root, rank) => {
    const [start, end] = [root, roots[rank + 1]].map((one) =>
      one ? shipped.lastIndexOf('\n', one.range[0]) + 1 : shipped.length,
    );
    return { text: shipped.slice(start, end), words: wordsIn(root, start), codes: countCodes(root) };
  });
  let text = shipped.slice(0, from);
  let codes = 0;
  for (let copy = 0; codes < size; copy++) {
    for (const tree of trees) {
      text += ownWords(tree, copy);
      codes += tree.codes;
    }
  }
  return { text, codes };
}

/** Where the words of a language stand in a tree. */
function wordsIn(root, offset) {
  const words = [];
  visit(root, {
    Scalar(key, { range }, path) {
      const pair = path.findLast(isPair);
      const name = isScalar(pair?.key) ? pair.key.value : '';
      // `id` is the id of a code, but a language elsewhere.
      const language = isMap(path.at(-2)) && !path.at(-2).has('name');
      if (key !== 'key' && (!marks.has(name) || (name === 'id' && language))) {
        words.push([range[0] - offset, range[1] - offset]);
      }
    },
  });
  return words;
}

function countCodes(root) {
  return 1 + (root.get('codes')?.items ?? []).reduce((sum, code) => sum + countCodes(code), 0);
}

/** The tree with each E of an id as another letter, and the consonants of all words turned round by some places. */
function ownWords({ text, words }, copy) {
  if (copy === 0) return text;
  let own = '';
  let at = 0;
  for (const [start, end] of words) {
    own +=
      text.slice(at, start) +
      text.slice(start, end).replace(/(?<![\w\\])[\p{L}'-]{3,}/gu, (word) => turned(word, copy));
    at = end;
  }
  return (own + text.slice(at)).replace(/\bE(?=\d)/g, `${String.fromCharCode(69 + copy)}`);
}

const consonants = 'bcdfghjklmnpqrstvwxyz';

function turned(word, places) {
  return word.replace(/[a-z]/gi, (letter) => {
    const rank = consonants.indexOf(letter.toLowerCase());
    if (rank < 0) return letter;
    const other = consonants[(rank + places * 3) % consonants.length] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}
