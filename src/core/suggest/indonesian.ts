/**
 * Every inflected form of an Indonesian root, so that a term is found in them without a stemmer and no offset ever
 * moves (METHOD 2 "Clitics and affixes"). Prefixes and sound changes after Tata Bahasa Baku Bahasa Indonesia (Alwi
 * et al. 2003, ch. 4–5). Endings -nya -ku -mu -lah -kah -pun are matched anywhere (`Vocabulary`) and not made here.
 */

/** What stands before a root, what may stand after it, and whether the two are written as one word with `kerja sama`. */
interface Pattern {
  /** Forms of the prefix before this root; with what is left of the root. */
  readonly before: (root: string) => readonly string[];
  readonly endings: readonly string[];
}

const bare = ['', 'an', 'kan', 'i'];
const verbal = ['', 'kan', 'i'];

const patterns: readonly Pattern[] = [
  { before: plain(''), endings: bare },
  { before: (root) => nasal('me', root), endings: verbal },
  { before: (root) => nasal('pe', root), endings: ['', 'an'] },
  // Who does it without a nasal: petani, pekerja, peserta.
  { before: plain('pe'), endings: [''] },
  ...['di', 'ku', 'kau'].map((prefix) => ({ before: plain(prefix), endings: verbal })),
  { before: (root) => rolled('ter', root), endings: verbal },
  { before: (root) => rolled('ber', root), endings: ['', 'an', 'kan'] },
  { before: plain('ber'), endings: [''] },
  { before: plain('se'), endings: [''] },
  { before: (root) => rolled('per', root), endings: ['an', 'kan', 'i'] },
  ...['memper', 'diper', 'kuper'].map((prefix) => ({
    before: (root: string) => rolled(prefix, root),
    endings: verbal,
  })),
  ...['pemer', 'terper'].map((prefix) => ({ before: plain(prefix), endings: verbal })),
  ...['member', 'diber'].map((prefix) => ({ before: (root: string) => rolled(prefix, root), endings: ['kan'] })),
  ...['menge', 'dike', 'kuke', 'ke'].map((prefix) => ({ before: plain(prefix), endings: ['kan', 'i'] })),
  ...['ke', 'keter', 'kese', 'pember', 'keber', 'penge', 'perse', 'kepe'].map((prefix) => ({
    before: (root: string) => (prefix.endsWith('ber') ? rolled(prefix, root) : plain(prefix)(root)),
    endings: ['an'],
  })),
  { before: (root) => nasal('kepe', root), endings: ['an'] },
  ...['berke', 'berpe'].map((prefix) => ({ before: plain(prefix), endings: ['an'] })),
  { before: (root) => nasal('berpe', root), endings: ['', 'an'] },
  { before: (root) => [...nasal('sepe', root), `sepenge${root}`], endings: ['an'] },
];

/** Words that look like a form of some root and are words of their own. */
const wordsOfTheirOwn = new Set(
  'mengapa berapa babi tangan sebab seminar sedia sekali selalu semua segera seluruh selain senang sehat berat beri berita besar benar bersih beras beruang perang perlu pernah persen permata terima terus tertib diri dimana diskusi disiplin kesan pesan pesta petang penuh kemarin keluar mereka meja memang mentah menteri sekutu setia setiap sewa seret serius sesal peran perahu terang teras tinggi dinas dini'.split(
    ' ',
  ),
);

/** Roots whose forms are not made by rule. */
const irregular: { readonly [root: string]: readonly string[] } = {
  ajar: ['belajar', 'pelajar', 'pelajaran', 'pembelajaran', 'pembelajar', 'mempelajari', 'dipelajari', 'membelajarkan'],
};

/**
 * All forms of a root, the root first, none twice. A root of two words gives the parted form with a prefix alone
 * (`bekerja sama`) and the joined ones (`kerjasama`, `keikutsertaan`).
 */
export function indonesianForms(root: string): readonly string[] {
  const words = root
    .toLowerCase()
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const joined = words.join('');
  if (joined === '') return [];
  const forms = new Set([words.join(' '), joined]);
  const add = (form: string): void => {
    if (!wordsOfTheirOwn.has(form)) forms.add(form);
  };
  for (const { before, endings } of patterns) {
    for (const stem of before(joined)) for (const ending of endings) add(withEnding(stem, ending));
    if (words.length > 1) {
      const [first = '', ...rest] = words;
      for (const stem of before(first)) {
        if (endings.includes('')) add([stem, ...rest].join(' '));
        const last = rest.at(-1) ?? '';
        for (const ending of endings) add([stem, ...rest.slice(0, -1), withEnding(last, ending)].join(' '));
      }
    }
  }
  for (const form of irregular[joined] ?? []) forms.add(form);
  return [...forms];
}

/** `-i` is not added after an i: *memberi*, never *memberii*. */
function withEnding(stem: string, ending: string): string {
  return ending === 'i' && stem.endsWith('i') ? stem : stem + ending;
}

function plain(prefix: string): (root: string) => readonly string[] {
  return (root) => [prefix + root];
}

/** ber-, ter-, per- lose their r before r, and before a root whose first syllable ends in -er: bekerja, beternak. */
function rolled(prefix: string, root: string): readonly string[] {
  const soft = root.startsWith('r') || /^[^aiueo]+er[^aiueo]/.test(root);
  return soft ? [prefix.slice(0, -1) + root, prefix + root] : [prefix + root];
}

const oneSyllable = /^[^aiueo]*[aiueo][^aiueo]*$/;

/**
 * meN-/peN- before a root, with the sound changes: k p t s melt away (mengirim, memakai, menulis, menyusun), and stay
 * in loanwords (memproses, mentransfer, mengkritik), so that both are made.
 */
function nasal(prefix: string, root: string): readonly string[] {
  const rest = root.slice(1);
  const whole = (nasalSound: string): string => prefix + nasalSound + root;
  const forms = soundsFor(root).map(whole);
  const melts: { readonly [letter: string]: string } = { k: 'ng', p: 'm', t: 'n', s: 'ny' };
  const melted = melts[root.charAt(0)];
  if (melted !== undefined && /^[aiueolrwy]/.test(rest)) forms.push(prefix + melted + rest);
  if (oneSyllable.test(root)) forms.push(`${prefix}nge${root}`);
  return forms;
}

function soundsFor(root: string): readonly string[] {
  if (/^(?:ng|ny|[lmnrwy])/.test(root)) return [''];
  if (/^[bpfv]/.test(root)) return ['m'];
  if (/^(?:sy|[dtcjzs])/.test(root)) return ['n'];
  return ['ng'];
}
