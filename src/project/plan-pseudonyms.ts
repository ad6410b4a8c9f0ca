import { checkKnown } from '../core/coding-checks.ts';
import type { IdentifierKind } from '../core/identifiers.ts';
import { done, failed, type Outcome } from '../core/outcome.ts';
import type { Pseudonym } from '../core/pseudonyms.ts';
import { checkSchema } from '../formats/schema.ts';
import { readYaml } from '../formats/yaml.ts';
import type { Plan, Write } from './plan.ts';
import { type OpenStudy, PSEUDONYMS } from './read.ts';
import { withItems, withSettings } from './yaml-text.ts';

export interface PseudonymRequest {
  readonly real: string;
  readonly as?: string;
  readonly kind?: IdentifierKind;
  readonly voice?: string;
  readonly keep?: true;
  readonly case?: 'exact';
  readonly reason?: string;
}

/**
 * `privacy replace` and `privacy keep`: a decision in the map. The log, which git and colleagues see, tells that one was
 * made and never what is hidden.
 */
export function planPseudonym(study: OpenStudy, request: PseudonymRequest, actor: string): Outcome<Plan<void>> {
  const voices = new Set(study.project.voices.map(({ id }) => id));
  const faults = request.voice === undefined ? [] : checkKnown('voice', request.voice, voices, () => ({ file: '' }));
  if (faults.length > 0) return failed(faults);
  const yaml = study.yaml(PSEUDONYMS) ?? readYaml(PSEUDONYMS, '');
  const entries = study.project.pseudonyms ?? [];
  const at = entries.findIndex(({ real }) => real === request.real);
  const { real, as, kind, voice, keep, case: spelling, reason } = request;
  const record: Pseudonym = {
    real,
    ...(as === undefined ? {} : { as }),
    ...(kind === undefined ? {} : { kind }),
    ...(voice === undefined ? {} : { voice }),
    ...(keep ? { keep } : {}),
    ...(spelling ? { case: spelling } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
  if (at >= 0 && JSON.stringify(entries[at]) === JSON.stringify(record))
    return done({ writes: [], log: [], result: undefined });
  const content = at < 0 ? withItems(yaml, [record]) : withSettings(yaml, [{ way: [at], value: { ...record } }]);
  const wrong = checkSchema('pseudonyms', readYaml(PSEUDONYMS, content));
  if (wrong.length > 0) return failed(wrong);
  const ignored: readonly Write[] = study.ignoresPrivate ? [] : [{ file: '.gitignore', append: 'private/\n' }];
  const verb = keep ? 'privacy.keep' : 'privacy.replace';
  const told = { ...(as === undefined ? {} : { as }), ...(kind === undefined ? {} : { kind }) };
  return done({
    writes: [...ignored, { file: PSEUDONYMS, content }],
    log: [{ actor, verb, object: 'private map', after: { ...told, ...(voice === undefined ? {} : { voice }) } }],
    result: undefined,
  });
}
