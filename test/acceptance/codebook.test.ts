import { describe, expect, it } from 'vitest';
import { CodeTree } from '../../src/core/code-tree.ts';
import { codebookView } from '../../src/core/codebook-view.ts';
import { type Locale, locales } from '../../src/core/locale.ts';
import type { FormView, Section } from '../../src/core/view.ts';
import { loadFixture } from '../support/fixture.ts';

const [codebook] = loadFixture().codebooks;
if (!codebook) throw new Error('the study has no codebook');
const tree = new CodeTree([codebook]);

/** Sections of what `codebook show undp-success-elements CODE` prints, by the id of the code. */
function shown(code: string, locale: Locale): Map<string, Section> {
  const all = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...all(one.sections ?? [])]);
  const view = codebookView(codebook ?? raise(), tree.get(code)?.code, locale);
  return new Map(all(view.sections).map((section) => [section.id, section]));
}

function raise(): never {
  throw new Error('no codebook');
}

function field(section: Section | undefined, id: string): readonly string[] {
  const form = section?.views.find((view): view is FormView => view.view === 'form');
  const found = form?.fields.find((one) => one.id === id);
  return [...(found?.text ? [found.text] : []), ...(found?.items ?? [])];
}

describe('what the study requires of the codebook (METHOD 1.1)', () => {
  it('S01: both wordings of commitment and their difference, in either language', () => {
    expect(field(shown('E1', 'en').get('E1'), 'wording')).toEqual([
      'conceptual_1_5: commitment visible in effort and time given by both parties, even where the shares differ',
      'operational_1_6: commitment shown by both parties in time as well as financial resources',
      expect.stringMatching(/^difference: 1\.5 says effort and time; 1\.6 says time and finance\./),
    ]);
    expect(field(shown('E1', 'id').get('E1'), 'wording')).toEqual([
      expect.stringMatching(/^conceptual_1_5: .*upaya dan waktu/),
      expect.stringMatching(/^operational_1_6: .*waktu maupun sumber finansial/),
      expect.stringMatching(/^perbedaan: 1\.5 menyebut upaya dan waktu; 1\.6 menyebut waktu dan finansial\./),
    ]);
    expect(codebook.attributes?.actor).toContain('bandung');
  });

  it.each([
    ['S01', 'E1', ['E1.1', 'E1.2', 'E1.3', 'E1.4', 'E1.5']],
    ['S02', 'E2', ['E2.1', 'E2.2', 'E2.3', 'E2.4', 'E2.5']],
    ['S03', 'E3', ['E3.1', 'E3.2', 'E3.3', 'E3.4', 'E3.5']],
    ['S04', 'E4', ['E4.1', 'E4.2', 'E4.3', 'E4.4']],
    ['S05', 'E5', ['E5a', 'E5a.1', 'E5a.2', 'E5b', 'E5b.1', 'E5b.2']],
  ])('%s: %s is shown with its indicators, each with three criteria', (_at, code, indicators) => {
    for (const locale of locales) {
      const sections = shown(code, locale);
      expect([...sections.keys()]).toEqual([code, ...indicators]);
      for (const id of indicators.filter((one) => tree.isLeaf(one))) {
        expect([id, field(sections.get(id), 'criteria').length]).toEqual([id, 3]);
      }
    }
  });

  it('S05: each half of E5 says which wording it follows', () => {
    const sections = shown('E5', 'en');
    expect(field(sections.get('E5a'), 'brief')[0]).toContain('1.6');
    expect(field(sections.get('E5b'), 'brief')[0]).toContain('1.5');
  });

  it('S06: the warning of circularity stands in both languages', () => {
    expect(field(shown('E5', 'en').get('E5'), 'warning')[0]).toContain('circular');
    expect(field(shown('E5', 'id').get('E5'), 'warning')[0]).toContain('berputar-putar');
  });

  it('asks the three questions before coding', () => {
    const about = (locale: Locale) => codebookView(codebook, undefined, locale).sections[0];
    expect(field(about('en'), 'questions')).toHaveLength(3);
    expect(field(about('id'), 'questions').join(' ')).toMatch(/MoU.*E5.*tiap pihak/);
  });
});
