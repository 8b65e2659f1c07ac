import type {
  CustomsClearanceData,
  EnforcementData,
  ImmunityCertificationData,
  ImmunitySheetData,
  LawEnforcementNoticeData,
  NonEligibilityLetterData,
  PropertyDeterminationData,
  TaxLetterData,
  TitleCertificateData,
  TravelDeterminationData,
} from '../../main/core/documents/index.ts';
import { NAME, type Plain } from './samples.ts';

const OFFICE = {
  number: 'OFM-T-0041872-6',
  reference: '5000194145',
  date: '2026-11-24',
  office: 'Washington, DC',
  mission: { name: 'Embassy of the Republic of Aldovia', city: 'Washington, DC' },
  officer: 'R. Hollis',
  specimen: true,
};
const MEMBER = { name: NAME, pid: '4218906331' };

export const TITLE_VEHICLE = {
  ...{ vin: 'YV4A22PK5S1234567', year: 2022, make: 'Volvo', model: 'XC60', body: 'SUV', colour: 'Black' },
  ...{ vehicleType: 'AUTOMOBILE', gvwrLb: 5340, nonConformingImport: false },
};

export const TITLE: Plain<TitleCertificateData> = {
  ...OFFICE,
  type: 'SALE',
  vehicle: TITLE_VEHICLE,
  plate: 'DQX4417',
  owner: MEMBER,
  coOwner: { name: 'Ana María Haddad', pid: '4218906332' },
  buyer: { name: 'R. Castle', address: '12 Elm Street, Richmond VA 23220', dealership: false },
  liens: [
    { holder: 'Dominion Harbor Credit Union', recorded: '2022-03-01', released: '2026-08-01' },
    { holder: 'First Bank of Wallonia', recorded: '2024-05-14', released: '2026-11-02' },
  ],
  brands: [],
  transferDate: '2026-11-24',
  odometer: { reading: 31870.9, status: 'ACTUAL' },
  odometerExemption: null,
};

const TERM = {
  ...{ id: 'T00417', grant: 'RESTRICTED', minimumPurchase: 300, comparator: 'GT', excluded: ['HOTELS', 'ALCOHOL'] },
  ...{ from: '2021-01-01', to: null, authority: 'Circular note 99-955' },
};

export const TAX: Plain<TaxLetterData> = {
  ...OFFICE,
  number: 'OFM-X-0000417-2',
  use: 'PERSONAL',
  subject: {
    kind: 'VEHICLE',
    seller: { name: 'Tysons Motors', address: '8600 Leesburg Pike, Vienna VA 22182', phone: '703-555-0110' },
    vehicle: { colour: 'Blue', year: 2026, make: 'Volvo', model: 'XC60' },
  },
  buyer: MEMBER,
  term: TERM,
  validUntil: '2027-02-22',
  remarks: '',
};

export const CUSTOMS: Plain<CustomsClearanceData> = {
  ...OFFICE,
  number: 'OFM-C-0019876-1',
  newlyAssigned: true,
  firstInstallation: true,
  applicant: MEMBER,
  port: 'Baltimore',
  consignee: { ...MEMBER, title: 'Second Secretary' },
  use: 'BOTH',
  explanation: 'Furniture and printed matter for the new consular section.',
  entryNumber: null,
  waybill: 'BL5518448',
  mailEntry: null,
  arrivalNotice: '2026-11-11',
  weight: { value: 1515.5, unit: 'kg' },
  goods: ['HOUSEHOLD', 'OFFICE', 'ALCOHOL', 'VEHICLE'],
  description: '38 cartons of household effects, 4 crates of office furniture, 12 cases of wine, one automobile',
  vehicle: { vin: 'WBA5R1C07NFL33019', year: 2022, make: 'BMW', model: '330i' },
  bonded: { warehouse: 'Harbor Bonded Stores, Baltimore', catalogue: 'HB-2026-114', deliverTo: 'HOME' },
  freeEntryUntil: '2027-05-24',
};

export const PROPERTY: Plain<PropertyDeterminationData> = {
  ...OFFICE,
  number: 'OFM-N-0000211-4',
  action: 'LEASE',
  premises: 'CHANCERY',
  address: { line: '2201 R Street NW', unit: '4', city: 'Washington', state: 'DC', zip: '20008' },
  areaSqFt: 8200,
  notified: '2026-11-13',
  actionDate: '2027-04-12',
  mayStartFrom: '2027-01-12',
  lease: { from: '2027-04-12', to: '2032-04-11' },
  occupant: null,
  contact: 'Administrative Section, 202-555-0142',
  commercialUse: 'No part of the premises will be used commercially.',
  zone: 'High-density residential',
  board: true,
  terms: ['The facade on R Street is kept as it is.'],
  remarks: '',
};

export const TRAVEL: Plain<TravelDeterminationData> = {
  ...OFFICE,
  number: 'OFM-V-0000333-8',
  outcome: 'NOTED',
  travellers: [MEMBER, { name: 'Tomás Novák', pid: '4218906339' }],
  from: '2027-01-23',
  to: '2027-01-25',
  destination: { name: 'Philadelphia', lat: 39.9526, lon: -75.1652 },
  purpose: 'Opening of an exhibition of Aldovian glass.',
  rules: [
    {
      ...{ action: 'NOTIFY', centre: 'White House', country: 'Aldovia', authority: '84 FR 56280' },
      ...{ radiusMiles: 25, distanceMiles: 123.54, leadDays: 5 },
    },
  ],
  remarks: '',
};

export const ACCREDITED = {
  ...MEMBER,
  dob: '1981-03-09',
  category: 'DIPLOMATIC_AGENT',
  title: 'Second Secretary',
  sponsor: null,
  usNationalOrResident: false,
  accreditedFrom: '2024-09-01',
  accreditedTo: null,
};

export const SHEET: Plain<ImmunitySheetData> = {
  ...OFFICE,
  number: 'OFM-I-0000912-7',
  person: ACCREDITED,
  valid: true,
  call: {
    ...{ date: '2026-11-24', time: '23:41', caller: 'Officer J. Marsh', agency: 'Harbor County Police' },
    ...{ callback: '410-555-0177', purpose: 'Traffic stop on suspicion of driving under the influence.' },
  },
};

export const CERTIFICATION: Plain<ImmunityCertificationData> = {
  ...OFFICE,
  number: 'OFM-K-0000118-5',
  court: 'Superior Court of Harbor County',
  caseName: 'People v. N.',
  docket: '2026-CR-004417',
  person: ACCREDITED,
  asOf: '2026-11-20',
  remarks: '',
};

export const NON_ELIGIBILITY: Plain<NonEligibilityLetterData> = {
  ...OFFICE,
  number: 'OFM-E-0000077-3',
  kind: 'CDL',
  person: { ...MEMBER, dob: '1981-03-09', residence: '1420 Elm Street, Bethesda MD 20814' },
  licence: '9204417',
  reason: null,
  remarks: '',
};

const NOTHING = {
  ...{ person: null, vehicles: [], insurance: null, licence: null, violations: [], order: null, tickets: [] },
  ...{ items: [], dueBy: null, accreditationEnded: null, remarks: '' },
};
const ENFORCEMENT = { ...OFFICE, ...NOTHING, number: 'OFM-F-0000550-2' };
const VEHICLE = { vin: 'YV4A22PK5S1234567', plate: 'DQX4417', description: '2022 Volvo XC60, black' };
const VIOLATIONS = [
  { date: '2025-06-14', offence: 'Speeding, 26 mph over the limit', points: 4 },
  { date: '2026-09-02', offence: 'Failure to yield to a pedestrian', points: 4 },
];

export function ticketsOf(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    ...{ number: `TK${700000 + i}`, jurisdiction: i % 3 === 0 ? 'NYC' : 'DC', vin: VEHICLE.vin, plate: VEHICLE.plate },
    ...{ issued: '2025-07-01', status: i % 2 === 0 ? 'UNPAID' : 'UNADJUDICATED' },
  }));
}

type Letter = Plain<EnforcementData>;
export const INSURANCE_NOTICE: Letter = {
  ...ENFORCEMENT,
  person: MEMBER,
  vehicles: [VEHICLE],
  insurance: { insurer: 'Harbor Mutual', policy: 'HM-55-0412', ended: '2026-11-20' },
};
export const INSURANCE_WARNING: Letter = { ...INSURANCE_NOTICE, dueBy: '2026-12-02' };
export const PLATE_RECALL: Letter = {
  ...INSURANCE_NOTICE,
  dueBy: '2026-12-09',
  remarks: 'The warning was not answered.',
};
export const LICENCE_RECALL: Letter = {
  ...ENFORCEMENT,
  ...{ person: MEMBER, licence: '9204417', violations: VIOLATIONS, dueBy: '2026-12-09' },
  order: 'Superior Court of Harbor County, order of 20 Nov 2026',
};
export const POINTS_REVIEW: Letter = { ...ENFORCEMENT, person: MEMBER, violations: VIOLATIONS, dueBy: '2026-12-24' };
export const TICKET_NOTICE: Letter = { ...ENFORCEMENT, person: MEMBER, tickets: ticketsOf(7) };
export const TERMINATION_NOTICE: Letter = {
  ...ENFORCEMENT,
  person: MEMBER,
  items: [
    { what: 'Plates', number: 'DQX4417' },
    { what: 'Tax exemption card', number: '4218906331' },
    { what: 'Driver license', number: '9204417' },
    { what: 'Identification card', number: null },
  ],
  accreditationEnded: '2026-11-15',
  dueBy: '2026-12-15',
};

export const STOLEN_THING = {
  ...{ kind: 'PLATE', number: 'DQX4417', alsoReadAs: '4417QXD', plates: 2 },
  vehicle: { description: '2022 Volvo XC60', colour: 'Black', vin: VEHICLE.vin },
};
export const STOLEN_PLATE: Plain<LawEnforcementNoticeData> = {
  ...OFFICE,
  number: 'OFM-N-0000551-0',
  stolen: STOLEN_THING,
  since: '2026-11-22',
  policeReport: 'HC-2026-11-0412',
};
export const STOLEN_LICENCE: Plain<LawEnforcementNoticeData> = {
  ...STOLEN_PLATE,
  stolen: {
    ...{ kind: 'LICENCE', number: 'OFM-D-0000417-2', product: 'Driver license' },
    ...{ issued: '2025-01-01', expires: '2029-12-31' },
  },
  policeReport: null,
};

export const SHEETS = [
  ['TITLE_CERTIFICATE', TITLE],
  ['TAX_LETTER', TAX],
  ['CUSTOMS_CLEARANCE', CUSTOMS],
  ['PROPERTY_DETERMINATION', PROPERTY],
  ['TRAVEL_DETERMINATION', TRAVEL],
  ['IMMUNITY_SHEET', SHEET],
  ['IMMUNITY_CERTIFICATION', CERTIFICATION],
  ['NON_ELIGIBILITY_LETTER', NON_ELIGIBILITY],
  ['INSURANCE_NOTICE', INSURANCE_NOTICE],
  ['INSURANCE_WARNING', INSURANCE_WARNING],
  ['PLATE_RECALL', PLATE_RECALL],
  ['LICENCE_RECALL', LICENCE_RECALL],
  ['POINTS_REVIEW', POINTS_REVIEW],
  ['TICKET_NOTICE', TICKET_NOTICE],
  ['TERMINATION_NOTICE', TERMINATION_NOTICE],
  ['LAW_ENFORCEMENT_NOTICE', STOLEN_PLATE],
  ['LAW_ENFORCEMENT_NOTICE', STOLEN_LICENCE],
] as const;
