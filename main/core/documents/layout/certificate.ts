import { barcode } from '../barcode.ts';
import { dayInWords } from './dates.ts';
import { duplicateMark } from './duplicate-mark.ts';
import { type Flow, room } from './flow.ts';
import { rosette, weave } from './guilloche.ts';
import { INK } from './ink.ts';
import { type Head, LETTER, seal } from './letterhead.ts';
import { specimenMark } from './outline.ts';
import { LETTER_MODULE, sealCode } from './seal-code.ts';
import { artifact, type Sheet, tagged } from './sheet.ts';
import { STYLE } from './styles.ts';
import { fitted, heightOf, linesOf, type Style, writeLine, writeLines } from './typesetting.ts';

const [WIDTH, HEIGHT] = LETTER;
const EDGE = 20;
const BAND = 15;
const INSIDE = EDGE + BAND;
const LEFT = 58;
const COLUMN = WIDTH - LEFT * 2;
const BOTTOM = 726;

export interface CertificateHead extends Head {
  readonly heading: string;
  readonly subtitle: string;
}

const BORDER = { lines: 6, colour: '#7d9dbb', period: 31, stroke: 0.4 } as const;

/** The border: woven bands along the four edges, a rosette where they meet. */
function border(sheet: Sheet): void {
  const { pdf } = sheet;
  const [wide, high] = [WIDTH - INSIDE * 2, HEIGHT - INSIDE * 2];
  for (const y of [EDGE, HEIGHT - INSIDE]) weave(sheet, { ...BORDER, x: INSIDE, y, width: wide, height: BAND });
  for (const x of [EDGE, WIDTH - INSIDE]) {
    pdf.save().rotate(90, { origin: [x + BAND, INSIDE] });
    weave(sheet, { ...BORDER, x: x + BAND, y: INSIDE, width: high, height: BAND });
    pdf.restore();
  }
  for (const x of [EDGE, WIDTH - INSIDE]) {
    for (const y of [EDGE, HEIGHT - INSIDE]) {
      artifact(sheet, () => pdf.rect(x, y, BAND, BAND).fill(INK.navy));
      const at = { x: x + BAND / 2, y: y + BAND / 2, radius: BAND * 0.42, colour: INK.white };
      rosette(sheet, { ...at, petals: 8, stroke: 0.3, rings: [{ at: 0.6, swing: 0.36, lines: 2 }] });
    }
  }
  artifact(sheet, () => {
    const frame = (inset: number, width: number) =>
      pdf
        .lineWidth(width)
        .rect(inset, inset, WIDTH - inset * 2, HEIGHT - inset * 2)
        .stroke(INK.navy);
    frame(EDGE, 1.6);
    frame(INSIDE, 0.8);
    frame(INSIDE + 3, 0.3);
  });
}

function ground(sheet: Sheet, specimen: boolean): void {
  const inner = INSIDE + 3;
  for (const [i, y] of [38, 157, 276, 395, 514, 633].entries()) {
    const band = { x: inner, y, width: WIDTH - inner * 2, height: 120 };
    weave(sheet, { ...band, lines: 9, colour: '#e3ebf3', stroke: 0.4, period: i % 2 === 0 ? 150 : 110 });
  }
  border(sheet);
  if (specimen) specimenMark(sheet, 112);
}

/** In the border's upper band. */
const DUPLICATE = { x: WIDTH / 2, hold: 'center', y: EDGE + 0.75, size: 9 } as const;

/** Where the number stands: left of the seal. */
const NUMBER = { x: 345, width: 126, align: 'right' } as const;
const RIGHT = { x: LEFT, width: COLUMN, align: 'right' } as const;
const CENTRE = { x: LEFT, width: COLUMN, align: 'center' } as const;
const HEADING: Style = { face: 'bold', size: 24, colour: INK.navy, leading: 1.2 };

function heading(sheet: Sheet, head: CertificateHead): number {
  const { root } = sheet;
  seal(sheet, WIDTH / 2, 81, 30, INK.navy, INK.white);
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, 'Office of Foreign Missions', { x: LEFT, y: 58 }, { ...STYLE.office, size: 13 }),
  );
  const place = fitted(sheet, head.office, { width: 190, height: 26 }, STYLE.subtitle, 6, 'Office');
  tagged(sheet, root, 'P', () => writeLines(sheet, place.lines, { x: LEFT, y: 76 }, place.style));
  const style = { ...STYLE.number, size: 13 };
  const number = fitted(sheet, head.number, { width: NUMBER.width, height: 18 }, style, 5, 'Number');
  tagged(sheet, root, 'P', () => {
    writeLine(sheet, 'Number', { ...NUMBER, y: 56 }, STYLE.running);
    writeLines(sheet, number.lines, { ...NUMBER, y: 67 }, number.style);
    writeLine(sheet, dayInWords(head.date), { ...NUMBER, y: 85 }, STYLE.subtitle);
    if (head.specimen) {
      writeLine(sheet, 'Specimen. Not valid.', { ...NUMBER, y: 100 }, { ...STYLE.small, colour: INK.specimen });
    }
  });
  sealCode(sheet, {
    ...{ right: LEFT + COLUMN, y: 48, module: LETTER_MODULE, most: 73.2 },
    style: { ...STYLE.running, size: 7 },
  });
  tagged(sheet, root, 'H1', () => writeLine(sheet, head.heading, { ...CENTRE, y: 116 }, HEADING));
  const subtitle = linesOf(sheet, head.subtitle, STYLE.subtitle, COLUMN);
  tagged(sheet, root, 'P', () => writeLines(sheet, subtitle, { ...CENTRE, y: 145 }, STYLE.subtitle));
  return 145 + heightOf(subtitle, STYLE.subtitle) + 7;
}

/** Begins a certificate: a woven border on each page, the heading about its seal on the first. */
export function openCertificate(sheet: Sheet, head: CertificateHead): Flow {
  sheet.pdf.addPage();
  ground(sheet, head.specimen);
  duplicateMark(sheet, DUPLICATE);
  const y = heading(sheet, head);
  const nextPage = () => {
    sheet.pdf.addPage();
    ground(sheet, head.specimen);
    duplicateMark(sheet, { ...DUPLICATE, silent: true });
    const running = () => {
      const title = `Office of Foreign Missions. ${head.heading}, continued`;
      writeLine(sheet, title, { x: LEFT, y: 52 }, { ...STYLE.running, face: 'semibold' });
      writeLine(sheet, head.number, { ...RIGHT, y: 52 }, { ...STYLE.running, face: 'mono', colour: INK.number });
      sheet.pdf.rect(LEFT, 66, COLUMN, 0.8).fill(INK.navy);
    };
    artifact(sheet, running, 'Pagination');
    return 78;
  };
  return { sheet, left: LEFT, width: COLUMN, bottom: BOTTOM, y, nextPage };
}

/** Where the officer signs; beside it a barcode for readers that know no seals, where there is something for them. */
export function authorization(flow: Flow, head: CertificateHead, officer: string, code?: string): void {
  const { sheet } = flow;
  const { root } = sheet;
  const name = linesOf(sheet, officer, STYLE.strong, 330);
  const height = Math.max(66, 50 + heightOf(name, STYLE.strong));
  room(flow, height + 8);
  flow.y += 8;
  const top = flow.y;
  tagged(sheet, root, 'P', () => writeLine(sheet, 'Authorizing officer', { x: LEFT, y: top }, STYLE.small));
  artifact(sheet, () => sheet.pdf.rect(LEFT, top + 34, 250, 0.7).fill(INK.navy));
  tagged(sheet, root, 'P', () => {
    const below = writeLines(sheet, name, { x: LEFT, y: top + 37 }, STYLE.strong);
    const closing = `For the Office of Foreign Missions, ${dayInWords(head.date)}`;
    writeLine(sheet, closing, { x: LEFT, y: below }, STYLE.small);
  });
  if (code) barcode(sheet, root, 'datamatrix', code, { x: LEFT + COLUMN - 64, y: top, width: 64 });
  flow.y = top + height;
}

/** Writes the foot of every page, once it is known how many there are. */
export function closeCertificate(sheet: Sheet, head: CertificateHead): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.pdf.switchToPage(page);
    const foot = () => {
      writeLine(sheet, head.foot, { x: LEFT, y: 733 }, STYLE.running);
      writeLine(sheet, `Page ${page - start + 1} of ${count}`, { ...RIGHT, y: 733 }, STYLE.running);
    };
    artifact(sheet, foot, 'Pagination');
  }
}
