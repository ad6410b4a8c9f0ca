import { type IdentifierKind, identifierKinds } from '../../core/identifiers.ts';
import { identifiedIn } from '../../core/privacy/identified.ts';
import { identifiedTable, privacyReport } from '../../core/privacy/report.ts';
import { type PseudonymRequest, planPseudonym } from '../../project/plan-pseudonyms.ts';
import { dryRunOption, withChange } from '../change.ts';
import type { Command, Context, ExitCode, Group } from '../command.ts';
import { deliver, jsonOption, viewOptions } from '../deliver.ts';
import { actorOf, actorOption, missingFlags } from '../demands.ts';
import { refuse, tell } from '../findings.ts';
import { forReader } from '../leaving.ts';
import type { Option } from '../option.ts';
import type { Options } from '../options.ts';
import { withStudy } from '../study.ts';
import { reasonOption } from './code-remove.ts';

const report: Command = {
  arguments: [],
  details: {
    en: 'Consent by voice, what is off the record, names and numbers in the sources (shortened), voices that role and side single out, and who sees what.',
    id: 'Persetujuan tiap narasumber, yang di luar catatan, nama dan nomor di dalam sumber (dipendekkan), narasumber yang dikenali dari peran dan pihaknya, dan siapa melihat apa.',
  },
  examples: [
    {
      line: 'simpul privacy report -o etika.html',
      about: { en: 'for a supervisor or an ethics board', id: 'untuk pembimbing atau komisi etik' },
    },
  ],
  options: viewOptions,
  run: (_args, options, context) =>
    withStudy(context, options, async (study) => {
      // What the sources hold is found before anything is replaced; shortened, it may leave.
      const view = privacyReport(study.project, context.locale);
      const project = forReader(study.project, options, context);
      const delivered = await deliver(view, options, context, { project });
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    }),
};

const allOption: Option = {
  name: 'all',
  about: { en: 'also what is replaced or kept already', id: 'juga yang sudah disamarkan atau dipertahankan' },
};

const scan: Command = {
  arguments: [],
  details: {
    en: 'Lists what looks like a name, a number or an address in the sources, whole, for you alone. Suggestions only: nothing is replaced until you say so with privacy replace or privacy keep.',
    id: 'Mendaftar yang menyerupai nama, nomor, atau alamat di dalam sumber data, utuh, untuk Anda sendiri. Hanya usulan: tidak ada yang disamarkan sebelum Anda memutuskannya dengan privacy replace atau privacy keep.',
  },
  examples: [
    { line: 'simpul privacy scan', about: { en: 'what is not decided yet', id: 'yang belum diputuskan' } },
    { line: 'simpul privacy scan --all', about: { en: 'every decision', id: 'semua keputusan' } },
  ],
  options: [allOption, jsonOption],
  run: (_args, options, context) =>
    withStudy(context, options, async ({ project }) => {
      const found = identifiedIn(project).filter(({ decision }) => decision === 'open' || options.has('all'));
      if (found.length === 0 && !options.has('json')) {
        tell(context, { en: 'Nothing is left to decide.', id: 'Tidak ada yang perlu diputuskan.' });
        return 0;
      }
      const delivered = await deliver(identifiedTable(found, context.locale), options, context, { bare: true });
      if (!delivered.ok) return refuse(context, delivered.diagnostics);
      tell(context, {
        en: 'Suggestions only. Next: simpul privacy replace "WORDS" --as "…", or simpul privacy keep "WORDS" --reason "…".',
        id: 'Hanya usulan. Berikutnya: simpul privacy replace "KATA" --as "…", atau simpul privacy keep "KATA" --reason "…".',
      });
      return 0;
    }),
};

const asOption: Option = {
  name: 'as',
  value: { en: 'PSEUDONYM', id: 'SAMARAN' },
  about: { en: 'what stands for it, e.g. "Informant 1"', id: 'penggantinya, mis. "Informan 1"' },
};

const kindOption: Option = {
  name: 'kind',
  value: { en: 'KIND', id: 'JENIS' },
  values: identifierKinds,
  about: {
    en: 'what it is (else known by its form): name, phone, email, address, number …',
    id: 'jenisnya (bila tidak disebut: dikenali dari bentuknya): name, phone, email, address, number …',
  },
};

const voiceOption: Option = {
  name: 'voice',
  value: { en: 'VOICE', id: 'NARASUMBER' },
  about: { en: 'whose it is', id: 'milik narasumber mana' },
};

const exactOption: Option = {
  name: 'exact',
  about: {
    en: 'only as it is spelt: for names that are words, too (Budi, Sari)',
    id: 'hanya menurut ejaannya: untuk nama yang juga kata biasa (Budi, Sari)',
  },
};

const replace: Command = {
  arguments: [{ name: { en: 'WORDS', id: 'KATA' } }],
  details: {
    en: 'Writes into private/pseudonyms.yaml, which git ignores. The sources stay as they are; in everything that leaves (a file, a pipe, an export) the words are replaced, whole words with -nya and the like, the longest first, the same everywhere.',
    id: 'Menulis ke private/pseudonyms.yaml, yang diabaikan git. Sumber data tetap apa adanya; dalam semua yang keluar (berkas, pipa, ekspor) kata-kata itu diganti: kata utuh beserta -nya dan sejenisnya, yang terpanjang lebih dahulu, sama di mana pun.',
  },
  examples: [
    {
      line: 'simpul privacy replace "Budi Santoso" --as "Informan 1" --voice N1',
      about: { en: 'a name', id: 'sebuah nama' },
    },
    {
      line: 'simpul privacy replace 0812-0000-0000 --as "[nomor telepon]"',
      about: { en: 'a number, however it is set apart', id: 'sebuah nomor, apa pun pemisahnya' },
    },
  ],
  options: [asOption, kindOption, voiceOption, exactOption, actorOption, dryRunOption],
  async run([real = ''], options, context) {
    const missing = missingFlags(['as'], this.options, options, 'simpul privacy replace', context.locale);
    if (missing.length > 0) return refuse(context, missing);
    return decide({ ...told(real, options), ...(options.has('exact') ? { case: 'exact' } : {}) }, options, context);
  },
};

const keep: Command = {
  arguments: [{ name: { en: 'WORDS', id: 'KATA' } }],
  details: {
    en: 'Notes in private/pseudonyms.yaml that these words are public or identify nobody, so that they may be written.',
    id: 'Mencatat di private/pseudonyms.yaml bahwa kata-kata ini umum atau tidak membuka jati diri siapa pun, sehingga boleh ditulis.',
  },
  examples: [
    {
      line: 'simpul privacy keep "Jalan Aceh No. 51" --reason "alamat kantor pemerintah"',
      about: { en: 'the address of a public office', id: 'alamat kantor pemerintah' },
    },
  ],
  options: [reasonOption, kindOption, actorOption, dryRunOption],
  async run([real = ''], options, context) {
    const missing = missingFlags(['reason'], this.options, options, 'simpul privacy keep', context.locale);
    if (missing.length > 0) return refuse(context, missing);
    return decide({ ...told(real, options), keep: true }, options, context);
  },
};

function told(real: string, options: Options): PseudonymRequest {
  const values = ['as', 'voice', 'reason'].flatMap((name) => {
    const value = options.one(name);
    return value === undefined ? [] : [[name, value]];
  });
  const kind = options.one('kind') as IdentifierKind | undefined;
  return { real: real.trim(), ...Object.fromEntries(values), ...(kind === undefined ? {} : { kind }) };
}

function decide(request: PseudonymRequest, options: Options, context: Context): Promise<ExitCode> {
  return withChange(context, options, (study) => planPseudonym(study, request, actorOf(options, study.project)), {
    done: () =>
      tell(
        context,
        request.keep
          ? { en: `Kept: “${request.real}”.`, id: `Dipertahankan: “${request.real}”.` }
          : {
              en: `In everything that leaves, “${request.as}” now stands for “${request.real}”.`,
              id: `Dalam semua yang keluar, “${request.real}” kini diganti “${request.as}”.`,
            },
      ),
  });
}

export const privacy: Group = {
  fallback: 'report',
  verbs: [
    {
      name: 'report',
      about: {
        en: 'consent, identifiers, flags, and who sees what',
        id: 'persetujuan, pengenal, tanda, dan siapa melihat apa',
      },
      load: async () => report,
    },
    {
      name: 'scan',
      about: {
        en: 'list what looks like a name, a number or an address',
        id: 'daftar yang menyerupai nama, nomor, atau alamat',
      },
      load: async () => scan,
    },
    {
      name: 'replace',
      about: {
        en: 'let a pseudonym stand for words in all that leaves',
        id: 'samarkan kata-kata dalam semua yang keluar',
      },
      load: async () => replace,
    },
    {
      name: 'keep',
      about: { en: 'note that words may be written as they are', id: 'catat bahwa kata-kata boleh ditulis apa adanya' },
      load: async () => keep,
    },
  ],
};
