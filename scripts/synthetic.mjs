// A made-up project of any size, the same every time: what `npm run bench` measures on.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const words =
  'kerja sama kota kembar program anggaran warga masyarakat pertemuan tahunan surat dibalas komitmen tidak ada belum pernah kegiatan beasiswa hasil tujuan kesepakatan naskah pimpinan ganti dana festival sanggar komunitas informasi undangan kunjungan timbal balik manfaat dua arah rencana target jadwal'.split(
    ' ',
  );

/** Writes `sources` interviews of about `bytes` bytes each and `codings` codings by one coder into `dir`. */
export async function writeProject(dir, { sources, codings, bytes = 20_000 }) {
  let state = 12345;
  const next = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  for (const folder of ['sources', 'codebooks', 'codings/A', 'reviews/A', 'claims']) {
    await mkdir(path.join(dir, folder), { recursive: true });
  }
  const codebook = await readFile('codebooks/undp-success-elements.yaml', 'utf8');
  await writeFile(path.join(dir, 'codebooks/undp-success-elements.yaml'), codebook);
  const leaves = [...new Set(codebook.match(/\bE\d[ab]?\.\d\b/g))].sort();
  const voices = [];
  for (let source = 1; source <= sources; source++) {
    const id = `S${source}`;
    voices.push(
      `- {id: N${source}, role: peran ${source % 6}, side: Bandung, group: G${source}, consent: {quote: true}}`,
    );
    const { text, speeches } = transcript(bytes, next);
    await writeFile(path.join(dir, `sources/${id}.txt`), text);
    await writeFile(
      path.join(dir, `sources/${id}.yaml`),
      `id: ${id}\ntype: interview\ntechnique: wawancara\nlanguage: id\nobserved_at: 2021-${String((source % 12) + 1).padStart(2, '0')}-10\nspeakers: {Pewawancara: researcher, Narasumber: N${source}}\n`,
    );
    const share = Math.floor((codings * source) / sources) - Math.floor((codings * (source - 1)) / sources);
    await writeFile(
      path.join(dir, `codings/A/${id}.jsonl`),
      codingLines(share, id, source, text, speeches, leaves, next),
    );
    await writeFile(
      path.join(dir, `reviews/A/${id}.jsonl`),
      '{"kind":"read","state":"complete","at":"2021-12-01T00:00:00Z"}\n',
    );
  }
  await writeFile(path.join(dir, 'voices.yaml'), `${voices.join('\n')}\n`);
  await writeFile(
    path.join(dir, 'simpul.yaml'),
    'simpul: 1\nid: synthetic\ntitle: Made up for measuring\nlanguage: en\ntype: descriptive\ncodebooks: [undp-success-elements]\ncoders: [{id: A}]\ncoder: A\nquestions: [{id: Q1, text: What is measured?, codes: [E1, E2, E3, E4, E5]}]\n',
  );
}

function transcript(bytes, next) {
  let text = 'Transkrip rekaan\n\n';
  const speeches = [];
  while (text.length < bytes) {
    text += `Pewawancara: Bagaimana ${words[next(words.length)]}?\n\n`;
    const sentence = Array.from({ length: 30 + next(40) }, () => words[next(words.length)]).join(' ');
    text += 'Narasumber: ';
    speeches.push({ start: text.length, end: text.length + sentence.length });
    text += `${sentence}.\n\n`;
  }
  return { text, speeches };
}

function codingLines(count, id, source, text, speeches, leaves, next) {
  const lines = [];
  for (let index = 0; index < count; index++) {
    const speech = speeches[next(speeches.length)];
    const start = speech.start + next(Math.max(1, speech.end - speech.start - 60));
    const end = Math.min(speech.end, start + 20 + next(40));
    lines.push({
      id: `${id}-${index}`,
      code: leaves[next(leaves.length)],
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      valence: ['met', 'mixed', 'unmet', 'unmet'][next(4)],
      voice: `N${source}`,
      codebook: 'undp-success-elements@1.0.0',
      at: '2021-12-01T00:00:00Z',
    });
  }
  const order = (a, b) =>
    a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || (a.id < b.id ? -1 : 1);
  return lines
    .sort(order)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
