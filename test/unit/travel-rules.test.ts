import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milesBetween } from '../../shared/domain/reciprocity/great-circle.ts';
import { APPLICANT, aControl, aJourney, findingOn, outcomeOn, verdictOn } from './filings.ts';
import { aPerson, OTHER_PID, PID } from './registration.ts';

const WHITE_HOUSE = { lat: 38.8977, lon: -77.0365 };
const COLUMBUS_CIRCLE = { lat: 40.7681, lon: -73.9819 };

describe('the great circle', () => {
  test.each([
    ['one degree of a meridian', { lat: 0, lon: 0 }, { lat: 1, lon: 0 }, 69.094],
    ['the equator across the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 69.094],
    ['half the Earth', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 12_436.94],
    ['the White House to Columbus Circle', WHITE_HOUSE, COLUMBUS_CIRCLE, 207.27],
  ])('%s', (_what, a, b, miles) => {
    expect(milesBetween(a, b)).toBeCloseTo(miles, 1);
  });

  test('is the same both ways, no longer than by way of a third place, and never more than half the Earth', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(milesBetween(a, b)).toBeCloseTo(milesBetween(b, a), 6);
        expect(milesBetween(a, b)).toBeLessThanOrEqual(milesBetween(a, c) + milesBetween(c, b) + 1e-3);
        expect(milesBetween(a, b)).toBeLessThanOrEqual(Math.PI * 3958.8 + 1e-6);
      }),
    );
  });
});

describe('TRV-CONTROL', () => {
  // Filed on 15 November 2026.
  test.each([
    ['no control', [], '2026-12-01', 'PASS'],
    ['to notify, in time', [aControl()], '2026-11-20', 'PASS'],
    ['to notify, a day late', [aControl()], '2026-11-19', 'RETURN'],
    ['to approve, in time', [aControl({ action: 'APPROVE' })], '2026-11-20', 'REVIEW'],
    ['to approve, a day late', [aControl({ action: 'APPROVE' })], '2026-11-19', 'RETURN'],
    ['on the last day of a control', [aControl({ action: 'APPROVE', to: '2026-12-01' })], '2026-12-01', 'REVIEW'],
    ['a day after it', [aControl({ action: 'APPROVE', to: '2026-11-30' })], '2026-12-01', 'PASS'],
    ['on its first day', [aControl({ action: 'APPROVE', from: '2026-12-01' })], '2026-12-01', 'REVIEW'],
    ['a day before it', [aControl({ action: 'APPROVE', from: '2026-12-02' })], '2026-12-01', 'PASS'],
    ['of another country', [aControl({ action: 'APPROVE', country: 'KP' })], '2026-12-01', 'PASS'],
    ['one to notify, one to approve', [aControl(), aControl({ id: 'B', action: 'APPROVE' })], '2026-12-01', 'REVIEW'],
    [
      'one to approve in time, one to notify late',
      [aControl({ action: 'APPROVE' }), aControl({ id: 'B', leadDays: 30 })],
      '2026-12-01',
      'RETURN',
    ],
  ])('%s', (_what, travelRules, from, outcome) => {
    expect(outcomeOn('TRV-CONTROL', aJourney({ from }), { travelRules })).toBe(outcome);
  });

  test('begins beyond the radius, not on it', () => {
    const destination = { name: 'Columbus Circle', ...COLUMBUS_CIRCLE };
    const miles = milesBetween(WHITE_HOUSE, COLUMBUS_CIRCLE);
    const of = (radiusMiles: number) =>
      outcomeOn('TRV-CONTROL', aJourney({ destination }), {
        travelRules: [aControl({ action: 'APPROVE', radiusMiles })],
      });
    expect(of(miles)).toBe('PASS');
    expect(of(miles - 1e-6)).toBe('REVIEW');
  });

  test("goes by every traveler's own mission, not by who files", () => {
    const people = [aPerson(), aPerson({ pid: OTHER_PID, mission: 'M-KP-UN' })];
    const countries = { 'M-FR-EMB': 'FR', 'M-KP-UN': 'KP' };
    const travelRules = [aControl({ country: 'KP', action: 'APPROVE' })];
    const of = (over: Readonly<Record<string, unknown>>) =>
      outcomeOn('TRV-CONTROL', aJourney(over), { people, countries, travelRules });
    expect(of({ travellers: [PID, OTHER_PID] })).toBe('REVIEW');
    expect(of({ travellers: [PID] })).toBe('PASS');
    const applies = { applicant: { ...APPLICANT, pid: OTHER_PID }, travellers: [PID] };
    expect(of(applies)).toBe('PASS');
  });

  test('says how far, and by which authority', () => {
    const finding = findingOn('TRV-CONTROL', aJourney({ from: '2026-11-16' }), { travelRules: [aControl()] });
    expect(finding?.message).toMatch(/1,4\d\d miles from White House/);
    expect(finding?.authority).toContain('84 FR 56280');
    expect(finding?.cure).toContain('20 Nov 2026');
  });
});

describe('ACC-IDENTITY', () => {
  test('asks every traveler, with an applicant and without', () => {
    const unknown = { travellers: [PID, OTHER_PID] };
    expect(outcomeOn('ACC-IDENTITY', aJourney(unknown))).toBe('RETURN');
    expect(outcomeOn('ACC-IDENTITY', aJourney({ ...unknown, applicant: APPLICANT }))).toBe('RETURN');
    expect(outcomeOn('ACC-IDENTITY', aJourney({ applicant: APPLICANT }))).toBe('PASS');
    expect(outcomeOn('ACC-IDENTITY', aJourney())).toBe('PASS');
  });

  test('is the only rule on people where nobody applied', () => {
    const asked = verdictOn(aJourney()).findings.map(({ rule }) => rule);
    expect(asked).toEqual(['ACC-IDENTITY', 'TRV-CONTROL']);
    expect(verdictOn(aJourney({ travellers: [] })).findings.map(({ rule }) => rule)).toEqual(['TRV-CONTROL']);
  });
});
