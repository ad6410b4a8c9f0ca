import { type Diagnostic, found } from '../core/diagnostic.ts';
import type { Project } from '../core/project.ts';
import type { SourceType } from '../core/source.ts';
import { sourceTaken } from './import-kinds.ts';
import { badName } from './kinds.ts';
import { clash, isFileId } from './names.ts';

/** What the project has, and what the files before in the same import have taken. */
export class Taken {
  private readonly sources: string[];
  private readonly voices: Set<string>;
  private readonly hashes: Map<string, string>;
  private readonly originals: Set<string>;

  constructor(project: Project) {
    this.sources = project.sources.map(({ id }) => id);
    this.voices = new Set(project.voices.map(({ id }) => id));
    this.hashes = new Map(project.sources.map(({ id, original_sha256 }) => [original_sha256 ?? '', id]));
    this.originals = new Set(project.sources.map(({ original }) => (original ?? '').toLowerCase()));
  }

  original(sha256: string): string | undefined {
    return this.hashes.get(sha256);
  }

  hasVoice(id: string): boolean {
    return this.voices.has(id);
  }

  nextSource(type: SourceType): string {
    const prefix = type === 'document' || type === 'news' || type === 'web' ? 'D' : 'S';
    return next(prefix, [...this.sources, ...this.voices]);
  }

  /** The next free one, those in `also` not being free either. */
  nextVoice(also: readonly string[] = []): string {
    return next('N', [...this.voices, ...also]);
  }

  addVoices(voices: readonly string[]): void {
    for (const voice of voices) this.voices.add(voice);
  }

  refusals(id: string, file: string): Diagnostic[] {
    if (!isFileId(id)) return [found(badName, { file }, { name: id })];
    const other = clash([...this.sources, id])?.[0] ?? (this.sources.includes(id) ? id : undefined);
    return other === undefined ? [] : [found(sourceTaken, { file }, { id, other })];
  }

  /** A name that no other source's original has, and that every system allows. */
  originalName(name: string, id: string): string {
    const safe = name.replace(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^[. ]+|[. ]+$/g, '') || id;
    const plain = `originals/${safe}`;
    return this.originals.has(plain.toLowerCase()) ? `originals/${id}-${safe}` : plain;
  }

  add(id: string, sha256: string, original: string, voices: readonly string[]): void {
    this.sources.push(id);
    this.hashes.set(sha256, id);
    this.originals.add(original.toLowerCase());
    this.addVoices(voices);
  }
}

/** The number after the highest: S3 after S1 and S2, also where S1 is gone. */
function next(prefix: string, ids: readonly string[]): string {
  const numbers = ids.map((id) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
