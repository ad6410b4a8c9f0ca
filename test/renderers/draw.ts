import type { Locale } from '../../src/core/locale.ts';
import type { View } from '../../src/core/view.ts';
import { renderers } from '../../src/renderers/index.ts';
import type { RenderOptions } from '../../src/renderers/renderer.ts';

/** A view drawn by the renderer of that name, as text. */
export async function draw(name: string, view: View, options: Partial<RenderOptions> = {}): Promise<string> {
  const renderer = renderers.find((one) => one.name === name);
  if (!renderer) throw new Error(`no renderer ${name}`);
  const locale: Locale = options.locale ?? 'id';
  const drawn = await renderer.render(view, { locale, width: 80, colour: false, ...options });
  return typeof drawn === 'string' ? drawn : new TextDecoder().decode(drawn);
}

/** Records of a CSV text by the letter of RFC 4180, written apart from the code under test. */
export function csvRecords(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === ',') {
      record.push(field);
      field = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      records.push([...record, field]);
      record = [];
      field = '';
      at++;
    } else if (/["\r\n]/.test(character)) throw new Error(`bare ${JSON.stringify(character)} in CSV`);
    else field += character;
  }
  if (quoted || field !== '' || record.length > 0) throw new Error('CSV ends in the middle of a record');
  return records;
}
