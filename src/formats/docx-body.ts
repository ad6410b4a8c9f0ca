import { Flow } from './flow.ts';
import { type Met, nothingMet } from './paginated.ts';
import type { Attributes } from './xml.ts';

export interface DocxText {
  /** One paragraph a line; a page break is a form feed, a break within a paragraph a line of its own. */
  readonly text: string;
  /** References to notes, in their order; `mark` is what stands in the text as `[^mark]`. */
  readonly notes: readonly NoteReference[];
  /** How often something was met that the text does not show as the page does. */
  readonly met: Met;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly mark: string;
}

/** Elements whose words are not the text's: taken out, moved away, alternatives, and settings. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'mc:Fallback',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sectPr',
  'w:sdtPr',
  'w:rubyPr',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:rt',
]);

/**
 * Gathers the words of WordprocessingML as a reader with all changes accepted sees them (ISO/IEC 29500-1, section 17).
 * With `kind` the notes of a part for notes are gathered apart, by id.
 */
export class DocxBody {
  private readonly met = nothingMet();
  private readonly noteTexts = new Map<string, string>();
  private readonly notes: NoteReference[] = [];
  private readonly flow = new Flow();
  /** For each open field, whether its result has begun. */
  private readonly fields: boolean[] = [];
  private skipping = 0;
  private inText = false;
  private inRunSettings = false;
  private inParagraphSettings = false;
  private hidden = false;
  /** Whether the last drawing has shown no words yet. */
  private isPicture = false;
  private endTakenOut = false;
  private noteId = '';
  private readonly kind: NoteReference['kind'] | undefined;

  constructor(kind?: NoteReference['kind']) {
    this.kind = kind;
  }

  result(): DocxText {
    return { text: this.flow.text, notes: this.notes, met: this.met };
  }

  /** Of a part for notes: id → words. */
  parts(): ReadonlyMap<string, string> {
    return this.noteTexts;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      if (this.skipping === 0) this.takenOut(name);
      this.skipping++;
      return;
    }
    if (this.inSettings) this.setting(name, attributes);
    else if (name === 'w:t') this.inText = true;
    else this.element(name, attributes);
  }

  private takenOut(name: string): void {
    if (name !== 'w:del' && name !== 'w:moveFrom') return;
    // Of a paragraph whose end was taken out, the next is the rest.
    if (this.inParagraphSettings) this.endTakenOut = true;
    else if (!this.inSettings) this.met.deletions++;
  }

  private get inSettings(): boolean {
    return this.inRunSettings || this.inParagraphSettings;
  }

  private setting(name: string, attributes: Attributes): void {
    const off = /^(?:0|false|off)$/.test(attributes.get('w:val') ?? '');
    if (this.inRunSettings && !this.inParagraphSettings && name === 'w:vanish' && !off) this.hidden = true;
    if (name === 'w:numId' && attributes.get('w:val') !== '0') this.met.numbered++;
    if (name === 'w:pageBreakBefore' && !off) this.write('\f');
  }

  private element(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:p':
        this.flow.openParagraph();
        this.endTakenOut = false;
        break;
      case 'w:pPr':
        this.inParagraphSettings = true;
        break;
      case 'w:rPr':
        this.inRunSettings = true;
        break;
      case 'w:r':
        this.hidden = false;
        break;
      case 'm:oMath':
      case 'w:altChunk':
        this.met.objects++;
        break;
      case 'w:ptab':
      case 'w:tab':
        this.write('\t');
        break;
      case 'w:br':
        this.write(attributes.get('w:type') === 'page' ? '\f' : '\n');
        break;
      case 'w:cr':
        this.write('\n');
        break;
      case 'w:noBreakHyphen':
        this.write('\u2011');
        break;
      case 'w:sym':
        this.symbol(attributes.get('w:char') ?? '');
        break;
      case 'w:fldChar':
        this.field(attributes.get('w:fldCharType'));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.reference(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes.get('w:id') ?? '');
        break;
      case 'w:commentReference':
        this.met.comments++;
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.met.insertions++;
        break;
      case 'w:drawing':
      case 'w:pict':
        this.met.pictures++;
        this.isPicture = true;
        break;
      case 'w:tbl':
        this.flow.openTable();
        break;
      case 'w:tr':
        this.flow.openRow();
        break;
      case 'w:tc':
        this.flow.openPlace();
        break;
      case 'w:txbxContent':
        // A picture that holds words is none.
        if (this.isPicture) this.met.pictures--;
        this.isPicture = false;
        this.flow.openPlace();
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.flow.openPlace();
        this.noteId = attributes.get('w:id') ?? '';
        break;
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    switch (name) {
      case 'w:t':
        this.inText = false;
        break;
      case 'w:pPr':
        this.inParagraphSettings = false;
        break;
      case 'w:rPr':
        this.inRunSettings = false;
        break;
      case 'w:p':
        this.flow.closeParagraph(this.endTakenOut);
        this.endTakenOut = false;
        break;
      case 'w:tc':
        this.flow.closeCell();
        break;
      case 'w:txbxContent':
        this.flow.closeBox();
        break;
      case 'w:tbl':
        this.flow.closeTable();
        break;
      case 'w:footnote':
      case 'w:endnote':
        if (this.kind !== undefined) this.noteTexts.set(this.noteId, this.flow.closePlace().trim());
        break;
    }
  }

  text(value: string): void {
    if (this.skipping === 0 && this.inText) this.write(value);
  }

  private write(value: string): void {
    if (this.flow.paragraph === undefined) return;
    // What is hidden is not read on the page; what a field is made of is not its result.
    if (this.hidden) this.met.hidden++;
    else if (this.fields.at(-1) !== false) this.flow.write(value);
  }

  /** Signs of a font of pictures have no letter; a box shows that something stands there. */
  private symbol(hex: string): void {
    const point = Number.parseInt(hex, 16);
    const isLetter = point >= 0x20 && point < 0xd800;
    if (!isLetter) this.met.symbols++;
    this.write(isLetter ? String.fromCodePoint(point) : '\u25a1');
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false);
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = true;
    else if (type === 'end') this.fields.pop();
  }

  private reference(kind: NoteReference['kind'], id: string): void {
    const mark = String(this.notes.length + 1);
    this.notes.push({ kind, id, mark });
    this.write(`[^${mark}]`);
  }
}
