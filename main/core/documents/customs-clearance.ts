import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { withdrawalBlock } from './customs-withdrawal.ts';
import type { DocumentType } from './document.ts';
import { makePdf } from './document.ts';
import { BOX, BOX_CODE, BOX_TEXT, type Box, boxRow } from './layout/boxes.ts';
import { signature } from './layout/correspondence.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph } from './layout/flow.ts';
import { closeLetter, LETTER, openLetter, specimenLine } from './layout/letterhead.ts';
import { group, tagged } from './layout/sheet.ts';
import { STYLE } from './layout/styles.ts';
import { writeLine } from './layout/typesetting.ts';
import { capitalized, namedPerson, officeClaims, officePaper, stated, wording } from './office-paper.ts';

const GOODS = ['HOUSEHOLD', 'ALCOHOL', 'TOBACCO', 'VEHICLE', 'FOOD', 'OFFICE', 'OTHER'] as const;
const DELIVERIES = ['HOME', 'MISSION', 'OTHER'] as const;

/** The fields of form DS-1504 as cleared. */
export const customsClearanceData = z.strictObject({
  ...officePaper,
  newlyAssigned: z.boolean(),
  firstInstallation: z.boolean(),
  /** The member who filed; null where the mission did. */
  applicant: namedPerson.nullable(),
  port: wording(250),
  /** The mission itself where null. */
  consignee: z.strictObject({ name: wording(250), title: stated(250), pid: namedPerson.shape.pid }).nullable(),
  use: z.enum(['OFFICIAL', 'PERSONAL', 'BOTH']),
  explanation: stated(2000),
  entryNumber: stated(120),
  waybill: stated(120),
  mailEntry: stated(120),
  arrivalNotice: civilDate.nullable(),
  weight: z.strictObject({ value: z.number().nonnegative(), unit: z.enum(['lb', 'kg']) }),
  goods: z.array(z.enum(GOODS)).max(50),
  description: stated(2000),
  vehicle: z
    .strictObject({ vin: stated(60), year: z.int().nonnegative().nullable(), make: stated(80), model: stated(120) })
    .nullable(),
  bonded: z.strictObject({ warehouse: stated(250), catalogue: stated(250), deliverTo: z.enum(DELIVERIES) }).nullable(),
  freeEntryUntil: civilDate.nullable(),
});
export type CustomsClearanceData = z.output<typeof customsClearanceData>;

const USE_WORDS: Record<CustomsClearanceData['use'], string> = {
  OFFICIAL: 'Official',
  PERSONAL: 'Personal',
  BOTH: 'Official and personal',
};
const DELIVERY_WORDS: Record<(typeof DELIVERIES)[number], string> = {
  HOME: 'Home of the consignee',
  MISSION: 'The mission',
  OTHER: 'Other',
};
const NONE = 'Not stated';

function opening(flow: Flow): void {
  const { sheet } = flow;
  const line = { x: flow.left, y: flow.y };
  tagged(sheet, sheet.root, 'H1', () => writeLine(sheet, 'Customs clearance', line, STYLE.title));
  flow.y += 26;
  const says = 'Form DS-1504: free entry of one shipment for a foreign mission or its member';
  paragraph(flow, sheet.root, says, STYLE.subtitle, { after: 7 });
}

type Rows = readonly (readonly Box[])[];

function party({ consignee, mission, applicant, ...data }: CustomsClearanceData): Rows {
  const yes = (value: boolean) => (value ? 'Yes' : 'No');
  const address = [mission.name, mission.city].filter((part) => part !== null).join(', ');
  return [
    [
      { label: 'Newly assigned', value: yes(data.newlyAssigned), share: 0.17 },
      { label: 'First installation', value: yes(data.firstInstallation), share: 0.17 },
      {
        label: 'PID',
        value: applicant?.pid ?? (data.newlyAssigned ? 'None yet' : 'Mission'),
        share: 0.22,
        style: BOX_CODE,
      },
      { label: 'Filed by', value: applicant?.name ?? mission.name, share: 0.44 },
    ],
    [
      { label: 'Mission', value: address, share: 0.56 },
      { label: 'Port of clearance', value: data.port, share: 0.44 },
    ],
    [
      {
        label: 'Consignee (the mission if official; name and title if personal)',
        value: consignee
          ? [consignee.name, consignee.title, `PID ${consignee.pid}`].filter(Boolean).join(', ')
          : mission.name,
        share: 1,
      },
    ],
    [
      { label: 'Use', value: USE_WORDS[data.use], share: 0.26 },
      { label: 'Explanation of official use', value: data.explanation ?? 'None needed', share: 0.74, style: BOX_TEXT },
    ],
  ];
}

function shipment(data: CustomsClearanceData): Rows {
  const { weight, vehicle, bonded } = data;
  const code = (label: string, value: string | null, share: number): Box => ({
    ...{ label, value: value ?? 'None', share, style: BOX_CODE },
  });
  return [
    [
      code('Waybill', data.waybill, 0.28),
      code('Entry or manifest number', data.entryNumber, 0.26),
      code('Mail entry number', data.mailEntry, 0.22),
      { label: 'Arrival notice', value: data.arrivalNotice ? dayInWords(data.arrivalNotice) : NONE, share: 0.24 },
    ],
    [
      { label: 'Weight', value: `${weight.value.toLocaleString('en-US')} ${weight.unit}`, share: 0.28 },
      { label: 'Goods', value: data.goods.map(capitalized).join(', ') || NONE, share: 0.72 },
    ],
    [{ label: 'Description', value: data.description ?? NONE, share: 1, style: BOX_TEXT }],
    ...(vehicle
      ? [
          [
            code('Vehicle: VIN', vehicle.vin, 0.4),
            { label: 'Year', value: vehicle.year === null ? NONE : String(vehicle.year), share: 0.14 },
            { label: 'Make', value: vehicle.make ?? NONE, share: 0.2 },
            { label: 'Model', value: vehicle.model ?? NONE, share: 0.26 },
          ],
        ]
      : []),
    ...(bonded
      ? [
          [
            { label: 'Bonded warehouse', value: bonded.warehouse ?? NONE, share: 0.42 },
            { label: 'Catalogue number', value: bonded.catalogue ?? NONE, share: 0.28, style: BOX_CODE },
            { label: 'Deliver to', value: DELIVERY_WORDS[bonded.deliverTo], share: 0.3 },
          ],
        ]
      : []),
  ];
}

function authorized(data: CustomsClearanceData): Rows {
  const until = data.freeEntryUntil ? dayInWords(data.freeEntryUntil) : 'No day set';
  return [
    [
      { label: 'Authorized by', value: data.officer, share: 0.4 },
      { label: 'Authorization', value: data.number, share: 0.22, style: BOX_CODE },
      { label: 'Authorized on', value: dayInWords(data.date), share: 0.18 },
      { label: 'Free entry valid until', value: until, share: 0.2, style: { ...BOX, face: 'bold' } },
    ],
    [
      { label: 'Reference', value: data.reference, share: 0.22, style: BOX_CODE },
      { label: 'Seal of the mission', value: '', share: 0.39 },
      { label: 'Released by U.S. Customs and Border Protection: name, port, date', value: '', share: 0.39 },
    ],
  ];
}

/** Boxes numbered through the sheet, so that a form and a letter can speak of box 9. */
function boxes(flow: Flow, data: CustomsClearanceData): void {
  const element = group(flow.sheet, flow.sheet.root, 'Sect');
  let number = 0;
  const numbered = (row: readonly Box[]) =>
    row.map((box) => {
      number += 1;
      return { ...box, label: `${number}. ${box.label}` };
    });
  for (const row of [...party(data), ...shipment(data)]) boxRow(flow, element, numbered(row));
  flow.y += 6;
  const last = authorized(data);
  for (const [i, row] of last.entries()) boxRow(flow, element, numbered(row), i === last.length - 1 ? 52 : 0);
  flow.y += 9;
}

const RELEASE =
  'The Department of State authorizes free entry. U.S. Customs and Border Protection (CBP) examines and releases the shipment; this clearance is not a release.';
const LIMITS =
  'For the mission or person named only. Not for others and not for resale (19 CFR 148.81 to 148.90). It covers this one shipment.';

/**
 * The clearance of one shipment: the Department approves, CBP releases. Benefits under 22 USC 4304; baggage and effects
 * 19 CFR 148.81, official supplies 148.86, property of international organizations 148.89.
 */
export const customsClearance: DocumentType<CustomsClearanceData> = {
  title: 'Customs clearance',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: customsClearanceData,
  claims: (data) =>
    officeClaims(data, {
      ...{ holder: data.applicant?.pid ?? null, expires: data.freeEntryUntil, vin: data.vehicle?.vin ?? null },
      fact: data.use,
    }),
  make: (data, marks) =>
    makePdf(data, marks, { title: `Customs clearance ${data.number}`, date: data.date, size: LETTER }, (sheet) => {
      const head = {
        ...{ title: `Customs clearance, reference ${data.reference}`, number: data.number, date: data.date },
        ...{ office: data.office, specimen: data.specimen },
        foot: 'This clearance is not evidence of immunity. Void if altered.',
      };
      const flow = openLetter(sheet, head);
      if (data.specimen) specimenLine(flow);
      opening(flow);
      boxes(flow, data);
      paragraph(flow, sheet.root, RELEASE, STYLE.strong, { after: 3 });
      paragraph(flow, sheet.root, LIMITS, STYLE.small);
      signature(flow, data.officer, data.date);
      if (data.bonded) withdrawalBlock(flow);
      closeLetter(sheet, head);
    }),
};
