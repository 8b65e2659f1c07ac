import type { DriverLicenseData, HolderCard, Privilege } from './driver-license-data.ts';
import {
  type CardInk,
  CR80,
  cardBand,
  cardField,
  cardMark,
  cardSide,
  LEAST,
  LEAST_WHOLE,
  NAVY_CARD,
} from './layout/card.ts';
import { dayInWords } from './layout/dates.ts';
import { rosette, SEAL_RINGS } from './layout/guilloche.ts';
import { INK } from './layout/ink.ts';
import { photoPlace } from './layout/photo-place.ts';
import { artifact, type Sheet, tagged } from './layout/sheet.ts';
import { fitted, type Style, writeLine, writeLines } from './layout/typesetting.ts';

const [WIDTH] = CR80;
const EDGE = 11;
type Quad = readonly [x: number, y: number, width: number, height: number];
/** Where what stands beside the photo begins. */
const BESIDE = 74;
const WIDE = WIDTH - EDGE - BESIDE;

const VALUE: Style = { face: 'semibold', size: 7.4, colour: INK.text, leading: 1.16 };
const SMALL: Style = { face: 'regular', size: 5.2, colour: INK.quiet, leading: 1.3 };

const PRODUCT_TITLES: Readonly<Record<DriverLicenseData['product'], string>> = {
  LICENCE: 'Driver license',
  PERMIT: 'Learner’s permit',
  MOTORCYCLE: 'Motorcycle license',
};

/** Another ink for a card that is no license, beside the words that say so. */
const ID_CARD_INK: CardInk = { band: '#0f4c4f', ground: '#f4f9f9', line: '#cbe0e0', pale: '#d6eaea' };

export function holderCardInk({ license }: HolderCard): CardInk {
  return license ? NAVY_CARD : ID_CARD_INK;
}

/** What the card is, as its band says it. */
export function holderCardTitle({ license }: HolderCard): string {
  return license ? PRODUCT_TITLES[license.product] : 'Identification card';
}

function codes(list: readonly Privilege[]): string {
  return list.map((each) => each.code).join(', ') || 'None';
}

/** The front of a license or an identification card: who holds it, what it allows, until when. */
export function holderCardFront(sheet: Sheet, card: HolderCard): void {
  const { holder, license } = card;
  const { root } = sheet;
  const ink = holderCardInk(card);
  cardSide(sheet, holder.specimen, 31, ink, () =>
    rosette(sheet, { x: 196, y: 95, radius: 54, colour: ink.line, petals: 24, stroke: 0.35, rings: SEAL_RINGS }),
  );
  cardBand(sheet, holderCardTitle(card), ink);
  const right = { x: 140, width: WIDTH - 140 - EDGE, align: 'right' } as const;
  const says = license ? 'License number' : 'Holder number';
  const numberStyle = { face: 'mono', size: 9.4, colour: INK.white, leading: 1.2 } as const;
  const set = fitted(sheet, holder.licenseNumber, { width: right.width, height: 12 }, numberStyle, 3.6, 'Number');
  tagged(sheet, root, 'P', () => {
    writeLine(sheet, says, { ...right, y: 4.8 }, { ...SMALL, colour: ink.pale });
    writeLines(sheet, set.lines, { ...right, y: 13.4 }, set.style);
  });
  photoPlace(sheet, { x: EDGE, y: 37, width: 55, height: 70 }, ink.band);

  const field = (label: string, value: string, place: Quad, style: Style = VALUE, least = LEAST) => {
    const [x, y, width, height] = place;
    cardField(sheet, root, { label, value, x, y, width, height, style, least });
  };
  const { address } = holder;
  const name = holder.given === '' ? holder.surname : `${holder.surname}, ${holder.given}`;
  field('Surname, given names', name, [BESIDE, 35, WIDE, 19.5], { ...VALUE, face: 'bold', size: 9.4 }, LEAST_WHOLE);
  const lives = `${address.line}, ${address.city}, ${address.state} ${address.zip}`;
  field('Address', lives, [BESIDE, 61.5, WIDE, 10.5], { ...VALUE, face: 'regular', size: 7 }, LEAST_WHOLE);
  field('Date of birth', dayInWords(holder.dob), [BESIDE, 80, 42, 10]);
  field('Sex', holder.sex, [BESIDE + 46, 80, 12, 10]);
  field('Issued', dayInWords(holder.issued), [BESIDE + 62, 80, 40, 10], { ...VALUE, face: 'regular' });
  const expiry = { ...VALUE, face: 'bold', size: 8.4, colour: INK.number } as const;
  field('Expires', dayInWords(holder.expires), [BESIDE + 107, 80, 51, 10.5], expiry);
  if (license) {
    const { licenseClass, restrictions, endorsements } = license;
    field('Class', licenseClass?.code ?? 'None', [BESIDE, 98, 42, 9]);
    field('Restrictions', codes(restrictions), [BESIDE + 46, 98, 57, 9]);
    field('Endorsements', codes(endorsements), [BESIDE + 107, 98, 51, 9]);
  } else {
    field('Use', 'Not a license to drive', [BESIDE, 98, WIDE, 9]);
  }
  field('Mission', holder.mission, [EDGE, 115.5, WIDTH - EDGE * 2, 13], VALUE, LEAST_WHOLE);
  artifact(sheet, () => sheet.pdf.rect(EDGE, 136.5, WIDTH - EDGE * 2, 0.4).fill(INK.line));
  const foot = { x: EDGE, width: WIDTH - EDGE * 2 } as const;
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, `Reference ${holder.reference}`, { x: EDGE, y: 138.3 }, { ...SMALL, face: 'mono', size: 4.9 }),
  );
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, 'Not evidence of immunity', { ...foot, y: 138.3, align: 'right' }, SMALL),
  );
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, `Card ${holder.number}`, { x: EDGE, y: 144.6 }, { ...SMALL, face: 'mono', size: 4.9 }),
  );
  if (holder.specimen) cardMark(sheet, { ...foot, y: 144.6 }, 'right');
}
