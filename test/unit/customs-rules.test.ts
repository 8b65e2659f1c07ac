import { describe, expect, test } from 'vitest';
import { aShipment, findingOn, outcomeOn, TERMS, verdictOn } from './filings.ts';
import { aPerson, aTerm, OTHER_PID, PID, VIN } from './registration.ts';

const toMission = { kind: 'MISSION' };
const toOther = { kind: 'PERSON', pid: OTHER_PID };
const official = { use: 'OFFICIAL', consignee: toMission, explanation: 'Office supplies' };
const car = { vin: VIN, make: 'Volvo', model: 'XC60', year: 2025 };
const bonded = { warehouse: 'Duty Free Inc', catalogue: 'C-1', deliverTo: 'HOME' };

describe('ACC-IDENTITY', () => {
  test('asks the consignee too', () => {
    const known = [aPerson(), aPerson({ pid: OTHER_PID })];
    expect(outcomeOn('ACC-IDENTITY', aShipment({ consignee: toOther }), { people: known })).toBe('PASS');
    const finding = findingOn('ACC-IDENTITY', aShipment({ consignee: toOther }));
    expect(finding).toMatchObject({ outcome: 'RETURN', message: expect.stringContaining(OTHER_PID) });
  });

  test('asks the consignee without an applicant, and nobody where there is neither', () => {
    const application = aShipment({ ...official, applicant: null, consignee: toOther });
    expect(outcomeOn('ACC-IDENTITY', application)).toBe('RETURN');
    expect(outcomeOn('ACC-IDENTITY', application, { people: [aPerson({ pid: OTHER_PID })] })).toBe('PASS');
    expect(outcomeOn('ACC-IDENTITY', aShipment({ ...official, applicant: null }))).toBeUndefined();
  });

  test('gives one finding for both', () => {
    const both = verdictOn(aShipment({ consignee: toOther }), { people: [] }).findings;
    expect(both.filter(({ rule }) => rule === 'ACC-IDENTITY')).toHaveLength(1);
    expect(both.find(({ rule }) => rule === 'ACC-IDENTITY')?.message).toMatch(new RegExp(`${PID}.*${OTHER_PID}`));
  });
});

describe('ACC-RESIDENT', () => {
  const american = aPerson({ citizenship: 'US' });
  test.each([
    ['PERSONAL', { consignee: { kind: 'PERSON', pid: PID } }, 'BLOCK'],
    ['BOTH', { consignee: toMission, explanation: 'Reception' }, 'BLOCK'],
    ['OFFICIAL', official, undefined],
  ])('%s', (use, over, outcome) => {
    expect(outcomeOn('ACC-RESIDENT', aShipment({ ...over, use }), { people: [american] })).toBe(outcome);
  });

  test('asks the applicant, not the consignee', () => {
    const people = [aPerson(), aPerson({ pid: OTHER_PID, citizenship: 'US' })];
    expect(outcomeOn('ACC-RESIDENT', aShipment({ consignee: toOther }), { people })).toBe('PASS');
  });
});

describe('VEH-VIN and CUS-VEHICLE', () => {
  test.each([
    ['a car', ['VEHICLE'], car, 'PASS', 'PASS'],
    ['a car in small letters', ['VEHICLE'], { ...car, vin: VIN.toLowerCase() }, 'PASS', 'PASS'],
    ['a wrong VIN', ['VEHICLE'], { ...car, vin: 'ABC' }, 'RETURN', 'PASS'],
    ['a wrong VIN of 1980', ['VEHICLE'], { ...car, vin: 'ABC', year: 1980 }, 'PASS', 'PASS'],
    ['a wrong VIN of 1981', ['VEHICLE'], { ...car, vin: 'ABC', year: 1981 }, 'RETURN', 'PASS'],
    ['a wrong VIN though no vehicle is among the goods', ['HOUSEHOLD'], { ...car, vin: 'ABC' }, 'RETURN', undefined],
    ['no VIN', ['VEHICLE'], { ...car, vin: null }, undefined, 'RETURN'],
    ['a blank VIN', ['VEHICLE'], { ...car, vin: ' ' }, undefined, 'RETURN'],
    ['a wrong VIN and no year', ['VEHICLE'], { ...car, vin: 'ABC', year: null }, undefined, 'RETURN'],
    ['no make', ['VEHICLE'], { ...car, make: ' ' }, 'PASS', 'RETURN'],
    ['no model', ['VEHICLE'], { ...car, model: null }, 'PASS', 'RETURN'],
    ['no vehicle at all', ['VEHICLE'], null, undefined, 'RETURN'],
  ])('%s', (_what, goods, vehicle, form, described) => {
    const application = aShipment({ goods, vehicle });
    expect(outcomeOn('VEH-VIN', application)).toBe(form);
    expect(outcomeOn('CUS-VEHICLE', application)).toBe(described);
  });

  test('the check digit is not asked', () => {
    const application = aShipment({ goods: ['VEHICLE'], vehicle: { ...car, vin: '1G4AH59H05G118341' } });
    expect(verdictOn(application).outcome).toBe('ELIGIBLE');
  });
});

test.each([
  ['WB-1', 'PASS'],
  [null, 'RETURN'],
  ['  ', 'RETURN'],
])('CUS-DOCUMENTS: waybill %j is %s', (waybill, outcome) => {
  expect(outcomeOn('CUS-DOCUMENTS', aShipment({ waybill }))).toBe(outcome);
});

test.each([
  ['2026-11-24', 'PASS'],
  ['2026-11-25', 'HOLD'],
  [null, 'HOLD'],
])('CUS-ARRIVED: a notice of %s is %s', (arrivalNotice, outcome) => {
  expect(outcomeOn('CUS-ARRIVED', aShipment({ arrivalNotice }))).toBe(outcome);
});

describe('CUS-CONSIGNEE', () => {
  const person = { kind: 'PERSON', pid: PID };
  test.each([
    ['OFFICIAL', toMission, 'Supplies', 'PASS'],
    ['OFFICIAL', person, 'Supplies', 'RETURN'],
    ['OFFICIAL', toMission, ' ', 'RETURN'],
    ['PERSONAL', person, null, 'PASS'],
    ['PERSONAL', toMission, null, 'RETURN'],
    ['BOTH', person, 'Reception', 'PASS'],
    ['BOTH', toMission, 'Reception', 'PASS'],
    ['BOTH', person, null, 'RETURN'],
  ])('%s to %j with explanation %j is %s', (use, consignee, explanation, outcome) => {
    expect(outcomeOn('CUS-CONSIGNEE', aShipment({ use, consignee, explanation }))).toBe(outcome);
  });
});

test.each([
  ['PERSONAL', 'BLOCK'],
  ['BOTH', 'BLOCK'],
  ['OFFICIAL', undefined],
])('CUS-RECIPROCITY: %s without a term is %s', (use, outcome) => {
  expect(outcomeOn('CUS-RECIPROCITY', aShipment({ use }), { terms: [] })).toBe(outcome);
});

describe('CUS-FIRST', () => {
  const tour = (grant: string, over = {}) =>
    aTerm({ id: 'TOUR', benefit: 'CUSTOMS_AT_FULL_TOUR', grant, limit: null, ...over });
  const technician = aPerson({ category: 'ADMIN_TECHNICAL', visa: 'A-2' });
  test.each([
    ['a diplomat', aPerson(), false, [], 'PASS'],
    ['first installation', technician, true, [], 'PASS'],
    ['later, no term', technician, false, [], 'BLOCK'],
    ['later, a full term', technician, false, [tour('FULL')], 'PASS'],
    ['later, a restricted term', technician, false, [tour('RESTRICTED')], 'BLOCK'],
    ['later, a full term that ended', technician, false, [tour('FULL', { to: '2026-11-23' })], 'BLOCK'],
    [
      'later, a full term that was restricted since',
      technician,
      false,
      [tour('FULL'), tour('RESTRICTED', { id: 'A', from: '2026-01-01' })],
      'BLOCK',
    ],
  ])('%s', (_what, person, firstInstallation, extra, outcome) => {
    const facts = { people: [person], terms: [...TERMS, ...extra] };
    expect(outcomeOn('CUS-FIRST', aShipment({ firstInstallation }), facts)).toBe(outcome);
    expect(outcomeOn('CUS-FIRST', aShipment({ ...official, firstInstallation }), facts)).toBeUndefined();
  });
});

describe('CUS-BONDED', () => {
  const dependant = aPerson({ pid: OTHER_PID, sponsor: PID, relation: 'SPOUSE' });
  test.each([
    ['home', { bonded }, 'PASS'],
    ['mission', { bonded: { ...bonded, deliverTo: 'MISSION' } }, 'PASS'],
    ['elsewhere', { bonded: { ...bonded, deliverTo: 'OTHER' } }, 'BLOCK'],
    ['to a dependant', { bonded, consignee: toOther }, 'BLOCK'],
    ['tobacco, personal', { bonded, goods: ['TOBACCO'] }, 'PASS'],
    ['tobacco, official', { ...official, bonded, goods: ['TOBACCO'] }, 'BLOCK'],
    ['tobacco, both', { bonded, use: 'BOTH', explanation: 'Reception', goods: ['TOBACCO'] }, 'BLOCK'],
    ['not bonded', { goods: ['TOBACCO'], consignee: toOther }, undefined],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOn('CUS-BONDED', aShipment(over), { people: [aPerson(), dependant] })).toBe(outcome);
  });

  test('says nothing of a consignee whom nobody knows', () => {
    expect(outcomeOn('CUS-BONDED', aShipment({ bonded, consignee: toOther }))).toBe('PASS');
  });
});
