import { type BarcodeSymbol, drawSymbol, qrModules, qrSymbol } from '../barcode.ts';
import { tooLong } from '../refusals.ts';
import { INK } from './ink.ts';
import { artifact, group, type Sheet, tagged } from './sheet.ts';
import { type Style, writeLine } from './typesetting.ts';

/** The side of a module on a card: four dots of a printer of 300 dpi, 0.34 mm. */
export const CARD_MODULE = 0.96;
/** The same on Letter paper: five dots, 0.42 mm. */
export const LETTER_MODULE = 1.2;

export interface SealPlace {
  readonly right: number;
  readonly y: number;
  readonly module: number;
  /** The longest side it may have, with its quiet zone. */
  readonly most: number;
  readonly style: Style;
}

/** The symbol made last: a letter that is drawn again on shorter pages bears the same seal, and encoding takes long. */
let last: { readonly text: string; readonly level: 'M' | 'L'; readonly symbol: BarcodeSymbol } | null = null;

function symbolOf(text: string, level: 'M' | 'L'): BarcodeSymbol {
  if (last?.text !== text || last.level !== level) last = { text, level, symbol: qrSymbol(text, level) };
  return last.symbol;
}

/** The symbol that corrects most of those that fit; modules are as large as the printer draws them evenly. */
function fitting(text: string, { module, most }: SealPlace) {
  for (const level of ['M', 'L'] as const) {
    const symbol = symbolOf(text, level);
    const side = qrModules(symbol) * module;
    if (side <= most + 0.01) return { symbol, side };
  }
  throw tooLong('Seal');
}

/** Draws the seal of the Office that the paper bears, and what to do with it. */
export function sealCode(sheet: Sheet, place: SealPlace): void {
  const { symbol, side } = fitting(sheet.marks.seal, place);
  const at = { x: place.right - side, y: place.y, width: side };
  const element = group(sheet, sheet.root, 'Div');
  const says = 'seal of the Office of Foreign Missions on this paper; scan it to check the paper';
  drawSymbol(sheet, element, symbol, { ...at, says });
  artifact(sheet, () => sheet.pdf.rect(at.x, at.y, side, side).lineWidth(0.4).stroke(INK.line));
  const below = { x: at.x, width: side, align: 'center', y: at.y + side + 1 } as const;
  tagged(sheet, element, 'P', () => writeLine(sheet, 'Seal: scan to check', below, place.style));
}
