import { groupBy } from '../../core/collect.ts';
import { found } from '../../core/diagnostic.ts';
import { nearest } from '../../core/nearest.ts';
import { printable } from '../../core/printable.ts';
import type { Command } from '../command.ts';
import { failOnOption, refuse, tell } from '../findings.ts';
import { unknownName } from '../kinds.ts';
import { selectionOptions } from '../selection.ts';
import { withReduction } from '../study.ts';

export const show: Command = {
  arguments: [{ name: { en: 'SOURCE', id: 'SUMBER' } }],
  details: {
    en: 'The text as stored, with its line numbers, who speaks, and the codes that begin in each line.',
    id: 'Teks sebagaimana tersimpan, dengan nomor baris, siapa yang berbicara, dan kode yang mulai di tiap baris.',
  },
  examples: [
    {
      line: 'simpul show S1',
      about: { en: 'an interview with its codings', id: 'sebuah wawancara dengan pengodeannya' },
    },
  ],
  options: [...selectionOptions.filter((option) => option.name === 'coder' || option.name === 'code'), failOnOption],
  run([id = ''], options, context) {
    return withReduction(context, options, async (project) => {
      const source = project.sources.find((one) => one.id === id);
      if (!source) {
        const ids = project.sources.map((one) => one.id);
        return refuse(context, [
          found(
            unknownName,
            { file: '' },
            { typed: id, what: 'source', list: 'simpul sources', nearest: nearest(id, ids) },
          ),
        ]);
      }
      const { text, turns } = source;
      const speakers = new Map(turns.map((turn) => [text.lineAt(turn.speech.start), turn.voice]));
      const codes = groupBy(
        project.codings.filter((coding) => coding.source === id),
        (coding) => text.lineAt(coding.start),
      );
      const digits = String(text.lines).length;
      const width = Math.max(...turns.map((turn) => turn.voice.length), 1);
      for (let line = 1; line <= text.lines; line++) {
        const here = (codes.get(line) ?? []).map(
          (coding) => `${coding.code}${{ met: '+', mixed: '±', unmet: '–' }[coding.valence ?? ''] ?? ''}`,
        );
        const words = printable(text.slice(text.lineSpan(line)));
        context.terminal.stdout.write(
          `${String(line).padStart(digits)}  ${(speakers.get(line) ?? '').padEnd(width)}  ${words}${here.length > 0 ? `   [${here.join(' ')}]` : ''}`.trimEnd() +
            '\n',
        );
      }
      if (context.terminal.stdout.isTTY)
        tell(context, {
          en: 'Next: simpul find CODE lists passages; simpul display shows them together.',
          id: 'Berikutnya: simpul find KODE mendaftar petikan; simpul display menyajikannya bersama.',
        });
      return 0;
    });
  },
};
