import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/core/conclude/conclude.ts';
import { conclusionView } from '../../src/core/conclude/view.ts';
import { mayQuoteIn } from '../../src/core/consent.ts';
import { dataHash } from '../../src/core/data-hash.ts';
import { disguised, disguiseOf } from '../../src/core/disguise.ts';
import { findView } from '../../src/core/find.ts';
import { leaksIn } from '../../src/core/leaks.ts';
import { privacyReport } from '../../src/core/privacy/report.ts';
import type { Project } from '../../src/core/project.ts';
import type { Pseudonym } from '../../src/core/pseudonyms.ts';
import { reduce } from '../../src/core/reduce.ts';
import { buildReport } from '../../src/core/report.ts';
import { devices } from '../../src/devices/index.ts';
import { displays } from '../../src/displays/index.ts';
import { exporters } from '../../src/exporters/index.ts';
import { renderers } from '../../src/renderers/index.ts';
import { tactics } from '../../src/tactics/index.ts';
import { loadFixture } from '../support/fixture.ts';
import { copyOfFixture, simpul } from '../support/program.ts';

const whole = loadFixture();
const pseudonyms: readonly Pseudonym[] = [
  { real: '0812-0000-0000', as: '[nomor telepon]', kind: 'phone' },
  { real: 'arsip@contoh.example', as: '[surel]', kind: 'email' },
  { real: 'Guangzhou', as: 'kota di Tiongkok selatan' },
  { real: 'kartu nama', as: '[benda]', kind: 'role' },
];

/** A study in which somebody also coded the sentence with the number and the address. */
const study: Project = { ...whole, pseudonyms, codings: [...whole.codings, archiveCoding()] };

function archiveCoding(): Project['codings'][number] {
  const source = whole.sources.find(({ id }) => id === 'S2');
  const coded = whole.codings.find(({ coder }) => coder === 'A');
  if (!source || !coded) throw new Error('no S2');
  const { text } = source;
  const start = text.toOffset(text.value.indexOf('Kalau perlu salinan notula'));
  const end = text.toOffset(text.value.indexOf('arsip@contoh.example') + 'arsip@contoh.example'.length);
  const exact = text.slice({ start, end });
  return {
    ...coded,
    id: 'X1',
    source: 'S2',
    voice: 'N2',
    start,
    end,
    exact,
    prefix: text.slice({ start: start - 32, end: start }),
    suffix: text.slice({ start: end, end: end + 32 }),
  };
}

function reduced(project: Project): Project {
  const result = reduce(project, { coder: ['A'] });
  if (!result.ok) throw new Error('cannot be reduced');
  return result.value;
}

/** All that simpul can write of a study, drawn by every renderer and exporter. */
async function everythingWritten(project: Project): Promise<string> {
  const one = reduced(project);
  const parts = { devices, displays, tactics };
  const views = [
    buildReport(one, parts, 'id', project),
    conclusionView(project, 'id'),
    findView(one, 'id'),
    privacyReport(project, 'id'),
  ];
  const drawn = views.flatMap((view) =>
    renderers.map((renderer) => renderer.render(view, { locale: 'id', width: 100_000, colour: false })),
  );
  const exported = exporters.map((exporter) => exporter.write(one, 'id'));
  return (await Promise.all([...drawn, ...exported])).map((out) => Buffer.from(out as string).toString()).join('\n');
}

describe('pseudonyms (METHOD 6)', () => {
  it('hides number and address of int02 in everything written, in quotes as well', async () => {
    const plain = await everythingWritten(study);
    const written = await everythingWritten(disguised(study));
    for (const { real, as = '' } of pseudonyms) {
      const word = real.split('@').at(-1) ?? '';
      expect(plain.toLowerCase()).toContain(word.toLowerCase());
      expect(written.toLowerCase()).not.toContain(word.toLowerCase());
      expect(written.replaceAll('\\', '')).toContain(as);
    }
    expect(leaksIn(written, disguiseOf(study), true).filter(({ sure }) => sure)).toEqual([]);
  });

  it('leaves sources untouched, and computes the offsets of what leaves anew', () => {
    const left = disguised(study);
    expect(study.sources.find(({ id }) => id === 'S2')?.text.value).toContain('0812-0000-0000');
    let moved = 0;
    for (const [index, coding] of left.codings.entries()) {
      const text = left.sources.find(({ id }) => id === coding.source)?.text;
      const before = study.codings[index];
      expect(text?.slice(coding)).toBe(coding.exact);
      expect(text?.slice({ start: coding.start - [...coding.prefix].length, end: coding.start })).toBe(coding.prefix);
      expect(text?.lineAt(coding.start)).toBe(
        study.sources.find(({ id }) => id === coding.source)?.text.lineAt(before?.start ?? 0),
      );
      if (coding.start !== before?.start) moved++;
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('changes no figure, no conclusion and no fingerprint of the data', () => {
    const left = disguised(study);
    expect(dataHash(left)).toBe(dataHash(study));
    expect(conclude(left).map(({ status, claim }) => [claim.id, status])).toEqual(
      conclude(study).map(({ status, claim }) => [claim.id, status]),
    );
    expect(left.sources.map(({ turns }) => turns.map(({ voice }) => voice))).toEqual(
      study.sources.map(({ turns }) => turns.map(({ voice }) => voice)),
    );
  });

  it('puts the voice’s id for the name of who did not agree to be named', () => {
    const named = {
      ...whole,
      voices: whole.voices.map((one) =>
        one.id === 'N3' ? { ...one, name: 'forum warga', consent: { name: false } } : one,
      ),
    };
    expect(disguised(named).sources.some(({ text }) => /forum warga/i.test(text.value))).toBe(false);
  });

  it('lets nothing out that the map names or that is surely an identifier, and says where it was', () => {
    const dir = copyOfFixture();
    const source = path.join(dir, 'codings/A/S2.jsonl');
    const { coder: _coder, source: _source, ...line } = archiveCoding();
    writeFileSync(source, `${readFileSync(source, 'utf8')}${JSON.stringify(line)}\n`);
    const refused = simpul(dir, ['find', '--source', 'S2', '-o', 'kutipan.md']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('“0812-0000-0000” (phone number)');
    expect(refused.stderr).toContain('(N2, S2, 00:18:48)');
    expect(refused.stderr).toContain('privacy/leak');
    expect(() => readFileSync(path.join(dir, 'kutipan.md'))).toThrow();
    for (const [real, as] of [
      ['0812-0000-0000', '[telepon]'],
      ['arsip@contoh.example', '[surel]'],
    ] as const)
      expect(simpul(dir, ['privacy', 'replace', real, '--as', as, '--actor', 'ade']).status).toBe(0);
    expect(simpul(dir, ['find', '--source', 'S2', '-o', 'kutipan.md']).stderr).toContain('kutipan.md');
    expect(readFileSync(path.join(dir, 'kutipan.md'), 'utf8')).not.toMatch(/0812|contoh\.example/);
    // The map never reaches git or the log that colleagues share.
    expect(readFileSync(path.join(dir, '.gitignore'), 'utf8')).toContain('private/');
    expect(readFileSync(path.join(dir, 'log/ade.jsonl'), 'utf8')).not.toMatch(/0812|contoh\.example/);
    expect(simpul(dir, ['log', 'verify']).status).toBe(0);
    const asTheyAre = simpul(dir, ['find', '--source', 'S2', '--real-names']);
    expect([asTheyAre.status, asTheyAre.stdout.includes('0812-0000-0000')]).toEqual([0, true]);
  });

  it('keeps everything back when the map cannot be read', () => {
    const dir = copyOfFixture();
    mkdirSync(path.join(dir, 'private'));
    writeFileSync(path.join(dir, 'private/pseudonyms.yaml'), '- {real: [}\n');
    expect(simpul(dir, ['report', '-o', 'bab4.html']).status).toBe(2);
    writeFileSync(path.join(dir, 'private/pseudonyms.yaml'), '- {real: Liuzhou, az: Kota Y}\n');
    expect(simpul(dir, ['report', '-o', 'bab4.html']).status).toBe(2);
  });
});

describe('suggested identifiers (METHOD 6)', () => {
  it('suggests the address of int01, which a decision may keep', () => {
    const dir = copyOfFixture();
    expect(simpul(dir, ['privacy', 'scan']).stdout).toContain('S1\taddress\t9\tJalan Aceh No. 51\tnot decided');
    expect(
      simpul(dir, ['privacy', 'keep', 'Jalan Aceh No. 51', '--reason', 'kantor pemerintah', '--actor', 'ade']).status,
    ).toBe(0);
    expect(simpul(dir, ['privacy', 'scan']).stdout).not.toContain('Jalan Aceh');
    expect(simpul(dir, ['privacy', 'scan', '--all']).stdout).toContain('Jalan Aceh No. 51\tkept');
  });
});

describe('consent and withdrawal (METHOD 6)', () => {
  const closed = (consent: object): Project => ({
    ...whole,
    voices: whole.voices.map((voice) => (voice.id === 'N4' ? { ...voice, consent } : voice)),
  });
  const spoken = whole.codings.filter(({ voice, coder }) => voice === 'N4' && coder === 'A');

  it.each([{ quote: false }, { withdrawn: true }])('prints no word of a voice with %j in any form', async (consent) => {
    const written = (await everythingWritten(closed(consent))).replace(/\s+/g, ' ').replaceAll('\\', '');
    expect(spoken.length).toBeGreaterThan(10);
    for (const { exact } of spoken) expect(written).not.toContain(exact.replace(/\s+/g, ' '));
    expect(written).toContain('✕');
  });

  it('computes the claims anew without who has withdrawn', () => {
    const points = (project: Project) =>
      conclude(project).map(({ evidence }) => evidence.filter(({ voice }) => voice === 'N4').length);
    expect(Math.max(...points(whole))).toBeGreaterThan(0);
    expect(Math.max(...points(closed({ withdrawn: true })))).toBe(0);
  });

  it('leaves a tombstone in the log and can be asked for by a command', () => {
    const dir = copyOfFixture();
    expect(simpul(dir, ['voices', 'set', 'N4', '--withdrawn', 'yes', '--actor', 'ade']).status).toBe(0);
    const log = readFileSync(path.join(dir, 'log/ade.jsonl'), 'utf8');
    expect(log).toMatch(/"object":"voice N4".*"withdrawn":true/);
    const report = simpul(dir, ['report', '--format', 'markdown']);
    for (const { exact } of spoken) expect(report.stdout).not.toContain(exact);
    expect(simpul(dir, ['privacy', 'report']).stdout).toContain('N4\twithdrawn (tertulis)');
    expect(simpul(dir, ['log', 'verify']).status).toBe(0);
  });

  it('never suggests or quotes what is off the record', () => {
    const source = whole.sources.find(({ id }) => id === 'S1');
    const coding = whole.codings.find((one) => one.source === 'S1' && one.coder === 'A');
    if (!source || !coding) throw new Error('no S1');
    const flag = { flag: 'off_record' as const, start: coding.start, end: coding.end, exact: coding.exact };
    const project = {
      ...whole,
      sources: whole.sources.map((one) =>
        one.id === 'S1' ? Object.assign(Object.create(one), { flags: [flag] }) : one,
      ),
    };
    expect(mayQuoteIn(project)(coding.voice, 'S1', coding)).toBe(false);
  });
});

describe('the privacy report (METHOD 6)', () => {
  it('flags roles that one voice has, and offers a coarser one', () => {
    const view = privacyReport(whole, 'en');
    const table = view.sections.find(({ id }) => id === 'singled-out')?.views[0];
    const rows = table?.view === 'table' ? table.rows.map(({ id, cells }) => [id, cells[3]?.text]) : [];
    expect(rows).toContainEqual(['N1', 'give the side only (5 voices), or a wider role']);
    expect(rows).toContainEqual(['N6', 'give neither role nor side, or join roles']);
  });

  it('shows in no form more of an identifier than helps to find it', async () => {
    for (const locale of ['en', 'id'] as const)
      for (const renderer of renderers) {
        const out = String(await renderer.render(privacyReport(whole, locale), { locale, width: 100, colour: false }));
        expect(out).not.toContain('0812-0000');
        expect(out).toContain('08…00');
      }
  });
});
