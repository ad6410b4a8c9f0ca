import type { Gates, Link } from '../../src/core/claim.ts';
import type { Codebook } from '../../src/core/codebook.ts';
import type { Project } from '../../src/core/project.ts';
import { linkTo, projectOf, rubric, sourceOf } from './claims.ts';

/** Every gate as far as a researcher can take it. */
export const allGates: Gates = {
  negative_case: { state: 'complete' },
  rivals: [{ text: 'a rival', status: 'rejected', reason: 'tested' }],
  member_check: { state: 'confirmed' },
  saturation: { state: 'reached' },
};

const codebook: Codebook = {
  schema: 'codebook/1',
  id: 'elements',
  version: '1.0.0',
  title: 'Elements',
  languages: ['en'],
  valences: [{ id: 'unmet', label: 'unmet' }],
  attributes: { actor: ['bandung', 'liuzhou', 'both', 'other'] },
  codes: ['E1', 'E2', 'E4', 'E5'].map((id) => ({ id, name: id })),
};

/**
 * What the founding study planned to collect: three employees of one office, who are one independence group; the
 * agreement of both cities, from which performance can only be inferred; and a news report, which has it from others.
 */
export function oneOffice(): Project {
  const employees = ['N1', 'N2', 'N3'];
  return projectOf({
    codebooks: [codebook],
    voices: [
      ...employees.map((id, index) => ({
        id,
        role: `employee ${index}`,
        side: 'Bandung',
        group: 'office',
        credibility: rubric(9),
      })),
      { id: 'D1', role: 'agreement', side: 'both', credibility: rubric(9) },
      { id: 'D2', role: 'media', side: 'Bandung', credibility: rubric(6) },
    ],
    sources: [
      ...employees.map((_, index) =>
        sourceOf(`S${index}`, { technique: 'wawancara', observed_at: `2021-0${3 + 2 * index}-01`, side: 'Bandung' }),
      ),
      sourceOf('D1', { technique: 'dokumentasi', observed_at: '2006-09-21', side: 'both' }),
      sourceOf('D2', { technique: 'studi_literatur', observed_at: '2021-09-23', side: 'Bandung' }),
    ],
  });
}

/** All that these voices can say for a claim. */
export const officeLinks: readonly Link[] = [
  linkTo('N1', 'S0'),
  linkTo('N2', 'S1'),
  linkTo('N3', 'S2'),
  linkTo('D1', 'D1', { directness: 'inferred' }),
  linkTo('D2', 'D2', { directness: 'indirect' }),
];
