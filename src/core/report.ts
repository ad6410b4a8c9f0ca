import { conclusionView } from './conclude/view.ts';
import { r1Sentence } from './conclude/words.ts';
import { footerOf, headerOf } from './header.ts';
import { inLocale, type Locale, type Localised } from './locale.ts';
import type { ViewMember } from './member.ts';
import type { Project } from './project.ts';
import { sourceTable, voiceTable } from './tables.ts';
import type { ReportView, View } from './view.ts';

const words: Localised<{
  readonly parts: readonly [string, string, string];
  readonly trace: string;
  studied(sources: number, voices: number, codings: number, coders: string): string;
}> = {
  en: {
    parts: ['Data reduction', 'Data display', 'Conclusion drawing and verification'],
    trace:
      'Every number unfolds to its quotes, and every quote names its voice, source and line; simpul show SOURCE prints the text with its lines.',
    studied: (sources, voices, codings, coders) =>
      `${sources} sources, ${voices} voices, ${codings} codings (coder: ${coders}).`,
  },
  id: {
    parts: ['Reduksi Data', 'Penyajian Data', 'Penarikan Kesimpulan/Verifikasi'],
    trace:
      'Setiap angka dapat dibuka sampai kutipannya, dan setiap kutipan menyebut narasumber, sumber, dan barisnya; simpul show SUMBER menampilkan teks dengan nomor baris.',
    studied: (sources, voices, codings, coders) =>
      `${sources} sumber data, ${voices} narasumber/dokumen, ${codings} pengodean (pengode: ${coders}).`,
  },
};

/** The members a report draws on; handed in, since core knows no ports. */
export interface ReportParts {
  readonly devices: readonly ViewMember[];
  readonly displays: readonly ViewMember[];
  readonly tactics: readonly ViewMember[];
}

/** One document in the three streams of Miles & Huberman, under the research question it serves; conclusions are on `whole`. */
export function buildReport(
  project: Project,
  parts: ReportParts,
  locale: Locale,
  whole: Project = project,
): ReportView {
  const text = words[locale];
  const build = (member: ViewMember, given: { readonly [name: string]: string } = {}): View => {
    const fallbacks = Object.fromEntries(member.options.map((option) => [option.name, option.fallback]));
    return withoutHeader(member.build(project, { ...fallbacks, ...given }, locale));
  };
  const header = headerOf(project, locale);
  const conclusions = conclusionView(whole, locale);
  // An element never stands alone: its indicators follow, for one word would hide what they say apart (METHOD S03).
  const displays = parts.displays
    .filter((member) => !parts.devices.includes(member))
    .flatMap((member) =>
      member.name === 'checklist-matrix' ? [build(member), build(member, { level: 'indicator' })] : [build(member)],
    );
  const intro = header.question ? [`${header.question.id}. ${header.question.text}`] : [];
  return {
    view: 'report',
    name: 'report',
    title: inLocale(project.settings.title, locale),
    sections: [
      {
        id: 'reduction',
        title: text.parts[0],
        intro: [
          ...intro,
          text.studied(project.sources.length, project.voices.length, project.codings.length, header.coders.join(', ')),
          text.trace,
        ],
        views: [
          sourceTable(project, locale),
          voiceTable(project, locale),
          ...parts.devices.map((member) => build(member)),
        ],
      },
      { id: 'display', title: text.parts[1], intro, views: displays },
      {
        id: 'conclusion',
        title: text.parts[2],
        intro: [...intro, r1Sentence[locale]],
        views: parts.tactics.map((member) => build(member)),
        sections: conclusions.sections,
      },
    ],
    header,
    footer: footerOf(project, locale, { rules: [r1Sentence[locale]] }),
  };
}

/** The report has one header; its views print only what differs. */
function withoutHeader(view: View): View {
  const { header: _header, ...rest } = view;
  return rest as View;
}
