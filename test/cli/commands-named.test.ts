import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isGroup } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { root } from '../support/fixture.ts';

/** Words that follow “simpul” where it is the subject of a sentence, in either language. */
const prose = new Set(
  (
    'ties mengikat tidak itself sendiri proposed never does yet yang command took leaves is lain ini that ' +
    'reads membaca berikutnya writes'
  ).split(' '),
);
/** Words that follow a command's whole name where it is the subject. */
const saidOfCommands = new Set('lists list menampilkan menunjukkan shows adds menambah finds menemukan'.split(' '));

/** Texts of the program, without comments. */
const texts = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .map((name) => ({
    name,
    text: readFileSync(path.join(root, 'src', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, ''),
  }));

describe('commands that messages and help name', () => {
  it('exist', async () => {
    const verbs = new Map<string, readonly string[] | undefined>();
    const alone = new Set<string>();
    for (const { name, load } of commands) {
      const loaded = await load();
      verbs.set(name, isGroup(loaded) ? loaded.verbs.map((verb) => verb.name) : undefined);
      if (!isGroup(loaded) || loaded.fallback !== undefined) alone.add(name);
    }
    const wrong: string[] = [];
    let seen = 0;
    for (const { name, text } of texts) {
      for (const [, word = '', second] of text.matchAll(
        /(?<!_describe )\bsimpul ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/g,
      )) {
        if (prose.has(word)) continue;
        seen++;
        const known = verbs.get(word);
        const isVerb = known === undefined || (second !== undefined && known.includes(second));
        const isAlone = alone.has(word) && (second === undefined || saidOfCommands.has(second));
        if (!verbs.has(word) || !(isVerb || isAlone)) wrong.push(`${name}: simpul ${word} ${second ?? ''}`.trim());
      }
    }
    expect(seen).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
