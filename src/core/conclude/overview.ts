import { CodeTree } from '../code-tree.ts';
import { inLocale, type Locale, type Localised } from '../locale.ts';
import type { Project } from '../project.ts';
import { judgementWords } from '../sign-words.ts';
import { valenceLabels } from '../tally.ts';
import type { Cell, TableView } from '../view.ts';
import { type Conclusion, conclude, newestOf } from './conclude.ts';
import { subjectsOf } from './evidence.ts';
import { r1Sentence, statusWords } from './words.ts';

const words: Localised<{
  readonly title: string;
  readonly column: string;
  readonly notJudged: string;
  readonly noElement: string;
  readonly noClaims: string;
  silence(met: string): string;
}> = {
  en: {
    title: 'What is concluded on each element',
    column: 'Newest versions of its claims',
    notJudged: 'not yet judged',
    noElement: 'Claims without an element:',
    noClaims: 'There is no claim yet. A claim is a file claims/ID.yaml (simpul explain claim has one to copy).',
    silence: (met) =>
      `An element without a claim is not yet judged. Nothing is concluded from silence, least of all “${met}”.`,
  },
  id: {
    title: 'Apa yang disimpulkan tentang tiap elemen',
    column: 'Versi terbaru proposisinya',
    notJudged: 'belum dinilai',
    noElement: 'Proposisi tanpa elemen:',
    noClaims:
      'Belum ada proposisi. Proposisi ialah berkas claims/ID.yaml (contoh untuk disalin: simpul explain claim).',
    silence: (met) =>
      `Elemen tanpa proposisi belum dinilai. Tidak ada yang disimpulkan dari kesenyapan, apalagi “${met}”.`,
  },
};

/** Each element with the status of its newest claims; without one it is not yet judged, never "met" (METHOD S08). */
export function elementOverview(
  project: Project,
  locale: Locale,
  conclusions: readonly Conclusion[] = conclude(project),
): TableView {
  const text = words[locale];
  const tree = new CodeTree(project.codebooks);
  const newest = newestOf(conclusions);
  const rootsOf = ({ version }: Conclusion): readonly string[] => subjectsOf(version).map((code) => tree.rootOf(code));
  const judged = project.codebooks.filter((codebook) => codebook.valences.length > 0);
  const rows = tree.roots.filter(
    ({ code, codebook }) => judged.includes(codebook) || newest.some((one) => rootsOf(one).includes(code.id)),
  );
  const shown = new Set(rows.map(({ code }) => code.id));
  const others = newest.filter((one) => !rootsOf(one).some((root) => shown.has(root)));
  return {
    view: 'table',
    name: 'elements',
    title: text.title,
    columns: [{ id: 'claims', title: text.column, holds: 'text' }],
    rows: rows.map(({ code }) => ({
      id: code.id,
      title: `${code.id} ${inLocale(code.name, locale)}`,
      cells: [cellOf(newest.filter((one) => rootsOf(one).includes(code.id)))],
    })),
    footer: {
      rules: [
        text.silence(valenceLabels({ codebooks: judged }, locale).get('met') ?? judgementWords[locale].met),
        r1Sentence[locale],
      ],
      legend: [{ mark: 'not-sought', text: text.notJudged }],
      unseen: others.length === 0 ? [] : [`${text.noElement} ${others.map(told).join('; ')}.`],
      warnings: newest.length === 0 ? [text.noClaims] : [],
    },
  };

  function cellOf(own: readonly Conclusion[]): Cell {
    if (own.length === 0)
      return { state: 'not-sought', phrase: { text: text.notJudged, stale: false }, voices: [], segments: [] };
    const evidence = own.flatMap((one) => one.evidence);
    return {
      state: 'filled',
      text: own.map(told).join('; '),
      voices: project.voices.map(({ id }) => id).filter((id) => evidence.some(({ voice }) => voice === id)),
      segments: [...new Set(evidence.flatMap(({ coding }) => (coding ? [coding.id] : [])))],
    };
  }

  function told({ claim, version, status }: Conclusion): string {
    // As the codebook of what the claim is about calls it: another may have another word for the same valence.
    const says = subjectsOf(version).flatMap((code) => {
      const valence = tree.get(code)?.codebook.valences.find(({ id }) => id === version.asserts);
      return valence ? [inLocale(valence.label, locale)] : [];
    });
    const asserted = says.length > 0 ? ` (${[...new Set(says)].join(', ')})` : '';
    return `${claim.id} v${version.version}${asserted}: ${statusWords[locale][status]}`;
  }
}
