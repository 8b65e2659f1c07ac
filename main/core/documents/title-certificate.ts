import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { odometer, VEHICLE_TYPES } from '../../../shared/domain/registry/vehicle.ts';
import { type DocumentType, makePdf } from './document.ts';
import { BOX_CODE, BOX_TEXT, type Box, boxRow } from './layout/boxes.ts';
import { authorization, closeCertificate, openCertificate } from './layout/certificate.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { INK } from './layout/ink.ts';
import { LETTER } from './layout/letterhead.ts';
import { group } from './layout/sheet.ts';
import { STYLE } from './layout/styles.ts';
import { table } from './layout/table.ts';
import { capitalized, namedPerson, officeClaims, officePaper, plainCode, stated, wording } from './office-paper.ts';
import { assignment } from './title-assignment.ts';
import { odometerValue, odometerWords } from './title-odometer.ts';

export const TITLE_TYPES = ['SALE', 'EXPORT', 'JUNK', 'SALVAGE', 'SELF'] as const;

const fields = z.strictObject({
  ...officePaper,
  type: z.enum(TITLE_TYPES),
  vehicle: z.strictObject({
    vin: wording(60),
    year: z.int().nonnegative(),
    ...{ make: wording(80), model: wording(120), body: stated(80), colour: stated(80) },
    vehicleType: z.enum(VEHICLE_TYPES),
    gvwrLb: z.number().nonnegative(),
    nonConformingImport: z.boolean(),
  }),
  /** The plates that the title is exchanged for. */
  plate: stated(20),
  owner: z.strictObject({ name: wording(250), pid: namedPerson.shape.pid.nullable() }),
  coOwner: namedPerson.nullable(),
  buyer: z.strictObject({ name: wording(250), address: stated(500), dealership: z.boolean() }).nullable(),
  liens: z
    .array(z.strictObject({ holder: wording(250), recorded: civilDate, released: civilDate.nullable() }))
    .max(500),
  brands: z.array(wording(40)).max(20),
  transferDate: civilDate,
  odometer: odometer.nullable(),
  /** Why no disclosure is needed (49 CFR 580.17), as `odometerExemption` says it. */
  odometerExemption: stated(300),
});

/**
 * What a certificate of title is made of. A vehicle imported without conforming may not be sold here (49 USC 30144), so
 * no title other than for export or junk is made of one.
 */
export const titleCertificateData = fields.refine(
  ({ vehicle, type }) => !vehicle.nonConformingImport || type === 'EXPORT' || type === 'JUNK',
  { error: 'a non-conforming import is titled for export or junk only (49 USC 30144)', path: ['type'] },
);
export type TitleCertificateData = z.output<typeof titleCertificateData>;

const TYPE_WORDS: Record<TitleCertificateData['type'], string> = {
  SALE: 'For sale. Released in exchange for the plates.',
  EXPORT: 'For export. Released in exchange for the plates.',
  JUNK: 'For junk. Released in exchange for the plates.',
  SALVAGE: 'For salvage. Released in exchange for the plates.',
  SELF: 'For the owner, who leaves the program and keeps the vehicle. Released in exchange for the plates.',
};

const IMPORT =
  'Non-conforming import (49 USC 30144). This vehicle may not be sold in the United States. When eligibility ends it is exported or abandoned to the United States.';

/** So many liens stand in their box; more are a list of their own. */
const LIENS_IN_BOX = 4;

type Lien = TitleCertificateData['liens'][number];

function released(lien: Lien): string {
  return lien.released ? `released ${dayInWords(lien.released)}` : 'NOT RELEASED';
}

function lienWords({ liens }: TitleCertificateData): string {
  if (liens.length === 0) return 'None recorded';
  const open = liens.filter((lien) => lien.released === null).length;
  if (liens.length > LIENS_IN_BOX) return `${liens.length} recorded, ${open} not released: see the list of liens`;
  return liens.map((lien) => `${lien.holder}, recorded ${dayInWords(lien.recorded)}, ${released(lien)}`).join('\n');
}

function buyerRow({ buyer, type, owner }: TitleCertificateData): Box[] {
  if (buyer === null) {
    const value = type === 'SELF' ? owner.name : 'No buyer named';
    return [{ label: 'Title to', value, share: 1 }];
  }
  const label = buyer.dealership ? 'Title to (buyer, a dealership)' : 'Title to (buyer)';
  return [
    { label, value: buyer.name, share: 0.45 },
    { label: 'Address of the buyer', value: buyer.address ?? 'Not stated', share: 0.55, style: BOX_TEXT },
  ];
}

function particulars(flow: Flow, data: TitleCertificateData): void {
  const { vehicle, owner, coOwner } = data;
  const parent = group(flow.sheet, flow.sheet.root, 'Sect');
  const row = (...boxes: Box[]) => boxRow(flow, parent, boxes);
  const text = (label: string, value: string, share: number): Box => ({ label, value, share, style: BOX_TEXT });
  row(
    { label: 'Vehicle identification number (VIN)', value: vehicle.vin, share: 0.37, style: { ...BOX_CODE, size: 11 } },
    { label: 'Year', value: String(vehicle.year), share: 0.11 },
    { label: 'Make', value: vehicle.make, share: 0.22 },
    { label: 'Model', value: vehicle.model, share: 0.3 },
  );
  row(
    text('Body', vehicle.body ?? 'Not stated', 0.19),
    text('Type', capitalized(vehicle.vehicleType), 0.18),
    text('Color', vehicle.colour ?? 'Not stated', 0.2),
    text('Weight rating', `${vehicle.gvwrLb.toLocaleString('en-US')} lb`, 0.19),
    { label: 'Plates surrendered', value: data.plate ?? 'None', share: 0.24, style: BOX_CODE },
  );
  row(
    { label: 'Owner', value: owner.name, share: 0.5 },
    { label: 'PID', value: owner.pid ?? 'Mission', share: 0.18, style: BOX_CODE },
    text('Reference', data.reference, 0.16),
    text('Date of transfer', dayInWords(data.transferDate), 0.16),
  );
  row(
    text('Co-owner', coOwner ? `${coOwner.name}, PID ${coOwner.pid}` : 'None', 0.5),
    text('Mission', [data.mission.name, data.mission.city].filter(Boolean).join(', '), 0.5),
  );
  row(...buyerRow(data));
  row(
    text('Liens', lienWords(data), 0.62),
    text('Brands', data.brands.length > 0 ? data.brands.map((brand) => brand.toUpperCase()).join(', ') : 'None', 0.38),
  );
  row(
    { label: 'Odometer reading (no tenths)', value: odometerValue(data), share: 0.4 },
    text('Odometer statement', odometerWords(data), 0.6),
  );
  if (!vehicle.nonConformingImport) return;
  flow.y += 6;
  paragraph(flow, parent, IMPORT, { ...STYLE.cellHead, colour: INK.number }, { after: 0 });
}

function liens(flow: Flow, data: TitleCertificateData): void {
  if (data.liens.length <= LIENS_IN_BOX) return;
  const columns = [
    { title: 'Holder of the lien', share: 0.56, style: STYLE.cell },
    { title: 'Recorded', share: 0.2, style: STYLE.cell },
    { title: 'Released', share: 0.24, style: STYLE.cell },
  ];
  const rows = data.liens.map((lien) => [
    ...[lien.holder, dayInWords(lien.recorded), lien.released ? dayInWords(lien.released) : 'NOT RELEASED'],
  ]);
  table(flow, section(flow, 'List of liens'), columns, rows);
}

/**
 * The paper title of a vehicle that leaves the program, with the odometer disclosure that federal law asks for on a
 * transfer (49 USC 32705; 49 CFR 580.5 and 580.17).
 */
export const titleCertificate: DocumentType<TitleCertificateData> = {
  title: 'Certificate of title',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: titleCertificateData,
  claims: (data) =>
    officeClaims(data, { holder: data.owner.pid, plate: data.plate, vin: data.vehicle.vin, fact: data.type }),
  make: (data, marks) =>
    makePdf(data, marks, { title: `Certificate of title ${data.number}`, date: data.date, size: LETTER }, (sheet) => {
      const head = {
        ...{ title: 'Certificate of title', heading: 'Certificate of Title', subtitle: TYPE_WORDS[data.type] },
        ...{ number: data.number, date: data.date, office: data.office, specimen: data.specimen },
        foot: 'This title is not evidence of immunity. Void if altered.',
      };
      const flow = openCertificate(sheet, head);
      particulars(flow, data);
      assignment(flow, data);
      authorization(flow, head, data.officer, `${data.number}|${plainCode(data.vehicle.vin)}`);
      liens(flow, data);
      closeCertificate(sheet, head);
    }),
};
