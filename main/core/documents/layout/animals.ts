import { artifact, type Sheet } from './sheet.ts';

export type Animal = 'OWL' | 'BUFFALO' | 'EAGLE' | 'DEER';

/** A part of a figure: filled or drawn with a pen of `pen`, in the figure's ink or cut out of it, once or on both sides. */
interface Part {
  readonly path: string;
  readonly pen?: number;
  readonly cut?: true;
  readonly both?: true;
}

/** The desk's own figures, each in a square of 100: plain heads of animals, no emblem of any office or country. */
const FIGURES: Readonly<Record<Animal, readonly Part[]>> = {
  OWL: [
    {
      path: 'M50 13C58 13 67 11 77 4C75 14 78 22 79 32C80 40 82 46 82 55C82 77 67 92 50 97C33 92 18 77 18 55C18 46 20 40 21 32C22 22 25 14 23 4C33 11 42 13 50 13Z',
    },
    { path: 'M64 21A12 12 0 1 1 63.9 21Z', cut: true, both: true },
    { path: 'M63 27.5A5.5 5.5 0 1 1 62.9 27.5Z', both: true },
    { path: 'M45.5 38H54.5L50 50Z', cut: true },
    { path: 'M71 50C74 64 69 78 57 88', pen: 2.2, cut: true, both: true },
    { path: 'M38 59Q42 65 46 59Q50 65 54 59Q58 65 62 59', pen: 2, cut: true },
    { path: 'M40 69Q43.3 75 46.7 69Q50 75 53.3 69Q56.7 75 60 69', pen: 2, cut: true },
    { path: 'M43.5 79Q46.7 84.5 50 79Q53.3 84.5 56.5 79', pen: 2, cut: true },
  ],
  BUFFALO: [
    { path: 'M70 31C79 33 85 28 85.5 19C85.6 14 84 10.5 81 8C95 13 98 30 89 39C84 44 76 45 70 43Z', both: true },
    { path: 'M68 46C76 45 83 48 87 53C80 57 72 55 67 51Z', both: true },
    {
      path: 'M50 19C63 16 73 23 77 34C76 42 71 46 69.5 52C68 60 67 66 64 73C62 82 58 88 50 89C42 88 38 82 36 73C33 66 32 60 30.5 52C29 46 24 42 23 34C27 23 37 16 50 19Z',
    },
    { path: 'M40 85C43 93 47 97.5 50 99C53 97.5 57 93 60 85Z' },
    { path: 'M33 40Q37.2 48 41.5 41.5Q45.7 49.5 50 43Q54.3 49.5 58.5 41.5Q62.8 48 67 40', pen: 2.4, cut: true },
    { path: 'M58 55.5C59.5 52.5 63.5 51.5 65.5 53.5C64 57 60.5 58 58 55.5Z', cut: true, both: true },
    { path: 'M53.5 78C54.5 75.5 57.5 75 59 76.5C58.5 79.5 55.5 80.5 53.5 78Z', cut: true, both: true },
    { path: 'M43 83.5Q50 87 57 83.5', pen: 1.6, cut: true },
  ],
  EAGLE: [
    {
      path: 'M16 97C11 70 14 41 31 23C43 10 61 8 72 17C84 18 95 27 96 42C96.5 49 94.5 55 91 60C90.5 53 87 48.5 80 48C75 48 71 49 68 50C65 55 64 60 66 66C60 65 57.5 69 61 76C55 74 53 79 57 87C51 85 47.5 89 50 97Z',
    },
    { path: 'M71.5 17C67.5 27 67.5 39 71 49', pen: 2, cut: true },
    { path: 'M70 41.5C77 38.5 84 40 89 45', pen: 1.8, cut: true },
    { path: 'M49.5 25.5L65.5 30C63.5 37 53.5 37 49.5 25.5Z', cut: true },
    { path: 'M59 29.5A2.6 2.6 0 1 1 58.9 29.5Z' },
    { path: 'M44 21L66 27.5', pen: 1.8, cut: true },
    { path: 'M27 44C23 60 24 77 29 91', pen: 2.2, cut: true },
    { path: 'M38 47C34 62 36 76 41 89', pen: 2.2, cut: true },
    { path: 'M49 51C46 61 46.5 69 49.5 77', pen: 2.2, cut: true },
  ],
  DEER: [
    { path: 'M55 46C58 37 74 35 77 22C78 16 76 10 72 6', pen: 3.6, both: true },
    { path: 'M61 39C61 32 59 26 56 21', pen: 3.2, both: true },
    { path: 'M71 32C70.5 25 68.5 19 65 14', pen: 3.2, both: true },
    { path: 'M76.5 23C81 20.5 84.5 16 85.5 11', pen: 3.2, both: true },
    { path: 'M60 52C66 45 77 41.5 89 43C85 53 75 60 63 58Z', both: true },
    {
      path: 'M50 43C58 43 64 48 65 55C65 65 59.5 72 57.5 82C56.5 90 54 94 50 94C46 94 43.5 90 42.5 82C40.5 72 35 65 35 55C36 48 42 43 50 43Z',
    },
    { path: 'M66 52.5C70.5 48.5 77 46.5 82.5 46.8C79 51.5 73 55 66.5 55Z', cut: true, both: true },
    { path: 'M55 62.5C56.5 59.5 60.5 58.5 62.5 60.5C61 64 57.5 65 55 62.5Z', cut: true, both: true },
    { path: 'M45.5 84.5C48 82.8 52 82.8 54.5 84.5C54 88.5 52.5 90.5 50 90.5C47.5 90.5 46 88.5 45.5 84.5Z', cut: true },
  ],
};

/** Draws an animal in a square; the card says its name in words, so it is only for the eye. */
export function drawAnimal(
  sheet: Sheet,
  animal: Animal,
  spec: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly ink: string;
    readonly ground: string;
  },
): void {
  const { pdf } = sheet;
  const draw = ({ path, pen, cut }: Part) => {
    const colour = cut ? spec.ground : spec.ink;
    if (pen === undefined) pdf.path(path).fill(colour);
    else pdf.path(path).lineWidth(pen).lineCap('round').lineJoin('round').stroke(colour);
  };
  artifact(sheet, () => {
    pdf.translate(spec.x, spec.y).scale(spec.size / 100);
    for (const part of FIGURES[animal]) {
      draw(part);
      if (part.both) {
        pdf.save().translate(100, 0).scale(-1, 1);
        draw(part);
        pdf.restore();
      }
    }
  });
}
