import { INK } from './ink.ts';
import { content, group, type Sheet } from './sheet.ts';
import { type Place, writeLine } from './typesetting.ts';

/** The place that a photo takes on a card, with a plain figure in it: the desk keeps no photos. */
export function photoPlace(sheet: Sheet, place: Place, colour: string): void {
  const { pdf } = sheet;
  const { x, y, width, height } = place;
  const middle = x + width / 2;
  const figure = group(sheet, sheet.root, 'Figure', {
    alt: 'Place for the photo of the holder. No photo is printed.',
    bbox: [x, y, x + width, y + height],
  });
  content(sheet, figure, 'Figure', () => {
    pdf.save().rect(x, y, width, height).fill('#eef1f4');
    pdf.rect(x, y, width, height).clip();
    pdf.circle(middle, y + height * 0.36, width * 0.205).fill('#c3cad1');
    pdf.ellipse(middle, y + height * 0.96, width * 0.4, height * 0.35).fill('#c3cad1');
    pdf.restore();
    pdf.lineWidth(0.8).strokeColor(colour).rect(x, y, width, height).stroke();
    const label = { face: 'regular', size: 4.9, colour: INK.text, leading: 1.3 } as const;
    writeLine(sheet, 'Place for photo', { x, y: y + height - 9, width, align: 'center' }, label);
  });
}
