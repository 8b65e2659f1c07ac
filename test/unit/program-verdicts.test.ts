import { describe, expect, test } from 'vitest';
import { programOf } from '../../shared/domain/programs/index.ts';
import type { Filing } from '../../shared/domain/programs/program.ts';
import {
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
import { aPerson, aTerm, aVehicle, TODAY, VIN } from './registration.ts';

describe.each([
  [
    aReplacement(),
    ['REGISTRATION_CARD', 'PLATE_ORDER', 'PLATE_ORDER_CSV', 'APPROVAL_LETTER', 'LAW_ENFORCEMENT_NOTICE'],
  ],
  [aReplacement({ reason: 'DAMAGED' }), ['REGISTRATION_CARD', 'PLATE_ORDER', 'PLATE_ORDER_CSV', 'APPROVAL_LETTER']],
  [aTitle(), ['TITLE_CERTIFICATE', 'APPROVAL_LETTER']],
  [aLicence(), ['DRIVER_LICENCE', 'APPROVAL_LETTER']],
  [aLicence({ product: 'ID' }), ['ID_CARD', 'APPROVAL_LETTER']],
  [aLicence({ product: 'PERMIT' }), ['DRIVER_LICENCE', 'APPROVAL_LETTER']],
  [aTaxCard(), ['TAX_CARD', 'APPROVAL_LETTER']],
  [aTaxLetter(), ['TAX_LETTER', 'APPROVAL_LETTER']],
  [aShipment(), ['CUSTOMS_CLEARANCE', 'APPROVAL_LETTER']],
  [aNote(), ['PROPERTY_DETERMINATION', 'APPROVAL_LETTER']],
  [aJourney(), ['TRAVEL_DETERMINATION', 'APPROVAL_LETTER']],
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
