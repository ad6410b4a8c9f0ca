import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/importers/html.ts';
import { htmlKindList } from '../../src/importers/html-kinds.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { onlyDraft } from '../support/drafts.ts';
import { fixture, root } from '../support/fixture.ts';

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const read = async (page: string | Uint8Array, encoding?: string) =>
  onlyDraft(
    await html.read(typeof page === 'string' ? utf8(page) : page, {
      file: 'x.html',
      ...(encoding === undefined ? {} : { encoding }),
    }),
  );
const textOf = async (page: string | Uint8Array) => {
  const draft = await read(page);
  return draft.ok ? draft.value.text : draft.diagnostics.map(({ code }) => code);
};
const body = (content: string, head = '') => `<!doctype html><html><head>${head}</head><body>${content}</body></html>`;
const prose = (about: string) =>
  `Kerja sama kota kembar ${about} berjalan pelan sejak nota kesepahaman diteken pada tahun itu.`;

describe('the words of a web page', () => {
  it.each([
    [
      'blocks, one a line',
      '<h1>Judul</h1><p>Satu</p>\n <div>Dua<div>Tiga</div>Empat</div>',
      'Judul\nSatu\nDua\nTiga\nEmpat\n',
    ],
    [
      'white space as one space, what cannot break as it is',
      '<p>  kota \n\t kembar&nbsp;ya </p>',
      'kota kembar\u00a0ya\n',
    ],
    ['spaces between elements within a line', '<p>a<b> b</b> <i>c</i>d</p>', 'a b cd\n'],
    ['a label in bold before what was said', '<p><b>Narasumber:</b> Tidak jalan.</p>', 'Narasumber: Tidak jalan.\n'],
    ['breaks', 'a<br>b<br><br>c<p>d<br></p>e', 'a\nb\n\nc\nd\ne\n'],
    ['empty paragraphs as word processors write them', '<p>a</p><p><br></p><p>&nbsp;</p><p></p><p>b</p>', 'a\n\n\nb\n'],
    ['what is typed as it stands', '<pre>\n  a\n\n\tb\n</pre>c', '  a\n\n\tb\nc\n'],
    [
      'entities, and places where a word may be divided',
      '<p>caf&eacute; &lt;x&gt; &#x1F600; kem&shy;bar a<wbr>b</p>',
      'café <x> 😀 kembar ab\n',
    ],
    ['accents as one sign', '<p>cafe&#x301;</p>', 'café\n'],
    [
      'no scripts, styles, comments',
      '<style>p{}</style><p>a</p><script>"</p>x"</script><!-- <p>y</p> --><noscript>z</noscript>',
      'a\n',
    ],
    ['lists', '<ul><li>satu<li>dua<ul><li>tiga</ul></ul><dl><dt>Apa<dd>Itu</dl>', 'satu\ndua\ntiga\nApa\nItu\n'],
    ['readings of characters and removed words left out', '<p>柳<rt>Liǔ</rt>州 <del>dua</del>tiga</p>', '柳州 tiga\n'],
    ['quotation marks that browsers show', '<p>Ia: <q>Ya</q></p>', 'Ia: “Ya”\n'],
    [
      'marks of notes',
      '<p>Tidak ada<sup><a href="#n1">1</a></sup>.</p><div id="n1"><a href="#r1">1</a> Arsip.</div>',
      'Tidak ada[^1].\n[^1]: Arsip.\n',
    ],
    ['page breaks', '<p>a</p><p style="page-break-before: always">b</p>', 'a\n\fb\n'],
  ])('%s', async (_, content, text) => {
    expect(await textOf(body(content))).toBe(text);
  });

  it('reads tables as turns where they are a talk, as rows elsewhere, and not where they only place things', async () => {
    const table = (...rows: string[][]) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const talk = table(
      ['Penutur', 'Ucapan'],
      ['P', '<p>Bagaimana kerja sama itu berjalan?</p>'],
      ['N', '<p>Tidak jalan sama sekali.</p><p>Sejak 2009 berhenti.</p>'],
      ['P', '<p>Apa sebabnya menurut Bapak?</p>'],
      ['N', '<p>Anggarannya tidak pernah ada.</p>'],
    );
    expect(await textOf(body(talk))).toBe(
      'Penutur | Ucapan\nP: Bagaimana kerja sama itu berjalan?\n\nN: Tidak jalan sama sekali.\nSejak 2009 berhenti.\n\nP: Apa sebabnya menurut Bapak?\n\nN: Anggarannya tidak pernah ada.\n',
    );
    const spans =
      '<table><caption>Kegiatan</caption><tr><th>Tahun<th>Apa<tr><td rowspan="2">2007<td>Misi<tr><td>Kunjungan</table>';
    expect(await textOf(body(spans))).toBe('Kegiatan\nTahun | Apa\n2007 | Misi\n | Kunjungan\n');
    expect(await textOf(body(table(['kiri', '<p>kanan</p>'])))).toBe('kiri\nkanan\n');
    expect(await textOf(body(`<table><tr><td>a</td><td>${table(['1', '2'], ['3', '4'])}</td></tr></table>`))).toBe(
      'a\n1 | 2\n3 | 4\n',
    );
    expect(await textOf(body('<table>tersesat<td>a<tr><b>b</b><td>c</table>'))).toBe('tersesat\na\nb | c\n');
  });
});

describe('which part of a page is its text', () => {
  const frame = (main: string) =>
    body(
      `<header>Harian <a href="/">Beranda</a></header><nav><a href="/x">Politik</a></nav>${main}<aside><p>${prose('lain')}</p></aside><footer>Hak cipta</footer>`,
    );
  const partsIn = async (page: string) => {
    const draft = await read(page);
    const told = draft.diagnostics.find(({ code }) => code === 'import/main-text')?.data as
      | { parts: { why: string; words: number }[] }
      | undefined;
    return [draft.ok ? draft.value.text : '', (told?.parts ?? []).map(({ why, words }) => `${why} ${words}`)];
  };

  it.each([
    [
      'its article',
      frame(`<article><header><h1>Judul</h1></header><p>${prose('A')}</p></article>`),
      `Judul\n${prose('A')}\n`,
    ],
    [
      'its main part, of several articles',
      frame(`<main><article><p>${prose('A')}</p></article><article><p>${prose('B')}</p></article></main>`),
      `${prose('A')}\n${prose('B')}\n`,
    ],
    [
      'the densest block',
      frame(
        `<div><div><h1>Judul</h1><p>${prose('A')}</p><p>Pendek.</p></div><div><a href="/y">Baca juga ini dan itu</a></div></div>`,
      ),
      `Judul\n${prose('A')}\nPendek.\n`,
    ],
    [
      'all of it, where a server wrapped it in a form',
      body(`<form><p>${prose('A')}</p><input value="x"></form>`),
      `${prose('A')}\n`,
    ],
    [
      'all of it, where it is shown late',
      body(`<div style="display:none"><p>${prose('A')}</p></div>`),
      `${prose('A')}\n`,
    ],
    [
      'all of it, where nothing is navigation',
      body(`<div><p>${prose('A')}</p></div><div>Catatan lapangan.</div>`),
      `${prose('A')}\nCatatan lapangan.\n`,
    ],
  ])('is %s', async (_, page, text) => {
    expect(await textOf(page)).toBe(text);
  });

  it('says how much was left out, and why', async () => {
    const page = frame(
      `<div id="cookie-banner">Kami memakai kuki <button>Ya</button></div><article><p>${prose('A')}</p><p hidden>rahasia itu</p><form>Nama <input></form></article><div><a href="/z">Baca juga</a></div>`,
    );
    expect(await partsIn(page)).toEqual([`${prose('A')}\n`, ['frame 19', 'form 5', 'hidden 2', 'outside 2']]);
    expect(await partsIn(body(`<p>${prose('A')}</p>`))).toEqual([`${prose('A')}\n`, []]);
  });

  it('says so in both languages', () => {
    const data = { words: 3, parts: [{ why: 'frame', words: 2, begins: 'Beranda' }], declared: 'a', encoding: 'b' };
    for (const { words } of htmlKindList) {
      expect(words.en(data).problem).not.toBe(words.id(data).problem);
      expect(JSON.stringify([words.en(data), words.id(data)])).not.toMatch(/undefined|\[object/);
    }
  });
});

describe('what a page says of itself', () => {
  const metaOf = async (head: string, content = `<p>${prose('A')}</p>`, before = '') => {
    const draft = await read(before + body(content, head));
    return draft.ok ? draft.value.meta : {};
  };

  it.each([
    ['<link rel="canonical" href="https://a.example/x">', '', { url: 'https://a.example/x' }],
    ['<meta property="og:url" content="http://a.example/y">', '', { url: 'http://a.example/y' }],
    ['', '<!-- saved from url=(0019)https://a.example/z -->', { url: 'https://a.example/z' }],
    ['<link rel="canonical" href="javascript:alert(1)">', '', {}],
    ['<title>Judul laman</title>', '', { title: 'Judul laman' }],
    ['<title>x</title><meta property="og:title" content="Kota &amp; kembar">', '', { title: 'Kota & kembar' }],
    ['<meta property="article:published_time" content="2021-09-23T23:10:00+07:00">', '', { observed_at: '2021-09-23' }],
    ['<script type="application/ld+json">{"datePublished": "2021-09-24"}</script>', '', { observed_at: '2021-09-24' }],
    ['<meta name="DC.date" content="20210925">', '', { observed_at: '2021-09-25' }],
    ['<meta name="date" content="kapan-kapan">', '', {}],
  ])('%s%s', async (head, before, said) => {
    const { language: _language, ...meta } = await metaOf(head, undefined, before);
    expect({ type: undefined, ...meta }).toEqual({ type: 'url' in said ? 'web' : undefined, ...said });
  });

  it('takes a date from a time of the text, and makes no web page of an interview', async () => {
    expect(await metaOf('', `<time datetime="2021-09-26">Ahad</time><p>${prose('A')}</p>`)).toMatchObject({
      observed_at: '2021-09-26',
    });
    const talk = '<p>Pewawancara: Apa?</p><p>Narasumber: Ini.</p><p>Pewawancara: Lalu?</p><p>Narasumber: Itu.</p>';
    expect((await metaOf('<link rel="canonical" href="https://a.example/x">', talk)).type).toBeUndefined();
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) => body('<p>“Kami akui” – café</p>', `<meta charset="${charset}">`);
  const codesOf = async (bytes: Uint8Array, encoding?: string) => {
    const draft = await read(bytes, encoding);
    return [draft.ok ? draft.value.text : '', draft.diagnostics.map(({ code }) => code)];
  };
  const right = '“Kami akui” – café\n';

  it('is what the page declares, also by the name that means another', async () => {
    expect(await codesOf(iconv.encode(page('iso-8859-1'), 'windows-1252'))).toEqual([right, []]);
    const http = body('<p>привет</p>', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">');
    expect(await codesOf(iconv.encode(http, 'windows-1251'))).toEqual(['привет\n', []]);
    expect(await codesOf(iconv.encode(body('<p>柳州</p>', '<meta charset=gb2312>'), 'gb18030'))).toEqual([
      '柳州\n',
      [],
    ]);
    expect(await codesOf(iconv.encode(page('utf-8'), 'utf-16le', { addBOM: true }))).toEqual([right, []]);
  });

  it('is not what it declares where the bytes say otherwise, and that is said', async () => {
    expect(await codesOf(utf8(page('windows-1252')))).toEqual([right, ['import/other-charset']]);
    expect(await codesOf(iconv.encode(page('utf-8'), 'windows-1252'))).toEqual([right, ['import/guessed-encoding']]);
    expect((await codesOf(utf8(body('a', '<meta charset="iso-2022-jp">'))))[1]).toEqual(['import/unknown-encoding']);
  });

  it('is what the user names before all', async () => {
    expect(await codesOf(iconv.encode(page('windows-1251'), 'windows-1252'), 'windows-1252')).toEqual([right, []]);
  });
});

describe('a page saved with its pictures', () => {
  const saved = (part: string) =>
    utf8(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/x\r\nDate: Tue, 24 Nov 2020 19:05:01 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n----b--\r\n${part}\r\n----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----b----\r\n`,
    );

  it('is read, with its address and the date on which it was read', async () => {
    const quoted = saved(
      'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<meta charset=3D"utf-8"><p>=E2=80=9CKami=E2=80=9D akui sempat putus kom=\r\nunikasi.</p>',
    );
    const expected = {
      text: '“Kami” akui sempat putus komunikasi.\n',
      meta: { url: 'https://a.example/x', accessed_at: '2020-11-24', type: 'web' },
    };
    expect(await read(quoted)).toMatchObject({ ok: true, diagnostics: [], value: expected });
    const base64 = saved(
      `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p>“Kami” akui sempat putus komunikasi.</p>').toString('base64')}`,
    );
    expect(await read(base64)).toMatchObject({ ok: true, value: expected });
  });

  it('is refused without a page in it', async () => {
    expect(await textOf(saved('Content-Type: text/plain\r\n\r\nx'))).toEqual(['import/no-page']);
  });
});

describe('pages by real programs', () => {
  it('an interview by LibreOffice, word for word', async () => {
    const draft = await read(readFileSync(path.join(root, 'fixtures/import/int01_pejabat_kerjasama.html')));
    const text = readFileSync(path.join(fixture, 'sources/S1.txt'), 'utf8');
    expect(draft).toMatchObject({ ok: true, diagnostics: [], value: { meta: { observed_at: '2021-03-09' } } });
    expect(draft.ok && draft.value.text).toBe(text.replace(/\n*$/, '\n'));
  });

  it('news as a browser had it on its screen, without what stood around it', async () => {
    const draft = await read(readFileSync(path.join(root, 'fixtures/import/doc03_berita_chromium.html')));
    const text = readFileSync(path.join(fixture, 'sources/D3.txt'), 'utf8');
    expect(draft.ok && draft.value.text).toBe(text.replace(/\n+/g, '\n'));
    expect(draft).toMatchObject({
      value: { meta: { observed_at: '2021-09-23', url: 'https://harian.contoh.example/kota-kembar', type: 'web' } },
      diagnostics: [{ code: 'import/main-text', data: { words: 318 } }],
    });
  });

  it('is told by its content, whatever its name', async () => {
    const outcome = await readFile(utf8(body('<p>halo</p>')), { file: 'surat.doc' });
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ text: 'halo\n' }],
      diagnostics: [{ code: 'import/wrong-extension' }],
    });
    expect((await readFile(utf8('Kata <html> itu tag.'), { file: 'a.txt' })).diagnostics).toEqual([]);
  });
});

describe('pages meant to harm', () => {
  it.each([
    ['nested without end', '<div>'.repeat(200_000), ['import/page-too-deep']],
    ['a zero', 'a\0b', ['import/not-text']],
    ['no words', '<div><img></div>', ['import/empty']],
    ['deep, and closed by nothing', `${'<p><font><b>'.repeat(1000)}ya`, 'ya\n'],
    ['50,000 attributes', `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(' ')}>ya</p>`, 'ya\n'],
    ['tags that never end', `${'<a '.repeat(100_000)}`, ['import/empty']],
    [
      'cells that reach down without end',
      `<table><tr>${'<td rowspan=9999>a'.repeat(2000)}${'<tr><td>b'.repeat(2000)}</table>`.slice(0, 1e6),
      expect.stringMatching(/^a \| a/),
    ],
    ['a name of what objects have', '<p __proto__="x" constructor="y" hidden2>ya</p>', 'ya\n'],
  ])('%s', async (_, content, said) => {
    const text = await textOf(`<html><body>${content}`);
    expect(text).toEqual(said);
    expect(text.length).toBeLessThan(3_000_000);
  });

  it('never throws, and keeps every word of plain paragraphs', async () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<b>',
      '</b>',
      '<li>',
      '<br>',
      '<pre>',
      '</pre>',
      '<a href="#1">',
      '</a>',
      '<ul>',
      '<!--',
      '-->',
      '<h1>',
      '&amp;',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(tag, fc.string()), { maxLength: 40 }), async (pieces) => {
        expect(typeof (await read(`<html>${pieces.join('')}`)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
    const word = fc.stringMatching(/^[a-zA-Zé😀مك]{1,12}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 }),
        async (lines) => {
          const said = lines.map((words) => words.join(' '));
          expect(await textOf(body(said.map((line) => `<div><p>${line}</p></div>`).join('\n')))).toBe(
            `${said.join('\n')}\n`.normalize('NFC'),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
