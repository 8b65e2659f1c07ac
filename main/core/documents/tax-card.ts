import { claims, type DocumentType, makePdf } from './document.ts';
import { drawAnimal } from './layout/animals.ts';
import {
  type CardInk,
  CR80,
  cardBand,
  cardDuplicate,
  cardField,
  cardFoot,
  cardMark,
  cardPoints,
  cardSeal,
  cardSide,
  cardText,
  LEAST,
  LEAST_WHOLE,
} from './layout/card.ts';
import { dayInWords } from './layout/dates.ts';
import { INK } from './layout/ink.ts';
import { photoPlace } from './layout/photo-place.ts';
import { artifact, type Sheet, tagged } from './layout/sheet.ts';
import { type Style, writeLine } from './layout/typesetting.ts';
import { type TaxCardData, taxCardData } from './tax-card-data.ts';

const [WIDTH] = CR80;
const EDGE = 11;
const INNER = WIDTH - EDGE * 2;
/** Where what stands beside the photo begins. */
const BESIDE = 72;

const VALUE: Style = { face: 'semibold', size: 7.4, colour: INK.text, leading: 1.16 };
const SMALL: Style = { face: 'regular', size: 5.2, colour: INK.quiet, leading: 1.3 };
const TEXT: Style = { face: 'regular', size: 5.8, colour: INK.text, leading: 1.28 };

type Quad = readonly [x: number, y: number, width: number, height: number];
type Level = TaxCardData['level'];

/** A color for each level; its name says the same to whoever does not see colors. */
const INKS: Readonly<Record<Level, CardInk>> = {
  OWL: { band: '#3d2f6b', ground: '#f9f7fc', line: '#ddd5ec', pale: '#e3dcf3' },
  BUFFALO: { band: '#65380f', ground: '#fcf8f3', line: '#ead9c6', pale: '#f3e5d5' },
  EAGLE: { band: '#0b4778', ground: '#f4f8fc', line: '#cbddee', pale: '#d8e7f5' },
  DEER: { band: '#1d4f33', ground: '#f4faf6', line: '#cbe3d4', pale: '#d8ede0' },
};

interface KindWords {
  readonly title: string;
  readonly exempt: string;
  readonly use: string;
  /** The second of them matters most. */
  readonly toVendor: readonly string[];
}

/** What a card of each kind says of its use, as the Department tells vendors (state.gov, sales tax exemption). */
const KIND_WORDS: Readonly<Record<TaxCardData['kind'], KindWords>> = {
  MISSION: {
    title: 'Mission tax exemption',
    exempt: 'Exempt from sales taxes on official purchases of the mission',
    use: 'Payment by mission check, mission card or wire only. The person pictured is the contact and need not be present. Not transferable.',
    toVendor: [
      'Check the restrictions and the day of expiry.',
      'Take payment by mission check, mission card or wire only; never cash or a personal card.',
      'The person pictured is the contact of the mission and need not be present.',
    ],
  },
  PERSONAL: {
    title: 'Personal tax exemption',
    exempt: 'Exempt from sales taxes on personal purchases',
    use: 'The buyer must be the person pictured. Not transferable.',
    toVendor: [
      'Check the picture, the restrictions and the expiry.',
      'The buyer must be the person pictured. The card is not transferable.',
      'Keep a copy of both sides with the sale.',
    ],
  },
};

/** Exempt in other ways or not at all, but never by this card (state.gov, sales tax exemption). */
const NEVER =
  'Never valid for airline or cruise tickets; gasoline or diesel; motor vehicles, boats or aircraft; utilities.';

function isRestricted(data: TaxCardData): boolean {
  return data.restrictions.length > 0;
}

function levelWords(data: TaxCardData): string {
  const kind = data.kind === 'MISSION' ? 'Mission' : 'Personal';
  return `Level ${data.level}: ${kind.toLowerCase()} purchases, ${isRestricted(data) ? 'restricted' : 'no restrictions'}`;
}

function head(sheet: Sheet, data: TaxCardData, ink: CardInk): void {
  cardBand(sheet, KIND_WORDS[data.kind].title, ink);
  drawAnimal(sheet, data.level, { x: WIDTH - EDGE - 23, y: 3.5, size: 23, ink: INK.white, ground: ink.band });
  const level = { face: 'bold', size: 9.2, colour: INK.white, leading: 1.2, spacing: 0.6 } as const;
  const right = { x: 170, width: WIDTH - 170 - EDGE - 27, align: 'right' } as const;
  tagged(sheet, sheet.root, 'P', () => {
    writeLine(sheet, 'Level', { ...right, y: 4.6 }, { ...SMALL, colour: ink.pale });
    writeLine(sheet, data.level, { ...right, y: 13.4 }, level);
  });
}

/** What the card is good for: the exemption, then the restrictions or that there are none. */
function exemption(sheet: Sheet, data: TaxCardData, ink: CardInk): void {
  const { root } = sheet;
  const box = { x: EDGE, y: 111.5, width: INNER, height: 26 };
  artifact(sheet, () => {
    sheet.pdf.rect(box.x, box.y, box.width, box.height).fill(INK.white);
    sheet.pdf.rect(box.x, box.y, 2, box.height).fill(isRestricted(data) ? INK.number : ink.band);
  });
  const inside = { x: box.x + 6, width: box.width - 9 };
  const strong: Style = { face: 'bold', size: 6.4, colour: ink.band, leading: 1.2 };
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, `${KIND_WORDS[data.kind].exempt}.`, { x: inside.x, y: box.y + 1.2 }, strong),
  );
  cardText(sheet, root, {
    label: 'Restrictions',
    value: isRestricted(data) ? data.restrictions.join(' ') : 'No restrictions.',
    place: { ...inside, y: box.y + 9.2, height: box.height - 9.6 },
    style: { ...strong, size: 6.8, colour: isRestricted(data) ? INK.number : INK.text, leading: 1.18 },
    least: LEAST_WHOLE,
  });
}

function front(sheet: Sheet, data: TaxCardData): void {
  const ink = INKS[data.level];
  const { root } = sheet;
  cardSide(sheet, data.specimen, 31, ink, () =>
    drawAnimal(sheet, data.level, { x: 157, y: 36, size: 72, ink: ink.line, ground: ink.ground }),
  );
  head(sheet, data, ink);
  photoPlace(sheet, { x: EDGE, y: 36.5, width: 52, height: 62 }, ink.band);
  const number: Style = { face: 'mono', size: 8.4, colour: INK.number, leading: 1.2 };
  const under = { x: EDGE, y: 99.6, width: 52, align: 'center' } as const;
  tagged(sheet, root, 'P', () => writeLine(sheet, data.number, under, number));
  const field = (label: string, value: string, place: Quad, style: Style = VALUE, least = LEAST) => {
    const [x, y, width, height] = place;
    cardField(sheet, root, { label, value, x, y, width, height, style, least });
  };
  const wide = WIDTH - EDGE - BESIDE;
  field('Name', data.holder.name, [BESIDE, 35, wide, 18], { ...VALUE, face: 'bold', size: 9.2 }, LEAST_WHOLE);
  field('Mission', data.mission, [BESIDE, 60.5, wide, 13.5], VALUE, LEAST_WHOLE);
  field('Expires', dayInWords(data.expires), [BESIDE, 82, 70, 14], {
    ...{ face: 'bold', size: 11, colour: INK.number, leading: 1.2 },
  });
  field('Issued', dayInWords(data.issued), [BESIDE + 76, 82, 38, 12], { ...VALUE, face: 'regular', size: 6.4 });
  field('PID', data.holder.pid, [BESIDE + 120, 82, 40, 12], { ...VALUE, face: 'mono', size: 6.2 });
  exemption(sheet, data, ink);
  const use = { x: EDGE, y: 139, width: INNER - 72, height: 13 };
  cardText(sheet, root, { label: 'Use', value: KIND_WORDS[data.kind].use, place: use, style: TEXT });
  const right = { x: WIDTH - EDGE - 70, y: 139, width: 70, align: 'right' } as const;
  tagged(sheet, root, 'P', () => writeLine(sheet, 'Not evidence of immunity', right, SMALL));
  if (data.specimen) cardMark(sheet, { ...right, y: 145.4 }, 'right');
}

function back(sheet: Sheet, data: TaxCardData): void {
  const ink = INKS[data.level];
  const { root, pdf } = sheet;
  const { toVendor, exempt } = KIND_WORDS[data.kind];
  cardSide(sheet, data.specimen, -20, ink);
  artifact(sheet, () => pdf.rect(0, 0, WIDTH, 5).fill(ink.band));
  const heading = { face: 'bold', size: 7.6, colour: ink.band, leading: 1.3 } as const;
  tagged(sheet, root, 'H2', () => writeLine(sheet, 'To the vendor', { x: EDGE, y: 8.5 }, heading));
  const left = 158;
  const y = cardPoints(sheet, toVendor, { x: EDGE, y: 19.5, width: left }, TEXT, 1);
  const never: Style = { ...TEXT, face: 'semibold' };
  cardText(sheet, root, {
    label: 'Never valid',
    value: NEVER,
    place: { x: EDGE, y, width: left, height: 78 - y },
    style: never,
  });
  cardDuplicate(sheet, { x: EDGE + left, hold: 'right', y: 8.5 });
  cardSeal(sheet, { y: 9 });
  const box = { x: EDGE, y: 79.5, width: INNER, height: 46.5 };
  artifact(sheet, () => {
    pdf.rect(box.x, box.y, box.width, box.height).fill(INK.white);
    pdf.rect(box.x, box.y, 2, box.height).fill(isRestricted(data) ? INK.number : ink.band);
  });
  const inside = { x: box.x + 6, width: box.width - 9 };
  const strong: Style = { face: 'bold', size: 6.4, colour: ink.band, leading: 1.2 };
  tagged(sheet, root, 'P', () => writeLine(sheet, levelWords(data), { x: inside.x, y: box.y + 1.5 }, strong));
  cardText(sheet, root, {
    label: 'Restrictions',
    value: `${exempt}. ${isRestricted(data) ? data.restrictions.join(' ') : 'No restrictions.'}`,
    place: { ...inside, y: box.y + 10, height: 25.5 },
    style: { ...strong, colour: isRestricted(data) ? INK.number : INK.text },
    least: LEAST_WHOLE,
  });
  tagged(sheet, root, 'P', () =>
    writeLine(
      sheet,
      'Not valid for vehicle purchases.',
      { x: inside.x, y: box.y + 37 },
      {
        ...{ face: 'bold', size: 6.8, colour: INK.number, leading: 1.2 },
      },
    ),
  );
  if (data.specimen) cardMark(sheet, { x: inside.x, y: box.y + 38, width: inside.width }, 'right');
  cardFoot(sheet, data.office, ink);
}

/** The card that a vendor is shown: front who may buy and what is exempt, back what the vendor does, and the seal. */
export const taxCard: DocumentType<TaxCardData> = {
  title: 'Tax exemption card',
  mediaType: 'application/pdf',
  pageSize: 'CR80',
  dataSchema: taxCardData,
  claims: ({ number, issued, expires, holder, level }) =>
    claims({ number, issued, expires, holder: holder.pid, fact: level }),
  make: (data, marks) =>
    makePdf(data, marks, { title: `Tax exemption card ${data.number}`, date: data.issued, size: CR80 }, (sheet) => {
      front(sheet, data);
      back(sheet, data);
    }),
};
