import { describe, expect, it } from 'vitest';
import type { View } from '../../src/core/view.ts';
import { draw } from './draw.ts';
import { samples } from './samples.ts';
import { small } from './small.ts';

describe('Markdown', () => {
  it('writes a table and under it the evidence of every cell', async () => {
    expect(await draw('markdown', small)).toBe(
      String.raw`# Matriks

|  | N1 | D1 |
| -------------------- | ------------ | ------------ |
| E1 Komitmen | – (+1 \~1 –6) | ∅ |
| E1.1 Waktu \| 城市 | … | ✕ – (+0 \~0 –1) |

**Bukti tiap sel**

- **E1 Komitmen**
  - N1 – (+1 \~1 –6): A007
    - A006 – “anggaran untuk Liuzhou tidak pernah berdiri sendiri; selalu numpang di pos perjalanan dinas” (N1, S1, 9 Maret 2021, br. 24)
- **E1.1 Waktu \| 城市**
  - D1 ✕ – (+0 \~0 –1)
    - A009 – ✕ kutipan tidak ditampilkan (N1, S1, 9 Maret 2021, br. 24)

**Isi sel**

- N1, D1: simbol menurut aturan, beserta jumlah pengodeannya

**Keterangan tanda**

- – tidak terpenuhi
- ∅ senyap: sudah dicari, tidak ditemukan
- … belum dicari
- ✕ dirahasiakan
`,
    );
  });

  it('quotes a passage once and names it by id in further tables', async () => {
    const view: View = {
      view: 'report',
      name: 'r',
      title: 'R',
      sections: [{ id: 's', title: 'S', views: [small, { ...small, name: 'second', title: 'Kedua' }] }],
    };
    const out = await draw('markdown', view);
    expect(out.split('tidak pernah berdiri sendiri').length - 1).toBe(1);
    expect(out).toContain(String.raw`  - N1 – (+1 \~1 –6): A006, A007`);
  });

  it('writes a network for Mermaid, whose labels cannot break it', async () => {
    const network = samples('id').find((view) => view.name === 'causal-network');
    const out = network ? await draw('markdown', network) : '';
    expect(out).toContain(
      '```mermaid\nflowchart LR\n  n1["tanpa kelompok kerja"]\n  n2["tanpa rencana"]\n  n3["sendiri"]\n  n1 -->|"+"| n2\n```',
    );
  });

  it('sets a quote of forty words or more as a block of its own', async () => {
    const claim = samples('id').find((view) => view.name === 'claim-C4');
    const out = claim ? await draw('markdown', claim) : '';
    expect(out).toMatch(/- A006 – \(N1, S1, 9 Maret 2021, br\. 24\)\n\n {2}> Waktu itu saya/);
  });
});
