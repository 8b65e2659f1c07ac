import { aamvaBarcode } from '../../../shared/domain/programs/driver-licence/aamva.ts';
import { barcode } from './barcode.ts';
import type { HolderCard, Privilege } from './driver-license-data.ts';
import { holderCardInk, holderCardTitle } from './driver-license-front.ts';
import { CR80, cardDuplicate, cardMark, cardPoints, cardSeal, cardSide, cardText, LEAST_WHOLE } from './layout/card.ts';
import { INK } from './layout/ink.ts';
import { artifact, type Sheet, tagged } from './layout/sheet.ts';
import { type Style, writeLine } from './layout/typesetting.ts';

const [WIDTH] = CR80;
const EDGE = 11;
const INNER = WIDTH - EDGE * 2;
/** How wide what stands beside the seal may be. */
const BESIDE_SEAL = 154;
const TEXT: Style = { face: 'regular', size: 5.6, colour: INK.text, leading: 1.26 };

/**
 * Thirteen columns and a quiet zone of four modules on either side: a module is three dots of a 300 dpi printer, 0.25 mm
 * (AAMVA asks for 0.17 mm at least, rows three times as high), and half of the card is left for words.
 */
const SYMBOL = { columns: 13, correction: 5, width: 298 * 0.72 };
const SYMBOL_BOTTOM = 148;

/** 22 USC 4304 and 4305: driving is a benefit that the Department gives and takes; 22 USC 254e: insurance. */
const LICENSE_CONDITIONS = [
  'Property of the United States Government; returned when its purpose ends.',
  'Drive only with the liability insurance of 22 USC 254e.',
  'Not evidence of immunity.',
];
const ID_CONDITIONS = [
  'Property of the United States Government; returned when its purpose ends.',
  'Not a license to drive.',
  'Not evidence of immunity.',
];

function text({ holder, license }: HolderCard): string {
  return aamvaBarcode({
    type: license ? 'DL' : 'ID',
    licence: holder.licenseNumber,
    discriminator: holder.number,
    surname: holder.surname,
    given: holder.given,
    born: holder.dob,
    sex: holder.sex,
    address: holder.address,
    issued: holder.issued,
    expires: holder.expires,
    licenceClass: license?.licenseClass?.code ?? null,
    restrictions: license?.restrictions.map((each) => each.code) ?? [],
    endorsements: license?.endorsements.map((each) => each.code) ?? [],
  });
}

function meanings(label: string, list: readonly Privilege[]): string {
  const said = list.map((each) => `${each.code} ${each.words}`).join('; ');
  return `${label}: ${said || 'none'}.`;
}

/** The back: conditions, what the codes of the front mean, and the barcode that readers of licenses know. */
export function holderCardBack(sheet: Sheet, card: HolderCard): void {
  const { holder, license } = card;
  const { root, pdf } = sheet;
  const ink = holderCardInk(card);
  cardSide(sheet, holder.specimen, -20, ink);
  artifact(sheet, () => pdf.rect(0, 0, WIDTH, 5).fill(ink.band));
  const heading: Style = { face: 'bold', size: 7.2, colour: ink.band, leading: 1.3 };
  const left = license ? 80 : BESIDE_SEAL;
  tagged(sheet, root, 'H2', () => writeLine(sheet, 'Conditions', { x: EDGE, y: 8 }, heading));
  const conditions = license ? LICENSE_CONDITIONS : ID_CONDITIONS;
  cardPoints(sheet, conditions, { x: EDGE, y: 18.5, width: left }, { ...TEXT, size: license ? 5.2 : 5.8 });
  cardDuplicate(sheet, { x: EDGE, hold: 'left', y: 66 });
  cardSeal(sheet, { y: 8.5 });
  if (license) {
    const x = EDGE + left + 7;
    const width = BESIDE_SEAL - left - 7;
    tagged(sheet, root, 'H2', () => writeLine(sheet, 'Codes', { x, y: 8 }, heading));
    const { licenseClass, restrictions, endorsements } = license;
    const lines = [
      meanings('Class', licenseClass ? [licenseClass] : []),
      meanings('Restrictions', restrictions),
      meanings('Endorsements', endorsements),
    ];
    const place = { x, y: 18.5, width, height: 46 };
    cardText(sheet, root, {
      label: 'What the codes mean',
      value: lines.join('\n'),
      place,
      style: TEXT,
      least: LEAST_WHOLE,
    });
  }
  cardText(sheet, root, {
    label: 'Office',
    value: `If found, return to the Office of Foreign Missions, ${holder.office}.`,
    place: { x: EDGE, y: 76.5, width: INNER - 50, height: 14 },
    style: { ...TEXT, face: 'semibold' },
  });
  if (holder.specimen) cardMark(sheet, { x: EDGE, y: 77, width: INNER }, 'right');
  barcode(sheet, root, 'pdf417', text(card), {
    ...SYMBOL,
    x: (WIDTH - SYMBOL.width) / 2,
    bottom: SYMBOL_BOTTOM,
    says: `${holderCardTitle(card)} ${holder.licenseNumber} as data of the AAMVA standard`,
  });
}
