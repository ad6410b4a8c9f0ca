import type { Importer } from './importer.ts';
import { draftOf } from './paginated.ts';

/** Texts of LibreOffice and other programs. */
export const odt: Importer = {
  name: 'odt',
  title: { en: 'LibreOffice text (.odt)', id: 'Teks LibreOffice (.odt)' },
  extensions: ['.odt'],
  kinds: ['odt'],
  async read(bytes, { file }) {
    const { readOdt } = await import('../formats/odt.ts');
    const read = readOdt(bytes, file);
    return read.ok ? draftOf(read.value, file) : read;
  },
};
