import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx } from '../../src/importers/docx.ts';
import { rtf } from '../../src/importers/rtf.ts';
import { toDocx } from '../../src/project/to-docx.ts';
import { root } from '../support/fixture.ts';

const old = readFileSync(path.join(root, 'fixtures/import/catatan_lapangan.doc'));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'program-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that does as LibreOffice would: the folder stands before the file, at the end. */
function program(name: string, script: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, `#!/bin/sh\n${script}\n`);
  chmodSync(full, 0o755);
  return full;
}

describe.runIf(process.platform !== 'win32')('another program that reads old Word files', () => {
  it('is given the file in a folder of its own, which is gone afterwards', async () => {
    const copy = program(
      'copy',
      'for one; do file="$one"; done; cp "$file" "$(dirname "$file")/text.docx"; echo "$file" > "$0.told"',
    );
    expect(Buffer.from((await toDocx(old, ['simpul-tidak-ada', copy])) as Uint8Array)).toEqual(old);
    const used = path.dirname(readFileSync(`${copy}.told`, 'utf8').trim());
    expect(readdirSync(path.dirname(used))).not.toContain(path.basename(used));
  });

  it('may be missing, make nothing, or never end', async () => {
    expect(await toDocx(old, ['simpul-tidak-ada'])).toBe('no-program');
    expect(await toDocx(old, [program('nothing', 'exit 1')])).toBe('refused');
    const endless = program('endless', 'sleep 1000 & echo $! > "$0.pid"; wait');
    expect(await toDocx(old, [endless], 500)).toBe('too-slow');
    const pid = readFileSync(`${endless}.pid`, 'utf8').trim();
    // What it started is stopped with it; a process that waits to be fetched has ended.
    expect(execFileSync('sh', ['-c', `ps -o stat= -p ${pid} || true`], { encoding: 'utf8' }).trim()).toMatch(
      /^(?:Z.*)?$/,
    );
  });
});

const office = 'soffice';
const hasOffice = (() => {
  try {
    execFileSync(office, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

// Plainly told in the list of tests where there is none to try it with.
describe.runIf(hasOffice)('the LibreOffice of this computer', () => {
  it('reads an old Word file as its rich text is read', { timeout: 120_000 }, async () => {
    const made = await toDocx(old);
    if (typeof made === 'string') throw new Error(made);
    const [read, rich] = [
      await docx.read(made, { file: 'x.doc' }),
      await rtf.read(readFileSync(path.join(root, 'fixtures/import/catatan_lapangan.rtf')), { file: 'x.rtf' }),
    ];
    // The old format puts the page break at the end of the paragraph before.
    const words = (outcome: typeof read) => (outcome.ok ? (outcome.value[0]?.text ?? '') : '').replaceAll('\f', '');
    expect(words(read)).toBe(words(rich));
    expect(words(read)).toContain('Anggarannya');
  });
});
