import { describe, expect, test } from 'vitest';
import { aReplacement, factsAbout, findingOn, outcomeOn } from './filings.ts';
import { aVehicle, OTHER_PID, OTHER_VIN } from './registration.ts';

describe('PLT-REPORT', () => {
  test.each([
    ['LOST', 'MPD-1', 'PASS'],
    ['LOST', null, 'RETURN'],
    ['STOLEN', ' \t', 'RETURN'],
    ['DAMAGED', null, 'PASS'],
  ])('%s with report %j is %s', (reason, policeReport, outcome) => {
    expect(outcomeOn('PLT-REPORT', aReplacement({ reason, policeReport }))).toBe(outcome);
  });
});

describe('PLT-OTHER', () => {
  test.each([
    ['one gone, the other kept', 'LOST', 1, false, 'HOLD'],
    ['one damaged, the other kept', 'DAMAGED', 1, false, 'HOLD'],
    ['one gone, the other returned', 'LOST', 1, true, 'PASS'],
    ['both gone', 'STOLEN', 2, false, 'PASS'],
    ['none gone', 'DAMAGED', 0, false, 'PASS'],
  ])('%s', (_what, reason, platesMissing, otherPlateReturned, outcome) => {
    expect(outcomeOn('PLT-OTHER', aReplacement({ reason, platesMissing, otherPlateReturned }))).toBe(outcome);
  });

  test.each(['MOTORCYCLE', 'TRAILER'])('a %s has no other plate', (vehicleType) => {
    const vehicles = [aVehicle({ vehicleType, plate: 'DXE1234' })];
    expect(outcomeOn('PLT-OTHER', aReplacement({ platesMissing: 1 }), { vehicles })).toBe('PASS');
  });

  test('names its hold, and is asked of a vehicle that nobody knows too', () => {
    const finding = findingOn('PLT-OTHER', aReplacement({ platesMissing: 1 }), { vehicles: [] });
    expect(finding).toMatchObject({ outcome: 'HOLD', hold: 'PLATES_NOT_RETURNED' });
  });
});

describe('PLT-MATCH', () => {
  test.each([
    ['as registered', {}, 'PASS'],
    ['written with a hyphen and a space', { plate: 'dx-e 1234' }, 'PASS'],
    ['another plate', { plate: 'DXE1235' }, 'RETURN'],
    ['the other way round', { plate: '1234XED' }, 'RETURN'],
    ['with a nought before the serial', { plate: 'DXE01234' }, 'RETURN'],
    ['no plate', { plate: ' ' }, 'RETURN'],
    ['an unknown VIN', { vin: OTHER_VIN }, 'RETURN'],
    ['a VIN in small letters', { vin: '1g4ah59h45g118341' }, 'PASS'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOn('PLT-MATCH', aReplacement(over))).toBe(outcome);
  });

  test.each([
    ['the mission', { mission: 'M-FR-EMB' }, 'PASS'],
    ['another person', { pid: OTHER_PID }, 'RETURN'],
    ['another mission', { mission: 'M-FR-CON' }, 'RETURN'],
  ])('owned by %s', (_who, owner, outcome) => {
    expect(outcomeOn('PLT-MATCH', aReplacement(), { vehicles: [aVehicle({ owner, plate: 'DXE1234' })] })).toBe(outcome);
  });

  test('a lapsed registration does not matter, a vehicle without a plate does', () => {
    const [known] = factsAbout(aReplacement()).vehicles;
    const lapsed = [aVehicle({ ...known, registeredTo: '2020-01-01' })];
    expect(outcomeOn('PLT-MATCH', aReplacement(), { vehicles: lapsed })).toBe('PASS');
    const bare = [aVehicle({ ...known, plate: null })];
    expect(outcomeOn('PLT-MATCH', aReplacement(), { vehicles: bare })).toBe('RETURN');
    const blank = [aVehicle({ ...known, plate: ' ' })];
    expect(outcomeOn('PLT-MATCH', aReplacement({ plate: ' ' }), { vehicles: blank })).toBe('RETURN');
  });

  test('does not tell whose the vehicle is, nor its plate', () => {
    const vehicles = [aVehicle({ owner: { pid: OTHER_PID }, plate: 'DXE9999' })];
    const finding = findingOn('PLT-MATCH', aReplacement(), { vehicles });
    expect(`${finding?.message} ${finding?.cure}`).not.toMatch(/4400000002|DXE9999/);
  });
});
