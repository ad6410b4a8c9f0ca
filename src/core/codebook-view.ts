import { CodeTree } from './code-tree.ts';
import type { Code, Codebook } from './codebook.ts';
import { codebookFields, codeFields } from './codebook-fields.ts';
import { codebookWords } from './codebook-words.ts';
import { inLocale, type Locale } from './locale.ts';
import type { ReportView, Section, TableView } from './view.ts';

/** A codebook, or one code with those below it, as it reads on paper: what it is, its codes at a glance, each in full; `expanded` with every form of its roots. */
export function codebookView(codebook: Codebook, code: Code | undefined, locale: Locale, expanded = false): ReportView {
  const text = codebookWords[locale];
  const named = { view: 'report', name: codebook.id } as const;
  if (code) {
    return { ...named, title: titleOf(code, locale), sections: [section(code, codebook, locale, expanded)] };
  }
  const name = `${codebook.id}@${codebook.version}`;
  const about = { view: 'form', name, title: text.about, fields: codebookFields(codebook, locale) } as const;
  return {
    ...named,
    title: inLocale(codebook.title, locale),
    sections: [
      { id: codebook.id, title: name, views: [{ ...about, title: name }] },
      { id: 'codes', title: text.glance, views: [glance(codebook, locale)] },
      ...codebook.codes.map((one) => section(one, codebook, locale, expanded)),
    ],
  };
}

/** Every code with its definition in one line: the table that goes into a thesis. */
function glance(codebook: Codebook, locale: Locale): TableView {
  const text = codebookWords[locale];
  return {
    view: 'table',
    name: 'codes',
    title: text.glance,
    columns: [
      { id: 'name', title: text.code, holds: 'text' },
      { id: 'brief', title: text.brief, holds: 'text' },
    ],
    rows: new CodeTree([codebook]).all.map(({ code }) => ({
      id: code.id,
      title: code.id,
      cells: [inLocale(code.name, locale), inLocale(code.brief, locale) || firstCriterion(code, codebook, locale)].map(
        (text) => ({ state: 'filled', text, voices: [], segments: [] }),
      ),
    })),
  };
}

/** What an indicator without a definition of its own asks for: `met: meetings happen as scheduled`. */
function firstCriterion({ criteria = {} }: Code, { valences }: Codebook, locale: Locale): string {
  const valence = valences.find(({ id }) => Object.hasOwn(criteria, id));
  return valence ? `${inLocale(valence.label, locale)}: ${inLocale(criteria[valence.id], locale)}` : '';
}

function section(code: Code, codebook: Codebook, locale: Locale, expanded: boolean): Section {
  const title = titleOf(code, locale);
  const fields = codeFields(code, codebook, locale, expanded);
  return {
    id: code.id,
    title,
    views: fields.length > 0 ? [{ view: 'form', name: code.id, title, fields }] : [],
    sections: (code.codes ?? []).map((child) => section(child, codebook, locale, expanded)),
  };
}

function titleOf(code: Code, locale: Locale): string {
  return `${code.id} ${inLocale(code.name, locale)}`;
}
