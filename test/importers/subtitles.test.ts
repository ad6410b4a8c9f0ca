import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Text } from '../../src/core/text.ts';
import { labelsOf } from '../../src/core/transcript.ts';
import { subtitles } from '../../src/importers/subtitles.ts';
import { onlyDraft } from '../support/drafts.ts';

const read = async (value: string) => onlyDraft(await subtitles.read(Buffer.from(value), { file: 'rapat.vtt' }));
const textOf = async (value: string) => {
  const draft = await read(value);
  return draft.ok ? draft.value.text : draft.diagnostics.map(({ code }) => code);
};

const teams = `WEBVTT

2f1c-0/10-0
00:00:03.120 --> 00:00:05.000
<v Ani Wijaya>Selamat siang, Pak.</v>

2f1c-0/11-0
00:00:05.100 --> 00:00:08.000 align:start
<v Ani Wijaya>Bagaimana kerja sama
itu berjalan?</v>

2f1c-0/12-0
00:01:02.000 --> 00:01:04.000
<v.loud Budi>Tidak &amp; <i>belum</i> pernah.</v>
`;

const zoom = `\uFEFFWEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:03.000\r\nAni Wijaya: Selamat siang.\r\n\r\n2\r\n00:00:03.500 --> 00:00:05.000\r\nAni Wijaya: Apa kabar?\r\n\r\n3\r\n00:00:06.000 --> 00:00:09.000\r\nBudi: Baik. Begini: dananya tidak ada.\r\n\r\n4\r\n00:00:09.500 --> 00:00:11.000\r\nBudi: Sejak 2009.\r\n`;

const srt = `1
00:00:01,000 --> 00:00:02,500
{\\an8}Halo.

2
00:00:03,000 --> 00:00:04,000
<font color="#fff">Ya, halo.</font>

3
01:00:10,000 --> 01:00:12,000
Lanjut.
`;

const rolling = `WEBVTT
Kind: captions
Language: id

00:00:00.000 --> 00:00:02.000 align:start position:0%
 
jadi<00:00:00.500><c> kerja</c><c> sama</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
jadi kerja sama

00:00:02.010 --> 00:00:04.000 align:start position:0%
jadi kerja sama
itu<00:00:02.500><c> berhenti</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
itu berhenti

00:00:04.010 --> 00:00:06.000 align:start position:0%
itu berhenti
sejak<00:00:04.500><c> lama</c>
`;

describe('subtitles', () => {
  it('joins the captions of a speaker into a turn (Teams)', async () => {
    expect(await textOf(teams)).toBe(
      '[00:00:03] Ani Wijaya: Selamat siang, Pak. Bagaimana kerja sama itu berjalan?\n\n[00:01:02] Budi: Tidak & belum pernah.\n',
    );
  });

  it('knows names before a colon, and a colon in speech (Zoom)', async () => {
    expect(await textOf(zoom)).toBe(
      '[00:00:01] Ani Wijaya: Selamat siang. Apa kabar?\n\n[00:00:06] Budi: Baik. Begini: dananya tidak ada. Sejak 2009.\n',
    );
  });

  it('reads SubRip without speakers, with a new line after a pause', async () => {
    expect(await textOf(srt)).toBe('[00:00:01] Halo. Ya, halo.\n\n[01:00:10] Lanjut.\n');
  });

  it('says each line of rolling captions once (YouTube)', async () => {
    expect(await textOf(rolling)).toBe('[00:00:00] jadi kerja sama itu berhenti sejak lama\n');
  });

  it('leaves out notes and styles, and tells lines that belong nowhere', async () => {
    const draft = await read(
      'WEBVTT - judul\n\nNOTE catatan\ndua baris\n\nSTYLE\n::cue { color: red }\n\n00:05.000 --> 00:06.000\nYa.\n\nTanpa waktu.\n\n00:01.000 --> 00:02.000\nMundur.\n',
    );
    expect(draft).toMatchObject({
      ok: true,
      value: { text: '[00:00:05] Ya. Mundur.\n' },
      diagnostics: [
        { code: 'import/times-backward', data: { lines: [14] } },
        { code: 'import/not-a-caption', data: { lines: [12] } },
      ],
    });
  });

  it('reads captions that no blank line parts', async () => {
    expect(await textOf('1\n00:00:01,000 --> 00:00:02,000\nSatu.\n2\n00:00:09,000 --> 00:00:10,000\nDua.\n')).toBe(
      '[00:00:01] Satu.\n\n[00:00:09] Dua.\n',
    );
  });

  it('says who speaks, however seldom', async () => {
    const draft = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Pewawancara>Apa?\n\n00:03.000 --> 00:04.000\n<v Dedi: Kurnia>Ya.\n',
    );
    expect(draft).toMatchObject({
      value: {
        text: '[00:00:01] Pewawancara: Apa?\n\n[00:00:03] Dedi Kurnia: Ya.\n',
        labels: ['Pewawancara', 'Dedi Kurnia'],
      },
    });
  });

  it('keeps a caption right below the head, and words in angle brackets', async () => {
    expect(await textOf('WEBVTT\nKind: captions\n00:01.000 --> 00:02.000\nSatu <ya> &#x27;dua&apos;.\n')).toBe(
      "[00:00:01] Satu <ya> 'dua'.\n",
    );
  });

  it('begins a turn with a name that comes once among others', async () => {
    const cue = (second: number, words: string) => `00:00:0${second}.000 --> 00:00:0${second}.900\n${words}\n\n`;
    const talk = ['Ani: Satu?', 'Budi: Ya.', 'Ani: Lalu?', 'Bu Camat: Tidak benar itu.', 'Budi: Benar.'];
    expect(await textOf(`WEBVTT\n\n${talk.map((words, index) => cue(index, words)).join('')}`)).toContain(
      '[00:00:03] Bu Camat: Tidak benar itu.\n\n[00:00:04] Budi: Benar.',
    );
  });

  it('refuses a file without captions', async () => {
    expect(await textOf('WEBVTT\n\n')).toEqual(['import/no-captions']);
    expect(await textOf('Bukan subtitle.\n')).toEqual(['import/no-captions']);
    expect(await textOf('WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n')).toEqual(['import/empty']);
  });

  it('gives turns that are read again as the turns they were', async () => {
    const said = fc.record({
      speaker: fc.constantFrom('Ani', 'Budi Santoso', 'Dr. Citra'),
      words: fc.constantFrom(
        'Ya, begitu.',
        'Jadi dananya tidak ada sejak 2009.',
        'Mengapa?',
        'Pukul 10:30 kami mulai.',
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 6, maxLength: 30 }), async (turns) => {
        const cues = turns.map(
          ({ speaker, words }, index) =>
            `00:${String(index).padStart(2, '0')}:00.000 --> 00:${String(index).padStart(2, '0')}:30.000\n<v ${speaker}>${words}`,
        );
        const text = await textOf(`WEBVTT\n\n${cues.join('\n\n')}\n`);
        const expected: { speaker: string; words: string[] }[] = [];
        for (const { speaker, words } of turns) {
          if (expected.at(-1)?.speaker === speaker) expected.at(-1)?.words.push(words);
          else expected.push({ speaker, words: [words] });
        }
        const lines = String(text).trimEnd().split('\n\n');
        expect(lines.map((line) => line.replace(/^\[[\d:]+\] /, ''))).toEqual(
          expected.map(({ speaker, words }) => `${speaker}: ${words.join(' ')}`),
        );
        const labels = labelsOf(new Text(String(text)));
        for (const { label, turns: count } of labels)
          expect(count).toBe(expected.filter(({ speaker }) => speaker === label).length);
      }),
      { numRuns: 100 },
    );
  });

  it('takes no longer than the file is long', async () => {
    const hostile = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(100_000)}${'<i'.repeat(100_000)}${'&'.repeat(100_000)}\n`;
    expect((await read(hostile)).ok).toBe(true);
  });
});
