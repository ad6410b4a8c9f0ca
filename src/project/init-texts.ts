import type { Codebook } from '../core/codebook.ts';
import type { Locale, Localised } from '../core/locale.ts';

export interface InitRequest {
  /** Short name of the project, e.g. from its folder. */
  readonly id: string;
  readonly title: string;
  readonly lang: Locale;
  /** Who will code. */
  readonly coder: string;
  /** `sister-city`: the founding study's question and its argument as claims (METHOD S07–S09). */
  readonly template?: 'sister-city';
  readonly codebooks: readonly Codebook[];
  /** What goes under `codebooks/`, by name: the codebooks as they ship, and their schema. */
  readonly files: Readonly<Record<string, string>>;
}

/** The first simpul.yaml: every key that a first study needs, with a word on each. */
export function settingsText(request: InitRequest): string {
  const { template } = request;
  const { codebooks } = request;
  return settings[request.lang]({
    id: request.id,
    title: quoted(request.title),
    coder: request.coder,
    codebooks: codebooks.map(({ id }) => id).join(', '),
    codes: (codebooks[0]?.codes ?? []).map(({ id }) => id).join(', '),
    twoWordings: codebooks.some(({ codes }) => codes.some(({ id, source_wording }) => id === 'E5' && source_wording)),
    sisterCity: template === 'sister-city',
  });
}

/** As a YAML string in double quotes, which is a JSON string. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

interface Blanks {
  readonly id: string;
  readonly title: string;
  readonly coder: string;
  readonly codebooks: string;
  /** Codes for the example of a question. */
  readonly codes: string;
  /** Whether E5 is among the codes, of which the study must choose a wording. */
  readonly twoWordings: boolean;
  readonly sisterCity: boolean;
}

const sisterCityQuestion = `  - id: Q1
    text:
      id: Mengapa kerja sama kota kembar ini tidak berjalan lancar?
      en: Why does this sister-city cooperation not run smoothly?
    codes: [E1, E2, E3, E4, E5]`;

const sisterCityCase = `cases:
  - id: kota-kembar
    outcome: {id: tidak berjalan lancar, en: not running smoothly}`;

const roles = `roles:
  - pejabat pengelola kerja sama
  - mantan pengelola
  - dinas teknis
  - mitra luar negeri
  - pelaku usaha
  - masyarakat/komunitas
  - media
  - naskah perjanjian`;

const settings: Localised<(blanks: Blanks) => string> = {
  en: ({
    id,
    title,
    coder,
    codebooks,
    codes,
    twoWordings,
    sisterCity,
  }) => `# This is your study. Lines that begin with # are notes; simpul does not read them.
#
#   originals/  your files as they came           sources/    their texts, with what is known of each
#   voices.yaml who was heard                     codebooks/  codes and their criteria
#   codings/    your codings, one a line          reviews/    what you have read to the end
#   claims/     your claims and their evidence    memos/      your notes and decisions
#   log/        who changed what, when            private/    real names; never leaves this computer
#
# Folders appear when there is something in them. Only simpul.yaml, voices.yaml, codebooks/, claims/ and memos/ are for
# your own editor; the texts in sources/ are never changed by hand.
simpul: 1
id: ${id}
title: ${title}
language: en # of messages and reports: en or id
type: ${sisterCity ? 'explanatory' : 'descriptive'} # explanatory if you ask why, descriptive if you ask what or how

# What you want to know. Every claim and every table answers one of these.
${
  sisterCity
    ? `questions:\n${sisterCityQuestion}`
    : `# Take away the # before these four lines and write your own.
# questions:
#   - id: Q1
#     text: Write your research question here
#     codes: [${codes}] # codes that serve it`
}

# codebooks/<id>.yaml
codebooks: [${codebooks}]

# What is compared, or the one thing studied, and what is to be explained about it.
${
  sisterCity
    ? sisterCityCase
    : `# cases:
#   - id: my-case
#     outcome: what is to be explained`
}

# Roles of informants, from closest to the policy to farthest: the order of columns in tables.
${sisterCity ? roles : '# roles: [official, former official, partner, community, media]'}

# Who codes. coder: whose codings count in tables when you do not say otherwise.
coders:
  - id: ${coder}
coder: ${coder}
${
  twoWordings
    ? `
# Which wording of E5 this study uses: conceptual_1_5 (tangible results) or operational_1_6 (implementation).
# definition_variant: {E5: conceptual_1_5}
`
    : ''
}`,
  id: ({
    id,
    title,
    coder,
    codebooks,
    codes,
    twoWordings,
    sisterCity,
  }) => `# Ini penelitian Anda. Baris yang diawali # adalah catatan; simpul tidak membacanya.
#
#   originals/  berkas Anda sebagaimana diterima    sources/    teksnya, beserta keterangan masing-masing
#   voices.yaml siapa yang didengar                 codebooks/  kode dan kriterianya
#   codings/    pengodean Anda, satu per baris      reviews/    yang sudah Anda baca sampai selesai
#   claims/     proposisi Anda dan buktinya         memos/      catatan dan keputusan Anda
#   log/        siapa mengubah apa, kapan           private/    nama asli; tidak pernah keluar dari komputer ini
#
# Folder muncul bila sudah ada isinya. Yang disunting sendiri hanya simpul.yaml, voices.yaml, codebooks/, claims/, dan
# memos/; teks di sources/ tidak pernah diubah dengan tangan.
simpul: 1
id: ${id}
title: ${title}
language: id # bahasa pesan dan laporan: id atau en
type: ${sisterCity ? 'explanatory' : 'descriptive'} # explanatory (eksplanatif) bila bertanya mengapa, descriptive (deskriptif) bila bertanya apa atau bagaimana

# Yang ingin Anda ketahui. Setiap proposisi dan tabel menjawab salah satunya.
${
  sisterCity
    ? `questions:\n${sisterCityQuestion}`
    : `# Hapus # di awal keempat baris ini, lalu tulis rumusan masalah Anda.
# questions:
#   - id: Q1
#     text: Tulis rumusan masalah Anda di sini
#     codes: [${codes}] # kode yang menjawabnya`
}

# codebooks/<id>.yaml
codebooks: [${codebooks}]

# Yang dibandingkan, atau satu-satunya yang diteliti, dan apa yang hendak dijelaskan tentangnya.
${
  sisterCity
    ? sisterCityCase
    : `# cases:
#   - id: kasus-saya
#     outcome: yang hendak dijelaskan`
}

# Peran narasumber, dari yang terdekat dengan kebijakan sampai yang terjauh: urutan kolom di tabel.
${sisterCity ? roles : '# roles: [pejabat, mantan pejabat, mitra, masyarakat, media]'}

# Siapa yang mengode. coder: pengodean siapa yang dihitung di tabel bila tidak disebutkan lain.
coders:
  - id: ${coder}
coder: ${coder}
${
  twoWordings
    ? `
# Rumusan E5 mana yang dipakai: conceptual_1_5 (hasil nyata) atau operational_1_6 (pelaksanaan).
# definition_variant: {E5: conceptual_1_5}
`
    : ''
}`,
};

export const voicesText: Localised = {
  en: `# Who was heard, in the order in which you heard them. simpul import adds to this list.
# Add to each: role, group (people of one office share a group and count once), credibility. For example:
# - id: N1
#   role: official
#   group: G1
#   credibility: {proximity: 2, authority: 2, independence: 1, contemporaneity: 1, checkability: 2, reason: why}
# Side and consent go in with simpul voices set N1 --side … --quote yes|no, so that the log tells who decided and when;
# simpul check reports those that were changed by hand.
`,
  id: `# Siapa yang didengar, menurut urutan Anda mendengarnya. simpul import menambah daftar ini.
# Tambahkan pada masing-masing: role (peran), group (orang sekantor satu kelompok dan dihitung sekali), credibility
# (kredibilitas, tiap kriteria 0–2). Contoh:
# - id: N1
#   role: pejabat pengelola kerja sama
#   group: G1
#   credibility: {proximity: 2, authority: 2, independence: 1, contemporaneity: 1, checkability: 2, reason: alasannya}
# Pihak dan persetujuan diisi dengan simpul voices set N1 --side … --quote yes|no, supaya log mencatat siapa yang
# memutuskan dan kapan; simpul check melaporkan yang diubah dengan tangan.
`,
};

/** What stands in claims/ from the first day, where a user is told to write. */
export const claimsText: Localised = {
  en: `# Claims

One file a claim, e.g. claims/C1.yaml: what you say, about which code, and the codings that carry it or speak against it.

    simpul explain claim   how such a file is written, line by line
    simpul find E1         the codings with their ids, for the evidence
    simpul conclude        the status of each claim by rule R1, and what it still lacks
`,
  id: `# Proposisi

Satu berkas satu proposisi, mis. claims/C1.yaml: apa yang Anda nyatakan, tentang kode mana, dan pengodean yang mendukung
atau menentangnya.

    simpul explain claim   cara menulis berkas itu, baris demi baris
    simpul find E1         pengodean beserta id-nya, untuk buktinya
    simpul conclude        status tiap proposisi menurut aturan R1, dan apa yang masih kurang
`,
};

/** The founding study's argument (its 1.7): three elements unmet. E3 and E5 are not mentioned there, so not here. */
export const argument: readonly { readonly id: string; readonly content: string }[] = [
  claim('E1', 'Elemen komitmen tidak terpenuhi.', 'The element commitment is unmet.'),
  claim(
    'E2',
    'Elemen partisipasi, yaitu pelibatan masyarakat dalam proses serta pelaksanaan kerja sama, tidak terpenuhi.',
    'The element participation, that is, involving the community in process and implementation, is unmet.',
  ),
  claim(
    'E4',
    'Elemen hubungan timbal balik para pihak tidak terpenuhi.',
    'The element reciprocity between the parties is unmet.',
  ),
];

function claim(element: string, id: string, en: string): { readonly id: string; readonly content: string } {
  return {
    id: `C-${element}`,
    content: `# Argumen penelitian, sebelum ada data. / The study's argument, before there are data.
id: C-${element}
versions:
  - version: 1
    text:
      id: ${JSON.stringify(id)}
      en: ${JSON.stringify(en)}
    kind: element_status
    elements: [${element}]
    asserts: unmet
    origin: {kind: a_priori}
    question: Q1
`,
  };
}
