import type { LetterData, PlateOrderData, RegistrationCardData } from '../../main/core/documents/index.ts';

/** Frozen data as a caller hands it over: plain JSON, not yet parsed. */
export type Plain<Data> = { [Key in keyof Data]: unknown };

export const NAME = 'Nguyễn-Łukasz Çelik Søren Ğ';
export const LONG_NAME = 'Maximiliana Theodora von und zu Hohenfels-Langenburg de la Cruz y Fernández '
  .repeat(3)
  .slice(0, 200);

function finding(rule: string, outcome: string, message: string, cure: string | null, authority: string) {
  return { rule, outcome, message, cure, authority };
}

export const CARD: Plain<RegistrationCardData> = {
  number: 'OFM-R-0041872-6',
  plate: 'DQX4417',
  plateClass: 'D',
  vin: 'YV4A22PK5S1234567',
  year: 2025,
  make: 'Volvo',
  model: 'XC60',
  body: 'SUV',
  colour: 'Black',
  vehicleType: 'AUTOMOBILE',
  registrant: NAME,
  mission: 'Embassy of the Kingdom of Norvania',
  issued: '2026-11-24',
  expires: '2027-11-24',
  reference: '5000194145',
  office: 'Washington, DC',
  specimen: true,
};

export const LETTER: Plain<LetterData> = {
  number: 'OFM-L-0004127-3',
  date: '2026-11-24',
  reference: '5000194145',
  form: 'DS-101',
  programTitle: 'Vehicle registration',
  office: 'Washington, DC',
  mission: { name: 'Embassy of the Kingdom of Norvania', city: 'Washington, DC' },
  applicant: { name: NAME, pid: '4218906331' },
  subject: '2025 Volvo XC60, VIN YV4A22PK5S1234567',
  findings: [
    finding('ACC-ACTIVE', 'PASS', 'The applicant is accredited.', null, '22 USC 4304'),
    finding(
      'INS-LIMITS',
      'RETURN',
      'The insurance covers $50,000 per person; $100,000 is required.',
      'Attach a binder that shows at least 100/300/100.',
      '22 USC 254e',
    ),
  ],
  reason: 'The binder ends on 1 Dec 2026.',
  officer: 'R. Hollis',
  plate: null,
  expires: null,
  specimen: true,
};

export const APPROVAL: Plain<LetterData> = { ...LETTER, plate: 'DQX4417', expires: '2027-11-24' };

export const ORDER_LINE = {
  plate: 'DQX1001',
  plateClass: 'D',
  code: 'QX',
  serial: '1001',
  blank: '12x6',
  quantity: 2,
  missionName: 'Embassy of the Kingdom of Norvania',
  vin: 'YV4A22PK5S1234567',
};

export const ORDER: Plain<PlateOrderData> = {
  number: 'OFM-P-0000312-9',
  base: '2007',
  ordered: '2026-11-24',
  reference: '5000194145',
  shipTo: 'Office of Foreign Missions\nWashington, DC',
  lines: [ORDER_LINE, { ...ORDER_LINE, plate: 'DQX1002', serial: 1002, blank: '7x4', quantity: 1 }],
  orderedBy: 'R. Hollis',
  specimen: true,
};

export const PDFS = [
  ['REGISTRATION_CARD', CARD],
  ['PLATE_ORDER', ORDER],
  ['APPROVAL_LETTER', APPROVAL],
  ['RETURN_LETTER', LETTER],
  ['DENIAL_LETTER', LETTER],
] as const;
