import { isUnchecked, searchedHash } from '../core/conclude/gates.ts';
import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

/** A finished search for negative cases records the data it searched, so that it can become stale (METHOD 4.7). */
export const claimSearchUnchecked: ProjectRule<{ claim: string; hash: string }> = {
  code: 'claim/search-unchecked',
  scope: 'project',
  severity: 'warning',
  why: {
    en: 'A search for negative cases holds for the data it went through. Without their hash nobody notices that codings or sources were added since.',
    id: 'Pencarian kasus negatif berlaku untuk data yang ditelusurinya. Tanpa sidik datanya, tidak ada yang tahu bahwa pengodean atau sumber bertambah sesudahnya.',
  },
  words: {
    en: ({ claim, hash }) => ({
      problem: `The search for negative cases of ${claim} is complete, but the data it was made on is not recorded.`,
      remedy: `If nothing was added since, write of: ${hash} beside its state; otherwise search again.`,
    }),
    id: ({ claim, hash }) => ({
      problem: `Pencarian kasus negatif ${claim} dinyatakan lengkap, tetapi data yang menjadi dasarnya tidak dicatat.`,
      remedy: `Bila belum ada yang bertambah sejak itu, tulis of: ${hash} di samping state; bila sudah, ulangi pencariannya.`,
    }),
  },
  *check({ project, place }) {
    for (const { id, versions } of project.claims) {
      for (const [index, { version, gates }] of versions.entries()) {
        if (!isUnchecked(gates)) continue;
        yield found(this, place('claim', id, ['versions', index, 'gates', 'negative_case']), {
          claim: `${id} v${version}`,
          hash: searchedHash(project),
        });
      }
    }
  },
};
