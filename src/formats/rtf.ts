import { type Note, nothingMet, type Paginated } from './paginated.ts';
import { codePageOf, RtfFonts } from './rtf-fonts.ts';
import { RtfPlace } from './rtf-place.ts';
import { type RtfReader, readTokens } from './rtf-tokens.ts';
import { KNOWN, MARGINS, SIGNS, SKIPPED } from './rtf-words.ts';

/** A rich text file as words, and whether it was whole. */
export interface RichText extends Paginated {
  /** The file ends before all is closed, or goes on behind its end. */
  readonly isBroken: boolean;
  /** Signs that are none in the encoding in which they stand; U+FFFD in the text. */
  readonly lost: number;
}

/** Reads a rich text file (.rtf); undefined when it is none, or nested deeper than any. */
export function readRtf(bytes: Uint8Array): RichText | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/.test(source)) return undefined;
  const body = new RtfBody();
  readTokens(source, body);
  return body.result();
}

type Place = { readonly kind: 'margin' | 'box' | 'title' } | { readonly kind: 'note'; readonly mark: string };

/** What holds within a group and is what it was before when the group ends. */
interface State {
  readonly skips: boolean;
  /** What to do with the words when the group ends. */
  readonly place?: Place;
  /** The font table gathers what its fonts are, and writes nothing. */
  readonly inFonts: boolean;
  readonly font: number;
  /** Bytes that stand for a sign behind `\u`. */
  readonly fallback: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
}

const DEEPEST = 5000;
const LONE = /\p{Surrogate}/gu;

class RtfBody implements RtfReader {
  private readonly met = nothingMet();
  private readonly notes: Note[] = [];
  private readonly margins = new Set<string>();
  private title = '';
  private readonly fonts = new RtfFonts();
  private deepest = 0;
  /** Open groups where the information on the file stands; 0 elsewhere. */
  private infoDepth = 0;
  private isBroken = false;
  private readonly stack: State[] = [];
  private state: State = { skips: false, inFonts: false, font: 0, fallback: 1, hidden: false, deleted: false };
  private readonly places: RtfPlace[] = [new RtfPlace()];
  /** Bytes not yet decoded: a sign may take several, written in different ways. */
  private raw = '';
  /** Bytes and controls still to be passed over behind `\u`. */
  private passing = 0;
  /** Behind `\*`, or a brace: a destination may follow. */
  private starred = false;

  result(): RichText | undefined {
    this.flush();
    if (this.deepest > DEEPEST) return undefined;
    while (this.places.length > 1) this.closePlace({ kind: 'box' });
    const text = this.place.text().replace(LONE, '\uFFFD');
    const lost = [text, ...this.notes.map((note) => note.text)].join('').match(/\uFFFD/g)?.length ?? 0;
    return {
      text,
      footnotes: this.notes,
      margins: [...this.margins],
      met: this.met,
      lost,
      isBroken: this.isBroken || this.stack.length > 0,
      ...(this.title === '' ? {} : { title: this.title }),
    };
  }

  open(): void {
    this.flush();
    this.passing = 0;
    this.starred = false;
    this.deepest = Math.max(this.deepest, this.stack.length + 1);
    if (this.stack.length > DEEPEST) return;
    this.stack.push(this.state);
    const { place: _, ...inherited } = this.state;
    this.state = inherited;
  }

  close(): void {
    this.flush();
    this.passing = 0;
    const { place } = this.state;
    const before = this.stack.pop();
    if (!before) {
      this.isBroken = true;
      return;
    }
    this.state = before;
    if (this.stack.length < this.infoDepth) this.infoDepth = 0;
    if (place !== undefined) this.closePlace(place);
  }

  control(word: string, value: number | undefined): void {
    if (word === 'u') {
      this.unicode(value ?? 0);
      return;
    }
    if (this.passing > 0 && SIGNS.has(word)) {
      this.passing--;
      return;
    }
    this.passing = 0;
    this.flush();
    const starred = this.starred;
    this.starred = word === '*';
    if (word === '*' || this.destination(word, starred)) return;
    if (this.setting(word, value) || this.state.skips) return;
    const sign = SIGNS.get(word);
    if (sign !== undefined) this.write(sign);
    else this.structure(word);
  }

  bytes(value: string): void {
    const passed = Math.min(this.passing, value.length);
    this.passing -= passed;
    this.starred = false;
    // The outermost group is closed: this is behind the end.
    if (this.stack.length === 0 && /[^\s\0]/.test(value)) this.isBroken = true;
    else if (!this.state.skips) this.raw += value.slice(passed);
  }

  /** Whether the word begins a group with words of its own kind. */
  private destination(word: string, starred: boolean): boolean {
    if (word === 'fonttbl') this.state = { ...this.state, inFonts: true };
    else if (word === 'upr') this.skip();
    else if (word === 'ud' && starred) this.state = { ...this.state, skips: this.stack.at(-2)?.skips ?? false };
    else if (SKIPPED.has(word)) this.passOver(word);
    else if (word === 'info') {
      this.infoDepth = this.stack.length;
      this.skip();
    } else if (word === 'title' && this.infoDepth > 0) this.openPlace({ kind: 'title' });
    else if (this.state.skips) return starred;
    else if (MARGINS.test(word)) this.openPlace({ kind: 'margin' });
    else if (word === 'footnote') this.openNote();
    else if (word === 'shptxt' || word === 'dptxbxtext') this.openPlace({ kind: 'box' });
    else if (word === 'shprslt' || (starred && !KNOWN.has(word))) this.skip();
    else return false;
    return true;
  }

  private passOver(word: string): void {
    if (!this.state.skips) {
      if (word === 'annotation') this.met.comments++;
      else if (word === 'pict' || word === 'shppict') this.met.pictures++;
      else if (word === 'objdata') this.met.objects++;
      else if (word === 'listtext' || word === 'pntext') this.met.numbered++;
    }
    this.skip();
  }

  private skip(): void {
    this.state = { ...this.state, skips: true };
  }

  private setting(word: string, value: number | undefined): boolean {
    const { state } = this;
    const isOn = value !== 0;
    switch (word) {
      case 'ansicpg':
        this.fonts.codePage = codePageOf(value);
        break;
      case 'mac':
        this.fonts.codePage = 'macintosh';
        break;
      case 'pc':
      case 'pca':
        this.fonts.codePage = word === 'pc' ? 'cp437' : 'cp850';
        break;
      case 'deff':
      case 'f':
        this.state = { ...state, font: value ?? 0 };
        break;
      case 'fcharset':
        if (state.inFonts) this.fonts.charset(state.font, value ?? 0);
        break;
      case 'cpg':
        if (state.inFonts) this.fonts.fontCodePage(state.font, value);
        break;
      case 'uc':
        this.state = { ...state, fallback: Math.min(100, Math.max(0, value ?? 1)) };
        break;
      case 'plain':
        this.state = { ...state, hidden: false, deleted: false };
        break;
      case 'v':
        this.state = { ...state, hidden: isOn };
        break;
      case 'deleted':
        this.state = { ...state, deleted: isOn };
        break;
      default:
        return false;
    }
    return true;
  }

  private structure(word: string): void {
    const { place } = this;
    switch (word) {
      case 'par':
      case 'sect':
        // Of a paragraph whose end was taken out, the next is the rest.
        if (!this.state.deleted) place.endParagraph();
        break;
      case 'pard':
        place.inTable = false;
        break;
      case 'intbl':
        place.inTable = true;
        break;
      case 'cell':
        place.endCell();
        break;
      case 'row':
        place.endRow();
        break;
      case 'nestcell':
        place.endInnerCell();
        break;
      case 'nestrow':
        place.endInnerRow();
        break;
      case 'pagebb':
        if (place.isEmpty) place.write('\f');
        break;
      case 'revised':
        this.met.insertions++;
        break;
    }
  }

  private unicode(value: number): void {
    this.flush();
    this.passing = this.state.fallback;
    const unit = value & 0xffff;
    // Without a number it says nothing, and NUL is no sign.
    if (this.state.skips || unit === 0) return;
    // Signs of a font of pictures stand in a private area.
    const isPicture = unit >= 0xf000 && unit <= 0xf0ff;
    if (isPicture) this.met.symbols++;
    this.write(isPicture ? '□' : String.fromCharCode(unit));
  }

  private flush(): void {
    if (this.raw === '') return;
    const bytes = this.raw;
    this.raw = '';
    if (this.state.inFonts) return;
    const { font } = this.state;
    if (this.fonts.isPictures(font) && /\S/.test(bytes)) {
      this.met.symbols += bytes.length;
      this.write('□'.repeat(bytes.length));
    } else this.write(this.fonts.decode(bytes, font));
  }

  private write(value: string): void {
    if (this.state.skips) return;
    if (this.state.deleted) this.met.deletions++;
    else if (this.state.hidden) this.met.hidden++;
    else this.place.write(value);
  }

  private get place(): RtfPlace {
    return this.places.at(-1) ?? new RtfPlace();
  }

  private openNote(): void {
    const mark = String(this.notes.length + 1);
    this.place.write(`[^${mark}]`);
    this.notes.push({ mark, text: '' });
    this.openPlace({ kind: 'note', mark });
  }

  private openPlace(place: Place): void {
    this.state = { ...this.state, skips: false, place };
    this.places.push(new RtfPlace());
  }

  private closePlace(place: Place): void {
    const text = this.places.pop()?.text() ?? '';
    const words = text.replace(/\s+/gu, ' ').trim();
    if (place.kind === 'box') this.place.box(text);
    // Where a title is there twice, the second is the one with all signs.
    else if (place.kind === 'title') this.title = words === '' ? this.title : words;
    else if (place.kind === 'note') this.notes[Number(place.mark) - 1] = { mark: place.mark, text: text.trim() };
    else if (words !== '') this.margins.add(words);
  }
}
