import { describe, expect, it } from 'vitest';
import { elementOverview } from '../../src/core/conclude/overview.ts';
import { argument } from '../support/argument.ts';
import { loadFixture } from '../support/fixture.ts';

const project = { ...loadFixture(), claims: argument };
const words = {
  id: { open: /belum dinilai/i, tentative: /tentatif/i },
  en: { open: /not yet judged/i, tentative: /tentative/i },
};

describe('S08: what the argument does not mention is not thereby met', () => {
  it.each(['id', 'en'] as const)('shows E3 and E5 as not yet judged, E1, E2 and E4 as tentative (%s)', (locale) => {
    const rows = new Map(elementOverview(project, locale).rows.map((row) => [row.id, row]));
    expect([...rows.keys()]).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    for (const id of ['E3', 'E5']) {
      expect(rows.get(id)?.cells[0]?.state).toBe('not-sought');
      expect(JSON.stringify(rows.get(id)?.cells)).toMatch(words[locale].open);
      expect(JSON.stringify(rows.get(id)?.cells)).not.toMatch(/terpenuhi|\bmet\b|tentati[fv]/i);
    }
    for (const id of ['E1', 'E2', 'E4']) {
      expect(rows.get(id)?.cells[0]?.state).toBe('filled');
      expect(JSON.stringify(rows.get(id)?.cells)).toMatch(words[locale].tentative);
    }
  });
});
