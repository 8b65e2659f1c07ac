import { civilDate } from '../../shared/domain/dates.ts';
import {
  type VehicleRegistration,
  vehicleRegistration,
} from '../../shared/domain/programs/vehicle-registration/application.ts';
import { vehicleRegistrationProgram } from '../../shared/domain/programs/vehicle-registration/index.ts';
import { reciprocityTerm } from '../../shared/domain/reciprocity/term.ts';
import { mission } from '../../shared/domain/registry/mission.ts';
import { person } from '../../shared/domain/registry/person.ts';
import { ticket } from '../../shared/domain/registry/ticket.ts';
import { vehicle } from '../../shared/domain/registry/vehicle.ts';
import { adjudicate } from '../../shared/domain/rules/adjudicate.ts';
import type { Facts } from '../../shared/domain/rules/facts.ts';
import type { Finding, Verdict } from '../../shared/domain/rules/finding.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';

type Fields = Readonly<Record<string, unknown>>;

export const TODAY = civilDate.parse('2026-11-24');
export const VIN = '1G4AH59H45G118341';
export const OTHER_VIN = '1J9RP1A36A1644345';
export const PID = '4400000001';
export const OTHER_PID = '4400000002';

export const aMission = (over: Fields = {}) =>
  mission.parse({
    id: 'M-FR-EMB',
    name: 'Embassy of France',
    country: 'FR',
    kind: 'EMBASSY',
    city: 'Washington',
    office: 'DC',
    plateCode: 'XE',
    ...over,
  });

export const aPerson = (over: Fields = {}) =>
  person.parse({
    pid: PID,
    surname: 'Haddad',
    given: 'Yuki',
    dob: '1980-05-17',
    sex: 'F',
    mission: 'M-FR-EMB',
    category: 'DIPLOMATIC_AGENT',
    title: 'Counselor',
    visa: 'A-1',
    citizenship: 'FR',
    usPermanentResident: false,
    sponsor: null,
    relation: null,
    student: false,
    accreditedFrom: '2025-01-10',
    accreditedTo: null,
    arrived: '2025-01-01',
    notified: '2025-01-10',
    residence: { line: '1 Main St', city: 'Washington', state: 'DC', zip: '20008' },
    ...over,
  });

export const aVehicle = (over: Fields = {}) =>
  vehicle.parse({
    vin: VIN,
    year: 2025,
    make: 'Volvo',
    model: 'XC60',
    body: '4D',
    vehicleType: 'AUTOMOBILE',
    gvwrLb: 4131,
    colour: 'White',
    market: 'US',
    nonConformingImport: false,
    owner: { pid: PID },
    plate: null,
    registeredTo: null,
    liens: [],
    ...over,
  });

export const aTicket = (over: Fields = {}) =>
  ticket.parse({
    number: 'T-1',
    jurisdiction: 'DC',
    vin: VIN,
    owner: { pid: PID },
    issued: '2025-01-01',
    status: 'UNPAID',
    ...over,
  });

export const aTerm = (over: Fields = {}) =>
  reciprocityTerm.parse({
    id: 'T00001',
    country: 'FR',
    benefit: 'VEHICLES_PER_PERSON',
    grant: 'RESTRICTED',
    minimumPurchase: null,
    comparator: null,
    excluded: [],
    limit: 2,
    amount: null,
    from: '2020-01-01',
    to: null,
    authority: 'Circular note 20-001',
    ...over,
  });

export const anInsurance = (over: Fields = {}): Fields => ({
  insurer: 'Capital Mutual',
  policy: 'CM-1',
  proof: 'DECLARATION',
  vin: VIN,
  from: '2026-09-25',
  to: '2027-03-24',
  bodilyPerPerson: 100_000,
  bodilyPerAccident: 300_000,
  property: 100_000,
  combined: null,
  ...over,
});

const filed = {
  reference: '5000000001',
  form: 'DS-101',
  program: 'VEHICLE_REGISTRATION',
  mission: 'M-FR-EMB',
  filed: '2026-11-15',
  applicant: { pid: PID, surname: 'Haddad', given: 'Yuki', dob: '1980-05-17' },
  use: 'PERSONAL',
  condition: 'NEW',
  ownership: 'OWNED',
  documents: ['CERTIFICATE_OF_ORIGIN', 'INSURANCE', 'ODOMETER_STATEMENT'],
  insurance: anInsurance(),
  odometer: { reading: 25, status: 'ACTUAL' },
  localJurisdiction: null,
  serviceFeePaid: false,
};

/** A first registration of a new car by a counselor, in order in every way; fields may be put in place of its own. */
export const aFirst = (over: Fields = {}): VehicleRegistration =>
  vehicleRegistration.parse({ ...filed, action: 'NEW', vehicle: aVehicle(), ...over });

/** A renewal for the same car, in order in every way. */
export const aRenewal = (over: Fields = {}): VehicleRegistration =>
  vehicleRegistration.parse({ ...filed, action: 'RENEWAL', vin: VIN, condition: 'USED', odometer: null, ...over });

export type RegistrationFacts = Facts<VehicleRegistration>;

/** The facts about an application by a known applicant; of a renewal also of the registered vehicle. */
export function factsOf(application: VehicleRegistration, over: Partial<RegistrationFacts> = {}): RegistrationFacts {
  const registered = aVehicle({ plate: 'DXE1234', registeredTo: '2026-12-31' });
  return {
    asOf: TODAY,
    application,
    mission: aMission(),
    people: [aPerson()],
    vehicles: application.action === 'RENEWAL' ? [registered] : [],
    applicantsVehicles: [],
    tickets: [],
    violations: [],
    cards: [],
    terms: [],
    travelRules: [],
    countries: { 'M-FR-EMB': 'FR' },
    settings: DEFAULT_SETTINGS,
    ...over,
  };
}

export function judged(application: VehicleRegistration, over: Partial<RegistrationFacts> = {}): Verdict {
  return adjudicate(vehicleRegistrationProgram, factsOf(application, over));
}

/** What one rule found; undefined where it was not asked. */
export function findingOf(
  rule: string,
  application: VehicleRegistration,
  over: Partial<RegistrationFacts> = {},
): Finding | undefined {
  return judged(application, over).findings.find((finding) => finding.rule === rule);
}

/** The outcome of one rule; undefined where it was not asked. */
export function outcomeOf(
  rule: string,
  application: VehicleRegistration,
  over: Partial<RegistrationFacts> = {},
): string | undefined {
  return findingOf(rule, application, over)?.outcome;
}
