import { expect, test } from 'vitest';
import { differencesToRegistry } from '../../shared/domain/case/differences.ts';
import { aFirst, aPerson, aRenewal, aVehicle, factsOf, OTHER_PID } from './registration.ts';

const filedAs = (over: Record<string, unknown>) =>
  aFirst({ applicant: { pid: '4400000001', surname: 'Haddad', given: 'Yuki', dob: '1980-05-17', ...over } });

test('an application that says what the registry says has none', () => {
  expect(differencesToRegistry(factsOf(aFirst()))).toEqual({});
  expect(differencesToRegistry(factsOf(aFirst(), { vehicles: [aVehicle()] }))).toEqual({});
});

test('tells name and date of birth where they count', () => {
  const facts = factsOf(filedAs({ surname: 'Hadad', given: 'YÚKI', dob: '1980-05-18' }));
  expect(differencesToRegistry(facts)).toEqual({ 'applicant.surname': 'Haddad', 'applicant.dob': '17 May 1980' });
});

test('compares nobody where the PID is unknown or nobody applied', () => {
  expect(differencesToRegistry(factsOf(filedAs({ surname: 'X' }), { people: [] }))).toEqual({});
  const other = [aPerson({ pid: OTHER_PID })];
  expect(differencesToRegistry(factsOf(filedAs({ surname: 'X' }), { people: other }))).toEqual({});
  const own = aFirst({ form: 'DS-100', applicant: null });
  expect(differencesToRegistry(factsOf(own))).toEqual({});
});

test('tells every field of a vehicle that the registry knows otherwise, in words', () => {
  const known = aVehicle({
    year: 2024,
    colour: 'Black',
    plate: 'DXE1234',
    registeredTo: '2026-12-31',
    nonConformingImport: true,
    owner: { pid: OTHER_PID },
    liens: [{ holder: 'First Bank', recorded: '2025-01-01', released: null }],
  });
  expect(differencesToRegistry(factsOf(aFirst(), { vehicles: [known] }))).toEqual({
    'vehicle.year': '2024',
    'vehicle.colour': 'Black',
    'vehicle.plate': 'DXE1234',
    'vehicle.registeredTo': '31 Dec 2026',
    'vehicle.nonConformingImport': 'Yes',
    'vehicle.owner': `Person ${OTHER_PID}`,
    'vehicle.liens': 'First Bank, not released',
  });
  const registeredHere = aFirst({ vehicle: aVehicle({ plate: 'DXE1234', registeredTo: '2026-12-31' }) });
  expect(differencesToRegistry(factsOf(registeredHere, { vehicles: [aVehicle()] }))).toEqual({
    'vehicle.plate': 'none',
    'vehicle.registeredTo': 'none',
  });
});

test('a renewal names its vehicle and describes none', () => {
  expect(differencesToRegistry(factsOf(aRenewal(), { vehicles: [aVehicle({ colour: 'Black' })] }))).toEqual({});
});
