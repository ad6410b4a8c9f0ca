import { beforeAll, describe, expect, it } from 'vitest';
import { copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

const sentence = {
  en: /^ *-? *Withdrawn: N2, N4\. Nothing they said is counted or quoted; codings withheld \(✕\): \d+\.$/m,
  id: /^ *-? *Ditarik: N2, N4\. Ujarannya tidak dihitung dan tidak dikutip; pengodean yang dirahasiakan \(✕\): \d+\.$/m,
};

describe('voices that have withdrawn', () => {
  const dir = copyOfFixture();
  const run = async (lang: string, ...words: string[]) => {
    const { stdout, stderr } = await runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: lang } });
    return { stdout, all: stdout + stderr };
  };

  beforeAll(async () => {
    for (const id of ['N2', 'N4']) await run('en', 'voices', 'set', id, '--withdrawn', 'yes', '--actor', 'A');
  });

  it.each([
    ['sources'],
    ['voices'],
    ['find', 'E1'],
    ['find', '--voice', 'N4'],
    ['verify', 'counting'],
    ['display', 'co-occurrence'],
    ['reduce', 'reduction-table'],
    ['report'],
  ])('are told in the same words: %s %s %s', async (...words) => {
    for (const lang of ['en', 'id'] as const) expect((await run(lang, ...words)).all).toMatch(sentence[lang]);
  });

  it('are told of a source by the voices that speak in it', async () => {
    expect((await run('en', 'show', 'S4')).all).toMatch(/^Withdrawn: N4\. .*\(✕\): 15\.$/m);
    expect((await run('en', 'show', 'S1')).all).not.toContain('Withdrawn');
  });

  it('have ✕ where their words and codings would be counted', async () => {
    const rows = (out: string) => new Map(out.split('\n').map((line) => [line.split('\t')[0], line.split('\t')]));
    const sources = rows((await run('id', 'sources')).stdout);
    expect(sources.get('S2')?.slice(4)).toEqual(['N2 (ditarik)', '✕', '✕ (21), dibaca', '✕ (21), dibaca']);
    // S4: N4 860 words, N5 450 (METHOD 6).
    expect(sources.get('S4')?.slice(4, 7)).toEqual(['N4 (ditarik), N5', '450', '✕ (15), 8, dibaca']);
    expect(
      rows((await run('en', 'voices')).stdout)
        .get('N4')
        ?.slice(-3),
    ).toEqual(['✕ withdrawn', '✕ (15)', '✕ (15)']);
  });

  it('leave no silence behind where nobody else spoke', async () => {
    await run('en', 'voices', 'set', 'N3', '--withdrawn', 'yes', '--actor', 'A');
    const { stdout } = await run('en', 'verify', 'counting', '--level', 'indicator');
    expect(stdout).toMatch(/^E2\.4:met [^\t]*\t✕\t✕$/m);
    await run('en', 'voices', 'set', 'N3', '--withdrawn', 'no', '--actor', 'A');
  });
});
