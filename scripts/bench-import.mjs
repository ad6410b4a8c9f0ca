// Costs of reading Word files: a hundred of 5,000 words to text, against merely inflating word/document.xml and
// stripping its tags (budget: six times the CPU, start-up and writing apart).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const FILES = 100;
const WORDS = 5_000;
const rounds = Number(process.env.ROUNDS ?? 5);
const vocabulary = 'kota kembar kerja sama dana tidak pernah jalan anggaran dinas warga surat undangan rapat'.split(
  ' ',
);

const dir = await mkdtemp(path.join(tmpdir(), 'simpul-bench-'));
try {
  const outfile = path.join(dir, 'read.mjs');
  await build({
    stdin: {
      contents: "export { readDocx } from './src/formats/docx.ts'; export { docxOf } from './test/support/zip.ts';",
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const { readDocx, docxOf } = await import(pathToFileURL(outfile).href);
  const files = Array.from({ length: FILES }, (_, file) => docxOf(body(file)));
  const starts = files.map(startOfDocument);
  const ratios = { bare: Infinity, ours: Infinity };
  for (let round = 0; round < rounds; round++) {
    ratios.bare = Math.min(
      ratios.bare,
      cpu(() => files.forEach((file, index) => void stripped(file, starts[index]))),
    );
    ratios.ours = Math.min(
      ratios.ours,
      cpu(() => files.forEach((file) => void words(readDocx(file, 'x.docx')))),
    );
  }
  console.log(`Node ${process.version}; least of ${rounds} rounds; ${FILES} Word files of ${WORDS} words`);
  console.log(`inflating and stripping tags ${ratios.bare.toFixed(0).padStart(6)} ms`);
  console.log(`reading to text              ${ratios.ours.toFixed(0).padStart(6)} ms`);
  const ratio = ratios.ours / ratios.bare;
  console.log(`ratio                        ${ratio.toFixed(2).padStart(6)} ×  ${ratio <= 6 ? 'within 6' : 'OVER 6'}`);
} finally {
  await rm(dir, { recursive: true, force: true });
}

/** Paragraphs of forty words in runs of eight, with the settings that Word writes beside each. */
function body(seed) {
  const settings = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/></w:rPr>';
  let count = seed;
  const run = () =>
    `<w:r w:rsidR="00AB12CD" w:rsidRPr="00CD34EF">${settings}<w:t xml:space="preserve">${Array.from({ length: 8 }, () => vocabulary[count++ % vocabulary.length]).join(' ')} </w:t></w:r>`;
  const paragraph = () =>
    `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:spacing w:after="0" w:line="360" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr>${Array.from({ length: 5 }, run).join('')}</w:p>`;
  return Array.from({ length: WORDS / 40 }, paragraph).join('');
}

/** Where the packed bytes of the document begin, found beforehand. */
function startOfDocument(file) {
  const name = file.indexOf('word/document.xml');
  return name + file.readUInt16LE(name - 4) + file.readUInt16LE(name - 2);
}

function stripped(file, start) {
  return inflateRawSync(file.subarray(start))
    .toString('utf8')
    .replace(/<[^>]*>/g, '');
}

function words(read) {
  if (!read.ok) throw new Error('unreadable');
  return read.value.text;
}

function cpu(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
