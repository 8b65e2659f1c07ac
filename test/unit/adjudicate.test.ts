import { describe, expect, test } from 'vitest';
import { defineProgram } from '../../shared/domain/programs/define-program.ts';
import { PROGRAMS } from '../../shared/domain/programs/index.ts';
import { type Travel, travel } from '../../shared/domain/programs/travel/application.ts';
import { adjudicate } from '../../shared/domain/rules/adjudicate.ts';
import { aJourney, factsAbout } from './filings.ts';
import {
  aFirst,
  anInsurance,
  aPerson,
  aRenewal,
  aTicket,
  aVehicle,
  factsOf,
  judged,
  OTHER_VIN,
  TODAY,
} from './registration.ts';

const ACC = ['ACC-ACTIVE', 'ACC-IDENTITY', 'ACC-MISSION', 'ACC-NOTIFIED'];
const INS = ['INS-LIMITS', 'INS-TERM', 'INS-VIN'];

describe('the trace', () => {
  test('of a first registration has every rule asked, in the order of the catalogue', () => {
    const verdict = judged(aFirst());
    expect(verdict.findings.map(({ rule }) => rule)).toEqual([
      ...ACC,
      ...['VEH-VIN', 'VEH-VIN-CHECK', 'VEH-DUPLICATE', 'VEH-DOCUMENTS', 'VEH-ODOMETER'],
      ...INS,
      ...['VEH-LIMIT', 'VEH-LOCAL', 'PARK-NYC'],
    ]);
    expect(verdict).toMatchObject({ asOf: TODAY, outcome: 'ELIGIBLE' });
  });

  test('of a renewal likewise', () => {
    const verdict = judged(aRenewal());
    expect(verdict.findings.map(({ rule }) => rule)).toEqual([
      ...ACC,
      ...['VEH-VIN', 'VEH-KNOWN', 'VEH-VIN-CHECK'],
      ...INS,
      ...['VEH-LOCAL', 'PARK-DC', 'PARK-NYC'],
    ]);
    expect(verdict.outcome).toBe('ELIGIBLE');
  });

  test('says in every finding what, why and by which authority, and how what is wrong is cured', () => {
    const bad = judged(
      aFirst({
        mission: 'M-FR-CON',
        documents: [],
        odometer: null,
        localJurisdiction: 'VA',
        vehicle: aVehicle({ vin: 'ABC' }),
        insurance: anInsurance({ property: 0, to: '2026-11-01' }),
      }),
      { people: [aPerson({ accreditedTo: '2026-01-01', dob: '1980-01-01', notified: '2026-01-01' })] },
    );
    const wrong = bad.findings.filter(({ outcome }) => outcome !== 'PASS');
    expect(wrong.map(({ rule }) => rule)).toEqual([
      ...ACC,
      ...['VEH-VIN', 'VEH-DOCUMENTS', 'VEH-ODOMETER'],
      ...INS,
      'VEH-LOCAL',
    ]);
    for (const finding of bad.findings) {
      expect(finding.message, finding.rule).toMatch(/^[A-Z0-9$].*\.$/);
      expect(finding.authority, finding.rule).not.toBe('');
      expect(finding.facts.length, finding.rule).toBeGreaterThan(0);
      expect(finding.cure === null, finding.rule).toBe(finding.outcome === 'PASS');
      expect(finding.hold !== null, finding.rule).toBe(finding.outcome === 'HOLD');
    }
  });

  test('is the same for the same facts, which it leaves as they were', () => {
    const facts = factsOf(aRenewal(), { tickets: [aTicket()] });
    const before = structuredClone(facts);
    const program = PROGRAMS[0];
    expect(adjudicate(program, facts)).toEqual(adjudicate(program, facts));
    expect(facts).toEqual(before);
  });
});

describe('the outcome is the gravest finding', () => {
  const late = [aPerson({ notified: '2025-06-01' })];
  const review = { people: late };
  const hold = aRenewal({ localJurisdiction: 'VA' });
  const returned = aRenewal({ localJurisdiction: 'VA', insurance: anInsurance({ vin: OTHER_VIN }) });

  test.each([
    ['REVIEW', aRenewal(), review],
    ['HOLD', hold, review],
    ['RETURN', returned, review],
    ['BLOCK', returned, { people: [aPerson({ notified: '2025-06-01', accreditedTo: '2026-01-01' })] }],
  ] as const)('%s', (outcome, application, facts) => {
    expect(judged(application, facts).outcome).toBe(outcome);
  });
});

test('a program without rules says so and finds nothing', () => {
  const unruled = defineProgram<Travel>({
    id: 'TRAVEL',
    title: 'Travel',
    application: travel,
    form: [],
    evidence: () => [],
    references: () => ({ pids: [], vins: [], cards: [], owners: [] }),
    vehicleOf: () => ({ vin: null, plate: null, title: null }),
    rules: null,
    products: () => [],
    production: null,
  });
  expect(unruled.hasRules).toBe(false);
  const verdict = adjudicate(unruled, factsAbout(aJourney()));
  expect(verdict).toEqual({ asOf: TODAY, outcome: 'NO_RULES', findings: [] });
});

test('an application of another program is not judged', () => {
  const facts = factsOf(aFirst());
  const stranger = { ...facts, application: { ...facts.application, program: 'TRAVEL' } };
  expect(() => adjudicate(PROGRAMS[0], stranger)).toThrow();
});
