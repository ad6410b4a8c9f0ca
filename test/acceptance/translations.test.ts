import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { disguised } from '../../src/core/disguise.ts';
import { findView } from '../../src/core/find.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Translation } from '../../src/core/translation.ts';
import { renderers } from '../../src/renderers/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { copyOfFixture, simpul } from '../support/program.ts';

const whole = loadFixture();
const coding = whole.codings.find(({ id }) => id === 'A095');
if (!coding) throw new Error('no A095');
const translation: Translation = {
  source: coding.source,
  start: coding.start,
  end: coding.end,
  exact: coding.exact,
  language: 'id',
  text: 'Dua tahun pertama kedua kota bekerja keras',
  by: 'ade',
  status: 'draft',
};
const study: Project = { ...whole, translations: [translation] };

async function drawn(project: Project): Promise<readonly string[]> {
  const one = reduce(project, { coder: ['A'], code: ['E1.5'] });
  if (!one.ok) throw new Error('cannot be reduced');
  const view = findView(one.value, 'id');
  return Promise.all(
    renderers.map(async (renderer) =>
      String(await renderer.render(view, { locale: 'id', width: 10_000, colour: false })).replaceAll('\\', ''),
    ),
  );
}

describe('translation pairs (METHOD 6)', () => {
  it('prints quotes of N6 in English with the Indonesian behind, and who translated it, in every form', async () => {
    for (const page of await drawn(study)) {
      const at = page.indexOf('In the first two years both cities put a lot of effort');
      expect(at).toBeGreaterThan(-1);
      expect(page.indexOf('Dua tahun pertama kedua kota bekerja keras')).toBeGreaterThan(at);
      expect(page).toContain('diterjemahkan oleh ade, draf');
    }
  });

  it('prints none of words that may not be quoted or translated, or that no longer stand there', async () => {
    const consents = [{ quote: false }, { translation: false }, { withdrawn: true }];
    const closed = consents.map((consent) => ({
      ...study,
      voices: study.voices.map((voice) => (voice.id === 'N6' ? { ...voice, consent } : voice)),
    }));
    const adrift = { ...study, translations: [{ ...translation, exact: 'Other words' }] };
    for (const project of [...closed, adrift])
      for (const page of await drawn(project)) expect(page).not.toContain('Dua tahun pertama');
  });

  it('keeps to the words when names before them are replaced', async () => {
    const left = disguised({ ...study, pseudonyms: [{ real: 'Liuzhou', as: 'K' }] });
    for (const page of await drawn(left)) expect(page).toContain('Dua tahun pertama kedua kota');
  });

  it('touches no coding when it is set and taken away', () => {
    const dir = copyOfFixture();
    const codings = () => readFileSync(path.join(dir, 'codings/A/S5.jsonl'), 'utf8');
    const before = codings();
    const set = ['code', 'translate', 'A095', '--to', 'id', '--text', 'Dua tahun pertama', '--actor', 'ade'];
    expect(simpul(dir, set).status).toBe(0);
    expect(simpul(dir, ['find', 'E1.5', '--voice', 'N6', '--format', 'markdown']).stdout).toContain(
      '“Dua tahun pertama”, id, translated by ade, draft',
    );
    expect(simpul(dir, ['code', 'translate', 'A095', '--to', 'id', '--remove', '--actor', 'ade']).status).toBe(0);
    expect(simpul(dir, ['find', 'E1.5', '--voice', 'N6', '--format', 'markdown']).stdout).not.toContain('Dua tahun');
    expect(codings()).toBe(before);
    expect(simpul(dir, ['log', 'verify']).status).toBe(0);
  });
});
