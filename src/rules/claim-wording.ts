import { newestVersion } from '../core/claim.ts';
import { wordingsOf, wordingUnnamed } from '../core/conclude/wording.ts';
import { found } from '../core/diagnostic.ts';
import type { ProjectRule } from './rule.ts';

type Data = { claim: string; version: number; code: string; parts: readonly string[] };

/** A claim on an element of two wordings names which of them it rests on (METHOD S05). Only the newest version counts. */
export const claimWording: ProjectRule<Data> = {
  ...wordingUnnamed,
  scope: 'project',
  *check({ project, tree, place }) {
    for (const claim of project.claims) {
      const version = newestVersion(claim);
      if (!version) continue;
      for (const { code, parts, named } of wordingsOf(version, tree)) {
        if (named.length > 0) continue;
        yield found(this, place('claim', claim.id), {
          claim: claim.id,
          version: version.version,
          code: code.code.id,
          parts,
        });
      }
    }
  },
};
