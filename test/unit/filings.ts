import { type CustomsClearance, customsClearance } from '../../shared/domain/programs/customs-clearance/application.ts';
import { type DriverLicence, driverLicence } from '../../shared/domain/programs/driver-licence/application.ts';
import { programOf } from '../../shared/domain/programs/index.ts';
import { type PlateReplacement, plateReplacement } from '../../shared/domain/programs/plate-replacement/application.ts';
import type { Filing } from '../../shared/domain/programs/program.ts';
import { type Property, property } from '../../shared/domain/programs/property/application.ts';
import { type TaxCard, taxCard } from '../../shared/domain/programs/tax-card/application.ts';
import { type TaxLetter, taxLetter } from '../../shared/domain/programs/tax-letter/application.ts';
import { type Travel, travel } from '../../shared/domain/programs/travel/application.ts';
import { type VehicleTitle, vehicleTitle } from '../../shared/domain/programs/vehicle-title/application.ts';
import { travelRule } from '../../shared/domain/reciprocity/travel-rule.ts';
import { card } from '../../shared/domain/registry/card.ts';
import { violation } from '../../shared/domain/registry/violation.ts';
import { adjudicate } from '../../shared/domain/rules/adjudicate.ts';
import type { Facts } from '../../shared/domain/rules/facts.ts';
import type { Finding, Verdict } from '../../shared/domain/rules/finding.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';
import { aMission, aPerson, aTerm, aVehicle, PID, TODAY, VIN } from './registration.ts';

type Fields = Readonly<Record<string, unknown>>;
type Over = Partial<Facts<Filing>>;

export const APPLICANT = { pid: PID, surname: 'Haddad', given: 'Yuki', dob: '1980-05-17' };
export const PLATE = 'DXE1234';
export const CARD = '7000000001';

const filed = { reference: '5000000002', mission: 'M-FR-EMB', filed: '2026-11-15', applicant: APPLICANT };

// Each of these applications is in order in every way, with the facts that `factsAbout` gives.

export const aReplacement = (over: Fields = {}): PlateReplacement =>
  plateReplacement.parse({
    ...filed,
    ...{ form: 'DS-104', program: 'PLATE_REPLACEMENT', vin: VIN, plate: PLATE, reason: 'STOLEN' },
    ...{ platesMissing: 2, otherPlateReturned: false, policeReport: 'MPD-1', ...over },
  });

export const aTitle = (over: Fields = {}): VehicleTitle =>
  vehicleTitle.parse({
    ...filed,
    ...{ form: 'DS-102', program: 'VEHICLE_TITLE', vin: VIN, titleTo: 'SALE' },
    ...{ buyer: { name: 'Sam Doe', address: '2 Oak St', dealership: false }, transferDate: '2026-11-20' },
    ...{ odometer: { reading: 9000, status: 'ACTUAL' }, platesReturned: true, dispositionFeePaid: false, ...over },
  });

export const aLicence = (over: Fields = {}): DriverLicence =>
  driverLicence.parse({
    ...filed,
    ...{ form: 'DS-1972D', program: 'DRIVER_LICENCE', product: 'LICENCE', licenceClass: 'D', action: 'NEW' },
    ...{ prior: 'FOREIGN', priorCopy: true, visionTest: '2026-11-01', writtenTest: false, roadTest: false },
    ...{ usLicenceSurrendered: false, policeReport: null, ...over },
  });

export const aTaxCard = (over: Fields = {}): TaxCard =>
  taxCard.parse({
    ...filed,
    ...{ form: 'DS-1972T', program: 'TAX_CARD', kind: 'PERSONAL', action: 'NEW' },
    ...{ replaces: null, reportedLost: null, lossStatement: null, ...over },
  });

export const aTaxLetter = (over: Fields = {}): TaxLetter =>
  taxLetter.parse({
    ...filed,
    ...{ form: 'NOTE', program: 'TAX_LETTER', subject: 'VEHICLE', use: 'PERSONAL', provider: 'Bell Motors' },
    ...{ account: null, seller: { name: 'Bell Motors', address: '3 Elm St', phone: '202-555-0100' } },
    ...{ vehicle: { year: 2026, make: 'Volvo', model: 'XC60', colour: 'White' }, ...over },
  });

export const aShipment = (over: Fields = {}): CustomsClearance =>
  customsClearance.parse({
    ...filed,
    ...{ form: 'DS-1504', program: 'CUSTOMS_CLEARANCE', use: 'PERSONAL', explanation: null, port: 'Baltimore' },
    ...{ waybill: 'WB-1', arrivalNotice: '2026-11-20', consignee: { kind: 'PERSON', pid: PID } },
    ...{ newlyAssigned: false, firstInstallation: false, description: 'Furniture' },
    ...{ weight: { value: 100, unit: 'lb' }, goods: ['HOUSEHOLD'], vehicle: null, bonded: null, ...over },
  });

export const aNote = (over: Fields = {}): Property =>
  property.parse({
    ...filed,
    ...{ form: 'NOTE', program: 'PROPERTY', applicant: null, action: 'ACQUIRE', premises: 'CHANCERY' },
    address: { line: '1 Elm St', unit: null, city: 'Washington', state: 'DC', zip: '20008' },
    ...{ areaSqFt: 9000, actionDate: '2027-02-01', leaseFrom: null, leaseTo: null, acknowledgesApproval: true },
    ...{ occupant: null, contact: 'A. Clerk', commercialUse: 'None', zone: 'COMMERCIAL', ...over },
  });

export const aJourney = (over: Fields = {}): Travel =>
  travel.parse({
    ...filed,
    ...{ form: 'NOTIFICATION', program: 'TRAVEL', applicant: null, travellers: [PID] },
    ...{ from: '2026-12-01', to: '2026-12-05', destination: { name: 'Denver', lat: 39.7392, lon: -104.9903 } },
    ...{ purpose: 'Conference', ...over },
  });

export const aCard = (over: Fields = {}) =>
  card.parse({
    ...{ number: CARD, kind: 'PERSONAL', mission: 'M-FR-EMB', pid: PID, level: 'EAGLE' },
    ...{ issued: '2024-01-01', expires: '2028-01-01', status: 'ACTIVE', reportedLost: null, ...over },
  });

export const aViolation = (points: number, date = '2026-06-01', over: Fields = {}) =>
  violation.parse({ id: `V-${date}-${points}`, pid: PID, offence: 'Speeding', date, points, ...over });

export const aControl = (over: Fields = {}) =>
  travelRule.parse({
    ...{ id: 'TR1', country: 'FR', action: 'NOTIFY', radiusMiles: 25, leadDays: 5 },
    centre: { name: 'White House', lat: 38.8977, lon: -77.0365 },
    ...{ from: '2020-01-01', to: null, authority: '84 FR 56280', ...over },
  });

const BENEFITS = ['TAX_MISSION', 'TAX_PERSONAL', 'TAX_VEHICLE', 'GASOLINE', 'UTILITIES', 'CUSTOMS_PERSONAL'];

/** A full grant of everything that needs one. */
export const TERMS = BENEFITS.map((benefit) => aTerm({ id: `T-${benefit}`, benefit, grant: 'FULL', limit: null }));

/** The facts about an application by a known counselor with a registered car and full reciprocity. */
export function factsAbout(application: Filing, over: Over = {}): Facts<Filing> {
  return {
    asOf: TODAY,
    application,
    mission: aMission(),
    people: [aPerson()],
    vehicles: [aVehicle({ plate: PLATE, registeredTo: '2026-12-31' })],
    applicantsVehicles: [],
    tickets: [],
    violations: [],
    cards: [],
    terms: TERMS,
    travelRules: [],
    countries: { 'M-FR-EMB': 'FR' },
    settings: DEFAULT_SETTINGS,
    ...over,
  };
}

/** The verdict of the application's own program. */
export function verdictOn(application: Filing, over: Over = {}): Verdict {
  const program = programOf(application.program);
  if (!program) throw new Error(`no program ${application.program}`);
  return adjudicate(program, factsAbout(application, over));
}

/** What one rule found; undefined where it was not asked. */
export function findingOn(rule: string, application: Filing, over: Over = {}): Finding | undefined {
  return verdictOn(application, over).findings.find((finding) => finding.rule === rule);
}

/** The outcome of one rule; undefined where it was not asked. */
export function outcomeOn(rule: string, application: Filing, over: Over = {}): string | undefined {
  return findingOn(rule, application, over)?.outcome;
}
