import type { Link, Rival } from '../core/claim.ts';
import { type Unreasoned, unreasonedIn } from '../core/conclude/reasons.ts';
import { dispositionWords, rivalWords, stanceWords } from '../core/conclude/words.ts';
import { found } from '../core/diagnostic.ts';
import { inLocale, type Locale } from '../core/locale.ts';
import type { ProjectRule } from './rule.ts';

type Data = {
  /** `C1 v2`. */
  claim: string;
  what: Unreasoned['what'];
  /** The link or, in each language, the rival; empty for a gate. */
  id: string;
  text: { en: string; id: string };
  from?: Link['stance'] | undefined;
  to?: Link['stance'] | undefined;
  disposition?: Link['disposition'];
  status?: Rival['status'] | undefined;
};

/** Every decision about evidence, rivals and gates says why (METHOD 4.3, 4.7). */
export const claimNoReason: ProjectRule<Data> = {
  code: 'claim/no-reason',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'Contrary evidence can be defined away by decisions alone; with the reason beside each, an examiner can judge them.',
    id: 'Bukti sebaliknya dapat disingkirkan lewat keputusan semata; dengan alasan di sampingnya, penguji dapat menilainya.',
  },
  words: {
    en: (data) => ({ problem: `${problem(data, 'en')} without a reason.`, remedy: remedies.en[kindOf(data)] }),
    id: (data) => ({ problem: `${problem(data, 'id')} tanpa alasan.`, remedy: remedies.id[kindOf(data)] }),
  },
  *check({ project, place }) {
    for (const { id, versions } of project.claims) {
      for (const [index, version] of versions.entries()) {
        for (const { what, link, rival, way } of unreasonedIn(version)) {
          yield found(this, place('claim', id, ['versions', index, ...way]), {
            claim: `${id} v${version.version}`,
            what,
            id: link?.id ?? '',
            text: { en: inLocale(rival?.text, 'en'), id: inLocale(rival?.text, 'id') },
            from: link?.suggested,
            to: link?.stance,
            disposition: link?.disposition,
            status: rival?.status,
          });
        }
      }
    }
  },
};

function kindOf({ what }: Data): 'link' | 'other' {
  return what === 'stance' || what === 'disposition' ? 'link' : 'other';
}

const remedies = {
  en: {
    link: 'Write it under reason of the link; until then contrary evidence counts as unresolved.',
    other: 'Write it under reason beside it.',
  },
  id: {
    link: 'Tulis pada reason tautan itu; sebelum ada, bukti sebaliknya dihitung belum diselesaikan.',
    other: 'Tulis pada reason di sampingnya.',
  },
};

function problem({ claim, what, id, text, from, to, disposition, status }: Data, locale: Locale): string {
  const stances = stanceWords[locale];
  const way = `${from ? stances[from] : ''} → ${to ? stances[to] : ''}`;
  const decision = disposition ? dispositionWords[locale][disposition] : '';
  const settled = status ? rivalWords[locale][status] : '';
  const said = {
    en: {
      stance: `Link “${id}” of ${claim} was given another stance than proposed (${way})`,
      disposition: `Link “${id}” of ${claim} was disposed of (${decision})`,
      rival: `The rival “${text.en}” of ${claim} was settled (${settled})`,
      member_check: `The member check of ${claim} was waived`,
      saturation: `Saturation of ${claim} was waived`,
    },
    id: {
      stance: `Tautan “${id}” pada ${claim} diberi sikap lain daripada yang diusulkan (${way})`,
      disposition: `Tautan “${id}” pada ${claim} diberi keputusan (${decision})`,
      rival: `Tandingan “${text.id}” pada ${claim} diputuskan (${settled})`,
      member_check: `Member check pada ${claim} ditiadakan`,
      saturation: `Kejenuhan data pada ${claim} ditiadakan`,
    },
  };
  return said[locale][what];
}
