import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { customsClearanceProgram } from '../../shared/domain/programs/customs-clearance/index.ts';
import { PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import { plateReplacementProgram } from '../../shared/domain/programs/plate-replacement/index.ts';
import type { Filing } from '../../shared/domain/programs/program.ts';
import { taxCardProgram } from '../../shared/domain/programs/tax-card/index.ts';
import { travelProgram } from '../../shared/domain/programs/travel/index.ts';
import { vehicleRegistrationProgram } from '../../shared/domain/programs/vehicle-registration/index.ts';
import { vehicleTitleProgram } from '../../shared/domain/programs/vehicle-title/index.ts';
import {
  APPLICANT,
  aCard,
  aControl,
  aJourney,
  aLicence,
  aNote,
  aReplacement,
  aShipment,
  aTaxCard,
  aTaxLetter,
  aTitle,
  aViolation,
  CARD,
  PLATE,
  verdictOn,
} from './filings.ts';
import { aFirst, aPerson, aRenewal, aTerm, aVehicle, OTHER_PID, PID, TODAY, VIN } from './registration.ts';

test('there are nine programs, found by their ids and by nothing else', () => {
  expect(PROGRAMS.map(({ id }) => id)).toEqual([
    'VEHICLE_REGISTRATION',
    'PLATE_REPLACEMENT',
    'VEHICLE_TITLE',
    'DRIVER_LICENCE',
    'TAX_CARD',
    'TAX_LETTER',
    'CUSTOMS_CLEARANCE',
    'PROPERTY',
    'TRAVEL',
  ]);
  for (const program of PROGRAMS) {
    expect(programOf(program.id)).toBe(program);
    expect(program.hasRules).toBe(true);
  }
  for (const id of ['', 'travel', 'constructor', '__proto__']) expect(programOf(id)).toBeUndefined();
});

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The dotted paths of every leaf of a schema, through nullable groups and unions; lists and owners are one leaf. */
function leaves(schema: JsonSchema, path: string): string[] {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inner = branches.flatMap((branch) => (typeof branch === 'object' ? leaves(branch, path) : []));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    typeof field === 'object' ? leaves(field, path === '' ? name : `${path}.${name}`) : [],
  );
  const below = [...inner, ...own].filter((leaf) => leaf !== path);
  return below.length > 0 ? [...new Set(below)] : [path];
}

describe.each(PROGRAMS)('$id', (program) => {
  const paths = program.form.flatMap(({ fields }) => fields.map(({ path }) => path));

  test('shows every field of its application', () => {
    const schema = z.toJSONSchema(program.application, { io: 'input', unrepresentable: 'any' });
    const fields = leaves(schema, '').filter((path) => path !== 'program');
    expect(fields.length).toBeGreaterThan(4);
    const shown = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}.`));
    expect(fields.filter((path) => !shown(path))).toEqual([]);
  });

  test('shows no field twice and none without words', () => {
    expect(new Set(paths).size).toBe(paths.length);
    const fields = program.form.flatMap((section) => section.fields);
    expect(program.form.every(({ title }) => title !== '')).toBe(true);
    for (const field of fields) {
      expect(field.label, field.path).not.toBe('');
      const isChoice = field.kind === 'choice' || field.kind === 'choices';
      expect(Object.keys(field.choices ?? {}).length > 0, field.path).toBe(isChoice);
    }
  });
});

describe('a registration', () => {
  const shownOf = (application: Record<string, unknown>) =>
    vehicleRegistrationProgram.form
      .flatMap(({ fields }) => fields)
      .filter(({ shown }) => shown?.(application) ?? true)
      .map(({ path }) => path);

  test('shows the whole vehicle when new and the VIN when renewed', () => {
    expect(shownOf({ action: 'NEW' })).toContain('vehicle.vin');
    expect(shownOf({ action: 'NEW' })).not.toContain('vin');
    expect(shownOf({ action: 'RENEWAL' })).toContain('vin');
    expect(shownOf({ action: 'RENEWAL' }).filter((path) => path.startsWith('vehicle.'))).toEqual([]);
  });

  test('shows the applicant on DS-101 before one was entered, and never on DS-100', () => {
    expect(shownOf({ form: 'DS-101' })).toContain('applicant.pid');
    expect(shownOf({ form: 'DS-100', applicant: null })).not.toContain('applicant.pid');
  });

  test('refers to the applicant, the vehicle and the owner it names', () => {
    expect(vehicleRegistrationProgram.references(aFirst())).toEqual({
      pids: [PID],
      vins: [VIN],
      cards: [],
      owners: [{ pid: PID }],
    });
    const others = aFirst({ vehicle: aVehicle({ owner: { pid: OTHER_PID } }) });
    expect(vehicleRegistrationProgram.references(others).pids).toEqual([PID, OTHER_PID]);
    const renewal = aRenewal({ form: 'DS-100', applicant: null });
    expect(vehicleRegistrationProgram.references(renewal)).toEqual({ pids: [], vins: [VIN], cards: [], owners: [] });
  });

  test('is answered with plates only when new', () => {
    expect(vehicleRegistrationProgram.products(aFirst())).toContain('PLATE_ORDER');
    expect(vehicleRegistrationProgram.products(aRenewal())).toEqual(['REGISTRATION_CARD', 'APPROVAL_LETTER']);
  });

  test('is found by its vehicle', () => {
    expect(vehicleRegistrationProgram.vehicleOf(aFirst())).toMatchObject({ vin: VIN, title: '2025 Volvo XC60' });
    expect(vehicleRegistrationProgram.vehicleOf(aRenewal())).toMatchObject({ vin: VIN, plate: null, title: null });
  });
});

describe('what an application refers to', () => {
  test('of a card the one it replaces', () => {
    const application = aTaxCard({ action: 'REPLACEMENT', replaces: '1234567890' });
    expect(taxCardProgram.references(application)).toMatchObject({ pids: [PID], cards: ['1234567890'] });
  });

  test('of a shipment the consignee, once, and the vehicle', () => {
    const vehicle = { vin: VIN, make: null, model: null, year: null };
    const to = (pid: string) => aShipment({ consignee: { kind: 'PERSON', pid }, vehicle });
    const { references } = customsClearanceProgram;
    expect(references(to(OTHER_PID))).toMatchObject({ pids: [PID, OTHER_PID], vins: [VIN] });
    expect(references(to(PID)).pids).toEqual([PID]);
    const own = aShipment({ applicant: null, use: 'OFFICIAL', consignee: { kind: 'MISSION' } });
    expect(references(own)).toMatchObject({ pids: [], vins: [] });
  });

  test('of a journey every traveler, once', () => {
    const application = aJourney({ applicant: APPLICANT, travellers: [OTHER_PID, PID, OTHER_PID] });
    expect(travelProgram.references(application).pids).toEqual([PID, OTHER_PID]);
  });

  test('of a plate and of a title the vehicle', () => {
    expect(plateReplacementProgram.references(aReplacement())).toMatchObject({ pids: [PID], vins: [VIN] });
    expect(vehicleTitleProgram.references(aTitle())).toMatchObject({ pids: [PID], vins: [VIN] });
  });
});

describe.each([
  [aReplacement(), ['REGISTRATION_CARD', 'PLATE_ORDER', 'PLATE_ORDER_CSV', 'APPROVAL_LETTER']],
  [aTitle(), ['TITLE_CERTIFICATE', 'APPROVAL_LETTER']],
  [aLicence(), ['DRIVER_LICENCE', 'APPROVAL_LETTER']],
  [aLicence({ product: 'ID' }), ['ID_CARD', 'APPROVAL_LETTER']],
  [aLicence({ product: 'PERMIT' }), ['DRIVER_LICENCE', 'APPROVAL_LETTER']],
  [aTaxCard(), ['TAX_CARD', 'APPROVAL_LETTER']],
  [aTaxLetter(), ['TAX_LETTER']],
  [aShipment(), ['CUSTOMS_CLEARANCE', 'APPROVAL_LETTER']],
  [aNote(), ['PROPERTY_DETERMINATION']],
  [aJourney(), ['TRAVEL_DETERMINATION']],
])('an application in order, $program', (application, products) => {
  const program = programOf(application.program);

  test('is eligible', () => {
    expect(verdictOn(application)).toMatchObject({ asOf: TODAY, outcome: 'ELIGIBLE' });
  });

  test('is answered with its papers', () => {
    expect(program?.products(application)).toEqual(products);
  });

  test('has all that must come with it', () => {
    const told = program?.evidence(application).filter(({ given }) => given !== undefined) ?? [];
    expect(told.filter(({ given }) => !given)).toEqual([]);
  });
});

describe('evidence', () => {
  const needs = (application: Filing) =>
    programOf(application.program)
      ?.evidence(application)
      .map(({ kind, given }) => `${kind} ${given}`);

  test.each([
    [aReplacement({ policeReport: ' ' }), ['POLICE_REPORT false']],
    [aReplacement({ platesMissing: 1, otherPlateReturned: true }), ['POLICE_REPORT true', 'OTHER_PLATE true']],
    [aReplacement({ reason: 'DAMAGED', platesMissing: 0 }), []],
    [aTitle({ titleTo: 'EXPORT', platesReturned: false }), ['PLATES false']],
    [aTitle({ odometer: null }), ['PLATES true', 'ODOMETER_STATEMENT false']],
    [aLicence({ visionTest: null }), ['VISION_TEST false', 'PRIOR_LICENCE_COPY true']],
    [aLicence({ prior: 'US' }), ['VISION_TEST true', 'PRIOR_LICENCE_COPY true', 'US_LICENCE false']],
    [aLicence({ prior: 'NONE', roadTest: true }), ['VISION_TEST true', 'WRITTEN_TEST false', 'ROAD_TEST true']],
    [aLicence({ prior: 'NONE', product: 'PERMIT' }), ['VISION_TEST true', 'WRITTEN_TEST false']],
    [aLicence({ action: 'RENEWAL' }), ['VISION_TEST true']],
    [aLicence({ action: 'REPLACEMENT', policeReport: 'MPD-1' }), ['POLICE_REPORT true']],
    [aLicence({ product: 'ID' }), []],
    [aTaxCard(), []],
    [aTaxCard({ action: 'REPLACEMENT', lossStatement: 'At the mall' }), ['LOSS_STATEMENT true']],
    [aTaxLetter({ form: 'DS-98', subject: 'UTILITIES' }), ['BILL undefined']],
    [aShipment({ arrivalNotice: null }), ['WAYBILL true', 'ARRIVAL_NOTICE false']],
    [aNote({ action: 'LEASE' }), ['LEASE undefined']],
  ])('%#', (application, kinds) => {
    expect(needs(application)).toEqual(kinds);
  });
});

describe('what is wrong', () => {
  const mine = aVehicle({
    plate: PLATE,
    nonConformingImport: true,
    liens: [{ holder: 'Bank', recorded: '2025-01-01', released: null }],
  });
  const late = [
    aPerson({ accreditedTo: '2025-01-01', notified: '2026-01-01', usPermanentResident: true, visa: 'G-1' }),
  ];
  const fee = aTerm({ id: 'F', benefit: 'DISPOSITION_FEE', amount: 100 });
  test.each([
    [aReplacement({ policeReport: null, platesMissing: 1, plate: 'X' }), {}],
    [aTitle({ buyer: null, odometer: null, platesReturned: false }), { vehicles: [mine], terms: [fee] }],
    [aLicence({ prior: 'US', priorCopy: false, visionTest: null, licenceClass: 'A' }), { violations: [aViolation(9)] }],
    [aTaxCard({ kind: 'MISSION', action: 'REPLACEMENT' }), { terms: [] }],
    [
      aTaxCard({ action: 'REPLACEMENT', replaces: CARD, reportedLost: '2026-11-20', lossStatement: 'x' }),
      { cards: [aCard()] },
    ],
    [aTaxLetter({ seller: null }), { terms: [] }],
    [
      aShipment({
        ...{ waybill: null, arrivalNotice: null, explanation: null, use: 'BOTH', goods: ['VEHICLE', 'TOBACCO'] },
        bonded: { warehouse: 'W', catalogue: 'C', deliverTo: 'OTHER' },
      }),
      { terms: [] },
    ],
    [aNote({ contact: null, actionDate: '2026-11-20', zone: 'SPECIAL_PURPOSE' }), {}],
    [aJourney({ from: '2026-11-16' }), { travelRules: [aControl()] }],
  ])('is told with its authority, its values and its cure, %#', (application, facts) => {
    const { findings } = verdictOn(application, { people: late, ...facts });
    expect(findings.filter(({ outcome }) => outcome !== 'PASS').length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.message, finding.rule).toMatch(/^[A-Z0-9$].*\.$/);
      expect(finding.authority, finding.rule).not.toBe('');
      expect(finding.facts.length, finding.rule).toBeGreaterThan(0);
      expect(finding.cure === null, finding.rule).toBe(finding.outcome === 'PASS');
      expect(finding.hold !== null, finding.rule).toBe(finding.outcome === 'HOLD');
    }
  });
});

test('the trace is in the order of the catalogue', () => {
  const rulesOf = (application: Filing) =>
    verdictOn(application)
      .findings.map(({ rule }) => rule)
      .filter((rule) => !rule.startsWith('ACC-'));
  const vehicle = { vin: VIN, make: 'Volvo', model: 'XC60', year: 2025 };
  const bonded = { warehouse: 'W', catalogue: 'C', deliverTo: 'HOME' };
  expect(rulesOf(aReplacement())).toEqual(['PLT-REPORT', 'PLT-OTHER', 'PLT-MATCH']);
  expect(rulesOf(aTitle())).toEqual([
    ...['VEH-KNOWN', 'VEH-ODOMETER', 'TTL-LIEN', 'TTL-PLATES', 'TTL-IMPORT', 'TTL-FEE', 'TTL-BUYER'],
  ]);
  expect(rulesOf(aLicence())).toEqual([
    ...['DL-AGE', 'DL-VISION', 'DL-TESTS', 'DL-SURRENDER', 'DL-CLASS', 'DL-POINTS'],
  ]);
  expect(rulesOf(aTaxCard({ kind: 'MISSION' }))).toEqual(['TAX-RECIPROCITY', 'TAX-COUNT', 'TAX-HOLDER']);
  expect(rulesOf(aShipment({ goods: ['VEHICLE'], vehicle, bonded }))).toEqual([
    ...['VEH-VIN', 'CUS-DOCUMENTS', 'CUS-ARRIVED', 'CUS-CONSIGNEE'],
    ...['CUS-RECIPROCITY', 'CUS-FIRST', 'CUS-BONDED', 'CUS-VEHICLE'],
  ]);
  expect(rulesOf(aNote())).toEqual(['PRP-CONTENT', 'PRP-NOTICE', 'PRP-ZONE']);
});
