import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/core/hash.ts';
import { changeProject } from '../../src/project/change.ts';
import { planReanchor } from '../../src/project/plan-reanchor.ts';
import { readProject } from '../../src/project/read.ts';
import { planUndo } from '../../src/project/undo.ts';
import { copyOfFixture } from '../support/program.ts';
import { steady } from '../support/project.ts';

const snapshot = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !/[\\/](?:log|\.simpul|originals)[\\/]/.test(file))
      .sort()
      .map((file) => [path.relative(dir, file), readFileSync(file, 'utf8')]),
  );

async function correct(dir: string, text: string) {
  const corrected = { file: 'baru.txt', name: 'baru.txt', bytes: Buffer.from(text), text };
  return changeProject(dir, steady(), (study) =>
    planReanchor(study, { source: 'S1', corrected, actor: 'A', reason: 'salah ketik' }),
  );
}

async function projectOf(dir: string) {
  const study = await readProject(dir);
  if (!study.ok) throw new Error('unreadable');
  return study.value.project;
}

/** A slip put right, a line put in or taken out, a turn said twice: what a corrected transcript may hold. */
const edit = fc.record({
  kind: fc.constantFrom('letter', 'insert', 'delete', 'twice'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

function edited(text: string, edits: readonly { kind: string; at: number }[]): string {
  const lines = text.split('\n');
  for (const { kind, at } of edits) {
    const line = 15 + Math.floor(at * (lines.length - 15));
    const old = lines[line] ?? '';
    if (kind === 'insert') lines.splice(line, 0, 'Narasumber: Ini tambahan setelah rekaman didengar lagi.', '');
    else if (kind === 'delete') lines.splice(line, 1);
    else if (kind === 'twice') lines.splice(line, 0, old, '');
    else lines[line] = old.replace(/a(?=[a-z])/, 'e');
  }
  return lines.join('\n');
}

describe('reanchor', () => {
  it('loses nothing, puts no coding on other words, and is undone byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const dir = copyOfFixture();
        const before = snapshot(dir);
        const old = await projectOf(dir);
        const text = edited(before['sources/S1.txt'] ?? '', edits);
        const plan = await correct(dir, text);
        if (text === before['sources/S1.txt']) {
          expect(plan.ok).toBe(false);
          return;
        }
        const project = await projectOf(dir);
        expect(project.codings.map(({ id }) => id).sort()).toEqual(old.codings.map(({ id }) => id).sort());
        const source = project.sources.find(({ id }) => id === 'S1');
        const lost = new Set(
          plan.ok ? plan.value.result.moves.filter(({ to }) => !to).map(({ what, id }) => `${what} ${id}`) : undefined,
        );
        for (const coding of project.codings.filter((one) => one.source === 'S1')) {
          if (lost.has(`coding ${coding.id}`)) {
            expect(coding).toEqual(old.codings.find(({ id }) => id === coding.id));
          } else {
            expect(source?.text.slice(coding)).toBe(coding.exact);
            expect(source?.text.slice({ start: coding.start - coding.prefix.length, end: coding.start })).toBe(
              coding.prefix,
            );
          }
        }
        expect(source?.text_sha256).toBe(sha256(text));
        const undone = await changeProject(dir, steady(), (study) => planUndo(study, { actor: 'A' }));
        expect(undone.ok).toBe(true);
        expect(snapshot(dir)).toEqual(before);
        rmSync(dir, { recursive: true });
      }),
      { numRuns: 40 },
    );
  });

  it('follows a text that was edited by hand', async () => {
    const dir = copyOfFixture();
    const file = path.join(dir, 'sources/S1.txt');
    writeFileSync(file, `Catatan.\n${readFileSync(file, 'utf8')}`);
    expect((await readProject(dir)).diagnostics.map(({ code }) => code)).toEqual(['source/changed']);
    const plan = await changeProject(dir, steady(), (study) =>
      planReanchor(study, { source: 'S1', actor: 'A', reason: 'catatan' }),
    );
    expect(plan.ok).toBe(true);
    expect((await readProject(dir)).diagnostics).toEqual([]);
    const again = await changeProject(dir, steady(), (study) =>
      planReanchor(study, { source: 'S1', actor: 'A', reason: 'catatan' }),
    );
    expect(again).toMatchObject({ ok: true, value: { writes: [], log: [], result: { moves: [] } } });
  });

  it('never lets a flag shrink, and says when somebody else says the words', async () => {
    const dir = copyOfFixture();
    const yaml = path.join(dir, 'sources/S1.yaml');
    const text = readFileSync(path.join(dir, 'sources/S1.txt'), 'utf8');
    const exact = 'Kelompok kerjanya tidak pernah terbentuk secara resmi';
    const start = [...text.slice(0, text.indexOf(exact))].length;
    writeFileSync(
      yaml,
      `${readFileSync(yaml, 'utf8')}flags:\n  - {flag: off_record, start: ${start}, end: ${start + exact.length}, exact: ${exact}}\n`,
    );
    const swapped = text
      .replace('Kelompok kerjanya tidak pernah terbentuk', 'Kelompok kerja itu tidak pernah terbentuk')
      .replace('Narasumber: MoU itu sah', 'Pewawancara: MoU itu sah');
    const plan = await correct(dir, swapped);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['reanchor/unplaced', 'reanchor/other-voice']);
    const [lost, others] = plan.diagnostics;
    expect([lost?.data.ids, others?.data.ids]).toEqual([
      ['off_record'],
      expect.arrayContaining(['A002', 'A003', 'A004']),
    ]);
    expect(readFileSync(yaml, 'utf8')).toContain(exact);
  });

  it('refuses a source that is not there and a text that is the same', async () => {
    const dir = copyOfFixture();
    const same = readFileSync(path.join(dir, 'sources/S1.txt'), 'utf8');
    expect(await correct(dir, same)).toMatchObject({ ok: false, diagnostics: [{ code: 'reanchor/same-text' }] });
    const unknown = await changeProject(dir, steady(), (study) =>
      planReanchor(study, { source: 'S11', actor: 'A', reason: '' }),
    );
    expect(unknown).toMatchObject({ ok: false, diagnostics: [{ data: { nearest: 'S1' } }] });
  });
});
