import { codingNamed } from '../core/coding-id.ts';
import { type DiagnosticKind, found } from '../core/diagnostic.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Translation, TranslationStatus } from '../core/translation.ts';
import { readYaml } from '../formats/yaml.ts';
import { asJson } from './log.ts';
import type { Plan } from './plan.ts';
import { type OpenStudy, TRANSLATIONS } from './read.ts';
import { withItems, withSettings } from './yaml-text.ts';

export const translationRefused: DiagnosticKind<{ readonly voice: string }> = {
  code: 'translation/no-consent',
  severity: 'error',
  why: {
    en: 'Consent has scopes: who agreed to be quoted need not have agreed to be translated (METHOD 6).',
    id: 'Persetujuan berlingkup: yang setuju dikutip belum tentu setuju diterjemahkan (METHOD 6).',
  },
  words: {
    en: ({ voice }) => ({
      problem: `${voice} did not agree to be translated (consent.translation in voices.yaml).`,
      remedy: 'Ask again, or quote the original only.',
    }),
    id: ({ voice }) => ({
      problem: `${voice} tidak setuju diterjemahkan (consent.translation di voices.yaml).`,
      remedy: 'Tanyakan lagi, atau kutip aslinya saja.',
    }),
  },
};

export interface TranslationRequest {
  /** The coding whose words are translated. */
  readonly coding: string;
  readonly language: string;
  /** Absent: taken away. */
  readonly text?: string;
  readonly by: string;
  readonly status: TranslationStatus;
  readonly at: string;
}

/** `code translate`: the words of a coding in another language. The coding itself is not touched. */
export function planTranslation(study: OpenStudy, request: TranslationRequest, actor: string): Outcome<Plan<string>> {
  const { project } = study;
  const named = codingNamed(project, request.coding);
  if (!named.ok) return named;
  const { id, source, start, end, exact, voice } = named.value;
  const consent = project.voices.find((one) => one.id === voice)?.consent;
  if (request.text !== undefined && consent?.translation === false)
    return failed([found(translationRefused, { file: 'voices.yaml' }, { voice })]);
  const all = project.translations ?? [];
  const index = all.findIndex(
    (one) => one.source === source && one.start === start && one.end === end && one.language === request.language,
  );
  const before = all[index];
  if (request.text === undefined && !before) return done({ writes: [], log: [], result: id });
  const { language, text, by, status, at } = request;
  const record: Translation | undefined =
    text === undefined ? undefined : { source, start, end, exact, language, text, by, at, status };
  const yaml = study.yaml(TRANSLATIONS) ?? readYaml(TRANSLATIONS, '');
  const content =
    record && !before
      ? withItems(yaml, [record])
      : withSettings(yaml, [{ way: [index], value: record ? { ...record } : undefined }]);
  return done({
    writes: [{ file: TRANSLATIONS, content }],
    log: [
      {
        actor,
        verb: record ? 'translate' : 'translate.remove',
        object: `coding ${id}`,
        ...(before ? { before: asJson(before) } : {}),
        ...(record ? { after: asJson(record) } : {}),
      },
    ],
    result: id,
  });
}
