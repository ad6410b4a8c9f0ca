import { footerOf, headerOf } from '../core/header.ts';
import { coverageTable } from './coverage.ts';
import { codingDominance, pointDominance } from './dominance.ts';
import type { Tactic } from './tactic.ts';

/** Checking for representativeness (METHOD 3.7 no. 1): who is missing, and who dominates. */
export const representativeness: Tactic = {
  name: 'representativeness',
  title: { en: 'Representativeness', id: 'Keterwakilan' },
  about: {
    en: 'who was asked and who was not, and whether one voice dominates the codings or a claim',
    id: 'siapa yang sudah dan belum ditanya, dan apakah satu narasumber mendominasi pengodean atau proposisi',
  },
  needs: ['voices', 'codings'],
  options: [],
  build(project, _options, locale) {
    const { table: coverage, gaps } = coverageTable(project, locale);
    const dominance = [codingDominance(project, locale), pointDominance(project, locale)];
    const tables = [coverage, ...dominance.map((one) => one.table)].filter((table) => table.rows.length > 0);
    return {
      view: 'report',
      name: this.name,
      title: this.title[locale],
      sections: tables.map((table) => ({ id: table.name, title: table.title, views: [table] })),
      header: headerOf(project, locale),
      footer: footerOf(project, locale, { warnings: [...gaps, ...dominance.flatMap((one) => one.warnings)] }),
    };
  },
};
