/** What every filing here has; all of it is made up. */
const MISSION = 'M-XA-EMB';
const COUNTRY = 'XA';
const FILED = '2026-11-16';

interface Member {
  readonly pid: string;
  readonly surname: string;
  readonly given: string;
  readonly dob: string;
}

const PRINCIPAL: Member = { pid: '4600000001', surname: 'Šuranová', given: 'Helena', dob: '1979-04-02' };
const SPOUSE: Member = { pid: '4600000002', surname: 'Šurany', given: 'Marek', dob: '1977-12-19' };
const CHILD: Member = { pid: '4600000003', surname: 'Šuranová', given: 'Ema', dob: '2007-03-30' };
const ATTACHE: Member = { pid: '4600000004', surname: 'Zetterqvist', given: 'Olle', dob: '1988-08-08' };

function person(member: Member, relation: 'SPOUSE' | 'CHILD' | null, title: string): object {
  return {
    type: 'person',
    ...member,
    sex: 'X',
    mission: MISSION,
    category: 'DIPLOMATIC_AGENT',
    title,
    visa: 'A-1',
    citizenship: COUNTRY,
    usPermanentResident: false,
    sponsor: relation === null ? null : PRINCIPAL.pid,
    relation,
    student: false,
    accreditedFrom: '2024-09-01',
    accreditedTo: null,
    arrived: '2024-08-28',
    notified: '2024-09-10',
    residence: { line: '4100 Linnean Avenue NW', city: 'Washington', state: 'DC', zip: '20008' },
  };
}

const CARS = [
  { vin: '1G4AH59H45G118341', plate: 'DAL3001', owner: PRINCIPAL.pid, make: 'Volvo', model: 'XC60', year: 2023 },
  { vin: '1J9RP1A36A1644345', plate: 'DAL3002', owner: SPOUSE.pid, make: 'Skoda', model: 'Octavia', year: 2021 },
] as const;

function vehicle({ owner, ...car }: (typeof CARS)[number]): object {
  return {
    type: 'vehicle',
    ...car,
    body: '4D',
    vehicleType: 'AUTOMOBILE',
    gvwrLb: 4800,
    colour: 'Blue',
    market: 'US',
    nonConformingImport: false,
    owner: { pid: owner },
    registeredTo: '2027-06-30',
    liens: [],
  };
}

const GRANTED = [
  ['TAX_MISSION', 'FULL'],
  ['TAX_PERSONAL', 'RESTRICTED'],
  ['TAX_VEHICLE', 'FULL'],
  ['GASOLINE', 'FULL'],
  ['UTILITIES', 'FULL'],
  ['CUSTOMS_PERSONAL', 'FULL'],
] as const;

function term([benefit, grant]: (typeof GRANTED)[number]): object {
  const isRestricted = grant === 'RESTRICTED';
  return {
    type: 'reciprocity',
    id: `T-${COUNTRY}-${benefit}`,
    country: COUNTRY,
    benefit,
    grant,
    minimumPurchase: isRestricted ? 300 : null,
    comparator: isRestricted ? 'GT' : null,
    excluded: isRestricted ? ['HOTELS', 'ALCOHOL'] : [],
    limit: null,
    amount: null,
    from: '2020-01-01',
    to: null,
    authority: 'Synthetic circular note 20-117',
  };
}

function card(number: string, { pid }: Member): object {
  return {
    type: 'card',
    number,
    kind: 'PERSONAL',
    mission: MISSION,
    pid,
    level: 'DEER',
    issued: '2024-10-01',
    expires: '2028-09-30',
    status: 'ACTIVE',
    reportedLost: null,
  };
}

function application(at: number, program: string, form: string, by: Member | null, payload: object): object {
  const reference = `5000${String(910_000 + at)}`;
  return { type: 'application', reference, form, program, mission: MISSION, filed: FILED, applicant: by, ...payload };
}

const UNSET = { account: null, seller: null, vehicle: null } as const;

/** One application of each service beside registrations, each in order, with the records that it stands on. */
export function* syntheticServices(): Generator<string> {
  const records = [
    person(PRINCIPAL, null, 'Counselor'),
    person(SPOUSE, 'SPOUSE', 'Spouse'),
    person(CHILD, 'CHILD', 'Daughter'),
    person(ATTACHE, null, 'Attaché'),
    ...GRANTED.map(term),
    {
      type: 'travelRule',
      id: `TR-${COUNTRY}`,
      country: COUNTRY,
      action: 'NOTIFY',
      centre: { name: 'White House', lat: 38.8977, lon: -77.0365 },
      radiusMiles: 25,
      leadDays: 5,
      from: '2020-01-01',
      to: null,
      authority: 'Synthetic circular note 20-118',
    },
    ...CARS.map(vehicle),
    card('7100000015', PRINCIPAL),
    card('7100000023', SPOUSE),
    card('7100000031', CHILD),
    application(1, 'PLATE_REPLACEMENT', 'DS-104', PRINCIPAL, {
      ...{ vin: CARS[0].vin, plate: CARS[0].plate, reason: 'STOLEN', platesMissing: 2 },
      ...{ otherPlateReturned: false, policeReport: 'MPD-26-118202' },
    }),
    application(2, 'VEHICLE_TITLE', 'DS-102', SPOUSE, {
      ...{ vin: CARS[1].vin, titleTo: 'SALE', transferDate: '2026-11-30', platesReturned: true },
      buyer: { name: 'R. Castle', address: '12 Elm Street, Richmond VA 23220', dealership: false },
      ...{ odometer: { reading: 31_870, status: 'ACTUAL' }, dispositionFeePaid: false },
    }),
    application(3, 'DRIVER_LICENCE', 'DS-1972D', ATTACHE, {
      ...{ product: 'LICENCE', licenceClass: 'D', action: 'NEW', prior: 'FOREIGN', priorCopy: true },
      ...{ visionTest: '2026-10-20', writtenTest: true, roadTest: false, usLicenceSurrendered: false },
      policeReport: null,
    }),
    application(4, 'DRIVER_LICENCE', 'DS-1972D', CHILD, {
      ...{ product: 'ID', licenceClass: null, action: 'NEW', prior: 'NONE', priorCopy: false, visionTest: null },
      ...{ writtenTest: false, roadTest: false, usLicenceSurrendered: false, policeReport: null },
    }),
    application(5, 'TAX_CARD', 'DS-1972T', ATTACHE, {
      ...{ kind: 'PERSONAL', action: 'NEW', replaces: null, reportedLost: null, lossStatement: null },
    }),
    application(6, 'TAX_LETTER', 'NOTE', ATTACHE, {
      ...{ ...UNSET, subject: 'VEHICLE', use: 'PERSONAL', provider: 'Tysons Motors' },
      seller: { name: 'Tysons Motors', address: '8600 Leesburg Pike, Vienna VA 22182', phone: '703-555-0110' },
      vehicle: { year: 2026, make: 'Volvo', model: 'EX30', colour: 'Yellow' },
    }),
    application(7, 'TAX_LETTER', 'DS-98', null, {
      ...{ ...UNSET, subject: 'UTILITIES', use: 'OFFICIAL', provider: 'Potomac Light', account: '55-01992-3' },
    }),
    application(8, 'CUSTOMS_CLEARANCE', 'DS-1504', ATTACHE, {
      ...{ use: 'PERSONAL', explanation: null, port: 'Baltimore', waybill: 'BL5518448', arrivalNotice: '2026-11-18' },
      ...{ consignee: { kind: 'PERSON', pid: ATTACHE.pid }, newlyAssigned: true, firstInstallation: true },
      ...{ description: '38 cartons of household effects', weight: { value: 1515, unit: 'kg' }, goods: ['HOUSEHOLD'] },
      ...{ vehicle: null, bonded: null },
    }),
    application(9, 'PROPERTY', 'NOTE', null, {
      ...{
        action: 'LEASE',
        premises: 'CHANCERY',
        areaSqFt: 8200,
        actionDate: '2027-04-12',
        acknowledgesApproval: true,
      },
      address: { line: '2201 R Street NW', unit: '4', city: 'Washington', state: 'DC', zip: '20008' },
      ...{ leaseFrom: '2027-04-12', leaseTo: '2032-04-11', occupant: null, zone: 'MIXED_USE' },
      ...{ contact: 'Administrative Section, 202-555-0142', commercialUse: 'No part will be used commercially.' },
    }),
    application(10, 'TRAVEL', 'NOTIFICATION', null, {
      ...{ travellers: [PRINCIPAL.pid, ATTACHE.pid], from: '2027-01-23', to: '2027-01-25' },
      ...{ destination: { name: 'Philadelphia', lat: 39.9526, lon: -75.1652 }, purpose: 'Opening of an exhibition' },
    }),
  ];
  for (const record of records) yield JSON.stringify(record);
}
