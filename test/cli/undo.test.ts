import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfFixture } from '../support/program.ts';
import { runInMemory } from './memory.ts';

/** A copy of the founding study, with a way to work in it. */
function study(lang = 'en') {
  const dir = copyOfFixture();
  const read = (name: string): string => readFileSync(path.join(dir, name), 'utf8');
  return {
    read,
    write: (name: string, content: string): void => writeFileSync(path.join(dir, name), content),
    run: (...words: string[]) => runInMemory(words, { cwd: dir, env: { SIMPUL_LANG: lang }, ids: ++ran }),
  };
}

let ran = 0;

describe('log undo of what was set', () => {
  it.each([
    ['voices.yaml', ['voices', 'set', 'N3', '--quote', 'no', '--role', 'pegiat']],
    ['sources/S2.yaml', ['sources', 'set', 'S2', '--title', 'Judul lain', '--off-record', '12..13']],
  ] as const)('gives %s back byte for byte', async (file, words) => {
    const { run, read, write } = study();
    write(file, `# mine\n${read(file)}`);
    const before = read(file);
    expect((await run(...words, '--actor', 'A')).exit).toBe(0);
    expect(read(file)).not.toBe(before);
    const undone = await run('log', 'undo', '--apply', '--by', 'A');
    expect([undone.exit, undone.stdout]).toEqual([0, `${file}\n`]);
    expect(read(file)).toBe(before);
    const { exit, stdout, stderr } = await run('log', 'verify');
    expect([exit, stdout + stderr]).not.toContain('unlogged-');
  });

  it('walks back one step with each undo, and does again only what is named', async () => {
    const { run, read } = study('id');
    const states = [read('voices.yaml')];
    for (const role of ['satu', 'dua']) {
      await run('voices', 'set', 'N1', '--role', role, '--actor', 'A');
      states.push(read('voices.yaml'));
    }
    const undo = (...more: string[]) => run('log', 'undo', '--apply', '--by', 'A', ...more);
    expect((await undo()).exit).toBe(0);
    expect(read('voices.yaml')).toBe(states[1]);
    expect((await undo()).exit).toBe(0);
    expect(read('voices.yaml')).toBe(states[0]);
    const third = await undo();
    expect([third.exit, third.stderr]).toEqual([
      2,
      expect.stringContaining('Semua yang tercatat dalam log sudah dibatalkan'),
    ]);
    const log = JSON.parse((await run('log', 'show', '--json')).stdout) as readonly { verb: string; hash: string }[];
    const again = await undo(log.at(-1)?.hash ?? '');
    expect(again.stderr).toContain('Dilakukan lagi');
    expect(read('voices.yaml')).toBe(states[1]);
  });
});

describe('what was changed by hand', () => {
  const imported = async (lang: string) => {
    const one = study(lang);
    one.write('baru.txt', 'Pewawancara: Bagaimana awalnya?\nNarasumber: Awalnya baik sekali, lalu berhenti.\n');
    const words = [
      '--voice',
      'N9',
      '--side',
      'Bandung',
      '--speaker',
      'Pewawancara=researcher',
      '--speaker',
      'Narasumber=N9',
    ];
    const ran = await one.run('import', 'baru.txt', '--id', 'S9', ...words.slice(2));
    expect([ran.exit, ran.stderr]).toEqual([0, expect.anything()]);
    return one;
  };

  it('is nothing after an import, even where a role is filled in', async () => {
    const { run, read, write } = await imported('en');
    write('voices.yaml', read('voices.yaml').replace('- id: N9\n', '- id: N9\n  role: warga\n'));
    expect(read('voices.yaml')).toContain('role: warga');
    for (const command of [['check'], ['log', 'verify']]) {
      const { stdout, stderr } = await run(...command);
      expect(stdout + stderr).not.toMatch(/unlogged-(?:voice|source)/);
    }
  });

  it.each([
    ['consent', 'voices.yaml', '- id: N9\n', '- id: N9\n  consent: {quote: true}\n', 'log/unlogged-voice', 'N9'],
    ['side', 'sources/S9.yaml', 'side: Bandung', 'side: Liuzhou', 'log/unlogged-source', 'S9'],
    ['speakers', 'sources/S9.yaml', 'Pewawancara: researcher', 'Pewawancara: N9', 'log/unlogged-source', 'S9'],
  ])('is found: %s', async (_what, file, old, now, code, id) => {
    for (const lang of ['en', 'id']) {
      const { run, read, write } = await imported(lang);
      expect(read(file)).toContain(old);
      write(file, read(file).replace(old, now));
      for (const command of [['check'], ['log', 'verify']]) {
        const { stdout, stderr } = await run(...command);
        const lines = (stdout + stderr).split('\n').filter((line) => line.includes(code));
        expect([command, lines.length]).toEqual([command, 1]);
        expect(lines[0]).toContain(id);
      }
    }
  });
});
