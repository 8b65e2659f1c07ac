import PDFDocument from 'pdfkit';
import type { CivilDate } from '../../../../shared/domain/dates.ts';
import { FACES, type Face, fontFile } from './fonts.ts';
import type { Marks } from './marks.ts';

declare global {
  // @types/pdfkit describes 0.17: what 0.20 can do beyond that and the papers need is declared here.
  namespace PDFKit {
    interface PDFDocument {
      /** The face in use. Not public, but there is no other way to ask a font whether it has a character. */
      readonly _font: { readonly font: OpenFont; layoutCache: Record<string, unknown> };
    }
    interface OpenFont {
      readonly unitsPerEm: number;
      readonly characterSet: readonly number[];
      hasGlyphForCodePoint(code: number): boolean;
      glyphForCodePoint(code: number): unknown;
      layout(text: string): {
        readonly glyphs: readonly { readonly path: { toSVG(): string } }[];
        readonly positions: readonly { readonly xAdvance: number }[];
      };
    }
    namespace Mixins {
      interface PDFFont {
        registerFont(name: string, src: OpenFont): this;
      }
      interface StructureElementOptions {
        scope?: 'Column' | 'Row';
        bbox?: [number, number, number, number];
      }
    }
  }
}

export type Element = PDFKit.PDFStructureElement;
export type TagOptions = PDFKit.Mixins.StructureElementOptions;

/** A paper being drawn: the PDF, the root of its structure and the drawings that are written once and used often. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Element;
  readonly drawings: Map<string, { name: string; ref: PDFKit.PDFKitReference }>;
  readonly unknown: 'refuse' | 'mark';
  readonly marks: Marks;
}

export interface SheetSpec {
  readonly title: string;
  /** The day the paper is dated; nothing in the file looks at the clock. */
  readonly date: CivilDate;
  /** SHA-256 of the frozen data: it makes the file's ID, so equal data have equal IDs and others do not. */
  readonly dataSha256: string;
  readonly size: readonly [width: number, height: number];
  /**
   * What becomes of a character that no font has: a paper that identifies refuses it, a letter that only tells of a
   * filing prints `?` for it. Refused where it is left out.
   */
  readonly unknown?: 'refuse' | 'mark';
  readonly marks: Marks;
}

/** A font that is open already, with the words that it has shaped. */
interface OpenFace {
  readonly font: PDFKit.OpenFont;
  words: Record<string, unknown>;
  papers: number;
}
const opened = new Map<Face, OpenFace>();
/** So many papers share their shaped words; then they begin anew, and a long day's work does not fill the memory. */
const PAPERS_PER_WORDS = 250;

/**
 * Lets a font know every letter under its own sign. It remembers a glyph as it met it first, and a `G` met as a part of
 * `Ğ` would have no text for whoever copies or hears the paper. Ligatures are left out: their text is the letters that
 * they are set for.
 */
function meetLetters(font: PDFKit.OpenFont): void {
  for (const code of font.characterSet) {
    const letter = String.fromCodePoint(code);
    if (letter.normalize('NFKC') === letter) font.glyphForCodePoint(code);
  }
}

/**
 * Gives the file a face. Reading a font and shaping words cost more than drawing a paper, so both are kept; neither
 * depends on the paper that came first.
 */
function takeFont(pdf: PDFKit.PDFDocument, face: Face): void {
  const known = opened.get(face);
  if (known) pdf.registerFont(face, known.font);
  else pdf.registerFont(face, fontFile(face));
  const embedded = pdf.font(face)._font;
  if (!known) meetLetters(embedded.font);
  const open = known ?? { font: embedded.font, words: embedded.layoutCache, papers: 0 };
  if (open.papers % PAPERS_PER_WORDS === 0) open.words = embedded.layoutCache;
  open.papers += 1;
  embedded.layoutCache = open.words;
  opened.set(face, open);
}

/**
 * Opens a tagged PDF/UA-1 file. It is not compressed: deflate differs between builds of zlib, and a paper made again
 * on another desk must have the same bytes.
 */
export function openSheet(spec: SheetSpec): Sheet {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    // The types know PDF/A only.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    bufferPages: true,
    compress: false,
    autoFirstPage: false,
    size: [...spec.size],
    margin: 0,
    font: '',
    info: {
      Title: spec.marks.copy > 0 ? `${spec.title}, duplicate ${spec.marks.copy}` : spec.title,
      Author: 'Office of Foreign Missions',
      // A seal has neither brackets nor letters beyond ASCII, so it stands in the bytes of the file as it is.
      Keywords: `data-sha256:${spec.dataSha256} seal:${spec.marks.seal}`,
      Producer: 'OFM Desk',
      Creator: 'OFM Desk',
      CreationDate: new Date(`${spec.date}T00:00:00Z`),
    },
  });
  for (const face of FACES) takeFont(pdf, face);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, root, drawings: new Map(), unknown: spec.unknown ?? 'refuse', marks: spec.marks };
}

/** Ends the file and hands its bytes over. */
export function closeSheet(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    sheet.pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    sheet.pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.pdf.on('error', reject);
    sheet.pdf.end();
  });
}

/** Adds an element that only holds others. */
export function group(sheet: Sheet, parent: Element, type: string, options: TagOptions = {}): Element {
  const element = sheet.pdf.struct(type, options);
  parent.add(element);
  return element;
}

/** Marks what `draw` draws as content of the element, so that a screen reader comes upon it there. */
export function content(sheet: Sheet, element: Element, type: string, draw: () => void): void {
  element.add(sheet.pdf.markStructureContent(type));
  draw();
  sheet.pdf.endMarkedContent();
}

/** Adds an element with content. */
export function tagged(sheet: Sheet, parent: Element, type: string, draw: () => void, options: TagOptions = {}): void {
  content(sheet, group(sheet, parent, type, options), type, draw);
}

/** Draws what is only for the eye; `Pagination` for running heads and feet. */
export function artifact(sheet: Sheet, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.pdf.markContent('Artifact', { type });
  sheet.pdf.save();
  draw();
  sheet.pdf.restore();
  sheet.pdf.endMarkedContent();
}
