import type { Coding } from '../core/coding.ts';
import type { Position } from '../core/diagnostic.ts';
import type { Study } from '../core/study.ts';
import type { YamlFile } from '../formats/yaml.ts';

type PlaceKind = Parameters<Study['place']>[0];
type Way = readonly (string | number)[];

/** Where things stand, worked out only when asked: no display needs it. */
export class Places {
  private readonly known = new Map<string, { file: YamlFile; way: Way }>();
  private readonly files = new Map<string, YamlFile>();
  private readonly codingFiles: { file: string; codings: readonly Coding[]; lines: readonly number[] }[] = [];
  private codingIndex: Map<string, { file: string; position: Position }> | undefined;

  file(yaml: YamlFile): void {
    this.files.set(yaml.file, yaml);
  }

  yaml(kind: PlaceKind, id: string, file: YamlFile, way: Way): void {
    this.known.set(`${kind} ${id}`, { file, way });
  }

  codings(file: string, codings: readonly Coding[], lines: readonly number[]): void {
    this.codingFiles.push({ file, codings, lines });
  }

  /** A YAML file as it was read. */
  fileAt(name: string): YamlFile | undefined {
    return this.files.get(name);
  }

  of(kind: PlaceKind, id: string, inside: Way = []): { file: string; position?: Position } {
    if (kind !== 'coding') {
      const at = this.known.get(`${kind} ${id}`);
      return at ? { file: at.file.file, position: at.file.at([...at.way, ...inside]) } : { file: '' };
    }
    this.codingIndex ??= new Map(
      this.codingFiles.flatMap(({ file, codings, lines }) =>
        codings.map(
          (coding, index) => [coding.id, { file, position: { line: lines[index] ?? 1, column: 1 } }] as const,
        ),
      ),
    );
    return this.codingIndex.get(id) ?? { file: '' };
  }
}
