import { footerOf, headerOf } from '../core/header.ts';
import type { Localised } from '../core/locale.ts';
import { coverage, periodCoverage } from './coverage.ts';
import { codingShares, MOST_CODINGS, MOST_POINTS, pointShares } from './dominance.ts';
import type { Tactic } from './tactic.ts';

const words: Localised<{ readonly coverage: string; readonly dominance: string; readonly intro: string }> = {
  en: {
    coverage: 'Who was heard',
    dominance: 'Who dominates',
    intro: 'Who was heard, who is missing, and whether one voice carries too much.',
  },
  id: {
    coverage: 'Siapa yang didengar',
    dominance: 'Siapa yang mendominasi',
    intro: 'Siapa yang didengar, siapa yang belum, dan apakah satu narasumber menanggung terlalu banyak.',
  },
};

/** Checking for representativeness (METHOD 3.7 no. 1): role × side × period, and dominance. */
export const representativeness: Tactic = {
  name: 'representativeness',
  title: { en: 'Representativeness', id: 'Keterwakilan' },
  about: {
    en: 'roles by sides and periods: who was heard, who is missing, and who dominates',
    id: 'peran menurut pihak dan kurun waktu: siapa yang didengar, siapa yang belum, dan siapa yang mendominasi',
  },
  needs: ['voices', 'codings', 'dates', 'claims'],
  options: [],
  build(project, _options, locale, whole = project) {
    const text = words[locale];
    return {
      view: 'report',
      name: this.name,
      title: this.title[locale],
      sections: [
        {
          id: 'coverage',
          title: text.coverage,
          intro: [text.intro],
          views: [coverage(project, locale), periodCoverage(project, locale)],
        },
        {
          id: 'dominance',
          title: text.dominance,
          views: [codingShares(project, MOST_CODINGS, locale), pointShares(whole, MOST_POINTS, locale)],
        },
      ],
      header: headerOf(project, locale),
      footer: footerOf(project, locale),
    };
  },
};
