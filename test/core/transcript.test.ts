import { describe, expect, it } from 'vitest';
import { turnAt } from '../../src/core/source.ts';
import { Text } from '../../src/core/text.ts';
import { countWords, headerOf, labelsOf, turnsOf, unmappedLabels } from '../../src/core/transcript.ts';
import { loadFixture, oracle } from '../support/fixture.ts';

const project = loadFixture();

describe('turns of the founding study (METHOD section 6)', () => {
  it.each([
    ['S1', { researcher: [234, 27], N1: [1309, 27] }],
    ['S2', { researcher: [276, 36], N2: [1239, 35] }],
    ['S3', { researcher: [266, 36], N3: [1261, 36] }],
    ['S4', { researcher: [201, 23], N4: [860, 21], N5: [450, 16] }],
    ['S5', { researcher: [266, 30], N6: [1430, 30] }],
  ])('%s has the stated words and turns', (id, expectedVoices) => {
    const source = project.sources.find((one) => one.id === id);
    const counted: Record<string, [number, number]> = {};
    for (const turn of source?.turns ?? []) {
      const sum = counted[turn.voice] ?? [0, 0];
      counted[turn.voice] = [sum[0] + countWords(source?.text.slice(turn.speech) ?? ''), sum[1] + 1];
    }
    expect(counted).toEqual(expectedVoices);
  });

  it('makes documents one turn of their own voice', () => {
    for (const id of ['D1', 'D2', 'D3']) {
      expect(project.sources.find((one) => one.id === id)?.turns.map((turn) => turn.voice)).toEqual([id]);
    }
  });

  it('keeps timestamps without their brackets', () => {
    const turn = project.sources.find((one) => one.id === 'S2')?.turns[0];
    expect(turn).toMatchObject({ timestamp: '00:00:05', label: 'P', voice: 'researcher' });
  });

  it('finds every gold coding in a turn of its informant, at its offsets and lines', () => {
    const gold = oracle('gold.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(gold).toHaveLength(285);
    for (const row of gold) {
      const source = project.sources.find((one) => one.id === row.source);
      const span = { start: row.start, end: row.end };
      expect(source?.text.slice(span)).toBe(row.quote);
      expect(source?.text.lineAt(row.start)).toBe(row.line_start);
      expect(source?.text.lineAt(row.end - 1)).toBe(row.line_end);
      expect(source && turnAt(source, span)?.voice).toBe(row.informant ?? row.source);
    }
  });
});

describe('labels', () => {
  it.each([
    ['S1', ['Pewawancara', 'Narasumber']],
    ['S2', ['P', 'N']],
    ['S3', ['Peneliti', 'Informan']],
    ['S4', ['Pewawancara', 'Narasumber A (N4)', 'Narasumber B (N5)']],
    ['S5', ['Interviewer', 'Respondent']],
    ['D1', []],
    ['D2', []],
    ['D3', []],
  ])('%s', (id, labels) => {
    const source = project.sources.find((one) => one.id === id);
    expect(labelsOf(source?.text ?? new Text('')).map((one) => one.label)).toEqual(labels);
  });

  it('guesses who asks and who answers, and says nothing of a name', () => {
    const found = labelsOf(new Text('T: Apa?\nJ: Ini.\nBudi: Ya.\nBudi: Bukan.\nT: Lagi?\nJ: Sudah.\n'));
    expect(found.map((one) => [one.label, one.guess, one.turns, one.words])).toEqual([
      ['T', 'researcher', 2, 2],
      ['J', 'informant', 2, 2],
      ['Budi', undefined, 2, 2],
    ]);
    expect(found.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1);
  });

  it('does not take times, addresses, prose or legends for speakers', () => {
    const text = new Text(
      'P = Pewawancara, N = Narasumber\nPukul 15.30: mulai\nhttps://contoh.example\nIa berkata, begini: lalu pergi.\nTujuan: satu\nTujuan: dua\n',
    );
    expect(labelsOf(text)).toEqual([]);
  });
});

describe('turnsOf', () => {
  const speakers = { P: 'researcher', N: 'N1' };
  const speeches = (value: string) => {
    const text = new Text(value);
    return turnsOf(text, speakers, 'S1').map((turn) => [turn.voice, text.slice(turn.speech), turn.timestamp]);
  };

  it('joins continuation lines and keeps two researcher turns apart', () => {
    expect(speeches('P: Satu\n\nP: dua\nlanjut\n\nN: Ya,\n\nparagraf kedua 😀.\n')).toEqual([
      ['researcher', 'Satu', undefined],
      ['researcher', 'dua\nlanjut', undefined],
      ['N1', 'Ya,\n\nparagraf kedua 😀.', undefined],
    ]);
  });

  it.each([
    '[00:01:02] N: Ya.',
    '00:01:02 N: Ya.',
    '(00:01:02) **N:** Ya.',
    'N [00:01:02]: Ya.',
    '**N**: Ya.',
    'N : Ya.',
    '> N: Ya.',
    '[00:01:02] - N: Ya.',
    '[00:01:02 - 00:01:09] N: Ya.',
    'N (00:01:02) : Ya.',
    '**[00:01:02] N:** Ya.',
    '\f  N: Ya.',
    'N:Ya.',
    '__N:__ Ya.',
    '*N*: Ya.',
    'N\u00a0: Ya.',
    'N：Ya.',
  ])('reads %s', (line) => {
    expect(speeches(line)).toEqual([['N1', 'Ya.', line.includes('00:') ? '00:01:02' : undefined]]);
  });

  it('gives an empty turn no speech', () => {
    expect(speeches('N:\nP: Apa?')).toEqual([
      ['N1', '', undefined],
      ['researcher', 'Apa?', undefined],
    ]);
  });
});

describe('what stands before the first turn', () => {
  const turns = (value: string) => {
    const text = new Text(value);
    const speakers = { Pewawancara: 'researcher', Narasumber: 'N1', P: 'researcher', N: 'N1' };
    return turnsOf(text, speakers, 'S1').map((turn) => [turn.label, text.slice(turn.speech)]);
  };
  const talk = 'Pewawancara : Apa kabar?\nNarasumber : Baik.\n';
  const greeting = 'Pewawancara : Selamat siang.\nNarasumber : Siang\nCatatan: bising\n';
  const spoken = [
    ['Pewawancara', 'Apa kabar?'],
    ['Narasumber', 'Baik.'],
  ];

  it.each([
    'TRANSKRIP 1\nPewawancara : Rani\nNarasumber : Budi, kepala dinas\nHari/Tanggal : Rabu, 3 Maret 2021\n\n',
    'Tanggal : 3 Maret 2021\nNarasumber : Budi\nPewawancara : Rani\nTempat : kantor\n',
    'Keterangan:\nPewawancara : Peneliti\nNarasumber : Informan 1\n\n',
    'Wawancara dengan kepala dinas\nPewawancara: Dewi\nNarasumber: Dr. Budi Santoso, M.Si. (kepala dinas)\n\n',
    'Tanggal: 3 Maret 2021\nPewawancara: Dewi\n\n',
  ])('may name the speakers: %j', (header) => expect(turns(header + talk)).toEqual(spoken));

  it('may name people by other words than the turns do', () => {
    const body = '\nP: Apa kabar?\nN: Baik.\nP: Sejak kapan?\nN: Dulu.\n';
    for (const head of [
      'Tanggal: 3 Maret 2021\nTempat: balai warga\nPewawancara: Rani\nInforman: Bu Sari, ketua bank sampah\n',
      'Informan: Bu Sari, ketua bank sampah\nTanggal: 3 Maret 2021\n',
      'Tanggal: 3 Maret 2021\nInforman: N1\n',
      '**Tanggal:** 3 Maret 2021\n**Informan:** Bu Sari, ketua bank sampah\n',
    ]) {
      const text = new Text(head + body);
      const labels = labelsOf(text);
      expect(labels.map(({ label, turns: count, words }) => [label, count, words])).toEqual([
        ['P', 2, 4],
        ['N', 2, 2],
      ]);
      const known = turnsOf(text, { P: 'researcher', N: 'N1', Informan: 'N1' }, 'S1');
      expect(known.map(({ label }) => label)).toEqual(['P', 'N', 'P', 'N']);
      expect(headerOf(text, known)).toMatchObject({ Tanggal: '3 Maret 2021', Informan: expect.any(String) });
    }
    // A question and an answer under words that come once are speech.
    const once = `Tanggal: 3 Maret\nPewawancara: Bagaimana kabarnya\nInforman: baik sekali\n${body}`;
    expect(labelsOf(new Text(once)).map(({ label }) => label)).toEqual(['Pewawancara', 'Informan', 'P', 'N']);
  });

  it('may be a legend of letters', () => {
    expect(turns('P : Pewawancara\nN : Narasumber\n\nP : Apa?\nN : Ini.\n')).toEqual([
      ['P', 'Apa?'],
      ['N', 'Ini.'],
    ]);
  });

  it('takes no speech away that only looks like it', () => {
    expect(turns(`${talk}Catatan: rekaman terputus\n`)).toEqual([
      ['Pewawancara', 'Apa kabar?'],
      ['Narasumber', 'Baik.\nCatatan: rekaman terputus'],
    ]);
    expect(turns(`${talk}${talk}Tanggal: lupa\n`)).toHaveLength(4);
    expect(turns(`${talk}${talk}Tanggal: lupa\n${talk}`)).toHaveLength(6);
    expect(turns(greeting + talk)).toHaveLength(4);
    for (const words of ['Assalamualaikum', 'Selamat Pagi', 'Ya', 'budi']) {
      expect(turns(`Wawancara 1\nPewawancara: ${words}\n${talk}`)).toHaveLength(3);
    }
    expect(turns(`Pewawancara: Dewi\n${talk}`)).toHaveLength(3);
    expect(turns(`Wawancara 1\nPewawancara: Siapa namanya\nNarasumber: Budi\n${talk}`)).toHaveLength(4);
    const long = `Narasumber : ${'kata '.repeat(16)}\nWaktu : dulu\n${talk}`;
    expect(turns(long)).toHaveLength(3);
  });
});

describe('labels of many hands', () => {
  const seen = (value: string) => labelsOf(new Text(value)).map((one) => [one.label, one.guess, one.turns]);

  it.each([
    [
      'p : apa\nn : ini\np : lagi\nn : sudah',
      [
        ['p', 'researcher', 2],
        ['n', 'informant', 2],
      ],
    ],
    [
      'P_1: a\nN_1: b\nP_1: c\nN_1: d\n',
      [
        ['P_1', 'researcher', 2],
        ['N_1', 'informant', 2],
      ],
    ],
    ['Narasumber: a\n\nNarasumber: b\n', [['Narasumber', 'informant', 2]]],
    [
      'PENELITI: a\nINFORMAN 2: b\n',
      [
        ['PENELITI', 'researcher', 1],
        ['INFORMAN 2', 'informant', 1],
      ],
    ],
    [
      'Pewawancara:Apa?\nIbu Sari (informan):Ini.\n',
      [
        ['Pewawancara', 'researcher', 1],
        ['Ibu Sari (informan)', 'informant', 1],
      ],
    ],
    [
      'Q: When?\nA: Now.\nQ: Why?\nA: So.\n',
      [
        ['Q', 'researcher', 2],
        ['A', 'informant', 2],
      ],
    ],
    [
      'A = Peneliti; B = Narasumber\nA: Apa?\nB: Ini.\nA: Apa?\nB: Itu.\n',
      [
        ['A', 'researcher', 2],
        ['B', 'informant', 2],
      ],
    ],
  ])('%j', (value, labels) => expect(seen(value)).toEqual(labels));

  it('lets the language say what I and P mean, and does not guess where it cannot', () => {
    const id = 'P: Apa yang sudah ada di sini dan itu?\nI: Saya tidak tahu karena belum ada.\n';
    const en = 'I: What was it that you have at the time?\nP: It is not the one that we were at.\n';
    expect(seen(id + id)).toEqual([
      ['P', 'researcher', 2],
      ['I', 'informant', 2],
    ]);
    expect(seen(en + en)).toEqual([
      ['I', 'researcher', 2],
      ['P', 'informant', 2],
    ]);
    expect(seen('I: Mm.\nP: Hm.\nI: Mm hm mm hm mm hm mm.\nP: Hm hm hm hm hm hm hm hm hm hm hm hm.\n')).toEqual([
      ['I', undefined, 2],
      ['P', undefined, 2],
    ]);
  });

  it('lists names with titles and offices, unguessed', () => {
    const talk =
      'Dr. Budi: Jadi bagaimana menurut Ibu soal itu?\nSari, M.Si: Menurut saya itu sudah baik sekali.\nDinas Pendidikan: Kami setuju dengan pendapat Ibu tadi.\n';
    expect(seen(talk + talk)).toEqual([
      ['Dr. Budi', undefined, 2],
      ['Sari, M.Si', undefined, 2],
      ['Dinas Pendidikan', undefined, 2],
    ]);
  });

  it('does not take a form filled in again and again for a conversation', () => {
    expect(seen('Bidang: seni\nAnggaran: nihil\nBidang: niaga\nAnggaran: nihil\n')).toEqual([]);
  });

  it('names labels that stand among the turns and speak for nobody', () => {
    const text = new Text(
      'Tamu : tiga\nP: Apa?\nN: Ya, lihat https://contoh.example\nSatpam: Permisi.\nPukul 15:30 selesai.\nPertama: ini.\nN: Ya.\nSatpam: Lagi.\n',
    );
    expect(unmappedLabels(text, { P: 'researcher', N: 'N1' })).toEqual([{ label: 'Satpam', lines: [4, 8] }]);
    expect(unmappedLabels(new Text('Tamu : tiga\n'), {})).toEqual([]);
  });

  it('takes no longer for lines of nothing but signs', () => {
    for (const sign of [' ', '*', '_', '[', '(', '>', '1', '1:', '12:34 ', '[00:00 ', 'a', 'a ', '- ', ': ']) {
      const text = new Text(`A${sign.repeat(300_000)}x\n${sign.repeat(300_000)}`);
      expect(labelsOf(text)).toEqual([]);
      expect(turnsOf(text, { N: 'N1' }, 'S1')).toEqual([]);
      expect(Object.keys(headerOf(text, [])).length).toBeLessThan(3);
    }
  });
});

describe('headerOf', () => {
  it('takes no speech and no list for a header', () => {
    const header = (value: string) => headerOf(new Text(value), []);
    expect(header('P: Apa?\nN: Ini.\n')).toEqual({});
    expect(header('# Catatan\n\nSaya datang pagi.\n\n- Ketua: marah\n- Warga: senang\n')).toEqual({});
    expect(header('# Catatan\n\n- Tempat: balai\n- Cuaca: hujan\n\nHari itu ramai\n\n- Ketua: marah\n')).toEqual({
      Tempat: 'balai',
      Cuaca: 'hujan',
    });
  });

  it('reads the header blocks of the study', () => {
    const header = (id: string) => {
      const source = project.sources.find((one) => one.id === id);
      return source ? headerOf(source.text, source.turns) : {};
    };
    expect(header('S1')).toMatchObject({
      'Kode Informan': 'N1',
      'Hari/Tanggal': 'Selasa, 9 Maret 2021',
      Durasi: '52 menit',
    });
    expect(header('S2')).toMatchObject({ Kode: 'N2', Tanggal: '17 Maret 2021', Rekaman: '00:47:30' });
    expect(header('S4')).toMatchObject({ Tanggal: '6 April 2021', Tempat: 'ruang rapat dinas' });
    expect(header('S5')).toMatchObject({ 'Informant code': 'N6', Date: '22 April 2021' });
    expect([header('D1'), header('D3')]).toEqual([{}, {}]);
    expect(Object.getPrototypeOf(headerOf(new Text('__proto__: x\nconstructor: y\n'), []))).toBe(Object.prototype);
    expect(header('D2')).toMatchObject({ Tanggal: '18 Januari 2021', Sifat: 'biasa' });
  });
});
