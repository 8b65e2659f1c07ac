import type { Face } from './fonts.ts';
import { INK } from './ink.ts';
import { artifact, type Sheet } from './sheet.ts';

/**
 * Draws a word as outlines about a centre. Outlines are not text: what is drawn for the eye alone never gets in the
 * way of somebody who copies, searches or listens to the paper.
 */
export function outlined(
  sheet: Sheet,
  word: string,
  spec: {
    x: number;
    y: number;
    size: number;
    face: Face;
    colour: string;
    opacity: number;
    turn: number;
    space: number;
  },
): void {
  const { pdf } = sheet;
  const { font } = pdf.font(spec.face)._font;
  const scale = spec.size / font.unitsPerEm;
  const run = font.layout(word);
  const gap = spec.space / scale;
  const width = run.positions.reduce((sum, position) => sum + position.xAdvance + gap, -gap);
  artifact(sheet, () => {
    pdf.translate(spec.x, spec.y).rotate(-spec.turn);
    pdf.scale(scale, -scale).translate(-width / 2, -0.35 * font.unitsPerEm);
    pdf.fillOpacity(spec.opacity).fillColor(spec.colour);
    for (const [i, glyph] of run.glyphs.entries()) {
      pdf.path(glyph.path.toSVG()).fill();
      pdf.translate((run.positions[i]?.xAdvance ?? 0) + gap, 0);
    }
  });
}

/** The mark across a paper that is not a valid one. */
export function specimenMark(sheet: Sheet, size: number, top = 0): void {
  const { width, height } = sheet.pdf.page;
  outlined(sheet, 'SPECIMEN', {
    x: width / 2,
    y: (top + height) / 2,
    size,
    face: 'bold',
    colour: INK.specimen,
    opacity: 0.1,
    turn: (Math.atan2(height - top, width) * 180) / Math.PI - (height > width ? 8 : 9),
    space: size * 0.08,
  });
}
