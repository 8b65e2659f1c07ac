import type {
  DriverLicenseData,
  IdCardData,
  LetterData,
  PlateOrderData,
  RegistrationCardData,
  TaxCardData,
} from '../../main/core/documents/index.ts';

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

const HOLDER: Plain<IdCardData> = {
  number: 'OFM-D-0041872-6',
  licenseNumber: 'D004187264',
  surname: 'Nguyễn-Łukasz',
  given: 'Çelik Søren Ğ',
  dob: '1980-02-03',
  sex: 'F',
  address: { line: '100 Elm Street, Apartment 4B', city: 'Bethesda', state: 'MD', zip: '20814' },
  mission: 'Embassy of the Kingdom of Norvania',
  issued: '2026-11-24',
  expires: '2030-11-23',
  reference: '5000194145',
  office: 'Washington, DC',
  specimen: true,
};

export const LICENSE: Plain<DriverLicenseData> = {
  ...HOLDER,
  product: 'LICENCE',
  licenseClass: { code: 'D', words: 'Motor vehicles under 26,001 lb, no motorcycles' },
  restrictions: [{ code: 'B', words: 'Corrective lenses' }],
  endorsements: [],
};

export const ID: Plain<IdCardData> = { ...HOLDER, number: 'OFM-I-0000412-8' };

export const DEER: Plain<TaxCardData> = {
  number: '4218906331',
  kind: 'PERSONAL',
  level: 'DEER',
  holder: { name: NAME, pid: '4218906331' },
  mission: 'Embassy of the Kingdom of Norvania',
  restrictions: ['Valid only for purchases of $300 or more.', 'Not valid for alcohol, tobacco.'],
  issued: '2026-11-24',
  expires: '2030-11-23',
  reference: '5000194145',
  office: 'Washington, DC',
  specimen: true,
};

export const OWL: Plain<TaxCardData> = { ...DEER, kind: 'MISSION', level: 'OWL', restrictions: [] };

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
  ['DRIVER_LICENCE', LICENSE],
  ['ID_CARD', ID],
  ['TAX_CARD', DEER],
  ['TAX_CARD', OWL],
  ['PLATE_ORDER', ORDER],
  ['PLATE_MANIFEST', ORDER],
  ['APPROVAL_LETTER', APPROVAL],
  ['RETURN_LETTER', LETTER],
  ['DENIAL_LETTER', LETTER],
] as const;
