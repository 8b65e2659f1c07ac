import { type DrawingContext, type RenderOptions, render } from 'bwip-js/node';
import { group, type Sheet } from './layout/sheet.ts';

export type Symbology = 'datamatrix' | 'pdf417' | 'qrcode';

/** A symbol's name, and its quiet zone in units of its path; a module of a QR code is two of them. */
const SYMBOLOGIES: Readonly<Record<Symbology, { readonly name: string; readonly quiet: number }>> = {
  datamatrix: { name: 'DataMatrix', quiet: 2 },
  pdf417: { name: 'PDF417', quiet: 4 },
  qrcode: { name: 'QR', quiet: 8 },
};
const UNITS_PER_QR_MODULE = 2;

export type BarcodePlace = BarcodeShape &
  /** Its top, or its bottom where the height depends on how much the symbol holds. */
  ({ readonly y: number } | { readonly bottom: number });

interface BarcodeShape {
  readonly x: number;
  readonly width: number;
  /** Only for symbols whose height is free; a DataMatrix is square. */
  readonly height?: number;
  /** PDF417 only: how many columns of words it has; six where it is left out. */
  readonly columns?: number;
  /** PDF417 only: 0 to 8, how much of it may be lost; 3 where it is left out. */
  readonly correction?: number;
  /** What is said of it to whoever does not see it; the text itself where it is left out. */
  readonly says?: string;
}

type Path = { width: number; height: number; polygons: [number, number][][] };

/** A symbol before it has its place and size. */
export interface BarcodeSymbol {
  readonly symbology: Symbology;
  readonly path: Path;
}

/** Collects the symbol as polygons: a drawn barcode is sharp at every size and costs no picture to make. */
function collector(): DrawingContext<Path> {
  const path: Path = { width: 0, height: 0, polygons: [] };
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => Object.assign(path, { width, height }),
    line: (x0, y0, x1, y1, lw) => {
      const [dx, dy] = x0 === x1 ? [lw / 2, 0] : [0, lw / 2];
      path.polygons.push([
        [x0 - dx, y0 - dy],
        [x1 - dx, y1 - dy],
        [x1 + dx, y1 + dy],
        [x0 + dx, y0 + dy],
      ]);
    },
    polygon: (points) => path.polygons.push(points),
    hexagon: (points) => path.polygons.push(points),
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => path,
  };
}

type Options = Readonly<Record<string, string | number>>;

function symbolOf(symbology: Symbology, text: string, options: Options = {}): BarcodeSymbol {
  const asked: RenderOptions = { bcid: symbology, text, scale: 1, ...options };
  return { symbology, path: render(asked, collector()) };
}

/** A QR code; one whose text has digits, capitals and `$%*+-./: ` only takes least place. */
export function qrSymbol(text: string, level: 'M' | 'L'): BarcodeSymbol {
  return symbolOf('qrcode', text, { eclevel: level });
}

/** How many modules a QR code measures with its quiet zone. */
export function qrModules({ symbology, path }: BarcodeSymbol): number {
  return (path.width + SYMBOLOGIES[symbology].quiet * 2) / UNITS_PER_QR_MODULE;
}

/**
 * Draws a barcode on a white ground that holds its quiet zone, tagged as a figure whose alternative text is what the
 * code says: nobody has to scan it to know.
 */
export function barcode(
  sheet: Sheet,
  parent: PDFKit.PDFStructureElement,
  symbology: Symbology,
  text: string,
  place: BarcodePlace,
): void {
  const shape: Options =
    symbology === 'pdf417' ? { columns: place.columns ?? 6, eclevel: place.correction ?? 3, rowmult: 3 } : {};
  drawSymbol(sheet, parent, symbolOf(symbology, text, shape), {
    ...place,
    says: place.says ?? text.replaceAll('|', ', '),
  });
}

/** Draws a symbol where it goes; `says` is what it is to whoever does not see it. */
export function drawSymbol(
  sheet: Sheet,
  parent: PDFKit.PDFStructureElement,
  { symbology, path }: BarcodeSymbol,
  place: BarcodePlace & { readonly says: string },
): void {
  const { pdf } = sheet;
  const { name, quiet } = SYMBOLOGIES[symbology];
  const unit = place.width / (path.width + quiet * 2);
  const height = place.height ?? place.width * ((path.height + quiet * 2) / (path.width + quiet * 2));
  const top = 'y' in place ? place.y : place.bottom - height;
  const stretch = (height - quiet * 2 * unit) / path.height;
  const figure = group(sheet, parent, 'Figure', {
    alt: `${name} barcode: ${place.says}`,
    bbox: [place.x, top, place.x + place.width, top + height],
  });
  figure.add(pdf.markStructureContent('Figure'));
  pdf.save();
  pdf.rect(place.x, top, place.width, height).fill('#ffffff');
  for (const polygon of path.polygons) {
    for (const [i, [x, y]] of polygon.entries()) {
      const [px, py] = [place.x + (x + quiet) * unit, top + quiet * unit + y * stretch];
      if (i === 0) pdf.moveTo(px, py);
      else pdf.lineTo(px, py);
    }
    pdf.closePath();
  }
  // Even-odd, because rings come as an outer and an inner outline.
  pdf.fill('#000000', 'even-odd').restore();
  pdf.endMarkedContent();
}
