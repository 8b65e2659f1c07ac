import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { VEHICLE_TYPES } from '../../../shared/domain/registry/vehicle.ts';
import { barcode } from './barcode.ts';
import { claims, code, type DocumentType, documentNumber, makePdf, words } from './document.ts';
import {
  CR80,
  cardBand,
  cardDuplicate,
  cardField,
  cardFoot,
  cardMark,
  cardPoints,
  cardSeal,
  cardSide,
  NAVY_CARD,
} from './layout/card.ts';
import { dayInWords } from './layout/dates.ts';
import { rosette, SEAL_RINGS } from './layout/guilloche.ts';
import { INK } from './layout/ink.ts';
import { artifact, type Sheet, tagged } from './layout/sheet.ts';
import { fitted, heightOf, type Style, writeLine, writeLines } from './layout/typesetting.ts';

export const registrationCardData = z.strictObject({
  number: documentNumber,
  plate: code(10),
  plateClass: code(4),
  vin: code(25),
  year: z.int().min(1880).max(2200),
  make: words(50),
  model: words(80),
  body: words(40),
  colour: words(40),
  vehicleType: z.enum(VEHICLE_TYPES),
  registrant: words(250),
  mission: words(250),
  issued: civilDate,
  expires: civilDate,
  reference: code(20),
  office: words(120),
  specimen: z.boolean(),
});
export type RegistrationCardData = z.output<typeof registrationCardData>;

const [WIDTH] = CR80;
const EDGE = 11;
const INNER = WIDTH - EDGE * 2;

const VALUE: Style = { face: 'semibold', size: 7.6, colour: INK.text, leading: 1.2 };
const SMALL: Style = { face: 'regular', size: 5.2, colour: INK.quiet, leading: 1.3 };
const CODE: Style = { face: 'mono', size: 7.8, colour: INK.text, leading: 1.2 };

/** 22 USC 254e (insurance); plates and decals stay the Government's under the registration rules of 22 USC 4304. */
const CONDITIONS = [
  'Plates and decals are property of the United States Government. They stay on this vehicle and are returned when their purpose ends.',
  'Liability insurance is kept without a gap (22 USC 254e). Without it, do not drive.',
  'Valid for the vehicle, plate and registrant on the front, until the day printed there.',
  'This card is not evidence of immunity.',
];

function band(sheet: Sheet, data: RegistrationCardData): void {
  cardBand(sheet, 'Vehicle registration', NAVY_CARD);
  const right = { x: 150, width: WIDTH - 150 - EDGE, align: 'right' } as const;
  const number = { ...CODE, size: 7.4, colour: INK.white };
  const set = fitted(sheet, data.number, { width: right.width, height: 9 }, number, 3.6, 'Number');
  tagged(sheet, sheet.root, 'P', () => {
    writeLine(sheet, 'Number', { ...right, y: 5 }, { ...SMALL, colour: NAVY_CARD.pale });
    writeLines(sheet, set.lines, { ...right, y: 14 }, set.style);
  });
}

function plate(sheet: Sheet, data: RegistrationCardData): void {
  const box = { x: EDGE, y: 38, width: 96, height: 33 };
  artifact(sheet, () => {
    sheet.pdf.roundedRect(box.x, box.y, box.width, box.height, 4).lineWidth(1).fillAndStroke(INK.white, INK.navy);
  });
  const inside = { x: box.x, width: box.width, align: 'center' } as const;
  const style = { face: 'mono', size: 20, colour: INK.navy, leading: 1.15 } as const;
  const set = fitted(sheet, data.plate, { width: box.width - 8, height: 23 }, style, 8, 'Plate');
  tagged(sheet, sheet.root, 'P', () =>
    writeLine(sheet, `Plate, class ${data.plateClass}`, { ...inside, y: 40 }, SMALL),
  );
  tagged(sheet, sheet.root, 'P', () =>
    writeLines(sheet, set.lines, { ...inside, y: 58 - heightOf(set.lines, set.style) / 2 }, set.style),
  );
}

function front(sheet: Sheet, data: RegistrationCardData): void {
  cardSide(sheet, data.specimen, 31);
  rosette(sheet, {
    ...{ x: 197, y: 92, radius: 52, colour: '#dbe6f0', petals: 24, stroke: 0.35 },
    rings: SEAL_RINGS,
  });
  band(sheet, data);
  plate(sheet, data);
  const field = (label: string, value: string, place: [number, number, number, number], style: Style = VALUE) => {
    const [x, y, width, height] = place;
    cardField(sheet, sheet.root, { label, value, x, y, width, height, style });
  };
  const expiry = { ...VALUE, face: 'bold', size: 11.5, colour: INK.number } as const;
  field('Expires', dayInWords(data.expires), [118, 37, 66, 14], expiry);
  field('Issued', dayInWords(data.issued), [190, 37, 42, 14]);
  field('Vehicle', `${data.year} ${data.make} ${data.model}`, [118, 57.5, 114, 13.5], { ...VALUE, leading: 1.14 });
  field('Vehicle identification number', data.vin, [EDGE, 76.5, 96, 11], CODE);
  const kind = `${data.vehicleType.slice(0, 1)}${data.vehicleType.slice(1).toLowerCase()}`;
  field('Type, body and color', `${kind}, ${data.body}, ${data.colour}`, [118, 76.5, 114, 12], {
    ...VALUE,
    face: 'regular',
    leading: 1.14,
  });
  field('Registrant', data.registrant, [EDGE, 95.5, INNER, 13], { ...VALUE, face: 'bold', size: 9 });
  field('Mission', data.mission, [EDGE, 116, INNER, 13]);
  artifact(sheet, () => sheet.pdf.rect(EDGE, 137, INNER, 0.4).fill(INK.line));
  tagged(sheet, sheet.root, 'P', () =>
    writeLine(sheet, `Reference ${data.reference}`, { x: EDGE, y: 140.5 }, { ...SMALL, face: 'mono', size: 4.9 }),
  );
  const mark = data.specimen ? 'Specimen. Not valid.' : 'Not evidence of immunity';
  const right = { x: EDGE, y: 140.5, width: INNER, align: 'right' } as const;
  tagged(sheet, sheet.root, 'P', () =>
    writeLine(sheet, mark, right, { ...SMALL, colour: data.specimen ? INK.specimen : INK.quiet }),
  );
}

function back(sheet: Sheet, data: RegistrationCardData): void {
  const { root, pdf } = sheet;
  cardSide(sheet, data.specimen, -20);
  artifact(sheet, () => pdf.rect(0, 0, WIDTH, 5).fill(INK.navy));
  const heading = { face: 'bold', size: 8, colour: INK.navy, leading: 1.3 } as const;
  tagged(sheet, root, 'H2', () => writeLine(sheet, 'Conditions', { x: EDGE, y: 11 }, heading));
  cardPoints(
    sheet,
    CONDITIONS,
    { x: EDGE, y: 24, width: 154 },
    { ...SMALL, size: 6.4, colour: INK.text, leading: 1.34 },
  );
  cardDuplicate(sheet, { x: EDGE + 154, hold: 'right', y: 11 });
  cardSeal(sheet, { y: 9 });
  const text = [data.number, data.plate, data.vin, data.expires].join('|');
  barcode(sheet, root, 'datamatrix', text, { x: 183.3, y: 79, width: 38 });
  const under = { x: 165.3, y: 118.5, width: 74, align: 'center' } as const;
  tagged(sheet, root, 'P', () => writeLine(sheet, 'Number, plate, VIN, expiry', under, { ...SMALL, size: 4.9 }));
  cardFoot(sheet, data.office, NAVY_CARD);
  if (data.specimen) cardMark(sheet, { x: EDGE, y: 117, width: INNER }, 'left');
}

/** The card that goes with the vehicle: front the registration, back its conditions and a barcode of the front. */
export const registrationCard: DocumentType<RegistrationCardData> = {
  title: 'Registration card',
  mediaType: 'application/pdf',
  pageSize: 'CR80',
  dataSchema: registrationCardData,
  claims: ({ number, issued, expires, plate, vin, plateClass }) =>
    claims({ number, issued, expires, plate, vin, fact: plateClass }),
  make: (data, marks) =>
    makePdf(
      data,
      marks,
      { title: `Vehicle registration card ${data.number}`, date: data.issued, size: CR80 },
      (sheet) => {
        front(sheet, data);
        back(sheet, data);
      },
    ),
};
