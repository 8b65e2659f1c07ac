import type { CivilDate } from '../../../../shared/domain/dates.ts';
import { dayInWords } from './dates.ts';
import { duplicateMark } from './duplicate-mark.ts';
import type { Flow } from './flow.ts';
import { rosette, SEAL_RINGS, weave } from './guilloche.ts';
import { INK } from './ink.ts';
import { duplicateWords } from './marks.ts';
import { outlined, specimenMark } from './outline.ts';
import { LETTER_MODULE, sealCode } from './seal-code.ts';
import { artifact, type Sheet, tagged } from './sheet.ts';
import { STYLE } from './styles.ts';
import { fitted, writeLine, writeLines } from './typesetting.ts';

export const LETTER = [612, 792] as const;
const LEFT = 60;
const WIDTH = 492;
const BOTTOM = 724;
const SEAL_SIDE = 73.2;

export interface Head {
  readonly title: string;
  readonly number: string;
  readonly date: CivilDate;
  readonly office: string;
  readonly specimen: boolean;
  /** What every page says at its foot. */
  readonly foot: string;
}

const SMALL_SEAL = [
  { at: 0.87, swing: 0.11, lines: 2 },
  { at: 0.6, swing: 0.16, lines: 2 },
];

/** The desk's own seal: a rosette about the three letters. */
export function seal(sheet: Sheet, x: number, y: number, radius: number, colour: string, ground: string): void {
  artifact(sheet, () => sheet.pdf.circle(x, y, radius * 1.06).fill(ground));
  // A small seal has fewer lines: more of them would run together in print.
  const drawn =
    radius < 20 ? { petals: 14, stroke: 0.3, rings: SMALL_SEAL } : { petals: 24, stroke: 0.35, rings: SEAL_RINGS };
  rosette(sheet, { x, y, radius, colour, ...drawn });
  artifact(sheet, () => {
    sheet.pdf
      .lineWidth(drawn.stroke)
      .circle(x, y, radius * 0.4)
      .fillAndStroke(ground, colour);
  });
  outlined(sheet, 'OFM', { x, y, size: radius * 0.29, face: 'bold', colour, opacity: 1, turn: 0, space: 0.2 });
}

function ground(sheet: Sheet, specimen: boolean): void {
  rosette(sheet, {
    ...{ x: 306, y: 440, radius: 205, colour: INK.watermark, petals: 36, stroke: 0.45 },
    rings: [
      { at: 0.92, swing: 0.075, lines: 6 },
      { at: 0.74, swing: 0.105, lines: 8 },
      { at: 0.52, swing: 0.115, lines: 6 },
    ],
  });
  weave(sheet, {
    ...{ x: 0, y: 768, width: LETTER[0], height: 20, lines: 8 },
    ...{ colour: INK.guilloche, period: 48, stroke: 0.35 },
  });
  if (specimen) specimenMark(sheet, 118);
}

function letterhead(sheet: Sheet, head: Head): void {
  const { pdf, root } = sheet;
  artifact(sheet, () => pdf.rect(0, 0, LETTER[0], 100).fill(INK.tint));
  weave(sheet, {
    ...{ x: 0, y: 5, width: LETTER[0], height: 90, lines: 18 },
    ...{ colour: INK.guilloche, period: 96, stroke: 0.4 },
  });
  artifact(sheet, () => {
    pdf.rect(0, 100, LETTER[0], 2.4).fill(INK.navy);
    pdf.rect(0, 104, LETTER[0], 0.5).fill(INK.navy);
  });
  seal(sheet, LEFT + 33, 50, 33, INK.navy, INK.white);
  const office = { x: 138, width: 214 };
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, 'Office of Foreign Missions', { x: office.x, y: 28 }, { ...STYLE.office, size: 16.5 }),
  );
  const place = fitted(sheet, head.office, { width: office.width, height: 26 }, STYLE.subtitle, 6, 'Office');
  tagged(sheet, root, 'P', () => writeLines(sheet, place.lines, { x: office.x, y: 51 }, place.style));
  const number = { x: 354, width: 112, align: 'right' } as const;
  const set = fitted(sheet, head.number, { width: number.width, height: 16 }, STYLE.number, 5, 'Number');
  tagged(sheet, root, 'P', () => {
    writeLine(sheet, 'Number', { ...number, y: 24 }, STYLE.running);
    writeLines(sheet, set.lines, { ...number, y: 36 }, set.style);
    writeLine(sheet, dayInWords(head.date), { ...number, y: 55 }, STYLE.subtitle);
  });
  duplicateMark(sheet, { x: number.x + number.width, hold: 'right', y: 74, size: 9 });
  const style = { ...STYLE.running, size: 7 };
  sealCode(sheet, { right: LEFT + WIDTH, y: 9, module: LETTER_MODULE, most: SEAL_SIDE, style });
}

/** Says in words what the mark across the page says to the eye. */
export function specimenLine(flow: Flow): void {
  const place = { x: flow.left, y: flow.y, width: flow.width, align: 'right' } as const;
  const style = { ...STYLE.small, colour: INK.specimen };
  tagged(flow.sheet, flow.sheet.root, 'P', () => writeLine(flow.sheet, 'Specimen. Not valid.', place, style));
}

/** Begins a Letter-size paper: the head in full on the first page, a running head on all others. */
export function openLetter(sheet: Sheet, head: Head): Flow {
  sheet.pdf.addPage();
  ground(sheet, head.specimen);
  letterhead(sheet, head);
  const nextPage = () => {
    sheet.pdf.addPage();
    ground(sheet, head.specimen);
    artifact(
      sheet,
      () => {
        const title = fitted(sheet, head.title, { width: 330, height: 12 }, STYLE.running, 4, 'Title');
        writeLine(sheet, 'Office of Foreign Missions', { x: LEFT, y: 28 }, { ...STYLE.running, face: 'semibold' });
        writeLines(sheet, title.lines, { x: LEFT, y: 39 }, title.style);
        const right = { x: LEFT, width: WIDTH, align: 'right' } as const;
        const number = [head.number, duplicateWords(sheet.marks)].filter(Boolean).join('  ');
        writeLine(sheet, number, { ...right, y: 28 }, { ...STYLE.running, face: 'mono', colour: INK.number });
        writeLine(sheet, dayInWords(head.date), { ...right, y: 39 }, STYLE.running);
        sheet.pdf.rect(LEFT, 55, WIDTH, 1).fill(INK.navy);
      },
      'Pagination',
    );
    return 70;
  };
  return { sheet, left: LEFT, width: WIDTH, bottom: BOTTOM, y: 124, nextPage };
}

/** Writes the foot of every page, once it is known how many there are. */
export function closeLetter(sheet: Sheet, head: Head): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.pdf.switchToPage(page);
    artifact(
      sheet,
      () => {
        sheet.pdf.rect(LEFT, 738, WIDTH, 0.5).fill(INK.line);
        writeLine(sheet, head.foot, { x: LEFT, y: 744 }, STYLE.running);
        const numbering = `Page ${page - start + 1} of ${count}`;
        writeLine(sheet, numbering, { x: LEFT, y: 744, width: WIDTH, align: 'right' }, STYLE.running);
      },
      'Pagination',
    );
  }
}
