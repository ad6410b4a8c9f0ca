/** A short codebook in good order, for the marked examples of rules: only what a rule is about needs to be written out. */
export function sample(codes: string, head: { readonly [line: string]: string } = {}): string {
  const lines = {
    schema: 'codebook/1',
    id: 'kota-kembar',
    version: '1.0.0',
    title: 'Kota kembar',
    languages: '[id]',
    valences: '[]',
    ...head,
  };
  return `${Object.entries(lines)
    .map(([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`)
    .join('')}codes:${codes}`;
}

/** What a code needs besides its id and name, below a code of the first level. */
export const parts = `    definition: Upaya, waktu, dan dana dari tiap pihak
    when_to_use: [uang dan waktu yang diberikan]
    when_not_to_use: [kegiatan yang berjalan]
    examples: [{lang: id, text: Anggarannya ada setiap tahun.}]
`;

export const twoValences = `
  - {id: met, label: terpenuhi}
  - {id: unmet, label: tidak terpenuhi}`;
