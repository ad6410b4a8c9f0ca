import { describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/core/anchor.ts';
import type { Coding } from '../../src/core/coding.ts';
import { type Locale, locales } from '../../src/core/locale.ts';
import type { Project } from '../../src/core/project.ts';
import type { TableView } from '../../src/core/view.ts';
import { displays } from '../../src/displays/index.ts';
import { shippedCodebook } from '../../src/project/shipped.ts';
import { renderers } from '../../src/renderers/index.ts';
import { tactics } from '../../src/tactics/index.ts';
import { loadFixture } from '../support/fixture.ts';

const study = loadFixture();

/** SIMULATED codings of our own on the simulated texts of the study: quote, code, valence. */
async function coded(
  books: readonly string[],
  judgements: readonly (readonly [string, string, string])[],
): Promise<Project> {
  const text = study.sources.find(({ id }) => id === 'S1')?.text;
  if (!text) throw new Error('no S1');
  const codings = judgements.map(([quote, code, valence], index): Coding => {
    const at = text.value.indexOf(quote);
    if (at < 0) throw new Error(quote);
    const span = { start: text.toOffset(at), end: text.toOffset(at + quote.length) };
    return { id: `SIM-${index}`, coder: 'A', source: 'S1', voice: 'N1', code, valence, ...anchorAt(text, span) };
  });
  const { questions: _none, ...settings } = study.settings;
  return { ...study, settings, codebooks: await Promise.all(books.map(shippedCodebook)), codings, claims: [] };
}

/** A display or tactic as each renderer prints it, by renderer. */
async function printed(project: Project, name: string, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const member = [...displays, ...tactics].find((one) => one.name === name);
  if (!member) throw new Error(name);
  const given = Object.fromEntries(member.options.map((option) => [option.name, option.fallback]));
  const view = member.build(project, { ...given, ...(given.level ? { level: 'root' } : {}) }, locale);
  const pages = new Map<string, string>();
  for (const renderer of renderers) {
    if (renderer.name === 'mermaid' || renderer.name === 'json') continue;
    const page = await renderer.render(view, { locale, width: 200, colour: false });
    const text = typeof page === 'string' ? page : new TextDecoder().decode(page);
    // Of a page what is read: style sheets, class names, the ids of rows (`CR4:unmet`) and of valences in commands are not.
    const style = /<style.*?<\/style>| class="[^"]*"|\bCR\d:\w+|--valence \w+/gs;
    pages.set(renderer.name, text.replace(style, ''));
  }
  return pages;
}

const volunteers = 'semuanya dari pemerintah ke pemerintah';
const tables = ['checklist-matrix', 'triangulation-matrix', 'code-frequency', 'evidence-table', 'counting'];

describe('S18: signs are put into the words of their own codebook', () => {
  it.each(tables)('%s never calls a characteristic that does not fit unmet', async (name) => {
    const project = await coded(['cremer-5'], [[volunteers, 'CR4', 'unmet']]);
    for (const locale of locales) {
      const [own, foreign] = {
        en: ['does not fit', /\b(?:un)?met\b/] as const,
        id: ['tidak sesuai', /terpenuhi/] as const,
      }[locale];
      for (const [renderer, text] of await printed(project, name, locale)) {
        expect([renderer, text]).toEqual([renderer, expect.stringContaining(own)]);
        expect([renderer, foreign.exec(text)?.[0]]).toEqual([renderer, undefined]);
      }
    }
  });

  it('names the words of both codebooks in the legend, and in a row those of its own', async () => {
    const judgements = [
      [volunteers, 'CR4', 'unmet'],
      [volunteers, 'E2.2', 'unmet'],
    ] as const;
    const project = await coded(['undp-success-elements', 'cremer-5'], judgements);
    const says = async (name: string, locale: Locale, renderer: string): Promise<string> =>
      (await printed(project, name, locale)).get(renderer) ?? '';
    for (const [locale, both, unmet, misfit] of [
      ['en', 'unmet (undp-success-elements) / does not fit (cremer-5)', 'unmet', 'does not fit'],
      ['id', 'tidak terpenuhi (undp-success-elements) / tidak sesuai (cremer-5)', 'tidak terpenuhi', 'tidak sesuai'],
    ] as const) {
      for (const renderer of ['terminal', 'markdown', 'html', 'csv']) {
        expect([renderer, await says('checklist-matrix', locale, renderer)]).toEqual([
          renderer,
          expect.stringContaining(both),
        ]);
      }
      const lines = (await says('checklist-matrix', locale, 'csv')).split('\n');
      expect(lines.find((line) => line.startsWith('CR4,'))).toContain(`,${misfit} (`);
      expect(lines.find((line) => line.startsWith('E2,'))).toContain(`,${unmet} (`);
      const page = await says('checklist-matrix', locale, 'html');
      for (const word of [unmet, misfit]) expect(page).toContain(`aria-label="${word}"`);
      const rows = (await says('evidence-table', locale, 'csv')).split('\n');
      expect(rows.find((line) => line.startsWith('SIM-0,'))).toContain(`,${misfit},`);
      expect(rows.find((line) => line.startsWith('SIM-1,'))).toContain(`,${unmet},`);
    }
  });

  it('offers no judgement where no codebook judges', async () => {
    const project = { ...(await coded(['kuznetsov-11'], [])), codings: [] };
    const view = displays
      .find(({ name }) => name === 'checklist-matrix')
      ?.build(project, { rule: 'strict', level: 'root' }, 'id');
    expect((view as TableView).footer?.legend.map(({ mark }) => mark)).toEqual(['silent', 'not-sought', 'withheld']);
  });
});
