import path from 'node:path';
import { createProject } from '../../project/change.ts';
import { isFileId } from '../../project/names.ts';
import { planInit } from '../../project/plan-init.ts';
import { shippedCodebook, shippedFiles, shippedIds } from '../../project/shipped.ts';
import { concluded, dryRunOption } from '../change.ts';
import type { Command, Context } from '../command.ts';
import { tell } from '../findings.ts';
import type { Options } from '../options.ts';

export const init: Command = {
  arguments: [{ name: { en: 'FOLDER', id: 'FOLDER' } }],
  details: {
    en: 'Makes a project in the folder: simpul.yaml, voices.yaml and the codebooks you name, else the UNDP codebook of five elements. Files that are there stay as they are.',
    id: 'Membuat proyek di folder itu: simpul.yaml, voices.yaml, dan buku kode yang Anda sebut; bila tidak disebut, buku kode UNDP dengan lima elemen. Berkas yang sudah ada dibiarkan.',
  },
  examples: [
    { line: 'simpul init kota-kembar', about: { en: 'a new project', id: 'proyek baru' } },
    {
      line: 'simpul init kota-kembar --template sister-city --coder rani --lang id',
      about: {
        en: 'in Indonesian, with the founding study’s question and its three claims',
        id: 'berbahasa Indonesia, dengan rumusan masalah dan tiga proposisi penelitian pendiri',
      },
    },
    {
      line: 'simpul init kota-kembar --codebook cremer-5 --codebook kuznetsov-11',
      about: {
        en: 'with other codebooks; simpul codebook list names them',
        id: 'dengan buku kode lain; daftarnya: simpul codebook list',
      },
    },
  ],
  options: [
    {
      name: 'codebook',
      value: { en: 'ID', id: 'ID' },
      values: shippedIds,
      repeat: true,
      about: {
        en: 'a codebook that ships; may be given more than once (else undp-success-elements)',
        id: 'buku kode bawaan simpul; boleh disebut lebih dari sekali (bila tidak disebut: undp-success-elements)',
      },
    },
    {
      name: 'title',
      value: { en: 'TITLE', id: 'JUDUL' },
      about: {
        en: 'title of the study (else the folder’s name)',
        id: 'judul penelitian (bila tidak disebut: nama folder)',
      },
    },
    {
      name: 'template',
      value: { en: 'NAME', id: 'NAMA' },
      values: ['sister-city'],
      about: {
        en: 'begin with a question and claims: sister-city; takes the UNDP codebook along',
        id: 'mulai dengan rumusan masalah dan proposisi: sister-city; buku kode UNDP ikut serta',
      },
    },
    {
      name: 'coder',
      value: { en: 'ID', id: 'ID' },
      about: { en: 'a short name for you as coder', id: 'nama pendek Anda sebagai pengode' },
    },
    dryRunOption,
  ],
  async run([folder = ''], options, context) {
    const dir = path.resolve(context.dir, folder);
    const name = path.basename(dir);
    const coder = options.one('coder') ?? coderFrom(context);
    const codebooks = chosen(options);
    const plan = planInit({
      id: idFrom(name),
      title: options.one('title') ?? name,
      lang: context.locale,
      coder,
      ...(options.has('template') ? { template: 'sister-city' } : {}),
      codebooks: await Promise.all(codebooks.map(shippedCodebook)),
      files: await shippedFiles(codebooks),
    });
    const dryRun = options.has('dry-run');
    const made = await createProject(dir, { now: context.terminal.now, dryRun }, plan);
    return concluded(made, dryRun, context, options, {
      done: (claims) => {
        context.terminal.stdout.write(`${folder}\n`);
        tell(context, {
          en: `The project is ready; you code as “${coder}” (simpul.yaml, coders).`,
          id: `Proyek siap; Anda mengode sebagai “${coder}” (simpul.yaml, coders).`,
        });
        if (claims.length > 0) {
          tell(context, {
            en: `Claims to begin with: ${claims.join(', ')}. They are tentative until evidence is linked.`,
            id: `Proposisi awal: ${claims.join(', ')}. Semuanya tentatif sampai buktinya ditautkan.`,
          });
        }
        const go = folder === '.' ? '' : `cd ${/\s/.test(folder) ? `"${folder}"` : folder}`;
        tell(context, {
          en: `Next: ${go === '' ? '' : `${go}, then `}simpul import PATH/*.txt --dry-run shows who speaks in your interviews.`,
          id: `Berikutnya: ${go === '' ? '' : `${go}, lalu `}simpul import ALAMAT/*.txt --dry-run menunjukkan siapa yang berbicara dalam wawancara Anda.`,
        });
      },
    });
  },
};

/** The codebooks asked for, each once; the template's claims are about the UNDP codebook. */
function chosen(options: Options): readonly string[] {
  const asked = options.all('codebook');
  const usual = asked.length === 0 || options.has('template') ? [shippedIds[0]] : [];
  return [...new Set([...usual, ...asked])];
}

/** The login name where it can be an id; it is said, and can be changed in simpul.yaml. */
function coderFrom({ terminal: { env } }: Context): string {
  const login = (env.USER ?? env.USERNAME ?? '').toLowerCase();
  return isFileId(login) && login !== 'root' ? login : 'coder1';
}

/** A folder's name as an id: letters without accents, digits and hyphens. */
function idFrom(name: string): string {
  const id = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 64);
  return isFileId(id) ? id : 'study';
}
