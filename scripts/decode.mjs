// What any reader of texts must at least do: read every .txt of a folder in parts and decode it, refusing bad UTF-8.
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const dir = process.argv[2];
for (const name of await readdir(dir)) {
  if (!name.endsWith('.txt')) continue;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const part of createReadStream(path.join(dir, name), { highWaterMark: 4 << 20 }))
    decoder.decode(part, { stream: true });
  decoder.decode();
}
