import { describe, expect, test } from 'vitest';
import { applicant } from '../../shared/domain/intake/filing.ts';
import {
  duplicateKey,
  duplicatesOfPerson,
  duplicatesOfPlate,
  duplicatesOfReference,
  duplicatesOfVin,
  refiledReason,
  type VehicleCase,
  withoutRepeats,
} from '../../shared/domain/registry/duplicates.ts';
import { foldName, possibleFirstWords, searchWords } from '../../shared/domain/registry/name.ts';
import { aPerson, aVehicle, OTHER_PID, OTHER_VIN, PID, VIN } from './registration.ts';

const keysOf = (found: readonly { records: readonly { key: string }[] }[]) =>
  found.map(({ records }) => records.map(({ key }) => key));

describe('people', () => {
  const one = aPerson({ surname: 'Al-Haddad', given: 'Zoë' });

  test.each([
    ['AL HADDAD', 'zoe'],
    ['Alhaddad', 'Zoé'],
    ['Al’Haddad', 'ZOË'],
  ])('of one name and day of birth under two PIDs are pointed out: %s, %s', (surname, given) => {
    expect(keysOf(duplicatesOfPerson(one, [one, aPerson({ pid: OTHER_PID, surname, given })]))).toEqual([
      [PID, OTHER_PID],
    ]);
  });

  test.each([
    ['another day of birth', { surname: 'Al-Haddad', given: 'Zoë', dob: '1980-05-18' }],
    ['another given name', { surname: 'Al-Haddad', given: 'Zoe Maria' }],
    ['names changed about', { surname: 'Zoë', given: 'Al-Haddad' }],
  ])('are not where there is %s', (_why, over) => {
    expect(duplicatesOfPerson(one, [one, aPerson({ pid: OTHER_PID, ...over })])).toEqual([]);
  });

  test('are found for an applicant whose PID the registry does not have', () => {
    const filed = applicant.parse({ pid: '4400000099', surname: 'Al Haddad', given: 'Zoe', dob: one.dob });
    expect(keysOf(duplicatesOfPerson(filed, [one]))).toEqual([[PID, '4400000099']]);
  });

  test('alone are nobody else', () => {
    expect(duplicatesOfPerson(one, [one])).toEqual([]);
  });
});

describe('what a name may begin with in an index', () => {
  test.each([
    ['Al-Haddad', 'Alhaddad'],
    ['Alhaddad', 'Al Haddad'],
    ["O'Neill", 'O Neill'],
    ['Çelik', 'Celik'],
    ['van der Meer', 'Vandermeer'],
    ['Ng', 'NG'],
  ])('%s finds %s', (asked, indexed) => {
    expect(foldName(asked)).toBe(foldName(indexed));
    const words = searchWords(indexed).split(' ');
    expect(possibleFirstWords(asked).some((word) => words.includes(word))).toBe(true);
  });

  test('is bounded, and nothing where there are no letters', () => {
    expect(possibleFirstWords('—')).toEqual([]);
    const long = 'a'.repeat(500);
    expect(possibleFirstWords(long)).toHaveLength(41);
    expect(possibleFirstWords(long)).toContain(long);
  });
});

describe('a vehicle', () => {
  const asked = (reference: string, over: Partial<VehicleCase> = {}): VehicleCase => ({
    ...{ reference, program: 'VEHICLE_REGISTRATION', subject: 'Haddad, Yuki', status: 'RECEIVED', vin: VIN, ...over },
  });

  test('asked for in two open cases is pointed out with both', () => {
    expect(keysOf(duplicatesOfVin(VIN, [asked('5000000002'), asked('5000000001')]))).toEqual([
      ['5000000001', '5000000002'],
    ]);
  });

  test.each([
    ['is closed', { status: 'ISSUED' as const }],
    ['is a matter of the office', { program: 'ENFORCEMENT' }],
    ['names another vehicle', { vin: OTHER_VIN }],
  ])('is not where the other case %s', (_why, over) => {
    expect(duplicatesOfVin(VIN, [asked('5000000001'), asked('5000000002', over)])).toEqual([]);
  });

  test('with the plate of another is, however either is written', () => {
    const vehicles = [aVehicle({ plate: 'DXE 1234' }), aVehicle({ vin: OTHER_VIN, plate: '1234XED' })];
    expect(keysOf(duplicatesOfPlate('DXE1234', vehicles))).toEqual([[VIN, OTHER_VIN].toSorted()]);
    expect(duplicatesOfPlate('DXE1234', [aVehicle({ plate: 'DXE1234' }), aVehicle({ vin: OTHER_VIN })])).toEqual([]);
  });
});

describe('a reference filed again', () => {
  const filed = { reference: '5000000001', subject: 'Haddad, Yuki' };
  const line = { import: 3, file: 'batch.jsonl', line: 12 };

  test('with other content is pointed out with the line', () => {
    const found = duplicatesOfReference(filed, [{ ...line, reason: refiledReason(filed.reference) }]);
    expect(found).toMatchObject([
      {
        kind: 'REFERENCE',
        records: [
          { kind: 'batch', key: '3:12' },
          { kind: 'case', key: filed.reference },
        ],
      },
    ]);
  });

  test('is not confused with another reference or another refusal', () => {
    const reasons = [refiledReason('5000000002'), 'applicant.pid: not a PID of ten digits'];
    expect(
      duplicatesOfReference(
        filed,
        reasons.map((reason) => ({ ...line, reason })),
      ),
    ).toEqual([]);
  });
});

test('a finding is told once, from whichever of its records it was found', () => {
  const [one, other] = [aPerson(), aPerson({ pid: OTHER_PID })];
  const found = [...duplicatesOfPerson(one, [one, other]), ...duplicatesOfPerson(other, [other, one])];
  expect(found.map(duplicateKey)).toEqual([`PERSON ${PID} ${OTHER_PID}`, `PERSON ${PID} ${OTHER_PID}`]);
  expect(withoutRepeats(found)).toHaveLength(1);
});
