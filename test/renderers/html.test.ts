import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/core/locale.ts';
import type { ReportView, TableView } from '../../src/core/view.ts';
import { draw } from './draw.ts';
import { cell, quote, samples } from './samples.ts';

describe('the HTML page', () => {
  it.each(locales)('is whole, needs no script and no network, and says so in its policy: %s', async (locale) => {
    const page = await draw('html', samples(locale).at(-1) as ReportView, { locale });
    expect(page.startsWith('<!doctype html>\n')).toBe(true);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).not.toMatch(/<script|\son\w+=|style="|https?:|url\(|@import|javascript:/);
    const css = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${digest}';`);
  });

  it('closes what it opens', async () => {
    for (const view of samples('id')) {
      const page = await draw('html', view);
      const open: string[] = [];
      for (const [, close, tag = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
        if (tag === 'meta' || tag === 'wbr') continue;
        if (close) expect(open.pop()).toBe(tag);
        else open.push(tag);
      }
      expect(open).toEqual([]);
    }
  });

  it('has no id twice, and every link leads to one', async () => {
    const page = await draw('html', samples('id').at(-1) as ReportView);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('opens every number to its quotes, and reaches a quote that stands elsewhere by a link', async () => {
    const table = (name: string, withQuote: boolean): TableView => ({
      view: 'table',
      name,
      title: name,
      columns: [{ id: 'N1', title: 'N1', holds: 'count' }],
      rows: [
        {
          id: 'E1',
          title: 'Komitmen',
          cells: [cell({ count: 2, segments: ['A006', 'A099'], ...(withQuote ? { quotes: [quote()] } : {}) })],
        },
      ],
    });
    const page = await draw('html', {
      view: 'report',
      name: 'r',
      title: 'R',
      sections: [{ id: 's', title: 'S', views: [table('first', false), table('second', true)] }],
    });
    const [first = '', second = ''] = page.match(/<details>.*?<\/details>/gs) ?? [];
    expect(first).toContain('<a class="id" href="#q-A006">A006</a> <span class="id">A099</span>');
    expect(second).toContain('<li class="quote" id="q-A006">');
    expect(second).toContain('tidak pernah berdiri sendiri');
    expect(second).toContain('(N1, S1, 9 Maret 2021, br. 24)');
    expect(second).toContain('tidak terpenuhi');
    expect(second).toContain('Pengodean lainnya: <span class="id">A099</span>');
  });

  it('names rows, columns and signs for those who do not see them', async () => {
    const page = await draw('html', samples('id')[0] as TableView);
    expect(page).toContain('<th scope="col" class="symbol">N1</th>');
    expect(page).toContain('<th scope="row"><span class="id">E1</span> Komitmen</th>');
    expect(page).toContain('<caption class="heard">Matriks daftar periksa</caption>');
    expect(page).toContain(
      '<span class="sign unmet" role="img" aria-label="tidak terpenuhi" title="tidak terpenuhi">–</span>',
    );
    expect(page).toContain('role="region" aria-label="Matriks daftar periksa" tabindex="0"');
  });

  it('sets a quote of forty words or more as a block of its own', async () => {
    const page = await draw('html', samples('id')[1] as TableView);
    expect(page).toMatch(/<li class="quote long[^>]*><blockquote class="words">“Waktu itu saya/);
    expect(page).toMatch(/<li class="quote"[^>]*><blockquote class="words">“anggaran untuk Liuzhou/);
  });
});
