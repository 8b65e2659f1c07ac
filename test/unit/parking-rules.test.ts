import { describe, expect, test } from 'vitest';
import {
  aFirst,
  aRenewal,
  aTicket,
  aVehicle,
  factsOf,
  findingOf,
  OTHER_PID,
  OTHER_VIN,
  outcomeOf,
} from './registration.ts';

describe('PARK-DC', () => {
  test.each([
    ['no ticket', [], 'PASS'],
    ['365 days old', [aTicket({ issued: '2025-11-24' })], 'PASS'],
    ['366 days old', [aTicket({ issued: '2025-11-23' })], 'HOLD'],
    ['unadjudicated', [aTicket({ status: 'UNADJUDICATED' })], 'HOLD'],
    ['paid', [aTicket({ status: 'PAID' })], 'PASS'],
    ['dismissed', [aTicket({ status: 'DISMISSED' })], 'PASS'],
    ['on another vehicle', [aTicket({ vin: OTHER_VIN })], 'PASS'],
    ["on this vehicle, another's", [aTicket({ owner: { pid: OTHER_PID } })], 'HOLD'],
    ['of New York', [aTicket({ jurisdiction: 'NYC' })], 'PASS'],
  ])('%s', (_what, tickets, outcome) => {
    expect(outcomeOf('PARK-DC', aRenewal(), { tickets })).toBe(outcome);
  });

  test('names the hold and the tickets, and is not asked of a first registration', () => {
    const finding = findingOf('PARK-DC', aRenewal(), { tickets: [aTicket({ number: 'DC-77' })] });
    expect(finding?.hold).toBe('PARKING_DC');
    expect(finding?.message).toContain('DC-77');
    expect(outcomeOf('PARK-DC', aFirst(), { tickets: [aTicket()] })).toBeUndefined();
  });
});

const nyc = (count: number, over: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, at) =>
    aTicket({ number: `NY-${at}`, jurisdiction: 'NYC', vin: OTHER_VIN, ...over }),
  );

describe('PARK-NYC', () => {
  test.each([
    ['two', nyc(2), 'PASS'],
    ['three', nyc(3), 'HOLD'],
    ['three, unadjudicated', nyc(3, { status: 'UNADJUDICATED' }), 'HOLD'],
    ['three, 101 days old', nyc(3, { issued: '2026-08-15' }), 'HOLD'],
    ['three, 100 days old', nyc(3, { issued: '2026-08-16' }), 'PASS'],
    ['two and one too young', [...nyc(2), aTicket({ jurisdiction: 'NYC', issued: '2026-11-01' })], 'PASS'],
    ['two and one paid', [...nyc(2), aTicket({ jurisdiction: 'NYC', status: 'PAID' })], 'PASS'],
    ['two and one of DC', [...nyc(2), aTicket()], 'PASS'],
    ['three of somebody else', nyc(3, { owner: { pid: OTHER_PID } }), 'PASS'],
    ['three of the mission', nyc(3, { owner: { mission: 'M-FR-EMB' } }), 'PASS'],
  ])('%s', (_what, tickets, outcome) => {
    expect(outcomeOf('PARK-NYC', aFirst(), { tickets })).toBe(outcome);
    expect(outcomeOf('PARK-NYC', aRenewal(), { tickets })).toBe(outcome);
  });

  test('goes by the owner that the application names when new', () => {
    const first = aFirst({ vehicle: aVehicle({ owner: { pid: OTHER_PID } }) });
    expect(outcomeOf('PARK-NYC', first, { tickets: nyc(3, { owner: { pid: OTHER_PID } }) })).toBe('HOLD');
    expect(outcomeOf('PARK-NYC', first, { tickets: nyc(3) })).toBe('PASS');
  });

  test("goes by the registry's owner when renewed, lapsed or not", () => {
    const vehicles = [aVehicle({ owner: { mission: 'M-FR-EMB' }, registeredTo: '2020-01-01' })];
    const tickets = nyc(3, { owner: { mission: 'M-FR-EMB' } });
    expect(outcomeOf('PARK-NYC', aRenewal(), { vehicles, tickets })).toBe('HOLD');
  });

  test('names the hold and counts by the settings', () => {
    expect(findingOf('PARK-NYC', aFirst(), { tickets: nyc(3) })?.hold).toBe('PARKING_NYC');
    const { settings } = factsOf(aFirst());
    const over = { tickets: nyc(3), settings: { ...settings, 'parking.nycTickets': 4 } };
    expect(outcomeOf('PARK-NYC', aFirst(), over)).toBe('PASS');
  });
});
