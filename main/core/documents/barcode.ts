import { type DrawingContext, type RenderOptions, render } from 'bwip-js/node';
import { group, type Sheet } from './layout/sheet.ts';

export type Symbology = 'datamatrix' | 'pdf417';

export interface BarcodePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Only for symbols whose height is free; a DataMatrix is square. */
  readonly height?: number;
}

type Path = { width: number; height: number; polygons: [number, number][][] };

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
  const { pdf } = sheet;
  const options: RenderOptions = {
    bcid: symbology,
    text,
    scale: 1,
    ...(symbology === 'pdf417' ? { columns: 6, eclevel: 3, rowmult: 3 } : {}),
  };
  const path = render(options, collector());
  const quiet = symbology === 'pdf417' ? 4 : 2;
  const unit = place.width / (path.width + quiet * 2);
  const height = place.height ?? place.width * ((path.height + quiet * 2) / (path.width + quiet * 2));
  const stretch = (height - quiet * 2 * unit) / path.height;
  const name = symbology === 'pdf417' ? 'PDF417' : 'DataMatrix';
  const figure = group(sheet, parent, 'Figure', {
    alt: `${name} barcode: ${text.replaceAll('|', ', ')}`,
    bbox: [place.x, place.y, place.x + place.width, place.y + height],
  });
  figure.add(pdf.markStructureContent('Figure'));
  pdf.save();
  pdf.rect(place.x, place.y, place.width, height).fill('#ffffff');
  for (const polygon of path.polygons) {
    for (const [i, [x, y]] of polygon.entries()) {
      const [px, py] = [place.x + (x + quiet) * unit, place.y + quiet * unit + y * stretch];
      if (i === 0) pdf.moveTo(px, py);
      else pdf.lineTo(px, py);
    }
    pdf.closePath();
  }
  // Even-odd, because rings come as an outer and an inner outline.
  pdf.fill('#000000', 'even-odd').restore();
  pdf.endMarkedContent();
}
