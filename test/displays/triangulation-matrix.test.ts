import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import type { Project } from '../../src/core/project.ts';
import { reduce } from '../../src/core/reduce.ts';
import { sourceTypeWords } from '../../src/core/source-words.ts';
import { sourceTable } from '../../src/core/tables.ts';
import type { TableView } from '../../src/core/view.ts';
import { triangulationMatrix } from '../../src/displays/triangulation-matrix.ts';
import { projectOf, sourceOf } from '../support/claims.ts';

/** Twelve sources, a year and so a wave each; N1 speaks in the first and the eleventh, N2 in the second. */
const study: Project = projectOf({
  settings: { simpul: 1, id: 'waves', title: 'A study', coder: 'ade' },
  codebooks: [
    {
      ...{ id: 'k', version: '1', kind: 'evaluative', title: 'K', languages: ['en'] },
      ...{ valences: [{ id: 'met', label: 'met' }], codes: [{ id: 'K1', name: 'Work' }] },
    } as never,
  ],
  voices: [{ id: 'N1' }, { id: 'N2' }, { id: 'N3' }],
  sources: [
    ...Array.from({ length: 12 }, (_, index) =>
      sourceOf(`S${index + 1}`, {
        technique: index === 0 ? 'studi_literatur' : 'wawancara',
        observed_at: `${2001 + index}-01-01`,
        speakers: { Who: index === 0 || index === 10 ? 'N1' : index === 1 ? 'N2' : 'N3' },
      }),
    ),
    (({ technique: _none, ...bare }) => bare)(sourceOf('S13', { speakers: { Who: 'N2' } })),
  ],
  codings: [1, 2, 11].map((source) => ({
    ...{ id: `A${source}`, coder: 'ade', source: `S${source}`, code: 'K1', valence: 'met' },
    ...{ voice: source === 2 ? 'N2' : 'N1', start: 0, end: 6, exact: 'a text', prefix: '', suffix: '' },
  })),
});

function matrix(by: string, locale: Locale = 'en', source?: readonly string[]): TableView {
  const project = reduce(study, source ? { source } : {});
  if (!project.ok) throw new Error('cannot be reduced');
  const view = triangulationMatrix.build(project.value, { by, rule: 'two-thirds', level: 'root' }, locale, study);
  if (view.view !== 'table') throw new Error(view.view);
  return view;
}

const heads = (view: TableView): readonly string[] => view.columns.slice(0, -2).map(({ title }) => title);

describe('the columns of a triangulation matrix', () => {
  it('are waves by their number, the undated last, whatever sources are left out', () => {
    const ids = matrix('wave').columns.map(({ id }) => id);
    expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '–', 'label', 'researcher']);
    expect(heads(matrix('wave')).slice(-2)).toEqual(['1 January 2012', 'undated']);
    expect(heads(matrix('wave', 'id')).at(-1)).toBe('tanpa tanggal');
    expect(
      matrix('wave', 'en', ['S2', 'S11'])
        .columns.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['2', '11']);
  });

  it('are techniques in words, with one of its own for a source without any', () => {
    expect(heads(matrix('technique'))).toEqual(['literature', 'interview', 'no technique given']);
    expect(heads(matrix('technique', 'id'))).toEqual(['studi literatur', 'wawancara', 'teknik tidak diisi']);
    expect(
      matrix('technique')
        .columns.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['studi_literatur', 'wawancara', '–']);
  });
});

describe('a voice asked in two waves (METHOD 4.6)', () => {
  const texts = (view: TableView) => view.rows[0]?.cells.slice(0, -2).map(({ text }) => text);

  it('is named in the cells of both, and a voice heard once is not', () => {
    const told = texts(matrix('wave')) ?? [];
    expect([told[0], told[1], told[10]]).toEqual(['asked more than once: N1', undefined, 'asked more than once: N1']);
    expect(texts(matrix('wave', 'id'))?.[0]).toBe('ditanya lebih dari sekali: N1');
    expect(texts(matrix('wave', 'en', ['S1', 'S2']))).toEqual([undefined, undefined]);
  });

  it('matters only where the columns are waves', () => {
    expect(texts(matrix('technique'))).toEqual([undefined, undefined, undefined]);
    expect(matrix('wave').footer?.rules.join()).toContain('no second voice');
    expect(matrix('voice').footer?.rules.join()).not.toContain('no second voice');
  });
});

describe('the table of sources', () => {
  it('says type, technique and kind of data in the reader’s words, and the files keep theirs', () => {
    const sources = [
      sourceOf('S1', { type: 'group_interview', technique: 'wawancara', data_kind: 'primer' }),
      sourceOf('S2', { type: 'field_note', technique: 'studi_literatur', data_kind: 'sekunder' }),
    ];
    const told = (locale: Locale) =>
      sourceTable({ ...study, sources }, locale).rows.map(({ cells }) => cells.slice(1, 4).map(({ text }) => text));
    expect(told('en')).toEqual([
      ['group interview', 'interview', 'primary'],
      ['field notes', 'literature', 'secondary'],
    ]);
    expect(told('id')).toEqual([
      ['wawancara kelompok', 'wawancara', 'primer'],
      ['catatan lapangan', 'studi literatur', 'sekunder'],
    ]);
    for (const words of Object.values(sourceTypeWords)) {
      expect(Object.values(words).join()).not.toContain('_');
    }
  });
});

describe('the convergence of a row', () => {
  const labelled = (valences: Readonly<Record<string, string>>, read: readonly string[], locale: Locale = 'en') => {
    const voices = ['N1', 'N2', 'N3'].map((id) => ({ id }));
    const one = reduce(
      {
        ...study,
        codebooks: study.codebooks.map((codebook) => ({
          ...codebook,
          valences: ['met', 'unmet', 'none'].map((id) => ({ id, label: id })),
        })),
        voices,
        sources: voices.map(({ id }) => sourceOf(id)),
        codings: Object.entries(valences).map(([voice, valence]) => ({
          ...{ id: `A-${voice}`, coder: 'ade', source: voice, code: 'K1', valence, voice },
          ...{ start: 0, end: 6, exact: 'a text', prefix: '', suffix: '' },
        })),
        readings: read.map((source) => ({ coder: 'ade', source, state: 'complete' })),
      },
      {},
    );
    if (!one.ok) throw new Error('cannot be reduced');
    const view = triangulationMatrix.build(one.value, { by: 'voice', rule: 'two-thirds', level: 'root' }, locale);
    const row = view.view === 'table' ? view.rows[0] : undefined;
    return [row?.label, row?.cells.at(-2)?.text, row?.silent];
  };

  it('is agreement between two at least, never of one voice with itself', () => {
    const all = ['N1', 'N2', 'N3'];
    expect(labelled({ N1: 'met', N2: 'met' }, all)).toEqual(['agreement', 'agreement; silent: N3', ['N3']]);
    expect(labelled({ N1: 'met' }, all)[0]).toBeUndefined();
    expect(labelled({ N1: 'met' }, all)[1]).toBe('N1 alone: nothing to compare with; silent: N2, N3');
    expect(labelled({ N1: 'met', N2: 'none' }, all, 'id')[1]).toBe('hanya N1: tidak ada pembandingnya; senyap: N3');
  });

  it('calls silent only who was read to the end', () => {
    expect(labelled({ N1: 'met', N2: 'met' }, ['N1', 'N2'])).toEqual([
      'agreement',
      'agreement; not yet looked for: N3',
      [],
    ]);
    expect(labelled({}, ['N1', 'N2', 'N3'])).toEqual(['silence', 'silent: N1, N2, N3', ['N1', 'N2', 'N3']]);
    expect(labelled({}, ['N1'])).toEqual([undefined, 'silent: N1; not yet looked for: N2, N3', ['N1']]);
    expect(labelled({ N1: 'none' }, ['N1', 'N2', 'N3'])[0]).toBeUndefined();
  });
});
