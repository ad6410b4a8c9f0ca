import { Flow } from './flow.ts';
import { type Note, nothingMet } from './paginated.ts';
import type { Attributes } from './xml.ts';

/** Elements whose words are not the text's: what was taken out, comments, and names of things. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:hidden-text',
  'text:ruby-text',
  'draw:object',
  'svg:title',
  'svg:desc',
  'text:index-title-template',
]);

/** Gathers the words of OpenDocument text, of the elements named alone (OASIS ODF 1.3, part 3). */
export class OdtBody {
  readonly met = nothingMet();
  readonly footnotes: Note[] = [];
  private readonly roots: readonly string[];
  private readonly flow = new Flow();
  private within = 0;
  private skipping = 0;
  /** Whether a space would follow another one, which counts as one (ODF, 6.1.2). */
  private spaced = true;
  /** For each open note, the mark. */
  private readonly marks: string[] = [];
  private readonly repeated: number[] = [];

  constructor(roots: readonly string[]) {
    this.roots = roots;
  }

  get words(): string {
    return this.flow.text;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.told(name);
      this.skipping++;
    } else if (this.roots.includes(name)) this.within++;
    else if (this.within > 0) this.element(name, attributes);
  }

  private told(name: string): void {
    if (name === 'text:insertion') this.met.insertions++;
    else if (name === 'text:deletion') this.met.deletions++;
    else if (name === 'office:annotation') this.met.comments++;
    else if (name === 'text:hidden-text') this.met.hidden++;
  }

  private element(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.flow.openParagraph();
        this.spaced = true;
        break;
      case 'text:s':
        this.put(' '.repeat(Math.min(1000, Number(attributes.get('text:c') ?? 1) || 1)));
        break;
      case 'text:tab':
        this.put('\t');
        break;
      case 'text:line-break':
        this.put('\n');
        break;
      case 'text:note':
        this.openNote();
        break;
      case 'text:list-item':
        this.met.numbered++;
        break;
      case 'table:table':
        this.flow.openTable();
        break;
      case 'table:table-row':
        this.flow.openRow();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.repeated.push(Number(attributes.get('table:number-columns-repeated') ?? 1) || 1);
        this.flow.openPlace();
        break;
      case 'draw:text-box':
        this.flow.openPlace();
        break;
      case 'draw:image':
        this.met.pictures++;
        break;
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (this.roots.includes(name)) this.within--;
    if (this.within <= 0) return;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.flow.closeParagraph();
        this.spaced = false;
        break;
      case 'text:note-body':
        this.footnotes.push({ mark: this.marks.pop() ?? '', text: this.flow.closePlace().trim() });
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.flow.closeCell(Math.min(MOST_CELLS, this.repeated.pop() ?? 1));
        break;
      case 'table:table':
        this.flow.closeTable();
        break;
      case 'draw:text-box':
        this.flow.closeBox();
        break;
    }
  }

  text(value: string): void {
    if (this.skipping > 0 || this.within <= 0 || this.flow.paragraph === undefined) return;
    const flat = value.replace(/[ \t\n\r]+/g, ' ');
    const words = this.spaced && flat.startsWith(' ') ? flat.slice(1) : flat;
    if (words === '') return;
    this.flow.write(words);
    this.spaced = words.endsWith(' ');
  }

  private put(value: string): void {
    this.flow.write(value);
    this.spaced = false;
  }

  private openNote(): void {
    const mark = String(this.footnotes.length + this.marks.length + 1);
    this.put(`[^${mark}]`);
    this.marks.push(mark);
    this.flow.openPlace();
  }
}

/** A sheet's worth of empty cells in a row says nothing more than a few do. */
const MOST_CELLS = 64;
