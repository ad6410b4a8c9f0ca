import type { Importer } from './importer.ts';
import { draftOf } from './paginated.ts';

/** Word files, whoever wrote them. */
export const docx: Importer = {
  name: 'docx',
  title: { en: 'Word document (.docx)', id: 'Dokumen Word (.docx)' },
  extensions: ['.docx', '.docm'],
  kinds: ['docx'],
  async read(bytes, { file }) {
    const { readDocx } = await import('../formats/docx.ts');
    const read = readDocx(bytes, file);
    return read.ok ? draftOf(read.value, file) : read;
  },
};
