import { disagreementKinds, disagreementsOf, disagreementsView } from '../../core/agreement/disagreements.ts';
import type { Level } from '../../core/code-rows.ts';
import { unitOptions } from '../agree-options.ts';
import { withCoders } from '../agree-study.ts';
import type { Command } from '../command.ts';
import { deliver, rendererFor, viewOptions } from '../deliver.ts';
import { failOnOption, refuse } from '../findings.ts';
import { inOneLine } from '../listing.ts';
import { selectionOptions } from '../selection.ts';

export const agreeDisagreements: Command = {
  arguments: [],
  details: {
    en: 'Another code on the same words, another valence, other bounds, or left out by one: each with its passage. Through a pipe, one a line: kind, source:line, codings, words.',
    id: 'Kode lain pada kata yang sama, valensi lain, batas lain, atau terlewat oleh salah seorang: masing-masing dengan petikannya. Lewat pipa, satu perbedaan satu baris: jenis, sumber:baris, pengodean, kutipan.',
  },
  examples: [
    {
      line: 'simpul agree disagreements --kind code --kind valence',
      about: { en: 'without bounds and omissions', id: 'tanpa batas dan yang terlewat' },
    },
    {
      line: 'simpul agree disagreements -o konsensus.html',
      about: { en: 'as a page for the meeting', id: 'sebagai halaman untuk rapat' },
    },
  ],
  options: [
    {
      name: 'kind',
      value: { en: disagreementKinds.join('|'), id: disagreementKinds.join('|') },
      values: disagreementKinds,
      repeat: true,
      about: { en: 'only disagreements of this kind', id: 'hanya perbedaan jenis ini' },
    },
    ...unitOptions.filter(({ name }) => name === 'level'),
    ...selectionOptions,
    ...viewOptions,
    failOnOption,
  ],
  run(_args, options, context) {
    return withCoders(context, options, async (project, coders) => {
      const kinds = options.all('kind');
      const list = disagreementsOf(project, coders, (options.one('level') ?? 'root') as Level).filter(
        ({ kind }) => kinds.length === 0 || kinds.includes(kind),
      );
      const view = disagreementsView(project, list, context.locale);
      const chosen = rendererFor(options);
      if (chosen.ok && !chosen.value && !context.terminal.stdout.isTTY) {
        for (const [at, { kind, codings }] of list.entries()) {
          const [quote] = view.items[at]?.quotes ?? [];
          const cells = [
            kind,
            `${quote?.source ?? ''}:${quote?.line ?? 0}`,
            codings.map(({ coder, code, valence, id }) => `${coder} ${code} ${valence ?? ''} ${id}`).join(' / '),
            quote?.text ?? '✕',
          ];
          context.terminal.stdout.write(`${cells.map(inOneLine).join('\t')}\n`);
        }
        return 0;
      }
      const delivered = await deliver(view, options, context);
      return delivered.ok ? 0 : refuse(context, delivered.diagnostics);
    });
  },
};
