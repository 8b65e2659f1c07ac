import { describe, expect, test } from 'vitest';
import { evidenceFor } from '../../shared/domain/programs/vehicle-registration/evidence.ts';
import { aFirst, aRenewal, aVehicle, findingOf, outcomeOf } from './registration.ts';

const ORIGIN = 'CERTIFICATE_OF_ORIGIN';
const TITLE = 'STATE_TITLE';

describe('VEH-DOCUMENTS', () => {
  test.each([
    ['new', 'NEW', 'OWNED', [ORIGIN, 'INSURANCE'], 'PASS'],
    ['new without origin', 'NEW', 'OWNED', [TITLE, 'INSURANCE'], 'RETURN'],
    ['new without insurance', 'NEW', 'OWNED', [ORIGIN], 'RETURN'],
    ['used', 'USED', 'OWNED', [TITLE, 'INSURANCE'], 'PASS'],
    ['used without title', 'USED', 'OWNED', [ORIGIN, 'INSURANCE'], 'RETURN'],
    ['leased', 'NEW', 'LEASED', [ORIGIN, 'LEASE', 'INSURANCE'], 'PASS'],
    ['leased without lease', 'NEW', 'LEASED', [ORIGIN, 'INSURANCE'], 'RETURN'],
    ['nothing at all', 'NEW', 'LEASED', [], 'RETURN'],
  ])('%s', (_what, condition, ownership, documents, outcome) => {
    expect(outcomeOf('VEH-DOCUMENTS', aFirst({ condition, ownership, documents }))).toBe(outcome);
  });

  test('names every document that is missing', () => {
    const finding = findingOf('VEH-DOCUMENTS', aFirst({ ownership: 'LEASED', documents: [] }));
    expect(finding?.message).toBe('Missing: certificate of origin, lease, insurance document.');
  });

  test('asks a trailer too, and no renewal', () => {
    const trailer = aVehicle({ vehicleType: 'TRAILER' });
    expect(outcomeOf('VEH-DOCUMENTS', aFirst({ vehicle: trailer, documents: [ORIGIN] }))).toBe('RETURN');
    expect(outcomeOf('VEH-DOCUMENTS', aRenewal({ documents: [] }))).toBeUndefined();
  });
});

describe('evidence', () => {
  const kinds = (application: Parameters<typeof evidenceFor>[0]) => evidenceFor(application).map(({ kind }) => kind);

  test('is what the application needs and what came beyond', () => {
    expect(kinds(aFirst())).toEqual([ORIGIN, 'INSURANCE', 'ODOMETER_STATEMENT']);
    expect(kinds(aFirst({ condition: 'USED', ownership: 'LEASED', documents: ['BILL_OF_SALE'] }))).toEqual([
      TITLE,
      'INSURANCE',
      'LEASE',
      'BILL_OF_SALE',
    ]);
    expect(kinds(aRenewal({ documents: [] }))).toEqual(['INSURANCE']);
  });

  test('asks no odometer statement of an exempt vehicle', () => {
    const trailer = aFirst({ vehicle: aVehicle({ vehicleType: 'TRAILER' }), documents: [] });
    expect(kinds(trailer)).toEqual([ORIGIN, 'INSURANCE']);
  });
});

describe('VEH-ODOMETER', () => {
  test.each([
    ['given', { reading: 0, status: 'ACTUAL' }, {}, 'PASS'],
    ['given as not actual', { reading: 5, status: 'NOT_ACTUAL' }, {}, 'PASS'],
    ['not given', null, {}, 'RETURN'],
    ['not given, 16,000 lb', null, { gvwrLb: 16_000 }, 'RETURN'],
    ['not given, over 16,000 lb', null, { gvwrLb: 16_001 }, 'PASS'],
    ['not given, trailer', null, { vehicleType: 'TRAILER' }, 'PASS'],
    ['not given, of 2010', null, { year: 2010 }, 'PASS'],
    ['not given, of 2011', null, { year: 2011 }, 'RETURN'],
  ])('%s', (_what, odometer, over, outcome) => {
    expect(outcomeOf('VEH-ODOMETER', aFirst({ odometer, vehicle: aVehicle(over) }))).toBe(outcome);
  });

  test('goes by the filing date', () => {
    const vehicle = aVehicle({ year: 2010 });
    expect(outcomeOf('VEH-ODOMETER', aFirst({ odometer: null, vehicle, filed: '2019-12-31' }))).toBe('RETURN');
    expect(outcomeOf('VEH-ODOMETER', aFirst({ odometer: null, vehicle, filed: '2020-01-01' }))).toBe('PASS');
  });

  test('does not consult the list of documents', () => {
    expect(outcomeOf('VEH-ODOMETER', aFirst({ documents: [ORIGIN, 'INSURANCE'] }))).toBe('PASS');
    expect(outcomeOf('VEH-ODOMETER', aFirst({ odometer: null }))).toBe('RETURN');
  });

  test('is asked only of a new vehicle at its first registration', () => {
    expect(outcomeOf('VEH-ODOMETER', aFirst({ condition: 'USED', odometer: null }))).toBeUndefined();
    expect(outcomeOf('VEH-ODOMETER', aRenewal({ condition: 'NEW' }))).toBeUndefined();
  });
});
